//! What is taken away: each file, text and picture as the browser is given it, read back and held against the page.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};

use crate::cases;
use crate::hosts;
use crate::page::Page;

cases![
    files_hold_the_figures_of_the_page,
    the_workbook_holds_numbers_that_equal_the_page,
    a_short_text_and_a_code_are_shown,
    pictures_are_the_charts_of_the_page,
    the_first_load_fetches_none_of_it,
    a_failure_says_so_and_loses_nothing,
    excel_is_told_in_the_action_bar_and_a_file_that_is_gone_offers_a_reload,
    what_was_made_of_a_plan_goes_with_it,
    the_embed_is_put_together_and_its_snippet_is_the_preview,
];

const PLANS: [&str; 3] = [
    "on=2026-08-01&lang=en",
    "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&setup_hours=16&review_minutes=2&hourly=60&instead=3000\
     &on=2026-08-01&lang=fr",
    "model=sora-2-pro&res=1024p&attempts=5&blocked=5&blocked_billed=yes&draft=sora-2&tax=20&budget=9000&cur=EUR&fx=0.9&on=2026-08-01\
     &lang=fr",
];

/// Keeps what would be downloaded: its name, its type, its bytes in base64.
pub const CATCH: &str = "window.caught = [];
    const blobs = new Map();
    URL.createObjectURL = blob => { const address = 'blob:' + blobs.size; blobs.set(address, blob); return address; };
    URL.revokeObjectURL = () => {};
    HTMLAnchorElement.prototype.click = function () {
        const blob = blobs.get(this.href);
        const reader = new FileReader();
        reader.onload = () => caught.push({ name: this.download, type: blob.type, base64: reader.result.split(',')[1] });
        reader.readAsDataURL(blob);
    };";

/// Presses a button and gives what the browser would have saved.
#[track_caller]
pub fn take(page: &Page, kind: &str) -> (String, Vec<u8>) {
    page.js("caught.length = 0", &[]);
    page.follow(&format!("#take-{kind}"));
    let file = page.wait(&format!("a file from {kind}"), || {
        let file = page.js("return caught[0] ?? document.getElementById('taken').textContent", &[]);
        if file.is_object() { Ok(file) } else { Err(format!("{file}")) }
    });
    let text = |name: &str| file[name].as_str().unwrap_or_default().to_owned();
    (text("name"), bytes(&text("base64")))
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn bytes(base64: &str) -> Vec<u8> {
    let digits: Vec<u32> = base64
        .bytes()
        .filter(|&byte| byte != b'=')
        .map(|byte| DIGITS.iter().position(|&digit| digit == byte).expect("base64") as u32)
        .collect();
    digits
        .chunks(4)
        .flat_map(|four| {
            let all = four.iter().fold(0, |all, digit| all << 6 | digit) << (6 * (4 - four.len()));
            all.to_be_bytes()[1..four.len()].to_vec()
        })
        .collect()
}

#[track_caller]
fn open(page: &Page, plan: &str) -> BTreeMap<String, String> {
    page.open(plan);
    page.js(CATCH, &[]);
    page.figures()
}

/// A figure's exact value without the code of its currency.
fn exact(value: &str) -> &str {
    value.split(' ').next().unwrap_or_default()
}

fn files_hold_the_figures_of_the_page(page: &Page) {
    for plan in PLANS {
        let figures = open(page, plan);
        assert!(figures.len() > 15, "{figures:?}");
        let (name, csv) = take(page, "csv");
        assert!(name.starts_with("clipcost-") && name.ends_with("-2026-08-01.csv"), "{name}");
        let csv = String::from_utf8(csv).expect("UTF-8");
        let french = plan.contains("lang=fr");
        let mark = if french { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(mark)
            .flexible(true)
            .from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        let (_, text) = take(page, "json");
        let read: Value = serde_json::from_slice(&text).expect("JSON");
        let (_, markdown) = take(page, "markdown");
        let markdown = String::from_utf8(markdown).expect("UTF-8");
        for (figure, value) in &figures {
            let number = exact(value);
            assert_eq!(read["figures"][figure]["value"], number, "{figure} as JSON of {plan}");
            let shown = read["figures"][figure]["shown"].as_str().unwrap_or_default();
            let typed = if french { number.replace('.', ",") } else { number.to_owned() };
            assert!(rows.iter().any(|row| &row[2] == figure && row[5] == *typed), "{figure} {typed} as CSV of {plan}");
            let page_text = page.js(
                "return [...document.querySelectorAll(`data[data-figure='${arguments[0]}']`)].filter(data => !data.closest('[data-model]')).map(data => data.textContent)",
                &[json!(figure)],
            );
            let texts: Vec<&str> = page_text.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            assert!(texts.contains(&shown), "{figure} is shown as {texts:?}, in the file as {shown:?}");
            assert!(
                markdown.contains(&shown.replace('|', "\\|").replace('<', "&lt;")),
                "{figure} {shown} as Markdown of {plan}"
            );
        }
        let link = read["link"].as_str().unwrap_or_default();
        assert!(link.contains("on=2026-08-01") && csv.contains("developers.openai.com"), "{link}");
        assert!(read["retired"].to_string().contains("2026-09-24"), "{}", read["retired"]);
    }
}

fn the_workbook_holds_numbers_that_equal_the_page(page: &Page) {
    for plan in PLANS {
        let figures = open(page, plan);
        let (name, book) = take(page, "xlsx");
        assert!(name.ends_with(".xlsx"), "{name}");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book)).expect("a workbook");
        let sheets = book.sheet_names();
        assert!(sheets.len() > 3, "{sheets:?}");
        let mut numbers = Vec::new();
        for sheet in &sheets {
            let cells = book.worksheet_range(sheet).expect("a sheet");
            numbers.extend(cells.used_cells().filter_map(|(_, _, cell)| match cell {
                Data::Float(number) => Some(*number),
                Data::Int(number) => Some(*number as f64),
                _ => None,
            }));
        }
        for (figure, value) in figures {
            let number: f64 = exact(&value).parse().expect("a number");
            let found = numbers.iter().any(|cell| (cell - number).abs() <= 0.005_f64.max(number.abs() * 1e-12));
            assert!(found, "{figure} {number} of {plan} in no cell");
        }
    }
}

