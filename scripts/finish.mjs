// Trunk's post_build hook: turns what Trunk compiled into the site. Minifies the glue (the JavaScript that loads the program),
// bundles the styles, names files by their content, and writes the page of each language with its prerendered body, policy and
// start script.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { shelter } from "./frames.mjs";
import { prune, pruneGlue } from "./prune.mjs";

const root = process.env.TRUNK_SOURCE_DIR;
const site = process.env.TRUNK_STAGING_DIR;
const esbuild = createRequire(join(process.env.NPM_HOME, "package.json"))("esbuild");

const named = (path, ending, what = "clipcost") => {
  const id = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12);
  const name = `${what}-${id}.${ending}`;
  renameSync(path, join(site, name));
  return name;
};

const bundle = (entry, outfile) =>
  esbuild.buildSync({
    entryPoints: [entry],
    outfile,
    bundle: outfile.endsWith(".css"),
    minify: true,
    legalComments: "none",
    target: ["chrome123", "firefox120", "safari17.5"],
    allowOverwrite: true,
  });

// The features that rustc may have used in programs. With all features on, wasm-opt would write what no browser reads yet.
const features = ["bulk-memory", "mutable-globals", "multivalue", "nontrapping-float-to-int", "reference-types", "sign-ext"].map(
  (feature) => `--enable-${feature}`,
);
const run = (command, ...words) => execFileSync(command, words, { stdio: "inherit" });
// Keeps functions that are called once, but for small ones, from being inlined: their locals would lie in the caller's frame,
// where WebKit can lose them (docs/decisions/0020).
const apart = "--one-caller-inline-max-function-size=60";
const smaller = (path, level) =>
  run("wasm-opt", ...features, "--strip-producers", "--strip-target-features", apart, level, "--converge", path, "-o", path);

const glue = join(site, "clipcost.js");
const styles = join(site, "clipcost.css");
const program = join(site, "clipcost_bg.wasm");
prune(program, features);
// A second pass after Trunk's saves another six hundred bytes.
smaller(program, "-Os");
shelter(program);
pruneGlue(glue, program);
bundle(glue, glue);
bundle(join(root, "style/main.css"), styles);
const files = {
  wasm: named(program, "wasm"),
  glue: named(glue, "js"),
  styles: named(styles, "css"),
};
for (const name of readdirSync(site)) {
  if (name.endsWith(".d.ts")) rmSync(join(site, name));
}
cpSync(join(root, "static"), site, { recursive: true, filter: (path) => !path.endsWith("start.js") });
bundle(join(site, "embed.js"), join(site, "embed.js"));

// The program that writes export files and the module that calls it, which the page fetches on demand.
run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", site, process.env.EXPORT_WASM);
const written = join(site, "export_bg.wasm");
smaller(written, "-Oz");
shelter(written);
const exportWasm = named(written, "wasm", "export");
const replaced = (path, from, to) => writeFileSync(path, readFileSync(path, "utf8").replaceAll(from, to));
replaced(join(site, "export.js"), "export_bg.wasm", exportWasm);
bundle(join(site, "export.js"), join(site, "export.js"));
replaced(join(site, "download.js"), "./export.js", `./${named(join(site, "export.js"), "js", "export")}`);
bundle(join(site, "download.js"), join(site, "download.js"));
files.download = named(join(site, "download.js"), "js", "download");

const made = JSON.parse(
  execFileSync(process.env.SITE_BIN, { encoding: "utf8", maxBuffer: 64 << 20 }),
);
const writeJson = (name, value) => writeFileSync(join(site, name), JSON.stringify(value, null, 2) + "\n");
writeJson("prices.json", made.prices);
writeJson("prices.schema.json", made.schema);

const escape = (text) =>
  text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]);

// The address of the site, for what has to be absolute: the preview that chats show of a link. Without SITE_URL there is no
// preview.
const address = (process.env.SITE_URL ?? "").replace(/\/?$/, "/");
const preview = (page, folder) => [
  `<link rel="canonical" href="${address}${folder && `${folder}/`}" />`,
  `<meta property="og:type" content="website" />`,
  `<meta property="og:site_name" content="Clipcost" />`,
  `<meta property="og:locale" content="${page.lang === "fr" ? "fr_FR" : "en_US"}" />`,
  `<meta property="og:title" content="${escape(page.title)}" />`,
  `<meta property="og:description" content="${escape(page.description)}" />`,
  `<meta property="og:url" content="${address}${folder && `${folder}/`}" />`,
  `<meta property="og:image" content="${address}preview.png" />`,
  `<meta property="og:image:width" content="1200" />`,
  `<meta property="og:image:height" content="630" />`,
  `<meta name="twitter:card" content="summary_large_image" />`,
];

// The start script of a page from which `up` leads to the site's root, and the call that stands below the place for its
// messages.
const TELL = "tellStart()";
const startOf = (up) =>
  esbuild
    .transformSync(readFileSync(join(root, "static/start.js"), "utf8"), {
      minify: true,
      target: ["chrome123", "firefox120", "safari17.5"],
      define: { UP: JSON.stringify(up || "./"), WASM: JSON.stringify(files.wasm), GLUE: JSON.stringify(files.glue), DOWNLOAD: JSON.stringify(files.download) },
    })
    .code.trim();

const template = readFileSync(join(site, "index.html"), "utf8");
for (const page of made.pages) {
  const folder = page.path.includes("/") ? page.lang : "";
  const up = folder ? "../" : "";
  const embed = page.path === "embed.html";
  // It stands in the head, before the styles: it reads the link and fetches the program before anything is painted.
  const start = startOf(up);
  const scripts = [start, TELL].map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  // In a sandboxed frame nothing matches 'self' in WebKit, and the build does not know the site's address.
  const own = embed ? "'self' http: https:" : "'self'";
  const policy =
    `default-src 'none'; script-src ${own} 'wasm-unsafe-eval' ${scripts.join(" ")}; style-src ${own}; ` +
    `connect-src ${own}; img-src ${own} data: blob:; frame-src 'self'; base-uri 'none'; form-action 'none'`;
  const indexes = made.pages.filter((other) => other.path.endsWith("index.html"));
  const others = indexes.map(
    (other) => `<link rel="alternate" hreflang="${other.lang}" href="${up}${other.path.replace("index.html", "") || "./"}" />`,
  );
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<meta name="description" content="${escape(page.description)}" />`,
    `<script>${start}</script>`,
    `<link rel="stylesheet" href="${up}${files.styles}" />`,
    ...(process.env.SITE_URL && !embed ? preview(page, folder) : []),
    ...(embed ? [`<meta name="robots" content="noindex" />`] : others),
  ].join("\n    ");
  const html = template
    .replace("<title></title>", `<title>${escape(page.title)}</title>`)
    .replace('<html lang="en">', `<html lang="${page.lang}"${folder ? ` data-folder="${page.lang}"` : ""}${embed ? " data-embed" : ""}>`)
    .replace(/<!-- scripts\/finish\.mjs.*?-->/, () => head)
    // Trunk's own link to the program, which browsers do not use.
    .replace(/\s*<link\s+data-trunk[^>]*>/, "")
    .replace('href="icon.svg"', `href="${up}icon.svg"`)
    .replace('<div id="start"></div>', () => `${page.start}<script>${TELL}</script>`)
    // The figures of a plan stay hidden until the start script knows which plan the link holds.
    .replace('<div id="page"></div>', () => `<div id="page">${page.body.replaceAll(" data-of-plan", " data-of-plan hidden")}</div>`);
  mkdirSync(join(site, folder), { recursive: true });
  writeFileSync(join(site, page.path), html);
}
