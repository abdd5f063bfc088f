// Starts the page: scripts/finish.mjs puts this into the head of each page, with UP, WASM, GLUE and DOWNLOAD in it, and `tellStart()`
// below the place that it writes in. Before the first paint it knows whether there is a link to price, and its language; it
// fetches the program, tries once more where a file does not come, says what keeps it from starting, and starts it anew, once,
// where it dies.
(() => {
  const root = document.documentElement;
  const embed = root.hasAttribute("data-embed");
  const sent = root.lang;
  const OWN = /^(theme|accent|lock|show)$/;

  const query = location.search.slice(1);

  // What a query asks, as typed. One that was escaped whole is unescaped once, as the program does.
  const asks = (query) => {
    let asked = query;
    try {
      if (/%3D/i.test(query) && !/(^|&)(amp;)*(model|seconds|videos|per|on|lang)=/.test(query)) asked = decodeURIComponent(query);
    } catch {}
    return new URLSearchParams(asked.replace(/&(amp;)+/g, "&"));
  };
  let asked = asks(query);

  const codes = ["en", "fr"];
  const browser = () => navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => codes.includes(code));
  if (query) root.lang = codes.find((code) => code === asked.get("lang")) ?? root.dataset.folder ?? browser() ?? root.lang;
  // Words of another language than the page was sent in wait for the program too.
  if (root.lang !== sent) root.dataset.other = "";
  root.dataset.start = query ? "link" : "default";

  let restarted = false;
  try {
    restarted = history.state?.clipcost === "restarted";
    if (restarted) history.replaceState(null, "");
  } catch {}

  const isLive = () => root.hasAttribute("data-ready");
  const failed = () => root.hasAttribute("data-failed");
  const held = (hidden) => {
    for (const part of document.querySelectorAll("[data-of-plan]")) part.hidden = hidden;
  };

  let when = query ? "pending" : "";
  let lang = root.lang;
  const tell = (globalThis.tellStart = () => {
    const place = document.getElementById("start");
    if (!place) return;
    // A browser that translates the page gives it a language of its own.
    if (codes.includes(root.lang)) lang = root.lang;
    const list = failed() && asked.size;
    for (const line of place.children) {
      line.hidden = line.lang !== lang || !(line.dataset.when === when || (line.dataset.when === "holds" && list));
    }
    for (const way of place.querySelectorAll("[data-open]")) way.href = `./${location.search}${location.hash}`;
    const items = document.getElementById("start-link");
    items.hidden = isLive() || !(list || query);
    const shown = new Map();
    for (const [name, value] of asked) {
      if (/^[a-z_]{1,16}$/.test(name) && !OWN.test(name) && !/^with|^utm_|clid$/.test(name) && !shown.has(name)) shown.set(name, value);
    }
    items.replaceChildren(
      ...[...shown].slice(0, 40).map(([name, value]) => {
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
    const plan = globalThis.clipcostPlan;
    const own = embed ? [...new URLSearchParams(query)].filter(([name]) => OWN.test(name)) : [];
    const search = plan === undefined ? query : [plan, new URLSearchParams(own)].filter(String).join("&");
    asked = asks(search);
    const may = !restarted && navigator.onLine !== false;
    const mark = may ? { clipcost: "restarted" } : null;
    let marked = false;
    try {
      history.replaceState(mark, "", location.pathname + (search && `?${search}`) + location.hash);
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
    if (!may || !marked) return fail("stopped");
    say("pending");
    location.reload();
  };
  const killed = (error) =>
    error instanceof WebAssembly.RuntimeError ||
    (error && !(error instanceof DOMException) && /\/clipcost-\w+\.(js|wasm)|wasm-function|\[wasm code\]/.test(error.stack));
  addEventListener("error", ({ error }) => killed(error) && died());
  addEventListener("unhandledrejection", ({ reason }) => killed(reason) && died());
  // Nor does it hear anything.
  for (const event of ["pagehide", "popstate", "message", "click", "input", "change", "keydown", "focus", "pageshow"]) {
    addEventListener(event, (it) => dead && it.stopImmediatePropagation(), true);
  }
  // Back and Forward before there is a program to follow them.
  addEventListener("popstate", () => isLive() || dead || location.search.slice(1) === query || location.reload());
  // A plan that is being typed before there is a program is no longer the one that is answered.
  const answer = (visibility) => {
    const place = document.querySelector(".answer");
    if (place) place.style.visibility = visibility;
  };
  for (const event of ["input", "change"]) addEventListener(event, () => isLive() || answer("hidden"));

  let blocked = false;
  document.addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective }) => {
    blocked ||= disposition === "enforce" && /^(script|connect|require)/.test(effectiveDirective);
  });
  const reason = (why) => {
    if (location.protocol === "file:") return "file";
    return blocked || /policy|unsafe-eval|trusted/i.test(why) ? "policy" : "broken";
  };

  const parsed = new Promise((then) => addEventListener("DOMContentLoaded", then));
  parsed.then(() => query || held(false));

  const live = () => {
    if (dead) return;
    clearTimeout(slow);
    held(false);
    answer("");
    root.setAttribute("data-ready", "");
    say(restarted ? "restarted" : "");
    for (const event of ["input", "click"]) addEventListener(event, () => dead || say(""), { once: true });
  };
  // What the page needs at once, but for the program itself; static/chunks.js takes it up.
  const begun = (globalThis.clipcostFetched = {});
  for (const file of AT_ONCE[root.lang] ?? []) {
    begun[file] = fetch(UP + file);
    begun[file].catch(() => {});
  }
  // Its download is left alone where only the glue is tried again.
  let program;
  const boot = (again) => {
    program ??= fetch(UP + WASM, again ? { cache: "reload" } : {});
    program.catch(() => {});
    return Promise.all([import(UP + GLUE + again), parsed]).then(([glue]) => {
      const given = program;
      program = undefined;
      // The program says when its page answers, or that a part of it did not come.
      const started = new Promise((live, failed) => {
        globalThis.clipcostStarted = (came) => (came ? live() : failed(new Error("a part of the program did not come")));
      });
      return glue.default({ module_or_path: given }).then(() => started);
    });
  };
  const start = (again) =>
    boot(again).then(live, (why) => {
      if (why instanceof WebAssembly.RuntimeError) return died();
      // The browser says what its policy blocked a moment later.
      setTimeout(() => (again ? fail(reason(why)) : start("?again")), 200);
    });
  const slow = setTimeout(() => failed() || dead || say("slow"), 10000);
  if (typeof WebAssembly === "object") start("");
  else parsed.then(() => fail("no-wasm"));

  // A program cannot import a module: the start lends it this, for what is fetched only when someone asks.
  // False where its file is gone.
  globalThis.download = (...words) => import(UP + DOWNLOAD).then((module) => module.download(...words), () => false);
})();
