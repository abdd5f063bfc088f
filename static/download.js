// What a person takes away: files, a few lines of text, pictures, the code of a link. The page fetches this, and the program beside
// it that writes them, only when someone asks. It gives back what it made, for the page to show or to tell: the name of the file
// that was saved, the text, the code; false where the program that writes could not be fetched.
import start, * as write from "./export.js";

const files = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  markdown: "text/markdown;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const endings = { markdown: "md" };

const save = (parts, type, name) => {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it once it has had a turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
};

const made = (name, attributes, text = "") => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
};

// What the page's styles make of a picture, as attributes that a picture of its own has.
const presentation = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity",
  "font-family", "font-size", "font-weight", "letter-spacing", "text-anchor", "dominant-baseline", "paint-order", "display"];
// The lettering under a picture, and how many lines a word may take that is longer than one: an address, mostly.
const SIZE = 13;
const LINE = 20;
const LINES_OF_WORD = 3;

// The place that a picture draws in.
const placed = ({ viewBox, width, height }) => {
  const { baseVal: box } = viewBox;
  return box?.width ? box : { x: 0, y: 0, width: width.baseVal.value, height: height.baseVal.value };
};

// A word in parts that fit. Where it takes more than three lines, the last ends in an ellipsis: of an address the site is left.
const parted = (word, fits) => {
  const parts = [""];
  for (const mark of word) {
    if (parts.at(-1) && !fits(parts.at(-1) + mark)) parts.push("");
    parts[parts.length - 1] += mark;
  }
  if (parts.length <= LINES_OF_WORD) return parts;
  const last = [...parts[LINES_OF_WORD - 1]];
  while (last.length && !fits(`${last.join("")}…`)) last.pop();
  return [...parts.slice(0, LINES_OF_WORD - 1), `${last.join("")}…`];
};

// A paragraph in lines that fit.
const wrapped = (paragraph, fits) => {
  const lines = [];
  for (const word of paragraph.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(...parted(word, fits));
  }
  return lines;
};

// A picture as a document of its own, with a caption under it, for which it grows. Its lettering is in attributes and each line of
// the caption as long as it was measured here: so it looks the same, and stays within the picture, where its fonts are missing.
const drawn = (svg, caption) => {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, at) => {
    const style = getComputedStyle(originals[at]);
    for (const name of presentation) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute("class");
  });
  const { x, y, width, height } = placed(svg);
  const page = getComputedStyle(document.documentElement);
  const brush = document.createElement("canvas").getContext("2d");
  brush.font = `${SIZE}px ${page.fontFamily}`;
  const long = (line) => brush.measureText(line).width;
  const lines = caption.split("\n").flatMap((paragraph) => wrapped(paragraph, (line) => long(line) <= width));
  const whole = height + LINE * (lines.length + 1);
  const box = { x, y, width, height: whole };
  for (const [name, value] of Object.entries({ xmlns: "http://www.w3.org/2000/svg", width, height: whole })) copy.setAttribute(name, value);
  copy.setAttribute("viewBox", Object.values(box).join(" "));
  const first = [...copy.children].find(({ localName }) => !["title", "desc"].includes(localName));
  copy.insertBefore(made("rect", { ...box, fill: page.backgroundColor }), first);
  const letters = { fill: page.color, "font-family": page.fontFamily, "font-size": SIZE };
  lines.forEach((line, at) => {
    const place = { x, y: y + height + LINE * (at + 1), textLength: long(line), lengthAdjust: "spacingAndGlyphs" };
    copy.append(made("text", { ...letters, ...place }, line));
  });
  return { text: new XMLSerializer().serializeToString(copy), width, height: whole };
};

const painted = async ({ text, width, height }) => {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"),
  );
};

/**
 * Makes `csv`, `xlsx`, `json`, `markdown`, `summary`, `qr`, or the SVG of a class as `svg-film` or `png-film`.
 * `name`: what files are called, without ending. `plan`: query, language, the person's day, the full address.
 */
export const download = async (kind, name, ...plan) => {
  const [verb, which] = kind.split("-");
  try {
    await start();
  } catch {
    return false;
  }
  if (verb === "svg" || verb === "png") {
    const svg = document.querySelector(`svg.${which}`);
    if (!svg) throw new Error("no picture");
    const picture = drawn(svg, write.caption(...plan));
    if (verb === "svg") return save([picture.text], "image/svg+xml", `${name}-${which}.svg`);
    return save([await painted(picture)], "image/png", `${name}-${which}.png`);
  }
  if (verb === "summary") return write.summary(...plan);
  if (verb === "qr") return write.qr(plan[3]);
  return save([write[verb](...plan)], files[verb], `${name}.${endings[verb] ?? verb}`);
};
