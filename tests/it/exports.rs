//! Exports: every format is read back by another reader and compared with the figures of the plan.

use std::collections::BTreeMap;

use strum::VariantArray;

use clipcost::export::{Report, csv, json, markdown, summary};
use clipcost::i18n::format::Format;
use clipcost::i18n::sentences;
use clipcost::i18n::view_strings;
use clipcost::link;
use clipcost::locale::Lang;
use clipcost::names::Code;
use clipcost::pricing::Figure;
use clipcost::pricing::answer::{Value as Figured, answer};
use serde_json::Value;

use crate::{book, day, exact, open};

const TODAY: &str = "2026-11-22";
/// The default plan, dated.
pub const STANDARD: &str = "on=2026-08-01";
const CHAIN: &str = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&setup_hours=16&review_minutes=2\
                     &hourly=60&instead=3000&on=2026-08-01";
const EURO: &str = "model=sora-2-pro&res=1024p&videos=40&per=month&attempts=5&blocked=20&blocked_billed=yes&draft=sora-2&tax=20\
                    &budget=1000&cur=EUR&fx=0.9&on=2026-08-01";
/// Sold clips, tokens, units without sound, the person's own rate.
const LUMA: &str = "model=luma-ray-3.2&seconds=17&videos=3&attempts=2&on=2026-11-01";
const SEEDANCE: &str = "model=seedance-2.0&res=1080p&on=2026-11-01";
const KLING: &str = "model=kling-3.0&audio=off&seconds=7.5&clips=rendered&on=2026-11-01";
const OWN: &str = "rate=0.08&on=2026-08-01";
const UNPRICED: &str = "model=sora-2-pro&res=1080p&on=2025-12-01";
/// Characters that a spreadsheet takes for the beginning of a formula.
pub const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
fn address(link: &str) -> String {
    format!("https://clipcost.example/?{link}")
}

/// The export of a link in a format.
pub fn written(write: fn(&Report<'_>) -> String, query: &str, lang: Lang, link: &str) -> String {
    let today = day(TODAY);
    let plan = link::read(query, book()).plan;
    let answer = answer(&plan, book(), today);
    let format = Format::new(lang, plan.money.currency());
    write(&Report { book: book(), today, plan: &plan, answer: &answer, format, link })
}

/// A plan as JSON, read back.
pub fn read_json(query: &str, lang: Lang, link: &str) -> Value {
    let text = written(json, query, lang, link);
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("{why}: {text}"))
}

/// The lines of the table below its headings, each of seven cells.
pub fn read_csv(query: &str, lang: Lang, link: &str) -> Vec<[String; 7]> {
    let text = written(csv, query, lang, link);
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let delimiter = if lang == Lang::Fr { b';' } else { b',' };
    let mut reader = csv_reader(delimiter, text);
    let line = |record: csv::StringRecord| -> [String; 7] {
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        cells.try_into().expect("seven cells")
    };
    reader.records().map(|record| line(record.expect("a record"))).collect()
}

fn csv_reader(delimiter: u8, text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes())
}

/// A cell without the apostrophe that keeps it from being a formula.
pub fn as_meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

/// A value with its currency, as the figures of a page are read.
fn with_code(value: &str, code: &str) -> String {
    if code.is_empty() || code == "USD" { value.to_owned() } else { format!("{value} {code}") }
}

/// A string of a JSON object; empty where it has none.
pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The exact values of figures, and their texts as shown.
type Figures = (BTreeMap<String, String>, BTreeMap<String, String>);

fn figures_of_json(figures: &Value) -> Figures {
    let figures = figures.as_object().expect("figures");
    let one = |(name, figure): (&String, &Value)| {
        let value = with_code(text(figure, "value"), text(figure, "currency"));
        ((name.clone(), value), (name.clone(), text(figure, "shown").to_owned()))
    };
    figures.iter().map(one).unzip()
}

fn figures_of_csv(query: &str, lang: Lang) -> Figures {
    let lines = read_csv(query, lang, &address(query));
    let part = if lang == Lang::Fr { "Chiffres" } else { "Figures" };
    let one = |[_, _, name, _, shown, exact, code]: [String; 7]| {
        assert!(!exact.contains(if lang == Lang::Fr { '.' } else { ',' }), "{exact}");
        let value = with_code(&exact.replace(',', "."), &code);
        ((name.clone(), value), (name, as_meant(&shown).to_owned()))
    };
    lines.into_iter().filter(|line| line[0] == part).map(one).unzip()
}

