//! The price book that this build ships, as static tables. Only `ui` and the binaries take it; the core gets it as an argument.

use std::borrow::Cow;

use crate::catalog::*;
use crate::date::Date;
use crate::number::Number;

include!(concat!(env!("OUT_DIR"), "/book.rs"));
