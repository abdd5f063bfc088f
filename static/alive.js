// Beside the program while it lives: takes its figures away and starts it anew, once, where it dies, and fetches for it what is
// wanted only when someone asks. scripts/program.mjs bundles this with the glue; `page` is what static/start.js hands on.
import run from "clipcost";
import { fetchLater } from "./chunks.js";

const root = document.documentElement;
const isReady = () => "ready" in root.dataset;
// What a live page hears only with its later part.
const LATER = /^(popstate|click|input|change|submit|toggle|keydown|focusin)$/;
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
  delete root.dataset.ready;
  root.dataset.start = "link";
  page.hold(true);
  const search = searchOf(globalThis.clipcostPlan, page.query);
  page.ask(search);
  const may = !page.restarted && navigator.onLine !== false;
  const mark = may ? { clipcost: "restarted" } : null;
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

// A live page attends once its later part has come: what happens before waits, and then happens again.
let attends = false;
const held = [];
const wait = (page, event) => {
  event.stopImmediatePropagation();
  // What opens another tab or window is the browser's.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.type === "click" || event.type === "submit") event.preventDefault();
  // No figure stands beside what has been typed since.
  if (event.type === "input" || event.type === "change") page.show("hidden");
  held.push(event);
  fetchLater();
};

const guard = (page) => {
  addEventListener("error", ({ error }) => killed(error) && died(page));
  addEventListener("unhandledrejection", ({ reason }) => killed(reason) && died(page));
  for (const event of ["pagehide", "popstate", "message", "click", "input", "change", "submit", "toggle", "keydown", "focus", "focusin", "pageshow"]) {
    const hears = (it) => {
      // What has died hears nothing.
      if (page.dead) it.stopImmediatePropagation();
      else if (LATER.test(event) && isReady() && !attends && !it.target.closest?.("#start")) wait(page, it);
    };
    addEventListener(event, hears, true);
  }
  let missed = false;
  globalThis.clipcostAttends = () =>
    setTimeout(() => {
      attends = true;
      if (missed) page.say("");
      for (const event of held.splice(0)) event.target.dispatchEvent(new event.constructor(event.type, event));
      page.show("");
    });
  // The later part did not come. Figures stay while nothing has been done to them; a page that does not answer yet, or no longer, ends.
  globalThis.clipcostMissed = () => {
    if (!isReady() || held.length) return died(page, "broken");
    missed = true;
    page.say("broken");
  };
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
  page.say(page.restarted ? "restarted" : "");
  if (focused) document.getElementById("copy")?.focus();
  for (const event of ["input", "click"]) addEventListener(event, () => page.dead || page.say(""), { once: true });
};

/** Starts the program. */
export default async (given, page) => {
  guard(page);
  // The program has died: it starts whole.
  if (page.restarted) root.dataset.whole = "";
  globalThis.clipcostStarted = answering(page);
  try {
    await run(given);
  } catch (why) {
    if (!(why instanceof WebAssembly.RuntimeError)) throw why;
    died(page);
  }
};
