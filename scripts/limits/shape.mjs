// Whether everything fits its place: targets, overflow, cut text, labels of charts.
import { RICH, VIEWS, eachView, found } from "./visit.mjs";

const WIDTHS = [280, 320, 360, 390, 768, 1280, 1600];

/** Targets under 44 px, but for links in a sentence. */
const smallTargets = () =>
  [
    ...new Set(
      seen
        .all(seen.CONTROLS)
        .filter((it) => !seen.inSentence(it))
        .map(seen.targetOf),
    ),
  ]
    .map((it) => ({ it, px: Math.round(it.getBoundingClientRect().height * 10) / 10 }))
    .filter(({ px }) => px < 44)
    .map(({ it, px }) => `${seen.describe(it)} ${px}`);

/** Boxes whose text is wider than they are, and choices whose text is; boxes that scroll have to say so. */
const cut = () => {
  const hasText = (it) => [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const pen = document.createElement("canvas").getContext("2d");
  const scrolls = (it) => /auto|scroll/.test(getComputedStyle(it).overflowX) && (it.tabIndex >= 0 || it.hasAttribute("role"));
  const tooNarrow = (it) => {
    if (it.tagName === "SELECT") {
      const style = getComputedStyle(it);
      pen.font = style.font;
      const room = it.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return pen.measureText(it.selectedOptions[0]?.text ?? "").width > room + 1;
    }
    return (hasText(it) || it.tagName === "INPUT") && it.clientWidth > 0 && it.scrollWidth > it.clientWidth + 1 && !scrolls(it);
  };
  const wide = seen
    .all("body *")
    .filter((it) => !it.closest("svg, [role=region][tabindex]") && tooNarrow(it))
    .map((it) => `${seen.describe(it)} ${it.scrollWidth} > ${it.clientWidth}`);
  // A table that scrolls without saying so cuts what stands in it.
  const silent = seen
    .all("body *")
    .filter(
      (it) =>
        /auto|scroll|hidden|clip/.test(getComputedStyle(it).overflowX) &&
        it.scrollWidth > it.clientWidth + 1 &&
        !scrolls(it) &&
        it.clientWidth > 2,
    );
  return [
    ...wide,
    ...silent.filter((it) => !hasText(it)).map((it) => `${seen.describe(it)} holds ${it.scrollWidth} in ${it.clientWidth}`),
  ];
};

const tooWide = () => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The size on screen of the lettering in charts. */
const labels = () =>
  seen
    .all("svg text")
    .filter((it) => it.textContent.trim())
    .map((it) => ({
      px: Math.round(parseFloat(getComputedStyle(it).fontSize) * Math.abs(it.getScreenCTM().d) * 10) / 10,
      text: it.textContent.trim().slice(0, 20),
    }));

const few = (list, most = 5) => (list.length ? `${list.length}: ${list.slice(0, most).join("; ")}` : "0");

/** Overflow and cut text are looked for in one round: both need each view at each width. */
const everyWidth = async (visit) => {
  const [wide, narrow] = [new Map(), new Map()];
  const missing = await eachView(visit, { query: RICH }, async (view, lang) => {
    await visit.js(() => seen.unfold());
    for (const width of WIDTHS) {
      await visit.resize(width);
      const where = `${view ? `#${view}` : "first screen"} ${lang}`;
      const over = await visit.js(tooWide);
      if (over) wide.set(`${where} at ${width}`, over);
      for (const what of await visit.js(cut)) if (!narrow.has(what)) narrow.set(what, `${where} at ${width}`);
    }
  });
  return {
    wide: [...wide].map(([where, px]) => `${where}: ${px} px`),
    cut: [...narrow].map(([what, where]) => `${what} (${where})`),
    missing,
  };
};
let round;
const once = (visit) => (round ??= everyWidth(visit));

export default [
  {
    id: 18,
    what: "targets under 44 px high on touch, links in a sentence excepted",
    limit: "0",
    async run(visit) {
      const small = new Map();
      const missing = await eachView(visit, { width: 390, query: RICH }, async (view, lang) => {
        for (const what of await visit.js(smallTargets))
          if (!small.has(what)) small.set(what, `${view || "first screen"} ${lang}`);
      });
      return found(few([...small].map(([what, where]) => `${what} (${where})`)), !small.size, missing);
    },
  },
  {
    id: 26,
    what: `overflow to the side at ${WIDTHS.join(", ")}, each view, en and fr, unfolded`,
    limit: "0",
    async run(visit) {
      const { wide, missing } = await once(visit);
      return found(few(wide), !wide.length, missing);
    },
  },
  {
    id: 27,
    what: "text cut, in the same places",
    limit: "0",
    async run(visit) {
      const { cut: list, missing } = await once(visit);
      return found(few(list), !list.length, missing);
    },
  },
  {
    id: 28,
    what: "smallest label of a chart on a phone of 360",
    limit: "≥ 12 px",
    async run(visit) {
      const sizes = [];
      const missing = await eachView(visit, { width: 360, query: RICH, views: ["", ...VIEWS.slice(0, 6)] }, async (view, lang) =>
        sizes.push(...(await visit.js(labels)).map((label) => ({ ...label, where: `${view || "first screen"} ${lang}` }))),
      );
      if (!sizes.length) return found("", false, ["lettering in charts", ...missing]);
      const least = sizes.toSorted((one, other) => one.px - other.px)[0];
      return found(`${least.px} px: “${least.text}” in ${least.where}, of ${sizes.length} labels`, least.px >= 12, missing);
    },
  },
];
