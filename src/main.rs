//! The page in a browser.

fn main() {
    clipcost::ui::start();
}
