// Checks each file against the schema beside it, and against the same schema with every object closed. Readers get the open
// one, which must accept what a later book adds; here a key that the schema does not list is a fault.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const Ajv = createRequire(join(process.env.NPM_HOME, "package.json"))("ajv/dist/2020").default;
// The most faults printed of a file. One row with an unknown way of billing has about twenty.
const MOST = 40;
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

// The schemas of a `oneOf` each describe a part of the object around them, which is closed as a whole.
const closed = (schema, isPart = false) => {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((one) => closed(one, isPart));
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value, key === "oneOf")]));
  return inside.type === "object" && !isPart ? { ...inside, unevaluatedProperties: false } : inside;
};

// strictRequired is off: a required key may be defined in another part of the object, as in the shapes of billing.
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
