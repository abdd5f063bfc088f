// Gives what a program and its glue call each other short names: wasm-bindgen's are long and end in hashes, which do not
// compress. esbuild chooses the names where it bundles the glue; this writes them into the program, and leaves out exports.
import { readFileSync, writeFileSync } from "node:fs";
import { leb, reader } from "./frames.mjs";

export const IMPORTS = 2, FUNCTION = 0;
const EXPORTS = 7, TABLE = 1, MEMORY = 2;

const named = (name) => [...leb(Buffer.byteLength(name)), ...Buffer.from(name)];

const section = (id, entries) => {
  const content = [...leb(entries.length), ...entries.flat()];
  return [id, ...leb(content.length), ...content];
};

/** Skips what follows the name of an import: its kind and type. */
export const skipType = (from) => {
  const kind = from.byte();
  if (kind === FUNCTION) return from.skipNumber();
  if (kind === TABLE) from.byte();
  else if (kind !== MEMORY) { from.at += 2; return; }
  const limits = from.byte();
  from.skipNumber();
  if (limits & 1) from.skipNumber();
};

/** Writes the names of `short` for the imports from `glue` and for the exports, without the exports that are `dropped`. */
export const rename = (path, { glue, short, dropped }) => {
  const bytes = readFileSync(path);
  const from = reader(bytes, 8);
  const text = () => { const length = from.number(); from.at += length; return bytes.toString("utf8", from.at - length, from.at); };
  const since = (start) => bytes.subarray(start, from.at);
  const imported = () => {
    const module = text(), name = text(), start = from.at;
    skipType(from);
    return [...named(module), ...named(module === glue ? short[name] ?? name : name), ...since(start)];
  };
  const exported = () => {
    const name = text(), start = from.at;
    from.byte();
    from.skipNumber();
    return dropped(name) ? undefined : [...named(short[name] ?? name), ...since(start)];
  };
  const out = [bytes.subarray(0, 8)];
  while (from.at < bytes.length) {
    const start = from.at, id = from.byte(), length = from.number(), end = from.at + length;
    if (id === IMPORTS || id === EXPORTS) {
      const entries = Array.from({ length: from.number() }, id === IMPORTS ? imported : exported).filter(Boolean);
      out.push(Buffer.from(section(id, entries)));
    } else out.push(bytes.subarray(start, end));
    from.at = end;
  }
  writeFileSync(path, Buffer.concat(out));
};

/** What a part imports, none of it functions: the kind, the name and with it the type, as written. */
const passed = (part) => {
  const from = reader(part, 8);
  while (from.byte() !== IMPORTS) from.skipBytes();
  from.number();
  return Array.from({ length: from.number() }, () => {
    from.skipBytes();
    const start = from.at;
    from.skipBytes();
    const kind = from.at;
    skipType(from);
    return { kind: part[kind], name: part.subarray(start, kind), written: part.subarray(start, from.at) };
  });
};

/** A module that imports from `program` what the parts import, and exports it under the same names. */
export const passing = (parts) => {
  const all = new Map(parts.flatMap(passed).map((one) => [one.name.toString(), one]));
  const numbers = [0, 0, 0, 0];
  const imports = [...all.values()].map(({ written }) => [...named("program"), ...written]);
  const exports = [...all.values()].map(({ kind, name }) => [...name, kind, ...leb(numbers[kind]++)]);
  return Buffer.from([...parts[0].subarray(0, 8), ...section(IMPORTS, imports), ...section(EXPORTS, exports)]);
};
