//! Pictures as plain geometry: figures in, whole coordinates out. The views only draw what stands here.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod strip;
