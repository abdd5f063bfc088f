// Serves a built site by the files in it for hosts, and checks what arrives: from nginx and from Apache, at the root and in a
// folder. Then opens its pages from nginx in Chromium, and the embed in a page of another site.
//   node scripts/headers-proof.mjs [dist]   ends with `N passed, N failed`
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startApache } from "./apache.mjs";
import { inChromium } from "./cdp.mjs";
import { ALWAYS, RARE_TYPES, addressesOf, filesOf, headersByAddress, ownHeaders, pagesOf } from "./headers/rules.mjs";
import { startNginx } from "./nginx.mjs";
import { freePort, until } from "./webdriver.mjs";

const site = resolve(process.argv[2] ?? "dist");
/** What WordPress writes into the folder around. */
const WORDPRESS = `RewriteEngine On
RewriteBase /
RewriteRule ^index\\.php$ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule . /index.php [L]
`;
const TYPES = { html: /^text\/html/, css: /^text\/css/, js: /^(text|application)\/javascript/, json: /^application\/json/, svg: /^image\/svg\+xml/, png: /^image\/png/ };
const typeOf = (ending) => TYPES[ending] ?? (RARE_TYPES[ending] && new RegExp(`^${RARE_TYPES[ending].replace("+", "\\+")}$`)) ?? /./;

let [passed, failed] = [0, 0];
/** Counts a check, and tells one that fails. */
const check = (holds, words) => {
  holds ? passed++ : failed++;
  if (!holds) console.log(`  ${words}`);
};
const alike = (found, wanted, words) => check(found === wanted, `${words}: ${found}, not ${wanted}`);

