// Starts the page: scripts/finish.mjs puts this into the head of each page, with UP, WASM, GLUE and AT_ONCE in it. Before the
// first paint it knows whether there is a link to price, and its language; it fetches the program, tries once more where a file
// does not come, and says in the place that src/app/pending.rs has written what the link asks until it is priced, or what keeps
// the program from starting. static/alive.js, which comes with the program, goes on from there.
(() => {
  const root = document.documentElement;
  const sent = root.lang;
  const query = location.search.slice(1);

  // Some hosts answer a folder's address without its slash, or the embed's with one: its files would be looked for elsewhere.
  const path = location.pathname;
  const place = "embed" in root.dataset ? path.replace(/\/$/, "") : /(\/|\/index(\.html)?)$/.test(path) ? path : `${path}/`;
  const page = {
    query,
    // What is copied while the program is on its way: the address as it came.
    address: location.href,
    addressOf: (path, search) => `${location.origin}${path}${search}${location.hash}`,
  };
  try {
    if (place !== path) history.replaceState(history.state, "", page.addressOf(place, location.search));
  } catch {}
  const file = (name) => new URL(UP + name, document.baseURI).href;

  // Where a host has all HTML pass a policy, this one lets the program's pass: the page's own policy runs no script in it.
  try {
    globalThis.trustedTypes?.createPolicy("default", { createHTML: (html) => html });
  } catch {}

  // What a query asks, as typed. One that was escaped whole is unescaped once, as the program does.
  let asked;
  const ask = (page.ask = (query) => {
    let text = query;
    try {
      if (/%3D/i.test(query) && !/(^|&)(amp;)*(model|seconds|videos|per|on|lang)=/.test(query)) text = decodeURIComponent(query);
    } catch {}
    asked = new URLSearchParams(text.replace(/(^|&)(amp;)+/g, "$1"));
  });
  ask(query);

  const codes = ["en", "fr"];
  const browsers = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
  const wanted = [asked.get("lang"), root.dataset.folder, ...browsers].find((code) => codes.includes(code)) ?? sent;
  if (query) root.lang = wanted;
  // Words of another language than the page was sent in wait for the program too.
  if (root.lang !== sent) root.dataset.other = "";
  root.dataset.start = query ? "link" : "default";

  try {
    const { clipcost: mark, entered } = history.state ?? {};
    page.restarted = mark === "restarted";
    // With its later part.
    page.whole = Boolean(mark);
    // What was typed into it before it attended, when it was left or died.
    page.entered = entered;
    if (mark) history.replaceState(entered?.length ? { entered } : null, "");
  } catch {}

  const byId = (id) => document.getElementById(id);
  const all = (selector, doing) => document.querySelectorAll(selector).forEach(doing);

  // Nothing is painted before the styles have come, and Chromium would lay the page out without them, for nothing.
  root.hidden = true;
  const reveal = () => (root.hidden = false);
  for (const event of ["load", "error"])
    addEventListener(event, ({ target }) => (target === document || target.rel === "stylesheet") && reveal(), true);
  addEventListener("DOMContentLoaded", () => {
    // A host may have put the styles into the page, or they have come before this ran.
    const styles = document.querySelector("link[rel=stylesheet]");
    if (!styles || styles.sheet) reveal();
  });

  const isLive = () => "ready" in root.dataset;
  const hold = (page.hold = (hidden) => all("[data-of-plan]", (part) => (part.hidden = hidden)));

  let when = query ? "pending" : "";
  let lang = wanted;

  // The plan in a few words, without a price: what the link gives, as typed, else what a plan has by default.
  const inShort = ({ plan, [lang]: words }) => {
    const [videos, seconds, per, model] = plan.split(" ");
    const [video, some, of, unit, day, week, month, project, take, takes] = words.split("|");
    const given = (name, otherwise) => /^[\w.-]+$/.exec(asked.get(name) ?? "")?.[0].slice(0, 60) ?? otherwise;
    const counted = (count, one, more) => `${count}\u00a0${count < (lang === "fr" ? 2 : 1.001) ? one : more}`;
    const periods = { day, week, month, project };
    const attempts = given("attempts");
    return [
      `${counted(given("videos", videos), video, some)} ${of} ${given("seconds", seconds)}\u00a0${unit}${periods[given("per")] ?? periods[per]}`,
      [given("model", model), given("res", "")].join(" ").trim(),
      ...(attempts > 1 ? [counted(attempts, take, takes)] : []),
    ].join(" · ");
  };

  // What the link asks, name and value, as typed; of a name given twice the first.
  const list = () =>
    [...new Map([...asked].reverse())]
      .filter(([name]) => /^[a-z_]{1,16}$/.test(name) && !/^(with|utm_.*|\w*clid|theme|accent|lock|show)$/.test(name))
      .reverse()
      .slice(0, 40)
      .map(([name, value]) => {
        const item = document.createElement("li");
        item.textContent = `${name} ${value.slice(0, 60)}`;
        return item;
      });

  const tell = () => {
    // A browser that translates the page gives it a language of its own.
    if (codes.includes(root.lang)) lang = root.lang;
    const isLink = root.dataset.start === "link" && when && !isLive();
    const state = isLink && (root.dataset.failed ? "failed" : "link");
    byId("start").toggleAttribute("data-says", when);
    all("#start [data-when]", (line) => {
      line.hidden = (line.lang && line.lang !== lang) || !line.dataset.when.split(" ").some((one) => one === when || one === state);
    });
    all("#start [data-open]", (way) => (way.href = `./${location.search}${location.hash}`));
    const name = asked.get("name") ?? "";
    byId("start-name").textContent = state === "link" && !/\p{Sc}/u.test(name) ? name.slice(0, 60) : "";
    byId("start-plan").textContent = state === "link" ? inShort(byId("start-plan").dataset) : "";
    byId("start-link").replaceChildren(...(state === "failed" ? list() : []));
  };
  const say = (page.say = (what) => {
    when = what;
    if (byId("start-copied")) tell();
  });
  let blocked = false;
  document.addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective }) => {
    blocked ||= disposition === "enforce" && /^(script|connect|require)/.test(effectiveDirective);
  });
  const fail = (page.fail = (why) => {
    const what = location.protocol === "file:" ? "file" : blocked ? "policy" : why;
    root.dataset.failed = what;
    say(what);
    if (root.dataset.start === "link") document.querySelector("main")?.before(byId("start"));
  });
  // As soon as the place is there, before it is painted.
  const watch = new MutationObserver(() => {
    if (!byId("start-copied")) return;
    watch.disconnect();
    tell();
  });
  watch.observe(document, { childList: true, subtree: true });
  addEventListener(
    "click",
    async (event) => {
      const button = event.target.closest?.("#start :is([data-copied], [data-reload])");
      if (!button) return;
      event.preventDefault();
      // A plain link to the page itself would give the one that the browser keeps, with the files that are gone.
      if (!button.dataset.copied) return location.reload();
      const told = byId("start-copied");
      try {
        await navigator.clipboard.writeText(page.address);
        told.textContent = button.dataset.copied;
      } catch {
        told.textContent = page.address;
      }
    },
    true,
  );

  // Back and Forward before there is a program to follow them.
  addEventListener("popstate", () => isLive() || page.dead || location.search.slice(1) === query || location.reload());
  // A plan that is being typed before there is a program is no longer the one that is answered.
  const show = (page.show = (visibility) => all(".answer, .views", (part) => (part.style.visibility = visibility)));
  for (const event of ["input", "change"]) addEventListener(event, () => isLive() || show("hidden"));

  const parsed = new Promise((then) => addEventListener("DOMContentLoaded", then));
  parsed.then(() => (query ? all(".answer", (answer) => (answer.ariaBusy = "true")) : hold(false)));

  // The program, and under their files' names the chunks without which it has no figures; static/chunks.js takes those up. What
  // is on its way is left alone where another file is tried again.
  let program;
  const begun = (globalThis.clipcostFetched = {});
  const start = (again) => {
    const begin = (name) => {
      const response = fetch(file(name), again ? { cache: "reload" } : {});
      response.catch(() => {});
      return response;
    };
    program ??= begin(WASM);
    for (const name of AT_ONCE[wanted] ?? []) begun[name] ??= begin(name);
    Promise.all([import(file(GLUE) + again), parsed])
      .then(([glue]) => {
        const given = program;
        program = undefined;
        return glue.default({ module_or_path: given }, page);
      })
      .catch(retry);
  };
  let tries = 0;
  // The browser says what its policy blocked a moment later.
  const retry = (page.retry = (why) => setTimeout(() => page.dead || (tries++ ? fail(/policy|unsafe-eval|trusted/i.test(why) ? "policy" : "broken") : start("?again")), 200));
  const slow = [
    ["slow", query ? 4000 : 10000],
    ["late", 20000],
  ].map(([what, after]) => setTimeout(() => root.dataset.failed || page.dead || say(what), after));
  page.started = () => {
    slow.forEach(clearTimeout);
    hold(false);
    show("");
  };
  if (typeof WebAssembly === "object") start("");
  else parsed.then(() => fail("no-wasm"));
})();
