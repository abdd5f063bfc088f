// Writes the service worker of a finished site: sw.js, with the list of the files that it keeps. OFFLINE=no writes one that gets rid
// of an earlier one instead, and no page registers it.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { target } from "./tools.mjs";

const npm = createRequire(join(process.env.NPM_HOME, "package.json"));

/** Whether the site keeps itself for visits without a network. */
export const isOffline = process.env.OFFLINE !== "no";

// What is never kept: the embed, which stands in pages of others; what programs read, which is never to be stale; what hosts read.
const left = /^(embed\.(html|js)|(prices|prices\.schema|chunks)\.json|sw\.js|preview\.png|_headers|\.htaccess|.*\.conf|licences\.txt)$/;
const hashed = /-[0-9a-f]{12}\.\w+$/;

const kept = (site) =>
  readdirSync(site, { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !left.test(name) && statSync(join(site, name)).isFile())
    .sort()
    .map((url) => {
      const hash = createHash("sha384").update(readFileSync(join(site, url))).digest("base64");
      // A name with a hash says which version a file is.
      return { url, revision: hashed.test(url) ? null : hash.slice(0, 16), integrity: `sha384-${hash}` };
    });

/** Writes it into `site`, built from `root`; `prices` is the day on which a price was last read. */
export const writeWorker = (site, root, prices) =>
  npm("esbuild").buildSync({
    entryPoints: [join(root, isOffline ? "static/sw.js" : "static/no-sw.js")],
    outfile: join(site, "sw.js"),
    bundle: true,
    minify: true,
    legalComments: "none",
    target,
    nodePaths: [join(process.env.NPM_HOME, "node_modules")],
    define: {
      "process.env.NODE_ENV": '"production"',
      FILES: JSON.stringify(isOffline ? kept(site) : []),
      PRICES: JSON.stringify(prices),
    },
    allowOverwrite: true,
  });

/** Writes what a browser needs to install the page, for each language: in the folder of its pages. */
export const writeManifests = (site, pages) => {
  for (const page of pages.filter(({ path }) => /(^|\/)index\.html$/.test(path))) {
    const folder = page.path.replace("index.html", "");
    const up = folder ? "../" : "";
    const icon = (size, purpose) => ({ src: `${up}icon-${size}.png`, sizes: `${size}x${size}`, type: "image/png", purpose });
    const manifest = {
      name: page.title,
      short_name: "Clipcost",
      description: page.description,
      lang: page.lang,
      start_url: "./",
      scope: up || "./",
      display: "standalone",
      background_color: "#f7f3ec",
      theme_color: "#f7f3ec",
      icons: [{ src: `${up}icon.svg`, sizes: "any", type: "image/svg+xml" }, icon(192, "any"), icon(512, "any"), icon(512, "maskable")],
    };
    writeFileSync(join(site, folder, "manifest.webmanifest"), JSON.stringify(manifest, null, 2) + "\n");
  }
};
