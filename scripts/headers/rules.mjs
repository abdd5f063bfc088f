// What a host should send with each file of the site. The files for hosts and scripts/serve.mjs take it from here.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export const IMMUTABLE = "public, max-age=31536000, immutable";
/** Asked for anew each time, with an answer of no content where nothing has changed. */
export const FRESH = "no-cache";

// Patterns of the end of a path, in the syntax that JavaScript, nginx and Apache have in common.
/** Files whose name changes with their content. */
export const HASHED = String.raw`-[0-9a-f]{12}\.[a-z]+`;
/** Files that any origin may read: an embed in a sandboxed frame has no origin, and the price book is for everyone. */
export const FOR_ANY_ORIGIN = String.raw`(\.(js|wasm)|/prices(\.schema)?\.json)`;

/** Types that hosts may not know. */
export const RARE_TYPES = { wasm: "application/wasm", webmanifest: "application/manifest+json" };

/** What browsers need not grant the page, ever. Writing to the clipboard and sharing, which it does, are not named. */
const NEVER_USED = [
  "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation",
  "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
  "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb", "window-management", "xr-spatial-tracking",
];
export const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": NEVER_USED.map((feature) => `${feature}=()`).join(", "),
};

/**
 * The policy in a page's meta tag, which scripts/finish.mjs writes, and who may frame the page, which only a header can say. Of the
 * embed it says nothing: `frame-ancestors *` would refuse the pages that have no origin, in a sandboxed frame or opened from a file.
 */
export const policyOf = (site, page) => {
  const [, policy] = readFileSync(join(site, page), "utf8").match(/http-equiv="Content-Security-Policy" content="([^"]+)"/) ?? [];
  return policy && (page === "embed.html" ? policy : `${policy}; frame-ancestors 'self'`);
};

/** What is written for hosts, or beside a file by scripts/compress.mjs. */
const UNSENT = /(^_headers|^nginx\.conf|\.htaccess|\.br|\.gz)$/;
/** The files that a host sends, by their paths in the site. */
export const filesOf = (site) =>
  readdirSync(site, { recursive: true })
    .filter((path) => !UNSENT.test(path) && statSync(join(site, path)).isFile())
    .sort();
/** The pages, those in folders last. */
export const pagesOf = (site) => {
  const pages = filesOf(site).filter((path) => path.endsWith(".html"));
  return [...pages.filter((page) => !page.includes("/")), ...pages.filter((page) => page.includes("/"))];
};

const endsWith = (path, pattern) => new RegExp(`${pattern}$`).test(`/${path}`);
/** What is sent with a file beside its type and what is always sent. */
export const ownHeaders = (site, path) => {
  const policy = path.endsWith(".html") && policyOf(site, path);
  return {
    "Cache-Control": endsWith(path, HASHED) ? IMMUTABLE : FRESH,
    ...(endsWith(path, FOR_ANY_ORIGIN) && { "Access-Control-Allow-Origin": "*" }),
    ...(policy && { "Content-Security-Policy": policy }),
  };
};

/** Where a file is opened, from the root: the first page of a folder as the folder, and on some hosts a page without its ending. */
export const addressesOf = (path) => {
  if (!path.endsWith(".html")) return [`/${path}`];
  return [`/${path}`, `/${path}`.replace(/(?<=\/)index\.html$|\.html$/, "")];
};

/** All that is sent with each file beside its type, by address. */
export const headersByAddress = (site) =>
  new Map(
    filesOf(site).flatMap((path) => {
      const headers = { ...ALWAYS, ...ownHeaders(site, path) };
      return addressesOf(path).map((address) => [address, headers]);
    }),
  );
