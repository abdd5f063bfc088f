// The tasks in the head of the layout, done as a person would who knows the page: counted in clicks and in scrolled px, typing
// aside. A field that has to be opened first costs its click; a choice from a list costs two.
import { WORDS, found } from "./visit.mjs";

const ROWS = {
  videos: "^(Videos|Vidéos|Volume|How many)",
  seconds: "^(Length|Durée)",
  attempts: "^(Takes|Prises) (per|par)",
};

/** Runs in the page: brings an element into the part of the window that nothing covers. Gives where to click and what was scrolled. */
const reach = (it) => {
  const before = scrollY;
  const { top, bottom } = it.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) it.scrollIntoView({ block: "nearest", behavior: "instant" });
  const covered = () => {
    const box = it.getBoundingClientRect();
    const over = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return over && !it.contains(over) && !over.contains(it) && over.closest("label")?.control !== it;
  };
  if (covered()) it.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, right, top: y, bottom: end } = it.getBoundingClientRect();
  return { x: (left + right) / 2, y: (y + end) / 2, px: Math.abs(Math.round(scrollY - before)) };
};

/** Counts what one task costs. */
const counting = (visit) => {
  const cost = { clicks: 0, px: 0 };
  // `find` runs in the page and gives an element; with `reach` beside it.
  const at = async (what, find, ...args) => {
    const place = await visit.js(
      `async (args) => { const it = (${find})(...args); return it ? (${reach})(it) : undefined; }`,
      args,
    );
    if (!place) throw new Missing(what);
    cost.px += place.px;
    return place;
  };
  const click = async (what, find, ...args) => {
    const { x, y } = await at(what, find, ...args);
    await visit.click(x, y);
    cost.clicks += 1;
    await visit.rest();
  };
  const named = (words, within) =>
    seen.named(words, within ? (document.querySelector(within) ?? document.createElement("i")) : document)[0];
  const isShown = (name) => [...document.querySelectorAll(`[name="${name}"]:not([type=range])`)].some(seen.shown);
  const fieldOf = (name) => [...document.querySelectorAll(`[name="${name}"]:not([type=range])`)].find(seen.shown);
  // On a phone a field stands behind a row that opens it.
  const field = async (name) => {
    if (!(await visit.js(isShown, name))) await click(`the row of ${name}`, named, ROWS[name], "form");
    if (!(await visit.js((name) => document.activeElement?.name === name, name))) await click(`the field ${name}`, fieldOf, name);
  };
  return {
    cost,
    click,
    field,
    press: (what, words, within) => click(what, named, words, within ?? null),
    /** What has to be seen at the end, without a click. */
    see: (what, find, ...args) => at(what, find, ...args),
    type: async (name, text) => {
      await field(name);
      await visit.js(
        (name) => [...document.querySelectorAll(`[name="${name}"]:not([type=range])`)].find(seen.shown).select(),
        name,
      );
      for (const char of text) await visit.key(char);
      await visit.rest();
    },
    choose: async (what, find, value, ...args) => {
      await at(what, find, ...args);
      cost.clicks += 2;
      await visit.js(
        `async (value, args) => {
        const it = (${find})(...args);
        it.value = [...it.options].find((option) => option.value === value || new RegExp(value).test(option.text))?.value ?? it.value;
        for (const kind of ["input", "change"]) it.dispatchEvent(new Event(kind, { bubbles: true }));
      }`,
        value,
        args,
      );
      await visit.rest();
    },
    model: async (value) => {
      const list = () => [...document.querySelectorAll("select[name=model]")].find(seen.shown);
      await counted.choose("the list of models", list, value);
    },
  };
};
let counted;
class Missing extends Error {}

/** The main figure, in sight where it is: a bar may repeat it while the headline is not. */
const headline = () => {
  const main = seen.headline();
  const isInSight = (it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && !it.closest("[data-model], section[id]");
  };
  return seen.all(`data[data-figure="${main?.dataset.figure}"]`).find(isInSight) ?? main;
};
const sourceNear = (words) => seen.all("a[href^=http]", seen.answer()).find((it) => new RegExp(words).test(seen.nameOf(it)));
const rowOf = (model) => seen.rows().find((row) => row.dataset.model === model) ?? seen.rows()[0];
const tab = (id) => seen.tabs().find((it) => it.hash === `#${id}`);
/** The filter of Compare that offers a resolution class. */
const resolutions = () => seen.all("#compare select").find((it) => [...it.options].some((option) => /1080p/.test(option.text)));
const toggle = (model) => {
  const row = seen.rows().find((it) => it.dataset.model === model) ?? seen.rows()[0];
  return row && (seen.all("summary, [aria-expanded]", row)[0] ?? row);
};

