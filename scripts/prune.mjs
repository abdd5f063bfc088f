// Removes from a program and its glue the streams that Leptos has for server functions, which nothing here calls. As exported
// classes they would stay, with all that they use and three hundred lines of glue.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

const streams = /^(__wbg_)?intounderlying/;
const classes = /^export class IntoUnderlying\w+ \{.*?^\}\nif \(Symbol\.dispose\).*?\n|^const IntoUnderlying\w+Finalization = .*?;\n/gms;
const imported = /^ {8}(\w+): function\(.*?^ {8}\}(, arguments\); \})?,\n/gms;

/** Rewrites the program without those exports and without what only they use. */
export const prune = (wasm, features) => {
  const names = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasm))).map(({ name }) => name);
  const kept = names.filter((name) => !streams.test(name));
  if (kept.length === names.length) throw new Error("no exported streams are left to take out: scripts/prune.mjs can go");
  const graph = [{ name: "page", root: true, reaches: kept }, ...kept.map((name) => ({ name, export: name }))];
  const file = `${wasm}.json`;
  writeFileSync(file, JSON.stringify(graph));
  execFileSync("wasm-metadce", [wasm, "-f", file, "-o", wasm, ...features], { stdio: ["ignore", "ignore", "inherit"] });
  rmSync(file);
};

/** Rewrites the glue without those classes and without the functions that the program no longer imports. */
export const pruneGlue = (glue, wasm) => {
  const wanted = new Set(WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(wasm))).map(({ name }) => name));
  const text = readFileSync(glue, "utf8").replace(classes, "");
  const left = text.replace(imported, (whole, name) => (wanted.has(name) ? whole : ""));
  if (left.includes("IntoUnderlying")) throw new Error("the glue no longer looks as scripts/prune.mjs expects");
  writeFileSync(glue, left);
};
