//! Every price of the book: a table for each model, with its source, its days, and what is known of its end.

use leptos::prelude::*;

use super::PageSetup;
use crate::app::bind;
use crate::app::components::steps::{self, StepsWords};
use crate::catalog::{Blocked, ClipLengths, Model, Provider, Rate, Retired, Source};
use crate::i18n::assumptions::assumptions;
use crate::i18n::{sentences, strings_of};
use crate::names::Code;

/// The page.
pub(super) fn page(setup: PageSetup) -> AnyView {
    let words = setup.words().prices;
    let read = setup.book.last_read().map(|day| (words.last_read)(setup.format(), day));
    view! {
        <h1>{words.heading}</h1>
        <p class="page-lead">{words.lead} " " {read}</p>
        <p><a href=format!("{}prices.json", setup.root())>{words.file}</a></p>
        {contents(setup)}
        {bind::all(setup.book.providers.iter().map(|provider| seller(setup, provider)))}
        {no_longer_sold(setup)}
        <section class="page-part" id="assumptions">
            <h2>{setup.words().assumptions}</h2>
            <ul class="assumptions">{assumptions(setup.lang).iter().map(|&item| view! { <li>{item}</li> }).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn models_of<'a>(setup: PageSetup, provider: &'a Provider) -> impl Iterator<Item = &'static Model> + 'a {
    setup.book.models.iter().filter(|model| model.provider == provider.id)
}

/// A way to each model, by who sells it.
fn contents(setup: PageSetup) -> AnyView {
    let model = |model: &'static Model| {
        view! { <a href=format!("#{}", model.id)>{&*model.name}</a> " " }
    };
    let row = |provider: &'static Provider| {
        let models = models_of(setup, provider).map(model).collect_view();
        models_of(setup, provider).next().map(|_| view! { <div><dt>{&*provider.name}</dt> <dd>{models}</dd></div> })
    };
    view! {
        <nav class="page-contents" aria-label=setup.words().prices.contents>
            <dl>{setup.book.providers.iter().map(row).collect_view()}</dl>
        </nav>
    }
    .into_any()
}

/// What a provider sells, and whether it charges renders that are blocked.
fn seller(setup: PageSetup, provider: &'static Provider) -> AnyView {
    if models_of(setup, provider).next().is_none() {
        return bind::nothing();
    }
    view! {
        <section class="page-part" id=provider.id.to_string()>
            <h2>{&*provider.name}</h2>
            <p class="seller-rule">{blocked(setup, provider)}</p>
            {bind::all(models_of(setup, provider).map(|model| section(setup, provider, model)))}
        </section>
    }
    .into_any()
}

fn blocked(setup: PageSetup, provider: &Provider) -> AnyView {
    let words = setup.words().prices;
    match &provider.blocked {
        None => words.blocked_not_known.into_any(),
        Some(rule) => {
            let says: fn(Blocked) -> &'static str = words.blocked;
            let name = (words.own_page)(&provider.name);
            view! { {says(rule.billed)} " " {page_read(setup, name, &rule.source)} }.into_any()
        }
    }
}

/// A page that is no price list, with the day of the reading.
fn page_read(setup: PageSetup, name: String, source: &Source) -> AnyView {
    let read = (setup.words().prices.page_read)(setup.format(), source);
    view! { <a href=source.url.to_string()>{name}</a> ", " {read} ". " }.into_any()
}

/// Whose price list it is, with its address and the day of the reading.
fn source(setup: PageSetup, provider: &Provider, source: &Source) -> AnyView {
    let (answer, format) = (strings_of(setup.lang).answer, setup.format());
    let sure = (setup.words().prices.confidence)(source.confidence);
    view! {
        <a href=source.url.to_string()>{(answer.price_list)(&provider.name)}</a>
        ", " {(answer.read)(format, source)} ", " {sure} "."
    }
    .into_any()
}