/** [what, from, steps, limits on a desk, limits on a phone]. */
const TASKS = [
  [
    "guide 1 on Sora 2 Pro",
    "",
    async (person) => {
      await person.model("sora-2-pro");
      await person.see("the headline", headline);
    },
    [2, 0],
    [2, 600],
  ],
  [
    "guide 2: ten takes, then one",
    "",
    async (person) => {
      await person.press("the promo", WORDS.promo);
      await person.type("attempts", "1");
      await person.see("the headline", headline);
    },
    [2, 0],
    [3, 600],
  ],
  [
    "the cheapest 1080p with sound, 30 s, 5 takes",
    "",
    async (person, phone) => {
      await person.type("seconds", "30");
      await person.type("attempts", "5");
      if (phone) await person.click("the tab of Compare", tab, "compare");
      await person.choose("the filter of resolutions", resolutions, "1080p");
      await person.see("the first row", () => seen.rows()[0]);
    },
    [4, 300],
    [6, 700],
  ],
  [
    "would 50 a day run",
    "",
    async (person) => {
      await person.type("videos", "50");
      await person.see("the tab of Limits", tab, "limits");
    },
    [1, 0],
    [2, 900],
  ],
  ["a file for finance", "", (person) => person.press("Excel", WORDS.excel), [1, 0], [1, 300]],
  [
    "the code of an embed",
    "",
    async (person) => {
      await person.press("More", WORDS.more);
      await person.press("Embed in a page", WORDS.embed);
      await person.press("Copy in #embed", "^(Copy|Copier)", "#embed");
    },
    [3, 0],
    [3, 500],
  ],
  [
    "beside Veo 3.1 Fast",
    "",
    async (person) => {
      await person.press("More", WORDS.more);
      await person.press("Put beside", WORDS.beside);
      await person.model("veo-3.1-fast");
      await person.see("what it costs there", () => [...document.querySelectorAll("#plans [data-figure=month]")].filter(seen.shown).at(-1));
    },
    [4, 400],
    [4, 900],
  ],
  ["the source of this price", "", (person) => person.see("the source", sourceNear, WORDS.source), [0, 0], [0, 0]],
  [
    "the source of another model's",
    "",
    async (person, phone) => {
      if (phone) await person.press("Compare all", WORDS.all);
      await person.click("the row of Veo 3.1 Fast", toggle, "veo-3.1-fast");
      await person.see("the source in its detail", () => seen.all("#compare a[href^=http], #compare a[href*='prices.html']")[0]);
    },
    [1, 200],
    [2, 400],
  ],
];

const done = async (visit, [what, query, steps, desk, phone], place) => {
  const isPhone = place.width === 390;
  const [clicks, px] = isPhone ? phone : desk;
  await visit.open({ ...place, query });
  counted = counting(visit);
  try {
    await steps(counted, isPhone);
  } catch (why) {
    if (!(why instanceof Missing)) throw why;
    return { what, lost: why.message };
  }
  const { cost } = counted;
  return { what, ...cost, fits: cost.clicks <= clicks && cost.px <= px, limit: `${clicks}, ${px} px` };
};

export default [
  {
    id: 10,
    what: "the tasks in the head of the layout, clicks and scrolled px",
    limit: "each its own; none over 1,000 px",
    async run(visit) {
      const [told, missing] = [[], []];
      let fits = true;
      for (const place of [
        { width: 1280, lang: "en" },
        { width: 390, lang: "fr" },
      ]) {
        for (const task of TASKS) {
          const result = await done(visit, task, place);
          const where = place.width === 390 ? "phone fr" : "desk en";
          if (result.lost) {
            missing.push(`${where}: ${result.what}: ${result.lost}`);
            continue;
          }
          fits &&= result.fits;
          told.push(
            `${result.fits ? "ok  " : "OVER"} ${where}: ${result.what}: ${result.clicks} clicks, ${result.px} px (${result.limit})`,
          );
        }
      }
      return found(told.join("\n"), fits, missing);
    },
  },
];
