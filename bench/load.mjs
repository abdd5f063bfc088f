// Times how a page starts on a slow phone, and weighs what it fetches: this site beside others, in turns in one run.
//   node bench/load.mjs label dist …        RUNS=7
// First paint is Chromium's first contentful paint. A link is live when `<html data-ready>` is set and the next frame is painted;
// the peers set the same mark.
import { inChromium } from "../scripts/cdp.mjs";
import { DESK, LINE, MARKS, PHONE, SLOWED, weighing } from "../scripts/first-load.mjs";
import { served } from "../scripts/webdriver.mjs";
import { allServed, median, printTable, spread } from "./numbers.mjs";

const RUNS = Number(process.env.RUNS || 7);
const LINK = "/?model=veo-3.1-fast&seconds=8&videos=5&per=week&attempts=3";

const figure = () => document.querySelector("[data-figure=month], [data-figure=total]")?.value;

/** Opens an address on a slow line as who has never been here does. */
const loaded = async (open, address, size) => {
  const page = await open();
  try {
    await page.size(size);
    await page.before(MARKS);
    await page.slow(SLOWED);
    await page.line(LINE);
    const weigh = weighing(page);
    await page.send("Page.navigate", { url: address });
    await page.ready();
    const marks = await page.js(() => globalThis.clipcostMarks());
    const { bytes, files } = await weigh(marks.set);
    return { ...marks, bytes, files: files.length, figure: await page.js(figure) };
  } finally {
    await page.close();
  }
};

const words = process.argv.slice(2);
const sites = words.filter((_, at) => at % 2 === 0).map((label, at) => ({ label, dist: words[2 * at + 1], empty: [], link: [] }));

await allServed(
  served,
  sites.map(({ dist }) => dist),
  (addresses) =>
    inChromium(async (open) => {
      // The first round warms the servers and the browser and is not counted.
      for (let run = -1; run < RUNS; run++) {
        for (const [at, site] of sites.entries()) {
          const empty = await loaded(open, `${addresses[at]}/`, PHONE);
          const link = await loaded(open, addresses[at] + LINK, PHONE);
          if (run >= 0) (site.empty.push(empty), site.link.push(link));
          // On a desk a view is open by default; its files may be asked for before the figures are live.
          else site.desk = await loaded(open, addresses[at] + LINK, DESK);
        }
      }
    }),
);

const of = (loads, what) => loads.map((load) => load[what]);
const weight = ({ bytes, files }) => `${bytes.toLocaleString("en")} B in ${files}`;
const [first] = sites;
console.log(`a slow phone (1.6 Mbit/s, 150 ms, CPU ÷ ${SLOWED}, 390 × 844), nothing cached: medians (least–most) of ${RUNS}`);
printTable([
  ["", "first paint", "… of a link", "figures of a link live", "first load, brotli", "… at 1280"],
  ...sites.map(({ label, empty, link, desk }) => [
    label,
    spread(of(empty, "paint"), "ms"),
    spread(of(link, "paint"), "ms"),
    spread(of(link, "live"), "ms"),
    weight(link[0]),
    weight(desk),
  ]),
]);
for (const { label, empty, link } of sites.slice(1)) {
  const ratio = (ours, theirs, what) => (median(of(ours, what)) / median(of(theirs, what))).toFixed(2);
  const ratios = [ratio(first.empty, empty, "paint"), ratio(first.link, link, "paint"), ratio(first.link, link, "live")];
  console.log(`${first.label} ÷ ${label}: first paint ${ratios[0]}, of a link ${ratios[1]}, live ${ratios[2]}`);
  if (link[0].figure !== first.link[0].figure)
    console.log(`  (their figures differ, ${first.link[0].figure} and ${link[0].figure}: prices of other days)`);
}
