// Times how a page starts on a slow phone, and weighs what it fetches: this site beside others, in turns in one run.
//   node bench/load.mjs label dist …        RUNS=7
// First paint is Chromium's first contentful paint. A link is live when `<html data-ready>` is set and the next frame is painted;
// the peers set the same mark. The first load is every file that the page asks for until then, as sent, and its icon.
import { inChromium } from "../scripts/cdp.mjs";
import { served } from "../scripts/webdriver.mjs";
import { allServed, median, printTable, spread } from "./numbers.mjs";

const RUNS = Number(process.env.RUNS || 7);
const LINE = { latency: 150, down: 1_600_000 / 8, up: 750_000 / 8 };
const SLOWED = 4;
const LINK = "/?model=veo-3.1-fast&seconds=8&videos=5&per=week&attempts=3";

// Runs before the page's own scripts.
const MARKS = `
  const root = document.documentElement ?? document;
  const live = new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      if (!document.documentElement?.hasAttribute("data-ready")) return;
      seen.disconnect();
      const set = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ set, live: performance.now() });
      requestAnimationFrame(() => port2.postMessage(0));
    });
    seen.observe(document, { attributes: true, childList: true, subtree: true });
  });
  const paint = new Promise((resolve) => {
    new PerformanceObserver((entries, self) => {
      const entry = entries.getEntriesByName("first-contentful-paint")[0];
      if (entry) self.disconnect(), resolve(entry.startTime);
    }).observe({ type: "paint", buffered: true });
  });
  globalThis.clipcostMarks = async () => {
    const [first, { set, live: then }] = [await paint, await live];
    return { paint: first, set, live: Math.max(first, then) };
  };`;

const figure = () => document.querySelector("[data-figure=month], [data-figure=total]")?.value;
const icon = () => document.querySelector("link[rel=icon]")?.href;

/** The bytes of the files asked for, as sent: bodies only. */
const listen = (page) => {
  const files = new Map();
  let started;
  page.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith("http")) return;
    started ??= timestamp;
    files.set(requestId, { url: request.url, at: (timestamp - started) * 1000 });
  });
  page.on("Network.responseReceived", ({ requestId, response }) => {
    const file = files.get(requestId);
    if (!file) return;
    const header = (name) => Object.entries(response.headers).find(([key]) => key.toLowerCase() === name)?.[1];
    Object.assign(file, { bytes: Number(header("content-length") ?? 0), coding: header("content-encoding") });
  });
  return files;
};

const weightOf = async (url) => {
  if (!url?.startsWith("http")) return 0;
  const sent = await fetch(url, { headers: { "Accept-Encoding": "br" } });
  return Number(sent.headers.get("content-length"));
};

/** Opens an address as a slow phone that has never been here does. */
const loaded = async (open, address) => {
  const page = await open();
  try {
    await page.size({ width: 390, height: 844, touch: true, scale: 2 });
    await page.before(MARKS);
    await page.slow(SLOWED);
    await page.line(LINE);
    const files = listen(page);
    await page.send("Page.navigate", { url: address });
    await page.ready();
    const marks = await page.js(() => globalThis.clipcostMarks());
    const fetched = [...files.values()].filter(({ at, bytes }) => at <= marks.set && bytes !== undefined);
    const bare = fetched.filter(({ coding, bytes }) => coding !== "br" && bytes > 500).map(({ url }) => url);
    if (bare.length) throw new Error(`not sent as brotli: ${bare.join(" ")}`);
    const icons = fetched.some(({ url }) => /icon/.test(url)) ? 0 : await weightOf(await page.js(icon));
    const bytes = fetched.reduce((sum, file) => sum + file.bytes, icons);
    return { ...marks, bytes, files: fetched.length, figure: await page.js(figure) };
  } finally {
    await page.close();
  }
};

const words = process.argv.slice(2);
const sites = words.filter((_, at) => at % 2 === 0).map((label, at) => ({ label, dist: words[2 * at + 1], empty: [], link: [] }));

await allServed(served, sites.map(({ dist }) => dist), (addresses) =>
  inChromium(async (open) => {
    // The first round warms the servers and the browser and is not counted.
    for (let run = -1; run < RUNS; run++) {
      for (const [at, site] of sites.entries()) {
        const empty = await loaded(open, `${addresses[at]}/`);
        const link = await loaded(open, addresses[at] + LINK);
        if (run >= 0) site.empty.push(empty), site.link.push(link);
      }
    }
  }),
);

const of = (loads, what) => loads.map((load) => load[what]);
const [first] = sites;
console.log(`a slow phone (1.6 Mbit/s, 150 ms, CPU ÷ ${SLOWED}, 390 × 844), nothing cached: medians (least–most) of ${RUNS}`);
printTable([
  ["", "first paint", "… of a link", "figures of a link live", "first load, brotli"],
  ...sites.map(({ label, empty, link }) => [
    label,
    spread(of(empty, "paint"), "ms"),
    spread(of(link, "paint"), "ms"),
    spread(of(link, "live"), "ms"),
    `${median(of(link, "bytes")).toLocaleString("en")} B in ${link[0].files} files`,
  ]),
]);
for (const { label, empty, link } of sites.slice(1)) {
  const ratio = (ours, theirs, what) => (median(of(ours, what)) / median(of(theirs, what))).toFixed(2);
  const ratios = [ratio(first.empty, empty, "paint"), ratio(first.link, link, "paint"), ratio(first.link, link, "live")];
  console.log(`${first.label} ÷ ${label}: first paint ${ratios[0]}, of a link ${ratios[1]}, live ${ratios[2]}`);
  if (link[0].figure !== first.link[0].figure) console.log(`  (their figures differ, ${first.link[0].figure} and ${link[0].figure}: prices of other days)`);
}
