// How the checks of the limits reach a page: they open an address, look at it with `seen`, and press what a person would.
import { SEEN } from "./seen.mjs";

export { WORDS } from "./seen.mjs";

export const VIEWS = ["compare", "retakes", "limits", "cost", "budget", "plans", "export", "embed"];
export const LANGUAGES = ["en", "fr"];
/** A plan that has something to show in every view. */
export const RICH =
  "seconds=8&attempts=3&blocked=5&hourly=60&setup_hours=10&care_hours=2&review_minutes=3&trial_renders=20&instead=30" +
  "&budget=500&with=model%3Dveo-3.1-fast%26seconds%3D8";

/** What a check found: what was measured, whether it keeps the limit, and what it was to measure as well and is not on the page. */
export const found = (measured, fits, missing = []) => ({ measured: String(measured), fits, missing });
/** Nothing of what was to be measured is on the page, which does not count as kept. */
export const lost = (...missing) => ({ measured: "", fits: false, missing });

/** `open`s addresses of a site in a tab, and waits until all of each is there. */
export const visitor = async (newTab, base) => {
  const tab = await newTab();
  await tab.before(SEEN);
  const size = (width, height = width < 600 ? 844 : 900, touch = width < 600) => tab.size({ width, height, touch });
  const address = ({ lang = "en", query = "", view = "", path = lang === "fr" ? "/fr/" : "/" }) =>
    base + path + (query && `?${query}`) + (view && `#${view}`);
  return {
    ...tab,
    base,
    size,
    address,
    seen: SEEN,
    async open(what = {}) {
      await size(what.width ?? 1280, what.height);
      await tab.go(address(what));
      await tab.ready();
      await tab.js(() => seen.settled());
    },
    /** Opens a page that has no program. */
    async read(path) {
      await tab.go(base + path);
      await tab.js(() => seen.settled());
    },
    async resize(width, height) {
      await size(width, height);
      await tab.painted();
    },
    /** Resolves once nothing has changed for a quarter of a second. */
    rest: () => tab.js(() => seen.settled()),
  };
};

/** Every view in every language: `look` gets the name and the language. Gives the views that are not there. */
export const eachView = async (visit, { query, width, path, languages = LANGUAGES, views = ["", ...VIEWS] }, look) => {
  const missing = new Set();
  for (const lang of languages) {
    for (const view of views) {
      await visit.open({ lang, query, view, width, path });
      const there =
        ["", "all"].includes(view) || (await visit.js((id) => Boolean(seen.view(id) && seen.shown(seen.view(id))), view));
      if (there) await look(view, lang);
      else missing.add(`#${view}`);
    }
  }
  return [...missing];
};
