// Starts the page: scripts/finish.mjs puts this into the head of each page, with UP, WASM, GLUE and TAKE in it, and `tellStart()`
// below the place that it writes in. Before the first paint it knows whether there is a link to price, and its language; it
// fetches the program, tries once more where a file does not come, says what keeps it from starting, and starts it anew, once,
// where it dies.
(() => {
  const root = document.documentElement;
  const embed = root.hasAttribute("data-embed");
  const query = location.search.slice(1);
  const sent = root.lang;
  const OWN = /^(theme|accent|lock|show)$/;

  // What the link asks, as typed. A query that was escaped whole is unescaped once, as the program does.
  let asked = query;
  try {
    if (query && !query.includes("=")) asked = decodeURIComponent(query);
  } catch {}
  const given = new URLSearchParams(asked.replace(/&(amp;)+/g, "&"));

  const codes = ["en", "fr"];
  const browser = () => navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => codes.includes(code));
  if (query) root.lang = codes.find((code) => code === given.get("lang")) ?? root.dataset.folder ?? browser() ?? root.lang;
  // Words of another language than the page was sent in wait for the program too.
  if (root.lang !== sent) root.dataset.other = "";
  root.dataset.start = query ? "link" : "default";

  let restarted = false;
  try {
    restarted = history.state?.clipcost === "restarted";
    if (restarted) history.replaceState(null, "");
  } catch {}

  const held = (hidden) => {
    for (const part of document.querySelectorAll("[data-of-plan]")) part.hidden = hidden;
  };

  let when = query ? "pending" : "";
  const failed = () => root.hasAttribute("data-failed");
  const tell = (globalThis.tellStart = () => {
    const place = document.getElementById("start");
    if (!place) return;
    const shown = (line) =>
      line.lang === root.lang && (line.dataset.when === when || (line.dataset.when === "holds" && failed() && query));
    for (const line of place.children) line.hidden = !shown(line);
    for (const way of place.querySelectorAll("[data-open]")) way.href = `./${location.search}${location.hash}`;
    const list = document.getElementById("start-link");
    list.hidden = !query || root.hasAttribute("data-ready");
    const items = [...given].filter(([name]) => /^[a-z_]{1,16}$/.test(name) && !OWN.test(name) && name !== "with");
    list.replaceChildren(
      ...items.slice(0, failed() ? 40 : 8).map(([name, value]) => {
        const item = document.createElement("li");
        item.textContent = `${name} ${value.slice(0, 60)}`;
        return item;
      }),
    );
  });
  const say = (what) => {
    when = what;
    tell();
  };

  const fail = (why) => {
    root.dataset.failed = why;
    say(why);
  };

  // Where the program lives, each edit lays the plan's query here.
  globalThis.clipcostPlan = undefined;
  let dead = false;
  const died = () => {
    if (dead) return;
    dead = true;
    root.removeAttribute("data-ready");
    root.dataset.start = "link";
    held(true);
    if (restarted || navigator.onLine === false) return fail("stopped");
    say("pending");
    const plan = globalThis.clipcostPlan;
    const own = embed ? [...new URLSearchParams(query)].filter(([name]) => OWN.test(name)) : [];
    const search = plan === undefined ? query : [plan, new URLSearchParams(own)].filter(String).join("&");
    const path = location.pathname + (search && `?${search}`) + location.hash;
    try {
      history.replaceState({ clipcost: "restarted" }, "", path);
    } catch {
      // A frame without an origin may not write an address; its host sends the plan again.
    }
    location.reload();
  };
  const killed = (error) => error instanceof WebAssembly.RuntimeError || /\/clipcost-\w+\.(js|wasm)/.test(error?.stack);
  addEventListener("error", ({ error }) => error && root.hasAttribute("data-ready") && killed(error) && died());
  addEventListener("unhandledrejection", ({ reason }) => root.hasAttribute("data-ready") && killed(reason) && died());
  // What has died writes no address on its way out.
  for (const event of ["pagehide", "popstate", "message"]) addEventListener(event, (it) => dead && it.stopImmediatePropagation());

  let blocked = false;
  document.addEventListener("securitypolicyviolation", () => (blocked = true));
  const reason = (why) => {
    if (location.protocol === "file:") return "file";
    return blocked || /policy|unsafe-eval|trusted/i.test(why) ? "policy" : "broken";
  };

  const parsed = new Promise((then) => addEventListener("DOMContentLoaded", then));
  parsed.then(() => {
    if (!query) held(false);
  });

  const live = () => {
    clearTimeout(slow);
    held(false);
    root.setAttribute("data-ready", "");
    say(restarted ? "restarted" : "");
    addEventListener("input", () => dead || say(""), { once: true });
  };
  const boot = (again) => {
    const program = fetch(UP + WASM, again ? { cache: "reload" } : {});
    program.catch(() => {});
    return Promise.all([import(UP + GLUE + again), parsed]).then(([glue]) => glue.default({ module_or_path: program }));
  };
  const start = (again) =>
    boot(again).then(live, (why) => {
      if (why instanceof WebAssembly.RuntimeError) return died();
      // The browser says what its policy blocked a moment later.
      setTimeout(() => {
        const what = reason(why);
        if (again || what !== "broken") fail(what);
        else start("?again");
      }, 200);
    });
  const slow = setTimeout(() => failed() || dead || say("slow"), 10000);
  if (typeof WebAssembly === "object") start("");
  else parsed.then(() => fail("no-wasm"));

  // A program cannot import a module: the start lends it this, for what is fetched only when someone asks.
  globalThis.take = (...words) => {
    const asked = globalThis.clipcostPlan;
    import(UP + TAKE)
      .then((module) => module.take(asked, ...words))
      .catch((why) => {
        const told = document.getElementById("taken");
        told.textContent = told.dataset.failed.replace("{}", why.message);
      });
  };
})();
