//! Twenty months or projects as dots along an axis of money, with the sum set aside, the average and what is enough for 19 of 20.

use leptos::prelude::*;

use super::Retakes;
use crate::app::bind;
use crate::app::components::chart::{self, save_buttons, text, twin};
use crate::app::components::sized::width_of;
use crate::app::download;
use crate::app::state::AppState;
use crate::chart::axis::{Across, Written};
use crate::chart::dots::{Dots, Letters, Mark, Spends, dots};
use crate::i18n::charts::ChartStrings;
use crate::i18n::format::Format;
use crate::i18n::retakes::{DotsFacts, RetakesStrings};
use crate::money::Exact;
use crate::plan::Per;
use crate::pricing::risk::{Cover, Outcome, Twenty, twenty};
use crate::pricing::{Amount, Figure};

/// The width of the picture, px, where there is room for it; and on a phone until it is measured.
const WIDTH: u64 = 760;
const PHONE: u64 = 358;

/// What the picture shows.
#[derive(Clone, PartialEq)]
struct Sums {
    per: Per,
    outcomes: Box<[Outcome; 20]>,
    set_aside: Amount,
    average: Amount,
    nineteen: Amount,
}

/// The chart; one line of text where so many renders are expected that all dots would fall together.
#[must_use]
pub fn chart(retakes: Retakes, words: &'static ChartStrings) -> AnyView {
    let Retakes { state, words: own, .. } = retakes;
    let outcomes = Memo::new(move |_| outcomes(state));
    let sums = Memo::new(move |_| sums(retakes, outcomes));
    let has_sums = move || sums.with(Option::is_some);
    let alike =
        move || view! { <p class="alike">{bind::text(move || (own.alike)(retakes.per()).to_owned())}</p> }.into_any();
    view! {
        {bind::shown_while(has_sums, move || figure(state, own, words, sums))}
        {bind::shown_while(move || !has_sums(), alike)}
    }
    .into_any()
}

fn outcomes(state: AppState) -> Option<Twenty> {
    state.answer.with(|answer| {
        let answer = answer.as_ref()?.as_ref().ok()?;
        Some(state.plan.with(|plan| twenty(plan, &answer.quote, &answer.risk)))
    })
}

fn sums(retakes: Retakes, outcomes: Memo<Option<Twenty>>) -> Option<Sums> {
    let Some(Twenty::Outcomes(outcomes)) = outcomes.get() else { return None };
    let (per, cover) = (retakes.per(), retakes.cover.get());
    let average = retakes.state.quoted(Figure::main(per))?;
    Some(Sums {
        per,
        outcomes,
        set_aside: retakes.spend(cover)?,
        average,
        nineteen: retakes.spend(Cover::NineteenInTwenty)?,
    })
}

fn figure(
    state: AppState,
    own: &'static RetakesStrings,
    words: &'static ChartStrings,
    sums: Memo<Option<Sums>>,
) -> AnyView {
    let place = NodeRef::new();
    let width = width_of(place, if state.wide.get_untracked() { WIDTH } else { PHONE }, WIDTH);
    let drawn = Memo::new(move |_| {
        let format = state.format.get();
        sums.with(|sums| Some(laid_out(format, own, sums.as_ref()?, width.get())))
    });
    let per = move || state.plan.with(|plan| plan.per);
    let save = Callback::new(move |kind: String| download::export(state, &kind));
    view! {
        <figure class="chart" translate="no">
            <div class="drawing" node_ref=place>{picture(state, own, sums, drawn)}</div>
            <figcaption>
                <span>{bind::text(move || (own.each_dot)(per()).to_owned())}</span>
                {save_buttons(words, "dots", save)}
            </figcaption>
            {twin(words, "risk-table", move || table(state, own, sums))}
        </figure>
    }
    .into_any()
}

// Not inlined, so that its locals are not added to those of who calls it (docs/decisions/0020).
#[inline(never)]
fn laid_out(format: Format, words: &RetakesStrings, sums: &Sums, width: u64) -> Dots {
    let Sums { outcomes, set_aside, average, nineteen, .. } = sums;
    let currency = set_aside.currency;
    let letters = |amount: Exact| format.money(Amount { value: amount, currency }).chars().count();
    let written = Written { decimals: currency.minor(), letters: &letters };
    let labels = Labels::new(format, words, sums, outcomes.len());
    let letters = |text: &String| text.chars().count();
    let spends = Spends {
        twenty: &outcomes.map(|outcome| outcome.spend.value),
        set_aside: set_aside.value,
        average: average.value,
        nineteen: nineteen.value,
    };
    let letters = Letters {
        set_aside: labels.set_aside.each_ref().map(letters),
        average: letters(&labels.average),
        nineteen: letters(&labels.nineteen),
    };
    dots(&spends, &letters, &written, width)
}

/// What the lines are called.
struct Labels {
    set_aside: [String; 2],
    average: String,
    nineteen: String,
}

impl Labels {
    fn new(format: Format, words: &RetakesStrings, sums: &Sums, covered: usize) -> Labels {
        let set_aside = (words.line_set_aside)(&format.money(sums.set_aside));
        Labels {
            set_aside: [set_aside, (words.covered)(sums.per, covered)],
            average: (words.line_average)(&format.money(sums.average)),
            nineteen: (words.line_nineteen)(&format.money(sums.nineteen)),
        }
    }
}

