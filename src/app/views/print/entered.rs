//! What the plan is made of, on the answer sheet.

use leptos::prelude::*;
use strum::VariantArray;

use super::Sheet;
use crate::catalog::Book;
use crate::i18n::format::Format;
use crate::i18n::parameters;
use crate::link;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;

/// Every parameter; what was not entered is grey.
pub(super) fn entered(sheet: Sheet<'_>) -> AnyView {
    let Sheet { state, format, book, words, .. } = sheet;
    let plan = sheet.plan.dated(state.today.get());
    let query = link::write(&plan, book);
    let given: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    let row = |&param: &Param| {
        let value = shown(&plan, book, format, param)?;
        let by_default = (!given.contains(&param.code())).then_some("sheet-quiet");
        Some(view! { <div class=by_default><dt>{(format.strings.label)(param)}</dt> <dd>{value}</dd></div> })
    };
    view! {
        <section>
            <h2>{words.entered}</h2>
            <dl class="sheet-entered">{Param::VARIANTS.iter().filter_map(row).collect_view()}</dl>
            <p class="sheet-quiet">{words.by_default}</p>
        </section>
    }
    .into_any()
}

/// A parameter's value; none for what is no part of the plan itself.
fn shown(plan: &Plan, book: &Book, format: Format, param: Param) -> Option<String> {
    match param {
        Param::V | Param::Lang | Param::With | Param::Together | Param::Title => None,
        Param::Model
        | Param::Res
        | Param::Orient
        | Param::Audio
        | Param::Mode
        | Param::Seconds
        | Param::Videos
        | Param::Per
        | Param::Days
        | Param::Clips
        | Param::Attempts
        | Param::Blocked
        | Param::BlockedBilled
        | Param::Rate
        | Param::Draft
        | Param::DraftRes
        | Param::Finals
        | Param::Discount
        | Param::Markup
        | Param::Tax
        | Param::TrialRenders
        | Param::SetupHours
        | Param::CareHours
        | Param::ReviewMinutes
        | Param::Hourly
        | Param::AddonRender
        | Param::AddonVideo
        | Param::Instead
        | Param::Hours
        | Param::Months
        | Param::Budget
        | Param::Tier
        | Param::Cur
        | Param::Fx
        | Param::On
        | Param::Name => parameters::shown(format, plan, book, param),
    }
}
