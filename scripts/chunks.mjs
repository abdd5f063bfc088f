// Decides into which files the parts go that wasm-split cuts a program into. It makes one part a chunk, of what only that chunk
// uses, and one part for each set of chunks that share something: dozens of files, most of a few hundred bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { passing } from "./names.mjs";
import { features, run } from "./tools.mjs";

/** The program itself, as a place for parts. */
export const MAIN = "clipcost_bg";
/** The file for what several chunks share. */
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
 * The file of each part. Of what the chunks share that pages fetch at once, that of all languages goes into the program, with what
 * is small; the rest keeps its files. What other chunks share goes into one file.
 */
const filesOf = (parts, chunks, atOnce, bytesOf) => {
  const fileOf = (part) => {
    const first = Object.values(atOnce).filter((names) => names.some((name) => chunks[name].includes(part)));
    if (part.startsWith("split_") || (first.length === 1 && bytesOf(part) > SMALL)) return part.replace(/^[a-z]+_/, "");
    return first.length === 0 ? SHARED : MAIN;
  };
  return new Map(parts.map((part) => [part, fileOf(part)]));
};

const merge = (folder, out, modules) => {
  const named = modules.flatMap(([path, name]) => [join(folder, `${path}.wasm`), name]);
  run("wasm-merge", ...features, ...named, "-o", join(folder, `${out}.wasm`));
};

/** Makes the files of a cut program, of these parts, in its folder. Returns their names and which of them each chunk needs. */
export const gather = (folder, parts, atOnce) => {
  const read = (name) => readFileSync(join(folder, name));
  const chunks = partsOf(read("__wasm_split.js").toString(), parts);
  const places = filesOf(parts, chunks, atOnce, (part) => read(`${part}.wasm`).length);
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
