// Checks a built site in Chromium: what holds for any prices.
//   node scripts/open-site.mjs site
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, inBrowser, open, served } from "./webdriver.mjs";

// The figure of the plan itself, not of a market row.
const FIGURE = `
  const all = [...document.querySelectorAll('data[data-figure="' + arguments[0] + '"]')];
  return all.find((figure) => !figure.closest("[data-model]"))?.value ?? null;`;

/** Fails the check with these words unless `holds`. */
const expect = (holds, words) => {
  if (!holds) throw new Error(words);
};

const ids = (book) => book.models.map(({ id }) => id);
const alike = (found, wanted, what) => expect(found.join(" ") === wanted.join(" "), `${what}: ${found.join(" ")}, not ${wanted.join(" ")}`);

/** The checks. Each gets prices.json, the root page as sent, and a function that opens a link. */
const CHECKS = {
  "the page as sent names one model of prices.json": ({ book, sent }) => {
    const form = sent.split('name="model"')[1]?.split("</select>")[0] ?? "";
    const offered = [...form.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id);
    expect(offered.length === 1 && ids(book).includes(offered[0]), `the page as sent: ${offered.join(" ")}`);
  },
  "each language opens, ready, with the same models and a figure": async ({ book, visit }) => {
    for (const path of ["/", "/fr/"]) {
      const page = await visit(path);
      const offered = await page.js("return [...document.querySelectorAll('select[name=model] option')].map(({ value }) => value)");
      // Names without a price follow them.
      alike(offered.filter((value) => !value.startsWith("?")), ids(book), path);
      expect(Number(await page.figure("month")) > 0, `${path} has no figure of a month`);
    }
  },
};

/** Runs the checks on a built site and prints `N passed, N failed`, which scripts/test adds up. */
const check = async (site) => {
  const book = JSON.parse(readFileSync(join(site, "prices.json"), "utf8"));
  const sent = readFileSync(join(site, "index.html"), "utf8");
  let [passed, failed] = [0, 0];
  await served(site, (address) =>
    inBrowser(chromium, async (session) => {
      const js = (script, ...args) => session.post("execute/sync", { script, args });
      const visit = async (path) => {
        await open(session, address + path);
        return { js, figure: (name) => js(FIGURE, name) };
      };
      for (const [name, holds] of Object.entries(CHECKS)) {
        try {
          await holds({ book, sent, visit });
          passed++;
        } catch (fault) {
          failed++;
          console.log(`  ${name}: ${fault.message}`);
        }
      }
    }),
  );
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
};

await check(process.argv[2]);
