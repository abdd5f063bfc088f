//! What is asked of the list: resolution class, sound, provider, order, what is on sale. Kept on the page, in no link; real clips,
//! joined or one alone, are the plan's own.

use leptos::prelude::*;
use strum::VariantArray;

use super::Compare;
use crate::app::bind;
use crate::catalog::Sound;
use crate::names::Code;
use crate::plan::Clips;
use crate::plan::param::Param;
use crate::pricing::market::{Class, MarketFilter, Sort};

/// The id of the choice of resolutions.
pub const RESOLUTION: &str = "filter-res";

/// The filters.
pub fn filters(compare: Compare) -> AnyView {
    let Compare { state, words, .. } = compare;
    let filter = move |show: fn(&MarketFilter) -> bool| bind::whether(move || state.filter.with(show));
    let change = move |change: fn(&mut MarketFilter, bool)| {
        move |event: leptos::ev::Event| state.filter.update(|filter| change(filter, event_target_checked(&event)))
    };
    let billed = move |id: &'static str, label: &'static str, clips: Clips| {
        let bill = move |event: leptos::ev::Event| {
            let clips = if event_target_checked(&event) { clips } else { Clips::Exact };
            state.edit_plan(|plan| plan.clips = clips);
        };
        let is_set = bind::whether(move || state.plan.with(|plan| plan.clips == clips));
        tick(id, label, state.is_locked(Param::Clips), is_set, bind::on(bill))
    };
    view! {
        <div class="filters" role="group" aria-label=words.filters>
            {resolution(compare)}
            {sound(compare)}
            {provider(compare)}
            {sort(compare)}
            {tick("filter-on-sale", words.on_sale, false, filter(|filter| filter.on_sale), bind::on(change(|filter, on| filter.on_sale = on)))}
            {billed("switch-clips", words.real_clips, Clips::Rendered)}
            {billed("switch-take", words.one_take, Clips::Single)}
        </div>
    }
    .into_any()
}

/// Something that is so or not.
fn tick(
    id: &'static str,
    label: &'static str,
    disabled: bool,
    is_set: Signal<bool>,
    on_change: Box<dyn FnMut(leptos::ev::Event)>,
) -> AnyView {
    view! {
        <label class="tick">
            <input id=id type="checkbox" disabled=disabled checked=is_set prop:checked=is_set on:change=on_change/>
            <span>{label}</span>
        </label>
    }
    .into_any()
}

/// A list of values with words that need no name beside them; it shows the one that is chosen, and hears what is chosen next.
fn choose(
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    on_choose: impl Fn(String) + 'static,
) -> AnyView {
    let chosen = Memo::new(move |_| chosen());
    let option = |(value, words): (String, String)| {
        let selected = chosen.with_untracked(|chosen| *chosen == value);
        view! { <option value=value selected=selected>{words}</option> }.into_any()
    };
    let options = bind::all(options.into_iter().map(option));
    view! {
        <div class="filter">
            <select id=id aria-label=label prop:value=bind::attr(move || Some(chosen.get())) on:change=bind::on(move |event| on_choose(event_target_value(&event)))>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// The classes that the book has, each alone, then each with all above it.
fn resolution(compare: Compare) -> AnyView {
    let Compare { state, words, .. } = compare;
    let sizes = || state.book().models.iter().flat_map(|model| model.sizes.iter());
    let has = |class: &&Class| sizes().any(|size| Class::of(size.res) == **class);
    let classes: Vec<Class> = Class::VARIANTS.iter().filter(has).copied().collect();
    let option = |&class: &Class, or_higher: bool| (code(class, or_higher), (words.class)(class.usual(), or_higher));
    let alone = classes.iter().map(|class| option(class, false));
    let higher = classes.iter().take(classes.len().saturating_sub(1)).map(|class| option(class, true));
    let options = alone.chain(higher).collect();
    let chosen =
        move || state.filter.with(|filter| code(state.plan.with(|plan| filter.class_for(plan)), filter.or_higher));
    let on_choose = move |value: String| {
        let all = classes.iter().flat_map(|&class| [(class, false), (class, true)]);
        let Some((class, or_higher)) = all.into_iter().find(|&(class, or_higher)| code(class, or_higher) == value)
        else {
            return;
        };
        let own = state.plan.with_untracked(|plan| Class::of(plan.res));
        state.filter.update(|filter| {
            filter.class = Some(class).filter(|&class| class != own);
            filter.or_higher = or_higher;
        });
    };
    choose(RESOLUTION, words.resolution, options, chosen, on_choose)
}

/// `720p`, or `720p+` with all above it.
fn code(class: Class, or_higher: bool) -> String {
    format!("{}{}", class.usual(), if or_higher { "+" } else { "" })
}

fn sound(compare: Compare) -> AnyView {
    let Compare { state, words, .. } = compare;
    let options = Sound::VARIANTS.iter().map(|&sound| (sound.code().to_owned(), (words.with_sound)(sound).to_owned()));
    let chosen = move || state.filter.with(|filter| state.plan.with(|plan| filter.sound_for(plan))).code().to_owned();
    let on_choose = move |value: String| {
        let own = state.plan.with_untracked(|plan| plan.sound);
        state.filter.update(|filter| filter.sound = value.parse().ok().filter(|&sound| sound != own));
    };
    choose("filter-audio", words.sound, options.collect(), chosen, on_choose)
}

fn provider(compare: Compare) -> AnyView {
    let Compare { state, words, .. } = compare;
    let book = state.book();
    let sells = book.providers.iter().filter(|one| book.models.iter().any(|model| model.provider == one.id));
    let any = (String::new(), words.any_provider.to_owned());
    let options = [any].into_iter().chain(sells.map(|one| (one.id.to_string(), one.name.to_string())));
    let chosen = move || state.filter.with(|filter| filter.provider.clone().unwrap_or_default());
    let on_choose =
        move |value: String| state.filter.update(|filter| filter.provider = Some(value).filter(|id| !id.is_empty()));
    choose("filter-provider", words.provider, options.collect(), chosen, on_choose)
}

fn sort(compare: Compare) -> AnyView {
    let Compare { state, words, .. } = compare;
    let options = Sort::VARIANTS.iter().map(|&sort| (sort.code().to_owned(), (words.sort_by)(sort).to_owned()));
    let chosen = move || state.filter.with(|filter| filter.sort).code().to_owned();
    let on_choose = move |value: String| state.filter.update(|filter| filter.sort = value.parse().unwrap_or_default());
    choose("filter-sort", words.sort, options.collect(), chosen, on_choose)
}
