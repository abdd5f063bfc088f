// Parts a program in two: what a page runs until it answers, and the later part, a file that each chunk is fetched with. Where the
// program calls a function of the later part it finds a stub, which calls on through the table; while that part is not there yet, the
// table has nothing in that place, or a function that ends the program, and the call does so. Both share memory, table and globals.
// docs/decisions/0029 has the measurements.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { immediate } from "./frames.mjs";
import {
  CODE, CONST, CUSTOM, ELEMENTS, END, EXPORTS, FUNCTION, FUNCTIONS, GLOBAL, IMPORTS, MEMORY, REF_FUNC, START, TABLE, TABLES, TYPES,
  codeOf, leb, limits, named, parsed, program as write, reader, signed, vector,
} from "./wasm.mjs";

const FUNCREF = 0x70, UNREACHABLE = 0x00, CALL = 0x10, CALL_INDIRECT = 0x11, GET = 0x20, GLOBAL_GET = 0x23, GLOBAL_SET = 0x24;
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

/** Elements: runs of functions in places that follow one another. */
const elementsOf = (places) => {
  const runs = [];
  for (const [at, one] of [...places].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last && last.start + last.functions.length === at) last.functions.push(one);
    else runs.push({ start: at, functions: [one] });
  }
  return vector(runs.map(({ start, functions }) => [0, ...place(start), ...vector(functions.map(leb))]));
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
  const inTable = program.elements.flatMap(({ place, functions }) => functions.map((one, at) => [place + at, one])).filter(([, one]) => one !== undefined);
  const [{ type, least, most }, ...others] = program.tables;
  if (type !== FUNCREF) throw new Error("scripts/later.mjs expects the table of functions first");
  // Where each function of the later part stands in the table: those that the program names get a place if they have none.
  const placeOf = new Map(inTable.filter(([, number]) => isLater(number)).map(([place, number]) => [number, place]));
  const stubbed = second.filter((number) => byFirst.functions.has(number) || exports.some(({ kind, index }) => kind === FUNCTION && index === number));
  const placeless = stubbed.filter((number) => !placeOf.has(number));
  placeless.forEach((number, at) => placeOf.set(number, least + at));
  const tables = [{ type, least: least + placeless.length, most: most && most + placeless.length }, ...others];

  const stub = (number) => {
    const type = typeOf(number), params = Array.from({ length: types[type].params }, (_, at) => [GET, ...leb(at)]).flat();
    return functionOf([...params, ...place(placeOf.get(number)).slice(0, -1), CALL_INDIRECT, ...leb(type), 0]);
  };
  const isStub = new Set(stubbed);
  const bodyInFirst = (number) => {
    if (isStub.has(number)) return stub(number);
    return isLater(number) ? functionOf([UNREACHABLE]) : bodyOf(bodies[number - imported]);
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
    ...called.map((number) => fromFirst(nameOf(FUNCTION, number), FUNCTION, ...leb(typeOf(number)))),
  ];
  const numberInSecond = new Map([...called, ...second].map((number, at) => [number, at]));
  const globalInSecond = new Map(globals.map((index, at) => [index, at]));
  const bodyInSecond = (number) =>
    bodyOf(renumbered(bodies[number - imported], (op, one) => (isOfFunction(op) ? numberInSecond : globalInSecond).get(one)));
  // While a function is not there, one that only ends the program holds its place.
  const holder = second.find((number) => !isStub.has(number));
  if (second.length && holder === undefined) throw new Error("scripts/later.mjs expects a function that only the later part calls");
  const held = inTable.map(([at, number]) => [at, isLater(number) ? holder : number]);
  const filled = [...inTable.filter(([, number]) => isLater(number)), ...placeless.map((number) => [placeOf.get(number), number])];

  const rewritten = {
    [TABLES]: () => vector(tables.map(tableOf)),
    [EXPORTS]: () => vector([...exports, ...added].map(({ name, kind, index }) => [...named(name), kind, ...leb(index)])),
    [ELEMENTS]: () => elementsOf(held),
    [CODE]: () => vector(numbers.map(bodyInFirst)),
  };
  const kept = program.sections.filter(({ id }) => id !== CUSTOM);
  return [
    write(kept.map(({ id, content }) => ({ id, content: rewritten[id]?.(content) ?? content }))),
    write([
      { id: TYPES, content: vector(types.map(({ written }) => [...written])) },
      { id: IMPORTS, content: vector(importsOfSecond) },
      { id: FUNCTIONS, content: vector(second.map((number) => leb(typeOf(number)))) },
      { id: ELEMENTS, content: elementsOf(filled.map(([at, number]) => [at, numberInSecond.get(number)])) },
      { id: CODE, content: vector(second.map(bodyInSecond)) },
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
