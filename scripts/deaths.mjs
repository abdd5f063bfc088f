// Counts how often the page's program crashes while a script edits the plan, for scripts/deaths.
//   node scripts/deaths.mjs engine loads edits dist …
import { chromium, inBrowser, open, served, webkit } from "./webdriver.mjs";

const [engine, loads, edits, ...dists] = process.argv.slice(2);
const setting = (name, usual) => Number(process.env[name] || usual);
const PROGRAMS = setting("PROGRAMS", 1);
const UNSEEN = setting("UNSEEN", 0) === 1;
const KEPT = setting("KEPT", 1);
const SIDE_BY_SIDE = setting("SIDE_BY_SIDE", 2);
const PAUSE = setting("PAUSE", 0);

const engines = {
  chromium,
  firefox: {
    command: (port) => ["geckodriver", ["--port", String(port), "--log", "fatal"]],
    capabilities: { browserName: "firefox", "moz:firefoxOptions": { args: ["-headless"] } },
  },
  webkit,
};
if (!engines[engine]) throw new Error(`an engine is one of ${Object.keys(engines).join(", ")}, not ${engine}`);

const links = [
  "",
  "?model=sora-2-pro&seconds=30&videos=1&per=project&attempts=10",
  "?cur=EUR&fx=0.92&discount=10&markup=20&tax=20&attempts=2.5&blocked=25&blocked_billed=yes",
  "?draft=sora-2&months=6&hourly=60&setup_hours=16&budget=500&with=seconds%3D8&with=model%3Dsora-2-pro",
];

// Runs in the page. A program that crashes throws, and its error is collected. One that crashed silently no longer follows
// edits, which the last two edits show.
const editing = `
  const [edits, pause, programs, unseen, done] = arguments;
  const errors = [];
  const hear = (what) => errors.push(what?.stack ? what + "\\n" + what.stack : String(what));
  addEventListener("error", (event) => hear(event.error ?? event.message));
  addEventListener("unhandledrejection", (event) => hear(event.reason));
  // Offline, a page whose program has crashed shows a message and stays; online it would be loaded anew.
  Object.defineProperty(navigator, "onLine", { value: false });
  if (unseen) document.documentElement.style.display = "none";
  const later = (wait) => new Promise((go) => setTimeout(go, wait));
  const field = (name) => document.querySelector("[name=" + name + "]:not([type=range])");
  const put = async (name, value, event) => {
    field(name).value = value;
    field(name).dispatchEvent(new Event(event, { bubbles: true }));
    await later(pause);
  };
  const more = async (at) => {
    const start = Array.from(document.scripts, (script) => script.textContent).join();
    const [wasm, glue] = [...start.matchAll(/"([^"]*clipcost-[^"]*)"/g)].map(([, path]) => new URL(path, document.baseURI).href);
    const program = await import(glue + "?" + at);
    await program.default({ module_or_path: fetch(wasm) });
  };
  (async () => {
    const models = Array.from(field("model").options, (option) => option.value);
    for (let at = 1; at < programs; at++) await more(at);
    let at = 0;
    for (; at < edits && !errors.length; at++) {
      if (at % 10 === 9) await put("model", models[(7 * at) % models.length], "change");
      else if (at % 2) await put("seconds", 1 + ((7 * at) % 60), "input");
      else await put("videos", 1 + ((13 * at) % 500), "input");
    }
    const figures = [];
    if (!errors.length) {
      await put("seconds", 11, "input");
      for (const videos of [77, 7777]) {
        await put("videos", videos, "input");
        await later(50);
        figures.push(document.querySelector("#headline").textContent);
      }
      if (figures[0] === figures[1]) hear("the figure no longer follows the fields");
      // The address is updated after a pause.
      await later(500);
      if (!location.search.includes("videos=7777")) hear("the address no longer follows the fields");
    }
    done({ errors, at, figure: figures[1], address: location.href });
  })().catch((problem) => done({ errors: [String(problem)], at: -1 }));`;

const figureOf = { script: "return document.querySelector('#headline').textContent", args: [] };
const sites = dists.map((dist) => ({ dist, loads: 0, deaths: [], broken: 0, figures: {} }));

/** Loads a site once and edits the plan. Returns whether the program survived. */
const load = async (session, site, kind) => {
  let result;
  try {
    await open(session, `${site.address}/${links[kind]}`);
    result = await session.post("execute/async", { script: editing, args: [Number(edits), PAUSE, PROGRAMS, UNSEEN] });
    if (!result.errors.length && site.figures[kind] === undefined) {
      // All edited pages have to show the figure that a fresh page of the same address shows.
      await open(session, result.address);
      site.figures[kind] = await session.post("execute/sync", figureOf);
    }
  } catch (problem) {
    // A fault of the driver, not of the page.
    site.broken += 1;
    console.log(`${site.dist}: not counted: ${problem.message}`);
    return false;
  }
  site.loads += 1;
  if (!result.errors.length && result.figure !== site.figures[kind])
    result.errors.push(`the page shows ${result.figure}, a fresh one ${site.figures[kind]}`);
  if (!result.errors.length) return true;
  site.deaths.push(result.errors[0].split("\n")[0]);
  console.log(`${site.dist}: load ${site.loads} died at edit ${result.at}: ${result.errors[0].split("\n").slice(0, 12).join("\n    ")}`);
  return false;
};

const allServed = async (work, at = 0) => {
  if (at === sites.length) return work();
  await served(sites[at].dist, async (address) => {
    sites[at].address = address;
    await allServed(work, at + 1);
  });
};

await allServed(async () => {
  let turns = 0;
  let total = loads * sites.length;
  // When it is stopped, it still prints what it has counted.
  for (const stop of ["SIGINT", "SIGTERM"]) process.on(stop, () => { total = 0; });
  const worker = async () => {
    while (turns < total) {
      await inBrowser(engines[engine], async (session) => {
        await session.post("timeouts", { script: 120_000 });
        for (let kept = 0; kept < KEPT && turns < total; kept++) {
          const turn = turns++;
          const kind = Math.floor(turn / sites.length) % links.length;
          // After a crash the browser is started anew: more than the page may be broken in it.
          if (!(await load(session, sites[turn % sites.length], kind))) break;
        }
      });
    }
  };
  const stopped = (problem) => { if (total) throw problem; };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => worker().catch(stopped)));
});
for (const { dist, loads: done, deaths, broken } of sites) {
  const perHundred = ((100 * deaths.length) / done).toFixed(1);
  console.log(`${dist}: ${deaths.length} of ${done} loads of ${edits} edits died, ${perHundred} per hundred, in ${engine}` +
    (broken ? `; ${broken} not counted` : ""));
  const kinds = new Map();
  for (const death of deaths) kinds.set(death, (kinds.get(death) ?? 0) + 1);
  for (const [kind, times] of kinds) console.log(`  ${times} × ${kind}`);
}