/// A model: its prices, where they were read, and what there is to know of it.
fn section(setup: PageSetup, provider: &Provider, model: &'static Model) -> AnyView {
    let words = setup.words().prices;
    view! {
        <section class="model-prices" id=model.id.to_string()>
            <h3>{&*model.name}</h3>
            {sources(setup, provider, model)}
            {facts(setup, provider, model)}
            {table(setup, model)}
            {clips(setup, model)}
            {histories(setup, model)}
            <p><a href=format!("./?model={}", model.id)>{(words.plan_with)(&model.name)}</a></p>
        </section>
    }
    .into_any()
}

/// The pages that the prices were read on, each once, with the resolutions that it is of where there are several.
fn sources(setup: PageSetup, provider: &Provider, model: &'static Model) -> AnyView {
    let mut pages: Vec<(&Source, Vec<&Rate>)> = Vec::new();
    for rate in model.rates.iter() {
        match pages.iter_mut().find(|(page, _)| **page == rate.source) {
            Some((_, rates)) => rates.push(rate),
            None => pages.push((&rate.source, vec![rate])),
        }
    }
    let several = pages.len() > 1;
    let page = |(page, rates): &(&Source, Vec<&Rate>)| {
        let of = several.then(|| {
            let mut kinds: Vec<String> = rates.iter().map(|rate| kind(setup, rate)).collect();
            kinds.dedup();
            format!("{} · ", kinds.join(", "))
        });
        view! { <p class="model-source">{of} {source(setup, provider, page)}</p> }.into_any()
    };
    bind::all(pages.iter().map(page))
}

/// The resolution, and how renders are sent where that is not as usual.
fn kind(setup: PageSetup, rate: &Rate) -> String {
    (setup.words().prices.res_and_mode)(rate.res, rate.mode)
}

/// The one period of all prices.
fn period(model: &Model) -> Option<&Rate> {
    let first = model.rates.first()?;
    let is_same =
        |rate: &Rate| (rate.known_from(), rate.from, rate.until) == (first.known_from(), first.from, first.until);
    model.rates.iter().all(is_same).then_some(first)
}

/// When it is sold, what follows it, its sound, and what to know before choosing it.
fn facts(setup: PageSetup, provider: &Provider, model: &'static Model) -> AnyView {
    let (words, format) = (setup.words().prices, setup.format());
    let says_sold = |rate: &&Rate| rate.from.is_some() && rate.from == model.lifecycle.offered;
    let period = period(model).filter(|rate| !says_sold(rate)).map(|rate| (words.period)(format, rate));
    let life = (words.life)(format, &model.lifecycle).map(|says| {
        let notices = notices(setup, provider, model);
        view! { " " {says} " " {notices} }
    });
    let follower = model.lifecycle.followed.as_ref().and_then(|id| setup.book.model(id));
    let followed = follower.map(|next| format!(" {}", (words.followed)(&next.name, model.lifecycle.hands_over)));
    let note = |&note| view! { <li>{(setup.words().market.note)(note)}</li> };
    let notes = (!model.notes.is_empty())
        .then(|| view! { <ul class="model-notes">{model.notes.iter().map(note).collect_view()}</ul> });
    view! {
        <p class="model-facts">{(words.audio)(model.audio)} " " {period} {life} {followed}</p>
        {notes}
    }
    .into_any()
}

/// Where the days of a model were read.
fn notices(setup: PageSetup, provider: &Provider, model: &'static Model) -> AnyView {
    let life = &model.lifecycle;
    let ends = life.ends.iter().chain(life.not_before.iter()).map(|end| &end.source);
    let mut pages: Vec<&Source> = life.source.iter().chain(ends).collect();
    pages.dedup();
    let name = (setup.words().prices.notice)(&provider.name);
    bind::all(pages.iter().map(|page| page_read(setup, name.clone(), page)))
}

