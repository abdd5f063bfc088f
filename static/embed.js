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
      this.#attributes.observe(this, { attributes: true });
      frame.src = this.#address();
      root.replaceChildren(frame);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#attributes.disconnect();
      this.#frame.remove();
    }

    #query() {
      const given = [...this.attributes].filter(({ name }) => !html.test(name));
      // Several plans to stand beside share one attribute, with spaces between them.
      const all = ({ name, value }) => (name === "with" ? value.trim().split(/\s+/) : [value]).map((one) => [name, one]);
      return new URLSearchParams(given.flatMap(all)).toString();
    }

    #address() {
      const address = new URL(page);
      address.search = this.#query();
      return address.href;
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
      const names = changes.map(({ attributeName }) => attributeName).filter((name) => !html.test(name));
      if (!names.length) return;
      const locked = (this.getAttribute("lock") || "").split(",");
      if (names.some((name) => framed.includes(name) || locked.includes(name))) {
        this.#frame.src = this.#address();
      } else {
        const message = { target: "clipcost", v: 1, type: "set", query: this.#query() };
        this.#frame.contentWindow?.postMessage(message, "*");
      }
    }

    #heard({ source, data }) {
      if (source !== this.#frame.contentWindow || data?.source !== "clipcost" || data.v !== 1) return;
      if (data.type === "height" && data.height > 0) this.#frame.style.height = `${data.height}px`;
      if (data.type === "change" || data.type === "ready") {
        const { query, figures } = data;
        const event = data.type === "ready" ? "clipcost-ready" : "clipcost-change";
        this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail: { query, figures } }));
      }
    }
  }

  customElements.define("clip-cost", ClipCost);
})();
