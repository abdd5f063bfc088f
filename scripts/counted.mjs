// Makes a program note which of its functions run, for scripts/profile.mjs.
import { readFileSync, writeFileSync } from "node:fs";
import { idOf } from "./later.mjs";
import { CODE, CONST, CUSTOM, MEMORIES, codeOf, leb, limits, parsed, program, signed, vector } from "./wasm.mjs";

const STORE = 0x3a;
const PAGE = 65536;

/**
 * Gives the program at `path` a page of memory beyond its own, where each function sets a byte. `profile`, a file, gets where they
 * begin and of which functions they are.
 */
export const counted = (path, profile) => {
  const { sections, imported, bodies, names, memory } = parsed(readFileSync(path));
  const base = memory.least * PAGE;
  const noting = (body, at) => {
    const code = codeOf(body);
    const noted = [...body.subarray(0, code), CONST, ...signed(base + at), CONST, 1, STORE, 0, 0, ...body.subarray(code)];
    return [...leb(noted.length), ...noted];
  };
  const changed = {
    [MEMORIES]: () => vector([limits({ ...memory, least: memory.least + 1 })]),
    [CODE]: () => vector(bodies.map(noting)),
  };
  const kept = sections.filter(({ id }) => id !== CUSTOM);
  writeFileSync(path, program(kept.map(({ id, content }) => ({ id, content: changed[id]?.() ?? content }))));
  writeFileSync(profile, JSON.stringify({ base, ids: bodies.map((_, at) => idOf(names[at + imported] ?? "")) }));
};