/// The figures of the Markdown table, unescaped.
fn figures_of_markdown(query: &str, lang: Lang) -> Figures {
    let file = written(markdown, query, lang, &address(query));
    let rows = file.lines().filter(|line| line.starts_with("| ")).skip(1);
    let one = |row: &str| {
        let cells: Vec<String> =
            row.trim_matches('|').split(" | ").map(|cell| cell.trim_matches(' ').replace('\\', "")).collect();
        let [_, shown, exact, name] = cells.as_slice() else { panic!("not four cells: {row}") };
        let value = exact.strip_suffix(" USD").unwrap_or(exact);
        ((name.clone(), value.to_owned()), (name.clone(), shown.clone()))
    };
    rows.map(one).unzip()
}

/// The figures of a plan, exact and in words.
fn figures_of_plan(query: &str, lang: Lang) -> Figures {
    let plan = open(query);
    let answer = answer(&plan, book(), day(TODAY)).unwrap_or_else(|why| panic!("{query}: {why:?}"));
    let format = Format::new(lang, plan.money.currency());
    let one = |(figure, value): (Figure, Figured)| {
        let shown = sentences::figure(format, view_strings(lang), &answer, figure);
        let shown = shown.unwrap_or_else(|| panic!("{query}: no {}", figure.code()));
        ((figure.code().to_owned(), exact(value)), (figure.code().to_owned(), shown))
    };
    answer.figures().map(one).unzip()
}

/// Checks every format of a canonical link in both languages against the figures of the plan, and some values against what the
/// case worked out.
#[track_caller]
fn check(query: &str, expected: &str) {
    for &lang in Lang::VARIANTS {
        let of_plan = figures_of_plan(query, lang);
        assert_eq!(figures_of_json(&read_json(query, lang, &address(query))["figures"]), of_plan, "JSON, {lang:?}");
        assert_eq!(figures_of_csv(query, lang), of_plan, "CSV, {lang:?}");
        assert_eq!(figures_of_markdown(query, lang), of_plan, "Markdown, {lang:?}");
        for pair in expected.split(", ") {
            let (name, value) = pair.split_once(' ').expect("a name and a value");
            assert_eq!(of_plan.0.get(name).map(String::as_str), Some(value), "{name}");
        }
    }
}

#[test]
fn the_standard_plan_is_exported_with_its_figures() {
    // 10 s × 0.10 = 1 a video; × 20 = 20 a day; × 30 = 600 a month; × 12 = 7200; ÷ 10 s × 60 = 6 a minute.
    check(
        STANDARD,
        "rate 0.1, render 1, video 1, second 0.1, minute 6, day 20, month 600, year 7200, plan 7200, tier-needed 3",
    );
}

#[test]
fn the_guides_worked_example_is_exported_with_its_figures() {
    // 30 s × 0.50 × 10 = 150; 16 h × 60 = 960; 2 min ÷ 60 × 60 × 10 = 20: 1130 in all. 3000 − 150 − 20 − 960 = 1870.
    // 150 ÷ 30 × 60 = 300 a minute.
    check(
        CHAIN,
        "minute 300, total 150, setup 960, review 20, plan 1130, saving 1870, break-even-videos 1, renders-month 10",
    );
}

#[test]
fn a_plan_in_euros_with_drafts_and_a_budget_is_exported_with_its_figures() {
    // 5 drafts × 1 + 1 final × 5 = 10; ÷ 0.8 = 12.5; × 1.2 = 15 dollars; × 0.9 = 13.5 EUR a video; × 40 = 540 a month.
    // Budget: 1000 ÷ 13.5 = 74.07; a draft 1 ÷ 0.8 × 1.2 × 0.9 = 1.35, finals 6.75 × 40 = 270: 730 ÷ (1.35 × 40) = 13.5185;
    // 1000 ÷ (40 × 1.35 a second) = 18.5.
    check(
        EURO,
        "video 13.5 EUR, month 540 EUR, second 1.35 EUR, budget-videos 74, budget-attempts 13.518, budget-seconds 18",
    );
    let french = read_json(EURO, Lang::Fr, &address(EURO));
    assert_eq!(text(&french["figures"]["video"], "shown"), "13,50\u{a0}€");
    // As the page shows it: a number that must not be exceeded, whole from 10 on.
    assert_eq!(text(&french["figures"]["budget-attempts"], "shown"), "jusqu’à 13");
}

