//! Price files with faults in shapes of billing, sound, clip lengths, notes, caps, ends and sources.

use strum::VariantArray;

use clipcost::book::read_texts;
use clipcost::catalog::{Book, Note, packed};
use clipcost::names::Code;

use crate::book;
use crate::book_faults::{AMOUNT, DAY, GOOD, RES, SOUND, WHOLE, check, check_files};

/// The price in the good file: line 22, in a row that begins on line 19.
const PRICE: &str = "per_second = \"0.10\"";
const NOT_ONE: &str = "acme.toml:19: a rate is billed in one way: `per_second`, `per_clip`, `tokens_per_second`, \
                       `frames_per_second` or `units_per_second`";

/// Checks the faults of the good file with its price written in another way.
#[track_caller]
fn check_price(price: &str, expected: &[&str]) {
    check(&[(PRICE, price)], expected);
}

#[test]
fn a_rate_is_billed_in_one_way() {
    for good in [
        "per_clip = [{ seconds = 5, usd = \"0.15\" }]",
        "tokens_per_second = 5792\nusd_per_million_tokens = \"17.50\"",
        "frames_per_second = 24\npixels_per_token = 1024\nusd_per_million_tokens = \"7.00\"",
        "units_per_second = \"0.9\"\nusd_per_unit = \"0.14\"",
    ] {
        check_price(good, &[]);
        check_price(&format!("{PRICE}\n{good}"), &[NOT_ONE]);
    }
    check_price("", &[NOT_ONE]);
    check_price("per_clip = []", &["acme.toml:22: `per_clip`: an empty list, expected one or more"]);
}

#[test]
fn every_part_of_a_shape_has_to_be_there_and_good() {
    check_price("per_clip = 5", &["acme.toml:22: `per_clip`: invalid type: integer `5`, expected a sequence"]);
    check_price("per_clip = [5]", &["acme.toml:22: `per_clip`: invalid type: integer `5`, expected a table"]);
    check_price(
        "per_clip = [{ seconds = 0, usd = \"0.15\" }, { seconds = 10 }]",
        &[&format!("acme.toml:22: `seconds`: invalid value: integer `0`, {WHOLE}"), "acme.toml:22: `usd` is missing"],
    );
    check_price(
        "frames_per_second = 24\nusd_per_million_tokens = 7.00",
        &[
            "acme.toml:19: `pixels_per_token` is missing",
            &format!("acme.toml:23: `usd_per_million_tokens`: invalid type: floating point `7.0`, {AMOUNT}"),
        ],
    );
    check_price(
        "tokens_per_second = 0.5",
        &[
            "acme.toml:19: `usd_per_million_tokens` is missing",
            &format!("acme.toml:22: `tokens_per_second`: invalid type: floating point `0.5`, {WHOLE}"),
        ],
    );
    check_price(
        "units_per_second = 0.9",
        &[
            "acme.toml:19: `usd_per_unit` is missing",
            &format!("acme.toml:22: `units_per_second`: invalid type: floating point `0.9`, {AMOUNT}"),
        ],
    );
    // A price of tokens in a row that is billed by the second is a misplaced key.
    check_price(
        &format!("{PRICE}\nusd_per_million_tokens = \"7.00\""),
        &["acme.toml:23: `usd_per_million_tokens` does not belong here"],
    );
}

#[test]
fn tokens_by_pixels_need_pixels_either_way_up() {
    let price = "frames_per_second = 24\npixels_per_token = 1024\nusd_per_million_tokens = \"7.00\"";
    let both = ", landscape = \"1280x720\", portrait = \"720x1280\"";
    check(&[(PRICE, price), (both, ", portrait = \"720x1280\"")], &[]);
    check(&[(PRICE, price), (both, "")], &["acme.toml:19: tokens by pixels need the pixels of 720p"]);
    // The other shapes need no pixels.
    check(&[(both, "")], &[]);
}

