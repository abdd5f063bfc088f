//! What a row tells when it is opened: who sells it and how it is billed, where that was read, its clips, what the plan is with
//! real ones, limits, notes; and what one does with it.

use leptos::prelude::*;

use super::take::take_button;
use super::{Compare, NARROW_COLUMNS, id_of, seller};
use crate::app::components::steps::{self, StepsWords};
use crate::app::fragment::View;
use crate::app::views::header::pages_folder;
use crate::app::{address, bind, document};
use crate::catalog::{Model, Provider};
use crate::i18n::format::Format;
use crate::i18n::limits::finding;
use crate::i18n::sentences;
use crate::names::Code;
use crate::plan::param::{Param, Step, Unit};
use crate::pricing::limits::check_limits;
use crate::pricing::market::list::{ListRow, RowName};

/// An opened row, and what is known of its model whatever the plan.
#[derive(Clone)]
struct Detail {
    compare: Compare,
    name: RowName,
    model: &'static Model,
    provider: Option<&'static Provider>,
}

/// The detail.
pub fn detail(compare: Compare, name: &RowName, id: &str) -> AnyView {
    let book = compare.state.book();
    let Some(model) = book.model(&name.model) else { return bind::nothing() };
    let detail = Detail { compare, name: name.clone(), model, provider: book.provider(model) };
    view! {
        <tr class="compare-detail" id=id.to_owned()>
            <td colspan=NARROW_COLUMNS>
                <dl class="facts">{facts(&detail)}</dl>
                {history(&detail)}
                {actions(&detail)}
            </td>
            <td class="video"></td>
        </tr>
    }
    .into_any()
}

fn facts(detail: &Detail) -> AnyView {
    let (words, provider) = (detail.compare.words, detail.provider);
    let facts = [
        fact(words.sold_by, move || provider.map(|provider| provider.name.to_string())),
        follows(detail, words.price, price),
        part(words.source, source(detail)),
        follows(detail, words.clips, clips),
        follows(detail, words.against_plan, against),
        follows(detail, words.limits, limits),
        fact(words.blocked, blocked(detail)),
        seller::sellers(detail.compare, &detail.name),
        notes(detail),
        takes(detail),
    ];
    bind::all(facts)
}

/// A fact under its name.
fn part(name: &'static str, content: AnyView) -> AnyView {
    view! { <div class="fact"><dt>{name}</dt><dd>{content}</dd></div> }.into_any()
}

/// A fact that follows the state; not there where there is nothing to say.
fn fact(name: &'static str, says: impl Fn() -> Option<String> + Send + Sync + 'static) -> AnyView {
    let says = Memo::new(move |_| says());
    let content = move || part(name, bind::text(move || says.get().unwrap_or_default()));
    bind::shown_while(move || says.with(Option::is_some), content)
}

/// A fact that follows from the row.
fn follows(detail: &Detail, name: &'static str, says: fn(&Detail, Format, &ListRow) -> Option<String>) -> AnyView {
    let detail = detail.clone();
    fact(name, move || {
        let format = detail.compare.state.format.get();
        detail.compare.row(&detail.name, |row| says(&detail, format, row))
    })
}

/// How it is billed, with the working; the person's own price with the list price that it replaces.
fn price(detail: &Detail, format: Format, row: &ListRow) -> Option<String> {
    let list = sentences::list_price(format, detail.compare.views.market, detail.model, &row.quote.rate);
    let own = row.plan.rate.map(|own| {
        let own = (format.strings.own_rate.a_second)(format, own);
        format!("{own}, {}. ", detail.compare.words.own_price)
    });
    Some(format!("{}{list}", own.unwrap_or_default()))
}

/// Whose price list it is, when it was read, how sure it is, and since when it holds.
fn source(detail: &Detail) -> AnyView {
    let Detail { compare, name, provider, .. } = detail.clone();
    let content = move || {
        let (format, today) = (compare.state.format.get(), compare.state.today.get());
        let list = provider.map(|provider| (format.strings.answer.price_list)(&provider.name));
        compare.row(&name, |row| {
            let rate = &row.quote.rate;
            let read = (compare.words.read)(format, rate, today);
            Some(view! { <a href=rate.source.url.to_string()>{list}</a> ", " {read} }.into_any())
        })
    };
    bind::optional(content)
}

/// The lengths of its clips with what is assumed of them, how long one take can be, and the plan in real clips.
fn clips(detail: &Detail, format: Format, row: &ListRow) -> Option<String> {
    let (words, market, model) = (detail.compare.words, detail.compare.views.market, detail.model);
    let day = row.plan.day(detail.compare.state.today.get());
    let day = model.retired_by(day).unwrap_or(day);
    let lengths = model.clip_lengths_on(row.plan.res, day);
    let longest = lengths.iter().max().map(|&longest| (words.longest)(format, longest));
    let lengths = if lengths.is_empty() { words.no_lengths.to_owned() } else { (words.lengths)(&lengths) };
    let assumed = model.clips_on(row.plan.res, day).find_map(|clips| clips.assumed);
    let assumed = assumed.map(|assumed| (market.assumed)(assumed).to_owned());
    let says = [Some(lengths), assumed, longest, really(detail, format, row)];
    let says: Vec<String> = says.into_iter().flatten().collect();
    Some(says.join(" "))
}

/// The plan in real clips, where a video is not just one clip of its length.
fn really(detail: &Detail, format: Format, row: &ListRow) -> Option<String> {
    let real = row.real.as_ref()?;
    let is_plain = real.count() == 1 && real.billed.seconds == row.plan.seconds;
    let main = real.main.or_else(|| row.main()).filter(|_| !is_plain)?;
    Some((detail.compare.words.really)(format, &real.billed, row.plan.seconds, main, detail.compare.main()))
}

