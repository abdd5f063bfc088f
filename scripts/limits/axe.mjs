// axe on every view, in both languages and themes, on phone and desk, and on what stands before the program runs.
import { readFileSync } from "node:fs";
import { pending } from "./start.mjs";
import { LANGUAGES, RICH, VIEWS, eachView, found } from "./visit.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const THEMES = ["light", "dark"];

const source = () => readFileSync(`${process.env.NPM_HOME}/node_modules/axe-core/axe.min.js`, "utf8");

/** Gives what axe finds of the page as it stands: `rule: target`. */
const violationsOf = async (page, rules = RULES) => {
  await page.send("Runtime.evaluate", { expression: source() });
  const { violations, passes } = await page.js(async (runOnly) => {
    const { violations, passes } = await globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] });
    return {
      passes: passes.length,
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ""}`),
      ),
    };
  }, rules);
  if (passes < 5) throw new Error(`axe checked next to nothing: ${passes} rules`);
  return violations;
};

/** Notes findings by what they are, with the first place of each. */
const collector = () => {
  const list = new Map();
  return {
    list,
    note: (where, findings) => {
      for (const finding of findings) if (!list.has(finding)) list.set(finding, where);
    },
  };
};
const told = (list) =>
  list.size
    ? `${list.size}: ${[...list]
        .slice(0, 8)
        .map(([finding, where]) => `${where}: ${finding}`)
        .join("\n")}`
    : "0";

export default [
  {
    id: 30,
    what: "axe: each view, both languages and themes, phone and desk, pending, embed, static pages",
    limit: "no violation",
    async run(visit, newTab) {
      const { list, note } = collector();
      const missing = new Set();
      let pages = 0;
      const look = async (page, where) => {
        pages += 1;
        note(where, await violationsOf(page));
      };
      for (const theme of THEMES) {
        await visit.media({ "prefers-color-scheme": theme });
        for (const width of [1280, 390]) {
          const lost = await eachView(visit, { width, query: RICH, views: ["", ...VIEWS] }, (view, lang) =>
            look(visit, `${view || "first screen"} ${lang} ${theme} ${width}`),
          );
          for (const view of lost) missing.add(view);
          for (const lang of LANGUAGES) {
            await pending(visit, newTab, { width, theme, query: `seconds=8&lang=${lang}` }, (page) =>
              look(page, `pending ${lang} ${theme} ${width}`),
            );
          }
        }
        for (const path of [
          "/embed.html?show=form,answer,working,compare",
          "/prices.html",
          "/guide.html",
          "/fr/prices.html",
          "/fr/guide.html",
        ]) {
          if (!(await fetch(visit.base + path)).ok) {
            missing.add(path);
            continue;
          }
          await visit.size(1280);
          await visit.read(path);
          if (path.startsWith("/embed")) await visit.ready();
          // An embed's ground is its host's; axe would take that for white.
          await visit.js(() => {
            if (document.documentElement.hasAttribute("data-embed")) document.documentElement.style.background = "Canvas";
          });
          await look(visit, `${path} ${theme}`);
        }
      }
      return found(`${told(list)} (${pages} pages)`, !list.size, [...missing]);
    },
  },
  {
    id: 22,
    what: "contrast of text in both themes, everything open (axe)",
    limit: "≥ 4.5:1",
    async run(visit) {
      const { list, note } = collector();
      for (const theme of THEMES) {
        await visit.media({ "prefers-color-scheme": theme });
        await visit.open({ query: RICH, view: "all" });
        await visit.js(() => seen.unfold());
        await visit.send("Runtime.evaluate", { expression: source() });
        note(
          theme,
          await visit.js(async () => {
            const { violations } = await globalThis.axe.run(document, { runOnly: { type: "rule", values: ["color-contrast"] } });
            return violations.flatMap(({ nodes }) => nodes.map(({ target, any }) => `${target} ${any[0]?.data?.contrastRatio}`));
          }),
        );
      }
      return found(told(list), !list.size);
    },
  },
];
