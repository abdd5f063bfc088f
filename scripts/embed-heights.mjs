// Measures how tall the embed is, in Chromium: in each language, at each width, for each choice of its parts, the tallest of a few
// plans. Writes static/embed-heights.json, from which static/embed.js keeps its room; with --check it only compares, and
// fails where an embed is taller, or much lower, than that says.
//   scripts/embed-heights.mjs [dist] [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { chromium, inBrowser, served } from "./webdriver.mjs";

const FILE = "static/embed-heights.json";
const WIDTHS = [280, 320, 360, 400, 440, 520, 560, 599, 600, 640, 720, 800, 959, 960, 1200];
const PARTS = ["form", "answer", "working", "compare"];
const LANGUAGES = ["en", "fr"];
// The standard plan; the same on a past day; one with takes on a model that is on sale.
const PLANS = ["", "on=2026-08-01", "model=veo-3.1&seconds=8&videos=5&per=week&attempts=3"];
// Pixels that a measure may be off before the table is said to be wrong.
const SLACK = 24;
const check = process.argv.includes("--check");
const dist = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "dist";

const choices = Array.from({ length: 2 ** PARTS.length - 1 }, (_, at) => PARTS.filter((_, part) => (at + 1) & (2 ** part)).join(","));

// In the page: one frame for each choice, until all have told that they are ready and none grows.
const measure = `
  const [width, choices, query, done] = arguments;
  const frames = choices.map((show) => {
    const frame = document.createElement("iframe");
    frame.style.cssText = "display: block; border: 0; height: 100px; width: " + width + "px";
    frame.src = "/embed.html?" + query + "&show=" + show;
    return frame;
  });
  const waits = new Set(frames);
  const hear = ({ source, data }) => {
    if (data.type === "ready") waits.delete(frames.find((frame) => frame.contentWindow === source));
    if (waits.size) return;
    removeEventListener("message", hear);
    settled();
  };
  // What comes with chunks of their own has come once nothing has grown for a while.
  let [last, still] = ["", 0];
  const settled = () => {
    const heights = frames.map((frame) => frame.contentDocument.getElementById("page").scrollHeight);
    still = String(heights) === last ? still + 1 : 0;
    last = String(heights);
    if (still === 8) done(heights);
    else setTimeout(settled, 100);
  };
  addEventListener("message", hear);
  document.body.replaceChildren(...frames);`;

const found = {};
await served(dist, (site) =>
  inBrowser(chromium, async ({ post }) => {
    await post("window/rect", { width: 1400, height: 900 });
    await post("timeouts", { script: 60_000 });
    await post("url", { url: `${site}/prices.json` });
    for (const lang of LANGUAGES) {
      found[lang] = {};
      for (const width of WIDTHS) {
        const heights = [];
        for (const plan of PLANS) {
          heights.push(await post("execute/async", { script: measure, args: [width, choices, `${plan}&lang=${lang}`] }));
        }
        found[lang][width] = choices.map((_, at) => Math.max(...heights.map((of) => of[at])));
      }
    }
  }),
);

if (check) {
  const kept = JSON.parse(readFileSync(FILE, "utf8"));
  const wrong = LANGUAGES.flatMap((lang) => WIDTHS.map((width) => [lang, width])).flatMap(([lang, width]) =>
    choices
      .map((show, at) => ({ show, is: found[lang][width][at], kept: kept[lang]?.[width]?.[at] ?? 0 }))
      .filter(({ is, kept }) => is > kept + 8 || is < kept - SLACK)
      .map(({ show, is, kept }) => `at ${width} px the embed of ${show} in ${lang} is ${is} px tall, not ${kept}`),
  );
  for (const words of wrong) console.error(`clipcost: ${words}`);
  if (wrong.length) process.exit(1);
} else {
  const lines = (lang) => WIDTHS.map((width) => `    "${width}": [${found[lang][width].join(", ")}]`).join(",\n");
  const all = LANGUAGES.map((lang) => `  "${lang}": {\n${lines(lang)}\n  }`);
  writeFileSync(FILE, `{\n${all.join(",\n")}\n}\n`);
}
