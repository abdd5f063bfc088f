// The first load as a browser makes it: every file that a page asks for until its figures are live, as sent (bodies alone), and
// its icon, which a browser with windows fetches as well.

/** Notes the files that a page asks for. */
const listen = (page) => {
  const files = new Map();
  let started;
  page.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith("http")) return;
    started ??= timestamp;
    files.set(requestId, { url: request.url, at: (timestamp - started) * 1000 });
  });
  page.on("Network.responseReceived", ({ requestId, response }) => {
    const file = files.get(requestId);
    if (!file) return;
    const header = (name) => Object.entries(response.headers).find(([key]) => key.toLowerCase() === name)?.[1];
    Object.assign(file, { bytes: Number(header("content-length") ?? 0), coding: header("content-encoding") });
  });
  return files;
};

const weightOf = async (url) => {
  if (!url?.startsWith("http")) return 0;
  const sent = await fetch(url, { headers: { "Accept-Encoding": "br" } });
  return Number(sent.headers.get("content-length"));
};

const icon = () => document.querySelector("link[rel=icon]")?.href;

/** Gives a function that weighs what `page` has asked for in the first `until` milliseconds: `{ bytes, files }`. */
export const weighing = (page) => {
  const asked = listen(page);
  return async (until) => {
    const files = [...asked.values()].filter(({ at, bytes }) => at <= until && bytes !== undefined);
    const bare = files.filter(({ coding, bytes }) => coding !== "br" && bytes > 500).map(({ url }) => url);
    if (bare.length) throw new Error(`not sent as brotli: ${bare.join(" ")}`);
    const icons = files.some(({ url }) => /icon/.test(url)) ? 0 : await weightOf(await page.js(icon));
    return {
      bytes: files.reduce((sum, file) => sum + file.bytes, icons),
      files: files.map(({ url, bytes }) => ({ url, bytes })),
    };
  };
};

/** Runs before the page's own scripts: `clipcostMarks()` gives when it first painted, was ready, and was painted ready. */
export const MARKS = `
  const live = new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      if (!document.documentElement?.hasAttribute("data-ready")) return;
      seen.disconnect();
      const set = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ set, live: performance.now() });
      requestAnimationFrame(() => port2.postMessage(0));
    });
    seen.observe(document, { attributes: true, childList: true, subtree: true });
  });
  const paint = new Promise((resolve) => {
    new PerformanceObserver((entries, self) => {
      const entry = entries.getEntriesByName("first-contentful-paint")[0];
      if (entry) self.disconnect(), resolve(entry.startTime);
    }).observe({ type: "paint", buffered: true });
  });
  globalThis.clipcostMarks = async () => {
    const [first, { set, live: then }] = [await paint, await live];
    return { paint: first, set, live: Math.max(first, then) };
  };`;

export const PHONE = { width: 390, height: 844, touch: true, scale: 2 };
export const DESK = { width: 1280, height: 900 };
/** A slow phone's line: 1.6 Mbit/s down, 150 ms. */
export const LINE = { latency: 150, down: 1_600_000 / 8, up: 750_000 / 8 };
export const SLOWED = 4;
