//! What the market leaves out, each with the reason; and what is no longer sold and has no price here.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use crate::catalog::{AudioPolicy, Model, Retired};
use crate::i18n::Named;
use crate::markup::Shown;
use crate::pricing::compare::{LeftOut, WhyNot};
use crate::pricing::{Side, Unpriced};

/// Rows of one model that are left out for one reason.
struct Lot<'a> {
    model: &'a Model,
    why: String,
    rows: Vec<&'a LeftOut>,
}

pub(super) fn list(shown: &Shown<'_>, left_out: &[LeftOut]) -> Markup {
    let say = shown.say().market;
    html! {
        @if !left_out.is_empty() {
            details.left-out #left-out {
                summary { ((say.left_out)(left_out.len())) }
                ul { @for lot in lots(shown, left_out) { li { (told(shown, &lot)) } } }
            }
        }
    }
}

fn told(shown: &Shown<'_>, lot: &Lot<'_>) -> Markup {
    let say = shown.say().market;
    html! {
        strong { (lot.model.name) } " ("
        @for (at, LeftOut { scenario: there, .. }) in lot.rows.iter().enumerate() {
            @if at > 0 { ", " }
            span data-model=(there.model) data-res=(there.res.code()) data-audio=(there.sound.code()) data-mode=(there.mode.code()) {
                (there.res.code())
                @if lot.model.audio == AudioPolicy::Choice { " " ((say.sound)(there.sound)) }
            }
        }
        "): " (lot.why)
    }
}

fn lots<'a>(shown: &Shown<'a>, left_out: &'a [LeftOut]) -> Vec<Lot<'a>> {
    let mut lots: Vec<Lot<'a>> = Vec::new();
    for row in left_out {
        let Some(model) = shown.book.model(&row.scenario.model) else { continue };
        let why = reason(shown, row);
        match lots.iter_mut().find(|lot| lot.model.id == model.id && lot.why == why) {
            Some(lot) => lot.rows.push(row),
            None => lots.push(Lot { model, why, rows: vec![row] }),
        }
    }
    lots
}

fn reason(shown: &Shown<'_>, row: &LeftOut) -> String {
    let (say, format) = (shown.say(), shown.format);
    match &row.why {
        WhyNot::Unpriced(Unpriced::NotOffered { side: Side::Final, why, .. }) => (say.market.no_rate)(format, *why),
        WhyNot::Unpriced(unpriced) => (say.unpriced)(format, Named::new(&row.scenario, shown.book), unpriced),
        WhyNot::Gone(since) => (say.retired_short)(format, *since),
        WhyNot::Resolution => say.market.not_that_resolution.to_owned(),
        WhyNot::Sound => say.market.not_that_sound.to_owned(),
        WhyNot::Provider => say.market.not_that_provider.to_owned(),
    }
}

/// Every model that is no longer sold, so that a search of the page finds when it ended and what followed.
pub(super) fn long_gone(shown: &Shown<'_>) -> Markup {
    let say = shown.say().market;
    let gone = shown.book.models.iter().filter_map(|model| Some((model, model.retired_by(shown.today)?)));
    let ended = || shown.book.retired.iter().filter(|retired| retired.ended <= shown.today);
    html! {
        @if ended().next().is_some() {
            h3 { (say.no_longer_sold) }
            ul.long-gone {
                @for (model, day) in gone { li { ((say.ended)(shown.format, &model.name, day, None)) } }
                @for retired in ended() {
                    li {
                        (followed(shown, retired))
                        @if let Some(source) = &retired.source { " " a href=(source.url) { (shown.say().source) } }
                    }
                }
            }
            p.section-help { (say.other_ends_unsourced) }
        }
    }
}

/// When it ended, and who sells what followed: of that only what is known to be sold today.
fn followed(shown: &Shown<'_>, Retired { name, provider, ended, followed, followed_names, .. }: &Retired) -> String {
    let models = followed.iter().filter_map(|id| shown.book.model(id));
    let is_sold = |model: &&Model| model.retired_by(shown.today).is_none() && !model.may_have_ended(shown.today);
    let sold = models.filter(is_sold).map(|model| &model.name);
    let names: Vec<&str> = sold.chain(followed_names.iter()).map(AsRef::as_ref).collect();
    let mut providers = shown.book.providers.iter();
    let seller = providers.find(|one| one.id == *provider).filter(|_| !names.is_empty());
    let sold = seller.map(|provider| (provider.name.as_ref(), names.as_slice()));
    (shown.say().market.ended)(shown.format, name, *ended, sold)
}
