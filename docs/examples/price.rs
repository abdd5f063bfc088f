//! What 10 s cost on a day, and where that stands, with `serde_json` alone: `price prices.json veo-3.1 1080p on 2026-11-25`
use serde_json::{Value, json};

const UNIT: u64 = 1_000_000_000_000;

/// US dollars as whole millionths of a millionth: no amount of the file has more decimals.
fn exact(usd: &str) -> u64 {
    let (whole, part) = usd.split_once('.').unwrap_or((usd, ""));
    format!("{whole}{part:0<12}").parse().expect("digits")
}

fn main() {
    let [path, id, res, audio, day] = std::env::args().skip(1).collect::<Vec<_>>().try_into().expect("five words");
    let book: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a file")).expect("JSON");
    let model = book["models"].as_array().and_then(|all| all.iter().find(|one| one["id"] == id)).expect("a model");
    let holds = |row: &&Value| {
        let until = row["until"].as_str().unwrap_or("9999");
        let days = row["known_from"].as_str() <= Some(day.as_str()) && day.as_str() < until;
        days && row["res"] == res && row["audio"] == audio && row["mode"] == "standard"
    };
    let row = model["rates"].as_array().and_then(|rows| rows.iter().find(holds)).expect("no price known for that day");
    let second = json!([{ "seconds": 1, "usd": row["usd_per_second"] }]);
    let clips = row["clips"].as_array().or(second.as_array()).into_iter().flatten();
    let costs =
        clips.map(|clip| 10_u64.div_ceil(clip["seconds"].as_u64().unwrap()) * exact(clip["usd"].as_str().unwrap()));
    let least = costs.min().expect("a clip");
    let usd = format!("{}.{:012}", least / UNIT, least % UNIT);
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let (usd, source) = (usd.trim_end_matches('0').trim_end_matches('.'), &row["source"]);
    println!("{usd} USD, {}, read {}", text(&source["url"]), text(&source["read"]));
}
