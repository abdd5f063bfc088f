//! Price files with faults: all are reported in one run, each with its file and line, and nothing is guessed.

use std::path::Path;

use clipcost::book::{read_folder, read_texts};

/// A price file without a fault. `[provider]` is line 1.
pub const GOOD: &str = r#"[provider]
id = "acme"
name = "Acme"
[source.page]
url = "https://example.com/prices"
read = "2026-01-02"
confidence = "high"

[[model]]
id = "acme-1"
name = "Acme 1"
audio = "always"
offered = "2025-01-01"
retired = "2026-06-01"
lifecycle_source = "page"
sizes = [{ res = "720p", landscape = "1280x720", portrait = "720x1280" }]
clips = [{ seconds = [4, 8], from = "2025-01-01", source = "page" }]

[[model.rate]]
res = "720p"
mode = "standard"
per_second = "0.10"
from = "2025-01-01"
until = "2026-06-01"
source = "page"
"#;

/// A second row for the same resolution and mode. Appended to the good file it begins on line 26.
const SECOND_RATE: &str = r#"[[model.rate]]
res = "720p"
mode = "standard"
per_second = "0.08"
from = "2026-06-01"
source = "page"
"#;

/// What a fault says was expected, by the kind of value.
pub const AMOUNT: &str = "expected an amount written as a string, like \"0.10\"";
pub const WHOLE: &str = "expected a whole number, 1 or more, that fits";
pub const DAY: &str = "expected a day as \"YYYY-MM-DD\"";
pub const SOUND: &str = "expected \"on\" or \"off\"";
pub const RES: &str =
    "expected \"360p\", \"480p\", \"540p\", \"720p\", \"768p\", \"1024p\", \"1080p\", \"1440p\", \"2k\" or \"4k\"";

/// Checks all faults of these files, in order. An expected fault that ends in `…` gives only the beginning.
#[track_caller]
pub fn check_files(files: &[(&str, &str)], expected: &[&str]) {
    let faults = read_texts(files.iter().copied()).err().unwrap_or_default();
    let messages: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let beginning = |(message, expected): (&String, &&str)| match expected.strip_suffix('…') {
        Some(start) if message.starts_with(start) => (*expected).to_owned(),
        _ => message.clone(),
    };
    let compared: Vec<String> = messages.iter().zip(expected).map(beginning).collect();
    assert_eq!(compared, expected, "of {messages:#?}");
    assert_eq!(messages.len(), expected.len(), "{messages:#?}");
}

/// Checks the faults of the good file with each `(old, new)` replaced once.
#[track_caller]
pub fn check(changes: &[(&str, &str)], expected: &[&str]) {
    let text = changes.iter().fold(GOOD.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old} is not in the file");
        text.replacen(old, new, 1)
    });
    check_files(&[("acme.toml", &text)], expected);
}

#[test]
fn a_file_without_a_fault_is_read() {
    check(&[], &[]);
    check_files(&[("acme.toml", &format!("{GOOD}{SECOND_RATE}"))], &[]);
    let book = read_texts([("acme.toml", GOOD)]).expect("a good file");
    assert_eq!((book.providers.len(), book.models.len()), (1, 1));
    assert_eq!(read_texts([]).map(|book| book.models.len()), Ok(0));
}

#[test]
fn a_price_is_a_string_with_a_plain_decimal() {
    for text in ["", "-0.1", "1e-1", "0,10", "$0.10", ".5", "0.12345678901234567890123456789"] {
        let fault = format!("acme.toml:22: `per_second`: invalid value: string \"{text}\", {AMOUNT}");
        check(&[("per_second = \"0.10\"", &format!("per_second = \"{text}\""))], &[&fault]);
    }
    for (price, kind) in
        [("0.10", "floating point `0.1`"), ("true", "boolean `true`"), ("[]", "sequence"), ("2026-01-02", "map")]
    {
        let fault = format!("acme.toml:22: `per_second`: invalid type: {kind}, {AMOUNT}");
        check(&[("per_second = \"0.10\"", &format!("per_second = {price}"))], &[&fault]);
    }
    let fault = format!("acme.toml:22: `per_second`: invalid value: integer `1`, {AMOUNT}");
    check(&[("per_second = \"0.10\"", "per_second = 1")], &[&fault]);
}

