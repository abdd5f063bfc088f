//! The currency figures are shown in. Another one counts only together with the person's own exchange rate; until that is
//! typed, figures stay in US dollars.

use leptos::prelude::*;

use crate::locale::Currency;
use crate::number::Number;
use crate::scenario::Money;
use crate::scenario::param::Param;
use crate::ui::parts::NumberField;
use crate::ui::state::AppState;

/// Offered before all others.
const COMMON: [&str; 6] = ["USD", "EUR", "GBP", "CHF", "CAD", "JPY"];

#[component]
pub(super) fn CurrencyFields() -> impl IntoView {
    let state = AppState::expect();
    // What was chosen and still lacks a rate; the plan holds only whole pairs.
    let waiting = RwSignal::new(None::<Currency>);
    let held = state.part(|plan| plan.money);
    let shown = Memo::new(move |_| waiting.get().unwrap_or_else(|| held.get().currency()).code());
    let choose = move |event: leptos::ev::Event| {
        let Some(currency) = Currency::from_code(&event_target_value(&event)) else { return };
        match held.get_untracked() {
            _ if currency == Currency::USD => {
                waiting.set(None);
                state.edit(|plan| plan.money = Money::Usd);
            }
            Money::Other { currency: same, .. } if same == currency => waiting.set(None),
            Money::Usd | Money::Other { .. } => {
                waiting.set(Some(currency));
                state.edit(|plan| plan.money = Money::Usd);
            }
        }
    };
    let take_rate = Callback::new(move |fx: Number| {
        let chosen = waiting.get_untracked().unwrap_or_else(|| held.get_untracked().currency());
        if chosen != Currency::USD {
            waiting.set(None);
            state.edit(|plan| plan.money = Money::Other { currency: chosen, fx });
        }
    });
    let rate = Memo::new(move |_| match held.get() {
        Money::Other { fx, .. } => Some(fx),
        Money::Usd => None,
    });
    let option = |code: &'static str| view! { <option value=code>{code}</option> };
    let others = || Currency::all().map(Currency::code).filter(|code| !COMMON.contains(code));
    view! {
        <div class="field" data-param=Param::Cur.name()>
            <label for="field-cur">{move || (state.words().label)(Param::Cur)}</label>
            <select
                id="field-cur"
                name=Param::Cur.name()
                data-value=shown.get_untracked()
                prop:value=shown
                on:change=choose
            >
                {COMMON.map(option).collect_view()}
                <hr/>
                {others().map(option).collect_view()}
            </select>
        </div>
        <div hidden=move || shown.get() == Currency::USD.code()>
            <NumberField
                param=Param::Fx
                value=rate
                format=Signal::derive(move || state.format())
                on_commit=take_rate
                help=state.text(|say| say.rate_wanted)
            />
        </div>
    }
}
