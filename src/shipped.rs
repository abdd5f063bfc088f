//! The price book compiled into this build, as static tables that `build.rs` writes. Only `ui` and the binaries name it; the
//! core gets a book as an argument.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::catalog::*;
use crate::date::Date;

include!(concat!(env!("OUT_DIR"), "/book.rs"));
