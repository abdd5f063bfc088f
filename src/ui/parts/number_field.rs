//! A number that people type. The text stays as typed; how it was read, or why it was not, stands under it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::i18n::format::Format;
use crate::i18n::words;
use crate::input::{self, Misread};
use crate::locale::Lang;
use crate::number::Number;
use crate::scenario::param::{Param, Step};

/// What is being typed. It holds as long as the value is the one it led to; any other change of the value replaces it.
#[derive(Clone, PartialEq)]
struct Draft {
    text: String,
    lang: Lang,
    value: Option<Number>,
}

/// A text field for a number within its parameter's bounds, with a stepper where whole steps help and a slider where a look
/// at the range does.
#[component]
pub(in crate::ui) fn NumberField(
    /// Whose number this is.
    param: Param,
    /// The number that holds; none where the field is still empty.
    #[prop(into)]
    value: Signal<Option<Number>>,
    /// How numbers are written, and in which language they are read.
    #[prop(into)]
    format: Signal<Format>,
    /// Told of each number that can be taken, as it is typed.
    on_commit: Callback<Number>,
    /// Whether a step down and a step up stand beside it.
    #[prop(optional)]
    stepper: bool,
    /// The greatest number of a slider under it; 0 for none.
    #[prop(optional)]
    slider_to: u64,
    /// What the field is for, longer than its label.
    #[prop(optional, into)]
    help: Signal<&'static str>,
) -> impl IntoView {
    let draft = RwSignal::new(None::<Draft>);
    let name = param.name();
    let id = format!("field-{name}");
    let note = format!("note-{name}");
    let say = move || words(format.get().lang);
    let standing = move || {
        draft.get().filter(|draft| draft.value == value.get() && draft.lang == format.get().lang)
    };
    let text = Memo::new(move |_| match standing() {
        Some(draft) => draft.text,
        None => value.get().map(|number| format.get().number(number)).unwrap_or_default(),
    });
    let reading = Memo::new(move |_| -> Result<Option<Number>, Misread> {
        let Some(bounds) = param.bounds() else { return Ok(None) };
        let untouched_and_empty = standing().is_none() && value.get().is_none();
        if untouched_and_empty {
            return Ok(None);
        }
        input::read(&text.get(), format.get().lang, bounds).map(Some)
    });
    let typed = move |text: String| {
        let lang = format.get_untracked().lang;
        let read = param.bounds().and_then(|bounds| input::read(&text, lang, bounds).ok());
        let led_to = read.or(value.get_untracked());
        draft.set(Some(Draft { text, lang, value: led_to }));
        if let Some(number) = read {
            on_commit.run(number);
        }
    };
    let take = move |number: Number| {
        draft.set(None);
        on_commit.run(number);
    };
    let go = move |step: Step| {
        let stepped = value.get_untracked().zip(param.bounds()).and_then(|(number, bounds)| bounds.step(number, step));
        if let Some(number) = stepped {
            take(number);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            _ => return,
        };
        event.prevent_default();
        go(step);
    };
    let step_button = move |step: Step| {
        let sign = if step == Step::Up { "+" } else { "−" };
        view! {
            <button
                type="button"
                class="step"
                tabindex="-1"
                aria-label=move || match step {
                    Step::Up => (say().more)(param),
                    Step::Down => (say().fewer)(param),
                }
                on:click=move |_| go(step)
            >
                {sign}
            </button>
        }
    };
    let slide = move |event: web_sys::Event| {
        let slid = Number::parse(&event_target_value(&event)).ok();
        if let Some(number) = slid.zip(param.bounds()).and_then(|(number, bounds)| bounds.check(number).ok()) {
            take(number);
        }
    };
    view! {
        <div class="field" data-param=name>
            <label for=id.clone()>{move || (say().label)(param)}</label>
            <div class="field-row">
                {stepper.then(|| step_button(Step::Down))}
                <input
                    id=id
                    name=name
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    value=text.get_untracked()
                    prop:value=text
                    aria-invalid=move || reading.get().is_err().to_string()
                    aria-describedby=note.clone()
                    on:input=move |event| typed(event_target_value(&event))
                    on:keydown=on_key
                />
                {stepper.then(|| step_button(Step::Up))}
            </div>
            {(slider_to > 0).then(|| view! {
                <input
                    class="slider"
                    type="range"
                    min="1"
                    max=slider_to
                    step="1"
                    aria-label=move || (say().label)(param)
                    prop:value=move || value.get().map(|number| number.ceil().min(slider_to).to_string())
                    value=value.get_untracked().map(|number| number.ceil().min(slider_to).to_string())
                    on:input=slide
                />
            })}
            <p class="note" id=note>
                {move || match reading.get() {
                    Ok(None) => help.get().into_any(),
                    Ok(Some(number)) => view! {
                        <span class="reading">{(say().reading)(format.get(), param, number)}</span>
                    }.into_any(),
                    Err(misread) => view! {
                        <span class="problem">{(say().misread)(format.get(), param, &misread)}</span>
                        " "
                        {misread.offer.map(|offer| view! {
                            <button type="button" class="offer" on:click=move |_| take(offer)>
                                {(say().offer)(format.get(), param, offer)}
                            </button>
                        })}
                    }.into_any(),
                }}
            </p>
        </div>
    }
}
