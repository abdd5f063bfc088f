// Serves the built site, by the nginx.conf in it, and pages that embed it from nginx, on two origins, for the journeys:
// scripts/hosts.mjs [dist]. The pages are those of tests/hosts and the examples of docs/embed.md, with the site's own address in
// place of the documents'. Prints the two addresses once they answer.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startNginx } from "./nginx.mjs";
import { freePort } from "./webdriver.mjs";

const dist = resolve(process.argv[2] ?? "dist");
const folder = mkdtempSync(join(tmpdir(), "clipcost-hosts-"));
const pages = join(folder, "pages");
mkdirSync(pages);

const [sitePort, hostPort] = [await freePort(), await freePort()];
const site = `http://127.0.0.1:${sitePort}`;
// A different host name, so that the two are different sites, not only different origins.
const hosts = `http://localhost:${hostPort}`;

const put = (name, text) => writeFileSync(join(pages, name), text.replaceAll("https://clipcost.example", site));
for (const name of readdirSync("tests/hosts")) put(name, readFileSync(join("tests/hosts", name), "utf8"));
const examples = readFileSync("docs/embed.md", "utf8").matchAll(/```html (\w+)\n(.*?)```/gs);
for (const [, name, snippet] of examples) {
  put(`docs-${name}.html`, `<!doctype html><title>${name}</title><p>Above</p>${snippet}<p id="below">Below</p>`);
}

// Notion shows an address in a frame. The React page is bundled with the component of the document.
const example = (language, name) =>
  readFileSync("docs/embed.md", "utf8").match(new RegExp("```" + `${language} ${name}\\n(.*?)\`\`\``, "s"))[1].trim();
put("docs-notion.html", `<!doctype html><title>Notion</title><iframe width="700" height="600" src="${example("text", "notion").replaceAll("&", "&amp;")}"></iframe><p id="below">Below</p>`);
const npm = createRequire(join(process.env.NPM_HOME, "package.json"));
const page = `${example("jsx", "react")}
  import { createElement, useState } from "react";
  import { createRoot } from "react-dom/client";
  function Page() {
    const [seconds, setSeconds] = useState(10);
    const [cost, onCost] = useState("");
    window.setSeconds = setSeconds;
    return <><p id="cost">{cost}</p><Cost seconds={seconds} onCost={onCost} /><p id="below">Below</p></>;
  }
  createRoot(document.body.appendChild(document.createElement("div"))).render(<Page />);`;
const bundled = npm("esbuild").buildSync({
  stdin: { contents: page.replaceAll("https://clipcost.example", site), loader: "jsx", resolveDir: process.env.NPM_HOME },
  bundle: true, write: false, format: "esm", jsx: "automatic", external: ["http://*"], logLevel: "error",
  define: { "process.env.NODE_ENV": '"production"' },
});
put("react.js", bundled.outputFiles[0].text);
put("docs-react.html", `<!doctype html><title>React</title><body><script type="module" src="react.js"></script></body>`);

const strict = `default-src 'none'; frame-src ${site}; script-src ${site}`;
const nginx = startNginx(
  folder,
  `server {
    listen 127.0.0.1:${sitePort};
    root ${dist};
    include ${dist}/nginx.conf;
    location /under/a/path/ { alias ${dist}/; include ${dist}/nginx.conf; }
  }
  server {
    listen 127.0.0.1:${hostPort};
    server_name localhost;
    root ${pages};
    location = /favicon.ico { return 204; }
    location = /strict.html { add_header Content-Security-Policy "${strict}"; }
  }`,
);
let ending = false;
const end = () => {
  ending = true;
  nginx.kill();
};
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, end);
nginx.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  if (!ending) console.error(`clipcost: nginx ended with ${code}`);
  process.exit(ending ? 0 : 1);
});
const answers = (address) => fetch(address).then((response) => response.ok, () => false);
for (let tries = 0; !((await answers(`${site}/embed.html`)) && (await answers(`http://127.0.0.1:${hostPort}/element.html`))); tries++) {
  if (tries > 100) {
    console.error("clipcost: nginx does not answer");
    end();
    break;
  }
  await new Promise((later) => setTimeout(later, 50));
}
console.log(`${site} ${hosts}`);