#[test]
fn a_row_says_its_sound_only_where_the_model_lets_one_choose() {
    let choice = ("audio = \"always\"", "audio = \"choice\"");
    check(&[choice], &["acme.toml:19: `audio` is missing"]);
    check(&[choice, ("mode =", "audio = \"off\"\nmode =")], &[]);
    check(
        &[choice, ("mode =", "audio = \"both\"\nmode =")],
        &[&format!("acme.toml:21: `audio`: invalid value: string \"both\", {SOUND}")],
    );
    for policy in ["always", "never"] {
        check(
            &[("\"always\"", &format!("\"{policy}\"")), ("mode =", "audio = \"on\"\nmode =")],
            &["acme.toml:21: `audio` does not belong here"],
        );
    }
    // Rows with sound and without may hold on the same days.
    let both = GOOD.replace("\"always\"", "\"choice\"").replace("mode =", "audio = \"on\"\nmode =");
    let (_, row) = both.split_once("[[model.rate]]").expect("a row");
    let second = format!("{both}[[model.rate]]{row}");
    check_files(
        &[("acme.toml", &second)],
        &["acme.toml:27: another row holds for this resolution, sound and mode on the same day"],
    );
    let (first, last) = second.rsplit_once("audio = \"on\"").expect("a second row");
    check_files(&[("acme.toml", &format!("{first}audio = \"off\"{last}"))], &[]);
}

#[test]
fn a_row_without_source_dates_or_confidence_is_refused() {
    let last = "until = \"2026-06-01\"\n";
    check(&[(&format!("{last}source = \"page\"\n"), last)], &["acme.toml:19: `source` is missing"]);
    // A row without `from` holds from the day it was first read, so the source must have that day, and its confidence.
    for (line, missing) in [("read = \"2026-01-02\"\n", "`read`"), ("confidence = \"high\"\n", "`confidence`")] {
        check(&[(line, "")], &[&format!("acme.toml:4: {missing} is missing")]);
    }
    let wanted = "expected \"high\" or \"medium\"";
    let fault = format!("acme.toml:7: `confidence`: invalid value: string \"low\", {wanted}");
    check(&[("\"high\"", "\"low\"")], &[&fault]);
    check(&[("\"high\"", "\"medium\"")], &[]);
    check(&[("from = \"2025-01-01\"\nuntil = \"2026-06-01\"\n", "")], &[]);
}

#[test]
fn a_page_is_first_read_no_later_than_last() {
    let first = |day: &str| format!("read = \"2026-01-02\"\nfirst_read = \"{day}\"");
    let check_first = |day: &str, expected: &[&str]| check(&[("read = \"2026-01-02\"", &first(day))], expected);
    check_first("2026-01-01", &[]);
    check_first("2026-01-02", &[]);
    check_first("2026-01-03", &["acme.toml:4: `first_read` has to be no later than `read`"]);
    check_first("2026-01-32", &[&format!("acme.toml:7: `first_read`: invalid value: string \"2026-01-32\", {DAY}")]);
}

#[test]
fn clip_lengths_are_a_list_or_all_from_the_shortest_to_the_longest() {
    let seconds = |text: &str| GOOD.replace("seconds = [4, 8]", text);
    let book = read_texts([("acme.toml", seconds("shortest = 3, longest = 6").as_str())]).expect("a good file");
    assert_eq!(book.models[0].clips[0].seconds[..], [3, 4, 5, 6]);
    let check_clips = |text: &str, expected: &[&str]| check_files(&[("acme.toml", &seconds(text))], expected);
    check_clips("shortest = 3, longest = 3", &[]);
    check_clips("shortest = 3, longest = 2", &["acme.toml:17: the shortest clip is longer than the longest"]);
    check_clips("shortest = 3", &["acme.toml:17: `longest` is missing"]);
    check_clips("longest = 3", &["acme.toml:17: `shortest` is missing"]);
    let fault = format!("acme.toml:17: `shortest`: invalid value: integer `0`, {WHOLE}");
    check_clips("shortest = 0, longest = 3", &[&fault]);
    check_clips("seconds = [4], longest = 8", &["acme.toml:17: `longest` does not belong here"]);
}

