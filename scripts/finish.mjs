// Trunk's post_build hook: makes the site. Has the program cut into chunks and its glue made (the JavaScript that loads it) by
// program.mjs, bundles the styles, names files by their content, and writes every page: of each language with its prerendered body,
// policy and start script, the embed, and those that need no program.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isOffline, writeManifests, writeWorker } from "./offline.mjs";
import { program } from "./program.mjs";
import { named, run, smaller, target } from "./tools.mjs";

const root = process.env.TRUNK_SOURCE_DIR;
const site = process.env.TRUNK_STAGING_DIR;
const esbuild = createRequire(join(process.env.NPM_HOME, "package.json"))("esbuild");

const bundle = (entry, outfile, define = {}) =>
  esbuild.buildSync({
    define,
    entryPoints: [entry],
    outfile,
    bundle: outfile.endsWith(".css"),
    minify: true,
    legalComments: "none",
    target,
    allowOverwrite: true,
  });

const styles = join(site, "clipcost.css");
bundle(join(root, "style/main.css"), styles);
const viewStyles = join(site, "views.css");
bundle(join(root, "style/views.css"), viewStyles);
const pageStyles = join(site, "pages.css");
bundle(join(root, "style/pages.css"), pageStyles);
// What Trunk made of the program is of no use: it has to be cut before it gets its glue.
for (const name of readdirSync(site)) {
  if (/^clipcost(_bg)?\.(js|wasm)|\.d\.ts$/.test(name)) rmSync(join(site, name));
}
cpSync(join(root, "static"), site, { recursive: true, filter: (path) => !/\/((start|alive|chunks|sw|no-sw)\.js|embed-heights\.json)$/.test(path) });
// What scripts/embed-heights.mjs has measured, as static/embed.js reads it: the choices of parts without the sum, which stands in the
// answer, are bits 1, 2 and 8 of their number.
const units = (height) => Math.ceil(height / 16);
const row = (en, fr) => {
  const choices = en.map((height, at) => [units(height), units(fr[at])]).filter((_, at) => !((at + 1) & 4));
  const english = choices.map(([height]) => height.toString(36).padStart(2, "0"));
  return [...english, ...choices.map(([height, french]) => Math.max(french - height, 0).toString(36))].join("");
};
const { en, fr } = JSON.parse(readFileSync(join(root, "static/embed-heights.json"), "utf8"));
const heights = Object.keys(en).map((width) => [Number(width), row(en[width], fr[width])]);
bundle(join(site, "embed.js"), join(site, "embed.js"), { HEIGHTS: JSON.stringify(heights) });

// The program that writes export files and the module that calls it, which the page fetches on demand.
run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", site, process.env.EXPORT_WASM);
const written = join(site, "export_bg.wasm");
smaller(written, "-Oz");
const exportWasm = named(written, site, "wasm", "export");
const replaced = (path, from, to) => writeFileSync(path, readFileSync(path, "utf8").replaceAll(from, to));
replaced(join(site, "export.js"), "export_bg.wasm", exportWasm);
bundle(join(site, "export.js"), join(site, "export.js"));
replaced(join(site, "download.js"), "./export.js", `./${named(join(site, "export.js"), site, "js", "export")}`);
bundle(join(site, "download.js"), join(site, "download.js"));
const download = named(join(site, "download.js"), site, "js", "download");
bundle(join(site, "offline.js"), join(site, "offline.js"));
const offline = named(join(site, "offline.js"), site, "js", "offline");

// The chunks without which the page of a language has no figures: the start script fetches them beside the program.
const AT_ONCE = { en: ["words_en"], fr: ["words_fr"] };
// Those that come next, in this order; scripts/chunks.mjs puts what they share with later ones into a file by the stage's name.
const STAGES = { answers: ["answers"], opened: ["view_words_en", "view_words_fr", "settings", "working"] };
const files = {
  styles: named(styles, site, "css"),
  viewStyles: named(viewStyles, site, "css", "views"),
  pageStyles: named(pageStyles, site, "css", "pages"),
  ...program(process.env.PAGE_WASM, site, root, { atOnce: AT_ONCE, stages: STAGES }, { download, offline }, process.env.PROFILE),
};
const atOnce = Object.fromEntries(
  Object.entries(AT_ONCE).map(([lang, names]) => [lang, [...new Set(names.flatMap((name) => files.chunks[name]))]]),
);

const made = JSON.parse(
  execFileSync(process.env.SITE_BIN, { encoding: "utf8", maxBuffer: 64 << 20 }),
);
const writeJson = (name, value) => writeFileSync(join(site, name), JSON.stringify(value, null, 2) + "\n");
writeJson("prices.json", made.prices);
writeJson("prices.schema.json", made.schema);
// Which files a chunk is made of, and which the page of a language fetches at once.
writeJson("chunks.json", { chunks: files.chunks, later: files.later, at_once: atOnce });

const escape = (text) =>
  text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]);