#[test]
fn an_inexact_figure_keeps_its_mark_and_a_loss_its_sign() {
    // 20,000 a day × 30 × 3 = 1.8 million expected renders; at 1 dollar a render about 1.8 million in half of the cases.
    check("videos=20000&attempts=3&on=2026-08-01", "video 3");
    let english = read_json("videos=20000&attempts=3&on=2026-08-01", Lang::En, "");
    assert!(text(&english["figures"]["risk-50"], "shown").starts_with("≈\u{a0}$1,"));
    // A video costs 1 and would cost 0.5 the other way: 7200 videos lose 3600.
    check("instead=0.5&on=2026-08-01", "saving -3600");
    let lines = read_csv("instead=0.5&on=2026-08-01", Lang::En, "");
    let saving = lines.iter().find(|line| line[2] == "saving").expect("a saving");
    assert_eq!([saving[4].as_str(), saving[5].as_str()], ["'-$3,600", "-3600"]);
    // The rest of a budget, and a count below its decimals.
    check("videos=1&per=month&days=31&hours=24&on=2026-08-01", "requests-minute 0.000022401434");
    check("seconds=0.001&videos=1&budget=1000000000&on=2026-08-01", "budget-videos 1000000000");
}

#[test]
fn every_way_of_billing_is_exported_with_its_figures() {
    // 17 s: four clips of 5 s, 4 × 0.30 = 1.20; × 2 = 2.40; × 3 = 7.20 a day; × 30 = 216. Clips have no rate.
    check(LUMA, "render 1.2, video 2.4, day 7.2, month 216");
    assert!(read_json(LUMA, Lang::En, "")["figures"]["rate"].is_null());
    // 1920 × 1080 × 24 ÷ 1024 = 48,600 tokens; × 7.70 ÷ 10^6 = 0.37422; × 10 = 3.7422; × 600 = 2245.32.
    check(SEEDANCE, "rate 0.37422, render 3.7422, month 2245.32");
    // Without sound 0.6 × 0.14 = 0.084; 7.5 s is a clip of 8 s: 0.672; × 600 = 403.2.
    check(KLING, "rate 0.084, render 0.672, month 403.2");
    // 10 × 0.08 = 0.80; × 600 = 480.
    check(OWN, "rate 0.08, render 0.8, month 480");
}

/// A market row of a JSON export by its model, resolution and sound.
#[track_caller]
fn row<'a>(file: &'a Value, model: &str, res: &str, audio: &str) -> &'a Value {
    let rows = file["rows"].as_array().expect("rows");
    let is = |row: &&Value| [text(row, "model"), text(row, "res"), text(row, "audio")] == [model, res, audio];
    rows.iter().find(is).unwrap_or_else(|| panic!("no {model} {res} {audio}"))
}

