//! Something that opens over what stands below it, by a button that says so. Escape or a click elsewhere closes it.

use leptos::prelude::*;

use crate::app::bind;

/// The button and what it opens. `id` is that of what is opened; `children` are made each time it opens.
#[component]
pub fn Popover(
    /// The id of what opens.
    #[prop(into)]
    id: String,
    /// The class of the whole.
    class: &'static str,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Hears whether it is to be open.
    on_toggle: Callback<bool>,
    /// The id of the button.
    #[prop(optional)]
    button_id: Option<String>,
    /// The class of the button.
    #[prop(default = "opens")]
    button_class: &'static str,
    /// What the button is called, where what stands on it does not say it.
    #[prop(into, optional)]
    button_label: Option<Signal<Option<String>>>,
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
    let controlled = id.clone();
    let opened = move || view! { <div class="popover" id=id.clone()>{content()}</div> }.into_any();
    view! {
        <div class=class data-popover="" on:keydown=bind::on(close_by_key)>
            <button
                id=button_id class=button_class type="button" node_ref=button_ref aria-controls=controlled
                aria-label=button_label.unwrap_or_default()
                aria-expanded=bind::truth(move || open.get())
                on:click=bind::on(move |_| on_toggle.run(!open.get_untracked()))
            >
                {button}
            </button>
            {bind::shown_while(move || open.get(), opened)}
        </div>
    }
}
