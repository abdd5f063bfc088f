// Weighs the first load (every file that the page of a language needs to show figures, at brotli 11) against the budget in
// bench/first-load.json, and what is fetched on demand.
import { readFileSync, readdirSync, statSync } from "node:fs";

const dist = process.env.DIST ?? "dist";
const budget = JSON.parse(readFileSync("bench/first-load.json", "utf8")).brotli_bytes;
const { chunks, later, at_once: atOnce } = JSON.parse(readFileSync(`${dist}/chunks.json`, "utf8"));
const bytesOf = (name) => statSync(`${dist}/${name}.br`).size;
const total = (names) => names.reduce((sum, name) => sum + bytesOf(name), 0);
const line = (bytes, words) => console.log(`  ${String(bytes).padStart(7)} B  ${words}`);
const fail = (words) => {
  console.error(`clipcost: ${words}`);
  process.exit(1);
};

const names = readdirSync(dist);
const always = names.filter((name) => /^(icon\.svg|clipcost-.*\.(css|js|wasm))$/.test(name));
if (always.length !== 4) fail(`the first load should have 4 files beside the page and its chunks, not ${always.length}`);
const pages = Object.entries(atOnce).map(([lang, files]) => {
  const page = names.includes(lang) ? `${lang}/index.html` : "index.html";
  return { lang, needed: [page, ...always, ...files] };
});
for (const name of new Set(pages.flatMap(({ needed }) => needed))) line(bytesOf(name), name);
for (const { lang, needed } of pages) line(total(needed), `first load, brotli, all files, ${lang} (budget ${budget} B)`);

const isNeeded = (name) => pages.some(({ needed }) => needed.includes(name));
const onDemand = [later, ...new Set(Object.values(chunks).flat())].filter((name) => !isNeeded(name));
for (const name of onDemand) line(bytesOf(name), `${name}, on demand`);
for (const name of names.filter((name) => /^((export|download|views)-.*|embed)\.(js|wasm|html|css)$/.test(name))) line(bytesOf(name), `${name}, on demand`);
const short = (file) => file.replace(/^chunk-|-[0-9a-f]{12}\.wasm$/g, "");
for (const [name, files] of Object.entries(chunks)) {
  const all = files.every(isNeeded) ? files : [later, ...files];
  line(total(all), `to fetch ${name} first of all: ${all.map(short).join(" + ")}`);
}
if (bytesOf("embed.js") > 2048) fail("embed.js is over 2 KB");
if (pages.some(({ needed }) => total(needed) > budget)) fail("the first load is over its budget (bench/first-load.json)");
