// What is written on the page.
import { readFileSync } from "node:fs";
import { VIEWS, WORDS, eachView, found, lost } from "./visit.mjs";

const counted = async (visit, words, { width = 1280, view = "" }) => {
  const counts = {};
  for (const lang of ["en", "fr"]) {
    await visit.open({ lang, width, view });
    counts[lang] = await visit.js((pattern) => (seen.text().match(new RegExp(pattern, "giu")) ?? []).length, words);
  }
  return counts;
};

const count = (id, what, limit, words, most) => ({
  id,
  what,
  limit,
  async run(visit) {
    const { en, fr } = await counted(visit, words, {});
    return found(`${en} en, ${fr} fr`, en <= most.en && fr <= most.fr);
  },
});

/** Marks that stand without the space French wants before them. A time, a ratio and an address have none. */
const unspaced = () =>
  seen
    .texts()
    .filter(({ parent }) => !parent.closest("code, pre, textarea, [lang=en], [translate=no] code"))
    .flatMap(({ text }) => [
      ...text
        .replace(/\w+:\/\/\S+|\b[\w-]+\.[a-z]{2,}\/\S*/g, "")
        .matchAll(/.{0,20}[^\s\u00a0\u202f\d«(](?:[:;!?]|»)(?![\w/=-])|\d[;!?]/gu),
    ])
    .map(([match]) => match.trim());

const typed = async (visit, text) => {
  await visit.js(() => {
    const field = document.querySelector("[name=videos]:not([type=range])");
    field.focus();
    field.select();
  });
  for (const char of text) await visit.key(char);
  await visit.key("Tab");
  await visit.rest();
};
const wrongEntry = () => {
  const field = document.querySelector("[name=videos]:not([type=range])");
  const said = (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id))
    .filter((it) => it && seen.shown(it));
  return {
    value: field.value,
    invalid: field.getAttribute("aria-invalid"),
    month: seen.figure("month")?.value,
    says: said.map((it) => it.innerText).join(" "),
  };
};

/** A model whose longest clip is of 16 s. */
const modelOf16 = (dist) => {
  const { models } = JSON.parse(readFileSync(`${dist}/prices.json`, "utf8"));
  const longest = ({ clip_lengths: clips }) => Math.max(...clips.map(({ seconds, longest = 0 }) => seconds ?? longest));
  return models.find((model) => longest(model) === 16)?.id;
};
const clipsSaid = (model) => {
  const says = (element) =>
    /\b2\s(clips|plans)/.test(
      element ? `${seen.text(element)} ${element.getAttribute("aria-label") ?? ""} ${element.textContent}` : "",
    );
  const strip =
    seen
      .all("svg", seen.answer() ?? document)
      .find((it) => /film|strip|bande/i.test(`${it.className.baseVal} ${it.textContent}`)) ??
    seen.answer()?.querySelector("svg[role=img]");
  const row = seen.rows().find((it) => it.dataset.model === model);
  const answer = seen.answer();
  return {
    answer: answer && /\b2\sclips/.test(seen.text(answer)),
    strip: strip && says(strip.closest("figure") ?? strip),
    row: row && says(row),
  };
};

export default [
  count(19, "“not known” in the page", "≤ 2", WORDS.unknown, { en: 2, fr: 2 }),
  count(20, "“Read as” in the page", "0", WORDS.reading, { en: 0, fr: 0 }),
  count(21, "words in the page, Compare open at 1280, en and fr", "≤ 450, ≤ 500", "[^\\s\\p{L}\\p{N}]*[\\p{L}\\p{N}]\\S*", {
    en: 450,
    fr: 500,
  }),
  {
    id: 29,
    what: "French marks without their space",
    limit: "0",
    async run(visit) {
      const marks = new Map();
      const look = (where) => async (view) => {
        for (const match of await visit.js(unspaced)) marks.set(match, where ?? (view || "first screen"));
      };
      const missing = await eachView(visit, { languages: ["fr"], views: ["", ...VIEWS, "all"] }, look());
      const pages = ["/fr/prices.html", "/fr/guide.html"];
      for (const path of pages) {
        if (!(await fetch(visit.base + path)).ok) {
          missing.push(path);
          continue;
        }
        await visit.read(path);
        await look(path)("");
      }
      const told = [...marks].slice(0, 6).map(([match, where]) => `${where}: “${match}”`);
      return found(marks.size ? `${marks.size}: ${told.join("; ")}` : "0", !marks.size, missing);
    },
  },
  {
    id: 31,
    what: "`1,5e3` typed into videos: the figure is that of the number named, the one before",
    limit: "20 videos, $600",
    async run(visit) {
      await visit.open({});
      const { month: before } = await visit.js(wrongEntry);
      await typed(visit, "1,5e3");
      const { value, invalid, month, says } = await visit.js(wrongEntry);
      const fits = invalid === "true" && month === before && /\b20\b/.test(says) && says.includes("1,5e3");
      return found(
        `“${value}”, month ${month} (${before} before), says “${says}”`,
        fits,
        value === "1,5e3" ? [] : ["the text as typed"],
      );
    },
  },
  {
    id: 32,
    what: "30 s on a model of 16 s at most says “2 clips” in answer, strip and row",
    limit: "all",
    async run(visit, _, dist) {
      const model = modelOf16(dist);
      if (!model) return lost("a model whose longest clip is of 16 s");
      await visit.open({ query: `model=${model}&seconds=30`, view: "compare" });
      const says = await visit.js(clipsSaid, model);
      const missing = Object.keys(says).filter((part) => says[part] === undefined || says[part] === null);
      return found(
        Object.entries(says)
          .map(([part, holds]) => `${part} ${holds ? "yes" : "no"}`)
          .join(", "),
        Object.values(says).every(Boolean),
        missing,
      );
    },
  },
];
