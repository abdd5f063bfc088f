//! What people ask, and the few words of the field.

use maud::{Markup, html};

use super::PageModel;

/// The whole section: it does not follow the plan.
#[must_use]
pub fn section(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().question;
    html! {
        h2 { (strings.questions) }
        div.asked {
            @for (at, (question, answer)) in strings.asked.iter().enumerate() {
                details.fold id={ "question-" (at) } { summary { (question) } p { (answer) } }
            }
        }
        h3 { (strings.glossary) }
        dl.terms { @for (term, meaning) in strings.terms { dt { (term) } dd { (meaning) } } }
    }
}
