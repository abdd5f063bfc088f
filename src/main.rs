//! Starts the page in the browser.

fn main() {
    // Leptos runs its effects on the browser's task queue.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    clipcost::app::start::start();
}
