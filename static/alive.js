// Beside the program while it lives: takes its figures away and starts it anew, once, where it dies, and fetches for it what is
// wanted only when someone asks. scripts/program.mjs bundles this with the glue; `page` is what static/start.js hands on.
import run from "clipcost";
import { fetchLater } from "./chunks.js";

const root = document.documentElement;
const isReady = () => "ready" in root.dataset;
const OWN = /^(theme|accent|lock|show)$/;

// Where the program lives, each edit lays the plan's query here.
globalThis.clipcostPlan = undefined;

// The address with the plan as the program left it; in an embed with the embed's own parameters too.
const searchOf = (plan, query) => {
  if (plan === undefined) return query;
  const own = "embed" in root.dataset ? [...new URLSearchParams(query)].filter(([name]) => OWN.test(name)) : [];
  return [plan, new URLSearchParams(own)].filter(String).join("&");
};

const died = (page, says = "stopped") => {
  if (page.dead) return;
  page.dead = true;
  root.dataset.dead = "";
  delete root.dataset.ready;
  root.dataset.start = "link";
  page.hold(true);
  const search = searchOf(globalThis.clipcostPlan, page.query);
  page.ask(search);
  const may = !page.restarted && !(page.whole && !page.attends) && navigator.onLine !== false;
  // Before it attends, what it died of may be that it ran something of its later part: then it starts with that, and says nothing.
  const mark = may ? { clipcost: page.attends ? "restarted" : "whole", entered: [...(page.entered ?? []), ...page.held()] } : null;
  let marked = false;
  try {
    const address = page.addressOf(location.pathname, search && `?${search}`);
    history.replaceState(mark, "", address);
    page.address = address;
    marked = true;
  } catch {
    try {
      // A frame without an origin may not write an address; it keeps its mark, and its first plan.
      history.replaceState(mark, "");
      marked = true;
    } catch {}
  }
  // What has died writes no address any more.
  history.replaceState = history.pushState = () => {};
  // The browser says what a policy blocked a moment later.
  if (!may || !marked) return setTimeout(page.fail, 200, says);
  page.say("pending");
  location.reload();
};

const killed = (error) =>
  error instanceof WebAssembly.RuntimeError ||
  (error && !(error instanceof DOMException) && /\/clipcost-\w+\.(js|wasm)|wasm-function|\[wasm code\]/.test(error.stack));

// A page attends, that is hears what happens to it, once its later part has come. What someone does before is held, and happens again
// then; keys and the focus do what they do without the program.
const HELD = /^(click|input|change|submit|popstate|pageshow)$/;
const UNHEARD = /^(keydown|focusin)$/;
const TYPED = "label, select, textarea, input:not([type=radio], [type=checkbox])";