#[test]
fn an_unknown_key_is_a_fault_in_every_table() {
    check(&[("name = \"Acme\"", "nmae = 1\nname = \"Acme\"")], &["acme.toml:3: unknown field `nmae`, expected …"]);
    check(
        &[("read = \"2026-01-02\"", "read = \"2026-01-02\"\nday = 1")],
        &["acme.toml:7: unknown field `day`, expected …"],
    );
    check(&[("audio =", "video = 1\naudio =")], &["acme.toml:12: unknown field `video`, expected …"]);
    check(
        &[("portrait = \"720x1280\"", "portrait = \"720x1280\", square = 1")],
        &["acme.toml:16: unknown field `square`, expected …"],
    );
    check(&[("seconds = [4, 8]", "seconds = [4, 8], until = 1")], &["acme.toml:17: unknown field `until`, expected …"]);
    check(
        &[("until = \"2026-06-01\"", "until = \"2026-06-01\"\ncurrency = \"EUR\"")],
        &["acme.toml:25: unknown field `currency`, expected …"],
    );
    check(&[("[provider]", "version = 2\n[provider]")], &["acme.toml:1: unknown field `version`, expected …"]);
}

#[test]
fn a_missing_key_is_reported_where_its_table_begins() {
    check(&[("id = \"acme\"\n", "")], &["acme.toml:1: `id` is missing"]);
    check(
        &[("read = \"2026-01-02\"\n", "")],
        // The rows that name this source get no fault of their own.
        &["acme.toml:4: `read` is missing"],
    );
    check(&[("name = \"Acme 1\"\n", "")], &["acme.toml:9: `name` is missing"]);
    check(
        &[("seconds = [4, 8], ", "")],
        &["acme.toml:17: `shortest` is missing", "acme.toml:17: `longest` is missing"],
    );
    check(&[("[provider]\nid = \"acme\"\nname = \"Acme\"\n", "")], &["acme.toml:1: `provider` is missing"]);
}

#[test]
fn a_value_of_the_wrong_kind_is_reported_on_its_own_line() {
    for (date, what) in [
        ("\"2025-02-29\"", "value: string \"2025-02-29\""),
        ("\"2025-1-1\"", "value: string \"2025-1-1\""),
        ("\"\"", "value: string \"\""),
        ("20250101", "value: integer `20250101`"),
        ("2025-01-01", "type: map"),
    ] {
        let fault = format!("acme.toml:23: `from`: invalid {what}, {DAY}");
        check(&[("from = \"2025-01-01\"\nuntil", &format!("from = {date}\nuntil"))], &[&fault]);
    }
    check(
        &[("\"https://", "\"http://")],
        &["acme.toml:5: `url`: invalid value: string \"http://example.com/prices\", expected an https address"],
    );
    check(
        &[("mode = \"standard\"", "mode = \"fast\"")],
        &["acme.toml:21: `mode`: invalid value: string \"fast\", expected \"standard\", \"batch\" or \"off-peak\""],
    );
    check(
        &[("audio = \"always\"", "audio = true")],
        &["acme.toml:12: `audio`: invalid type: boolean `true`, expected \"always\", \"never\" or \"choice\""],
    );
    check(
        &[("1280x720", "1280*720")],
        &["acme.toml:16: `landscape`: invalid value: string \"1280*720\", expected \"WIDTHxHEIGHT\""],
    );
    for (seconds, what) in [
        ("[4, 8.5]", &*format!("type: floating point `8.5`, {WHOLE}")),
        ("[4, -8]", &*format!("value: integer `-8`, {WHOLE}")),
        ("[4, 0]", &*format!("value: integer `0`, {WHOLE}")),
        ("8", "type: integer `8`, expected a sequence"),
    ] {
        check(&[("[4, 8]", seconds)], &[&format!("acme.toml:17: `seconds`: invalid {what}")]);
    }
}