#[test]
fn each_row_says_who_sells_it_how_it_is_billed_since_when_and_how_sure_that_is() {
    // 600 videos of 10 s: × 0.084 and × 0.126 a second; two clips of 5 s at 0.30.
    let file = read_json("on=2026-11-01", Lang::En, "");
    let month = |row: &Value| text(&row["figures"]["month"], "value").to_owned();
    let (on, off) = (row(&file, "kling-3.0", "720p", "on"), row(&file, "kling-3.0", "720p", "off"));
    assert_eq!([month(on), month(off), month(row(&file, "luma-ray-3.2", "720p", "off"))], ["756", "504", "360"]);
    assert!(row(&file, "luma-ray-3.2", "720p", "off")["figures"]["rate"].is_null());
    assert_eq!([text(off, "provider"), text(off, "provider_name"), text(off, "name")], ["kling", "Kling", "Kling 3.0"]);
    let list = &off["list_price"];
    assert_eq!(
        ["billed", "says", "since", "url", "read", "confidence"].map(|key| text(list, key)),
        [
            "units",
            "0.6 units a second at $0.14 each = $0.084 a second",
            "Since: not known",
            "https://kling.ai/dev/pricing",
            "2026-10-05",
            "high"
        ]
    );
    assert!(list["from"].is_null() && list["until"].is_null(), "{list}");
    let sora = &row(&file, "sora-2", "720p", "on")["list_price"];
    assert_eq!(["billed", "from", "until"].map(|key| text(sora, key)), ["per_second", "2025-10-06", "2026-09-24"]);
    let confidence =
        |model: &str, res: &str| text(&row(&file, model, res, "on")["list_price"], "confidence").to_owned();
    assert_eq!([confidence("ltx-2.5-fast", "720p"), confidence("vidu-q3-turbo", "720p")], ["high", "medium"]);
    let notes = |model: &str, audio: &str| row(&file, model, "720p", audio)["notes"].clone();
    assert_eq!(notes("runway-gen-4-turbo", "off"), serde_json::json!(["needs-image"]));
    assert_eq!(notes("veo-3.1-lite", "on"), serde_json::json!(["preview"]));
    assert_eq!(notes("sora-2", "on"), serde_json::json!([]));
    let ended = file["ended"].as_array().expect("what has ended");
    let veo = ended.iter().find(|one| text(one, "name") == "Veo 2").expect("Veo 2");
    assert_eq!([text(veo, "since"), text(veo, "says")], ["2026-06-30", VEO_2_ENDED]);
    // The CSV has the same facts of each row, under the row's code.
    let lines = read_csv("on=2026-11-01", Lang::Fr, "");
    let facts = |of: &str| -> Vec<[String; 3]> {
        let rows = lines.iter().filter(|line| line[0] == "Tous les niveaux" && line[1] == of);
        rows.map(|line| [line[2].clone(), line[4].clone(), line[5].clone()]).collect()
    };
    let expected = [
        ["provider", "Kling", "kling"],
        ["audio", "sans le son", "off"],
        ["list-price", "0,6 unités par seconde à 0,14\u{a0}$ l’unité = 0,084\u{a0}$ la seconde", ""],
        ["since", "Premier jour inconnu", ""],
        ["source", "lu le 5\u{a0}oct. 2026, confiance haute", "https://kling.ai/dev/pricing"],
        ["rate", "0,084\u{a0}$", "0,084"],
        ["video", "0,84\u{a0}$", "0,84"],
        ["month", "504\u{a0}$", "504"],
    ];
    assert_eq!(facts("kling-3.0 720p off"), expected);
    assert_eq!(facts("Veo 2")[0][2], "2026-06-30");
    assert!(facts("runway-gen-4-turbo 720p").contains(&["note", "part d’une image", "needs-image"].map(str::to_owned)));
}

const VEO_2_ENDED: &str = "since 30\u{a0}Jun 2026, followed by Veo 3.1, Veo 3.1 Fast and Veo 3.1 Lite";

#[test]
fn an_own_rate_is_marked_in_every_format_and_has_the_list_price_with_it() {
    let file = read_json(OWN, Lang::En, "");
    let beside = "Your own price for Sora 2: $0.08 a second, in place of the list price: $0.10 a second.";
    assert_eq!(["value", "currency", "says"].map(|key| text(&file["own_rate"], key)), ["0.08", "USD", beside]);
    assert_eq!(
        [text(&file["list_price"], "says"), text(&file["list_price"], "read")],
        ["$0.10 a second", "2026-11-22"]
    );
    assert_eq!(text(&file, "says"), "20 videos of 10\u{a0}s a day on Sora 2 cost $480 a month, at your own price.");
    assert_eq!(text(&file["figures"]["rate"], "label"), "per second, your own price");
    assert_eq!(text(&file["figures"]["render"], "label"), "per take, at your own price");
    assert_eq!(text(&file["sources"][0], "of"), "list-price");
    assert_eq!(text(&file["parameters"]["rate"], "shown"), "$0.08 a second");
    // On its own model it is marked; every other row keeps its list price.
    let (own, pro) = (row(&file, "sora-2", "720p", "on"), row(&file, "sora-2-pro", "720p", "on"));
    assert_eq!([text(own, "own_rate"), text(&own["figures"]["rate"], "value")], ["0.08", "0.08"]);
    assert_eq!(text(&own["list_price"], "says"), "$0.10 a second");
    assert!(pro["own_rate"].is_null() && text(&pro["figures"]["rate"], "value") == "0.3", "{pro}");
    // Nothing says that the list price is paid.
    let english = "20 videos of 10\u{a0}s a day on Sora 2 cost $480 a month, at your own price.\n\
                   A kept video costs $0.80.\n\
                   Your own price for Sora 2: $0.08 a second, in place of the list price: $0.10 a second.\n\
                   Sora 2 was shut down by OpenAI on 24\u{a0}September 2026 and can no longer be bought there. The figures use your own price for \
                   Sora 2, not its list price.\n\
                   Priced on 1\u{a0}August 2026.\n\
                   List price that yours replaces: https://developers.openai.com/api/docs/pricing, read 22\u{a0}Nov 2026 in a copy of \
                   2\u{a0}Aug 2026, high confidence\n\
                   https://clipcost.example/?rate=0.08&on=2026-08-01";
    assert_eq!(written(summary, OWN, Lang::En, &address(OWN)), english);
    let lines = read_csv(OWN, Lang::Fr, "");
    let fact = lines.iter().find(|line| line[2] == "own-rate" && line[1].is_empty()).expect("the own price");
    assert_eq!(
        [&fact[4], &fact[5]],
        [
            "Votre propre tarif pour Sora 2\u{a0}: 0,08\u{a0}$ la seconde, à la place du tarif public\u{a0}: 0,10\u{a0}$ la seconde.",
            "0,08"
        ]
    );
    let table = written(markdown, OWN, Lang::En, "");
    for words in [
        "in place of the list price: $0.10 a second",
        "List price that yours replaces: <https://developers",
        "your own price | $0.08",
    ] {
        assert!(table.contains(words), "no “{words}” in {table}");
    }
    // A plan at list prices has no own rate.
    assert!(read_json(STANDARD, Lang::En, "")["own_rate"].is_null());
    for write in [csv, markdown, summary] {
        assert!(!written(write, STANDARD, Lang::En, "").contains("own price"));
    }
}

