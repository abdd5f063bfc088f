//! The price book compiled into this build, as `build.rs` packs it. Only `ui` and the binaries name it; the core gets a book as an
//! argument.

use std::sync::LazyLock;

use crate::catalog::{Book, packed};

/// The price book of this build, unpacked where it is first asked for.
pub static SHIPPED: LazyLock<Book> = LazyLock::new(|| {
    packed::read(
        include_bytes!(concat!(env!("OUT_DIR"), "/book.bin")),
        include_str!(concat!(env!("OUT_DIR"), "/book.txt")),
    )
});
