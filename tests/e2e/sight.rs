//! Reading the page, by figure, name, role and text, and pressing what can be seen.

use std::collections::BTreeMap;

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::page::Page;

/// Figures of the plan itself by name, those of other currencies with their code, equal names held against each other.
const FIGURES: &str = "
    const figures = {};
    for (const data of document.querySelectorAll('data[data-figure]')) {
        if (data.closest('[data-model]')) continue;
        const { figure, currency } = data.dataset;
        const value = currency === undefined || currency === 'USD' ? data.value : data.value + ' ' + currency;
        const seen = figures[figure];
        figures[figure] = seen === undefined || seen === value ? value : seen + ' and also ' + value;
    }
    return figures;";

/// Brings an element into sight; why it cannot be pressed yet, if it cannot: something lies over it, or it was elsewhere at the look before.
const LIES_FREE: &str = "
    const [it] = arguments;
    it.scrollIntoView({ block: 'center' });
    const [rect] = it.getClientRects();
    if (!rect) return 'it does not show';
    const { x, y, width, height } = rect;
    const over = document.elementFromPoint(x + width / 2, y + height / 2);
    if (over && !it.contains(over) && !over.contains(it)) return `${over.outerHTML.slice(0, 80)} lies over it`;
    const { lookBefore: before } = window;
    const rests = before?.it === it && before.x === x && before.y === y;
    window.lookBefore = rests ? undefined : { it, x, y };
    return rests ? null : 'it may still move';";

impl Page {
    /// The plan's own figures by name.
    #[track_caller]
    pub fn figures(&self) -> BTreeMap<String, String> {
        let found = self.js(FIGURES, &[]);
        let of_object = found.as_object().into_iter().flatten();
        of_object.map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned())).collect()
    }

    /// Waits until figures are as expected, written `day 20, month 600`.
    #[track_caller]
    pub fn expect(&self, expected: &str) {
        self.wait(&format!("the figures {expected}"), || {
            let figures = self.figures();
            let differs = expected.split(", ").any(|pair| {
                let (name, value) = pair.split_once(' ').unwrap_or((pair, ""));
                figures.get(name).map(String::as_str) != Some(value)
            });
            if differs { Err(format!("{figures:?}")) } else { Ok(()) }
        });
    }

    /// A figure in the row of a tier.
    #[track_caller]
    pub fn tier_figure(&self, model: &str, res: &str, figure: &str) -> String {
        let data = format!("[data-model='{model}'][data-res='{res}'] data[data-figure={figure}]");
        self.run(&data, self.run(&data, self.client().find(Locator::Css(&data))).attr("value")).unwrap_or_default()
    }

    /// Waits until the query of the address is as expected.
    #[track_caller]
    pub fn expect_query(&self, expected: &str) {
        self.wait(&format!("the query {expected:?}"), || {
            let query = self.query();
            if query == expected { Ok(()) } else { Err(format!("{query:?}")) }
        });
    }

    /// The query of the address, without `?`.
    #[track_caller]
    pub fn query(&self) -> String {
        self.text_of("return location.search.slice(1)")
    }

    /// The text of the only element that a selector names, waiting for it.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let script = "const all = document.querySelectorAll(arguments[0]); return all.length === 1 ? all[0].textContent : all.length";
        self.wait(selector, || match self.js(script, &[json!(selector)]) {
            Value::String(text) => Ok(text),
            count => Err(format!("there are {count} of it")),
        })
    }

    /// Waits until the only element that a selector names holds a text.
    #[track_caller]
    pub fn expect_text(&self, selector: &str, expected: &str) {
        self.wait(&format!("{expected:?} in {selector}"), || {
            let text = self.text(selector);
            if text.contains(expected) { Ok(()) } else { Err(format!("{text:?}")) }
        });
    }

    /// How many elements a selector names.
    #[track_caller]
    pub fn count(&self, selector: &str) -> u64 {
        self.js("return document.querySelectorAll(arguments[0]).length", &[json!(selector)])
            .as_u64()
            .unwrap_or_default()
    }

    /// The only element that a selector names, waiting for it.
    #[track_caller]
    pub fn find(&self, selector: &str) -> Element {
        self.wait(selector, || {
            self.count(selector).eq(&1).then_some(()).ok_or_else(|| format!("there are {} of it", self.count(selector)))
        });
        self.run(selector, self.client().find(Locator::Css(selector)))
    }

    /// Presses the button or follows the link that alone a selector names, as a person with a pointer does.
    #[track_caller]
    pub fn follow(&self, selector: &str) {
        self.press_found(selector, || {
            self.count(selector)
                .eq(&1)
                .then_some(())
                .ok_or_else(|| format!("there are {} of it", self.count(selector)))?;
            self.try_run(self.client().find(Locator::Css(selector)))
        });
    }

    /// Presses the button or follows the link of a name, as a person with a pointer does.
    #[track_caller]
    pub fn press(&self, name: &str) {
        let named = format!("//*[self::button or self::a][normalize-space()='{name}']");
        let shown = |element: &Element| self.try_run(element.is_displayed()) == Ok(true);
        self.press_found(name, || {
            let all = self.try_run(self.client().find_all(Locator::XPath(&named)))?;
            all.into_iter().find(shown).ok_or_else(|| "nothing that shows".to_owned())
        });
    }

    /// Presses what is found, once it rests in the middle of the window with nothing over it: a pointer that is sent to where it was
    /// meets something else. It is found again for each look, since the page may make it anew.
    #[track_caller]
    fn press_found(&self, name: &str, find: impl Fn() -> Result<Element, String>) {
        let element = self.wait(&format!("{name:?} to be pressed"), || {
            let element = find()?;
            let looked = self.try_run(self.client().execute(LIES_FREE, vec![json!(element)]))?;
            looked.as_str().map_or_else(|| Ok(element), |why| Err(why.to_owned()))
        });
        self.run(&format!("pressing {name:?}"), element.click());
    }
}