fn against(detail: &Detail, format: Format, row: &ListRow) -> Option<String> {
    let money = row.difference?.money;
    (!money.value.is_zero()).then(|| (detail.compare.words.difference)(format, money, detail.compare.main()))
}

fn limits(detail: &Detail, format: Format, row: &ListRow) -> Option<String> {
    let check = check_limits(&row.plan, &row.quote, detail.compare.state.book());
    Some(finding(format, detail.compare.views.limits, detail.provider, row.plan.per, &check))
}

/// Whether its provider charges renders that are blocked.
fn blocked(detail: &Detail) -> impl Fn() -> Option<String> + Send + Sync + 'static {
    let rule = detail.provider.and_then(|provider| provider.blocked.as_ref()).map(|rule| rule.billed);
    let words = detail.compare.words;
    move || Some((words.blocked_rule)(rule).to_owned())
}

/// What is to be known before it is chosen: its end, and the notes of the book.
fn notes(detail: &Detail) -> AnyView {
    let Detail { compare, name, model, .. } = detail.clone();
    let all = move || {
        let format = compare.state.format.get();
        compare.row(&name, |row| Some(all_notes(compare, model, format, row))).unwrap_or_default()
    };
    let notes = all.clone();
    let lines = move || bind::all(notes().into_iter().map(|note| view! { <p class="model-note">{note}</p> }));
    let content = move || part(compare.words.notes, bind::part(lines.clone()));
    bind::shown_while(move || !all().is_empty(), content)
}

fn all_notes(compare: Compare, model: &Model, format: Format, row: &ListRow) -> Vec<String> {
    let (book, today, answer) = (compare.state.book(), compare.state.today.get(), format.strings.answer);
    let ended = row.discontinued.map(|day| (answer.ended)(format, &[&model.name], day));
    let ending = model.ending(row.plan.latest_day(today)).map(|ending| {
        let next = model.lifecycle.followed.as_ref().and_then(|id| book.model(id));
        (answer.ends)(format, &ending, next.map(|next| &*next.name))
    });
    let notes = model.notes.iter().map(|&note| (compare.views.market.note)(note).to_owned());
    ended.into_iter().chain(ending).chain(notes).collect()
}

/// Takes of this model's own, on a row that is not the plan's.
fn takes(detail: &Detail) -> AnyView {
    let Detail { compare, name, .. } = detail.clone();
    let of = name.clone();
    let number = move || {
        let format = compare.state.format.get();
        compare.row(&of, |row| Some(format.number(row.plan.attempts))).unwrap_or_default()
    };
    let content = {
        let name = name.clone();
        move || {
            let strings = compare.state.strings_now();
            let stepper = view! {
                <span class="own-takes">
                    {step(compare, &name, "fewer", "−", (strings.fewer)(Unit::Attempts), Step::Down)}
                    <output class="own-takes-number">{bind::text(number.clone())}</output>
                    {step(compare, &name, "more", "+", (strings.more)(Unit::Attempts), Step::Up)}
                </span>
            };
            part(compare.words.takes, stepper.into_any())
        }
    };
    let is_other = move || !compare.is_chosen(&name);
    if compare.state.is_locked(Param::Attempts) { bind::nothing() } else { bind::shown_while(is_other, content) }
}

fn step(
    compare: Compare,
    name: &RowName,
    what: &'static str,
    sign: &'static str,
    label: &'static str,
    step: Step,
) -> AnyView {
    let (id, model) = (id_of(what, name), name.model.clone());
    let heir = id.clone();
    let change = move |_: leptos::ev::MouseEvent| {
        let state = compare.state;
        let takes = state.plan.with_untracked(|plan| plan.attempts);
        state.filter.update(|filter| filter.attempts.step(&model, step, takes));
        // The row may have moved, and its buttons with it.
        document::focus_soon(heir.clone());
    };
    view! { <button class="step" type="button" id=id aria-label=label on:click=bind::on(change)>{sign}</button> }
        .into_any()
}

/// What the plan's own model has cost, where that has changed.
fn history(detail: &Detail) -> AnyView {
    let Detail { compare, name, model, .. } = detail.clone();
    let of = name.clone();
    let drawn = move || {
        let (format, today) = (compare.state.format.get(), compare.state.today.get());
        let words = StepsWords { market: compare.views.market, today: format.strings.form_rows.today, format };
        steps::chart(words, model, name.res, name.sound, today).into_any()
    };
    bind::shown_while(move || compare.is_chosen(&of), move || bind::part(drawn))
}

/// Taking it, putting it beside the plan, all prices of its model.
fn actions(detail: &Detail) -> AnyView {
    let Detail { compare, name, model, .. } = detail.clone();
    let (state, words) = (compare.state, compare.words);
    let (of_take, of_beside) = (name.clone(), name.clone());
    let beside = move |_: leptos::ev::MouseEvent| {
        state.add_beside(untrack(|| compare.row(&of_beside, |row| Some(row.plan.clone()))));
        address::open_view(state, View::Plans);
        document::focus_soon(View::Plans.code().to_owned());
    };
    let put_beside = (!state.is_embed()).then(|| {
        let words = state.strings_now().answer.put_beside;
        view! { <button class="button" type="button" id=id_of("beside", &detail.name) on:click=bind::on(beside)>{words}</button> }
    });
    let take = move || take_button(compare, &of_take, "use", &model.name);
    let prices = format!("{}prices.html#{}", pages_folder(state), model.id);
    view! {
        <p class="detail-actions">
            {bind::shown_while(move || !compare.is_chosen(&name) || compare.is_of_today(&name), take)} " " {put_beside} " "
            <a class="all-prices" href=prices>{(words.all_prices)(&model.name)}</a>
        </p>
    }
    .into_any()
}