fn a_short_text_and_a_code_are_shown(page: &Page) {
    open(page, PLANS[0]);
    page.follow("#take-summary");
    page.find("#summary");
    page.wait("a short text", || {
        let text = page.text_of("return document.getElementById('summary').value");
        let whole = text.contains("$600") && text.contains("on=2026-08-01") && text.contains("24");
        if whole { Ok(()) } else { Err(text) }
    });
    page.follow("#take-qr");
    page.find("#qr svg");
}

fn pictures_are_the_charts_of_the_page(page: &Page) {
    // 10 s × 0.10 × 3 = 3; × 20 × 30 = 1800 a month. Sora 2 ended on 24 September.
    for (lang, caption) in [
        (
            "en",
            ["$1,800", "Priced on 1\u{a0}August 2026", "shut down by OpenAI on 24\u{a0}September 2026", "List price: "],
        ),
        (
            "fr",
            [
                "1\u{202f}800\u{a0}$",
                "Chiffré au 1er\u{a0}août 2026",
                "arrêté par OpenAI le 24\u{a0}septembre 2026",
                "Tarif public\u{a0}: ",
            ],
        ),
    ] {
        let query = format!("attempts=3&setup_hours=2&hourly=50&instead=30&on=2026-08-01&name=Launch&lang={lang}");
        open(page, &query);
        for which in ["film", "dots", "parts", "total", "spend"] {
            let (_, svg) = take(page, &format!("svg-{which}"));
            let svg = String::from_utf8(svg).expect("UTF-8");
            assert!(svg.starts_with("<svg") && svg.contains("<title") && !svg.contains("class="), "{which}");
            let read = lettering(page, &svg);
            assert_eq!(read["faults"], json!([]), "lettering of {which}");
            // Lines end where they are full: their words are compared without spaces.
            let words = |text: &str| text.split_whitespace().collect::<String>();
            let text = words(read["text"].as_str().unwrap_or_default());
            let own = ["Launch", "https://developers.openai.com/api/docs/pricing", "name=Launch", "on=2026-08-01"];
            let site = page.text_of("return location.host");
            for expected in caption.iter().copied().chain(own).chain([site.as_str()]) {
                assert!(text.contains(&words(expected)), "{which} does not say “{expected}”: {text}");
            }
            let (name, png) = take(page, &format!("png-{which}"));
            assert!(name.ends_with(&format!("-{which}.png")), "{name}");
            assert_eq!(png.get(1..4), Some(&b"PNG"[..]), "{which} is no PNG");
            // Width and height stand in the first chunk, twice those of the picture.
            let number = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
            let size = page.js(
                "const { width, height } = document.querySelector(arguments[0]);
                return [width.baseVal.value, height.baseVal.value]",
                &[json!(format!("svg.{which}"))],
            );
            let side = |at: usize| 2.0 * size[at].as_f64().unwrap_or_default();
            assert_eq!(f64::from(number(16)), side(0), "width of {which}");
            // The name, the plan, the end, the day, the source and the address: a line each at least.
            assert!(f64::from(number(20)) >= side(1) + 2.0 * 6.0 * 20.0, "height of {which}");
            if lang == "en" && ["film", "dots", "total"].contains(&which) {
                check_likeness(page, which, &png);
            }
        }
    }
}

