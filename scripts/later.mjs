// Parts a program in two: what a page runs until it answers, and the later part, a file that each chunk is fetched with. Where the
// program calls a function of the later part it finds a stub, which calls on through the table; should that part not be there yet,
// the stub has it fetched at once. Both share memory, table and globals. docs/decisions/0029 has the measurements.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { immediate } from "./frames.mjs";
import {
  CODE, CONST, CUSTOM, ELEMENTS, END, EXPORTS, FUNCTION, FUNCTIONS, GLOBAL, GLOBALS, IMPORTS, MEMORY, REF_FUNC, REF_NULL, START, TABLE, TABLES, TYPES,
  codeOf, leb, limits, named, parsed, program as write, reader, signed, vector,
} from "./wasm.mjs";

const I32 = 0x7f, FUNCREF = 0x70, VARIABLE = 1, EMPTY = 0x40;
const UNREACHABLE = 0x00, IF = 0x04, CALL = 0x10, CALL_INDIRECT = 0x11, GET = 0x20, GLOBAL_GET = 0x23, GLOBAL_SET = 0x24, IS_ZERO = 0x45;
/** From where the program imports what fetches its later part at once. */
const FETCHES = ["./__wasm_split.js", "later"];
/** In front of names by which the later part imports from the program, so that they are nobody else's. */
const OWN = ":";

/** What stands for a function in scripts/later.txt: its name, without what differs from build to build, is up to some thousand characters. */
export const idOf = (name) => createHash("sha256").update(name.replace(/\[[0-9a-f]+\]/g, "")).digest("hex").slice(0, 8);

/** Calls `visit(operation, number)` for each function and global that a body names, and gives the body with the numbers it returns. */
const renumbered = (body, visit) => {
  const from = reader(body, codeOf(body)), out = [];
  let copied = 0;
  while (from.at < body.length) {
    const start = from.at, op = from.byte();
    immediate(from, op);
    if (![CALL, REF_FUNC, GLOBAL_GET, GLOBAL_SET].includes(op)) continue;
    out.push(body.subarray(copied, start + 1), Buffer.from(leb(visit(op, reader(body, start + 1).number()))));
    copied = from.at;
  }
  return Buffer.concat([...out, body.subarray(copied)]);
};

const isOfFunction = (op) => op === CALL || op === REF_FUNC;

/** The functions and globals that bodies name. */
const namedBy = (bodies) => {
  const [functions, globals] = [new Set(), new Set()];
  for (const body of bodies) renumbered(body, (op, number) => ((isOfFunction(op) ? functions : globals).add(number), number));
  return { functions, globals };
};

const place = (value) => [CONST, ...signed(value), END];
const elementsOf = ({ kind, place: at, functions }) =>
  kind
    ? [kind, ...place(at), ...leb(functions.length), ...functions.flatMap((one) => (one === undefined ? [REF_NULL, FUNCREF, END] : [REF_FUNC, ...leb(one), END]))]
    : [kind, ...place(at), ...leb(functions.length), ...functions.flatMap(leb)];

/** Runs of places that follow one another, as elements. */
const runsOf = (places) => {
  const runs = [];
  for (const [at, one] of [...places].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last && last.place + last.functions.length === at) last.functions.push(one);
    else runs.push({ kind: 0, place: at, functions: [one] });
  }
  return runs;
};

const functionOf = (code) => [...leb(code.length + 2), 0, ...code, END];
const bodyOf = (body) => [...leb(body.length), ...body];

const tableOf = ({ type, ...size }) => [type, ...limits(size)];

