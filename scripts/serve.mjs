// Serves dist/ as a static host would, with the headers that it should send: scripts/serve.mjs [port] [dist] [--no-worker], 0 for any
// free port. Prints the address once it answers. Without its service worker each file that is used is asked for here.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { headersByAddress } from "./headers/rules.mjs";

const sirv = createRequire(join(process.env.NPM_HOME, "package.json"))("sirv");
const wanted = Number(process.argv[2] ?? 8080);
const folder = process.argv[3] ?? "dist";
const headers = headersByAddress(folder);
const hasWorker = process.argv[4] !== "--no-worker";
const files = sirv(folder, {
  brotli: true,
  gzip: true,
  setHeaders(response, path) {
    for (const [name, value] of Object.entries(headers.get(path) ?? {})) response.setHeader(name, value);
  },
});
// A link may arrive with 64,000 characters (docs/link.md); the platform's own limit is 16 KB.
const server = createServer({ maxHeaderSize: 96 * 1024 }, (request, response) => {
  // A path that begins with two slashes is this site's too, and no other host's.
  request.url = request.url.replace(/^\/+/, "/");
  const [path, query] = request.url.split(/(?=\?)/, 2);
  // The address of a folder needs a slash at its end; without it the page would not find its files.
  if (/^(\/[\w-]+)+$/.test(path) && existsSync(join(folder, path, "index.html"))) {
    return response.writeHead(301, { Location: `${path}/${query ?? ""}` }).end();
  }
  const missing = () => {
    response.statusCode = 404;
    response.end("not found\n");
  };
  if (path === "/sw.js" && !hasWorker) return missing();
  files(request, response, missing);
});
server.on("error", (problem) => {
  console.error(`clipcost: cannot serve on port ${wanted}: ${problem.message}`);
  process.exit(1);
});
server.listen(wanted, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