/// The text of an SVG, and the texts in it that depend on styles of the page or leave the picture.
#[track_caller]
fn lettering(page: &Page, svg: &str) -> Value {
    page.js(
        "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
        if (read.querySelector('parsererror')) return { text: '', faults: ['no SVG'] };
        const svg = document.importNode(read.documentElement, true);
        document.body.append(svg);
        const texts = [...svg.querySelectorAll('text')];
        const own = text => ['font-family', 'font-size', 'fill'].every(name => text.getAttribute(name));
        const within = text => {
            const { x, y, width, height } = text.getBBox();
            const box = svg.viewBox.baseVal;
            return !text.hasAttribute('textLength')
                || (x >= box.x - 1 && x + width <= box.x + box.width + 1 && y + height <= box.y + box.height);
        };
        const faults = texts.filter(text => !own(text) || !within(text)).map(text => text.textContent);
        const lines = texts.filter(text => text.hasAttribute('textLength'));
        svg.remove();
        return { text: lines.map(text => text.textContent).join(' '), faults };",
        &[json!(svg)],
    )
}

/// Holds a picture against a screenshot of its chart: both made small, their lights may differ by a few hundredths on average.
/// A screenshot may show the window as it was before it was scrolled, so it is taken until it is alike.
#[track_caller]
fn check_likeness(page: &Page, which: &str, png: &[u8]) {
    page.wait(&format!("a likeness of {which}"), || {
        let found = likeness(page, which, png);
        let (off, contrast) = (found["off"].as_f64().unwrap_or(9.0), found["contrast"].as_f64().unwrap_or_default());
        if off < 0.06 && contrast > 0.005 { Ok(()) } else { Err(found.to_string()) }
    });
}

/// How far a picture is from its chart in the window (`off`), and how much there is to see of that (`contrast`).
#[track_caller]
fn likeness(page: &Page, which: &str, png: &[u8]) -> Value {
    // Cut out of the whole window: not every driver can take a picture of an SVG element.
    let place = page.js(
        "const chart = document.querySelector(arguments[0]);
        chart.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = chart.getBoundingClientRect();
        return [x, y, width, height, innerWidth];",
        &[json!(format!("svg.{which}"))],
    );
    let shot = page.run("a screenshot", page.client().screenshot());
    let address = |png: &[u8]| format!("data:image/png;base64,{}", base64(png));
    page.js_async(
        "const [one, other, [x, y, width, height, window], done] = arguments;
        const lights = async (address, cut) => {
            const picture = new Image();
            picture.src = address;
            await picture.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [80, 24];
            const brush = canvas.getContext('2d');
            brush.imageSmoothingQuality = 'high';
            const zoom = picture.width / window;
            // Under the picture words say what it is of: they are left out.
            const part = cut ? [x, y, width, height].map(side => side * zoom) : [0, 0, picture.width, picture.width * height / width];
            brush.drawImage(picture, ...part, 0, 0, 80, 24);
            const { data } = brush.getImageData(0, 0, 80, 24);
            return Array.from({ length: 80 * 24 }, (_, at) => (data[4 * at] + data[4 * at + 1] + data[4 * at + 2]) / 765);
        };
        Promise.all([lights(one, false), lights(other, true)]).then(([ours, theirs]) => {
            const mean = all => all.reduce((sum, light) => sum + light, 0) / all.length;
            const middle = mean(theirs);
            done({
                off: mean(ours.map((light, at) => Math.abs(light - theirs[at]))),
                contrast: mean(theirs.map(light => Math.abs(light - middle))),
            });
        }, why => done({ off: String(why) }))",
        &[json!(address(png)), json!(address(&shot)), place],
    )
}

fn base64(bytes: &[u8]) -> String {
    let digit = |at: u32| char::from(DIGITS[at as usize]);
    let four = |three: &[u8]| -> String {
        let all = three.iter().fold(0_u32, |all, &byte| all << 8 | u32::from(byte)) << (8 * (3 - three.len()));
        let digits = (0..4_usize).map(|at| if at <= three.len() { digit(all >> (18 - 6 * at) & 63) } else { '=' });
        digits.collect()
    };
    bytes.chunks(3).map(four).collect()
}

fn the_first_load_fetches_none_of_it(page: &Page) {
    page.open("on=2026-08-01");
    let fetched = page.text_of("return performance.getEntriesByType('resource').map(file => file.name).join(' ')");
    assert!(fetched.contains(".wasm") && !fetched.contains("/export-") && !fetched.contains("/download-"), "{fetched}");
}