// The address of the site, for what has to be absolute: where search engines find each page, and the preview that chats show of a
// link. Without SITE_URL there is no preview, and pages name each other from where they lie.
const address = process.env.SITE_URL ? process.env.SITE_URL.replace(/\/?$/, "/") : undefined;
const nameOf = (page) => page.path.split("/").pop();
/** Where a page is opened, from the root. */
const placeOf = (page) => page.path.replace(/(^|\/)index\.html$/, "$1");
/** The links between the languages of a page; `up` leads from it to the root. The default language stands for every other. */
const languages = (page, up) => {
  const alike = made.pages.filter((other) => nameOf(other) === nameOf(page));
  const link = (lang, other) =>
    `<link rel="alternate" hreflang="${lang}" href="${(address ?? up) + placeOf(other) || "./"}" />`;
  return [...alike.map((other) => link(other.lang, other)), link("x-default", alike.find((other) => !other.path.includes("/")))];
};
const preview = (page) => [
  `<link rel="canonical" href="${address}${placeOf(page)}" />`,
  `<meta property="og:type" content="website" />`,
  `<meta property="og:site_name" content="Clipcost" />`,
  `<meta property="og:locale" content="${page.lang === "fr" ? "fr_FR" : "en_US"}" />`,
  `<meta property="og:title" content="${escape(page.title)}" />`,
  `<meta property="og:description" content="${escape(page.description)}" />`,
  `<meta property="og:url" content="${address}${placeOf(page)}" />`,
  `<meta property="og:image" content="${address}preview.png" />`,
  `<meta property="og:image:width" content="1200" />`,
  `<meta property="og:image:height" content="630" />`,
  `<meta name="twitter:card" content="summary_large_image" />`,
];

/** What is not sent of a page that gets a program, which makes it anew: what only the program uses, or draws for the width of its place. */
const WITH_PROGRAM = [
  /<option(?![^>]* selected)[^>]*>[^<]*<\/option>/g,
  /<optgroup[^>]*><\/optgroup>/g,
  /<svg[^>]* class="film"[^]*?<\/svg>/,
  /<p [^>]*id="announcement"[^>]*><\/p>/,
  /<p id="note-[^>]*><\/p>/g,
  /<div id="foot-bar"(?:(?!<div)[^])*?<\/div>/,
  / (title|aria-controls|aria-expanded|aria-describedby|data-factor|data-param|data-popover)="[^"]*"/g,
];
/** What is sent of a page's body. What follows from a plan stays hidden until the start script knows which plan the link holds. */
const sent = (body) =>
  WITH_PROGRAM.reduce((left, part) => left.replace(part, ""), body).replaceAll(" data-of-plan", " data-of-plan hidden");

// The start script of a page from which `up` leads to the site's root.
const startOf = (up) =>
  esbuild
    .transformSync(readFileSync(join(root, "static/start.js"), "utf8"), {
      minify: true,
      target,
      define: {
        UP: JSON.stringify(up || "./"),
        WASM: JSON.stringify(files.wasm),
        GLUE: JSON.stringify(files.glue),
        AT_ONCE: JSON.stringify(atOnce),
      },
    })
    .code.trim();

const template = readFileSync(join(site, "index.html"), "utf8");
const hash = (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
/** What a page may load: one without a start has no program. */
const policyOf = (page, start) => {
  // In a sandboxed frame nothing matches 'self' in WebKit, and the build does not know the site's address.
  const own = page.path === "embed.html" ? "'self' http: https:" : "'self'";
  const loads = start
    ? `script-src ${own} 'wasm-unsafe-eval' ${hash(start)}; style-src ${own}; connect-src ${own}; ` +
      `img-src ${own} data: blob:; frame-src 'self'; worker-src 'self'; manifest-src 'self'`
    : "style-src 'self'; img-src 'self'; connect-src 'self'";
  return `default-src 'none'; ${loads}; base-uri 'none'; form-action 'none'`;
};
for (const page of made.pages) {
  const folder = page.path.includes("/") ? page.lang : "";
  const up = folder ? "../" : "";
  const embed = page.path === "embed.html";
  const start = page.start && startOf(up);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(page, start)}" />`,
    `<meta name="description" content="${escape(page.description)}" />`,
    // Asked for before what the start script asks for: they keep the page from being painted.
    ...(start ? [`<link rel="preload" href="${up}${files.styles}" as="style" />`] : []),
    // It stands before the styles: it reads the link and fetches the program before anything is painted.
    ...(start ? [`<script>${start}</script>`] : []),
    `<link rel="stylesheet" href="${up}${start ? files.styles : files.pageStyles}" />`,
    ...(start && !embed && isOffline ? [`<link rel="manifest" href="manifest.webmanifest" />`] : []),
    ...(address && !embed ? preview(page) : []),
    ...(embed ? [`<meta name="robots" content="noindex" />`] : languages(page, up)),
  ].join("\n    ");
  const html = template
    .replace("<title></title>", `<title>${escape(page.title)}</title>`)
    .replace('<html lang="en">', `<html lang="${page.lang}"${folder ? ` data-folder="${page.lang}"` : ""}${embed ? " data-embed" : ""}${start ? ` data-styles="${up}${files.viewStyles}"` : ""}${start && !embed && isOffline ? ` data-prices="${made.read}"` : ""}>`)
    .replace(/<!-- scripts\/finish\.mjs.*?-->/, () => head)
    // Trunk's own link to the program, which browsers do not use.
    .replace(/\s*<link\s+data-trunk[^>]*>/, "")
    .replace('href="icon.svg"', `href="${up}icon.svg"`)
    .replace('<div id="start"></div>', () => page.start ?? "")
    .replace('<div id="page"></div>', () => `<div id="page">${page.start ? sent(page.body) : page.body}</div>`);
  mkdirSync(join(site, folder), { recursive: true });
  writeFileSync(join(site, page.path), html);
}
// Last, for it names all other files.
if (isOffline) writeManifests(site, made.pages);
writeWorker(site, root, made.read);
