// What stands while a link is being priced: the program is held back.
import { LANGUAGES, found } from "./visit.mjs";

/** Opens an address whose program never comes, and looks once what can be painted is. `look` runs in the page. */
export const pending = async (visit, newTab, what, use) => {
  const page = await newTab();
  try {
    await page.before(`${what.before ?? ""}`);
    await page.size({ width: what.width ?? 1280, height: 900, touch: (what.width ?? 1280) < 600 });
    if (what.theme) await page.media({ "prefers-color-scheme": what.theme });
    // Held back, neither answered nor refused.
    await page.send("Fetch.enable", { patterns: [{ urlPattern: "*.wasm*" }] });
    await page.send("Page.navigate", { url: visit.address(what) });
    await page.waitFor("the first paint", () => performance.getEntriesByName("first-contentful-paint").length);
    await page.waitFor("the document", () => document.readyState === "complete");
    await page.painted();
    return await use(page);
  } finally {
    await page.close();
  }
};

/** Notes the language of the page at its first paint. */
const LANGUAGE_AT_PAINT = `new PerformanceObserver((entries, self) => {
  globalThis.languageAtPaint = document.documentElement.lang;
  self.disconnect();
}).observe({ type: "paint", buffered: true });`;

const LINKS = {
  "a plan": "model=veo-3.1&seconds=8&videos=5&per=week",
  "a project": "model=sora-2-pro&per=project&videos=1&seconds=30",
  "a language": "lang=en",
};

const shownFigures = () => ({
  ready: document.documentElement.hasAttribute("data-ready"),
  figures: seen.all("data[data-figure]").map((it) => `${it.dataset.figure} ${it.textContent}`),
  amounts: seen.answer()
    ? seen
        .text(seen.answer())
        .split("\n")
        .filter((line) => seen.AMOUNT.test(line))
    : undefined,
  words: seen.text().slice(0, 4000),
});

export default [
  {
    id: 11,
    what: "figures seen, and amounts in the answer, of a link until it is ready",
    limit: "0",
    async run(visit, newTab) {
      const faults = [];
      let answer = true;
      for (const width of [1280, 390]) {
        for (const [name, query] of Object.entries(LINKS)) {
          const { ready, figures, amounts } = await pending(visit, newTab, { width, query, before: visit.seen }, (page) =>
            page.js(shownFigures),
          );
          if (ready) faults.push(`${name}: ready without its program`);
          if (!amounts) answer = false;
          faults.push(...[...figures, ...(amounts ?? [])].map((what) => `${name} at ${width}: ${what}`));
        }
      }
      return found(faults.slice(0, 4).join("; ") || "0", !faults.length, answer ? [] : [".answer"]);
    },
  },
  {
    id: 12,
    what: "language of the page at its first paint, of a link with lang=fr",
    limit: "fr, its words as well",
    async run(visit, newTab) {
      const seenAt = [];
      let fits = true;
      for (const lang of LANGUAGES) {
        // The page of the other language's folder, so that the link has to be obeyed.
        const path = lang === "fr" ? "/" : "/fr/";
        const what = { path, query: `seconds=8&lang=${lang}`, before: visit.seen + LANGUAGE_AT_PAINT };
        const { at, words } = await pending(visit, newTab, what, async (page) => ({
          at: await page.js(() => globalThis.languageAtPaint),
          words: (await page.js(shownFigures)).words,
        }));
        // Words that only one of the languages has.
        const count = (list) =>
          words
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .filter((word) => list.includes(word)).length;
        const [en, fr] = [
          count(["the", "your", "this", "of", "link", "a"]),
          count(["le", "la", "de", "votre", "ce", "lien", "les", "des", "une"]),
        ];
        const [own, other] = lang === "fr" ? [fr, en] : [en, fr];
        fits &&= at === lang && own > other;
        seenAt.push(`${lang}: ${at}, ${own} words of its own and ${other} of the other`);
      }
      return found(seenAt.join("; "), fits);
    },
  },
];
