//! What is there without the program: the pages and the price book as the server sends them.

use serde_json::{Value, json};

use crate::cases;
use crate::page::Page;

cases![
    the_root_page_has_its_answer_before_the_program_comes,
    the_french_page_has_its_answer_in_french,
    the_price_book_is_beside_the_page,
    what_is_typed_before_the_program_comes_is_kept,
];

/// What a page is as sent, nothing of it run: its language, title, policy, headline, and the figure in it.
const AS_SENT: &str = "
    const [path, done] = arguments;
    fetch(path).then(answer => answer.text()).then(text => {
        const page = new DOMParser().parseFromString(text, 'text/html');
        const figure = page.querySelector('h1 data');
        done({
            lang: page.documentElement.lang,
            ready: page.documentElement.hasAttribute('data-ready'),
            title: page.title,
            policy: page.querySelector('meta[http-equiv=Content-Security-Policy]')?.content,
            headline: page.querySelector('h1')?.textContent,
            figure: figure && [figure.dataset.figure, figure.getAttribute('value'), figure.dataset.currency].join(' '),
            videos: page.querySelector('input[name=videos]')?.getAttribute('value'),
            model: page.querySelector('select[name=model] option[selected]')?.value,
        });
    }, why => done(String(why)))";

#[track_caller]
fn check(page: &Page, path: &str, lang: &str, money: &str) {
    page.open("");
    let sent = page.js_async(AS_SENT, &[json!(path)]);
    let text = |name: &str| sent[name].as_str().unwrap_or_default().to_owned();
    assert_eq!(text("lang"), lang, "{path}: {sent}");
    assert_eq!(sent["ready"], false, "{path} claims to be ready before it runs");
    assert!(text("title").starts_with("Clipcost"), "{path}: {sent}");
    assert!(text("headline").contains(money), "{money} in the headline of {path}: {sent}");
    assert_eq!(
        (text("figure"), text("videos"), text("model")),
        ("month 600 USD".into(), "20".into(), "sora-2".into()),
        "{path}"
    );
    let policy = text("policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), "{path}: {policy:?}");
}

fn the_root_page_has_its_answer_before_the_program_comes(page: &Page) {
    check(page, "/", "en", "$600");
    check(page, "/index.html", "en", "$600");
}

fn the_french_page_has_its_answer_in_french(page: &Page) {
    check(page, "/fr/", "fr", "600\u{a0}$");
    page.open_path("/fr/");
    page.expect_text("h1", "600\u{a0}$");
    page.expect("month 600");
}

fn the_price_book_is_beside_the_page(page: &Page) {
    page.open("");
    let script = "const done = arguments[0]; fetch('prices.json').then(answer => answer.json()).then(done, why => done(String(why)))";
    let book = page.js_async(script, &[]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let rates = |model: &Value| -> Vec<String> {
        let rates = model["rates"].as_array().into_iter().flatten();
        rates
            .map(|rate| [&model["id"], &rate["res"], &rate["mode"], &rate["usd_per_second"]].map(text).join(" "))
            .collect()
    };
    let sora = book["models"].as_array().into_iter().flatten().filter(|model| text(&model["id"]).starts_with("sora-2"));
    let mut found: Vec<String> = sora.flat_map(rates).collect();
    found.sort();
    // The provider's own table.
    let expected = [
        "sora-2 720p batch 0.05",
        "sora-2 720p standard 0.1",
        "sora-2-pro 1024p batch 0.25",
        "sora-2-pro 1024p standard 0.5",
        "sora-2-pro 1080p batch 0.35",
        "sora-2-pro 1080p standard 0.7",
        "sora-2-pro 720p batch 0.15",
        "sora-2-pro 720p standard 0.3",
    ];
    assert_eq!(found, expected);
}

/// A copy of the page whose program comes late: the fields of the page as sent are changed first, then it starts.
fn what_is_typed_before_the_program_comes_is_kept(page: &Page) {
    page.go("/prices.json");
    let figures = page.js_async(
        "const done = arguments[0];
        const frame = document.createElement('iframe');
        frame.width = 1000;
        frame.height = 800;
        frame.src = '/';
        document.body.replaceChildren(frame);
        const old = frame.contentDocument;
        let typed = false;
        const look = () => {
            const page = frame.contentDocument;
            const videos = page !== old && page?.getElementById('field-videos');
            // Before the styles have come nothing is painted that one could type in.
            const isPainted = page?.documentElement?.hidden === false;
            if (videos && isPainted && !typed && !page.documentElement.hasAttribute('data-ready')) {
                videos.focus();
                videos.value = '40';
                typed = true;
            }
            if (!page?.documentElement?.hasAttribute('data-ready')) return setTimeout(look, 0);
            done({
                typed,
                focus: page.activeElement.id,
                videos: page.getElementById('field-videos').value,
                month: page.querySelector('h1 data').value,
            });
        };
        look();",
        &[],
    );
    assert_eq!(figures, json!({ "typed": true, "focus": "field-videos", "videos": "40", "month": "1200" }));
}
