// What 10 s cost on a day, and where that stands: node price.mjs prices.json veo-3.1 1080p on 2026-11-25
import { readFileSync } from "node:fs";

const [path, id, res, audio, day] = process.argv.slice(2);
const { rates } = JSON.parse(readFileSync(path, "utf8")).models.find((model) => model.id === id);
const row = rates.filter((row) => row.res === res && row.audio === audio && row.mode === "standard")
  .find((row) => row.known_from <= day && day < (row.until ?? "9999"));
if (!row) throw new Error("no price known for that day");
const exact = (usd) => BigInt(usd.split(".")[0] + (usd.split(".")[1] ?? "").padEnd(12, "0"));
const clips = row.clips ?? [{ seconds: 1, usd: row.usd_per_second }];
const costs = clips.map(({ seconds, usd }) => BigInt(Math.ceil(10 / seconds)) * exact(usd));
const least = String(costs.reduce((a, b) => (a < b ? a : b))).padStart(13, "0");
const usd = least.replace(/(.{12})$/, ".$1").replace(/\.?0+$/, "");
console.log(`${usd} USD, ${row.source.url}, read ${row.source.read}`);
