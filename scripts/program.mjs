// Makes of what cargo linked the program that starts the page, the files that it fetches on demand, and the glue, the JavaScript
// that loads them. Each function that is marked `wasm_split(chunk, …)` is an entry to its chunk.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { MAIN, gather } from "./chunks.mjs";
import { counted } from "./counted.mjs";
import { part } from "./later.mjs";
import { rename } from "./names.mjs";
import { named, optimized, run, smaller, target } from "./tools.mjs";

const esbuild = createRequire(join(process.env.NPM_HOME, "package.json"))("esbuild");

// With control flow made anew the program takes 1 % less to send.
const WAYS = ["--flatten", "--rereloop", "-O2", "-Os"];
// What wasm-bindgen calls its glue in a program.
const GLUE = "./clipcost_bg.js";
// The streams that Leptos exports for server functions, of which there are none.
const streams = /^(__wbg_)?intounderlying/;
const compiled = (path) => new WebAssembly.Module(readFileSync(path));
const imports = (path) => WebAssembly.Module.imports(compiled(path));

/** What a program imports to load its chunks, in place of the loader that wasm-split writes: docs/decisions/0027 says why. */
const loader = (chunks, isFirst, later, root) => {
  const load = ([name, files]) => `export const __wasm_split_load_${name} = chunk(initSync, ${JSON.stringify(files)}, ${Boolean(later) && !isFirst(name)});`;
  const ours = JSON.stringify(join(root, "static/chunks.js"));
  const imports = [`import { initSync } from "./clipcost.js";`, `import { chunk, comesLater } from ${ours};`];
  return [...imports, `comesLater(initSync, ${JSON.stringify(later)});`, ...Object.entries(chunks).map(load)].join("\n");
};

/** What program and glue call each other, without what the other files call parts of the program. */
const longNames = (main, others) => {
  const kept = new Set(others.flatMap((path) => imports(path)).map(({ name }) => name));
  const names = [...imports(main).filter(({ module }) => module === GLUE), ...WebAssembly.Module.exports(compiled(main))];
  return names.map(({ name }) => name).filter((name) => name.startsWith("_") && !kept.has(name));
};

/** Bundles the loader and wasm-bindgen's glue, with short names in place of `long`: those of `short`, and new ones. Returns all. */
const bundle = (folder, long, short, root, { download, offline }) =>
  esbuild.buildSync({
    entryPoints: [join(root, "static/alive.js")],
    outfile: join(folder, "glue.js"),
    bundle: true,
    format: "esm",
    minify: true,
    legalComments: "none",
    target,
    mangleProps: new RegExp(`^(${long.join("|")})$`),
    mangleQuoted: true,
    mangleCache: short,
    // Keeps alive every class that the glue has, and nothing here disposes of one.
    define: { "Symbol.dispose": "undefined", DOWNLOAD: JSON.stringify(`./${download}`), OFFLINE: JSON.stringify(`./${offline}`) },
    alias: { clipcost: join(folder, "clipcost.js") },
    // The loader is imported once for each of its functions.
    logOverride: { "duplicate-object-key": "silent" },
  }).mangleCache;

/**
 * Writes the program that cargo linked as `raw`, its other files and its glue into `site`. `order` has the chunks that a page
 * fetches at once, by language, and those of later stages; `asked` names the files that the glue
 * fetches when someone asks, and once the page rests. Returns the names of the program, of the glue, and of each chunk's files. With `profile`, a file, the program is whole and notes which of
 * its functions have run; `profile` then says where.
 */
export const program = (raw, site, root, order, asked, profile) => {
  // Within the site, because files cannot be moved between file systems.
  const folder = mkdtempSync(join(site, "program-"));
  const at = (name) => join(folder, name);
  run("wasm-split-cli", "--target", "web", "--out-name", "clipcost", raw, folder);
  const parts = readdirSync(folder).filter((name) => /^(split|chunk)_\w+\.wasm$/.test(name)).map((name) => name.replace(".wasm", ""));
  const ways = ["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "clipcost"];
  run("wasm-bindgen", ...ways, "--out-dir", folder, at("clipcost.wasm"));
  const { files, chunks } = gather(folder, parts, order);
  const names = {};
  for (const file of files) {
    smaller(at(`${file}.wasm`), "-Os");
    names[file] = named(at(`${file}.wasm`), site, "wasm", `chunk-${file}`);
  }
  const main = at(`${MAIN}.wasm`);
  const others = Object.values(names).map((name) => join(site, name));
  const long = longNames(main, others);
  const filesOf = Object.fromEntries(Object.entries(chunks).map(([chunk, files]) => [chunk, files.map((file) => names[file])]));
  // What is fetched at once does without the later part.
  const first = new Set(Object.values(order.atOnce).flat());
  const glue = (later, short) => {
    writeFileSync(at("__wasm_split.js"), loader(filesOf, (chunk) => first.has(chunk), later, root));
    return bundle(folder, long, short, root, asked);
  };
  // The name of the later part's file is known only once the program has its short names.
  const short = glue("", {});
  rename(main, { glue: GLUE, short, dropped: (name) => streams.test(name) });
  optimized(main, ...WAYS);
  let later = "";
  if (profile) counted(main, profile);
  else {
    part(main, at("later.wasm"), join(root, "scripts/later.txt"));
    smaller(at("later.wasm"), ...WAYS);
    later = named(at("later.wasm"), site, "wasm", "chunk-later");
    smaller(main, ...WAYS);
  }
  glue(later, short);
  const made = { wasm: named(main, site, "wasm"), glue: named(at("glue.js"), site, "js"), chunks: filesOf, later };
  rmSync(folder, { recursive: true });
  return made;
};