#[test]
fn what_is_assumed_of_the_models_of_a_plan_is_said() {
    let assumed = |query: &str| read_json(query, Lang::En, "")["assumptions"].to_string();
    let veo = assumed("model=seedance-2.0&draft=grok-imagine-1.5&on=2026-11-01");
    for words in [
        "Seedance 2.0 renders each whole second between its shortest and its longest clip.",
        "Grok Imagine Video 1.5 renders each whole second between its shortest and its longest clip.",
        "BytePlus: Failed renders are free.",
        "xAI: Blocked renders are charged.",
        "is one request",
    ] {
        assert!(veo.contains(words), "no “{words}” in {veo}");
    }
    // Kling and Runway state theirs; with real clips the number of requests is not assumed.
    let kling = assumed(KLING);
    assert!(!kling.contains("renders each whole second") && !kling.contains("is one request"), "{kling}");
    assert!(
        assumed("model=ltx-2.5-fast&on=2026-11-01")
            .contains("LTX-2.5 Fast renders even seconds only, from 6 s; by another reading from 2 s.")
    );
    let csv_file = written(csv, SEEDANCE, Lang::Fr, "");
    assert!(csv_file.contains("À propos;;assumed;Hypothèse;Seedance 2.0 rend chaque durée en secondes entières"));
    assert!(written(markdown, SEEDANCE, Lang::En, "").contains("- Assumed: Seedance 2.0 renders"));
}

#[test]
fn a_report_has_its_sources_with_their_days_and_says_that_the_model_is_discontinued() {
    let link = address(EURO);
    let file = read_json(EURO, Lang::En, &link);
    assert_eq!(
        [text(&file, "link"), text(&file, "on"), text(&file, "today"), text(&file, "lang")],
        [link.as_str(), "2026-08-01", TODAY, "en"]
    );
    assert_eq!(file["version"], 1);
    assert_eq!(text(&file, "says"), "40 videos of 10\u{a0}s a month on Sora 2 Pro cost €540 a month.");
    assert_eq!(file["retired"][0]["since"], "2026-09-24");
    assert_eq!(file["retired"][0]["models"], serde_json::json!(["sora-2-pro", "sora-2"]));
    assert!(text(&file["retired"][0], "says").ends_with("The figures use list prices of 1\u{a0}August 2026."));
    let sources = file["sources"].as_array().expect("sources");
    let read_for: Vec<&str> = sources.iter().map(|source| text(source, "of")).collect();
    assert_eq!(read_for, ["rate", "draft-rate", "limits", "lifecycle", "draft-lifecycle"]);
    let rate = &sources[0];
    assert_eq!(text(rate, "url"), "https://developers.openai.com/api/docs/pricing");
    assert_eq!([text(rate, "read"), text(rate, "copy_of")], ["2026-11-22", "2026-08-02"]);
    for words in
        ["shut down by OpenAI on 24\u{a0}September 2026", "read 22\u{a0}Nov 2026 in a copy of 2\u{a0}Aug 2026", &link]
    {
        for write in [csv, markdown] {
            assert!(written(write, EURO, Lang::En, &link).contains(words), "no “{words}”");
        }
    }
}

