// Has the browser keep the site for visits without a network (static/sw.js), and says where a newer version waits. That is taken
// into use only when someone asks, or once no page of this one is open: a price does not change under anyone's hands.
const HOUR = 3600000;
const root = document.documentElement;
const workers = navigator.serviceWorker;

/** The day on which a price of a waiting version was last read. */
const pricesOf = (worker) =>
  new Promise((then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => then(data);
    worker.postMessage("prices", [port2]);
  });

/** Says that a version waits, and gives the way to it. */
const offer = async (worker, page) => {
  const prices = await pricesOf(worker);
  const isNew = prices !== root.dataset.prices;
  for (const day of document.querySelectorAll("#start [data-prices-of]")) {
    const written = new Intl.DateTimeFormat(day.closest("[lang]").lang, { dateStyle: "long", timeZone: "UTC" });
    day.textContent = written.format(new Date(prices));
  }
  page.say(isNew ? "new-prices" : "new-version");
  const use = ({ target }) => {
    if (!target.closest?.("#start [data-use]")) return;
    worker.addEventListener("statechange", () => worker.state === "activated" && location.reload());
    worker.postMessage("take over");
  };
  addEventListener("click", use);
};

/** Registers the worker, unless this is an embed; `page` is what static/start.js hands on. */
export default async (page) => {
  if (!workers || "embed" in root.dataset || self !== top) return;
  const registration = await workers.register(new URL("sw.js", import.meta.url), { updateViaCache: "none" });
  // Of the first one of all there is no earlier version. A page that was there before it is none that it serves.
  const offerNewer = (worker) => registration.active && offer(worker, page);
  if (registration.waiting) offerNewer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker.addEventListener("statechange", () => worker.state === "installed" && offerNewer(worker));
  });
  // A page that stays open for days hears of newer prices when someone comes back to it.
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
};
