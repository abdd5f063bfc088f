//! The answer: one sentence with the plan and its price, the figures under it, or why there are none.

use maud::{Markup, html};

use super::working::explained;
use super::{PageModel, Place, figure, main_label};
use crate::i18n::{HeadlineParts, sentences};
use crate::pricing::{Figure, Quote, Unpriced};

/// The figures under the headline.
pub(super) const FIGURES: Place = Place { id: "figures", markup: figures };

/// Figures under the headline, in the order they are read.
const SMALL: [Figure; 8] = [
    Figure::Video,
    Figure::Render,
    Figure::Second,
    Figure::Minute,
    Figure::Day,
    Figure::Week,
    Figure::Month,
    Figure::Year,
];

/// The headline's sentence.
#[must_use]
pub fn headline(shown: &PageModel<'_>) -> Markup {
    let Some((name, amount)) = shown.main() else { return html! { (shown.strings().no_price) } };
    let HeadlineParts { before, after } = (shown.strings().headline)(shown.format, shown.named());
    html! {
        (before)
        span.headline-figure { (figure(name, amount, shown.format)) }
        (after)
    }
}

/// The answer as one line of text, for screen readers.
#[must_use]
pub fn spoken(shown: &PageModel<'_>) -> String {
    sentences::sentence(shown.format, shown.named(), shown.answer)
}

/// The figures under the headline, or why there are none with the changes that would give some.
#[must_use]
pub fn figures(shown: &PageModel<'_>) -> Markup {
    match shown.answer {
        Ok(answer) => small_figures(shown, &answer.quote),
        Err(unpriced) => no_price(shown, unpriced),
    }
}

fn small_figures(shown: &PageModel<'_>, quote: &Quote) -> Markup {
    let main = Figure::main(shown.plan.per);
    let others = SMALL.into_iter().filter(|&name| name != main);
    html! {
        dl.small-figures {
            @for (name, amount) in others.filter_map(|name| Some((name, quote.figure(name)?))) {
                (explained(shown, name, &figure(name, amount, shown.format), &|| shown.steps(name), ""))
            }
        }
        @if let Some(beside) = sentences::own_price(shown.format, shown.plan, &quote.rate, shown.book) {
            p.own-price data-own-rate { (beside) }
        }
    }
}

fn no_price(shown: &PageModel<'_>, unpriced: &Unpriced) -> Markup {
    let changes = match unpriced {
        Unpriced::NotOffered { changes, .. } => changes.as_slice(),
        Unpriced::UnknownModel | Unpriced::NoClips(_) | Unpriced::TooLarge => &[],
    };
    html! {
        div.no-price data-unpriced {
            p { ((shown.strings().unpriced)(shown.format, shown.named(), unpriced)) }
            p.changes {
                @for change in changes {
                    a.offer href=(shown.href(|plan| change.apply(plan))) data-do="edit" {
                        ((shown.strings().change)(shown.format, *change))
                    }
                }
            }
        }
    }
}

/// The main figure for the foot of a small screen.
#[must_use]
pub fn foot_bar(shown: &PageModel<'_>) -> Markup {
    html! {
        @match shown.main() {
            Some((name, amount)) => {
                (figure(name, amount, shown.format)) " "
                span { (main_label(shown)) @if shown.plan.rate.is_some() { (shown.strings().own_rate.marked) } }
            },
            None => (shown.strings().no_price),
        }
    }
}
