//! Something that opens over what stands below it, by a button that says so. Escape or a click elsewhere closes it.

use leptos::prelude::*;

use crate::app::bind;

/// The button and what it opens. `id` is that of what is opened; `children` are made each time it opens.
#[component]
pub fn Popover(
    /// The id of what opens.
    id: &'static str,
    /// The class of the whole.
    class: &'static str,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Hears whether it is to be open.
    on_toggle: Callback<bool>,
    /// What stands on the button.
    button: AnyView,
    /// What opens; made each time.
    content: Box<dyn Fn() -> AnyView + Send>,
) -> impl IntoView {
    let button_ref = NodeRef::<leptos::html::Button>::new();
    let close_by_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            on_toggle.run(false);
            if let Some(button) = button_ref.get_untracked() {
                let _ = button.focus();
            }
        }
    };
    view! {
        <div class=class on:keydown=bind::on(close_by_key)>
            <button
                class="opens" type="button" node_ref=button_ref aria-controls=id
                aria-expanded=bind::truth(move || open.get())
                on:click=bind::on(move |_| on_toggle.run(!open.get_untracked()))
            >
                {button}
            </button>
            <div class="popover" id=id hidden=bind::whether(move || !open.get())>{bind::shown_while(move || open.get(), move || content())}</div>
        </div>
    }
}
