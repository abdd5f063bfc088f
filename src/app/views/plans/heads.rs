//! The heads of the columns: what a plan is called, its day, since when it cannot be bought, and what one does with it.

use leptos::prelude::*;

use super::{Beside, Column};
use crate::app::components::popover::Popover;
use crate::app::state::Opened;
use crate::app::{bind, document, prompt};
use crate::i18n::{NamedPlan, plans as sentences};
use crate::plan::Plan;

/// The head of a column.
pub(super) fn head(beside: Beside, column: Column) -> AnyView {
    let strings = beside.words;
    let which = match column {
        Column::Own => strings.own.to_owned(),
        Column::Beside(at) => (strings.other)(at.saturating_add(1)),
    };
    let named = move || beside.plan(column, |plan| named(beside, &plan.plan));
    let does = match column {
        Column::Own => name_own(beside),
        Column::Beside(at) => beside.is_open().then(|| controls(beside, at, &which)),
    };
    view! {
        <th
            scope="col" data-chosen=(column == Column::Own).then_some("")
            data-beside=column.place() data-shown=column.is_shown(beside)
        >
            <span class="beside-which-one">{which.clone()}</span>
            {bind::optional(named)}
            {does}
        </th>
    }
    .into_any()
}

/// The head of a row, where plans are added up.
pub(super) fn of_line(beside: Beside, column: Column) -> AnyView {
    let number = column.place().map_or(1, |at| at.saturating_add(2));
    let which = (beside.state.strings_now().whole.line)(number);
    let named = move || beside.plan(column, |plan| named(beside, &plan.plan));
    let does = match column {
        Column::Own => name_own(beside),
        Column::Beside(at) => beside.is_open().then(|| controls(beside, at, &which)),
    };
    view! {
        <th scope="row" data-beside=column.place()>
            <span class="beside-which-one">{which.clone()}</span>
            {bind::optional(named)}
            {does}
        </th>
    }
    .into_any()
}

/// A plan's name with what it is, or that alone; its day where it is another; since when its models cannot be bought.
fn named(beside: Beside, plan: &Plan) -> AnyView {
    let Beside { state, words, .. } = beside;
    let (format, today) = (state.format.get(), state.today.get());
    let short = sentences::short(format, words, NamedPlan::new(plan, state.book()));
    let note = |text: String| view! { <span class="beside-note">{text}</span> }.into_any();
    let (name, short) = match &plan.name {
        Some(name) => (name.clone(), Some(note(short))),
        None => (short, None),
    };
    let day = plan.day(today);
    view! {
        <bdi class="beside-name">{name}</bdi>
        {short}
        {(day != state.day()).then(|| note((words.priced_on)(format, day)))}
        {ended(beside, plan)}
    }
    .into_any()
}

/// Since when its models cannot be bought, or when they end.
fn ended(beside: Beside, plan: &Plan) -> AnyView {
    let Beside { state, words, .. } = beside;
    let (book, format, today) = (state.book(), state.format.get(), state.today.get());
    let ended = plan.discontinued(book, today).into_iter().map(|(day, models)| {
        let names = models.iter().map(|model| model.name.to_string()).collect::<Vec<_>>().join(", ");
        let says = (words.retired_short)(format, day);
        view! { <span class="beside-note" data-retired=day.to_string()>{names} " " {says}</span> }.into_any()
    });
    let ending = plan.endings(book, today).into_iter().flatten().map(|ending| {
        let next = ending.model.lifecycle.followed.as_ref().and_then(|id| book.model(id));
        let words = (format.strings.answer.ends)(format, &ending, next.map(|next| &*next.name));
        view! { <span class="beside-note" data-ends=ending.day.to_string()>{words}</span> }.into_any()
    });
    bind::all(ended.chain(ending))
}

/// The way to the name of this plan; an embed has no field for it.
fn name_own(beside: Beside) -> Option<AnyView> {
    let go = bind::on(move |_: leptos::ev::MouseEvent| document::focus("field-name"));
    (!beside.state.is_embed()).then(|| {
        view! { <button class="quiet" type="button" id="name-own" on:click=go>{beside.words.name_own}</button> }
            .into_any()
    })
}

/// What one does with a plan beside: makes it the plan; in a menu renames and removes it.
fn controls(beside: Beside, at: usize, which: &str) -> AnyView {
    let Beside { state, words: strings, .. } = beside;
    let label = |does: &str| state.format.get_untracked().done_to(does, which);
    let swap = move |_: leptos::ev::MouseEvent| {
        state.swap_beside(at);
        document::focus_soon(format!("swap-{at}"));
    };
    let open = bind::whether(move || state.opened.get() == Opened::Beside(at));
    let toggle =
        Callback::new(move |open: bool| state.opened.set(if open { Opened::Beside(at) } else { Opened::Nothing }));
    let more = Signal::stored(Some(label(strings.more)));
    view! {
        <span class="beside-does">
            <button class="button" type="button" id=format!("swap-{at}") aria-label=label(strings.use_this) on:click=bind::on(swap)>
                {strings.use_this}
            </button>
            <Popover
                id=format!("beside-menu-{at}") class="beside-more" open=open on_toggle=toggle
                button_id=format!("beside-more-{at}") button_class="button" button_label=more button="⋯".into_any()
                content=Box::new(move || menu(beside, at))
            />
        </span>
    }
    .into_any()
}

fn menu(beside: Beside, at: usize) -> AnyView {
    let Beside { state, words: strings, .. } = beside;
    let rename = move |_: leptos::ev::MouseEvent| {
        state.opened.set(Opened::Nothing);
        if let Some(name) = prompt::ask(strings.new_name) {
            state.rename_beside(at, &name);
        }
        document::focus_soon(format!("beside-more-{at}"));
    };
    let copy = move |_: leptos::ev::MouseEvent| {
        state.opened.set(Opened::Nothing);
        state.copy_beside(at);
        document::focus_soon(format!("beside-more-{}", at.saturating_add(1)));
    };
    let before = at.checked_sub(1);
    let move_up = move |_: leptos::ev::MouseEvent| {
        state.opened.set(Opened::Nothing);
        state.move_beside(at);
        document::focus_soon(format!("beside-more-{}", before.unwrap_or(at)));
    };
    let remove = move |_: leptos::ev::MouseEvent| {
        state.opened.set(Opened::Nothing);
        state.remove_beside(at);
        let before = at.checked_sub(1).map(|before| format!("beside-more-{before}"));
        document::focus_first_soon(
            [Some(format!("beside-more-{at}")), before, Some("pin-beside".to_owned())].into_iter().flatten().collect(),
        );
    };
    view! {
        <ul class="menu">
            <li><button type="button" id=format!("rename-beside-{at}") on:click=bind::on(rename)>{strings.rename}</button></li>
            {before.map(|_| view! { <li><button type="button" id=format!("move-{at}") on:click=bind::on(move_up)>{strings.move_up}</button></li> }.into_any())}
            <li><button type="button" id=format!("copy-{at}") on:click=bind::on(copy)>{strings.copy}</button></li>
            <li><button type="button" id=format!("remove-{at}") on:click=bind::on(remove)>{strings.remove}</button></li>
        </ul>
    }
    .into_any()
}
