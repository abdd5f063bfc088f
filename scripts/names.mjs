// Gives what a program and its glue call each other short names: wasm-bindgen's are long and end in hashes, which do not
// compress. esbuild chooses the names where it bundles the glue; this writes them into the program, and leaves out exports.
import { readFileSync, writeFileSync } from "node:fs";
import { EXPORTS, IMPORTS, leb, named, parsed, program, reader, skipType, vector } from "./wasm.mjs";

/** Writes the names of `short` for the imports from `glue` and for the exports, without the exports that are `dropped`. */
export const rename = (path, { glue, short, dropped }) => {
  const { sections, imports, exports } = parsed(readFileSync(path));
  const imported = ({ module, name, written }) => [...named(module), ...named(module === glue ? short[name] ?? name : name), ...written];
  const exported = ({ name, kind, index }) => [...named(short[name] ?? name), kind, ...leb(index)];
  const contents = {
    [IMPORTS]: () => vector(imports.map(imported)),
    [EXPORTS]: () => vector(exports.filter(({ name }) => !dropped(name)).map(exported)),
  };
  writeFileSync(path, program(sections.map(({ id, content }) => ({ id, content: contents[id]?.() ?? content }))));
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
  return program([
    { id: IMPORTS, content: vector(imports) },
    { id: EXPORTS, content: vector(exports) },
  ]);
};
