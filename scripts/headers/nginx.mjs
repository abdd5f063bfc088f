// `nginx.conf`, to be included where nginx serves the site.
import { ALWAYS, FOR_ANY_ORIGIN, FRESH, HASHED, IMMUTABLE, RARE_TYPES, pagesOf, policyOf } from "./rules.mjs";

// A list of types takes the place of nginx's own, so it has all that the site may need.
const TYPES = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  txt: "text/plain",
  xml: "text/xml",
  ...RARE_TYPES,
};

/** A variable with a value by the end of the path; the last pattern that matches counts. */
const chosen = (variable, otherwise, choices) => [
  `set ${variable} "${otherwise}";`,
  ...choices.map(([pattern, value]) => `if ($uri ~ "${pattern}$") { set ${variable} "${value}"; }`),
];

/**
 * Variables rather than a `location` for each kind of file: they hold in a `server` and in a `location` with an `alias` alike, and
 * nothing is lost where a `location` has headers of its own. One that is empty sends no header.
 */
export const nginx = (site) => [
  "# For nginx: `include` this file in the `server` whose root is the site, or in the `location` of the site's folder. That folder",
  "# can have any name but that of a language of the site (fr): a page is known by the end of its path.",
  "types {",
  ...Object.entries(TYPES).map(([ending, type]) => `  ${type} ${ending};`),
  "}",
  "index index.html;",
  "gzip_static on;",
  "gzip_vary on;",
  "gzip_proxied any;",
  "# With the module ngx_brotli, for files that are a sixth smaller:",
  "# brotli_static on;",
  ...chosen("$clipcost_cache", FRESH, [[HASHED, IMMUTABLE]]),
  ...chosen("$clipcost_origins", "", [[FOR_ANY_ORIGIN, "*"]]),
  ...chosen("$clipcost_policy", "", pagesOf(site).map((page) => [`/${page.replaceAll(".", "\\.")}`, policyOf(site, page)])),
  ...Object.entries(ALWAYS).map(([name, value]) => `add_header ${name} "${value}";`),
  "add_header Cache-Control $clipcost_cache;",
  "add_header Access-Control-Allow-Origin $clipcost_origins;",
  "add_header Content-Security-Policy $clipcost_policy;",
];