/** An answer as it arrives, its body still compressed. */
const get = (address, headers = {}) =>
  new Promise((found, refused) => {
    request(address, { headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => found({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on("error", refused)
      .end();
  });

/** What a host has to send with a file, and what it must not. */
const checkHeaders = (path, { status, headers }, words) => {
  alike(status, 200, words);
  for (const [name, value] of Object.entries({ ...ALWAYS, ...ownHeaders(site, path) })) alike(headers[name.toLowerCase()], value, `${words}, ${name}`);
  for (const name of ["content-security-policy", "access-control-allow-origin"]) {
    if (!Object.keys(ownHeaders(site, path)).some((own) => own.toLowerCase() === name)) alike(headers[name], undefined, `${words}, ${name}`);
  }
  check(typeOf(path.split(".").at(-1)).test(headers["content-type"]), `${words}: type ${headers["content-type"]}`);
};

const ENDINGS = { br: "br", gzip: "gz" };
const copyOf = (path, coding) => {
  try {
    return readFileSync(join(site, `${path}.${ENDINGS[coding]}`));
  } catch {
    return undefined;
  }
};

/** Checks every file of the site at `base`, an address without its last slash, where compressed copies are sent in `codings`. */
const checkHost = async (base, codings) => {
  for (const path of filesOf(site)) {
    for (const place of addressesOf(path).filter((address) => /\/$|\.\w+$/.test(address))) {
      const address = base + place;
      checkHeaders(path, await get(address), address);
      for (const coding of codings) {
        const answer = await get(address, { "Accept-Encoding": coding });
        const copy = copyOf(path, coding);
        checkHeaders(path, answer, `${address} as ${coding}`);
        alike(answer.headers["content-encoding"], copy && coding, `${address} as ${coding}, Content-Encoding`);
        if (copy) check(copy.equals(answer.body), `${address} as ${coding}: not its copy`);
        if (copy) check(/accept-encoding/i.test(answer.headers.vary), `${address}: Vary ${answer.headers.vary}`);
        const again = await get(address, { "Accept-Encoding": coding, "If-None-Match": answer.headers.etag });
        alike(again.status, 304, `${address} as ${coding}, asked again`);
      }
    }
  }
  const folder = await get(`${base}/fr?seconds=5`);
  alike(folder.status, 301, `${base}/fr`);
  check(folder.headers.location?.endsWith("/fr/?seconds=5"), `${base}/fr leads to ${folder.headers.location}`);
  const long = await get(`${base}/?name=${"a".repeat(7900)}`);
  alike(long.status, 200, `${base} with a link of 8,000 characters`);
  alike((await get(`${base}/nothing.js`)).headers["cache-control"]?.includes("immutable") ?? false, false, `${base}/nothing.js is kept`);
};

/** The rules of `_headers` as its hosts read them: all that match an address, each header as often as it is said. */
const checkStaticHosts = () => {
  const rules = readFileSync(join(site, "_headers"), "utf8").split(/\n(?=\/)/).slice(1).map((rule) => rule.trimEnd().split("\n"));
  check(rules.length <= 100, `_headers: ${rules.length} rules`);
  check(rules.flat().every((line) => line.length <= 2000), "_headers: a line of more than 2,000 characters");
  for (const [address, wanted] of headersByAddress(site)) {
    const said = rules.filter(([pattern]) => pattern === "/*" || pattern === address).flatMap(([, ...headers]) => headers.map((header) => header.trim()));
    const names = said.map((header) => header.split(":")[0]);
    alike(new Set(names).size, names.length, `_headers, ${address}: different headers`);
    for (const [name, value] of Object.entries(wanted)) check(said.includes(`${name}: ${value}`), `_headers, ${address}: no ${name}: ${value}`);
  }
};

/** Keeps what the browser refuses, before any script of the page runs. */
const KEEP_REFUSED = `
  globalThis.refused = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => refused.push(violatedDirective + " " + blockedURI));`;

const checkInBrowser = async (base, host) => {
  await inChromium(async (open) => {
    const tab = await open();
    const complaints = [];
    await tab.send("Log.enable");
    tab.on("Log.entryAdded", ({ entry }) => complaints.push(`${entry.text} ${entry.url ?? ""}`));
    await tab.before(KEEP_REFUSED);
    for (const page of pagesOf(site)) {
      const address = `${base}/${page}`;
      await tab.go(page.endsWith("index.html") ? `${address}?seconds=7#all` : address);
      const whole = /(index|embed)\.html$/.test(page) ? tab.ready() : tab.waitFor("the page", () => document.readyState === "complete");
      await whole.catch((fault) => check(false, `${address}: ${fault.message}`));
      alike(JSON.stringify(await tab.js(() => refused)), "[]", `${address}: refused`);
    }
    for (const name of ["element", "sandboxed"]) {
      await tab.go(`${host}/${name}.html`);
      const figures = await tab.waitFor(`the embed in ${name}.html`, () => globalThis.told).catch(() => undefined);
      check(figures?.month, `${host}/${name}.html: the embed tells no figure`);
      alike(JSON.stringify(await tab.js(() => refused)), "[]", `${host}/${name}.html: refused`);
    }
    alike(complaints.join("; "), "", "the browser complains");
  });
};

/** Pages of another site: one with the element, one whose frame has no origin and stands in a frame that has none. */
const writeHosts = (pages, base) => {
  const listens = `<script>addEventListener("message", ({ data }) => { if (data.type === "ready") globalThis.told = data.figures; });</script>`;
  const element = `<script src="${base}/embed.js"></script><clip-cost model="sora-2"></clip-cost>`;
  const passOn = `<script>addEventListener("message", ({ data }) => parent.postMessage(data, "*"));</script>`;
  const frame = `<iframe sandbox="allow-scripts" src="${base}/embed.html"></iframe>`;
  const page = (content) => `<!doctype html><title>Host</title><link rel="icon" href="data:,">${listens}${content}`;
  mkdirSync(pages);
  writeFileSync(join(pages, "element.html"), page(element));
  writeFileSync(join(pages, "sandboxed.html"), page(`<iframe sandbox="allow-scripts" srcdoc='${passOn}${frame}'></iframe>`));
};

const work = mkdtempSync(join(tmpdir(), "clipcost-headers-"));
const [rootPort, folderPort, hostPort, apacheRootPort, apacheFolderPort] = await Promise.all(Array.from({ length: 5 }, freePort));
const [nginxRoot, nginxFolder] = [`http://127.0.0.1:${rootPort}`, `http://127.0.0.1:${folderPort}/tools/clip`];
const [apacheRoot, apacheFolder] = [`http://127.0.0.1:${apacheRootPort}`, `http://127.0.0.1:${apacheFolderPort}/tools/clip`];
// Another host name than the site's, so that the two are different sites.
const host = `http://localhost:${hostPort}`;
writeHosts(join(work, "pages"), nginxFolder);
const around = join(work, "wordpress");
mkdirSync(join(around, "tools"), { recursive: true });
symlinkSync(site, join(around, "tools/clip"));
writeFileSync(join(around, ".htaccess"), WORDPRESS);
const inFolder = (name) => {
  mkdirSync(join(work, name));
  return join(work, name);
};

/** An example of the document, for this site. */
const example = (name) => {
  const [, text] = readFileSync("docs/deploy.md", "utf8").match(new RegExp("```nginx " + `${name}\\n(.*?)\`\`\``, "s"));
  return text.replaceAll("/var/www/clipcost", site).replace("listen 80;", `listen 127.0.0.1:${rootPort};`);
};
const servers = [
  startNginx(
    work,
    `${example("root")}
  server { listen 127.0.0.1:${folderPort}; ${example("folder")} }
  server { listen 127.0.0.1:${hostPort}; server_name localhost; root ${work}/pages; }`,
  ),
  startApache(inFolder("apache-root"), apacheRootPort, site),
  startApache(inFolder("apache-folder"), apacheFolderPort, around),
];
try {
  for (const address of [`${nginxRoot}/`, `${apacheRoot}/`, `${apacheFolder}/`]) await until(address, () => get(address));
  checkStaticHosts();
  for (const base of [nginxRoot, nginxFolder]) await checkHost(base, ["gzip"]);
  for (const base of [apacheRoot, apacheFolder]) await checkHost(base, ["br", "gzip"]);
  for (const base of [nginxRoot, nginxFolder]) await checkInBrowser(base, host);
} finally {
  await Promise.all(
    servers.map((server) => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      return ended;
    }),
  );
  rmSync(work, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
