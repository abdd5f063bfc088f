// <clip-cost model="sora-2" seconds="10">: Clipcost inside a page. Each attribute is a parameter of the link or of the embed; what
// each may be stands in docs/embed.md. The frame is exactly as tall as what it shows, room is kept for it before it arrives, and
// every change fires `clipcost-change` with the plan's query and its figures.
(() => {
  if (customElements.get("clip-cost")) return;

  // embed.html lies beside this file, whether it was loaded by a tag, late, or as a module.
  const stack = /https?:\/\/[^\s()]+?embed\.js/.exec(new Error().stack);
  const page = new URL("embed.html", document.currentScript?.src || stack?.[0] || document.baseURI);

  // Attributes of every element are no parameters, and those of the frame itself need it anew.
  const html = /^(class|id|style|slot|hidden|title|part|is|dir|role|tabindex|data-.*|aria-.*|on.+)$/;
  const framed = ["theme", "accent", "lock", "show"];

  // Pixels that the parts take at most, at widths up to the first number: notice and link, answer, working, form, compare.
  const heights = [
    [340, 265, 700, 405, 2330, 1560],
    [480, 225, 615, 340, 2200, 1400],
    [768, 180, 560, 245, 2065, 1240],
    [959, 160, 595, 190, 2045, 700],
    [1e9, 160, 600, 190, 2095, 680],
  ];

  class ClipCost extends HTMLElement {
    #frame;
    // The plan of the frame as a query, as it was last told or asked, and first told; what of the attributes it has not heard yet.
    #plan;
    #first;
    #changed = new Set();
    #ready = false;
    // Plans that it was asked for and has not answered yet.
    #waits = 0;
    // The visitor's day when the frame last told of its plan.
    #day;
    #attributes = new MutationObserver((changes) => this.#update(changes));
    #hear = (event) => this.#heard(event);

    connectedCallback() {
      const root = this.shadowRoot || this.attachShadow({ mode: "open" });
      const frame = (this.#frame = document.createElement("iframe"));
      const lang = this.getAttribute("lang") || this.closest("[lang]")?.lang || navigator.language;
      frame.title = this.title || (/^fr/i.test(lang) ? "Coût d’un plan de vidéos par IA" : "What a plan of AI videos costs");
      frame.loading = "lazy";
      const theme = this.getAttribute("theme");
      const scheme = theme === "light" || theme === "dark" ? theme : "";
      Object.assign(frame.style, { border: 0, width: "100%", display: "block", colorScheme: scheme });
      if (getComputedStyle(this).display === "inline") this.style.display = "block";
      frame.style.height = `${this.#room()}px`;
      this.style.minHeight ||= frame.style.height;
      addEventListener("message", this.#hear);
      this.#attributes.observe(this, { attributes: true, attributeOldValue: true });
      this.#plan = undefined;
      this.#load();
      root.replaceChildren(frame);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#attributes.disconnect();
      this.#frame.remove();
    }

    // An attribute as parameters: several plans to stand beside share one, with spaces between them.
    #pairs(name) {
      const value = this.getAttribute(name);
      return (value === null ? [] : name === "with" ? value.trim().split(/\s+/) : [value]).map((one) => [name, one]);
    }

    // The plan with what the visitor did to it, under the attributes that have changed since.
    #query() {
      const names = this.getAttributeNames().filter((name) => !html.test(name) && !framed.includes(name));
      const query = new URLSearchParams(this.#plan ?? names.flatMap((name) => this.#pairs(name)));
      for (const name of this.#changed) {
        query.delete(name);
        for (const pair of this.#pairs(name)) query.append(...pair);
        // A price of the visitor's own is of the model they had.
        if (name === "model" && !this.hasAttribute("rate")) query.delete("rate");
      }
      // Today's prices stay those of each day, unless somebody has named one.
      if (!this.hasAttribute("on") && query.get("on") === this.#day) query.delete("on");
      return (this.#plan = query.toString());
    }

    #load() {
      const address = new URL(page);
      const own = new URLSearchParams(framed.flatMap((name) => this.#pairs(name)));
      address.search = [this.#query(), own].filter(String).join("&");
      this.#changed.clear();
      this.#ready = false;
      this.#frame.src = address.href;
    }

    // Asks the frame for a plan, and to answer with `ready` once it has it.
    #set() {
      this.#waits++;
      const message = { target: "clipcost", v: 1, type: "set", query: this.#query(), ready: true };
      this.#frame.contentWindow?.postMessage(message, "*");
    }

    // The width decides whether the form stands beside the answer or under it.
    #room() {
      const width = this.clientWidth || this.parentElement?.clientWidth || innerWidth;
      const [upTo, base, ...parts] = heights.find(([most]) => width <= most);
      const show = this.getAttribute("show") || "form,answer,working";
      const [answer, working, form, compare] = ["answer", "working", "form", "compare"].map((name, at) =>
        show.includes(name) ? parts[at] : 0,
      );
      return base + compare + (upTo < 1e9 ? answer + working + form : Math.max(answer + working, form));
    }

    #update(changes) {
      const names = changes
        .filter(({ attributeName: name, oldValue }) => !html.test(name) && this.getAttribute(name) !== oldValue)
        .map(({ attributeName }) => attributeName);
      if (!names.length) return;
      const locked = (this.getAttribute("lock") || "").split(",");
      for (const name of names) if (!framed.includes(name)) this.#changed.add(name);
      if (names.some((name) => framed.includes(name) || locked.includes(name))) this.#load();
      else if (this.#ready) this.#set();
    }

    #heard({ source, data }) {
      if (source !== this.#frame.contentWindow || data?.source !== "clipcost" || data.v !== 1) return;
      if (data.type === "height" && data.height > 0) this.#frame.style.height = `${data.height}px`;
      if (data.type !== "change" && data.type !== "ready") return;
      const { query, figures } = data;
      const ready = data.type === "ready";
      if (ready && data.set) {
        // The last answer counts: what was asked before it is in it.
        if (--this.#waits > 0) return;
      } else if (ready) {
        // It has started. Where it died and may not keep an address, it has its first plan again.
        this.#waits = 0;
        const lost = this.#ready && this.#first === query && this.#plan !== query;
        if (this.#ready && !lost) this.#plan = query;
        if (lost || this.#changed.size) return this.#set();
      }
      if (!this.#waits) {
        this.#changed.clear();
        this.#plan = query;
        this.#day = new Date().toLocaleDateString("sv");
      }
      if (this.#ready && data.set) return;
      if (ready && !this.#ready) this.#first = query;
      this.#ready ||= ready;
      this.dispatchEvent(new CustomEvent(ready ? "clipcost-ready" : "clipcost-change", { bubbles: true, detail: { query, figures } }));
    }
  }

  customElements.define("clip-cost", ClipCost);
})();
