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
    // A model is gone for the person's today as well as for a later day that the plan is priced on.
    let last_day = shown.today.max(shown.day());
    let draft = shown.plan.draft.as_ref().and_then(|draft| shown.book.model(&draft.model));
    let others = draft.filter(|draft| draft.id != shown.plan.model);
    let gone = shown.model().into_iter().chain(others).filter_map(|model| Some((model, model.retired_by(last_day)?)));
    html! {
        @for (model, retired) in gone { (shut_down(shown, model, retired)) }
        @if !shown.refused.is_empty() { (refused_values(shown)) }
    }
}

/// The calm strip of text for a model that was shut down.
fn shut_down(shown: &Shown<'_>, model: &Model, retired: Date) -> Markup {
    let (say, format, on) = (shown.say(), shown.format, shown.day());
    let source = &model.lifecycle.source;
    html! {
        p.notice.retired data-retired=(retired) {
            strong { ((say.retired)(format, &model.name, retired)) }
            " "
            @if on < retired { ((say.price_of)(format, on)) } @else { (say.last_price) }
            " "
            a href=(source.url) { (say.source) }
            ", " ((say.read_on)(format, source)) "."
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
