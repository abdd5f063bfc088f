// Drives Chromium by its DevTools protocol over a pipe, which needs no library: for what WebDriver does not tell (the network's
// log, a slowed line, a printed page) and for a clean profile a page.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./webdriver.mjs";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--hide-scrollbars",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Messages end with a zero byte. Gives `send(method, params, session)` and `hear(session, listener)`. */
const connection = (toBrowser, fromBrowser) => {
  const asked = new Map();
  const listeners = new Map();
  let [last, rest] = [0, ""];
  fromBrowser.setEncoding("utf8");
  fromBrowser.on("data", (data) => {
    const messages = (rest + data).split("\0");
    rest = messages.pop();
    for (const message of messages) {
      const { id, method, params, result, error, sessionId } = JSON.parse(message);
      if (id === undefined) listeners.get(sessionId)?.(method, params);
      else if (error) asked.get(id)?.reject(new Error(`${asked.get(id).method}: ${error.message}`));
      else asked.get(id)?.resolve(result);
      asked.delete(id);
    }
  });
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        asked.set(++last, { resolve, reject, method });
        toBrowser.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    hear: (session, listener) => listeners.set(session, listener),
  };
};

const KEYS = { Tab: 9, Enter: 13, Escape: 27, End: 35, Home: 36, ArrowLeft: 37, ArrowRight: 39, Backspace: 8, Space: 32 };
const TEXT = { Enter: "\r", Space: " " };

/** A tab, attached: what a script asks of it. */
const tab = (send, on) => {
  const js = async (work, ...args) => {
    const expression = `(${work})(...${JSON.stringify(args)})`;
    const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const waitFor = async (what, holds, ...args) => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      // While a page is being replaced there is nothing to ask.
      const found = await js(holds, ...args).catch(() => undefined);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`waited too long for ${what}`);
      await pause(20);
    }
  };
  const mouse = (type, x, y) => send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
  return {
    send,
    on,
    js,
    waitFor,
    /** Opens an address and waits for its document. */
    async go(url) {
      // From another document, so that a change of the fragment alone loads the page as well.
      await send("Page.navigate", { url: "about:blank" });
      await waitFor("an empty page", () => location.href === "about:blank");
      const { errorText } = await send("Page.navigate", { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await waitFor("the document", () => location.href !== "about:blank" && document.readyState !== "loading");
    },
    ready: () => waitFor("the page to be ready", () => document.documentElement.hasAttribute("data-ready")),
    async key(name, text) {
      const code = KEYS[name] ?? name.charCodeAt(0);
      const key = { key: name === "Space" ? " " : name, code: name, windowsVirtualKeyCode: code };
      await send("Input.dispatchKeyEvent", {
        type: "keyDown",
        ...key,
        text: text ?? TEXT[name] ?? (KEYS[name] ? undefined : name),
      });
      await send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    },
    async click(x, y) {
      await mouse("mousePressed", x, y);
      await mouse("mouseReleased", x, y);
    },
    /** Two frames after this one what follows from the last event is painted. */
    painted: () => js(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))),
    size: ({ width, height, touch = false, scale = 1 }) =>
      Promise.all([
        send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: touch }),
        send("Emulation.setTouchEmulationEnabled", { enabled: touch, maxTouchPoints: touch ? 5 : 1 }),
      ]),
    media: (features) =>
      send("Emulation.setEmulatedMedia", { features: Object.entries(features).map(([name, value]) => ({ name, value })) }),
    slow: (times) => send("Emulation.setCPUThrottlingRate", { rate: times }),
    line: ({ latency, down, up }) =>
      send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: down, uploadThroughput: up }),
    /** What is to run in every document before its own scripts. */
    before: (source) => send("Page.addScriptToEvaluateOnNewDocument", { source }),
  };
};

/** A tab in a profile of its own, so that nothing is cached or saved; `close` takes both away. */
const fresh = async ({ send, hear }) => {
  const { browserContextId } = await send("Target.createBrowserContext");
  const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId, newWindow: true });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const listeners = new Map();
  hear(sessionId, (method, params) => listeners.get(method)?.forEach((listener) => listener(params)));
  const ask = (method, params) => send(method, params, sessionId);
  await Promise.all(["Page.enable", "Runtime.enable", "Network.enable", "DOM.enable"].map((method) => ask(method)));
  await ask("Emulation.setFocusEmulationEnabled", { enabled: true });
  const on = (method, listener) => listeners.set(method, [...(listeners.get(method) ?? []), listener]);
  const close = () => send("Target.disposeBrowserContext", { browserContextId });
  return { ...tab(ask, on), front: () => ask("Page.bringToFront"), close };
};

/** Starts Chromium in a profile of its own while `work` runs, which gets its process. */
const launched = async (flags, stdio, work) => {
  const profile = mkdtempSync(join(tmpdir(), "clipcost-"));
  const child = spawn("chromium", [...FLAGS, ...flags, `--user-data-dir=${profile}`], { stdio });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    return await work(child);
  } finally {
    child.kill();
    await ended;
    // Its last processes may still write there.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};

/** Starts Chromium while `work` runs, which gets a function that opens a fresh tab. */
export const inChromium = (work) =>
  launched(["--remote-debugging-pipe"], ["ignore", "ignore", "ignore", "pipe", "pipe"], async ({ stdio: [, , , to, from] }) => {
    const browser = connection(to, from);
    const result = await work(() => fresh(browser));
    await browser.send("Browser.close");
    return result;
  });

/** Starts Chromium with a port for another client of its protocol while `work` runs, which gets the port. */
export const onPort = (port, work) =>
  launched([`--remote-debugging-port=${port}`, "about:blank"], "ignore", async () => {
    await until("Chromium", () => fetch(`http://127.0.0.1:${port}/json/version`));
    return work();
  });