#[test]
fn a_list_of_values_is_not_read_as_a_table() {
    let fault = |key: &str| format!("acme.toml:16: `{key}`: invalid type: sequence, expected a table");
    check(
        &[("[{ res = \"720p\", landscape = \"1280x720\", portrait = \"720x1280\" }]", "[[\"720p\", \"1280x720\"]]")],
        &[&fault("sizes")],
    );
}

#[test]
fn a_row_begins_before_it_ends() {
    let fault = "acme.toml:19: the first day has to be before the day from which it no longer holds";
    check(&[("from = \"2025-01-01\"\nuntil", "from = \"2026-06-01\"\nuntil")], &[fault]);
    check(&[("from = \"2025-01-01\"\nuntil", "from = \"2026-06-02\"\nuntil")], &[fault]);
    check(&[("from = \"2025-01-01\"\nuntil", "from = \"2026-05-31\"\nuntil")], &[]);
    check(
        &[("offered = \"2025-01-01\"", "offered = \"2026-06-01\"")],
        &["acme.toml:9: the first day has to be before the day from which it no longer holds"],
    );
}

#[test]
fn a_source_has_to_be_defined_in_the_same_file() {
    check(
        &[("lifecycle_source = \"page\"", "lifecycle_source = \"blog\"")],
        &["acme.toml:9: no [source.blog] in this file"],
    );
    check(
        &[("\"2025-01-01\", source = \"page\"", "\"2025-01-01\", source = \"blog\"")],
        &["acme.toml:17: no [source.blog] in this file"],
    );
    check(
        &[("until = \"2026-06-01\"\nsource = \"page\"", "until = \"2026-06-01\"\nsource = \"blog\"")],
        &["acme.toml:19: no [source.blog] in this file"],
    );
    check_files(
        &[("acme.toml", GOOD), ("other.toml", &GOOD.replace("acme", "other").replace("[source.page]", "[source.own]"))],
        &[
            "other.toml:9: no [source.page] in this file",
            "other.toml:17: no [source.page] in this file",
            "other.toml:19: no [source.page] in this file",
        ],
    );
}

#[test]
fn two_rows_of_one_size_and_mode_never_hold_on_the_same_day() {
    let with = |second: &str| format!("{GOOD}{second}");
    let overlap = "acme.toml:26: another row holds for this resolution, sound and mode on the same day";
    // The first row ends on 2026-06-01 (exclusive).
    check_files(&[("acme.toml", &with(&SECOND_RATE.replace("2026-06-01", "2026-05-31")))], &[overlap]);
    check_files(&[("acme.toml", &with(SECOND_RATE))], &[]);
    // A row without a first day is known from the day it was read, 2026-01-02, when the first row still holds.
    check_files(&[("acme.toml", &with(&SECOND_RATE.replace("from = \"2026-06-01\"\n", "")))], &[overlap]);
    // Rows of different modes may hold on the same day.
    check_files(
        &[("acme.toml", &with(&SECOND_RATE.replace("standard", "batch").replace("2026-06-01", "2025-01-01")))],
        &[],
    );
}

#[test]
fn a_rate_needs_a_size() {
    check(&[("res = \"720p\"\nmode", "res = \"1080p\"\nmode")], &["acme.toml:19: the model has no size for 1080p"]);
    let fault = format!("acme.toml:20: `res`: invalid value: string \"721p\", {RES}");
    check(&[("res = \"720p\"\nmode", "res = \"721p\"\nmode")], &[&fault]);
    // A size with a fault is reported once: its rates get no fault of their own.
    let fault = format!("acme.toml:16: `res`: invalid value: string \"721p\", {RES}");
    check(&[("{ res = \"720p\"", "{ res = \"721p\"")], &[&fault]);
}

