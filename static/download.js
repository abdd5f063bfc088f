// What a person takes away: files, a few lines of text, pictures, a QR code. The page fetches this, and the program beside it that
// writes them, only when someone asks. `download` says in `#taken` what becomes of it; whatever fails, the page stays as it is.
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

// A picture as a document of its own: what the page's styles make of it is written into it.
const kept = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "font",
  "paint-order", "display"];
const drawn = (svg) => {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, at) => {
    const style = getComputedStyle(originals[at]);
    for (const name of kept) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute("class");
  });
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", getComputedStyle(document.documentElement).backgroundColor);
  copy.querySelector("desc").after(paper);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
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

// What stands on the page beside the answer may only be of the plan that is answered: an edit while it was made leaves it out.
const LEFT_OUT = Symbol();
const stale = (asked) => asked !== globalThis.clipcostPlan;

const copied = async (text, field, asked) => {
  if (stale(asked)) return LEFT_OUT;
  field.value = text;
  field.hidden = false;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    field.focus();
    field.select();
  }
};

const made = async (asked, kind, plan) => {
  const [verb, which] = kind.split("-");
  const name = (ending) => `clipcost-${plan[2]}${which ? `-${which}` : ""}.${ending}`;
  if (verb === "svg" || verb === "png") {
    const picture = drawn(document.querySelector(`svg.${which}`));
    if (verb === "svg") return save([picture.text], "image/svg+xml", name("svg"));
    return save([await painted(picture)], "image/png", name("png"));
  }
  await start();
  if (verb === "summary") return copied(write.summary(...plan), document.getElementById("summary"), asked);
  if (verb === "qr") {
    if (stale(asked)) return LEFT_OUT;
    const code = new DOMParser().parseFromString(write.qr(plan[3]), "image/svg+xml").documentElement;
    return document.getElementById("qr").replaceChildren(document.importNode(code, true));
  }
  return save([write[verb](...plan)], files[verb], name(endings[verb] ?? verb));
};

// `asked`: what the page's plan was at the click. `plan`: query, language, the person's day, the full address.
export const download = async (asked, kind, ...plan) => {
  const told = document.getElementById("taken");
  const say = (words, name) => (told.textContent = words.replace("{}", name ?? ""));
  const slow = setTimeout(say, 300, told.dataset.working);
  try {
    const name = await made(asked, kind, plan);
    if (name === LEFT_OUT) told.textContent = "";
    else say(name ? told.dataset.saved : told.dataset.done, name);
  } catch (why) {
    say(told.dataset.failed, why.message);
  } finally {
    clearTimeout(slow);
  }
};
