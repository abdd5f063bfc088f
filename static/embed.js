// <clip-cost model="sora-2" seconds="10">: Clipcost inside a page. Each attribute is a parameter of the link or of the embed; what
// each may be stands in docs/embed.md. The frame is exactly as tall as what it shows, room is kept for it before it arrives, and
// every change fires `clipcost-change` with the plan's query and its figures.
(() => {
  if (customElements.get("clip-cost")) return;

  // embed.html lies beside this file, whether it was loaded by a tag, late, or as a module.
  const stack = /https?:\/\/[^\s()]+?embed\.js/.exec(new Error().stack);
  const page = new URL("embed.html", document.currentScript?.src || stack?.[0] || document.baseURI);

  // Attributes of every element are no parameters, nor is the room to keep; those of the frame itself need it anew.
  const html = /^(class|id|style|slot|hidden|title|part|is|dir|role|tabindex|height|data-.*|aria-.*|on.+)$/;
  const framed = ["theme", "accent", "lock", "show"];

  const today = () => new Date().toLocaleDateString("sv");

  // The language of a tag, of those that Clipcost speaks; that of the visitor's browser.
  const spoken = (tag) => /^(en|fr)\b/i.exec(tag)?.[0].toLowerCase();
  const browsers = () => navigator.languages.map(spoken).find(Boolean) ?? "en";

  // Heights that were measured (scripts/embed-heights.mjs), in units of twelve pixels: at each width one for every choice of parts
  // in English, two digits, then what French adds to each, one digit. Between two widths the greater counts. The sum stands in the
  // answer.
  const digits = (text) => parseInt(text, 36);
  const parts = [/^form$/, /^(answer|working)$/, /^compare$/];
  const tall = (lang, width, show) => {
    const shown = show.split(",").map((part) => part.trim());
    const choice = parts.reduce((sum, part, at) => sum + shown.some((one) => part.test(one)) * 2 ** at, 0) || 3;
    const heights = HEIGHTS;
    const at = heights.filter(([from]) => from < width).length;
    const isMeasured = heights[at]?.[0] === width;
    const rows = heights.slice(isMeasured ? at : Math.max(at - 1, 0), at + 1);
    return Math.max(...rows.map(([, row]) => 16 * (digits(row.slice(2 * choice - 2, 2 * choice)) + (lang === "fr" && digits(row[13 + choice])))));
  };

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
    // Whether the page leaves the room to this element, and the width that it was kept for.
    #keeps;
    #width;
    #attributes = new MutationObserver((changes) => this.#update(changes));
    // In the next frame: to change a size while sizes are told is an error that the page would hear of.
    #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#keep()));
    #hear = (event) => this.#heard(event);

    // Put back into the page after it was taken out, it has the plan that it had.
    connectedCallback() {
      const root = this.shadowRoot || this.attachShadow({ mode: "open" });
      const frame = (this.#frame = document.createElement("iframe"));
      const lang = this.getAttribute("lang") || this.closest("[lang]")?.lang || navigator.language;
      frame.title = this.title || (spoken(lang) === "fr" ? "Coût d’un plan de vidéos par IA" : "What a plan of AI videos costs");
      frame.loading = "lazy";
      Object.assign(frame.style, { border: 0, width: "100%", display: "block" });
      const style = getComputedStyle(this);
      if (style.display === "inline") this.style.display = "block";
      this.#keeps ??= !parseFloat(style.minHeight);
      this.#width = 0;
      this.#keep();
      frame.style.height = `${this.#room()}px`;
      this.#sizes.observe(this);
      this.#attributes.observe(this, { attributes: true, attributeOldValue: true });
      addEventListener("message", this.#hear);
      this.#load();
      root.replaceChildren(frame);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#sizes.disconnect();
      this.#frame.remove();
    }

    // Moved as a whole, the frame goes on.
    connectedMoveCallback() {}

    // What HTML gives a meaning; the title also names plans that are added up.
    #isHtml(name) {
      return html.test(name) && !(name === "title" && this.hasAttribute("together"));
    }

    // An attribute as parameters: several plans to stand beside share one, with spaces between them. An empty one is none. Where no
    // language is asked for it is the page's, unless the visitor's browser asks for the same.
    #pairs(name) {
      let value = this.getAttribute(name);
      if (name === "lang") {
        const around = spoken(this.closest("[lang]:not([lang=''])")?.lang);
        value = spoken(value) ?? (value || (around === browsers() ? "" : around));
      }
      return (name === "with" && value ? value.split(/\s+/) : [value]).filter(Boolean).map((one) => [name, one]);
    }

    // The plan with what the visitor did to it, under the attributes that have changed since.
    #query() {
      const names = [...new Set([...this.getAttributeNames(), "lang"])].filter((name) => !this.#isHtml(name) && !framed.includes(name));
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
      this.#frame.style.colorScheme = /^(light|dark)$/.exec(this.getAttribute("theme"))?.[0] ?? "";
      this.#frame.src = address.href;
    }

    // Asks the frame for a plan, and to answer with `ready` once it has it.
    #set() {
      this.#waits++;
      const message = { target: "clipcost", v: 1, type: "set", query: this.#query(), ready: true };
      this.#frame.contentWindow?.postMessage(message, "*");
    }

    // What was measured where the code was made, `655@640`, with what another width makes of it; else what a plan takes mostly.
    #room() {
      const width = this.clientWidth || this.parentElement?.clientWidth || innerWidth;
      const show = this.getAttribute("show") || "";
      const [, height, at] = /^(\d+)(?:@(\d+))?/.exec(this.getAttribute("height")) ?? [];
      const lang = spoken(this.#pairs("lang")[0]?.[1]) ?? browsers();
      if (!height) return tall(lang, width, show);
      return Number(height) + (at ? tall(lang, width, show) - tall(lang, Number(at), show) : 0);
    }

    // Keeps room for the frame, anew where the page gives it another width.
    #keep() {
      if (this.#keeps && this.isConnected && this.#width !== this.clientWidth) this.style.minHeight = `${this.#room()}px`;
      this.#width = this.clientWidth;
    }

    #update(changes) {
      const names = changes
        .filter(({ attributeName: name, oldValue }) => !this.#isHtml(name) && this.getAttribute(name) !== oldValue)
        .map(({ attributeName }) => attributeName);
      if (!names.length) return;
      const locked = (this.getAttribute("lock") || "").split(/[\s,]+/);
      for (const name of names) if (!framed.includes(name)) this.#changed.add(name);
      if (!this.isConnected) return;
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
        // It has started, and the visitor may have typed already. Where it died and may not keep an address, it has its first plan
        // again.
        this.#waits = 0;
        const lost = this.#ready && this.#first === query && this.#plan !== query;
        if (!lost) this.#plan = query;
        this.#day ??= today();
        if (lost || this.#changed.size) return this.#set();
      }
      if (!this.#waits) {
        this.#changed.clear();
        this.#plan = query;
        this.#day = today();
      }
      if (this.#ready && data.set) return;
      if (ready && !this.#ready) this.#first = query;
      this.#ready ||= ready;
      this.dispatchEvent(new CustomEvent(`clipcost-${data.type}`, { bubbles: true, detail: { query, figures } }));
    }
  }

  customElements.define("clip-cost", ClipCost);
})();