#[test]
fn an_id_is_unique_across_all_files() {
    let again = GOOD.split_once("[[model]]").map_or("", |(_, model)| model);
    check_files(&[("acme.toml", &format!("{GOOD}[[model]]{again}"))], &["acme.toml:26: `acme-1` stands twice"]);
    let other = GOOD.replace("id = \"acme\"", "id = \"other\"");
    check_files(&[("acme.toml", GOOD), ("other.toml", &other)], &["other.toml:9: `acme-1` stands twice"]);
    let model = GOOD.replace("acme-1", "acme-2");
    check_files(&[("acme.toml", GOOD), ("other.toml", &model)], &["other.toml:1: `acme` stands twice"]);
}

#[test]
fn a_model_has_each_size_once() {
    let size = "{ res = \"720p\", landscape = \"1280x720\", portrait = \"720x1280\" }";
    check(&[(size, &format!("{size},\n{size}"))], &["acme.toml:17: `720p` stands twice"]);
}

#[test]
fn usage_tiers_and_limits_are_whole_and_have_a_source() {
    let tiers = |tiers: &str| format!("name = \"Acme\"\n{tiers}");
    let tier = "tiers = [{ tier = 1, paid = \"5\", spend_limit = \"100\" }]";
    let check_tiers = |text: &str, expected: &[&str]| check(&[("name = \"Acme\"", &tiers(text))], expected);
    check_tiers(&format!("{tier}\nlimits_source = \"page\""), &[]);
    check_tiers(tier, &["acme.toml:1: `limits_source` is missing"]);
    check_tiers("limits_source = \"page\"", &["acme.toml:4: `limits_source` does not belong here"]);
    for (number, what) in [
        ("0", "value: integer `0`"),
        ("256", "value: integer `256`"),
        ("\"1\"", "value: string \"1\""),
        ("1.0", "type: floating point `1.0`"),
    ] {
        let tier = tier.replace("tier = 1", &format!("tier = {number}"));
        let fault = format!("acme.toml:4: `tier`: invalid {what}, {WHOLE}");
        check_tiers(&format!("{tier}\nlimits_source = \"page\""), &[&fault]);
    }
    // The source of a list that has a fault is still where it belongs.
    check_tiers(
        "tiers = 1\nlimits_source = \"page\"",
        &["acme.toml:4: `tiers`: invalid type: integer `1`, expected a sequence"],
    );
    let requests = "requests_per_minute = [{ tier = 1, requests = 0 }]\naudio";
    check(&[("audio", requests)], &[&format!("acme.toml:12: `requests`: invalid value: integer `0`, {WHOLE}")]);
}

#[test]
fn invalid_toml_is_reported_where_it_breaks() {
    let faults = read_texts([("acme.toml", GOOD.replacen("name = \"Acme\"", "name = \"Acme", 1).as_str())]);
    let lines: Vec<usize> = faults.err().unwrap_or_default().iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [3]);
    let faults = read_texts([("acme.toml", GOOD.replacen("audio", "id = \"again\"\naudio", 1).as_str())]);
    let lines: Vec<usize> = faults.err().unwrap_or_default().iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [12]);
}

#[test]
fn hexadecimal_numbers_and_underscores_are_read() {
    let book = read_texts([("acme.toml", GOOD.replace("[4, 8]", "[0x10, 1_0]").as_str())]).expect("a good file");
    let lengths: Vec<u32> = book.models[0].clips.iter().flat_map(|clips| clips.seconds.iter().copied()).collect();
    assert_eq!(lengths, [16, 10]);
}

