// How large the page is: heights, elements, Tab stops, what the first screen holds, rows, the first load.
import { LINE, MARKS, PHONE, weighing } from "../first-load.mjs";
import { VIEWS, eachView, found, lost } from "./visit.mjs";

const height = () => document.documentElement.scrollHeight;

const heightAt = (id, width, limit) => ({
  id,
  what: `page height at ${width}, Compare open`,
  limit: `≤ ${limit} px`,
  async run(visit) {
    await visit.open({ width, view: "compare" });
    const px = await visit.js(height);
    return found(`${px} px`, px <= limit, (await visit.js(() => Boolean(seen.view("compare")))) ? [] : ["#compare"]);
  },
});

/** Presses Tab from the top until the focus comes round. Gives the stops, and how many of them come before the tabs. */
const tabStops = async (visit) => {
  await visit.js(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
    globalThis.stops = [];
  });
  for (let stop = 1; stop <= 500; stop++) {
    await visit.key("Tab");
    const over = await visit.js(() => {
      const it = document.activeElement;
      if (!it || it === document.body || it === document.documentElement || it === globalThis.stops[0]) return true;
      globalThis.stops.push(it);
      return false;
    });
    if (over) break;
  }
  return visit.js(() => ({ all: globalThis.stops.length, before: globalThis.stops.findIndex((it) => seen.tabs().includes(it)) }));
};

const FIRST = ["headline", "video", "second", "day", "year", "alternatives", "sum", "copy", "tabs"];
/** Where parts of the first screen end; nothing where a part is not found. */
const ends = () => {
  const last = (elements) => (elements.length ? Math.max(...elements.map(seen.bottom)) : undefined);
  const small = ["video", "second", "day", "year"].map((name) => [name, seen.figure(name) && seen.bottom(seen.figure(name))]);
  return {
    headline: seen.bottom(seen.headline()),
    ...Object.fromEntries(small),
    alternatives: last(seen.alternatives()),
    sum: seen.bottom(seen.sum()),
    copy: seen.bottom(seen.copy()),
    tabs: last(seen.tabs()),
  };
};
const within = async (visit, parts, px) => {
  const at = await visit.js(ends);
  const missing = parts.filter((part) => at[part] === undefined);
  const there = parts.filter((part) => at[part] !== undefined);
  return {
    over: there.filter((part) => at[part] > px).map((part) => `${part} ends at ${at[part]}`),
    last: Math.max(...there.map((part) => at[part])),
    missing,
  };
};
const firstScreen = async (visit, places, parts, px) => {
  const [over, last, missing] = [[], [], new Set()];
  for (const place of places) {
    await visit.open(place);
    const screen = await within(visit, parts, px);
    over.push(...screen.over.map((what) => `${place.lang}: ${what}`));
    last.push(`${place.lang} ${screen.last}`);
    for (const part of screen.missing) missing.add(part);
  }
  return found(over.join("; ") || `ends at ${last.join(", ")}`, !over.length, [...missing]);
};

const rowHeights = () => seen.rows().map((row) => Math.round((row.closest("tr") ?? row).getBoundingClientRect().height));

export default [
  heightAt(1, 1280, 1800),
  {
    id: 2,
    what: "page height at 390 fr, views closed",
    limit: "≤ 2,000 px",
    async run(visit) {
      await visit.open({ width: 390, lang: "fr" });
      const px = await visit.js(height);
      return found(`${px} px`, px <= 2000);
    },
  },
  {
    id: 3,
    what: "page height at 390 fr with any single view open",
    limit: "≤ 2,600 px",
    async run(visit) {
      const heights = [];
      const missing = await eachView(visit, { width: 390, languages: ["fr"], views: VIEWS }, async (view) =>
        heights.push({ view, px: await visit.js(height) }),
      );
      if (!heights.length) return lost(...missing);
      const most = heights.toSorted((one, other) => other.px - one.px);
      return found(most.map(({ view, px }) => `${view} ${px}`).join(", "), most[0].px <= 2600, missing);
    },
  },
  heightAt(4, 768, 2400),
  {
    id: 5,
    what: "elements in the document, Compare open",
    limit: "≤ 1,200",
    async run(visit) {
      await visit.open({ view: "compare" });
      const count = await visit.js(() => document.querySelectorAll("*").length);
      return found(count, count <= 1200);
    },
  },
  {
    id: 6,
    what: "Tab stops before the tabs, and in all (pressed)",
    limit: "≤ 45, ≤ 110",
    async run(visit) {
      // Without a fragment: from its section Tab would go on, not from the top.
      await visit.open();
      const { all, before } = await tabStops(visit);
      return found(`${before < 0 ? "?" : before}, ${all}`, before >= 0 && before <= 45 && all <= 110, before < 0 ? ["tabs"] : []);
    },
  },
  {
    id: 7,
    what: "figure, small figures, alternatives, sum, Copy link, tabs in 900 px at 1280, en and fr",
    limit: "all",
    run: (visit) => firstScreen(visit, [{ lang: "en" }, { lang: "fr" }], FIRST, 900),
  },
  {
    id: 8,
    what: "figure, alternatives, Copy link in 844 px at 390 fr",
    limit: "all",
    run: (visit) => firstScreen(visit, [{ lang: "fr", width: 390 }], ["headline", "alternatives", "copy"], 844),
  },
  {
    id: 9,
    what: "market row at 1280, at 390",
    limit: "≤ 42, ≤ 60 px",
    async run(visit) {
      await visit.open({ view: "compare" });
      const wide = await visit.js(rowHeights);
      await visit.open({ view: "compare", width: 390 });
      const narrow = await visit.js(rowHeights);
      if (!wide.length || !narrow.length) return lost("rows of #compare");
      return found(`${Math.max(...wide)}, ${Math.max(...narrow)} px`, Math.max(...wide) <= 42 && Math.max(...narrow) <= 60);
    },
  },
  {
    id: 14,
    what: "first load of a link, brotli",
    limit: "≤ 155,000 B",
    async run({ base }, newTab) {
      const page = await newTab();
      await page.size(PHONE);
      await page.before(MARKS);
      await page.line(LINE);
      const weigh = weighing(page);
      await page.send("Page.navigate", { url: `${base}/?model=veo-3.1-fast&seconds=8` });
      await page.ready();
      const { bytes, files } = await weigh((await page.js(() => globalThis.clipcostMarks())).set);
      await page.close();
      return found(`${bytes.toLocaleString("en")} B in ${files.length} files`, bytes <= 155_000);
    },
  },
];
