//! What the market leaves out, each with the reason; and what is no longer sold and has no price here.

use maud::{Markup, html};

use crate::catalog::{AudioPolicy, Model, Retired};
use crate::i18n::NamedPlan;
use crate::markup::PageModel;
use crate::names::Code;
use crate::pricing::market::{LeftOut, WhyNot};
use crate::pricing::{RenderKind, Unpriced};

/// Rows of one model that are left out for one reason.
struct Lot<'a> {
    model: &'a Model,
    why: String,
    rows: Vec<&'a LeftOut>,
}

pub(super) fn list(shown: &PageModel<'_>, left_out: &[LeftOut]) -> Markup {
    let strings = shown.strings().market;
    html! {
        @if !left_out.is_empty() {
            details.left-out #left-out {
                summary { ((strings.left_out)(left_out.len())) }
                ul { @for lot in lots(shown, left_out) { li { (told(shown, &lot)) } } }
            }
        }
    }
}

fn told(shown: &PageModel<'_>, lot: &Lot<'_>) -> Markup {
    let strings = shown.strings().market;
    html! {
        strong { (lot.model.name) } " ("
        @for (at, LeftOut { plan: there, .. }) in lot.rows.iter().enumerate() {
            @if at > 0 { ", " }
            span data-model=(there.model) data-res=(there.res.code()) data-audio=(there.sound.code()) data-mode=(there.mode.code()) {
                (there.res.code())
                @if lot.model.audio == AudioPolicy::Choice { " " ((strings.sound)(there.sound)) }
            }
        }
        "): " (lot.why)
    }
}

fn lots<'a>(shown: &PageModel<'a>, left_out: &'a [LeftOut]) -> Vec<Lot<'a>> {
    let mut lots: Vec<Lot<'a>> = Vec::new();
    for row in left_out {
        let Some(model) = shown.book.model(&row.plan.model) else { continue };
        let why = reason(shown, row);
        match lots.iter_mut().find(|lot| lot.model.id == model.id && lot.why == why) {
            Some(lot) => lot.rows.push(row),
            None => lots.push(Lot { model, why, rows: vec![row] }),
        }
    }
    lots
}

fn reason(shown: &PageModel<'_>, row: &LeftOut) -> String {
    let (strings, format) = (shown.strings(), shown.format);
    match &row.why {
        WhyNot::Unpriced(Unpriced::NotOffered { kind: RenderKind::Final, why, .. }) => {
            (strings.market.no_rate)(format, *why)
        }
        WhyNot::Unpriced(unpriced) => (strings.unpriced)(format, NamedPlan::new(&row.plan, shown.book), unpriced),
        WhyNot::Discontinued(since) => (strings.retired_short)(format, *since),
        WhyNot::Resolution => strings.market.not_that_resolution.to_owned(),
        WhyNot::Sound => strings.market.not_that_sound.to_owned(),
        WhyNot::Provider => strings.market.not_that_provider.to_owned(),
    }
}

/// Every model that is no longer sold, so that a search of the page finds when it ended and what followed.
pub(super) fn long_gone(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().market;
    let gone = shown.book.models.iter().filter_map(|model| Some((model, model.retired_by(shown.today)?)));
    let ended = || shown.book.retired.iter().filter(|retired| retired.ended <= shown.today);
    html! {
        @if ended().next().is_some() {
            h3 { (strings.no_longer_sold) }
            ul.long-gone {
                @for (model, day) in gone { li { ((strings.ended)(shown.format, &model.name, day, None)) } }
                @for retired in ended() {
                    li {
                        (followed(shown, retired))
                        @if let Some(source) = &retired.source { " " a href=(source.url) { (shown.strings().source) } }
                    }
                }
            }
            p.section-help { (strings.other_ends_unsourced) }
        }
    }
}

/// When it ended, and who sells what followed: of that only what is known to be sold today.
fn followed(
    shown: &PageModel<'_>,
    Retired { name, provider, ended, followed, followed_names, .. }: &Retired,
) -> String {
    let models = followed.iter().filter_map(|id| shown.book.model(id));
    let is_sold = |model: &&Model| model.retired_by(shown.today).is_none() && !model.may_have_ended(shown.today);
    let sold = models.filter(is_sold).map(|model| &model.name);
    let names: Vec<&str> = sold.chain(followed_names.iter()).map(AsRef::as_ref).collect();
    let mut providers = shown.book.providers.iter();
    let seller = providers.find(|one| one.id == *provider).filter(|_| !names.is_empty());
    let sold = seller.map(|provider| (provider.name.as_ref(), names.as_slice()));
    (shown.strings().market.ended)(shown.format, name, *ended, sold)
}
