// What a person sees of a page, as functions that run in the page: `globalThis.seen`. The only place that knows how parts of the
// page are found: by figures, names of inputs and fragments, which the contract holds still, else by role and words.

export const WORDS = {
  copy: "^(Copy link|Copier le lien)",
  excel: "Excel",
  more: "^(More|Plus)( ▾)?$",
  all: "^(Compare all|Comparer les) ",
  use: "^(Use|Choisir)\\b",
  beside: "^(Put beside|Mettre à côté)",
  remove: "^(Remove|Retirer|Enlever)",
  promo: "^Promo",
  embed: "^(Embed in a page|Intégrer à une page)",
  status: "(Same plan, on sale|Le même plan, en vente|Cheapest for this plan|Le moins cher pour ce plan)",
  source: "(price list|[Tt]arifs? d|[Ss]ource)",
  reading: "Read as|Lu comme",
  unknown: "not known|inconnue?s?(?![a-zé])",
};

/** Serialised and run before the page's own scripts. */
const library = (WORDS) => {
  const CONTROLS =
    "a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], [role=menuitem], [role=tab]";
  const FIGURE = "data[data-figure]";

  /** Whether an element can be seen somewhere on the page: not hidden, not clipped to a dot for screen readers, not moved out of it. */
  const shown = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    return width > 1.5 && height > 1.5 && right > 0 && bottom + scrollY > 0;
  };
  const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter(shown);
  const own = (element) => !element.closest("[data-model]");

  const blockOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (!/^(inline|contents)$/.test(getComputedStyle(at).display)) return at;
    }
    return document.body;
  };
  /** The texts that are seen, each with its element. */
  const texts = (root = document.body) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || /^(SCRIPT|STYLE|NOSCRIPT|OPTION|TITLE|DESC|TEMPLATE)$/i.test(parent.tagName)) continue;
      if (shown(parent)) found.push({ text: node.data, parent });
    }
    return found;
  };
  /** The same as one text: what stands in one block runs on, blocks are lines. */
  const text = (root = document.body) => {
    let [whole, last] = ["", undefined];
    for (const { text: part, parent } of texts(root)) {
      const block = blockOf(parent);
      whole += (last && block !== last ? "\n" : "") + part;
      last = block;
    }
    return whole;
  };
  const nameOf = (element) =>
    (element.getAttribute("aria-label") ?? element.innerText ?? element.textContent ?? "").trim().replace(/\s+/g, " ");
  /** The controls whose name matches, those seen. */
  const named = (words, root = document) =>
    all(CONTROLS, root).filter((it) => new RegExp(words).test(nameOf(it)) || new RegExp(words).test(it.innerText?.trim()));

  const answer = () => document.querySelector(".answer");
  const view = (id) => document.querySelector(`section#${id}`);
  /** The plan's own figure: in the answer where it stands there. */
  const figure = (name) => {
    const found = [...document.querySelectorAll(`data[data-figure="${name}"]`)].filter(own);
    return found.find((it) => shown(it) && it.closest(".answer")) ?? found.find(shown) ?? found[0];
  };
  const headline = () => {
    const size = (it) => parseFloat(getComputedStyle(it).fontSize);
    return all(`${FIGURE}`)
      .filter((it) => own(it) && /^(month|total|sum-.*)$/.test(it.dataset.figure))
      .sort((one, other) => size(other) - size(one))[0];
  };
  /** The links that open the views, in their own container. */
  const tabs = () => {
    const has = (root, id) => root.querySelector(`a[href$="#${id}"]`);
    for (const link of all('a[href$="#limits"]')) {
      for (let at = link.parentElement; at && at !== document.body; at = at.parentElement) {
        if (["retakes", "cost", "budget", "plans"].every((id) => has(at, id))) return all('a[href*="#"]', at);
      }
    }
    return [];
  };
  const innermost = (holds, root) => {
    const found = [...root.querySelectorAll("*")].filter((it) => shown(it) && holds(it));
    return found.find((it) => !found.some((other) => other !== it && it.contains(other)));
  };
  const AMOUNT = /[$€£¥₹]\s?\d|\d\s?[$€£¥]/;
  const sum = () => answer() && innermost((it) => /×[^]*=/.test(it.innerText ?? "") && AMOUNT.test(it.innerText), answer());
  const copy = () => named(WORDS.copy)[0];
  /** What of the answer says the state of the price, with its alternatives. */
  const status = () => {
    const words = answer() && innermost((it) => new RegExp(WORDS.status).test(it.innerText ?? ""), answer());
    for (let at = words; at && at !== answer(); at = at.parentElement) if (priced(at).length) return at;
    return undefined;
  };
  const priced = (root) => all("a[href], button", root).filter((it) => AMOUNT.test(it.innerText));
  const alternatives = () => {
    const block = status();
    return block ? priced(block) : [];
  };
  const rows = () => {
    const market = view("compare") ?? document;
    return all("[data-model]", market);
  };

  /** The controls of one target each: a choice of radios or ticks has its label. */
  const targetOf = (control) => (/^(radio|checkbox)$/.test(control.type) ? (control.labels?.[0] ?? control) : control);
  const inSentence = (control) =>
    control.tagName === "A" &&
    getComputedStyle(control).display === "inline" &&
    [...control.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\d]/u.test(node.data));
  const describe = (element) => {
    const name = element.name || element.id || element.className?.baseVal || element.className || "";
    return `${element.tagName.toLowerCase()}${name ? `[${String(name).slice(0, 24)}]` : ""} “${nameOf(element).slice(0, 30)}”`;
  };

  const settled = (quiet = 250) =>
    new Promise((resolve) => {
      const over = () => {
        watch.disconnect();
        resolve();
      };
      let timer = setTimeout(over, quiet);
      const watch = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(over, quiet);
      });
      watch.observe(document, { attributes: true, childList: true, subtree: true, characterData: true });
      setTimeout(over, 3000);
    });

  const top = (element) => element && Math.round((element.getBoundingClientRect().top + scrollY) * 10) / 10;
  const bottom = (element) => element && Math.round(element.getBoundingClientRect().bottom + scrollY);
  const unfold = () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  };

  return {
    WORDS,
    AMOUNT,
    CONTROLS,
    shown,
    all,
    own,
    texts,
    text,
    nameOf,
    named,
    answer,
    view,
    figure,
    headline,
    tabs,
    sum,
    copy,
    status,
    alternatives,
    rows,
    targetOf,
    inSentence,
    describe,
    settled,
    top,
    bottom,
    unfold,
    blockOf,
  };
};

export const SEEN = `globalThis.seen = (${library})(${JSON.stringify(WORDS)});`;