fn a_failure_says_so_and_loses_nothing(page: &Page) {
    open(page, "videos=7&on=2026-08-01&lang=en");
    // The window's own: scripts of Firefox's driver have others.
    page.js("window.URL.createObjectURL = () => { throw new window.Error('the disk is full') }", &[]);
    page.follow("#take-csv");
    page.expect_text("#taken", "the disk is full");
    page.expect("day 7");
}

fn excel_is_told_in_the_action_bar_and_a_file_that_is_gone_offers_a_reload(page: &Page) {
    page.open_path("/?on=2026-08-01&lang=en");
    page.js(CATCH, &[]);
    page.follow("#take-xlsx");
    page.expect_text("#copied", "Saved as clipcost-20x10s-day-sora-2-720p-2026-08-01.xlsx.");
    // As after a deploy: what makes the file is no longer there.
    page.open_path("/?on=2026-08-01&lang=fr");
    page.js("window.download = () => Promise.resolve(false)", &[]);
    page.follow("#take-xlsx");
    page.expect_text("#copied", "Clipcost a été mis à jour entre-temps");
    page.follow("#copied a");
    page.wait_until_ready();
    page.expect("month 600");
    page.expect_query("on=2026-08-01&lang=fr");
}

fn what_was_made_of_a_plan_goes_with_it(page: &Page) {
    open(page, PLANS[0]);
    page.follow("#take-summary");
    page.find("#summary");
    page.follow("#take-qr");
    page.find("#qr svg");
    page.fill("seconds=5");
    page.expect("month 300");
    assert_eq!(page.count("#summary, #qr"), 0, "of the plan before");
    assert_eq!(page.text_of("return document.getElementById('taken').textContent"), "");
}

fn the_embed_is_put_together_and_its_snippet_is_the_preview(page: &Page) {
    page.open("seconds=20&on=2026-08-01&lang=en");
    page.find("#snippet-frame");
    page.js(
        "for (const id of ['build-show-form', 'build-show-working', 'build-lock']) document.getElementById(id).click();
        for (const [id, value, event] of [['build-accent', '#4af', 'input'], ['build-theme', 'dark', 'change']]) {
            const field = document.getElementById(id);
            field.value = value;
            field.dispatchEvent(new Event(event, { bubbles: true }));
        }",
        &[],
    );
    page.wait("the snippet", || {
        let snippet = page.text_of("return document.getElementById('snippet-element').value");
        let all = [
            "seconds=\"20\"",
            "on=\"2026-08-01\"",
            "theme=\"dark\"",
            "accent=\"44aaff\"",
            "lock=\"model,res\"",
            "show=\"answer,working\"",
        ];
        if all.iter().all(|part| snippet.contains(part)) { Ok(()) } else { Err(snippet) }
    });
    // The height of the frame is that of the preview, which loads anew a moment after the last change.
    let frame = page.wait("the frame as tall as its preview", || {
        let [frame, preview] =
            ["document.getElementById('snippet-frame').value", "document.querySelector('.preview').src"]
                .map(|script| page.text_of(&format!("return {script}")));
        let tall = page.js(
            "const page = document.querySelector('.preview').contentDocument?.getElementById('page');
            return page?.closest('[data-ready]') ? page.scrollHeight : null",
            &[],
        );
        let is_whole = frame.replace("&amp;", "&").contains(&preview) && preview.contains("theme=dark");
        let is_tall = frame.contains(&format!("height=\"{tall}\""));
        if is_whole && is_tall { Ok(frame) } else { Err(format!("{frame} of {preview}, {tall} px tall")) }
    });
    // Prices of each day have no day.
    page.js("document.getElementById('build-prices-each-day').click()", &[]);
    page.wait("no day", || {
        let snippet = page.text_of("return document.getElementById('snippet-element').value");
        if snippet.contains(" on=") { Err(snippet) } else { Ok(()) }
    });
    // What is shown works in somebody's page: the frame as it stands, the element with its script.
    let element = page.text_of("return document.getElementById('snippet-element').value");
    for snippet in [frame, element] {
        hosts::go(page, "frame.html");
        page.js(
            "const made = document.createRange().createContextualFragment(arguments[0]);
            document.body.replaceChildren(made);",
            &[json!(snippet)],
        );
        // 20 s × 0.10; the form is not among what was chosen.
        hosts::within(page, 0, || {
            page.expect("video 2");
            assert_eq!(page.count("form"), 0, "{snippet}");
            assert_eq!(page.count("[data-theme=dark]"), 1, "{snippet}");
        });
    }
}
