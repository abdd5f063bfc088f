// What moves, and where the focus goes, when something is changed.
import { WORDS, found, lost } from "./visit.mjs";

const CHANGES = {
  "Veo 3.1 Fast": ["model", "veo-3.1-fast"],
  "Kling 3.0": ["model", "kling-3.0"],
  "Sora 2 Pro": ["model", "sora-2-pro"],
  "3 takes": ["attempts", "3"],
  "real clips": ["clips", "rendered"],
  "a week": ["per", "week"],
  "a month": ["per", "month"],
  "a project": ["per", "project"],
};

/** Where the parts stand in the document. */
const places = () => ({ headline: seen.top(seen.headline()), sum: seen.top(seen.sum()), actions: seen.top(seen.copy()) });
const lineOfSum = () => (seen.sum() ? Math.ceil(parseFloat(getComputedStyle(seen.sum()).lineHeight)) || 32 : 32);

/** Sets a field as a person does. Gives whether it is there to be set. */
const set = (name, value) => {
  const fields = [...document.querySelectorAll(`[name="${name}"]`)];
  const choice = fields.find((it) => it.type === "radio" && it.value === value);
  const field = choice ?? fields.find((it) => it.type !== "radio" && it.type !== "range");
  if (!field) return false;
  if (choice) choice.click();
  else {
    field.focus({ preventScroll: true });
    field.value = value;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return true;
};

/** How far each part moves: on a desk by an edit; on a phone, where a field has to be opened first, from one link to another. */
const shifts = async (visit, width) => {
  const [moved, missing] = [[], new Set()];
  await visit.open({ width });
  const [before, line] = [await visit.js(places), await visit.js(lineOfSum)];
  for (const [what, [name, value]] of Object.entries(CHANGES)) {
    if (width === 390) await visit.open({ width, query: `${name}=${value}` });
    else {
      await visit.open({ width });
      if (!(await visit.js(set, name, value))) {
        missing.add(`the field ${name}`);
        continue;
      }
      await visit.rest();
    }
    const after = await visit.js(places);
    for (const [part, y] of Object.entries(before)) {
      if (y === null || y === undefined || after[part] === undefined || after[part] === null) missing.add(part);
      else if (after[part] !== y) moved.push({ what, part, by: Math.round(after[part] - y) });
    }
  }
  return { moved, missing, line };
};

/** Where the focus is. */
const focus = () => {
  const it = document.activeElement;
  if (!it || it === document.body || it === document.documentElement) return { place: "body" };
  return {
    place:
      it.closest("section[id]")?.id ?? (it.closest("form") ? "form" : it.closest("header") ? "header" : it.tagName.toLowerCase()),
    what: seen.describe(it),
    model: it.closest("[data-model]")?.dataset.model,
  };
};

/** Focuses the first control of these words, with menus and details opened on the way. Gives the row it is of. */
const focusOn = (words, within) => {
  const root = within ? document.querySelector(within) : document;
  if (!root) return { lost: within };
  const first = () => seen.named(words, root).find((it) => !it.disabled);
  // In a row's detail or a menu: open what is folded until it is found.
  const folded = () => [...root.querySelectorAll("details:not([open]) > summary, [aria-expanded=false]")].filter(seen.shown);
  const open = async () => {
    for (const fold of folded().slice(0, 6)) {
      if (first()) return;
      fold.click();
      await seen.settled();
    }
  };
  return open().then(() => {
    const control = first();
    if (!control) return { lost: words };
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: "center" });
    return { model: control.closest("[data-model]")?.dataset.model };
  });
};

const ACTIONS = [
  { what: "Use", open: { view: "compare" }, words: WORDS.use, within: "#compare", lands: ({ place }) => place === "compare" },
  {
    what: "Put beside",
    open: { view: "compare" },
    words: WORDS.beside,
    within: "#compare",
    lands: ({ place }) => ["compare", "plans"].includes(place),
  },
  {
    what: "Remove",
    open: { view: "plans", query: "with=model%3Dveo-3.1-fast" },
    words: WORDS.remove,
    within: "#plans",
    lands: ({ place }) => place === "plans",
  },
  { what: "a preset", open: {}, words: WORDS.promo, lands: ({ place, what }) => place === "form" || /Promo/.test(what ?? "") },
];

