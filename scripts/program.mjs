// Cuts what cargo linked into the program that starts the page and the chunks that it fetches on demand, and makes the glue, the
// JavaScript that loads them. Each function that is marked `wasm_split(chunk, …)` is an entry to its chunk; what only one chunk
// uses goes into it, and what several use into a chunk of their own, that comes with each of them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { shelter } from "./frames.mjs";

const esbuild = createRequire(join(process.env.NPM_HOME, "package.json"))("esbuild");

/** The browsers that scripts are written for. */
export const target = ["chrome123", "firefox120", "safari17.5"];
export const run = (command, ...words) => execFileSync(command, words, { stdio: ["ignore", "inherit", "inherit"] });

/** Moves a file into a folder under a name that changes with its content, and returns the name. */
export const named = (path, folder, ending, what = "clipcost") => {
  const id = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12);
  const name = `${what}-${id}.${ending}`;
  renameSync(path, join(folder, name));
  return name;
};

// The features that rustc may have used in programs. With all features on, wasm-opt would write what no browser reads yet.
const features = ["bulk-memory", "mutable-globals", "multivalue", "nontrapping-float-to-int", "reference-types", "sign-ext"].map(
  (feature) => `--enable-${feature}`,
);
// Keeps functions that are called once, but for small ones, from being inlined: their locals would lie in the caller's frame,
// where WebKit can lose them (docs/decisions/0020).
const apart = "--one-caller-inline-max-function-size=60";
const stripped = ["--strip-debug", "--strip-producers", "--strip-target-features"];

/** Makes a program or a chunk smaller, and safe from WebKit's loss of locals. Leaves what it imports and exports. */
export const smaller = (path, level) => {
  run("wasm-opt", ...features, ...stripped, apart, level, "--converge", path, "-o", path);
  shelter(path);
};

/** The loader that wasm-split wrote, with the fetching of static/chunks.js in it. */
const loader = (text, root) => {
  const { code } = esbuild.transformSync(text, {
    define: { fetch: "begin", "WebAssembly.instantiateStreaming": "instantiate" },
    banner: `import { begin, instantiate } from ${JSON.stringify(join(root, "static/chunks.js"))};`,
  });
  if (!code.includes("begin(new URL(") || !code.includes("instantiate(src, ")) {
    throw new Error("wasm-split's loader no longer fetches as scripts/program.mjs expects");
  }
  return code;
};

/** The files of each chunk by its name: those that it shares with other chunks, and its own. */
const filesOf = (text, files) => {
  const loads = text.matchAll(/^export const __wasm_split_load_(\w+) = [^]*?\[([^\]]*)\]\)\);$/gm);
  const chunks = [...loads].map(([, name, shared]) => {
    const parts = [...shared.matchAll(/chunk_\d+/g), [`split_${name}`]].map(([part]) => files[`${part}.wasm`]);
    // A chunk that is all shared has no file of its own.
    return [name, parts.filter(Boolean)];
  });
  const found = new Set(chunks.flatMap(([, parts]) => parts));
  if (found.size !== Object.keys(files).length) throw new Error("wasm-split's loader no longer looks as scripts/program.mjs expects");
  return Object.fromEntries(chunks);
};

/**
 * Writes the program that cargo linked as `raw`, its chunks and its glue into `site`; `download` is the file that the glue fetches
 * when someone asks. Returns the names of the program, of the glue, and of each chunk's files.
 */
export const program = (raw, site, root, download) => {
  // Within the site, because files cannot be moved between file systems.
  const folder = mkdtempSync(join(site, "program-"));
  const at = (name) => join(folder, name);
  run("wasm-split-cli", "--target", "web", "--out-name", "clipcost", raw, folder);
  const ways = ["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-name", "clipcost"];
  run("wasm-bindgen", ...ways, "--out-dir", folder, at("clipcost.wasm"));
  smaller(at("clipcost_bg.wasm"), "-Os");
  const files = {};
  for (const part of readdirSync(folder).filter((name) => /^(split|chunk)_\w+\.wasm$/.test(name))) {
    smaller(at(part), "-Os");
    files[part] = named(at(part), site, "wasm", part.replace(/^[a-z]+_(\w+)\.wasm$/, "chunk-$1"));
  }
  const written = readFileSync(at("__wasm_split.js"), "utf8");
  const renamed = Object.entries(files).reduce((text, [part, file]) => text.replaceAll(`./${part}`, `./${file}`), written);
  writeFileSync(at("__wasm_split.js"), loader(renamed, root));
  esbuild.buildSync({
    entryPoints: [join(root, "static/alive.js")], outfile: at("glue.js"), bundle: true, format: "esm", minify: true,
    legalComments: "none", target, alias: { clipcost: at("clipcost.js") }, define: { DOWNLOAD: JSON.stringify(`./${download}`) },
    // The loader is imported once for each of its functions.
    logOverride: { "duplicate-object-key": "silent" },
  });
  const made = { wasm: named(at("clipcost_bg.wasm"), site, "wasm"), glue: named(at("glue.js"), site, "js"), chunks: filesOf(written, files) };
  rmSync(folder, { recursive: true });
  return made;
};
