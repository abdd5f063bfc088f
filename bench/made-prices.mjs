// Generates a folder of prices for the bench: the frozen Sora, from which a plan starts, and so many made-up models with ten
// rows each (five resolutions, with sound and without).
//   node bench/made-prices.mjs folder models
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, models] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copyFileSync("tests/prices/openai.toml", join(folder, "openai.toml"));

const head = `[provider]
id = "made"
name = "Made"

[source.pricing]
url = "https://example.com/"
read = "2026-11-22"
confidence = "high"
`;
const sizes = ["480p", "720p", "1080p", "2k", "4k"];
const sorts = sizes.flatMap((res) => ["on", "off"].map((audio) => ({ res, audio })));
// A row at a price of its own, in tenths of a cent.
const rate = ({ res, audio }, milli) => `[[model.rate]]
res = "${res}"
audio = "${audio}"
mode = "standard"
per_second = "${(milli / 1000).toFixed(3)}"
source = "pricing"
`;
const model = (at) => `[[model]]
id = "made-${at}"
name = "Made ${at}"
audio = "choice"
sizes = [${sizes.map((res) => `{ res = "${res}" }`).join(", ")}]
clips = [{ shortest = 3, longest = 15, source = "pricing" }]

${sorts.map((sort, row) => rate(sort, ((at * 7) % 1000) + row + 1)).join("\n")}`;
writeFileSync(join(folder, "made.toml"), [head, ...Array.from({ length: Number(models) }, (_, at) => model(at))].join("\n"));
