// Serves the built site with a fault, for the journeys: scripts/faults.mjs [dist] [newer dist]. The first part of a path names the
// fault, as in `/truncated/index.html`. A `~` and any text may follow it, to make the address a new one. Prints its address.
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";

const dist = resolve(process.argv[2] ?? "dist");
const newer = resolve(process.argv[3] ?? dist);
const types = { webmanifest: "application/manifest+json", png: "image/png", html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm", json: "application/json", svg: "image/svg+xml" };
const isProgram = (name) => /^clipcost-\w+\.wasm$/.test(name);
const isWords = (name) => /^chunk-words_\w+-\w+\.wasm$/.test(name);
const isLater = (name) => /^chunk-later-\w+\.wasm$/.test(name);
const isGlue = (name) => /^clipcost-\w+\.js$/.test(name);
const page = Buffer.from("<!doctype html><title>Not found</title><p>Nothing is here.</p>");
const seen = new Set();
const asked = new Map();
/** How often a path has been asked for, this time counted. */
const times = (path) => asked.set(path, (asked.get(path) ?? 0) + 1).get(path);

/** What each fault changes of a file: status, headers, bytes, head; `never` arriving; arriving `after` milliseconds. */
const faults = {
  none: () => ({}),
  truncated: ({ name, bytes }) => isProgram(name) && { bytes: bytes.subarray(0, bytes.length / 2) },
  "no-program": ({ name }) => isProgram(name) && { status: 404, bytes: page, type: "html" },
  "no-glue": ({ name }) => isGlue(name) && { status: 404, bytes: page, type: "html" },
  "foreign-program": ({ name }) => isProgram(name) && { bytes: page, type: "html" },
  "foreign-glue": ({ name }) => isGlue(name) && { bytes: page, type: "html" },
  "broken-glue": ({ name }) => isGlue(name) && { bytes: Buffer.from("export default {") },
  "no-style": ({ name }) => name.endsWith(".css") && { status: 404, bytes: page, type: "html" },
  "no-style-no-program": ({ name }) => (isProgram(name) || name.endsWith(".css")) && { status: 404, bytes: page, type: "html" },
  // Fails the first time only.
  once: ({ name, path }) => isProgram(name) && !seen.has(path) && seen.add(path) && { status: 503, bytes: page, type: "html" },
  "no-eval": ({ type }) => type === "html" && { headers: { "Content-Security-Policy": "script-src 'self' 'unsafe-inline'" } },
  "no-inline": ({ type }) => type === "html" && { headers: { "Content-Security-Policy": "script-src 'self' 'wasm-unsafe-eval'" } },
  "no-trusted-types": ({ type }) => type === "html" && { headers: { "Content-Security-Policy": "require-trusted-types-for 'script'; trusted-types 'none'" } },
  "trusted-types": ({ type }) => type === "html" && { headers: { "Content-Security-Policy": "require-trusted-types-for 'script'" } },
  "no-scripts": ({ type }) => type === "html" && { headers: { "Content-Security-Policy": "sandbox allow-same-origin" } },
  "no-wasm": ({ type }) => type === "html" && { head: "<script>delete globalThis.WebAssembly</script>" },
  "stuck": ({ type }) => type === "html" && { head: "<script>WebAssembly.instantiateStreaming = () => new Promise(() => {})</script>" },
  never: ({ name }) => isProgram(name) && { never: true },
  "no-words": ({ name }) => isWords(name) && { status: 404, bytes: page, type: "html" },
  "words-once": ({ name, path }) => isWords(name) && !seen.has(path) && seen.add(path) && { bytes: Buffer.alloc(9) },
  "never-words": ({ name }) => isWords(name) && { never: true },
  // Comes at the sixth time: it is fetched a second time at once, and ahead of time.
  "limits-later": ({ name, path }) => /^chunk-limits-/.test(name) && times(path) < 6 && { status: 503, bytes: page, type: "html" },
  "no-later": ({ name }) => isLater(name) && { status: 404, bytes: page, type: "html" },
  // Comes at the third time: it is fetched a second time at once, and again when someone acts.
  "later-third": ({ name, path }) => isLater(name) && times(path) < 3 && { status: 503, bytes: page, type: "html" },
  "never-later": ({ name }) => isLater(name) && { never: true },
  "later-late": ({ name }) => isLater(name) && { after: 2500 },
  // Nothing comes that the first screen goes without, but for the later part of the program.
  "no-chunks": ({ name }) => /^chunk-/.test(name) && !isWords(name) && !isLater(name) && !/^chunk-shared-/.test(name) && { status: 404, bytes: page, type: "html" },
  // A part of the program, as `gone~compare`, or a file that is fetched when someone asks.
  gone: ({ name, argument }) => new RegExp(`^(chunk-)?${argument}-\\w+\\.(wasm|js|css)$`).test(name) && { status: 404, bytes: page, type: "html" },
  half: ({ name, argument, bytes }) => name.startsWith(`chunk-${argument}-`) && { bytes: bytes.subarray(0, bytes.length / 2) },
  "no-storage": ({ type }) => type === "html" && { head: "<script>for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });</script>" },
  "no-limits": ({ name }) => /^chunk-limits-/.test(name) && { status: 404, bytes: page, type: "html" },
  // The site was replaced: the page that the browser keeps asks for files that are there only for the page of now.
  replaced: ({ name, type, path }) => {
    const site = path.split("/")[1];
    if (type === "html") return seen.add(`${site} ${seen.has(site) ? "new" : "old"}`) && seen.add(site) && { headers: { "Cache-Control": "max-age=3600" } };
    return (isProgram(name) || isGlue(name)) && !seen.has(`${site} new`) && { status: 404, bytes: page, type: "html" };
  },
  // Answers folders without their slash, and pages without their ending, as some hosts do.
  unslashed: () => ({}),
  // Sets the visitor's clock to the day after the `~`; `window.now` moves it.
  clock: ({ type, argument }) => type === "html" && { head: `<script>${clock(argument)}</script>` },
  late: ({ name }) => isProgram(name) && { after: 1500 },
  // Keeps the page out of the browser's back/forward cache.
  "no-store": ({ type }) => type === "html" && { headers: { "Cache-Control": "no-store" } },
  // The program crashes when it writes into the page: once, at its start, or every time.
  dies: ({ type }) => type === "html" && { head: `<script>${dying("history.state?.clipcost !== 'restarted'")}</script>` },
  "dies-at-start": ({ type }) => type === "html" && { head: `<script>${dyingAtStart}</script>` },
  "dies-always": ({ type }) => type === "html" && { head: `<script>${dying("true")}</script>` },
};

// Once `window.die` is set, the next text that the program writes throws the error that an engine throws for a trap.
function dying(when) {
  return `if (${when}) {
    const written = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
    Object.defineProperty(Node.prototype, "nodeValue", { ...written, set(text) {
      if (window.die) throw new WebAssembly.RuntimeError("Out of bounds memory access");
      written.set.call(this, text);
    } });
  }`;
}

// The second piece of HTML that the program writes throws, once per page: by then the program has reported that it has started.
const dyingAtStart = `if (!history.state?.clipcost) {
    const written = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
    let count = 0;
    Object.defineProperty(Element.prototype, "innerHTML", { ...written, set(text) {
      if (++count === 2) throw new WebAssembly.RuntimeError("Out of bounds memory access");
      written.set.call(this, text);
    } });
  }`;

function clock(day) {
  return `window.now = "${day}T12:00";
    const Real = Date;
    globalThis.Date = class extends Real { constructor(...parts) { parts.length ? super(...parts) : super(window.now); } };`;
}

// A site that is deployed anew while pages of it are open: `/deployed~x/now/newer` does so. It has a service worker, as no other
// fault has.
const deployed = new Map();
const deploys = {
  first: (path) => join(dist, path),
  newer: (path) => join(newer, path),
  // One file was forgotten.
  broken: (path) => !isGlue(path) && join(newer, path),
  "without-worker": (path) => (path === "sw.js" ? resolve("static/no-sw.js") : join(newer, path)),
};
const answerDeployed = (request, response, site, path) => {
  const [, now] = /^now\/([\w-]+)$/.exec(path) ?? [];
  if (now) {
    deployed.set(site, now);
    return response.end(now);
  }
  const state = deployed.get(site) ?? "first";
  if (state === "off") return request.socket.destroy();
  const file = deploys[state](path === "" || path.endsWith("/") ? `${path}index.html` : path);
  if (!file || !existsSync(file)) return response.writeHead(404).end(page);
  const caching = /-[0-9a-f]{12}\./.test(file) ? "public, max-age=31536000, immutable" : "no-cache";
  response.writeHead(200, { "Cache-Control": caching, "Content-Type": types[extname(file).slice(1)] ?? "application/octet-stream" });
  response.end(readFileSync(file));
};

const server = createServer((request, response) => {
  // A path may begin with two slashes, which would be read as a host.
  const pathname = request.url.split("?")[0].replace(/^\/+/, "/");
  const [, part = "", ...rest] = pathname.split("/");
  const [kind, argument] = part.split("~");
  const fault = faults[kind];
  let path = rest.join("/");
  if (kind === "deployed") return answerDeployed(request, response, argument, path);
  if (kind === "unslashed") path = path.replace(/\/$/, "").replace(/(^|\/)(index|embed)$/, "$&.html").replace(/^(fr)?$/, (folder) => join(folder, "/"));
  if (path === "" || path.endsWith("/")) path += "index.html";
  const file = join(dist, path);
  // Each case is to see its files come from here.
  if (!fault || path === "sw.js" || !file.startsWith(dist) || !existsSync(file) || statSync(file).isDirectory()) {
    response.writeHead(404, { "Content-Type": types.html });
    return response.end(page);
  }
  const given = { name: path.split("/").at(-1), path: pathname, type: extname(path).slice(1), bytes: readFileSync(file), argument };
  const done = { status: 200, headers: {}, after: 0, ...given, ...(fault(given) || {}) };
  if (done.never) return;
  const bytes = done.head ? Buffer.from(done.bytes.toString().replace("<head>", `<head>${done.head}`)) : done.bytes;
  const headers = { "Cache-Control": "no-cache", "Content-Type": types[done.type] ?? "application/octet-stream", "Content-Length": bytes.length, ...done.headers };
  setTimeout(() => response.writeHead(done.status, headers).end(bytes), done.after);
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
