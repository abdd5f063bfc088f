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
/** Time after a page is there in which what it does by itself is done, ms. */
const REST = 1500;

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
    for (const [at, path] of PAGES.entries()) {
      const page = await newTab();
      await page.size({ width: WIDTHS[at % WIDTHS.length], height: 900 });
      await page.before(WATCH);
      // What is not fetched at once stays on its way: it comes together with the later part.
      await page.send("Fetch.enable", { patterns: [{ urlPattern: "*/chunk-*" }] });
      page.on("Fetch.requestPaused", ({ requestId, request }) => {
        if (/chunk-words_/.test(request.url)) page.send("Fetch.continueRequest", { requestId });
      });
      await page.go(`${address}/${path}`);
      await page.waitFor("the program", () => globalThis.memory !== undefined);
      await pause(REST);
      (await page.js(noted, base, ids.length)).forEach((ran, number) => { run[number] ||= ran; });
      await page.close();
    }
  }),
);
// A name that several functions have is one of all.
const needed = new Set(ids.filter((_, at) => run[at]));
const later = [...new Set(ids.filter((id) => !needed.has(id)))].sort();
const head = `# Functions of the program that no page needs until it answers, by the start of the SHA-256 of their names: scripts/profile\n# writes them, scripts/later.mjs reads them.\n`;
writeFileSync(LIST, `${head}${later.join("\n")}\n`);
console.log(`${ids.length - later.length} functions run at the start, ${later.length} do not: ${LIST}`);
