//! A campaign of eight plans that are added up, shared by the suites, with every figure worked out by hand on the frozen book.

/// The plan itself. Kling 3.0 with sound is 0.9 × 0.14 = 0.126 a second: 10 s × 0.126 × 3 × 0.9 = 3.402 EUR a video; × 2 × 25 = 170.1 a
/// month. Over 6 months, with 4 hours at 50 EUR once, 1020.6 + 200 = 1220.6.
const FIRST: &str = "model=kling-3.0&videos=2&days=25&attempts=3&setup_hours=4&hourly=50&months=6&cur=EUR&fx=0.9&on=2026-11-01&name=Teasers";

/// The plans beside it.
const OTHERS: [&str; 7] = [
    // 8 × 0.09 × 0.9 + 1 EUR of add-ons = 1.648; × 3 × 52 ÷ 12 = 21.424; × 6.
    "model=ltx-2.5-fast&seconds=8&videos=3&per=week&addon_video=1&name=Shorts",
    // Five drafts of 6 × 0.09 and two finals of 6 × 0.126: 2.7 + 1.512 = 4.212; × 0.9 = 3.7908; × 40 = 151.632; × 6.
    "model=kling-3.0&seconds=6&videos=40&per=month&attempts=5&draft=ltx-2.5-fast&finals=2",
    // Sora 2, retired, at its last price: 30 × 0.10 × 5 × 0.9 = 13.5; × 4 = 54. Review of 20 renders, 3 minutes each at 40 EUR an hour: 40.
    "seconds=30&videos=4&per=project&attempts=5&review_minutes=3&hourly=40&name=Film",
    // 17 s are four clips of 5 s at 0.30: 1.2; × 2 × 0.9 = 2.16; × 10 = 21.6.
    "model=luma-ray-3.2&seconds=17&videos=10&per=project&attempts=2",
    // The person's own price: 10 × 0.08 × 1.2 × 0.9 = 0.864; × 100 = 86.4; × 6.
    "model=seedance-2.0&videos=100&per=month&rate=0.08&tax=20&name=Loops",
    // Sora 2 in a batch on a day of its own: 4 × 0.05 × 0.9 = 0.18; × 10 × 30 = 54; × 6.
    "mode=batch&seconds=4&videos=10&on=2026-08-01",
    // Without sound 0.6 × 0.14 = 0.084; 5 × 0.084 ÷ 0.8 × 0.9 × 0.9 = 0.42525; × 12 × 52 ÷ 12 = 22.113. Over the 6 months of the first,
    // not 24 of its own, with 2 hours of care at 30 EUR each month: 132.678 + 360.
    "model=kling-3.0&audio=off&seconds=5&videos=12&per=week&blocked=20&blocked_billed=yes&discount=10&care_hours=2&hourly=30&months=24",
];

/// What has no price: 1080p was offered from 2026-03-12 on.
const UNPRICED: &str = "model=sora-2-pro&res=1080p&on=2025-12-01";

/// Month, year, total and full cost of each line, the plan itself first; empty where it has none.
pub const LINES: [[&str; 4]; 8] = [
    ["170.1", "2041.2", "", "1220.6"],
    ["21.424", "257.088", "", "128.544"],
    ["151.632", "1819.584", "", "909.792"],
    ["", "", "54", "94"],
    ["", "", "21.6", "21.6"],
    ["86.4", "1036.8", "", "518.4"],
    ["54", "648", "", "324"],
    ["22.113", "265.356", "", "492.678"],
];

/// 170.1 + 21.424 + 151.632 + 86.4 + 54 + 22.113; that × 12; 54 + 21.6; and all eight full costs.
pub const SUMS: [&str; 4] = ["505.669", "6068.028", "75.6", "3709.614"];

/// The campaign's link.
pub fn campaign() -> String {
    link(OTHERS)
}

/// The same with a seventh line that has no price.
pub fn unpriced_campaign() -> String {
    let mut others = OTHERS;
    others[5] = UNPRICED;
    link(others)
}

fn link(others: [&str; 7]) -> String {
    let with = others.map(|other| format!("&with={}", other.replace('=', "%3D").replace('&', "%26")));
    format!("{FIRST}{}&together=add&title=Campaign", with.concat())
}