#[test]
fn every_fault_of_every_file_is_reported_in_the_order_of_the_lines() {
    // The unknown key on line 1 is found last and reported first.
    let first = GOOD
        .replace("[provider]", "version = 2\n[provider]")
        .replace("name = \"Acme\"", "nmae = \"Acme\"")
        .replace("audio = \"always\"", "audio = \"off\"")
        .replace("per_second = \"0.10\"", "per_second = 0.10")
        .replace("until = \"2026-06-01\"", "until = \"2026-06-31\"");
    let second = GOOD.replace("acme", "other").replace("standard", "slow");
    check_files(
        &[("acme.toml", &first), ("other.toml", &second), ("third.toml", "[provider")],
        &[
            "acme.toml:1: unknown field `version`, expected …",
            "acme.toml:2: `name` is missing",
            "acme.toml:4: unknown field `nmae`, expected one of `id`, `name`, …",
            "acme.toml:13: `audio`: invalid value: string \"off\", expected \"always\", \"never\" or \"choice\"",
            &format!("acme.toml:23: `per_second`: invalid type: floating point `0.1`, {AMOUNT}"),
            &format!("acme.toml:25: `until`: invalid value: string \"2026-06-31\", {DAY}"),
            "other.toml:21: `mode`: invalid value: string \"slow\", expected \"standard\", \"batch\" or \"off-peak\"",
            "third.toml:1: unclosed table, expected `]`",
        ],
    );
}

#[test]
fn a_missing_folder_is_a_fault() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("no-such-folder");
    let faults = read_folder(&folder).err().unwrap_or_default();
    assert_eq!(faults.len(), 1);
    assert!(faults[0].to_string().contains("no-such-folder:1: cannot be read"), "{}", faults[0]);
}

#[test]
fn what_another_sells_is_named_by_both() {
    check(&[("id = \"acme-1\"\n", "id = \"their-1-via-acme\"\nsells = \"their-1\"\n")], &[]);
    let named = "acme.toml:9: the id has to be what it `sells`, `-via-` and the provider's id";
    check(&[("id = \"acme-1\"\n", "id = \"acme-1\"\nsells = \"their-1\"\n")], &[named]);
}

#[test]
fn a_price_of_input_images_says_what_it_is_where_it_was_read_and_how_many_are_free() {
    let with = |surcharge: &str| format!("surcharges = [{{ {surcharge} }}]\nsizes =");
    check(&[("sizes =", &with(r#"per = "input-image", usd = "0.04", free = 5, source = "page""#))], &[]);
    check(
        &[("sizes =", &with("free = 0"))],
        &[
            "acme.toml:16: `per` is missing",
            "acme.toml:16: `usd` is missing",
            "acme.toml:16: `source` is missing",
            &format!("acme.toml:16: `free`: invalid value: integer `0`, {WHOLE}"),
        ],
    );
    check(
        &[("sizes =", &with(r#"per = "input-video", usd = "0.04", source = "page""#))],
        &["acme.toml:16: `per`: invalid value: string \"input-video\", expected \"input-image\""],
    );
    let one = r#"per = "input-image", usd = "0.04", source = "page""#;
    check(&[("sizes =", &with(&format!("{one} }}, {{ {one}")))], &["acme.toml:16: `input-image` stands twice"]);
}

#[test]
fn a_name_without_a_price_says_whose_it_is_and_why() {
    let file = |row: &str| format!("[[unpriced]]\n{row}\n");
    let good = file("name = \"Acme 2\"\nmaker = \"Acme\"\nwhy = \"not-read\"");
    check_files(&[("unpriced.toml", &good)], &[]);
    check_files(
        &[("unpriced.toml", &file("why = \"secret\"\nsource = \"page\""))],
        &[
            "unpriced.toml:1: `name` is missing",
            "unpriced.toml:1: `maker` is missing",
            "unpriced.toml:1: no [source.page] in this file",
            "unpriced.toml:2: `why`: invalid value: string \"secret\", expected \"not-read\", \"no-api\", \"too-thin\", \"not-announced\" or \"no-longer-sold\"",
        ],
    );
}
