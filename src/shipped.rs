//! The price book that this build ships, as static tables. Only `ui` and the binaries take it; the core gets it as an argument.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::catalog::*;
use crate::date::Date;

include!(concat!(env!("OUT_DIR"), "/book.rs"));
