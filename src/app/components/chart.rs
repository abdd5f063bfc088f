//! A chart: its picture, the files that it can be saved as, and its numbers as a table.

use leptos::prelude::*;

use crate::app::bind;
use crate::chart::label::Label;
use crate::i18n::charts::ChartStrings;
use crate::names::Code;

/// The ways to save a picture: the name of the format, and the kind of file that is asked for.
const FORMATS: [(&str, &str); 2] = [("SVG", "svg"), ("PNG", "png")];

/// Buttons that save the picture of a class as a file: they ask for `svg-CLASS` and `png-CLASS`.
#[must_use]
pub fn save_buttons(words: &'static ChartStrings, class: &'static str, on_save: Callback<String>) -> AnyView {
    let button = move |(name, kind): (&'static str, &'static str)| {
        view! {
            <button class="save" type="button" id=format!("take-{kind}-{class}") on:click=bind::on(move |_| on_save.run(format!("{kind}-{class}")))>
                {name}
            </button>
        }
    };
    view! { <span class="saves" role="group" aria-label=words.save>{FORMATS.map(button)}</span> }.into_any()
}

/// The numbers of a chart, made when they are opened.
#[must_use]
pub fn twin(words: &'static ChartStrings, id: &'static str, table: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let open = RwSignal::new(false);
    view! {
        <details class="twin" id=id on:toggle=bind::on(move |_| open.update(|open| *open = !*open))>
            <summary>{words.as_table}</summary>
            {bind::shown_while(move || open.get(), table)}
        </details>
    }
    .into_any()
}

/// A label of a picture.
#[must_use]
pub fn text(class: &'static str, label: Label, words: String) -> AnyView {
    view! { <text class=class x=label.x y=label.y text-anchor=label.anchor.code()>{words}</text> }.into_any()
}

/// The title of a picture. By its own function: `view!` takes a `title` for one of HTML, which names no picture.
#[must_use]
pub fn title(id: String, words: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    leptos::svg::title().id(id).child(bind::text(words)).into_any()
}
