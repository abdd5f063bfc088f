// Weighs a row of the price book: how many bytes a price file adds to the first load, divided by the number of its rows.
//   node bench/row.mjs price-file dist-without dist-with
import { readFileSync, readdirSync, statSync } from "node:fs";

const [file, without, with_] = process.argv.slice(2);
const rows = readFileSync(file, "utf8").match(/^\[\[model\.rate\]\]$/gm).length;
const weight = (dist, name) => {
  const found = readdirSync(dist).find((other) => name.test(other));
  return statSync(`${dist}/${found}`).size;
};
const parts = [
  ["program, brotli", /^clipcost-.*\.wasm\.br$/],
  ["program", /^clipcost-.*\.wasm$/],
  ["page, brotli", /^index\.html\.br$/],
  ["page", /^index\.html$/],
];
console.log(`bytes of a row of the price book, from the ${rows} of ${file}, with what stands around them:`);
for (const [what, name] of parts) {
  const more = weight(with_, name) - weight(without, name);
  console.log(`${(more / rows).toFixed(0).padStart(7)} B  ${what}`);
}