#[test]
fn clip_lengths_name_sizes_of_the_model_and_what_is_assumed() {
    let check_clips = |more: &str, expected: &[&str]| {
        check(&[("seconds = [4, 8]", &format!("seconds = [4, 8], {more}"))], expected);
    };
    check_clips("sizes = [\"720p\"]", &[]);
    check_clips("sizes = [\"1080p\"]", &["acme.toml:17: the model has no size for 1080p"]);
    for (sizes, what) in [
        ("[\"721p\"]", &*format!("value: string \"721p\", {RES}")),
        ("[720]", &*format!("value: integer `720`, {RES}")),
        ("\"720p\"", "type: string \"720p\", expected a sequence"),
    ] {
        check_clips(&format!("sizes = {sizes}"), &[&format!("acme.toml:17: `sizes`: invalid {what}")]);
    }
    check_clips("assumed = \"whole-seconds\"", &[]);
    check_clips("assumed = \"from-one-second\"", &[]);
    check_clips("assumed = \"shortest-disputed\"", &[]);
    let wanted = "expected \"whole-seconds\", \"from-one-second\", \"shortest-disputed\" or \"as-its-maker\"";
    let fault = |what: &str| format!("acme.toml:17: `assumed`: invalid {what}, {wanted}");
    check_clips("assumed = \"all\"", &[&fault("value: string \"all\"")]);
    check_clips("assumed = true", &[&fault("type: boolean `true`")]);
}

#[test]
fn a_note_is_one_of_the_known_ones() {
    let check_notes =
        |notes: &str, expected: &[&str]| check(&[("audio =", &format!("notes = {notes}\naudio ="))], expected);
    check_notes("[\"needs-image\", \"preview\"]", &[]);
    // Every note that a file may have is named in the fault.
    let names: Vec<String> = Note::VARIANTS.iter().map(|note| format!("\"{}\"", note.code())).collect();
    check_notes(&format!("[{}]", names.join(", ")), &[]);
    let (last, others) = names.split_last().expect("notes");
    let wanted = format!("expected {} or {last}", others.join(", "));
    for (notes, what) in [
        ("[\"beta\"]", &*format!("value: string \"beta\", {wanted}")),
        ("[1]", &*format!("value: integer `1`, {wanted}")),
        ("\"preview\"", "type: string \"preview\", expected a sequence"),
    ] {
        check_notes(notes, &[&format!("acme.toml:12: `notes`: invalid {what}")]);
    }
}

#[test]
fn caps_blocked_renders_and_the_hours_of_a_batch_have_a_source() {
    let check_provider =
        |text: &str, expected: &[&str]| check(&[("name = \"Acme\"", &format!("name = \"Acme\"\n{text}"))], expected);
    let caps =
        "caps = [{ account = \"1\", paid = \"50\", at_once = 5, per_day = 50 }, { account = \"2\", at_once = 9 }]";
    check_provider(&format!("{caps}\nlimits_source = \"page\""), &[]);
    let more =
        "caps = [{ account = \"1\", at_once = 5, requests_per_minute = 300, res = \"4k\" }]\nlimits_source = \"page\"";
    check_provider(more, &[]);
    check_provider(
        &more.replace("300", "0").replace("\"4k\"", "\"5k\""),
        &[
            &format!("acme.toml:4: `requests_per_minute`: invalid value: integer `0`, {WHOLE}"),
            &format!("acme.toml:4: `res`: invalid value: string \"5k\", {RES}"),
        ],
    );
    check_provider(caps, &["acme.toml:1: `limits_source` is missing"]);
    check_provider(
        "caps = [{ paid = 50, at_once = 0, a_week = 1 }]\nlimits_source = \"page\"",
        &[
            "acme.toml:4: `account` is missing",
            &format!("acme.toml:4: `paid`: invalid value: integer `50`, {AMOUNT}"),
            &format!("acme.toml:4: `at_once`: invalid value: integer `0`, {WHOLE}"),
            "acme.toml:4: unknown field `a_week`, expected …",
        ],
    );
    let sourced = |rule: &str| format!("blocked = \"{rule}\"\nblocked_source = \"page\"");
    check_provider(&sourced("charged"), &[]);
    check_provider(&sourced("free"), &[]);
    let wanted = "expected \"free\" or \"charged\"";
    check_provider(&sourced("maybe"), &[&format!("acme.toml:4: `blocked`: invalid value: string \"maybe\", {wanted}")]);
    check_provider("blocked = \"free\"", &["acme.toml:1: `blocked_source` is missing"]);
    check_provider("blocked = \"free\"\nblocked_source = \"talk\"", &["acme.toml:1: no [source.talk] in this file"]);
    check_provider("batch_hours = 24\nbatch_source = \"page\"", &[]);
    check_provider("batch_hours = 24", &["acme.toml:1: `batch_source` is missing"]);
    check_provider("batch_source = \"page\"", &["acme.toml:4: `batch_source` does not belong here"]);
    check_provider(
        "batch_hours = 0\nbatch_source = \"page\"",
        &[&format!("acme.toml:4: `batch_hours`: invalid value: integer `0`, {WHOLE}")],
    );
    check_provider("blocked_source = \"page\"", &["acme.toml:4: `blocked_source` does not belong here"]);
}

