// Makes the changes of scripts/price-changes in a folder of prices, whatever prices it has, and checks what a site with them
// shows.
//   node scripts/price-changes.mjs row|model|provider folder-of-prices
//   node scripts/price-changes.mjs shown site folder-of-prices
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check, expect } from "./site-checks.mjs";

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
/** The file in which the ended row is noted for the checks of the site: which row it is depends on the prices. */
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

/** The cost of one video of 10 s on the page of a link. */
const video = async (visit, query) => (await visit(`/?${query}&videos=1&per=project&lang=en`)).figure("video");
const rates = (book, id) => book.models.find((model) => model.id === id)?.rates ?? [];

const shown = (ended) => ({
  "prices.json has the row that ends and the one that begins": ({ book }) => {
    const of = rates(book, ended.id).filter(({ res, mode }) => res === ended.res && mode === ended.mode);
    expect(of.some(({ until }) => until === DAY) && of.some(({ from }) => from === DAY), JSON.stringify(of));
  },
  "prices.json has the model and the provider": ({ book }) => {
    expect(rates(book, MODEL).length === 2 && rates(book, CLIPS).length === 1, "no rates of what was added");
    expect(book.providers.some(({ id }) => id === PROVIDER), "no such provider");
  },
  "the page prices the old row on its last day and the dearer one from its first": async ({ visit }) => {
    const audio = ended.audio ? `&audio=${ended.audio}` : "";
    const link = `model=${ended.id}&res=${ended.res}${audio}&mode=${ended.mode}`;
    const [before, after] = [await video(visit, `${link}&on=${DAY_BEFORE}`), await video(visit, `${link}&on=${DAY}`)];
    expect(before && Number(after) > 0 && Number(after) === Number(twice(before)), `${before}, then ${after}: not twice as much`);
  },
  "the page prices the model, with sound and without": async ({ visit }) => {
    // 10 s × 0.17, × 0.11.
    const found = [await video(visit, `model=${MODEL}&on=${DAY}`), await video(visit, `model=${MODEL}&audio=off&on=${DAY}`)];
    expect(found.join(" ") === "1.7 1.1", found.join(" "));
  },
  "the page prices the provider's model": async ({ visit }) => {
    // 10 s: a clip of 8 s and one of 4 s, 0.50 + 0.30.
    const found = await video(visit, `model=${CLIPS}&on=${DAY}`);
    expect(found === "0.8", String(found));
  },
});

const [what, ...places] = process.argv.slice(2);
const changes = { row: endRow, model: addModel, provider: addProvider };
if (what === "shown") {
  await check(places[0], shown(JSON.parse(readFileSync(join(places[1], "..", ENDED), "utf8"))));
} else {
  console.log(`  ${changes[what](places[0])}`);
}
