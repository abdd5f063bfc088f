// Contrast of what is no text, which axe does not measure: borders of fields, marks of charts.
import { RICH, found, lost } from "./visit.mjs";

/** Runs in the page. Gives what was looked at, each with its ratio to what is around it. */
const contrasts = () => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (color) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) =>
    [r, g, b]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (it) => {
    for (let at = it; at; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  const SIDES = ["Top", "Right", "Bottom", "Left"];
  /** The strongest side: a field between two buttons has its own border above and below alone. */
  const border = (it) => {
    const style = getComputedStyle(it);
    const sides = SIDES.filter((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none");
    const ratios = sides.map((side) => ratio(rgb(style[`border${side}Color`]), ground(it.parentElement)));
    return ratios.length ? Math.max(...ratios) : undefined;
  };
  const fields = seen
    .all("input:not([type=radio]):not([type=checkbox]):not([type=range]), select, textarea")
    .map((it) => ({ what: seen.describe(it), ratio: border(it) ?? border(it.parentElement) }))
    .filter(({ ratio }) => ratio !== undefined);
  /** A mark is seen by its fill or by its line. Grounds, grids and patterns carry no number. */
  const mark = (it) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(it);
    const paints = [/^(line|polyline)$/.test(it.tagName) ? "none" : fill, parseFloat(strokeWidth) > 0 ? stroke : "none"];
    const ratios = paints
      .map((paint) => paint.match(/^(rgb|color|oklch|lab)/) && rgb(paint))
      .filter((color) => color?.[3] === 255);
    return ratios.length ? Math.max(...ratios.map((color) => ratio(color, ground(it.closest("svg"))))) : undefined;
  };
  const marks = seen
    .all("section svg :is(rect, circle, path, line, polyline, polygon)")
    .filter(
      (it) =>
        !/grid|tick|axis|ground|area|hole|hatch|shade|rule/.test(`${it.className.baseVal} ${it.parentElement.className.baseVal}`),
    )
    .filter((it) => !it.closest("defs, pattern, clipPath"))
    .map((it) => ({
      what: `${it.tagName}.${it.className.baseVal || "?"} in svg.${it.closest("svg").className.baseVal || "?"}`,
      ratio: mark(it),
    }))
    .filter(({ ratio }) => ratio !== undefined);
  return { fields, marks };
};

const told = (list) => {
  const least = Math.min(...list.map(({ ratio }) => ratio)).toFixed(2);
  const faint = new Map(list.filter(({ ratio }) => ratio < 3).map(({ what, ratio }) => [what, ratio.toFixed(2)]));
  const some = [...faint].slice(0, 6).map(([what, ratio]) => `${what} ${ratio}`);
  return faint.size ? `${faint.size} kinds under: ${some.join("; ")}` : `least ${least} of ${list.length}`;
};

export default [
  {
    id: 22,
    what: "borders of fields and marks of charts in both themes (text: axe)",
    limit: "≥ 3:1",
    async run(visit) {
      const all = { fields: [], marks: [] };
      for (const theme of ["light", "dark"]) {
        await visit.media({ "prefers-color-scheme": theme });
        await visit.open({ query: RICH, view: "all" });
        for (const [kind, list] of Object.entries(await visit.js(contrasts))) {
          all[kind].push(...list.map(({ what, ratio }) => ({ what: `${theme}: ${what}`, ratio })));
        }
      }
      const missing = Object.keys(all).filter((kind) => !all[kind].length);
      if (missing.length === 2) return lost(...missing);
      const fits = Object.values(all)
        .flat()
        .every(({ ratio }) => ratio >= 3);
      const lines = Object.entries(all)
        .filter(([, list]) => list.length)
        .map(([kind, list]) => `${kind}: ${told(list)}`);
      return found(lines.join("\n"), fits, missing);
    },
  },
];
