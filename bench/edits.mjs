// Times edits in Chromium, slowed down to a quarter of its speed: from the input event of a real key until the frame is painted
// in which every figure has followed. Sites take turns of a few keys each, so that a busy machine is busy for all.
//   node bench/edits.mjs label dist …        KEYS=200 WHAT="videos attempts"
// The time holds the wait for the next frame, as a person's does: half a frame of 16.7 ms on average. The program's part goes from
// the event until its listeners and what they queued have run.
import { inChromium, pause } from "../scripts/cdp.mjs";
import { served } from "../scripts/webdriver.mjs";
import { allServed, median, printTable, quantile } from "./numbers.mjs";

const SLOWED = 4;
const COUNT = Number(process.env.KEYS || 200);
const TURN = 5;
const WARM = 5;
// A person types a few times a second. Work that a page delays until a pause in typing is not measured.
const BETWEEN = 120;

const MAIN = "data[data-figure=month]";
const ROW = "[data-model] data[data-figure=month]";
const EDITS = {
  videos: {
    what: "a keystroke into `videos`, Compare open",
    address: "/?lang=en#compare",
    field: ["[name=videos]:not([type=range])"],
    figures: [MAIN, ROW],
    keys: (at) => (at % 2 ? String(1 + ((at >> 1) % 9)) : "Backspace"),
  },
  attempts: {
    what: "a step of the slider of `attempts`, Retakes open",
    address: "/?attempts=3&lang=en#retakes",
    field: [
      "[type=range][name=attempts]",
      "[type=range][data-slides=attempts]",
      "#retakes [type=range]",
      "[type=range][id*=attempts]",
    ],
    figures: [MAIN, "data[data-figure=risk-80]"],
    keys: (at) => (at % 20 < 10 ? "ArrowRight" : "ArrowLeft"),
  },
};

/** Focuses the first field there is, and times every input event from now on. Gives what was not found. */
const watch = (fields, figures) => {
  const outside = (selector) =>
    [...document.querySelectorAll(selector)].find((it) => selector.includes("[data-model]") || !it.closest("[data-model]"));
  const field = fields.map((selector) => document.querySelector(selector)).find(Boolean);
  if (!field) return { lost: fields.join(", ") };
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  field.focus();
  if (document.activeElement !== field) return { lost: `the focus of ${fields[0]}` };
  if (field.type !== "range") field.setSelectionRange(field.value.length, field.value.length);
  const found = figures.filter(outside);
  const values = () => found.map((selector) => outside(selector)?.value);
  const times = (globalThis.clipcostTimes = []);
  let followed = () => {};
  // Resolves once the figures have followed the last key, and no later than two seconds after it.
  globalThis.clipcostFollowed = () =>
    times.at(-1)?.over
      ? undefined
      : new Promise((resolve) => {
          followed = resolve;
          setTimeout(resolve, 3000);
        });
  addEventListener(
    "input",
    ({ timeStamp }) => {
      const before = values();
      const time = { frames: 0 };
      times.push(time);
      const { port1: ran, port2: run } = new MessageChannel();
      const { port1: painted, port2: paint } = new MessageChannel();
      // Whichever comes first: a message, while the frame is waited for, or the frame.
      const over = () => {
        time.program ??= performance.now() - timeStamp;
      };
      const frame = () =>
        requestAnimationFrame(() => {
          over();
          paint.postMessage(0);
        });
      ran.onmessage = over;
      painted.onmessage = () => {
        const now = performance.now();
        time.frames += 1;
        if (values().every((value, at) => value !== before[at])) time.all = now - timeStamp;
        else if (now - timeStamp < 2000) return frame();
        time.over = true;
        followed();
      };
      run.postMessage(0);
      frame();
    },
    true,
  );
  return { missing: figures.filter((selector) => !outside(selector)) };
};

const opened = async (open, address, { field, figures }) => {
  const page = await open();
  await page.size({ width: 1280, height: 900 });
  await page.go(address);
  await page.ready();
  // What the page fetches ahead once it is idle is there before anyone types.
  await pause(1500);
  const { lost, missing } = await page.js(watch, field, figures);
  if (lost) return { page, lost };
  await page.slow(SLOWED);
  return { page, missing };
};

const press = async ({ page }, key, from, count) => {
  await page.front();
  await page.painted();
  for (let at = from; at < from + count; at++) {
    await page.key(key(at));
    await page.js(() => globalThis.clipcostFollowed());
    await pause(BETWEEN);
  }
  const lost = await page.js(() => globalThis.clipcostTimes.filter(({ all }) => all === undefined).length);
  if (lost) throw new Error(`${lost} keys that no figure followed`);
};

const words = process.argv.slice(2);
const sites = words.filter((_, at) => at % 2 === 0).map((label, at) => ({ label, dist: words[2 * at + 1] }));

const measured = async (open, addresses, edit) => {
  const pages = [];
  for (const address of addresses) pages.push(await opened(open, address + edit.address, edit));
  const good = pages.filter(({ lost }) => !lost);
  for (const page of good) await press(page, edit.keys, 0, 2 * WARM);
  for (let at = 2 * WARM; at < 2 * WARM + COUNT; at += TURN) {
    for (const page of good) await press(page, edit.keys, at, TURN);
  }
  for (const page of good) page.times = (await page.page.js(() => globalThis.clipcostTimes)).slice(2 * WARM);
  for (const { page } of pages) await page.close();
  return pages;
};

/** The median of the ratios of each turn: what slows both for a while does not count. */
const paired = (ours, theirs) => {
  const turn = (times, at) => median(times.slice(at, at + TURN).map(({ all }) => all));
  const starts = ours.map((_, at) => at).filter((at) => at % TURN === 0);
  return median(starts.map((at) => turn(ours, at) / turn(theirs, at)));
};

const ms = (number) => `${number.toFixed(1)} ms`;
const row = (label, { lost, missing, times }, first) => {
  if (lost) return [label, `not found: ${lost}`, "", "", "", ""];
  const all = times.map((time) => time.all);
  const late = times.filter(({ frames }) => frames > 1).length;
  const ratio = first?.times ? paired(first.times, times).toFixed(2) : "";
  const without = missing.length ? ` (not found: ${missing.join(", ")})` : "";
  return [
    label + without,
    ms(median(all)),
    ms(quantile(all, 0.99)),
    ms(median(times.map(({ program }) => program))),
    String(late),
    ratio,
  ];
};

await allServed(
  served,
  sites.map(({ dist }) => dist),
  (addresses) =>
    inChromium(async (open) => {
      for (const name of (process.env.WHAT ?? "videos attempts").split(" ")) {
        const edit = EDITS[name];
        const pages = await measured(open, addresses, edit);
        console.log(`${edit.what}: until painted, Chromium at CPU ÷ ${SLOWED}, 1280 × 900, ${COUNT} keys`);
        const heads = ["", "median", "p99", "program", "later than the next frame", `${sites[0].label} ÷ it`];
        printTable([heads, ...pages.map((page, at) => row(sites[at].label, page, at ? pages[0] : undefined))]);
      }
    }),
);
