//! The embed: the answer with its working, the form and the market, as far as the host wants them, and a way to the whole page.

use maud::{Markup, html};

use super::{PageModel, Place, answer, beside, form, market, notices, place, strip, working};
use crate::embed::{Embed, Part};

/// The embed's way to the whole page.
pub(super) const OPEN_LINK: Place = Place { id: "open-link", markup: open_link };

/// The embed's body. That a model can no longer be bought is always said.
#[must_use]
pub fn body(shown: &PageModel<'_>, embed: &Embed) -> Markup {
    let shows = |part: Part| embed.show.0.contains(&part);
    let (answers, works) = (shows(Part::Answer), shows(Part::Working));
    html! {
        main.embed {
            div data-of-plan {
                (place(notices::NOTICES, shown))
                div.plan {
                    @if answers || works {
                        section.answer {
                            @if answers {
                                h1 #headline .headline translate="no" { (answer::headline(shown)) }
                                (place(answer::FIGURES, shown))
                                (place(strip::STRIP, shown))
                            }
                            @if works { (place(working::WORKING, shown)) }
                            p.unseen #announcement role="status" translate="no" {}
                        }
                    }
                    @if shows(Part::Form) {
                        form #form .form autocomplete="off" aria-label=(shown.strings().form) { (form::form(shown)) }
                    }
                }
                @if shows(Part::Compare) { (market::placed(shown)) }
                @if shows(Part::Compare) && !shown.plan.with.is_empty() {
                    section #beside .section.beside {
                        h2 { (shown.strings().plans.title) }
                        (place(beside::BESIDE, shown))
                    }
                }
                (place(OPEN_LINK, shown))
            }
        }
    }
}

/// The way to the whole page, with the plan as it is here.
#[must_use]
pub fn open_link(shown: &PageModel<'_>) -> Markup {
    html! { a href=(shown.href(|_| ())) target="_blank" rel="noopener" { (shown.strings().open_in_clipcost) } }
}