#[test]
fn parameters_are_those_of_the_link_with_their_words() {
    let file = read_json(EURO, Lang::Fr, "");
    let shown = |name: &str| {
        let parameter = &file["parameters"][name];
        [text(parameter, "label"), text(parameter, "value"), text(parameter, "shown")]
    };
    assert_eq!(shown("model"), ["Modèle", "sora-2-pro", "Sora 2 Pro"]);
    assert_eq!(shown("per"), ["par", "month", "mois"]);
    assert_eq!(shown("budget"), ["Budget", "1000", "1\u{202f}000\u{a0}€"]);
    assert_eq!(shown("tax"), ["Taxe, en %", "20", "20\u{a0}%"]);
    assert_eq!(shown("fx"), ["Pour un dollar américain", "0.9", "0,9"]);
    assert_eq!(shown("on"), ["Tarifs du", "2026-08-01", "1er\u{a0}août 2026"]);
    assert_eq!(file["parameters"]["instead"], Value::Null);
    // A spreadsheet reads the numbers among them, in its language.
    let lines = read_csv(EURO, Lang::Fr, "");
    let line = |name: &str| lines.iter().find(|line| line[0] == "Le plan" && line[2] == name).expect("a line");
    assert_eq!([&line("fx")[5], &line("on")[5], &line("budget")[6]], ["0,9", "2026-08-01", "EUR"]);
    // A plan without a day is exported on today's.
    assert_eq!(text(&read_json("", Lang::En, "")["parameters"]["on"], "value"), TODAY);
}

#[test]
fn every_market_row_and_every_month_is_exported() {
    // 600 videos a month of 10 s at 0.10, 0.30, 0.50, 0.70; the others are not known for that day.
    let file = read_json(STANDARD, Lang::En, "");
    let rows = file["rows"].as_array().expect("rows");
    let (priced, unknown): (Vec<&Value>, Vec<&Value>) = rows.iter().partition(|row| row["figures"].is_object());
    // A row for each size of a model, two where it lets one choose its sound: eighteen models have these, of which the four rows
    // of Omni 1.2 were not yet sold.
    assert_eq!((priced.len(), unknown.len()), (4, 62));
    let why = |words: &str| unknown.iter().filter(|row| text(row, "unpriced").contains(words)).count();
    assert_eq!((why("not known for that day"), why("not offered before 5\u{a0}November 2026")), (58, 4), "{unknown:?}");
    let said: Vec<String> = priced
        .iter()
        .map(|row| {
            let value = |name: &str| text(&row["figures"][name], "value");
            format!(
                "{} {} {} {} {}",
                text(row, "model"),
                text(row, "res"),
                value("rate"),
                value("video"),
                value("month")
            )
        })
        .collect();
    let expected = [
        "sora-2 720p 0.1 1 600",
        "sora-2-pro 720p 0.3 3 1800",
        "sora-2-pro 1024p 0.5 5 3000",
        "sora-2-pro 1080p 0.7 7 4200",
    ];
    assert_eq!(said, expected);
    assert!(priced.iter().all(|row| row["retired"] == "2026-09-24"), "{rows:?}");
    // Month m: 600 × m; nothing else is spent.
    let months = file["months"].as_array().expect("months");
    let values: Vec<&str> = months.iter().map(|month| text(&month["plan"], "value")).collect();
    let expected = ["0", "600", "1200", "1800", "2400", "3000", "3600", "4200", "4800", "5400", "6000", "6600", "7200"];
    assert_eq!(values, expected);
    // Of the guide's example only setup is paid before the first video; after a month everything is, 150 of it API spend.
    let chain = read_json(CHAIN, Lang::En, "");
    let spent = |at: usize| ["plan", "api", "instead"].map(|name| text(&chain["months"][at][name], "value").to_owned());
    assert_eq!([spent(0), spent(1), spent(12)], [["960", "0", "0"], ["1130", "150", "3000"], ["1130", "150", "3000"]]);
    let lines = read_csv(CHAIN, Lang::En, "");
    let month: Vec<&str> = lines
        .iter()
        .filter(|line| line[0] == "Month by month" && line[1] == "1")
        .map(|line| line[5].as_str())
        .collect();
    assert_eq!(month, ["1130", "150", "3000"]);
}

