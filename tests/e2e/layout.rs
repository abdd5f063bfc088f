//! No width makes the page scroll sideways, in either language.

use serde_json::json;

use crate::cases;
use crate::page::Page;

cases![nothing_is_wider_than_its_window, nothing_is_wider_once_all_is_unfolded];

const WIDTHS: [u32; 7] = [280, 320, 360, 390, 768, 1280, 1600];

/// Puts the page into a frame of a width: windows have a least width, frames do not.
const FRAME: &str = "
    const [address, width, unfold, done] = arguments;
    const frame = document.createElement('iframe');
    frame.width = width;
    frame.height = 900;
    frame.src = address;
    const wait = () => {
        const root = frame.contentDocument?.documentElement;
        if (!root?.hasAttribute('data-ready')) return setTimeout(wait, 20);
        if (unfold) for (const fold of root.querySelectorAll('details')) fold.open = true;
        const edge = root.clientWidth;
        const beyond = [...root.querySelectorAll('body *')].filter(element => {
            const { right, width } = element.getBoundingClientRect();
            return width > 0 && right > edge + 1;
        });
        done({ inner: frame.contentWindow.innerWidth, scroll: root.scrollWidth, edge,
            beyond: beyond.slice(0, 5).map(element => element.tagName + '.' + element.getAttribute('class')) });
        frame.remove();
    };
    document.body.replaceChildren(frame);
    wait();";

#[track_caller]
fn check(page: &Page, addresses: &[&str], unfold: bool) {
    // A page of the site without a policy that forbids frames.
    page.go("/prices.json");
    let too_wide = |(address, width): (&&str, u32)| {
        let found = page.js_async(FRAME, &[json!(format!("/{address}")), json!(width), json!(unfold)]);
        let number = |name: &str| found[name].as_u64().unwrap_or_default();
        assert_eq!(number("inner"), u64::from(width), "the frame's width: {found}");
        let fits = number("scroll") <= number("edge") && number("edge") > 0;
        (!fits).then(|| {
            format!("{address} is {} wide in {width} ({}): {}", number("scroll"), number("edge"), found["beyond"])
        })
    };
    let all = addresses.iter().flat_map(|address| WIDTHS.map(|width| (address, width)));
    let too_wide: Vec<String> = all.filter_map(too_wide).collect();
    assert!(too_wide.is_empty(), "{}", too_wide.join("\n    "));
}

fn nothing_is_wider_than_its_window(page: &Page) {
    let huge = "?lang=fr&videos=1000000000&seconds=86400&attempts=1000&tax=1000#all";
    let beside = "?lang=fr&with=model%3Dveo-3.1&with=videos%3D1000000000%26seconds%3D86400%26attempts%3D1000#plans";
    check(page, &["", "?lang=fr", "?lang=en#all", "?lang=fr#all", huge, beside], false);
}

fn nothing_is_wider_once_all_is_unfolded(page: &Page) {
    let all = "clips=rendered&attempts=3&seconds=30.125&cur=KWD&fx=0.31&videos=x&on=2026-08-01";
    check(page, &[&format!("?{all}&lang=en#all"), &format!("?{all}&lang=fr#all")], true);
}
