// Lists in scripts/later.txt the functions that no page runs until it answers, nor until the first chunk that it goes without has
// come: those that scripts/later.mjs takes out of the program.
//   node scripts/profile.mjs <site> <profile>   as scripts/profile builds both
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { inChromium, pause } from "./cdp.mjs";
import { served } from "./webdriver.mjs";

const [site, profile] = process.argv.slice(2);
const LIST = "scripts/later.txt";
const { base, ids } = JSON.parse(readFileSync(profile, "utf8"));
const { models } = JSON.parse(readFileSync(`${site}/prices.json`, "utf8"));

/** Every link that a journey opens, but for those of plans that are added up: they begin with the later part. */
const ofJourneys = () => {
  const texts = readdirSync("tests/e2e").filter((name) => name.endsWith(".rs")).map((name) => readFileSync(`tests/e2e/${name}`, "utf8"));
  const links = texts.flatMap((text) => [...text.matchAll(/"([a-z_]+=[^"\s{}]*)"/g)].map(([, link]) => link));
  const opened = links.filter((link) => !link.includes("together=add"));
  return [...new Set(opened.map((link) => link.replace(/\\[^]*|&lang=\w\w$/, "")))];
};
/** How a page is opened. */
const QUERIES = [
  "",
  ...models.flatMap(({ id }) => [`model=${id}&seconds=8&videos=5`, `model=${id}&on=2026-04-01`]),
  ...ofJourneys(),
  `days=${"7".repeat(64000)}`,
];
const PAGES = [...QUERIES.flatMap((query, at) => (at % 3 ? [`?${query}`] : [`?${query}`, `fr/?${query}`])), "#limits", "embed.html?show=answer,form"];
/** Pages that are open at a time. */
const TABS = 3;
/** Widths in turn, so that each kind of page is seen at some, px. */
const WIDTHS = [1280, 390, 800, 320, 1600, 600, 1024];
/** Time after a page asks for a chunk that it goes without, in which what it does by itself is done, ms. */
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
    /** Opens a page and notes what has run. Words come unless it `fails`; `early` runs in the page as sent, before its program. */
    const note = async (path, width, { fails = () => false, early } = {}) => {
      const page = await newTab();
      let asked = 0;
      await page.size({ width, height: 900 });
      await page.before(WATCH);
      if (early) await page.before(`addEventListener("DOMContentLoaded", ${early})`);
      // What is not fetched at once stays on its way: it comes together with the later part.
      await page.send("Fetch.enable", { patterns: [{ urlPattern: "*/chunk-*" }] });
      page.on("Fetch.requestPaused", ({ requestId, request }) => {
        if (!WORDS.test(request.url)) asked++;
        else if (fails()) page.send("Fetch.fulfillRequest", { requestId, responseCode: 404 });
        else page.send("Fetch.continueRequest", { requestId });
      });
      await page.go(`${address}/${path}`);
      await page.waitFor("the program", () => globalThis.memory !== undefined);
      const ends = Date.now() + 5000;
      while (!asked && Date.now() < ends && !(await page.js(() => "failed" in document.documentElement.dataset))) await pause(50);
      await pause(REST);
      (await page.js(noted, base, ids.length)).forEach((ran, number) => { run[number] ||= ran; });
      await page.close();
    };
    const left = [...PAGES.entries()];
    const some = async () => {
      for (let next = left.pop(); next; next = left.pop()) await note(next[1], WIDTHS[next[0] % WIDTHS.length]);
    };
    await Promise.all(Array.from({ length: TABS }, some));
    // Words that come the second time, and never.
    let times = 0;
    await note("?lang=en", 1280, { fails: () => times++ === 0 });
    await note("?lang=fr", 1280, { fails: () => true });
    // Where the focus is before the program comes, and what is typed and chosen.
    for (const id of ["field-videos", "field-model", "field-per-week", "preset-1", "tab-compare"]) {
      await note("?lang=en", 1280, { early: `() => document.getElementById("${id}").focus()` });
    }
    for (const text of ["12", "\uff11\uff12"]) {
      await note("", 1280, { early: `() => { document.querySelector("[name=videos]").value = "${text}"; document.querySelector("[value=week]").checked = true; }` });
    }
  }),
);
// A name that several functions have is one of all.
const needed = new Set(ids.filter((_, at) => run[at]));
const later = [...new Set(ids.filter((id) => !needed.has(id)))].sort();
const head = `# Functions of the program that no page needs until it answers, by the start of the SHA-256 of their names: scripts/profile\n# writes them, scripts/later.mjs reads them.\n`;
writeFileSync(LIST, `${head}${later.join("\n")}\n`);
console.log(`${ids.length - later.length} functions run at the start, ${later.length} do not: ${LIST}`);
