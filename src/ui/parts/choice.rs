//! One of a few: radio buttons that look like the segments of a switch.

use leptos::prelude::*;

use crate::i18n::ChoiceWords;
use crate::scenario::param::Param;

/// Values by their name in the link, with their words.
pub(in crate::ui) type Options = Vec<(&'static str, ChoiceWords)>;

/// A group of radio buttons, named like its parameter.
#[component]
pub(in crate::ui) fn Choice(
    /// Whose values these are.
    param: Param,
    /// What the group is called.
    #[prop(into)]
    legend: Signal<&'static str>,
    /// The values.
    #[prop(into)]
    options: Signal<Options>,
    /// The one that holds.
    #[prop(into)]
    value: Signal<&'static str>,
    /// Told of the value that was chosen.
    on_commit: Callback<&'static str>,
) -> impl IntoView {
    let id = format!("field-{}", param.name());
    let option = move |(code, words): (&'static str, ChoiceWords)| {
        let chosen = move || value.get() == code;
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name=param.name()
                    value=code
                    checked=value.get_untracked() == code
                    prop:checked=chosen
                    on:change=move |_| on_commit.run(code)
                />
                <span class="segment-name">{words.name}</span>
                {(!words.help.is_empty()).then(|| view! { <span class="segment-help">{words.help}</span> })}
            </label>
        }
    };
    view! {
        <fieldset class="choice" id=id data-param=param.name()>
            <legend>{legend}</legend>
            <div class="segments">{move || options.get().into_iter().map(option).collect_view()}</div>
        </fieldset>
    }
}
