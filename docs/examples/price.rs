//! What 10 s cost on a day, and where that stands, with `serde_json` alone: `price prices.json veo-3.1 1080p on 2026-11-25`
use serde_json::{Value, json};

const UNIT: u64 = 1_000_000_000_000;

/// US dollars as whole parts of `UNIT`: no amount of the file has more decimals.
fn exact(usd: &Value) -> u64 {
    let (whole, part) = usd.as_str().map(|usd| usd.split_once('.').unwrap_or((usd, ""))).expect("an amount");
    format!("{whole}{part:0<12}").parse().expect("digits")
}

fn main() {
    let [path, id, res, audio, day] = std::env::args().skip(1).collect::<Vec<_>>().try_into().expect("five words");
    let book: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a file")).expect("JSON");
    let list = |value: &Value| value.as_array().cloned().expect("a list").into_iter();
    let model = list(&book["models"]).find(|model| model["id"] == id).expect("a model");
    let mut rows =
        list(&model["rates"]).filter(|row| row["res"] == res && row["audio"] == audio && row["mode"] == "standard");
    let holds =
        |row: &Value| row["known_from"].as_str() <= Some(&*day) && &*day < row["until"].as_str().unwrap_or("9999");
    let row = rows.find(holds).expect("no price known for that day");
    let clips = row.get("clips").cloned().unwrap_or(json!([{ "seconds": 1, "usd": row["usd_per_second"] }]));
    let costs =
        list(&clips).map(|clip| 10_u64.div_ceil(clip["seconds"].as_u64().expect("a length")) * exact(&clip["usd"]));
    let least = costs.min().expect("a clip");
    let usd = format!("{}.{:012}", least / UNIT, least % UNIT);
    let (usd, source) = (usd.trim_end_matches('0').trim_end_matches('.'), &row["source"]);
    println!(
        "{usd} USD, {}, read {}",
        source["url"].as_str().expect("an address"),
        source["read"].as_str().expect("a day")
    );
}
