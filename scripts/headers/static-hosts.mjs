// `_headers`, which Netlify and Cloudflare Pages read.
import { ALWAYS, RARE_TYPES, addressesOf, filesOf, ownHeaders } from "./rules.mjs";

const rule = (address, headers) => [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)];
const typed = (path) => {
  const type = RARE_TYPES[path.split(".").at(-1)];
  return type && { "Content-Type": type };
};

/**
 * A rule for each address by its name, so that but for what is always sent no two match: these hosts send what all of them say, and
 * of two policies a browser obeys both.
 */
export const staticHosts = (site) => {
  const rules = filesOf(site).flatMap((path) =>
    addressesOf(path).map((address) => rule(address, { ...typed(path), ...ownHeaders(site, path) })),
  );
  if (rules.length > 99) throw new Error(`_headers has ${rules.length + 1} rules; Cloudflare Pages reads 100`);
  return [rule("/*", ALWAYS), ...rules].flat();
};
