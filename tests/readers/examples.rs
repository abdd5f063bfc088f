//! Each example of `docs/examples` prints the same answers, worked out here by hand in millionths of a dollar.

use std::path::Path;
use std::process::{Command, Output};

use crate::{frozen, root, written};

const GOOGLE_CLOUD: &str = "https://cloud.google.com/vertex-ai/generative-ai/pricing, read 2026-10-07";
const SORA: &str = "https://developers.openai.com/api/docs/pricing, read 2026-11-22";

/// Arguments of an example, what 10 s cost in millionths of a dollar, and the source that it prints.
const ANSWERS: [(&str, u64, &str); 9] = [
    // $0.40 a second with sound, $0.20 without.
    ("veo-3.1 1080p on 2026-11-25", 10 * 400_000, GOOGLE_CLOUD),
    ("veo-3.1 1080p off 2026-11-25", 10 * 200_000, GOOGLE_CLOUD),
    // The first day on which it is known: the day it was read.
    ("veo-3.1 1080p on 2026-10-07", 10 * 400_000, GOOGLE_CLOUD),
    // 5,792 tokens a second at $17.50 a million: a token is 35 / 2 millionths.
    (
        "gemini-omni-1.1-flash 720p on 2026-11-25",
        10 * 5_792 * 35 / 2,
        "https://ai.google.dev/gemini-api/docs/pricing, read 2026-10-09",
    ),
    // 1920 × 1080 × 24 / 1024 tokens a second at $7.70 a million.
    (
        "seedance-2.0 1080p on 2026-11-25",
        10 * (1920 * 1080 * 24 / 1024) * 77 / 10,
        "https://docs.byteplus.com/en/docs/ModelArk/1544106, read 2026-10-07",
    ),
    // 1.2 units a second at $0.14.
    ("kling-3.0 1080p on 2026-11-25", 10 * 12 * 140_000 / 10, "https://kling.ai/dev/pricing, read 2026-10-05"),
    // Two clips of 5 s at $0.30, not one of 10 s at $0.90.
    (
        "luma-ray-3.2 720p off 2026-11-25",
        2 * 300_000,
        "https://docs.agents.lumalabs.ai/guides/pricing/, read 2026-10-08",
    ),
    // The first and the last day on which it was sold.
    ("sora-2 720p on 2025-10-06", 10 * 100_000, SORA),
    ("sora-2 720p on 2026-09-23", 10 * 100_000, SORA),
];

/// Without a price: before the first day that is known, before the launch, and from the end on.
const NO_PRICE: [&str; 3] = ["veo-3.1 1080p on 2026-10-06", "sora-2 720p on 2025-10-05", "sora-2 720p on 2026-09-24"];

fn usd(millionths: u64) -> String {
    let text = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn run(program: &[&str], book: &Path, question: &str) -> Output {
    let mut command = Command::new(program[0]);
    command.args(&program[1..]).arg(book).args(question.split(' ')).current_dir(root());
    command.output().unwrap_or_else(|why| panic!("{} has to be installed (scripts/setup browsers): {why}", program[0]))
}

#[track_caller]
fn check(name: &str, program: &[&str]) {
    let book = written(name, &frozen());
    for (question, millionths, source) in ANSWERS {
        let out = run(program, &book, question);
        let expected = format!("{} USD, {source}", usd(millionths));
        let answer = String::from_utf8_lossy(&out.stdout);
        assert_eq!(answer.trim_end(), expected, "{question}: {}", String::from_utf8_lossy(&out.stderr));
    }
    for question in NO_PRICE {
        let out = run(program, &book, question);
        let why = String::from_utf8_lossy(&out.stderr);
        assert!(!out.status.success() && out.stdout.is_empty(), "{question}");
        assert!(why.contains("no price known for that day"), "{question}: {why}");
    }
}

#[test]
fn the_example_in_javascript_reads_the_price_book() {
    check("javascript", &["node", "docs/examples/price.mjs"]);
}

#[test]
fn the_example_in_python_reads_the_price_book() {
    check("python", &["python3", "docs/examples/price.py"]);
}

#[test]
fn the_example_in_rust_reads_the_price_book() {
    check("rust", &[env!("CARGO"), "run", "--quiet", "--locked", "--features", "book", "--example", "price", "--"]);
}

#[test]
fn the_document_shows_what_the_examples_print() {
    let document = std::fs::read_to_string(root().join("docs/prices.md")).expect("the document");
    let (question, millionths, source) = ANSWERS[0];
    let arguments = question.replace("2026-11-25", "\"$(date +%F)\"");
    assert_eq!(document.matches(&format!("prices.json {arguments}\n")).count(), 3);
    // The answer of the frozen book: the days of reading of the shipped one change.
    let shown =
        format!("Each prints one line, on 2026-11-25 for instance:\n\n```\n{} USD, {source}\n", usd(millionths));
    assert!(document.contains(&shown), "{shown}");
}
