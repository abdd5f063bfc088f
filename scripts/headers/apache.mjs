// `.htaccess`, which Apache and LiteSpeed read: one for the site, one for each folder of pages.
import { dirname } from "node:path";
import { ALWAYS, FOR_ANY_ORIGIN, FRESH, HASHED, IMMUTABLE, RARE_TYPES, pagesOf, policyOf } from "./rules.mjs";

const where = (module, content) => [`<IfModule ${module}>`, ...content.map((line) => `  ${line}`), "</IfModule>"];
const set = (name, value) => `Header set ${name} "${value}"`;
/** A header of the files whose name ends so; a compressed copy has its own name. */
const setFor = (pattern, name, value) => [`<FilesMatch "${pattern}(\\.(br|gz))?$">`, `  ${set(name, value)}`, "</FilesMatch>"];

/** Files are matched by their names alone. */
const nameOnly = (pattern) => pattern.replaceAll("/", "^");
const policies = (site, pages) =>
  pages.flatMap((page) => setFor(`^${page.split("/").at(-1).replaceAll(".", "\\.")}`, "Content-Security-Policy", policyOf(site, page)));

/** The compressed copy beside a file, for a browser that reads it. */
const copies = (coding, ending) => [
  `RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`,
  `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
  `RewriteRule !\\.(br|gz)$ %{REQUEST_URI}.${ending} [E=no-gzip:1,E=no-brotli:1,END]`,
];

/** For the folder of the site. */
const ofSite = (site, pages) => [
  "# For Apache 2.4 and hosts that read its files, where AllowOverride lets them. It holds for the folder that it lies in.",
  "DirectoryIndex index.html",
  ...Object.entries(RARE_TYPES).map(([ending, type]) => `AddType ${type} .${ending}`),
  ...where("mod_headers.c", [
    ...Object.entries(ALWAYS).map(([name, value]) => set(name, value)),
    set("Cache-Control", FRESH),
    ...setFor(HASHED, "Cache-Control", IMMUTABLE),
    ...setFor(nameOnly(FOR_ANY_ORIGIN), "Access-Control-Allow-Origin", "*"),
    ...policies(site, pages),
    "Header merge Vary Accept-Encoding",
  ]),
  // The copies are of their files' types.
  "RemoveType .gz",
  "RemoveLanguage .br",
  "AddEncoding br .br",
  "AddEncoding gzip .gz",
  ...where("mod_rewrite.c", ["RewriteEngine On", ...copies("br", "br"), ...copies("gzip", "gz")]),
];

/** The content of each `.htaccess`, by its folder. */
export const apache = (site) => {
  const pages = pagesOf(site);
  const folders = [...new Set(pages.map(dirname))];
  return folders.map((folder) => {
    const own = pages.filter((page) => dirname(page) === folder);
    return [folder, folder === "." ? ofSite(site, own) : where("mod_headers.c", policies(site, own))];
  });
};
