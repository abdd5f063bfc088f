//! The plans that are added up, on the answer sheet: what each is, and what it comes to.

use leptos::prelude::*;

use super::Sheet;
use crate::app::bind;
use crate::i18n::{NamedPlan, plans};
use crate::pricing::Figure;
use crate::pricing::answer::Value;
use crate::pricing::plans::ComparedPlan;
use crate::pricing::sums::sums;

/// A row for each; none where plans are compared.
pub(super) fn lines(sheet: Sheet<'_>) -> Option<AnyView> {
    let Sheet { state, plan, book, views, .. } = sheet;
    let sums = sums(plan, book, state.today.get())?;
    let total = |figure: Figure| {
        let amount = sums.figure(figure)?;
        Some(view! { <li><strong>{sheet.format.money(amount)}</strong> " " {(sheet.format.strings.figure)(figure)}</li> }.into_any())
    };
    let totals = [Figure::SumMonth, Figure::SumYear, Figure::SumOnce, Figure::SumPlan].into_iter().filter_map(total);
    let rows = (1..).zip(&sums.lines).map(|(number, line)| row(sheet, number, line));
    Some(
        view! {
            <section>
                <h2>{(views.plans.together)(plan.together)}</h2>
                <table class="sheet-lines"><tbody>{bind::all(rows)}</tbody></table>
                <ul class="sheet-small">{bind::all(totals)}</ul>
            </section>
        }
        .into_any(),
    )
}

fn row(sheet: Sheet<'_>, number: usize, line: &ComparedPlan) -> AnyView {
    let Sheet { format, book, views, .. } = sheet;
    let named = NamedPlan::new(&line.plan, book);
    let name = line.plan.name.clone().map(|name| format!("{name}, ")).unwrap_or_default();
    let cell = |figure: Figure| {
        let shown = line.figure(figure).map(|value: Value| format.figure(figure, value)).unwrap_or_default();
        let label = (!shown.is_empty()).then(|| (format.strings.figure)(figure));
        view! { <td>{shown} " " {label}</td> }.into_any()
    };
    let main = Figure::main(line.plan.per);
    let cells = match &line.found {
        Ok(_) => bind::all([main, Figure::Plan].into_iter().map(cell)),
        Err(why) => view! { <td colspan="2">{(format.strings.unpriced)(format, named, why)}</td> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{(format.strings.whole.line)(number)}</th>
            <td>{name} {plans::short(format, views.plans, named)}</td>
            {cells}
        </tr>
    }
    .into_any()
}
