//! Reads the price files and writes them as the bytes and texts that the crate includes. Any fault stops the build; all are
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

use std::path::PathBuf;
use std::{env, fs, process};

fn main() {
    for source in [
        "src/book.rs",
        "src/book",
        "src/catalog.rs",
        "src/catalog",
        "src/date.rs",
        "src/money.rs",
        "src/money",
        "src/names.rs",
    ] {
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
    let (bytes, texts) = catalog::packed::write(&book);
    if catalog::packed::read(bytes.clone().leak(), texts.clone().leak()) != book {
        println!("cargo::error=a number of the book has more digits than can be packed");
        process::exit(1);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for (name, content) in [("book.bin", bytes), ("book.txt", texts.into_bytes())] {
        if let Err(why) = fs::write(out.join(name), content) {
            println!("cargo::error={name}: {why}");
            process::exit(1);
        }
    }
}
