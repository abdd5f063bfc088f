// Makes the changes of scripts/price-changes in a folder of prices, whatever prices it has, and checks what the site writer makes
// of them.
//   node scripts/price-changes.mjs row|model|provider folder-of-prices
//   node scripts/price-changes.mjs made file-of-the-site-writer folder-of-prices
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The first day of the dearer row. */
const DAY = "2030-01-01";
const DAY_BEFORE = "2029-12-31";
/** The ids of what is added, which no price file has. */
const MODEL = "tried-model";
const PROVIDER = "tried-provider";
const CLIPS = "tried-clips";
const SOURCE = `[source.tried]
url = "https://example.com/tried-prices"
read = "${new Date().toISOString().slice(0, 10)}"
confidence = "medium"
`;
/** The file in which the ended row is noted for the checks: which row it is depends on the prices. */
const ENDED = "ended-row.json";

/** The tables of a price file, each with the comment above its heading. */
const tables = (path) => `${readFileSync(path, "utf8").trimEnd()}\n\n`.split(/^(?<!^#.*\n)(?=(?:#.*\n)*\[)/m);
const is = (table, heading) => table.split("\n").find((line) => !line.startsWith("#")) === heading;
const field = (table, key) => table.match(new RegExp(`^${key} *= *"([^"]*)"`, "m"))?.[1];

/** A decimal twice as large. */
const twice = (decimal) => {
  const [whole, decimals = ""] = decimal.split(".");
  const digits = String(BigInt(whole + decimals) * 2n).padStart(decimals.length + 1, "0");
  const point = digits.length - decimals.length;
  return decimals ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
};
/** A row at twice its price, in any shape of billing: doubles its amount in dollars, or that of each clip. */
const dearer = (row) =>
  row.replace(/(^(?:per_second|usd_per_unit|usd_per_million_tokens) *= *"|\busd *= *")([\d.]+)/gm, (_, before, usd) => before + twice(usd));

/** The index of the last row that holds on the day and has no end, of a model without one; -1 where there is none. */
const openRow = (all) => {
  let found = -1;
  let ends = true;
  all.forEach((table, at) => {
    if (is(table, "[[model]]")) ends = /^(retired|ends) *=/m.test(table);
    const holds = is(table, "[[model.rate]]") && !/^until *=/m.test(table) && (field(table, "from") ?? "") < DAY;
    if (holds && !ends) found = at;
  });
  return found;
};

/** Writes a file with a source before its first model, and `more` after the table at index `after`. */
const written = (path, all, after, more) => {
  const first = all.findIndex((table) => is(table, "[[model]]"));
  const whole = all.flatMap((table, at) => [...(at === first ? [`${SOURCE}\n`] : []), table, ...(at === after ? [more] : [])]);
  writeFileSync(path, `${whole.join("").trimEnd()}\n`);
};

const endRow = (folder) => {
  const others = readdirSync(folder).filter((name) => name.endsWith(".toml"));
  for (const name of ["kling.toml", ...others]) {
    const all = tables(join(folder, name));
    const at = openRow(all);
    if (at < 0) continue;
    const row = all[at].split("\n").filter((line) => line && !line.startsWith("#"));
    const model = all.slice(0, at).findLast((table) => is(table, "[[model]]"));
    const kept = row.filter((line) => !/^(from|source) *=/.test(line));
    const next = dearer([...kept, `from = "${DAY}"`, 'source = "tried"', "", ""].join("\n"));
    all[at] = all[at].replace(/^source *=/m, `until = "${DAY}"\n$&`);
    written(join(folder, name), all, at, next);
    const [id, res, audio, mode] = [field(model, "id"), ...["res", "audio", "mode"].map((key) => field(all[at], key))];
    writeFileSync(join(folder, "..", ENDED), JSON.stringify({ id, res, audio, mode }));
    return `${name}: the row of ${[id, res, audio, mode].filter(Boolean).join(" ")} ends on ${DAY}`;
  }
  throw new Error("no price file has a row that holds and has no end");
};

const addModel = (folder) => {
  const path = join(folder, "runway.toml");
  const all = tables(path);
  const rate = (audio, usd) => `[[model.rate]]
res = "720p"
audio = "${audio}"
mode = "standard"
per_second = "${usd}"
source = "tried"

`;
  const model = `[[model]]
id = "${MODEL}"
name = "Tried & Sons <1>"
audio = "choice"
sizes = [{ res = "720p" }]
clips = [{ shortest = 2, longest = 10, source = "tried" }]

`;
  const last = all.findLastIndex((table) => is(table, "[[model.rate]]"));
  written(path, all, last, model + rate("on", "0.17") + rate("off", "0.11"));
  return `runway.toml: ${MODEL}`;
};

const addProvider = (folder) => {
  const file = `[provider]
id = "${PROVIDER}"
name = "Tried Provider"

${SOURCE}
[[model]]
id = "${CLIPS}"
name = "Tried Clips"
audio = "never"
sizes = [{ res = "1080p" }]
clips = [{ seconds = [4, 8], source = "tried" }]

[[model.rate]]
res = "1080p"
mode = "standard"
per_clip = [{ seconds = 4, usd = "0.30" }, { seconds = 8, usd = "0.50" }]
source = "tried"
`;
  writeFileSync(join(folder, `${PROVIDER}.toml`), file);
  return `${PROVIDER}.toml`;
};

const rates = (book, id) => book.models.find((model) => model.id === id)?.rates ?? [];
/** What a rate charges for a second, or for its first clip. */
const charged = ({ usd_per_second: second, clips }) => second ?? clips[0].usd;
const expect = (holds, words) => {
  if (!holds) throw new Error(words);
};

/** Checks of what the site writer makes of the changed prices: prices.json and the pages of prices. */
const CHECKS = {
  "prices.json has the row that ends and the dearer one that begins": ({ prices, ended }) => {
    const of = rates(prices, ended.id).filter(({ res, mode, audio }) => res === ended.res && mode === ended.mode && (!ended.audio || audio === ended.audio));
    const [before, after] = [of.find(({ until }) => until === DAY), of.find(({ from }) => from === DAY)];
    expect(before && after, JSON.stringify(of));
    expect(Number(charged(after)) === Number(twice(charged(before))), `${charged(before)}, then ${charged(after)}: not twice as much`);
  },
  "prices.json has the model and the provider": ({ prices }) => {
    expect(rates(prices, MODEL).map(charged).join(" ") === "0.17 0.11", JSON.stringify(rates(prices, MODEL)));
    expect(rates(prices, CLIPS).map(charged).join(" ") === "0.3", JSON.stringify(rates(prices, CLIPS)));
    expect(prices.providers.some(({ id }) => id === PROVIDER), "no such provider");
  },
  "each page of prices has the model, the provider and their source": ({ pages }) => {
    const found = pages.filter(({ path }) => path.endsWith("prices.html"));
    expect(found.length === 2, `${found.length} pages of prices`);
    for (const { path, body } of found) {
      for (const text of ["Tried &amp; Sons &lt;1&gt;", "Tried Provider", "Tried Clips", "https://example.com/tried-prices"]) {
        expect(body.includes(text), `${path} lacks ${text}`);
      }
    }
  },
};

/** Runs the checks and prints `N passed, N failed`. */
const check = (made) => {
  let [passed, failed] = [0, 0];
  for (const [name, holds] of Object.entries(CHECKS)) {
    try {
      holds(made);
      passed++;
    } catch (fault) {
      failed++;
      console.log(`  ${name}: ${fault.message}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
};

const [what, ...places] = process.argv.slice(2);
const changes = { row: endRow, model: addModel, provider: addProvider };
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
if (what === "made") check({ ...json(places[0]), ended: json(join(places[1], "..", ENDED)) });
else console.log(`  ${changes[what](places[0])}`);
