// Measures the limits of the layout on a built site and prints each with what was measured. Fails where one is not kept, or where
// what it speaks of is not on the page.
//   node scripts/limits.mjs [dist]        ONLY="1 5 24"
import { inChromium } from "./cdp.mjs";
import axe from "./limits/axe.mjs";
import contrast from "./limits/contrast.mjs";
import leave from "./limits/leave.mjs";
import moves from "./limits/moves.mjs";
import shape from "./limits/shape.mjs";
import sizes from "./limits/sizes.mjs";
import start from "./limits/start.mjs";
import tasks from "./limits/tasks.mjs";
import { visitor } from "./limits/visit.mjs";
import words from "./limits/words.mjs";
import { served } from "./webdriver.mjs";

const dist = process.argv[2] ?? "dist";
const only = process.env.ONLY?.split(" ").map(Number);
const checks = [...axe, ...contrast, ...leave, ...moves, ...shape, ...sizes, ...start, ...tasks, ...words]
  .filter(({ id }) => !only || only.includes(id))
  .sort((one, other) => one.id - other.id);

const STATES = { ok: "ok  ", over: "OVER", lost: "LOST" };
const stateOf = ({ fits, missing }) => (missing.length ? "lost" : fits ? "ok" : "over");

/** One line a check; what does not fit beside it stands below. */
const tell = ({ id, what, limit }, result, seconds) => {
  console.log(`${STATES[stateOf(result)]} ${String(id).padStart(2)}  ${what}: ${limit}  (${seconds} s)`);
  if (result.measured) console.log(`           ${result.measured.replaceAll("\n", "\n           ")}`);
  if (result.missing.length) console.log(`           not found: ${result.missing.join(", ")}`);
};

const count = { ok: 0, over: 0, lost: 0 };
await served(dist, (base) =>
  inChromium(async (newTab) => {
    for (const check of checks) {
      const started = Date.now();
      const visit = await visitor(newTab, base);
      // A check that breaks has not measured anything.
      const result = await check
        .run(visit, newTab, dist)
        .catch((why) => ({ measured: String(why.message ?? why), fits: false, missing: ["what it was to measure"] }));
      await visit.close();
      count[stateOf(result)]++;
      tell(check, result, ((Date.now() - started) / 1000).toFixed(1));
    }
  }),
);
console.log(`${count.ok} limits kept, ${count.over} over, ${count.lost} not measured`);
if (count.over + count.lost) process.exitCode = 1;
