// Weighs the first load (the page and every file that it needs to show figures, at brotli 11) against the budget in
// bench/first-load.json.
import { readFileSync, readdirSync, statSync } from "node:fs";

const dist = process.env.DIST ?? "dist";
const budget = JSON.parse(readFileSync("bench/first-load.json", "utf8")).brotli_bytes;
const needed = readdirSync(dist).filter((name) => /^(index\.html|icon\.svg|clipcost-.*\.(css|js|wasm))\.br$/.test(name));
let total = 0;
for (const name of needed) {
  const bytes = statSync(`${dist}/${name}`).size;
  total += bytes;
  console.log(`  ${String(bytes).padStart(7)} B  ${name.replace(/\.br$/, "")}`);
}
console.log(`  ${String(total).padStart(7)} B  first load, brotli, all files (budget ${budget} B)`);
const later = readdirSync(dist).filter((name) => /^((export|download)-.*|embed\.(js|html))\.br$/.test(name));
for (const name of later) {
  const bytes = statSync(`${dist}/${name}`).size;
  console.log(`  ${String(bytes).padStart(7)} B  ${name.replace(/\.br$/, "")}, on demand`);
  if (name === "embed.js.br" && bytes > 2048) {
    console.error("clipcost: embed.js is over 2 KB");
    process.exit(1);
  }
}
if (needed.length !== 5) {
  console.error(`clipcost: the first load should be 5 files, not ${needed.length}`);
  process.exit(1);
}
if (total > budget) {
  console.error("clipcost: the first load is over its budget (bench/first-load.json)");
  process.exit(1);
}
