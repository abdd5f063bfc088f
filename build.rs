//! Reads the price files and writes them as the static tables that the crate includes. Any fault stops the build; all are
//! reported, each with its file and line. `CLIPCOST_PRICES` names another folder than `prices`.
#![allow(dead_code, unused_imports, reason = "the modules are the crate's own; the build needs a part of each")]

#[path = "src/book.rs"]
mod book;
#[path = "src/catalog.rs"]
mod catalog;
#[path = "src/date.rs"]
mod date;
#[path = "src/money.rs"]
mod money;
#[path = "src/names.rs"]
mod names;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    for source in
        ["src/book.rs", "src/book", "src/catalog.rs", "src/catalog", "src/date.rs", "src/money.rs", "src/names.rs"]
    {
        println!("cargo::rerun-if-changed={source}");
    }
    println!("cargo::rerun-if-env-changed=CLIPCOST_PRICES");
    // The build cuts the page's program into chunks after it is linked, and for that has to know what refers to what.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=clipcost=--emit-relocs");
    }
    let folder = env::var_os("CLIPCOST_PRICES").map_or_else(|| PathBuf::from("prices"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    let book = match book::read_folder(&folder) {
        Ok(book) => book,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={}/{fault}", folder.display());
            }
            process::exit(1);
        }
    };
    let tables = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("book.rs");
    if let Err(why) = fs::write(&tables, book::tables::to_rust(&book)) {
        println!("cargo::error={}: {why}", tables.display());
        process::exit(1);
    }
}
