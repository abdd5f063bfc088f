//! The answer: one sentence with the plan and its price, the figures under it, the strip and the working.

use leptos::prelude::*;

use super::parts::FigureValue;
use super::state::AppState;
use super::strip::StripPicture;
use super::working::Working;
use super::{browser, effects};
use crate::i18n::Around;
use crate::pricing::{Amount, Change, Figure, Quote, Unpriced};
use crate::scenario::Per;

/// Figures under the headline, in the order they are read.
const SMALL: [Figure; 7] =
    [Figure::Video, Figure::Render, Figure::Second, Figure::Day, Figure::Week, Figure::Month, Figure::Year];

#[component]
pub(super) fn Answer() -> impl IntoView {
    let state = AppState::expect();
    let headline = NodeRef::new();
    effects::watch_headline(headline);
    let priced = state.priced();
    view! {
        <section class="answer">
            <h1 class="headline" node_ref=headline>{move || sentence(state)}</h1>
            {move || (!priced.get()).then(|| view! { <NoPrice/> })}
            <div class="answer-figures" hidden=move || !priced.get()>
                <SmallFigures/>
                <StripPicture/>
                <Working/>
            </div>
            <CopyLink/>
            <p id="announcement" class="unseen" role="status" aria-live="polite"></p>
        </section>
    }
}

/// The main figure of a quote.
fn main_figure(quote: &Quote, per: Per) -> Option<(Figure, Amount)> {
    let figure = Figure::main(per);
    Some((figure, quote.figure(figure)?))
}

fn sentence(state: AppState) -> AnyView {
    let per = state.plan().per;
    let main = state.with_quote(|quote| quote.as_ref().ok().and_then(|quote| main_figure(quote, per)));
    let (format, say) = (state.format(), state.words());
    let Some((figure, amount)) = main else { return say.no_price.into_any() };
    let Around { before, after } = state.named(|named| (say.headline)(format, named));
    view! {
        {before}
        <span class="headline-figure"><FigureValue figure amount format/></span>
        {after}
    }
    .into_any()
}

/// The answer as one line of text, for screen readers and for the bar at the foot.
pub(super) fn spoken(state: AppState) -> String {
    let (format, say) = (state.format(), state.words());
    let per = state.plan().per;
    state.with_quote(|quote| match quote {
        Ok(quote) => {
            let Around { before, after } = state.named(|named| (say.headline)(format, named));
            let figure = main_figure(quote, per).map(|(_, amount)| format.money(amount)).unwrap_or_default();
            format!("{before}{figure}{after}.")
        }
        Err(unpriced) => state.named(|named| (say.unpriced)(format, named, unpriced)),
    })
}

#[component]
fn SmallFigures() -> impl IntoView {
    let state = AppState::expect();
    let figures = move || {
        let (say, format, main) = (state.words(), state.format(), Figure::main(state.plan().per));
        let quote = state.quote().ok()?;
        let item = |figure: Figure| {
            let amount = quote.figure(figure).filter(|_| figure != main)?;
            Some(view! {
                <div class="small-figure">
                    <dt>{(say.figure)(figure)}</dt>
                    <dd><FigureValue figure amount format/></dd>
                </div>
            })
        };
        Some(SMALL.map(item).collect_view())
    };
    view! { <dl class="small-figures">{figures}</dl> }
}

/// Why there is no figure, and the changes that would give one.
#[component]
fn NoPrice() -> impl IntoView {
    let state = AppState::expect();
    let change = move |change: Change| {
        view! {
            <button type="button" class="offer" on:click=move |_| state.edit(|plan| change.apply(plan))>
                {(state.words().change)(state.format(), change)}
            </button>
        }
    };
    let words = move || {
        let unpriced = state.quote().err()?;
        let why = state.named(|named| (state.words().unpriced)(state.format(), named, &unpriced));
        let changes = match unpriced {
            Unpriced::NotOffered { changes, .. } => changes,
            Unpriced::UnknownModel | Unpriced::NoClips | Unpriced::TooLarge => Vec::new(),
        };
        Some(view! {
            <p>{why}</p>
            <p class="changes">{changes.into_iter().map(change).collect_view()}</p>
        })
    };
    view! { <div class="no-price" data-unpriced="">{words}</div> }
}

/// Copies the dated link of the plan, or shows it where the browser keeps the clipboard to itself.
#[component]
fn CopyLink() -> impl IntoView {
    let state = AppState::expect();
    let copied = RwSignal::new(None::<Result<(), String>>);
    let copy = move |_| {
        let query = state.dated_address();
        leptos::task::spawn_local(async move {
            let address = browser::address_with(&query);
            let outcome = if browser::copy(&address).await { Ok(()) } else { Err(address) };
            copied.set(Some(outcome));
        });
    };
    let outcome = move || match copied.get()? {
        Ok(()) => Some(view! { <span class="done">{state.words().link_copied}</span> }.into_any()),
        Err(address) => Some(
            view! {
                <label class="address">
                    {state.words().link_to_copy}
                    <input type="text" readonly value=address.clone() prop:value=address/>
                </label>
            }
            .into_any(),
        ),
    };
    view! {
        <div class="copy-link">
            <button type="button" class="button" on:click=copy>{state.text(|say| say.copy_link)}</button>
            <span role="status">{outcome}</span>
        </div>
    }
}

/// The main figure at the foot of a small screen, while the headline is out of sight. A repetition: not read out.
#[component]
pub(super) fn FootBar() -> impl IntoView {
    let state = AppState::expect();
    let figure = move || {
        let per = state.plan().per;
        let main = state.with_quote(|quote| quote.as_ref().ok().and_then(|quote| main_figure(quote, per)));
        let (say, format) = (state.words(), state.format());
        match main {
            Some((figure, amount)) => view! {
                <FigureValue figure amount format/>
                " "
                <span>{(say.figure)(figure)}</span>
            }
            .into_any(),
            None => say.no_price.into_any(),
        }
    };
    view! { <div id="foot-bar" class="foot-bar" aria-hidden="true">{figure}</div> }
}
