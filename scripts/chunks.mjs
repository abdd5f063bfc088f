// Decides into which files the parts go that wasm-split cuts a program into. It makes one part a chunk, of what only that chunk
// uses, and one part for each set of chunks that share something: dozens of files, most of a few hundred bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { passing } from "./names.mjs";
import { features, run } from "./tools.mjs";

/** The program itself, as a place for parts. */
export const MAIN = "clipcost_bg";
/** The file for what chunks share that are fetched last. */
const SHARED = "shared";

/** The parts of each chunk by its name, as wasm-split's loader has them. */
const partsOf = (loader, parts) => {
  const loads = [...loader.matchAll(/^export const __wasm_split_load_(\w+) = [^]*?\[([^\]]*)\]\)\);$/gm)];
  const chunks = loads.map(([, name, shared]) => [name, [...(shared.match(/chunk_\d+/g) ?? []), `split_${name}`].filter((part) => parts.includes(part))]);
  const found = new Set(chunks.flatMap(([, parts]) => parts));
  if (found.size !== parts.length) throw new Error("wasm-split's loader no longer looks as scripts/chunks.mjs expects");
  return Object.fromEntries(chunks);
};

/** Bytes of a part, as it is cut, that are not worth a request. */
const SMALL = 4096;

/**
 * Finds the file of each part. What chunks share goes to the one of them that is fetched first:
 * - of what a page fetches at once, that of one language to that language's chunk, and that of all to the program, with what is
 *   small; the rest has files of its own;
 * - of what comes later, to the file of its stage; all that is left into one file.
 */
const filesOf = (parts, chunks, { atOnce, stages }, bytesOf) => {
  const fileOf = (part) => {
    const own = part.replace(/^[a-z]+_/, "");
    if (part.startsWith("split_")) return own;
    const users = Object.keys(chunks).filter((name) => chunks[name].includes(part));
    const first = Object.entries(atOnce).filter(([, names]) => names.some((name) => users.includes(name)));
    if (first.length === 0) return Object.keys(stages).find((stage) => stages[stage].some((name) => users.includes(name))) ?? SHARED;
    const [[lang, names]] = first;
    if (users.every((name) => name.endsWith(`_${lang}`))) return names.find((name) => users.includes(name));
    return first.length === 1 && bytesOf(part) > SMALL ? own : MAIN;
  };
  return new Map(parts.map((part) => [part, fileOf(part)]));
};

const merge = (folder, out, modules) => {
  const named = modules.flatMap(([path, name]) => [join(folder, `${path}.wasm`), name]);
  run("wasm-merge", "-g", ...features, ...named, "-o", join(folder, `${out}.wasm`));
};

/** Makes the files of a cut program, of these parts, in its folder. Returns their names and which of them each chunk needs. */
export const gather = (folder, parts, order) => {
  const read = (name) => readFileSync(join(folder, name));
  const chunks = partsOf(read("__wasm_split.js").toString(), parts);
  const places = filesOf(parts, chunks, order, (part) => read(`${part}.wasm`).length);
  const files = [...new Set(places.values())];
  for (const file of files) {
    const merged = parts.filter((part) => places.get(part) === file);
    if (file !== MAIN) writeFileSync(join(folder, "passing.wasm"), passing(merged.map((part) => read(`${part}.wasm`))));
    // The parts are to share one memory, which they have by importing it from a module that is among those merged.
    merge(folder, file, [[file === MAIN ? MAIN : "passing", "__wasm_split"], ...merged.map((part) => [part, part])]);
  }
  const needs = (parts) => [...new Set(parts.map((part) => places.get(part)))].filter((file) => file !== MAIN);
  return {
    files: files.filter((file) => file !== MAIN),
    chunks: Object.fromEntries(Object.entries(chunks).map(([name, parts]) => [name, needs(parts)])),
  };
};