#[test]
fn a_plan_without_a_price_has_words_and_no_figure() {
    for (lang, words) in
        [(Lang::En, "was not offered before 12\u{a0}March 2026"), (Lang::Fr, "n’était pas proposé avant")]
    {
        let file = read_json(UNPRICED, lang, "");
        assert!(text(&file, "unpriced").contains(words) && file["says"].is_null(), "{file}");
        assert_eq!([&file["figures"], &file["months"]], [&serde_json::json!({}), &serde_json::json!([])]);
        // The other resolutions were offered on that day; this one says why it was not.
        assert_eq!(text(&row(&file, "sora-2", "720p", "on")["figures"]["month"], "value"), "600");
        let own = row(&file, "sora-2-pro", "1080p", "on");
        assert!(text(own, "unpriced").contains(words) && own["figures"].is_null());
        let (values, texts) = figures_of_csv(UNPRICED, lang);
        assert!(values.is_empty() && texts.is_empty());
        for write in [csv, markdown, summary] {
            assert!(written(write, UNPRICED, lang, "").contains(words));
        }
        // No figure uses a price.
        for write in [csv, markdown, summary] {
            let text = written(write, UNPRICED, lang, "");
            assert!(!text.contains("use list prices of") && !text.contains("prix publics du"), "{text}");
        }
        assert!(!written(markdown, UNPRICED, lang, "").contains('|'));
        assert_eq!(written(summary, UNPRICED, lang, "https://x.example/").lines().count(), 4);
    }
}

#[test]
fn a_summary_of_a_plan_has_six_lines() {
    let link = address(STANDARD);
    let english = "20 videos of 10\u{a0}s a day on Sora 2 cost $600 a month.\n\
                   A kept video costs $1.\n\
                   Sora 2 was shut down by OpenAI on 24\u{a0}September 2026 and can no longer be bought there. The figures use list prices of \
                   1\u{a0}August 2026.\n\
                   Priced on 1\u{a0}August 2026, at the list prices of that day.\n\
                   List price: https://developers.openai.com/api/docs/pricing, read 22\u{a0}Nov 2026 in a copy of 2\u{a0}Aug 2026, high \
                   confidence\n\
                   https://clipcost.example/?on=2026-08-01";
    assert_eq!(written(summary, STANDARD, Lang::En, &link), english);
    let french = "20 vidéos de 10\u{a0}s par jour avec Sora 2 coûtent 600\u{a0}$ par mois.\n\
                  Une vidéo retenue coûte 1\u{a0}$.\n\
                  Sora 2 a été arrêté par OpenAI le 24\u{a0}septembre 2026\u{a0}: il n’est plus possible de l’y acheter. Les chiffres reprennent \
                  les tarifs publics du 1er\u{a0}août 2026.\n\
                  Chiffré au 1er\u{a0}août 2026, aux tarifs publics de ce jour.\n\
                  Tarif public\u{a0}: https://developers.openai.com/api/docs/pricing, lu le 22\u{a0}nov. 2026 dans une copie du \
                  2\u{a0}août 2026, confiance haute\n\
                  https://clipcost.example/?on=2026-08-01";
    assert_eq!(written(summary, STANDARD, Lang::Fr, &link), french);
    // On the day of the end and after it the last prices hold.
    let after = written(summary, "on=2026-11-22", Lang::Fr, "x");
    assert!(
        after.contains("aux derniers tarifs publics\u{a0}: la vente a cessé le 24\u{a0}septembre 2026."),
        "{after}"
    );
}

#[test]
fn docs_export_md_has_every_key_of_the_json() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/export.md");
    let document = std::fs::read_to_string(path).expect("docs/export.md");
    let mut documented: Vec<&str> =
        document.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let files = [STANDARD, UNPRICED, OWN].map(|query| read_json(query, Lang::En, ""));
    let mut keys: Vec<&str> = files
        .iter()
        .flat_map(|file| file.as_object().expect("an object").keys())
        .map(String::as_str)
        // No price of the book has changed yet: the key `receipt` is tested in `own_rates`.
        .chain(["receipt"])
        .collect();
    documented.sort_unstable();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(documented, keys);
    for (lang, line) in [(Lang::En, "Figures,,month,"), (Lang::Fr, "Chiffres;;rate;")] {
        let example = document.lines().find(|text| text.starts_with(line)).expect("an example");
        let file = written(csv, STANDARD, lang, "").replace('\u{a0}', " ");
        assert!(file.contains(&format!("\r\n{}\r\n", example.replace('\u{a0}', " "))), "{example}");
    }
}

