//! Links as they come from people, papers, programs and enemies: each with the query it becomes and the parameters that the
//! page says it did not take. Written by hand from `docs/link.md`.

/// A link's query, the canonical one, and the refused parameters in the order of the link, each as often as it is refused.
pub type Row<'a> = (&'a str, &'a str, &'a str);

/// Links as Clipcost writes them: they stay the same bytes.
pub const OWN: [&str; 19] = [
    "",
    "on=2026-11-22",
    "lang=en",
    "lang=fr",
    "model=sora-2-pro",
    "model=sora-2-pro&res=1080p&mode=batch",
    "orient=portrait&seconds=0.001",
    "seconds=86400&videos=1000000000",
    "per=month&days=1",
    "attempts=1.001&blocked=99.999&blocked_billed=yes",
    "draft=sora-2-pro&draft_res=1080p&finals=1.5",
    "trial_renders=1000000&setup_hours=0.001&care_hours=1000000&review_minutes=2.5&hourly=1000000000",
    "instead=0&hours=24&months=120&budget=0.01&tier=5",
    "clips=single&addon_render=0.000001&addon_video=1000000",
    "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&setup_hours=16&review_minutes=2&hourly=60&instead=3000",
    "cur=KWD&fx=0.30712345",
    "model=sora-2-pro&res=1080p&on=2025-12-01",
    "mode=batch&on=2025-10-05&lang=fr",
    "model=sora-2-pro&res=1024p&orient=portrait&mode=batch&seconds=30&videos=1&per=project&days=22&clips=rendered&attempts=10&\
     blocked=5&blocked_billed=yes&discount=1&markup=2&tax=3&cur=CHF&fx=0.8&on=2026-04-01&lang=fr",
];

