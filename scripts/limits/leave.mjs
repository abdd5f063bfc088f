// What leaves the page: print, the embed; and what `#all` holds for programs.
import { RICH, found, lost } from "./visit.mjs";

const A4 = { paperWidth: 8.27, paperHeight: 11.69, preferCSSPageSize: true, printBackground: true };
const PROMO = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10";

/** The pages of a printed PDF: the root of its page tree counts them all. */
const printed = async (visit) => {
  const { data } = await visit.send("Page.printToPDF", A4);
  const counts = [
    ...Buffer.from(data, "base64")
      .toString("latin1")
      .matchAll(/\/Type\s*\/Pages[^]{0,200}?\/Count\s+(\d+)|\/Count\s+(\d+)[^]{0,200}?\/Type\s*\/Pages/g),
  ];
  return Math.max(...counts.map(([, after, before]) => Number(after ?? before)));
};
/** What stands on paper. A page may fill it in when it is told that it will be printed. */
const onPaper = async (visit) => {
  await visit.js(() => dispatchEvent(new Event("beforeprint")));
  await visit.send("Emulation.setEmulatedMedia", { media: "print" });
  await visit.rest();
  const holds = await visit.js(() => {
    const text = seen.text();
    const date = String.raw`\d{1,2}\s\p{L}+\.?\s\d{4}|\p{L}+\.?\s\d{1,2},\s\d{4}`;
    const after = (words) => new RegExp(`(${words})[^\\d]{0,30}(${date})`, "iu").test(text);
    const flat = text.replace(/\s/g, "");
    return {
      address: flat.includes(
        location.href
          .split("#")[0]
          .replace(/^https?:\/\//, "")
          .replace(/\/$/, ""),
      ),
      printed: after("printed|imprimé"),
      prices: after("prices? of|tarifs? du"),
    };
  });
  await visit.send("Emulation.setEmulatedMedia", { media: "" });
  return holds;
};

const embedHeight = async (visit, path, width, touch) => {
  await visit.size(width, 200, touch);
  await visit.go(visit.base + path);
  await visit.ready();
  await visit.rest();
  return visit.js(() => document.documentElement.scrollHeight);
};
/** The frame's snippet of the panel, with the frame that shows what it looks like. */
const snippet = () => {
  const panel = seen.view("embed") ?? document;
  const texts = [...panel.querySelectorAll("textarea, pre, code")].map((it) => it.value ?? it.textContent);
  const code = texts.find((text) => /<iframe/.test(text));
  const frame = panel.querySelector("iframe");
  return (
    code && {
      src: code.match(/src="([^"]+)"/)?.[1],
      height: Number(code.match(/height="?(\d+)/)?.[1] ?? code.match(/height:\s*(\d+)px/)?.[1]),
      width: frame?.clientWidth,
    }
  );
};

/** Plans that together have every figure there is. */
const ALL_FIGURES = {
  [RICH]:
    "rate render video second minute day month year renders-month requests-minute risk-50 risk-80 risk-95 trial setup care review plan saving " +
    "break-even-videos budget-videos budget-seconds budget-attempts tier-needed",
  [`per=week&${RICH}`]: "week",
  [`per=project&${RICH}`]: "total",
};
const INPUTS =
  "model res orient seconds videos per days clips attempts blocked blocked_billed rate draft discount markup tax trial_renders setup_hours " +
  "care_hours review_minutes hourly addon_render addon_video instead hours months budget tier cur fx on name";

export default [
  {
    id: 23,
    what: "A4 pages printed of the default and the promo, with the whole address and both dates",
    limit: "≤ 2",
    async run(visit) {
      const [told, missing] = [[], []];
      let fits = true;
      for (const [name, query] of [
        ["default", ""],
        ["promo", PROMO],
      ]) {
        await visit.open({ query });
        const pages = await printed(visit);
        const { address, ...dates } = await onPaper(visit);
        fits &&= pages <= 2;
        if (!address) missing.push(`${name}: the address`);
        for (const [what, there] of Object.entries(dates))
          if (!there) missing.push(`${name}: the day ${what === "printed" ? "of printing" : "of the prices"}`);
        told.push(`${name} ${pages}`);
      }
      return found(told.join(", "), fits, missing);
    },
  },
  {
    id: 24,
    what: "embed at 640 and at 360, default; the snippet's height is the measured one",
    limit: "≤ 720, ≤ 900 px",
    async run(visit) {
      const [wide, narrow] = [await embedHeight(visit, "/embed.html", 640), await embedHeight(visit, "/embed.html", 360)];
      await visit.open({ view: "embed" });
      const code = await visit.js(snippet);
      if (!code?.src || !code.height) return found(`${wide}, ${narrow} px`, false, ["the snippet of #embed"]);
      const { pathname, search } = new URL(code.src.replaceAll("&amp;", "&"), visit.base);
      // With a mouse, as where the snippet is made: fingers have taller fields.
      const measured = await embedHeight(visit, pathname + search, code.width ?? 640, false);
      return found(
        `${wide}, ${narrow} px; snippet ${code.height}, measured ${measured} at ${code.width ?? 640}`,
        wide <= 720 && narrow <= 900 && Math.abs(code.height - measured) <= 1,
      );
    },
  },
  {
    id: 25,
    what: "`#all` holds every figure and every input once ready",
    limit: "all",
    async run(visit) {
      const absent = [];
      for (const [query, names] of Object.entries(ALL_FIGURES)) {
        await visit.size(1280);
        await visit.go(visit.address({ query, view: "all" }));
        await visit.ready();
        const there = await visit.js(() =>
          [...document.querySelectorAll("data[data-figure]")].filter(seen.own).map((it) => it.dataset.figure),
        );
        absent.push(...names.split(" ").filter((name) => !there.includes(name)));
      }
      // The last plan has no days and no tier; every other input is there in each.
      await visit.open({ query: `${RICH}&draft=sora-2`, view: "all" });
      const inputs = await visit.js(() => [...document.querySelectorAll("[name]")].map((it) => it.name));
      const without = INPUTS.split(" ").filter((name) => !inputs.includes(name));
      if (!inputs.length) return lost("inputs");
      return found(
        absent.length || without.length
          ? `figures without: ${absent.join(", ") || "none"}; inputs without: ${without.join(", ") || "none"}`
          : "all",
        !absent.length && !without.length,
      );
    },
  },
];
