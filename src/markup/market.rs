//! The market: this very plan on everything that can be bought, like with like, the cheapest first, and what is left out.

mod filters;
mod history;
mod left_out;
mod rows;

use maud::{Markup, html};

use super::{PageModel, Place, main_label, place};
use crate::names::Code;
use crate::plan::param::Param;
use crate::plan::{Clips, Plan};
use crate::pricing::market::{Group, Market, MarketRow, market};
use crate::pricing::{Figure, Quote};

/// The rows.
pub const MARKET: Place = Place { id: "market", markup: offers };
/// The price history of the chosen model.
pub const HISTORY: Place = Place { id: "history", markup: history::section };

/// The section in its place, for the page and the embed.
pub(super) fn placed(shown: &PageModel<'_>) -> Markup {
    html! {
        section #tiers .section.tiers {
            (place(MARKET, shown))
            (place(HISTORY, shown))
        }
    }
}

/// Whether a row is the plan as it was chosen.
pub(super) fn is_chosen(shown: &PageModel<'_>, there: &Plan) -> bool {
    let plan = shown.plan;
    plan.model == there.model && plan.res == there.res && plan.sound == there.sound
}

/// The id of what stands once for each row.
pub(super) fn id_of(what: &str, there: &Plan) -> String {
    format!("{what}-{}-{}-{}", there.model, there.res.code(), there.sound.code())
}

fn offers(shown: &PageModel<'_>) -> Markup {
    let (strings, market) = (shown.strings(), market(shown.plan, shown.book, shown.today, shown.filter));
    html! {
        h2 { (strings.market.title) }
        p.section-help { (strings.market.help) }
        (filters::filters(shown))
        (clips_switch(shown))
        (groups(shown, &market))
        (left_out::list(shown, &market.left_out))
        (left_out::long_gone(shown))
    }
}

fn groups(shown: &PageModel<'_>, market: &Market) -> Markup {
    let (strings, chosen) = (shown.strings().market, market.chosen.as_ref());
    let name = |group: &Group| format!("{}, {}", group.class.name(), (strings.sound)(group.sound));
    let (first, others) = market.groups.split_first().map_or((None, &[][..]), |(first, others)| (Some(first), others));
    html! {
        @if let Some(group) = first {
            h3 { (name(group)) }
            (table(shown, &group.rows, chosen))
        }
        @for group in others {
            (fold(shown, &format!("like-{}-{}", group.class.name(), group.sound.code()), &name(group), &group.rows, chosen))
        }
        @if !market.discontinued.is_empty() { (fold(shown, "like-gone", strings.discontinued, &market.discontinued, chosen)) }
    }
}

fn fold(shown: &PageModel<'_>, id: &str, name: &str, offers: &[MarketRow], chosen: Option<&Quote>) -> Markup {
    let main = Figure::main(shown.plan.per);
    let least = offers.first().and_then(|offer| offer.quote.figure(main));
    html! {
        details.like id=(id) {
            summary {
                span.like-name { (name) }
                @if let Some(least) = least {
                    span.like-from { ((shown.strings().market.offers_from)(shown.format, offers.len(), least, main)) }
                }
            }
            (table(shown, offers, chosen))
        }
    }
}

/// Offers of a group that are shown at once.
const MOST: usize = 40;

fn table(shown: &PageModel<'_>, offers: &[MarketRow], chosen: Option<&Quote>) -> Markup {
    let strings = shown.strings();
    // The plan's own row is always among them.
    let is_shown = |(at, offer): &(usize, &MarketRow)| *at < MOST || shown.filter.every || offer.is_chosen;
    let rest = if shown.filter.every { 0 } else { offers.len().saturating_sub(MOST) };
    let columns = [strings.rate_column, (strings.figure)(Figure::Video), strings.ratio_column, main_label(shown)];
    html! {
        table.tiers-table.market-table {
            thead {
                tr {
                    th scope="col" { ((strings.label)(Param::Model)) }
                    @for column in columns { th scope="col" { (column) } }
                    td {}
                    td {}
                }
            }
            tbody {
                @for (_, offer) in offers.iter().enumerate().filter(is_shown) { (rows::row(shown, offer, offers, chosen)) }
            }
        }
        @if rest > 0 {
            button.button type="button" data-do="market" data-with="every" { ((strings.market.show_rest)(rest)) }
        }
    }
}

/// Every row at the length that is kept, or at the clips that are really rendered: the plan's own choice.
fn clips_switch(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().market;
    let (other, words) = match shown.plan.clips {
        Clips::Exact => (Clips::Rendered, strings.to_rendered),
        Clips::Rendered => (Clips::Exact, strings.to_exact),
    };
    html! {
        @if !shown.is_locked(Param::Clips) {
            p.clips-switch {
                ((strings.billed_as)(shown.plan.clips)) " "
                a.button #switch-clips data-do="edit" href=(shown.href(|plan| plan.clips = other)) { (words) }
            }
        }
    }
}