/** Writes the functions of `program`, by their numbers, that are `later` into a file of their own. Gives both files. */
const halves = (program, later) => {
  const { imported, typeOf, bodies, types, exports } = program;
  if (program.imports.length > imported) throw new Error("scripts/later.mjs expects a program that imports nothing but functions");
  if (program.sections.some(({ id }) => id === START)) throw new Error("scripts/later.mjs expects a program that its glue starts");
  const numbers = [...bodies.keys()].map((at) => at + imported);
  const isLater = (number) => later.has(number);
  const first = numbers.filter((number) => !isLater(number)), second = numbers.filter(isLater);
  const byFirst = namedBy(first.map((number) => bodies[number - imported]));
  const bySecond = namedBy(second.map((number) => bodies[number - imported]));
  const inTable = new Map(program.elements.flatMap(({ place, functions }) => functions.map((one, at) => [place + at, one])));
  const seen = new Set([...byFirst.functions, ...inTable.values(), ...exports.filter(({ kind }) => kind === FUNCTION).map(({ index }) => index)]);
  const stubbed = second.filter((number) => seen.has(number));
  const [{ type, least, most }, ...others] = program.tables;
  if (type !== FUNCREF) throw new Error("scripts/later.mjs expects the table of functions first");
  const tables = [{ type, least: least + stubbed.length, most: most && most + stubbed.length }, ...others];
  const placeOf = new Map(stubbed.map((number, at) => [number, least + at]));

  // A function more is imported, one more is declared, and so is a global.
  const moved = (number) => (number < imported ? number : number + 1);
  const nothing = types.findIndex(({ written }) => Buffer.compare(written, Buffer.from([0x60, 0, 0])) === 0);
  if (nothing < 0) throw new Error("scripts/later.mjs expects a function of no parameters");
  const isThere = program.globals.length, ready = imported + 1 + bodies.length;
  const stub = (number) => {
    const type = typeOf(number), params = Array.from({ length: types[type].params }, (_, at) => [GET, ...leb(at)]).flat();
    return functionOf([CALL, ...leb(ready), ...params, ...place(placeOf.get(number)).slice(0, -1), CALL_INDIRECT, ...leb(type), 0]);
  };
  const bodyInFirst = (number) => {
    if (placeOf.has(number)) return stub(number);
    if (isLater(number)) return functionOf([UNREACHABLE]);
    return bodyOf(renumbered(bodies[number - imported], (op, one) => (isOfFunction(op) ? moved(one) : one)));
  };

  // What the later part imports, and the names of that.
  const names = new Map(exports.map(({ name, kind, index }) => [`${kind} ${index}`, name]));
  const added = [];
  const nameOf = (kind, index) => {
    const key = `${kind} ${index}`;
    if (!names.has(key)) {
      names.set(key, OWN + added.length.toString(36));
      added.push({ name: names.get(key), kind, index });
    }
    return names.get(key);
  };
  const called = [...bySecond.functions].filter((number) => !isLater(number)), globals = [...bySecond.globals];
  const fromFirst = (name, ...type) => [...named("program"), ...named(name), ...type];
  const importsOfSecond = [
    fromFirst(nameOf(MEMORY, 0), MEMORY, ...limits(program.memory)),
    ...tables.map((table, index) => fromFirst(nameOf(TABLE, index), TABLE, ...tableOf(table))),
    ...globals.map((index) => fromFirst(nameOf(GLOBAL, index), GLOBAL, ...program.globals[index].type)),
    fromFirst(nameOf(GLOBAL, isThere), GLOBAL, I32, VARIABLE),
    ...called.map((number) => fromFirst(nameOf(FUNCTION, number), FUNCTION, ...leb(typeOf(number)))),
  ];
  const numberInSecond = new Map([...called, ...second].map((number, at) => [number, at]));
  const globalInSecond = new Map(globals.map((index, at) => [index, at]));
  const bodyInSecond = (number) =>
    bodyOf(renumbered(bodies[number - imported], (op, one) => (isOfFunction(op) ? numberInSecond : globalInSecond).get(one)));
  const places = new Map([...inTable].filter(([, number]) => isLater(number)));
  for (const [number, at] of placeOf) places.set(at, number);
  const elements = runsOf(places).map((run) => elementsOf({ ...run, functions: run.functions.map((number) => numberInSecond.get(number)) }));

  const asksFor = [...named(FETCHES[0]), ...named(FETCHES[1]), FUNCTION, ...leb(nothing)];
  const readyCode = [GLOBAL_GET, ...leb(isThere), IS_ZERO, IF, EMPTY, CALL, ...leb(imported), END];
  const imports = program.imports.map(({ module, name, written }) => [...named(module), ...named(name), ...written]);
  const movedOf = ({ kind, index }) => (kind === FUNCTION ? moved(index) : index);
  const elementsInFirst = program.elements.map((one) => elementsOf({ ...one, functions: one.functions.map((number) => number && moved(number)) }));
  const rewritten = {
    [IMPORTS]: () => vector([...imports, asksFor]),
    [FUNCTIONS]: () => vector([...program.functions, nothing].map(leb)),
    [TABLES]: () => vector(tables.map(tableOf)),
    [GLOBALS]: () => vector([...program.globals.map(({ written }) => [...written]), [I32, VARIABLE, CONST, 0, END]]),
    [EXPORTS]: () => vector([...exports, ...added].map((one) => [...named(one.name), one.kind, ...leb(movedOf(one))])),
    [ELEMENTS]: () => vector(elementsInFirst),
    [CODE]: () => vector([...numbers.map(bodyInFirst), functionOf(readyCode)]),
  };
  const kept = program.sections.filter(({ id }) => id !== CUSTOM);
  return [
    write(kept.map(({ id, content }) => ({ id, content: rewritten[id]?.(content) ?? content }))),
    write([
      { id: TYPES, content: vector(types.map(({ written }) => [...written])) },
      { id: IMPORTS, content: vector(importsOfSecond) },
      { id: FUNCTIONS, content: vector([...second.map(typeOf), nothing].map(leb)) },
      { id: START, content: leb(called.length + second.length) },
      { id: ELEMENTS, content: vector(elements) },
      { id: CODE, content: vector([...second.map(bodyInSecond), functionOf([CONST, 1, GLOBAL_SET, ...leb(globals.length)])]) },
    ]),
  ];
};

/** Parts the program at `path`, which has its functions' names: those that stand in the list go to `laterPath`. */
export const part = (path, laterPath, list) => {
  const ids = new Set(readFileSync(list, "utf8").split("\n").filter((line) => line && !line.startsWith("#")));
  const program = parsed(readFileSync(path));
  const later = new Set([...program.bodies.keys()].map((at) => at + program.imported).filter((number) => program.names[number] && ids.has(idOf(program.names[number]))));
  const [first, second] = halves(program, later);
  writeFileSync(path, first);
  writeFileSync(laterPath, second);
};