/** Whether a click is for the browser alone: it opens another page, or gives the focus. */
const isBrowsers = ({ target, ctrlKey, metaKey, shiftKey }) => {
  const pageOf = (address) => address.split(/[?#]/)[0];
  const link = target.closest("a[href]");
  return ctrlKey || metaKey || shiftKey || target.closest(TYPED) || (link && pageOf(link.href) !== pageOf(location.href));
};

/** What is done with an event before the page attends. */
const holding = (page) => {
  const held = [];
  const isEntry = ({ type }) => /^(input|change)$/.test(type);
  // What each field was left with: the program, or a browser that goes back, may write over it meanwhile.
  const left = new Map();
  // What was typed and chosen meanwhile: type of the event, field, what it was left with.
  page.held = () =>
    held.filter(isEntry).map(({ type, target }) => [type, target.id, left.get(target).value, left.get(target).checked]);
  let [waits, missed] = [[], false];
  const say = (what, after) => setTimeout(() => page.dead || page.say(what), after);
  globalThis.clipcostAttends = () =>
    setTimeout(() => {
      page.attends = true;
      waits.forEach(clearTimeout);
      if (missed || waits.length) page.say("");
      for (const event of held.splice(0)) {
        const { target } = event;
        if (isEntry(event)) Object.assign(target, left.get(target));
        target.dispatchEvent(new event.constructor(event.type, event));
      }
      page.show("");
    });
  // The later part did not come. Figures stay while nothing is done to them; a page that does not answer yet, or no longer, ends.
  globalThis.clipcostMissed = () => {
    waits.forEach(clearTimeout);
    if (!isReady() || waits.length) return died(page, "broken");
    missed = true;
    page.say("broken");
  };
  return (event) => {
    const { type, target } = event;
    event.stopImmediatePropagation();
    if (UNHEARD.test(type) || (type === "click" && isBrowsers(event))) return;
    if (type === "click" || type === "submit") event.preventDefault();
    const before = held.at(-1);
    // Who sees nothing happen clicks again.
    if (type === "click" && before?.type === type && before.target === target) return;
    held.push(event);
    if (type === "pageshow") return;
    // Now, for some browsers take nothing of a page that is being left.
    if (isEntry(event)) {
      left.set(target, { value: target.value, checked: target.checked });
      history.replaceState({ entered: page.held() }, "");
    }
    // No figure stands beside what is no longer its plan.
    if (type !== "click" && type !== "submit") page.show("hidden");
    if (!waits.length) waits = [say("slow", 1000), say("late", 20000)];
    fetchLater();
  };
};

const guard = (page) => {
  // Another copy of this module brought no program to life.
  page.guards?.abort();
  page.guards = new AbortController();
  const way = { capture: true, signal: page.guards.signal };
  const hold = holding(page);
  const end = (event) => {
    if (!killed(event.error ?? event.reason)) return;
    // Told where the program dies whole.
    if (!page.attends && !page.whole) event.preventDefault();
    died(page);
  };
  addEventListener("error", end, way);
  addEventListener("unhandledrejection", end, way);
  for (const type of ["pagehide", "popstate", "message", "click", "input", "change", "submit", "keydown", "focus", "focusin", "pageshow", "compositionend"]) {
    const hear = (event) => {
      // What has died hears nothing; and a text that an input method is still composing is none yet.
      if (page.dead || event.isComposing) return event.stopImmediatePropagation();
      if (type === "compositionend") return event.target.dispatchEvent(new Event("input", { bubbles: true }));
      const isEarly = isReady() && !page.attends && !event.target.closest?.("#start");
      if (isEarly && (HELD.test(type) || UNHEARD.test(type))) hold(event);
    };
    addEventListener(type, hear, way);
  }
};

// A program cannot import a module. False where its file is gone; asked again under another address, because some browsers keep
// what an address once gave.
let times = "";
globalThis.download = (...words) => {
  const gone = () => {
    times += "?";
    return false;
  };
  // As an address: esbuild would look for a path among the files that it bundles.
  return import(new URL(DOWNLOAD + times, import.meta.url)).then((module) => module.download(...words), gone);
};

// The program says that it answers, or that it has no words: their chunk did not come.
const answering = (page) => (came) => {
  if (page.dead) return;
  if (!came) {
    for (const name in clipcostFetched) delete clipcostFetched[name];
    return page.retry();
  }
  page.started();
  // What is drawn for its width has one now.
  dispatchEvent(new Event("resize"));
  const focused = document.getElementById("start").contains(document.activeElement);
  root.dataset.ready = "";
  for (const [type, id, value, checked] of page.entered ?? []) {
    const field = document.getElementById(id);
    if (field) Object.assign(field, { value, checked }).dispatchEvent(new Event(type, { bubbles: true }));
  }
  page.entered = undefined;
  page.say(page.restarted ? "restarted" : "");
  if (focused) document.getElementById("copy")?.focus();
  if (!page.restarted) return;
  for (const event of ["input", "click"]) addEventListener(event, () => page.dead || page.say(""), { once: true });
};

/** Starts the program. */
export default async (given, page) => {
  guard(page);
  if (page.whole) root.dataset.whole = "";
  globalThis.clipcostStarted = answering(page);
  // All that may be asked for next has come: the browser may keep the site for visits without a network.
  globalThis.clipcostRests = () =>
    "prices" in root.dataset && import(new URL(OFFLINE, import.meta.url)).then((offline) => offline.default(page)).catch(() => {});
  try {
    await run(given);
  } catch (why) {
    if (!(why instanceof WebAssembly.RuntimeError)) throw why;
    died(page);
  }
};
