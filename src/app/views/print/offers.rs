//! What else can be bought for the plan, on the answer sheet.

use leptos::prelude::*;

use super::Sheet;
use crate::catalog::{Confidence, Note};
use crate::names::Code;
use crate::plan::Plan;
use crate::pricing::Figure;
use crate::pricing::market::Share;
use crate::pricing::market::list::{ListRow, MarketFilter, RowNote, list};

/// Rows at most.
const NEAREST: usize = 5;

/// The nearest in price that can be bought today, at today's prices.
pub(super) fn on_sale(sheet: Sheet<'_>) -> Option<AnyView> {
    let Sheet { state, words, format, book, .. } = sheet;
    let today = state.today.get();
    let of_today = Plan { on: Some(today), ..sheet.plan.clone() };
    let market = list(&of_today, book, today, &MarketFilter::default());
    let rows: Vec<AnyView> = market.nearest(NEAREST).into_iter().map(|row| offer(sheet, row)).collect();
    let main = Figure::main(of_today.per);
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.on_sale}</h2>
                <table class="sheet-offers">
                    <thead>
                        <tr>
                            <th scope="col">{words.model}</th>
                            <th scope="col">{(format.strings.figure)(main)}</th>
                            <th scope="col">{words.against}</th>
                            <th scope="col">{words.price_list}</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                <p class="sheet-quiet">{format.strings.answer.price_only}</p>
            </section>
        }
        .into_any()
    })
}

fn offer(sheet: Sheet<'_>, row: &ListRow) -> AnyView {
    let (words, format) = (sheet.words, sheet.format);
    let source = &row.quote.rate.source;
    let share = row.difference.map(|difference| match difference.share {
        Share::Same => words.same.to_owned(),
        Share::Percent(percent) => format.percent_difference(percent),
    });
    let read = (format.strings.answer.read)(format, source);
    view! {
        <tr>
            <th scope="row">{row.name.to_string()} " " {row.plan.res.code()}</th>
            <td>{row.main().map(|amount| format.money(amount))}</td>
            <td>{share}</td>
            <td>{read}</td>
            <td>{reserve(sheet, row)} {to_confirm(sheet, row)}</td>
        </tr>
    }
    .into_any()
}

/// That its price is still to be confirmed.
fn to_confirm(sheet: Sheet<'_>, row: &ListRow) -> Option<&'static str> {
    let confidence = row.quote.rate.source.confidence;
    (confidence == Confidence::Medium).then(|| (sheet.words.confidence)(confidence))
}

/// What to know before choosing it: that it is a preview, needs an image, or may end.
fn reserve(sheet: Sheet<'_>, row: &ListRow) -> Option<String> {
    let strings = sheet.format.strings;
    let says = |note: Note| Some((sheet.views.market.note)(note).to_owned());
    match row.note? {
        RowNote::NeedsImage => says(Note::NeedsImage),
        RowNote::Preview => says(Note::Preview),
        RowNote::Ends(_) | RowNote::NotBefore(_) | RowNote::MayHaveEnded(_) | RowNote::EndDisputed { .. } => {
            let model = sheet.book.model(&row.plan.model)?;
            let ending = model.ending(sheet.state.today.get())?;
            Some((strings.answer.ends)(sheet.format, &ending, None))
        }
        RowNote::Ended(_) | RowNote::ToConfirm | RowNote::Clips(_) | RowNote::Bills { .. } => None,
    }
}
