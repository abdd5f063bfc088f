// Shared by the scripts that drive a browser: a free port, waiting, sessions of a WebDriver program, a served site.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

export const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

export const until = async (what, attempt) => {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const result = await attempt().catch(() => undefined);
    if (result) return result;
    if (Date.now() > deadline) throw new Error(`waited too long for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const call = async (url, method, body) => {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${url}: ${value?.message ?? response.status}`);
  return value;
};

export const chromium = {
  command: (port) => ["chromedriver", [`--port=${port}`]],
  capabilities: {
    browserName: "chrome",
    "goog:chromeOptions": {
      args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
        "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
};

export const webkit = {
  command: (port) => ["WebKitWebDriver", [`--port=${port}`]],
  capabilities: { "webkitgtk:browserOptions": { binary: process.env.MINIBROWSER, args: ["--automation"] } },
  environment: process.env.CLIPCOST_PRELOAD ? { LD_PRELOAD: process.env.CLIPCOST_PRELOAD } : {},
};

/** Runs `work` with a session of an engine, which gives its driver's command, capabilities and environment. */
export const inBrowser = async ({ command: commandOn, capabilities, environment }, work) => {
  const port = await freePort();
  const [command, args] = commandOn(port);
  const driver = spawn(command, args, { stdio: "ignore", env: { ...process.env, ...environment } });
  const server = `http://127.0.0.1:${port}`;
  try {
    await until(command, () => call(`${server}/status`, "GET"));
    const { sessionId } = await call(`${server}/session`, "POST", { capabilities: { alwaysMatch: capabilities } });
    const address = `${server}/session/${sessionId}`;
    await work({
      get: (path) => call(`${address}/${path}`, "GET"),
      post: (path, body) => call(`${address}/${path}`, "POST", body),
    });
    await call(address, "DELETE");
  } finally {
    driver.kill();
  }
};

/** Opens a page of the site and waits until the program has started and its figures follow edits. */
export const open = async (session, url) => {
  await session.post("url", { url });
  const ready = { script: "return document.documentElement.hasAttribute('data-ready')", args: [] };
  await until("the page", () => session.post("execute/sync", ready));
};

/** Serves a built site while `work` runs, which gets its address. */
export const served = async (dist, work) => {
  const site = spawn("node", ["scripts/serve.mjs", "0", dist], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await work(await new Promise((resolve) => site.stdout.once("data", (line) => resolve(String(line).trim()))));
  } finally {
    site.kill();
  }
};
