//! The settings of an embed: what it shows, how it looks, its language, its prices.

use leptos::prelude::*;
use strum::VariantArray;

use crate::app::bind;
use crate::app::state::AppState;
use crate::embed::built::{Built, Prices};
use crate::embed::{Part, Shows, Theme, hex};
use crate::i18n::embedding::EmbeddingStrings;
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::param::Param;

/// What visitors cannot change where they cannot change the model.
const LOCKED: [Param; 2] = [Param::Model, Param::Res];

/// All of them.
pub(super) fn settings(state: AppState, strings: &'static EmbeddingStrings) -> AnyView {
    let theme = list(
        "build-theme",
        strings.theme,
        Theme::VARIANTS.iter().map(|&theme| (theme.code(), (strings.themes)(theme))).collect(),
        bind::attr(move || Some(state.built.with(|built| built.embed.theme.code()).to_owned())),
        move |code| state.built.update(|built| built.embed.theme = code.parse().unwrap_or_default()),
    );
    let lang = list(
        "build-lang",
        strings.language,
        [("", strings.visitors)]
            .into_iter()
            .chain(Lang::VARIANTS.iter().map(|&lang| (lang.code(), name(strings, lang))))
            .collect(),
        bind::attr(move || Some(state.built.with(|built| built.lang.map_or("", Lang::code)).to_owned())),
        move |code| state.built.update(|built| built.lang = code.parse().ok()),
    );
    let pixels = move || {
        let height = usize::try_from(state.built.with(|built| built.height)).unwrap_or_default();
        (strings.pixels)(state.format.get(), height)
    };
    view! {
        <div class="builder-settings">
            {shows(state, strings)}
            {theme}
            {accent(state, strings)}
            {lang}
            {prices(state, strings)}
            <p class="field"><span class="label">{strings.height}</span> <output id="build-height" translate="no">{bind::text(pixels)}</output></p>
        </div>
    }
    .into_any()
}

const fn name(strings: &EmbeddingStrings, lang: Lang) -> &'static str {
    match lang {
        Lang::En => strings.english,
        Lang::Fr => strings.french,
    }
}

/// Which parts it shows, and whether visitors can change the model.
fn shows(state: AppState, strings: &'static EmbeddingStrings) -> AnyView {
    let part = |&part: &Part| {
        let shown = move || state.built.with(|built| built.embed.show.0.contains(&part));
        check(format!("build-show-{}", part.code()), (strings.part)(part), shown, move |shown| {
            state.built.update(|built| show(built, part, shown));
        })
    };
    let locked = move || state.built.with(|built| !built.embed.lock.is_empty());
    let lock = check("build-lock".to_owned(), strings.lock, locked, move |locked| {
        state.built.update(|built| built.embed.lock = if locked { LOCKED.to_vec() } else { Vec::new() });
    });
    view! {
        <fieldset class="field">
            <legend>{strings.shows}</legend>
            {bind::all(Part::VARIANTS.iter().map(part))}
        </fieldset>
        {lock}
    }
    .into_any()
}

/// Shows a part or leaves it out; an embed that shows nothing is one with the parts of the default.
fn show(built: &mut Built, part: Part, shown: bool) {
    let has = |other: &Part| if *other == part { shown } else { built.embed.show.0.contains(other) };
    built.embed.show = Shows(Part::VARIANTS.iter().copied().filter(has).collect());
}

fn check(
    id: String,
    words: &'static str,
    checked: impl Fn() -> bool + Send + Sync + 'static,
    on_change: impl Fn(bool) + 'static,
) -> AnyView {
    let checked = bind::whether(checked);
    view! {
        <label class="check">
            <input
                id=id type="checkbox" checked=checked prop:checked=checked
                on:change=bind::on(move |event| on_change(event_target_checked(&event)))
            />
            {words}
        </label>
    }
    .into_any()
}

fn list(
    id: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: bind::Attr,
    on_choose: impl Fn(String) + 'static,
) -> AnyView {
    let option = |(value, words): (&'static str, &'static str)| {
        let selected = chosen.get_untracked().as_deref() == Some(value);
        view! { <option value=value selected=selected>{words}</option> }.into_any()
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id prop:value=chosen on:change=bind::on(move |event| on_choose(event_target_value(&event)))>
                {bind::all(options.into_iter().map(option))}
            </select>
        </div>
    }
    .into_any()
}

/// The colour, as it is typed; one that is none is told and leaves the embed's own.
fn accent(state: AppState, strings: &'static EmbeddingStrings) -> AnyView {
    let typed = RwSignal::new(state.built.with_untracked(|built| built.embed.accent.clone().unwrap_or_default()));
    let is_bad = move || typed.with(|typed| !typed.is_empty() && hex(typed).is_none());
    let problem =
        move || is_bad().then(|| view! { <span class="problem">{(strings.no_color)(&typed.get())}</span> }.into_any());
    let type_in = move |event: leptos::ev::Event| {
        typed.set(event_target_value(&event));
        state.built.update(|built| built.embed.accent = typed.with_untracked(|typed| hex(typed)));
    };
    view! {
        <div class="field">
            <label for="build-accent">{strings.accent}</label>
            <input
                id="build-accent" type="text" spellcheck="false" autocomplete="off" maxlength="7" placeholder="c2361a"
                value=typed.get_untracked() aria-invalid=bind::truth(is_bad) aria-describedby="note-accent"
                on:input=bind::on(type_in)
            />
            <p class="note" id="note-accent" translate="no">{bind::optional(problem)}</p>
        </div>
    }
    .into_any()
}

/// Today's prices, each day; or those of the plan's day.
fn prices(state: AppState, strings: &'static EmbeddingStrings) -> AnyView {
    let chosen = move || state.built.with(|built| state.plan.with(|plan| built.prices(plan, state.today.get())));
    let one = |prices: Prices, id: &'static str, words: AnyView| {
        let is_chosen = bind::whether(move || chosen() == prices);
        let choose = move |_: leptos::ev::Event| state.built.update(|built| built.prices = Some(prices));
        view! {
            <label class="check">
                <input id=id type="radio" name="build-prices" checked=is_chosen prop:checked=is_chosen on:change=bind::on(choose)/>
                {words}
            </label>
        }
        .into_any()
    };
    let of_plan = bind::text(move || (strings.of_plan)(state.format.get(), state.day()));
    let help =
        move || (chosen() == Prices::OfPlan).then(|| view! { <p class="note">{strings.of_plan_help}</p> }.into_any());
    view! {
        <fieldset class="field stacked" translate="no">
            <legend>{strings.prices}</legend>
            {one(Prices::EachDay, "build-prices-each-day", strings.each_day.into_any())}
            {one(Prices::OfPlan, "build-prices-of-plan", of_plan)}
            {bind::optional(help)}
        </fieldset>
    }
    .into_any()
}
