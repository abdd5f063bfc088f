// Writes a page with its styles and its script in the page itself, as who counts round trips would write it by hand.
//   node bench/inline.mjs folder folder-of-the-one-file
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [from, into] = process.argv.slice(2);
const read = (name) => readFileSync(join(from, name), "utf8");
const page = read("index.html")
  .replace('<link rel="stylesheet" href="style.css">', () => `<style>${read("style.css")}</style>`)
  .replace('<script src="app.js" defer></script>\n', "")
  .replace("</body>", () => `<script>${read("app.js")}</script></body>`);
if (/(href|src)="(style\.css|app\.js)"/.test(page)) throw new Error(`${from}/index.html names its files in another way`);
rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
writeFileSync(join(into, "index.html"), page);