const pressed = async (visit, { open, words, within }) => {
  await visit.open(open);
  const start = await visit.js(focusOn, words, within ?? null);
  if (start.lost) return start;
  await visit.key("Enter");
  await visit.rest();
  return { start, ...(await visit.js(focus)) };
};

/** Changes the first filter of Compare by its keys. */
const filtered = async (visit) => {
  await visit.open({ view: "compare" });
  const kind = await visit.js(() => {
    const market = seen.view("compare");
    const filter =
      market && seen.all("select, input[type=checkbox], input[type=radio]", market).find((it) => !it.closest("[data-model]"));
    filter?.focus();
    return filter?.type;
  });
  if (!kind) return { lost: "a filter in #compare" };
  await visit.key(kind === "checkbox" ? "Space" : "ArrowRight");
  await visit.rest();
  return visit.js(focus);
};

export default [
  {
    id: 15,
    what: "headline, sum and action bar move when model, takes, billing or period change, at 1280, at 390",
    limit: "0 px, ≤ 1 line of the sum",
    async run(visit) {
      const [wide, narrow] = [await shifts(visit, 1280), await shifts(visit, 390)];
      const far = narrow.moved.filter(({ by }) => Math.abs(by) > narrow.line);
      const tell = (moved) =>
        moved
          .toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by))
          .slice(0, 5)
          .map(({ what, part, by }) => `${part} ${by > 0 ? "+" : ""}${by} (${what})`)
          .join(", ") || "0";
      return found(
        `1280: ${tell(wide.moved)}\n390: ${tell(narrow.moved)}, a line is ${narrow.line}`,
        !wide.moved.length && !far.length,
        [...new Set([...wide.missing, ...narrow.missing])],
      );
    },
  },
  {
    id: 16,
    what: "focus after Use, Put beside, Remove, a preset, a filter",
    limit: "on it or its heir in the same view",
    async run(visit) {
      const [told, missing] = [[], []];
      let fits = true;
      for (const action of ACTIONS) {
        const after = await pressed(visit, action);
        if (after.lost) {
          missing.push(action.what);
          continue;
        }
        fits &&= action.lands(after);
        told.push(`${action.what}: ${after.what ?? "body"}${after.what ? ` in ${after.place}` : ""}`);
      }
      const filter = await filtered(visit);
      if (filter.lost) missing.push(filter.lost);
      else {
        fits &&= filter.place === "compare";
        told.push(`a filter: ${filter.what ?? "body"} in ${filter.place}`);
      }
      return found(told.join("\n"), fits, missing);
    },
  },
  {
    id: 17,
    what: "after Use in the last row the headline's new figure is in sight",
    limit: "yes",
    async run(visit) {
      await visit.open({ view: "compare" });
      const start = await visit.js(async (words) => {
        const market = seen.view("compare");
        const last = market && seen.named(words, market).at(-1);
        last?.scrollIntoView({ block: "end" });
        last?.focus({ preventScroll: true });
        return Boolean(last);
      }, WORDS.use);
      if (!start) return lost("Use in #compare");
      const before = await visit.js(() => seen.headline()?.textContent);
      await visit.key("Enter");
      await visit.rest();
      const { after, insight } = await visit.js(() => {
        const after = seen.headline()?.textContent;
        const inWindow = (it) => {
          const { top, bottom } = it.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        };
        // The headline itself, or a bar that has its figure; a row of the market is not the headline.
        const places = seen
          .texts()
          .filter(({ text, parent }) => text.includes(after) && !parent.closest("[data-model], section[id]") && inWindow(parent));
        return { after, insight: places.length > 0 };
      });
      return found(`${before} → ${after}, ${insight ? "in sight" : "out of sight"}`, insight && after !== before);
    },
  },
];
