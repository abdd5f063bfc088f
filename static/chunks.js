// How the page's program fetches a part of itself, a chunk. scripts/program.mjs bundles this with the glue and names the files.

// Leaving the page breaks off what is still on its way; it may come back from the browser's cache.
let [left, times] = [false, 0];
addEventListener("pagehide", () => { left = true; times++; }, true);
addEventListener("pageshow", () => { left = false; }, true);

// WebKit breaks it off when it asks for the next page, and tells that this one is left once that answers.
const complain = (why) => {
  const before = times;
  setTimeout(() => { if (!left && times === before) console.error(why); }, 2000);
};

const live = new Map();
const asked = new Set();
// The start script may have begun to fetch a file, in `clipcostFetched` under its name. One that is asked for again has failed:
// then not from the browser's cache, which may hold what was wrong.
const fetched = (file) => {
  const begun = !asked.has(file) && globalThis.clipcostFetched?.[file];
  const answer = begun || fetch(new URL(file, import.meta.url), asked.has(file) ? { cache: "reload" } : {});
  asked.add(file);
  return answer;
};

const responseOf = async (file) => {
  const response = await fetched(file);
  if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
  return response;
};

// Hosts may send files with any type, and only one type can be compiled while it arrives.
const compiled = async (file, imports) => {
  const response = await responseOf(file);
  if (response.headers.get("Content-Type") === "application/wasm") return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
};

// Firefox loses promises of compiling and instantiating in a page that someone goes back to: what was promised there for so many
// milliseconds is made without a promise. Which page that is Firefox tells only once it has loaded.
const LOST = 1000;
const isBack = () => performance.getEntriesByType("navigation")[0]?.type === "back_forward";
const atOnce = async (file, imports) =>
  new WebAssembly.Instance(new WebAssembly.Module(await (await responseOf(file)).arrayBuffer()), imports);

const instantiated = (file, imports) =>
  new Promise((then, fail) => {
    const lost = setTimeout(() => isBack() && atOnce(file, imports).then(then, fail), LOST);
    compiled(file, imports).then(then, fail).finally(() => clearTimeout(lost));
  });

const loaded = (file, imports) => {
  if (!live.has(file)) {
    const loading = instantiated(file, imports);
    live.set(file, loading);
    // A later call tries again.
    loading.catch(() => live.delete(file));
  }
  return live.get(file);
};

// What did not come is told a moment later. A page that is left breaks off what is on its way, and hears of it only if it comes back.
const isSure = async () => {
  do await new Promise((then) => setTimeout(then, 300));
  while (left);
};

// The later part of the program: what no page runs until it answers. It is fetched beside the first chunk that is not fetched at
// once; no such chunk is reported before it is there.
let fetchIt;
let underWay;
let arrive;
const arrived = new Promise((then) => { arrive = then; });

/** Names the later part of `program`, which gives its exports. */
export const comesLater = (program, file) => { fetchIt = () => loaded(file, { program: program() }); };

/** Fetches the later part, unless it is there or under way. Where it does not come, even a second time, `missed` hears of it. */
export const fetchLater = () => {
  underWay ??= fetchIt()
    .catch(async (why) => {
      if (!left) complain(why);
      await isSure();
      return fetchIt();
    })
    .then(arrive, async () => {
      await isSure();
      underWay = undefined;
      globalThis.clipcostMissed();
    });
};

// Once the page answers, its figures are painted before more is fetched. A hidden page paints nothing, and waits half a second.
let painted;
const figuresPainted = () => {
  painted ??= new Promise((then) => {
    let frames = 0;
    // The frame after theirs follows their paint; the first paint of the page is reported later.
    const frame = () => {
      if (frames++ && performance.getEntriesByName("first-contentful-paint").length) setTimeout(then);
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    setTimeout(then, 500);
  });
  return painted;
};

/**
 * What a program imports to load a chunk of these files: it is told by a function of its table, with its own data, whether they
 * came. `program` gives its exports, which are what files import. Those that are fetched `late` come with the later part.
 */
export const chunk = (program, files, late) => async (callback, data) => {
  const exports = program();
  if (late) {
    if ("ready" in document.documentElement.dataset) await figuresPainted();
    fetchLater();
  }
  const came = await Promise.all(files.map((file) => loaded(file, { program: exports }))).then(
    () => true,
    async (why) => {
      if (!left) complain(why);
      await isSure();
    },
  );
  if (late) await arrived;
  exports.__indirect_function_table.get(callback)(data, came ? 1 : 0);
};
