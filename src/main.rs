//! The page in a browser.

fn main() {
    // Effects run on the browser's own queue.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    clipcost::ui::start();
}
