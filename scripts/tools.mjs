// What the scripts that make the site share: running a tool, naming a file by its content, making a program smaller.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shelter } from "./frames.mjs";
import { nameByOrder } from "./order.mjs";

/** The browsers that scripts are written for. */
export const target = ["chrome123", "firefox120", "safari17.5"];

/** Runs a tool, whose warnings are shown only if it fails. */
export const run = (command, ...words) => execFileSync(command, words, { stdio: "pipe" });

/** Moves a file into a folder under a name that changes with its content, and returns the name. */
export const named = (path, folder, ending, what = "clipcost") => {
  const id = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12);
  const name = `${what}-${id}.${ending}`;
  renameSync(path, join(folder, name));
  return name;
};

/** The features that rustc may have used in programs. With all features on, wasm-opt would write what no browser reads yet. */
export const features = ["bulk-memory", "mutable-globals", "multivalue", "nontrapping-float-to-int", "reference-types", "sign-ext"].map(
  (feature) => `--enable-${feature}`,
);
// Keeps functions that are called once, but for small ones, from being inlined: their locals would lie in the caller's frame,
// where WebKit can lose them (docs/decisions/0020).
const apart = "--one-caller-inline-max-function-size=60";

/** Makes a program or a part of one smaller. Leaves what it imports and exports, and the names of its functions where it has any. */
export const optimized = (path, ...ways) =>
  run("wasm-opt", ...features, "-g", "--strip-producers", "--strip-target-features", apart, ...ways, "--converge", path, "-o", path);

const here = fileURLToPath(new URL(".", import.meta.url));
// What became of a file is kept: a site with other prices shares most files with the one before. The name of a kept file stands for
// all that it was made of.
const kept = join(process.env.CARGO_TARGET_DIR ?? join(here, "../target"), "smaller");
const scripts = ["tools.mjs", "order.mjs", "frames.mjs", "wasm.mjs"].map((name) => readFileSync(join(here, name)));
const keptAs = (path, ways) => {
  const hash = createHash("sha256").update(`${process.env.NPM_HOME} ${ways}`);
  for (const content of [...scripts, readFileSync(path)]) hash.update(content);
  return join(kept, `${hash.digest("hex")}.wasm`);
};

/** The same, ready for the site: without names, in an order that compresses well, and safe from WebKit's loss of locals. */
export const smaller = (path, ...ways) => {
  const before = keptAs(path, ways);
  if (existsSync(before)) return copyFileSync(before, path);
  optimized(path, ...ways);
  nameByOrder(path);
  run("wasm-opt", ...features, "--reorder-functions-by-name", "--strip-debug", path, "-o", path);
  shelter(path);
  mkdirSync(kept, { recursive: true });
  // Under its name only once it is whole.
  copyFileSync(path, `${before}.part`);
  renameSync(`${before}.part`, before);
};
