//! What people ask, and the few words of the field.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::Shown;

/// The whole section: it does not follow the plan.
#[must_use]
pub fn section(shown: &Shown<'_>) -> Markup {
    let say = shown.say().question;
    html! {
        h2 { (say.questions) }
        div.asked {
            @for (at, (question, answer)) in say.asked.iter().enumerate() {
                details.fold id={ "question-" (at) } { summary { (question) } p { (answer) } }
            }
        }
        h3 { (say.glossary) }
        dl.terms { @for (term, meaning) in say.terms { dt { (term) } dd { (meaning) } } }
    }
}
