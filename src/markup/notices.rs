//! What has to be said before the plan: that its model can no longer be bought, and what of the link was not taken.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::Shown;
use crate::catalog::Model;
use crate::date::Date;
use crate::scenario::param::Param;

/// All notices of a plan; empty where there is nothing to say.
#[must_use]
pub fn notices(shown: &Shown<'_>) -> Markup {
    html! {
        @for (retired, models) in gone(shown) { (shut_down(shown, &models, retired)) }
        @if !shown.refused.is_empty() { (refused_values(shown)) }
    }
}

/// The models of the plan that can no longer be bought, drafts with them, by the day of their end. A model is gone for the
/// person's today as well as for a later day that the plan is priced on.
fn gone<'a>(shown: &Shown<'a>) -> Vec<(Date, Vec<&'a Model>)> {
    let last_day = shown.today.max(shown.day());
    let draft = shown.plan.draft.as_ref().and_then(|draft| shown.book.model(&draft.model));
    let models = shown.model().into_iter().chain(draft.filter(|draft| draft.id != shown.plan.model));
    let mut gone: Vec<(Date, Vec<&Model>)> = Vec::new();
    for model in models {
        let Some(retired) = model.retired_by(last_day) else { continue };
        match gone.iter_mut().find(|(day, _)| *day == retired) {
            Some((_, others)) => others.push(model),
            None => gone.push((retired, vec![model])),
        }
    }
    gone
}

/// The calm strip of text for models that were shut down.
fn shut_down(shown: &Shown<'_>, models: &[&Model], retired: Date) -> Markup {
    let (say, format, on) = (shown.say(), shown.format, shown.day());
    let names: Vec<String> = models.iter().map(|model| model.name.to_string()).collect();
    html! {
        p.notice.retired data-retired=(retired) {
            strong { ((say.retired)(format, &names, retired)) }
            " "
            @if on < retired { ((say.price_of)(format, on)) } @else { (say.last_price) }
            @if let Some(model) = models.first() {
                " "
                a href=(model.lifecycle.source.url) { (say.source) }
                ", " ((say.read_on)(format, &model.lifecycle.source)) "."
            }
        }
    }
}

fn refused_values(shown: &Shown<'_>) -> Markup {
    html! {
        section.notice.refused role="alert" {
            h2 { (shown.say().refused_title) }
            ul {
                @for refused in shown.refused {
                    li data-refused=(refused.param.map_or("query", Param::name)) {
                        ((shown.say().refused)(shown.format, refused))
                    }
                }
            }
            button.quiet type="button" data-do="hide" { (shown.say().hide) }
        }
    }
}