/// Shows a part of the picture.
type Show = fn(Format, &RetakesStrings, &Sums, &Dots) -> AnyView;

fn picture(
    state: AppState,
    words: &'static RetakesStrings,
    sums: Memo<Option<Sums>>,
    drawn: Memo<Option<Dots>>,
) -> AnyView {
    let shown = move |show: Show| {
        let format = state.format.get();
        sums.with(|sums| drawn.with(|drawn| Some(show(format, words, sums.as_ref()?, drawn.as_ref()?))))
    };
    let size = move || drawn.with(|drawn| drawn.as_ref().map_or((WIDTH, 0), |drawn| (drawn.width, drawn.height)));
    let title = move || sums.with(|sums| sums.as_ref().map_or("", |sums| (words.chart)(sums.per))).to_owned();
    view! {
        <svg
            class="dots" role="img" aria-labelledby="dots-title dots-says"
            width=bind::attr(move || Some(size().0.to_string())) height=bind::attr(move || Some(size().1.to_string()))
            viewBox=bind::attr(move || Some(format!("0 0 {} {}", size().0, size().1)))
        >
            {chart::title("dots-title".to_owned(), title)}
            <desc id="dots-says">{bind::optional(move || shown(says))}</desc>
            {bind::optional(move || shown(axis))}
            {bind::optional(move || shown(circles))}
            {bind::optional(move || shown(marks))}
        </svg>
    }
    .into_any()
}

fn says(format: Format, words: &RetakesStrings, sums: &Sums, drawn: &Dots) -> AnyView {
    let [least, .., most] = &*sums.outcomes;
    let facts = DotsFacts {
        per: sums.per,
        least: least.spend,
        most: most.spend,
        set_aside: sums.set_aside,
        covered: drawn.covered,
        average: sums.average,
        nineteen: sums.nineteen,
    };
    (words.describes)(format, &facts).into_any()
}

fn axis(format: Format, _: &RetakesStrings, sums: &Sums, drawn: &Dots) -> AnyView {
    let Across { left, right, ticks } = &drawn.axis;
    let currency = sums.average.currency;
    let labels = ticks.iter().filter_map(|tick| {
        let amount = format.money(Amount { value: tick.amount, currency });
        tick.label.map(|label| text("chart-label", label, amount))
    });
    view! {
        <line class="chart-axis" x1=*left x2=*right y1=drawn.foot y2=drawn.foot></line>
        {bind::all(labels)}
    }
    .into_any()
}

fn circles(_: Format, _: &RetakesStrings, _: &Sums, drawn: &Dots) -> AnyView {
    let dot = |dot: &crate::chart::dots::Dot| {
        let class = if dot.is_covered { "dot dot-covered" } else { "dot" };
        view! { <circle class=class cx=dot.at.x cy=dot.at.y r=drawn.radius></circle> }
    };
    bind::all(drawn.dots.iter().map(dot))
}

fn marks(format: Format, words: &RetakesStrings, sums: &Sums, drawn: &Dots) -> AnyView {
    let Labels { set_aside: [set_aside, covers], average, nineteen } = Labels::new(format, words, sums, drawn.covered);
    let [first, second] = drawn.set_aside.labels;
    view! {
        {drawn.nineteen.map(|mark| line("line-nineteen", mark, drawn.foot, nineteen))}
        {line("line-average", drawn.average, drawn.foot, average)}
        <line class="line-set-aside" x1=drawn.set_aside.x x2=drawn.set_aside.x y1=drawn.set_aside.top y2=drawn.foot></line>
        {text("chart-label-strong", first, set_aside)}
        {text("chart-label", second, covers)}
    }
    .into_any()
}

fn line(class: &'static str, mark: Mark<1>, foot: u64, words: String) -> AnyView {
    let [label] = mark.labels;
    view! {
        <line class=class x1=mark.x x2=mark.x y1=mark.top y2=foot></line>
        {text("chart-label", label, words)}
    }
    .into_any()
}

/// Each outcome once, with how many of the twenty need no more.
fn table(state: AppState, words: &'static RetakesStrings, sums: Memo<Option<Sums>>) -> AnyView {
    let cases = move || (words.cases_column)(state.plan.with(|plan| plan.per)).to_owned();
    let rows = move || {
        let format = state.format.get();
        sums.with(|sums| Some(rows(format, words, &*sums.as_ref()?.outcomes)))
    };
    view! {
        <table class="rows">
            <thead>
                <tr>
                    <th scope="col">{words.spend_column}</th>
                    <th scope="col">{words.renders_column}</th>
                    <th scope="col">{bind::text(cases)}</th>
                </tr>
            </thead>
            <tbody>{bind::optional(rows)}</tbody>
        </table>
    }
    .into_any()
}

fn rows(format: Format, words: &RetakesStrings, outcomes: &[Outcome]) -> AnyView {
    let is_last = |&(outcome, count): &(&Outcome, usize)| outcomes.get(count).is_none_or(|next| next != outcome);
    let row = |(outcome, count): (&Outcome, usize)| {
        view! {
            <tr>
                <th scope="row">{format.money(outcome.spend)}</th>
                <td>{format.number(outcome.renders.into())}</td>
                <td>{(words.of_twenty)(count)}</td>
            </tr>
        }
    };
    bind::all(outcomes.iter().zip(1..).filter(is_last).map(row))
}