#[test]
fn a_retired_model_has_a_name_and_a_day_and_no_price() {
    let check_ended = |entry: &str, expected: &[&str]| {
        check_files(&[("acme.toml", &format!("{GOOD}[[retired]]\n{entry}\n"))], expected);
    };
    check_ended("name = \"Acme 0\"\nended = \"2025-01-01\"", &[]);
    check_ended("name = \"Acme 0\"\nended = \"2025-01-01\"\nfollowed = [\"acme-1\"]", &[]);
    let known = "name = \"Acme 0\"\nended = \"2025-01-01\"\nfollowed_names = [\"Acme 3\"]\nsource =";
    check_ended(&format!("{known} \"page\""), &[]);
    check_ended(&format!("{known} \"talk\""), &["acme.toml:26: no [source.talk] in this file"]);
    check_ended(
        "name = \"\"",
        &[
            "acme.toml:26: `ended` is missing",
            "acme.toml:27: `name`: invalid value: string \"\", expected a text that is not empty",
        ],
    );
    check_ended(
        "name = \"Acme 0\"\nended = \"2025-13-01\"\nfollowed = \"acme-1\"\nper_second = \"0.10\"",
        &[
            &format!("acme.toml:28: `ended`: invalid value: string \"2025-13-01\", {DAY}"),
            "acme.toml:29: `followed`: invalid type: string \"acme-1\", expected a sequence",
            "acme.toml:30: unknown field `per_second`, expected …",
        ],
    );
}

#[test]
fn a_file_that_only_reports_attempts_has_no_provider() {
    let source = "[source.page]\nurl = \"https://example.com\"\nread = \"2026-01-02\"\nconfidence = \"medium\"\n";
    let report = "[[attempts]]\nid = \"low\"\nattempts = \"1.4\"\npublished = \"2025-12-01\"\nsource = \"page\"\n";
    let check_report = |text: &str, expected: &[&str]| check_files(&[("attempts.toml", text)], expected);
    let good = format!("{source}{report}");
    check_report(&good, &[]);
    check_report("[[attempts]]\nid = \"guide\"\nattempts = \"5\"\n", &[]);
    check_files(&[("acme.toml", GOOD), ("attempts.toml", &good)], &[]);
    // A file with models needs a provider, and an empty file is a fault.
    check_report("", &["attempts.toml:1: `provider` is missing"]);
    check_report(source, &["attempts.toml:1: `provider` is missing"]);
    let ended = "[[retired]]\nname = \"Acme 0\"\nended = \"2025-01-01\"\n";
    check_report(&format!("{good}{ended}"), &["attempts.toml:1: `provider` is missing"]);
}

#[test]
fn a_report_of_attempts_has_an_id_and_a_number_of_one_or_more() {
    let check_report = |text: &str, expected: &[&str]| {
        check_files(&[("attempts.toml", &format!("[[attempts]]\n{text}\n"))], expected);
    };
    check_report("id = \"all\"\nattempts = \"1\"", &[]);
    check_report("attempts = \"1\"", &["attempts.toml:1: `id` is missing"]);
    check_report("id = \"all\"", &["attempts.toml:1: `attempts` is missing"]);
    for (attempts, what) in [("\"0.99\"", "string \"0.99\""), ("3", "integer `3`"), ("\"many\"", "string \"many\"")] {
        let wanted = "expected a number of 1 or more written as a string, like \"1.4\"";
        let fault = format!("attempts.toml:3: `attempts`: invalid value: {what}, {wanted}");
        check_report(&format!("id = \"all\"\nattempts = {attempts}"), &[&fault]);
    }
    check_report(
        "id = \"all\"\nattempts = \"1\"\nsource = \"talk\"",
        &["attempts.toml:1: no [source.talk] in this file"],
    );
    let two = "id = \"all\"\nattempts = \"1\"\n[[attempts]]\nid = \"all\"\nattempts = \"2\"";
    check_report(two, &["attempts.toml:4: `all` stands twice"]);
}

