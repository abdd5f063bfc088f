//! English: the answer.

use super::sentences::clips_of;
use crate::catalog::Stage;
use crate::i18n::answer::AnswerStrings;
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::money::Exact;
use crate::plan::{Per, Plan};
use crate::pricing::Figure;
use crate::pricing::day_doubt::DayDoubt;
use crate::pricing::price_change::{PastPrice, PriceOrigin, StillSold};

pub(super) static STRINGS: AnswerStrings = AnswerStrings {
    calculator: "Calculator",
    prices: "Prices & sources",
    guide: "Guide",
    saved: |format, plans| format!("Saved plans ({})", format.count(plans)),
    refused: |format, parts| match parts {
        1 => "1 part of this link could not be used.".to_owned(),
        _ => format!("{} parts of this link could not be used.", format.count(parts)),
    },
    show_refused: "Show which",

    ended: |format, models, day| format!("{} ended on {}.", joined(models, "and"), format.short_day(day)),
    last_price: "This is its last list price.",
    ends: |format, ending, next| {
        let (model, day) = (&ending.model.name, format.short_day(ending.day));
        let says = match (ending.stage, ending.disputed()) {
            (Stage::Ends, _) => format!("{model} ends on {day}"),
            (Stage::NotBefore, None) => format!("{model} ends on {day} at the earliest"),
            (Stage::MayHaveEnded, None) => format!("{model} may have ended since {day}"),
            (Stage::NotBefore | Stage::MayHaveEnded, Some(latest)) => {
                format!("{model} ends at the earliest on {day} or on {}: sources differ", format.short_day(latest))
            }
        };
        next.map_or_else(|| format!("{says}."), |next| format!("{says}; {next} follows."))
    },
    announcement: |provider| format!("{provider}’s notice"),
    prices_of: |format, day| format!("At the list prices of {}.", format.short_day(day)),
    day_doubt: |format, doubt| match doubt {
        DayDoubt::ClockBehind { today, read } => format!(
            "This device says it is {}, but prices here were read on {}: check its clock.",
            format.short_day(today),
            format.short_day(read)
        ),
        DayDoubt::Ahead(day) => {
            format!("Nobody knows the prices of {} yet: these are the last known.", format.short_day(day))
        }
    },
    past: |format, past| {
        let at = |day| format!("At the prices of {}", format.short_day(day));
        match past {
            PastPrice::Unpriced(day) => format!("{}.", at(*day)),
            PastPrice::Same(day) => format!("{}; the same today.", at(*day)),
            PastPrice::Changed(change) => {
                let then = match change.price_origin {
                    PriceOrigin::List => at(change.on),
                    PriceOrigin::Own => format!("Priced on {}", format.short_day(change.on)),
                };
                let now = match change.still_sold {
                    StillSold::Yes | StillSold::NotKnown => "Today",
                    StillSold::No => "Last list price",
                };
                let more = if change.dearer { "more" } else { "less" };
                format!("{then}. {now}: {}, {} {more}.", format.money(change.now), format.money(change.difference))
            }
        }
    },
    price_today: "Price it today",
    todays_price: |format, price| {
        let at = match price.still_sold {
            StillSold::Yes | StillSold::NotKnown => "Priced today",
            StillSold::No => "At its last list price",
        };
        let figure = |name, amount| format!("{} {}", format.money(amount), (format.strings.figure)(name));
        format!("{at}: {}, {}.", figure(price.main, price.now), figure(Figure::Video, price.video))
    },
    own_price: |format, model, own, list| {
        let list = list.map_or_else(
            || "it is sold by the clip".to_owned(),
            |list| format!("its list price is {}", format.rate(list)),
        );
        format!("Your own price for {model}: {} a second; {list}.", format.rate(own))
    },
    cheapest: |format, model, amount, less, cheaper| {
        let (amount, less) = (format.money(amount), format.size(less));
        let others = if cheaper > 1 { format!(" · {} cheaper", format.count(cheaper)) } else { String::new() };
        format!("Cheapest for this plan: {model}, {amount} ({less} less){others}")
    },
    not_cheaper: |format, cheaper| match cheaper {
        0 => "Nothing on sale is cheaper for this plan.".to_owned(),
        _ => format!(
            "{} cheaper, with a catch: a preview, an image needed, an end in sight or a price to confirm.",
            format.count(cheaper)
        ),
    },
    same_plan: "Same plan, on sale today",
    compare_all: |format, rows| format!("Compare all {}", format.count(rows)),
    price_only: "Price only: quality is not compared.",
    which_alternatives: "On sale today, of the same resolution class and sound, not a preview, without an end in sight: the two \
                         nearest in price, and the cheapest. Price only: quality is not compared.",
    same_price: "same price",
    nothing_else: "Nothing else on sale has this resolution and this sound.",
    no_alternative: "Everything else is a preview, may end soon, needs an image or has a price to confirm.",
    price_list: |provider| format!("{provider}’s price list"),
    read: |format, source| match source.copy {
        Some(copy) => format!("read {} (archived {})", format.short_day(source.read), format.short_day(copy)),
        None => format!("read {}", format.short_day(source.read)),
    },
    a_second: "a second",

    no_such_clip: |format, model, plan, billed| {
        let length = format.seconds(plan.seconds);
        let (runs, all) = (&billed.runs, format.seconds(billed.seconds));
        match runs.as_slice() {
            [run] if run.count == 1 => {
                format!(
                    "{model} has no {length} clip: it renders {} and you use {length}.",
                    format.seconds(run.seconds.into())
                )
            }
            _ => format!(
                "{model} has no {length} clip: it renders {}, {all} in all, and you use {length}.",
                clips_of(format, runs)
            ),
        }
    },
    price_real_clips: |format, amount| format!("Price real clips: {}", format.money(amount)),
    joined: |format, plan, clips| {
        format!("{} = {} clips joined", format.seconds(plan.seconds), format.number(clips.into()))
    },

    excel: "Excel",
    more: "More",
    short_text: "Copy as text",
    print: "PDF or print",
    share: "Share…",
    files: "Files, QR code",
    embed: "Embed in a page",
    keep: "Keep this plan",
    kept: "Kept in this browser.",
    saved_as: |name| format!("Saved as {name}."),
    copied: "Copied.",
    failed: |why| format!("That did not work ({why}). Nothing was lost; try again."),
    put_beside: "Put beside",

    views: "Views of this plan",
    compare: "Compare",
    retakes: "Retakes",
    limits: "Limits",
    cost: "Full cost",
    budget: "Budget",
    plans: "Side by side",
    from: |format, amount| format!("from {}", format.money(amount)),
    from_today: |format, amount| format!("from {} today", format.money(amount)),
    tier: |tier| format!("tier {tier}"),
    over_months: |format, months| format!("/ {} mo", format.number(months.into())),
    videos: |count| if count == Exact::whole(1) { "video" } else { "videos" },
    set_budget: "set one",
    add_plan: "add a plan",
    plans_beside: |format, plans| format!("{} beside", format.count(plans)),
    in_short: |format, plan, model| {
        format!(
            "{} × {}{} · {model} {}",
            videos(format, plan),
            format.seconds(plan.seconds),
            per(plan),
            <&str>::from(plan.res)
        )
    },
    one_moment: "One moment…",
    not_fetched: "This part could not be fetched: the line may be gone, or Clipcost was updated meanwhile. The rest goes on.",
    retry: "Try again",
    reload: "Reload the page",
};

fn videos(format: Format, plan: &Plan) -> String {
    format.number(plan.videos.into())
}

const fn per(plan: &Plan) -> &'static str {
    match plan.per {
        Per::Day => " a day",
        Per::Week => " a week",
        Per::Month => " a month",
        Per::Project => "",
    }
}
