// Runs Lighthouse on the first page of a built site as on a phone, and fails where a score is under its limit.
//   node scripts/lighthouse.mjs [dist]      RUNS=3: the median run counts
// The site has to be built with SITE_URL: without it no address of a page is absolute, which costs SEO.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { onPort } from "./cdp.mjs";
import { freePort, served } from "./webdriver.mjs";

const RUNS = Number(process.env.RUNS || 3);
const LIMITS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };

const dist = process.argv[2] ?? "dist";
const require = createRequire(join(process.env.NPM_HOME, "package.json"));
const { default: lighthouse } = await import(require.resolve("lighthouse"));
const { computeMedianRun } = await import(require.resolve("lighthouse/core/lib/median-run.js"));

const what = ({ id, title, explanation, displayValue }) =>
  [id, title, explanation ?? displayValue ?? ""].filter(Boolean).join(": ");

/** What keeps a category from 100, worst first. */
const missing = (result, category) =>
  category.auditRefs
    .map(({ id, weight }) => ({ audit: result.audits[id], weight }))
    .filter(({ audit, weight }) => weight > 0 && audit.score !== null && audit.score < 1)
    .sort((one, other) => other.weight * (1 - other.audit.score) - one.weight * (1 - one.audit.score))
    .map(({ audit }) => what(audit));

if (!readFileSync(join(dist, "index.html"), "utf8").includes('rel="canonical"'))
  console.log("Lighthouse: this site was built without SITE_URL");
const runs = [];
const port = await freePort();
await served(dist, (address) =>
  onPort(port, async () => {
    for (let run = 0; run < RUNS; run++) {
      const { lhr } = await lighthouse(`${address}/`, { port, onlyCategories: Object.keys(LIMITS), logLevel: "silent" });
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      runs.push(lhr);
    }
  }),
);
const median = computeMedianRun(runs);
console.log(`Lighthouse ${median.lighthouseVersion}, phone, the median of ${RUNS} runs:`);
for (const [id, limit] of Object.entries(LIMITS)) {
  const score = Math.round(median.categories[id].score * 100);
  const fits = score >= limit;
  if (!fits) process.exitCode = 1;
  console.log(`  ${fits ? "ok  " : "OVER"}  ${median.categories[id].title}: ${score} (at least ${limit})`);
  if (score < 100) for (const line of missing(median, median.categories[id])) console.log(`          ${line}`);
}
const seconds = (id) => median.audits[id].displayValue;
console.log(
  `        first paint ${seconds("first-contentful-paint")}, largest ${seconds("largest-contentful-paint")}, ` +
    `blocked ${seconds("total-blocking-time")}, shifts ${seconds("cumulative-layout-shift")}, speed index ${seconds("speed-index")}`,
);