fn table(setup: PageSetup, model: &'static Model) -> AnyView {
    let (words, format) = (setup.words().prices, setup.format());
    let has_days = period(model).is_none();
    let days = |rate: &Rate| has_days.then(|| view! { <td>{(setup.words().market.in_force)(format, rate)}</td> });
    let row = |rate: &'static Rate| {
        view! {
            <tr data-res=rate.res.code() data-audio=rate.sound.code() data-mode=rate.mode.code()>
                <th scope="row">{kind(setup, rate)}</th>
                <td>{(words.sound)(rate.sound)}</td>
                <td>{sentences::list_price(format, setup.words().market, model, rate)}</td>
                {days(rate)}
            </tr>
        }
    };
    view! {
        <table class="price-table">
            <thead>
                <tr>
                    <th scope="col">{words.res}</th>
                    <th scope="col">{words.sound_column}</th>
                    <th scope="col">{words.price}</th>
                    {has_days.then(|| view! { <th scope="col">{words.in_force_column}</th> })}
                </tr>
            </thead>
            <tbody>{model.rates.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn clips(setup: PageSetup, model: &'static Model) -> AnyView {
    let says = |clips: &ClipLengths| format!("{} ", (setup.words().prices.clips)(setup.format(), clips));
    view! { <p class="model-clips">{model.clips.iter().map(says).collect_view()}</p> }.into_any()
}

/// A chart for each resolution and sound whose prices have held over more than one period.
fn histories(setup: PageSetup, model: &'static Model) -> AnyView {
    let pages = setup.words();
    let words = StepsWords { market: pages.market, today: pages.prices.last_reading, format: setup.format() };
    let sorts = model.sizes.iter().flat_map(|size| model.audio.sounds().iter().map(move |&sound| (size.res, sound)));
    bind::all(sorts.filter_map(|(res, sound)| steps::chart(words, model, res, sound, setup.today)))
}

/// Every model that is no longer sold, with what followed it.
fn no_longer_sold(setup: PageSetup) -> AnyView {
    let words = setup.words().prices;
    let ended = |retired: &&Retired| retired.ended <= setup.today;
    let retired = setup.book.retired.iter().filter(ended).map(|retired| without_price(setup, retired));
    view! {
        <section class="page-part" id="no-longer-sold">
            <h2>{words.no_longer_sold}</h2>
            <ul class="ended-models">
                {bind::all(setup.book.models.iter().filter_map(|model| with_price(setup, model)))}
                {bind::all(retired)}
            </ul>
            <p class="section-help">{words.other_ends}</p>
        </section>
    }
    .into_any()
}

fn with_price(setup: PageSetup, model: &'static Model) -> Option<AnyView> {
    let day = model.retired_by(setup.today)?;
    let says = (setup.words().prices.ended)(setup.format(), &model.name, day);
    Some(view! { <li><a href=format!("#{}", model.id)>{says}</a></li> }.into_any())
}

/// A model that has no price here, and who sells what followed: of that only what is known to be sold.
fn without_price(setup: PageSetup, retired: &'static Retired) -> AnyView {
    let words = setup.words().prices;
    let models = retired.followed.iter().filter_map(|id| setup.book.model(id));
    let is_sold = |model: &&Model| model.retired_by(setup.today).is_none() && !model.may_have_ended(setup.today);
    let names = models.filter(is_sold).map(|model| &model.name).chain(retired.followed_names.iter());
    let names: Vec<&str> = names.map(AsRef::as_ref).collect();
    let provider = setup.book.providers.iter().find(|provider| provider.id == retired.provider);
    let sells = provider.filter(|_| !names.is_empty()).map(|provider| (words.now_sells)(&provider.name, &names));
    let says = (words.ended)(setup.format(), &retired.name, retired.ended);
    let read = retired.source.as_ref().zip(provider).map(|(source, provider)| {
        let read = page_read(setup, (words.notice)(&provider.name), source);
        view! { " " {read} }
    });
    view! { <li>{says} " " {sells} {read}</li> }.into_any()
}