/// Names that a spreadsheet would run, that a page would take for HTML, that would break a table, or that people would misread.
const HOSTILE: [&str; 6] = [
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "+1+1",
    "-2+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "<script>alert(1)</script>|`x`",
    "\u{202e}\"quotes\", commas; and 'marks'\u{2066}",
];

#[test]
fn a_hostile_name_is_inert_and_intact_in_every_export() {
    for name in HOSTILE {
        let value: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
        let query = format!("on=2026-08-01&name={value}");
        let rows = read_csv(&query, Lang::En, &address(&query));
        let cells: Vec<&String> = rows.iter().filter(|row| row[2] == "name").flat_map(|row| row.iter()).collect();
        assert!(cells.iter().any(|cell| as_meant(cell) == name), "{name} is lost in {cells:?}");
        for cell in rows.iter().flatten() {
            let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!runs || cell.parse::<f64>().is_ok(), "{cell:?} would run");
        }
        let json = read_json(&query, Lang::En, &address(&query));
        assert!(
            json["parameters"].to_string().contains(&serde_json::json!(name).to_string()),
            "{name} is lost in the JSON"
        );
        // It stands first, on one line.
        let short = written(summary, &query, Lang::En, &address(&query));
        let unnamed = written(summary, "on=2026-08-01", Lang::En, &address(&query));
        assert_eq!(short.lines().count(), unnamed.lines().count() + 1, "{short}");
        let markdown = written(markdown, &query, Lang::En, &address(&query));
        assert!(markdown.starts_with("## ") && !markdown.starts_with("## 20 videos"), "{markdown}");
        assert!(!markdown.contains("<script>") && !markdown.contains("|`x`"), "{markdown}");
    }
    // Ten thousand characters are refused by the link, in words, before any export.
    let refused = link::read(&format!("name={}", "x".repeat(5000)), book()).refused;
    assert_eq!(refused.first().and_then(|refused| refused.param), Some(clipcost::plan::param::Param::Name));
}

#[test]
fn add_ons_and_one_take_are_said_in_every_format() {
    // One take of 10 s is $0.90; × 2, and 2 × 0.002 + 1: 2.804 a video; × 600.
    let link = "model=luma-ray-3.2&clips=single&attempts=2&addon_render=0.002&addon_video=1&on=2026-11-22";
    check(link, "render 0.9, video 2.804, month 1682.4");
    let english = written(summary, link, Lang::En, &address(link));
    assert!(english.contains("\nBilling: One clip, no joins\nAdd-ons: $0.002 a render, $1 a video\n"), "{english}");
    let french = written(markdown, link, Lang::Fr, "");
    for words in [
        "- Facturation\u{a0}: Un seul clip, sans raccord",
        "- Suppléments\u{a0}: 0,002\u{a0}$ par rendu, 1\u{a0}$ par vidéo",
        "Vos suppléments sont dans le prix de chaque modèle.",
    ] {
        assert!(french.contains(words), "no “{words}” in {french}");
    }
    let lines = read_csv(link, Lang::En, "");
    let fact = |name: &str| {
        lines.iter().find(|line| line[2] == name && line[1].is_empty()).map(|line| [line[4].clone(), line[5].clone()])
    };
    assert_eq!(fact("clips"), Some(["One clip, no joins", "single"].map(str::to_owned)));
    assert_eq!(fact("add-ons").map(|[shown, _]| shown).as_deref(), Some("$0.002 a render, $1 a video"));
    let file = read_json(link, Lang::En, "");
    assert_eq!(["value", "shown"].map(|key| text(&file["parameters"]["addon_render"], key)), ["0.002", "$0.002"]);
    // On each row of the market: a clip of 10 s of LTX at $0.09 a second, × 2, and 1.004 of add-ons.
    assert_eq!(text(&row(&file, "ltx-2.5-fast", "720p", "on")["figures"]["video"], "value"), "2.804");
    // 12 s have no figure, and every format says why.
    let long = "model=luma-ray-3.2&seconds=12&clips=single&on=2026-11-22";
    for write in [csv, json, markdown, summary] {
        let file = written(write, long, Lang::En, "");
        assert!(file.replace('\\', "").contains("has no clip of 12\u{a0}s: its longest is 10\u{a0}s."), "{file}");
    }
}
