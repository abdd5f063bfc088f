//! The pages as HTML, made natively as the build makes them.

#[allow(dead_code, reason = "the pure suite needs the rest of it")]
#[path = "../it/frozen.rs"]
mod frozen;
mod guide;
mod prices;
mod sheet;
mod text;
