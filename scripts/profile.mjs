// Lists in scripts/later.txt the functions that no page runs until it answers, nor until the first chunk that it goes without has
// come: those that scripts/later.mjs takes out of the program.
//   node scripts/profile.mjs <site> <profile>   as scripts/profile builds both
import { readFileSync, writeFileSync } from "node:fs";
import { inChromium, pause } from "./cdp.mjs";
import { served } from "./webdriver.mjs";

const [site, profile] = process.argv.slice(2);
const LIST = "scripts/later.txt";
const { base, ids } = JSON.parse(readFileSync(profile, "utf8"));
const { models } = JSON.parse(readFileSync(`${site}/prices.json`, "utf8"));

/** How a page is opened, of each kind one. */
const QUERIES = [
  "",
  ...models.map(({ id }) => `model=${id}&seconds=8&videos=5`),
  "model=sora-2-pro&res=1024p&per=project&seconds=30&attempts=10&clips=rendered&name=Spring",
  "per=week&blocked=10&blocked_billed=yes&discount=5&markup=10&tax=20&cur=EUR&fx=0.9&on=2026-08-01",
  "per=month&orient=portrait&audio=off&mode=batch&rate=0.2&on=2027-08-01",
  "draft=veo-3.1-lite&finals=1&attempts=4&seconds=12.5&model=veo-3.1",
  "budget=500&hourly=60&instead=300&months=6&setup_hours=3&care_hours=2&review_minutes=4&trial_renders=20",
  "videos=abc&model=nope&on=2026-13-40",
  "seconds=1&with=model%3Dveo-3.1&with=model%3Dkling-3.0%26videos%3D3",
];
const PAGES = [
  ...QUERIES.map((query) => `?${query}`),
  ...QUERIES.map((query) => `fr/?${query}`),
  "#limits",
  "embed.html?show=answer,form",
];
/** Widths in turn, so that each kind of page is seen at some, px. */
const WIDTHS = [1280, 390, 800, 320, 1600, 600, 1024];
/** Time after a page answers, or asks for a chunk to do so, in which what it does by itself is done, ms. */
const REST = 400;
/** What a page asks for without which it has no words. */
const WORDS = /chunk-words_/;

/** Runs before the page's own scripts: keeps the memory of the program at hand. */
const WATCH = `
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      globalThis.memory ??= Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
      return made;
    };
  }`;
const noted = (base, count) => [...new Uint8Array(globalThis.memory.buffer, base, count)];

const run = ids.map(() => 0);
await served(site, (address) =>
  inChromium(async (newTab) => {
    /** Opens a page, does something to it, and notes what has run; `fails` tells of requests for words that do not come. */
    const note = async (path, width, fails = () => false, act = () => {}) => {
      const page = await newTab();
      let asked = 0;
      await page.size({ width, height: 900 });
      await page.before(WATCH);
      // What is not fetched at once stays on its way: it comes together with the later part.
      await page.send("Fetch.enable", { patterns: [{ urlPattern: "*/chunk-*" }] });
      page.on("Fetch.requestPaused", ({ requestId, request }) => {
        if (!WORDS.test(request.url)) asked++;
        else if (fails()) page.send("Fetch.fulfillRequest", { requestId, responseCode: 404 });
        else page.send("Fetch.continueRequest", { requestId });
      });
      await page.go(`${address}/${path}`);
      await page.waitFor("the program", () => globalThis.memory !== undefined);
      await page.waitFor("an answer", () => "ready" in document.documentElement.dataset || "failed" in document.documentElement.dataset || performance.now() > 3000);
      await pause(REST);
      await act(page);
      (await page.js(noted, base, ids.length)).forEach((ran, number) => { run[number] ||= ran; });
      await page.close();
    };
    for (const [at, path] of PAGES.entries()) await note(path, WIDTHS[at % WIDTHS.length]);
    // Words that come the second time, and never.
    let times = 0;
    await note("?lang=en", 1280, () => times++ === 0);
    await note("?lang=fr", 1280, () => true);
    // What is watched for its place and size.
    await note(`?${QUERIES[1]}`, 1280, undefined, async (page) => {
      for (const [width, y] of [[1280, 5000], [700, 0], [390, 5000], [390, 0], [1280, 0]]) {
        await page.size({ width, height: 900 });
        await page.js((y) => scrollTo(0, y), y);
        await pause(REST);
      }
    });
  }),
);
// A name that several functions have is one of all.
const needed = new Set(ids.filter((_, at) => run[at]));
const later = [...new Set(ids.filter((id) => !needed.has(id)))].sort();
const head = `# Functions of the program that no page needs until it answers, by the start of the SHA-256 of their names: scripts/profile\n# writes them, scripts/later.mjs reads them.\n`;
writeFileSync(LIST, `${head}${later.join("\n")}\n`);
console.log(`${ids.length - later.length} functions run at the start, ${later.length} do not: ${LIST}`);