/// Checks the faults of the good file with its model not retired and `lines` about its end from line 12 on.
#[track_caller]
fn check_end(lines: &str, expected: &[&str]) {
    check(&[("retired = \"2026-06-01\"\n", ""), ("audio =", &format!("{lines}\naudio ="))], expected);
}

#[test]
fn an_announced_end_has_a_day_and_a_source() {
    let end = "{ day = \"2026-11-17\", source = \"page\" }";
    check_end(&format!("ends = {end}\nfollowed = \"acme-2\"\nat_end = \"hands-over\""), &[]);
    check_end(&format!("not_before = [{end}, {end}]"), &[]);
    for (key, open, close) in [("ends", "", ""), ("not_before", "[", "]")] {
        let check_one = |end: &str, expected: &[&str]| check_end(&format!("{key} = {open}{end}{close}"), expected);
        check_one("{ day = \"2026-11-17\" }", &["acme.toml:12: `source` is missing"]);
        check_one("{ day = \"2026-11-17\", source = \"talk\" }", &["acme.toml:12: no [source.talk] in this file"]);
        check_one("{ source = \"page\" }", &["acme.toml:12: `day` is missing"]);
        let day = format!("acme.toml:12: `day`: invalid value: string \"2026-11-31\", {DAY}");
        check_one("{ day = \"2026-11-31\", source = \"page\" }", &[&day]);
        check_one(
            "{ day = \"2026-11-17\", source = \"page\", by = 1 }",
            &["acme.toml:12: unknown field `by`, expected …"],
        );
    }
    let text = "invalid type: string \"2026-11-17\"";
    check_end("ends = \"2026-11-17\"", &[&format!("acme.toml:12: `ends`: {text}, expected a table")]);
    // A list of values is not read as a table.
    check_end("ends = [\"2026-11-17\", \"page\"]", &["acme.toml:12: `ends`: invalid type: sequence, expected a table"]);
    check_end("not_before = \"2026-11-17\"", &[&format!("acme.toml:12: `not_before`: {text}, expected a sequence")]);
    check_end("not_before = [\"2026-11-17\"]", &[&format!("acme.toml:12: `not_before`: {text}, expected a table")]);
    let fault = "acme.toml:12: `at_end`: invalid value: string \"stops\", expected \"hands-over\"";
    check_end("at_end = \"stops\"", &[fault]);
    let early = "ends = { day = \"2025-01-01\", source = \"page\" }";
    check_end(early, &["acme.toml:9: the first day has to be before the day from which it no longer holds"]);
}

#[test]
fn a_model_has_one_of_retired_ends_and_not_before() {
    let several = &["acme.toml:9: a model has one of `retired`, `ends` and `not_before`"];
    let (ends, not_before) = (
        "ends = { day = \"2026-06-01\", source = \"page\" }",
        "not_before = [{ day = \"2026-06-01\", source = \"page\" }]",
    );
    check_end(&format!("{ends}\n{not_before}"), several);
    for line in [ends, not_before] {
        check(&[("audio =", &format!("{line}\naudio ="))], several);
    }
}

#[test]
fn a_packed_book_is_read_as_it_was() {
    let (bytes, texts) = packed::write(book());
    let (bytes, texts): (&'static [u8], &'static str) = (bytes.leak(), texts.leak());
    assert_eq!(packed::read(bytes, texts), *book());
    // Texts stand once each.
    assert_eq!(texts.matches("https://fal.ai/models/minimax/h3/text-to-video").count(), 1);
    assert_eq!(packed::read(&[0, 0, 0, 0, 0], ""), Book::default());
}