/// Links that become another one.
pub const OTHERS: [Row<'static>; 78] = [
    // Defaults, order, spare zeros.
    ("v=1", "", ""),
    ("model=sora-2&res=720p&orient=landscape&audio=on&mode=standard", "", ""),
    ("seconds=10&videos=20&per=day&days=30&clips=exact&attempts=1", "", ""),
    ("model=sora-2-pro&res=720p", "model=sora-2-pro", ""),
    ("lang=fr&on=2026-01-01&tax=1&videos=2", "videos=2&tax=1&on=2026-01-01&lang=fr", ""),
    ("seconds=007.50", "seconds=7.5", ""),
    ("videos=0000000000000000000000005", "videos=5", ""),
    ("cur=EUR&fx=1.10", "cur=EUR&fx=1.1", ""),
    // Names nobody knows, empty pieces.
    ("utm_source=newsletter&days=7", "days=7", ""),
    ("Model=sora-2-pro&SECONDS=5", "", ""),
    ("__proto__=1&constructor=2&toString=3", "", ""),
    ("&&seconds=5&&days=7&", "seconds=5&days=7", ""),
    ("=&=5&?&", "", ""),
    // Percent signs, good and broken.
    ("%73econds=%35", "seconds=5", ""),
    ("model=sora%2D2%2dpro", "model=sora-2-pro", ""),
    ("seconds=%&days=7", "days=7", "seconds"),
    ("seconds=%zz&days=7", "days=7", "seconds"),
    ("seconds=5%&days=7", "days=7", "seconds"),
    ("seconds=%ff&days=7", "days=7", "seconds"),
    ("seconds=%c3%28", "", "seconds"),
    ("seconds=%ed%a0%80", "", "seconds"),
    ("seconds=5%00", "", "seconds"),
    ("%ff=5&%2573econds=5&days=7", "days=7", ""),
    // Not plain decimals.
    ("seconds=-5", "", "seconds"),
    ("seconds=%2B5", "", "seconds"),
    ("seconds=+5", "", "seconds"),
    ("seconds=1e3", "", "seconds"),
    ("seconds=0x10", "", "seconds"),
    ("seconds=.5", "", "seconds"),
    ("seconds=5.", "", "seconds"),
    ("seconds=1,5", "", "seconds"),
    ("videos=1%E2%80%AF800", "", "videos"),
    ("videos=1 800", "", "videos"),
    ("videos=NaN&days=Infinity", "", "videos days"),
    // Digits of other languages: Arabic, Devanagari, full width, mathematical; marks of direction.
    ("seconds=٣", "", "seconds"),
    ("seconds=५", "", "seconds"),
    ("seconds=５", "", "seconds"),
    ("seconds=𝟓", "", "seconds"),
    ("seconds=%E2%80%AE5", "", "seconds"),
    ("seconds=½", "", "seconds"),
    // Out of bounds, on both sides, in decimals.
    ("seconds=0", "", "seconds"),
    ("seconds=86400.001", "", "seconds"),
    ("seconds=1.0001", "", "seconds"),
    ("videos=0&days=32", "", "videos days"),
    ("videos=1000000001", "", "videos"),
    ("videos=99999999999999999999999999999999999999999999", "", "videos"),
    ("attempts=0.999&blocked=100&discount=100.001&markup=1001", "", "attempts blocked discount markup"),
    ("fx=0&cur=EUR", "", "cur fx"),
    // Empty and doubled.
    ("seconds=&days=7", "days=7", "seconds"),
    ("seconds&days=7", "days=7", "seconds"),
    ("model=&res=&on=&lang=", "", "model res on lang"),
    ("videos=5&videos=6", "videos=5", "videos"),
    ("videos=x&videos=6", "", "videos videos"),
    ("model=sora-2-pro&model=sora-2", "model=sora-2-pro", "model"),
    // Values that are none, or not the model's.
    ("v=2&per=year&clips=RENDERED", "", "v per clips"),
    ("orient=Portrait&mode=fast&blocked_billed=true", "", "orient mode blocked_billed"),
    ("audio=off", "", "audio"),
    ("lang=de&seconds=5", "seconds=5", "lang"),
    ("model=sora-3&seconds=5", "seconds=5", "model"),
    ("model=sora-2-2025-10-06", "", "model"),
    ("res=1080p&seconds=5", "seconds=5", "res"),
    ("model=sora-2-pro&res=4k&mode=batch", "model=sora-2-pro&mode=batch", "res"),
    ("cur=EUR", "", "cur"),
    ("cur=eur&fx=2&tax=3", "tax=3", "cur fx"),
    ("fx=2", "", "fx"),
    ("on=2026-02-29", "", "on"),
    ("on=today&seconds=5", "seconds=5", "on"),
    // Drafts, hours, money of people, budgets, tiers.
    ("draft=sora-2&draft_res=720p&finals=1&hours=8&months=12", "draft=sora-2", ""),
    ("draft_res=720p&seconds=5", "seconds=5", "draft_res"),
    ("draft=sora-9&draft_res=720p", "", "draft draft_res"),
    ("draft=sora-2&draft_res=1080p", "draft=sora-2", "draft_res"),
    ("tier=0&tier=3", "", "tier tier"),
    ("tier=6&months=121&hours=0&budget=0", "", "hours months budget tier"),
    ("instead=-1&hourly=0.001&trial_renders=0.5&setup_hours=", "", "trial_renders setup_hours hourly instead"),
    ("budget=007.50&instead=0", "instead=0&budget=7.5", ""),
    // Things that stand in pages and scripts.
    ("model=%3Cscript%3Ealert(1)%3C/script%3E&seconds=%3Cimg%20src=x%20onerror=alert(1)%3E", "", "model seconds"),
    ("videos=%22%3E%3Ch1%3E&on=';alert(1)//&cur=javascript:alert(1)", "", "videos cur on"),
    ("tax=x&days=0&model=nope&seconds=1.0001&per=hour&videos=7&on=soon", "videos=7", "model seconds per days tax on"),
];
