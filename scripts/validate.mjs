// Holds each file named against the schema that lies beside it, and against the same with every object closed. Readers get the open
// one, for it has to take what a later book adds; here a key that it does not list is a fault.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const Ajv = createRequire(join(process.env.NPM_HOME, "package.json"))("ajv/dist/2020").default;
// One row that is billed in no known way has about twenty.
const MOST = 40;
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

// Each of a `oneOf` is a part of the object that it stands in, which is closed as a whole.
const closed = (schema, isPart = false) => {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((one) => closed(one, isPart));
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value, key === "oneOf")]));
  return inside.type === "object" && !isPart ? { ...inside, unevaluatedProperties: false } : inside;
};

// A required key may be defined beside its list: the ways of billing share theirs.
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const compiled = (published) => [
  ["", ajv.compile(published)],
  ["closed: ", ajv.compile(closed(published))],
];
const known = new Map();
const kindsFor = (path) => {
  const schema = join(dirname(path), "prices.schema.json");
  if (!known.has(schema)) known.set(schema, compiled(read(schema)));
  return known.get(schema);
};

for (const path of process.argv.slice(2)) {
  const faults = kindsFor(path).flatMap(([kind, holds]) => {
    if (holds(read(path))) return [];
    const shown = holds.errors.slice(0, MOST);
    return shown.map(({ instancePath, message, params }) => `${kind}${instancePath} ${message} ${JSON.stringify(params)}`);
  });
  console.log(`${path}: ${faults.join("; ") || "good"}`);
  if (faults.length) process.exitCode = 1;
}
