//! Filling the form with the keyboard alone.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::page::Page;

impl Page {
    /// Fills fields in order, `videos=20 per=day`: choices by arrow keys, lists by what is picked, the rest by typing.
    #[track_caller]
    pub fn fill(&self, fields: &str) {
        for field in fields.split(' ') {
            let Some((name, value)) = field.split_once('=') else { panic!("{field} has no value") };
            self.unfold(name);
            if self.count(&format!("input[type=radio][name={name}]")) > 0 {
                self.choose(name, value);
            } else if self.count(&format!("select[name={name}]")) > 0 {
                let field = self.field(name);
                self.run(&format!("picking {value} in {name}"), field.select_by_value(value));
            } else {
                self.type_in(name, value);
            }
        }
    }

    /// Replaces the text of a field by typing.
    #[track_caller]
    pub fn type_in(&self, name: &str, text: &str) {
        let field = self.field(name);
        let keys = if text.is_empty() { char::from(Key::Delete).to_string() } else { text.to_owned() };
        let select_all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
        self.run(&format!("selecting the text of {name}"), field.send_keys(&select_all));
        self.run(&format!("typing {text:?} in {name}"), field.send_keys(&keys));
    }

    /// Types further characters at the end of a field's text.
    #[track_caller]
    pub fn type_on(&self, name: &str, text: &str) {
        self.run(&format!("typing {text:?} in {name}"), self.field(name).send_keys(text));
    }

    /// The text that stands in a field.
    #[track_caller]
    pub fn typed(&self, name: &str) -> String {
        self.js("return document.getElementById(arguments[0]).value", &[json!(format!("field-{name}"))])
            .as_str()
            .unwrap_or_else(|| panic!("{name} has no text"))
            .to_owned()
    }

    /// Chooses one of a group of radio buttons with the arrow keys.
    #[track_caller]
    pub fn choose(&self, name: &str, value: &str) {
        self.unfold(name);
        let group = "const all = [...document.querySelectorAll(`input[type=radio][name=${arguments[0]}]`)];
            const wanted = all.findIndex(input => input.value === arguments[1]);
            return wanted < 0 ? 'is not there' : wanted - all.findIndex(input => input.checked)";
        let away = || self.js(group, &[json!(name), json!(value)]);
        // What there is to choose from may follow from another field.
        let steps =
            self.wait(&format!("{name}={value}"), || away().as_i64().ok_or_else(|| "it is not there".to_owned()));
        let key = if steps > 0 { Key::Right } else { Key::Left };
        for step in 1..=steps.abs() {
            let checked = self.find(&format!("input[name={name}]:checked"));
            self.run(&format!("an arrow key in {name}"), checked.send_keys(&char::from(key).to_string()));
            let left = steps - step * steps.signum();
            self.wait(&format!("{name} to be {left} from {value}"), || {
                let away = away();
                if away == json!(left) { Ok(()) } else { Err(format!("it is {away}")) }
            });
        }
    }

    /// Picks an option of a list by its words.
    #[track_caller]
    pub fn pick(&self, name: &str, words: &str) {
        let field = self.field(name);
        // WebKit's driver picks nothing from a list that it has to scroll to.
        self.js(
            "document.getElementById(arguments[0]).scrollIntoView({ block: 'center' })",
            &[json!(format!("field-{name}"))],
        );
        self.run(&format!("picking {words:?} in {name}"), field.select_by_label(words));
    }

    /// Follows a link or presses a button with the keyboard.
    #[track_caller]
    pub fn enter(&self, id: &str) {
        self.find(&format!("#{id}"));
        self.js("document.getElementById(arguments[0]).focus()", &[json!(id)]);
        self.hit(Key::Enter);
    }

    /// Waits until what has the focus is the element of an id.
    #[track_caller]
    pub fn expect_focus(&self, id: &str) {
        self.wait(&format!("the focus on {id}"), || {
            let focused = self.text_of("return document.activeElement.id || document.activeElement.tagName");
            if focused == id { Ok(()) } else { Err(focused) }
        });
    }

    /// Presses and lets go of a key, wherever the focus is.
    #[track_caller]
    pub fn hit(&self, key: Key) {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.run("a key", self.client().perform_actions(keys));
    }

    /// What has the focus: its name, its class and the start of its text.
    #[track_caller]
    pub fn focused(&self) -> String {
        self.text_of(
            "const it = document.activeElement;
            return [it.tagName.toLowerCase(), it.name, it.className, it.textContent.trim().slice(0, 40)].filter(Boolean).join(' ')",
        )
    }

    #[track_caller]
    fn field(&self, name: &str) -> Element {
        self.unfold(name);
        self.find(&format!("#field-{name}"))
    }

    /// Opens what a field stands in, with Enter on what opens it: its row on a narrow screen, its setting, a fold.
    #[track_caller]
    fn unfold(&self, name: &str) {
        let closed = || self.js(CLOSED, &[json!(name)]);
        for _ in 0..3 {
            let opens = closed();
            if opens == Value::Null {
                return;
            }
            self.hit(Key::Enter);
            self.wait(&format!("{name} to unfold"), || {
                if closed() == opens { Err(format!("{opens} is closed")) } else { Ok(()) }
            });
        }
    }
}

/// Gives the focus to what opens the place of a field that cannot be seen, and tells its name; null where it can be seen.
const CLOSED: &str = "
    const [name] = arguments;
    const settings = { draft: 'draft draft_res finals', blocked: 'blocked blocked_billed', mode: 'mode', discount: 'discount markup tax',
        addons: 'addon_render addon_video', rate: 'rate', cur: 'cur fx', on: 'on' };
    const field = document.querySelector(`[name=${name}]`);
    // A choice stands under the segment that shows it.
    if (field && (field.closest('label') ?? field).getClientRects().length > 0) return null;
    const setting = Object.keys(settings).find(key => settings[key].split(' ').includes(name));
    const fold = field?.closest('details:not([open])')?.querySelector('summary');
    const opener = setting && document.querySelector(`[aria-controls=setting-${setting}]`);
    const row = (field ?? opener)?.closest('.row')?.querySelector('.row-head');
    const isShown = element => element?.getClientRects().length > 0;
    const opens = fold ?? [row, opener].find(button => isShown(button) && button.getAttribute('aria-expanded') === 'false');
    opens?.focus();
    return opens ? opens.textContent : null";
