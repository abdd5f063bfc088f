// Takes the screenshots of scripts/shots through each engine's WebDriver. Chromium and Firefox give the whole page, WebKit
// what its window holds.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";

const widths = [360, 768, 1280];
const engines = (process.env.ENGINES ?? "chromium firefox webkit").split(" ");
const queries = (process.env.QUERIES ?? "").split(" ");
const languages = (process.env.LANGUAGES ?? "en fr").split(" ");
const themes = (process.env.THEMES ?? "light dark").split(" ");
const height = 1000;

const chromium = (theme) => ({
  command: (port) => ["chromedriver", [`--port=${port}`]],
  capabilities: {
    browserName: "chrome",
    "goog:chromeOptions": {
      args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
        "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  async prepare(session, width) {
    await session.post("goog/cdp/execute", {
      cmd: "Emulation.setEmulatedMedia",
      params: { features: [{ name: "prefers-color-scheme", value: theme }] },
    });
    await session.post("goog/cdp/execute", {
      cmd: "Emulation.setDeviceMetricsOverride",
      params: { width, height, deviceScaleFactor: 1, mobile: false },
    });
  },
  async shoot(session) {
    const params = { captureBeyondViewport: true, format: "png" };
    return (await session.post("goog/cdp/execute", { cmd: "Page.captureScreenshot", params })).data;
  },
});

const firefox = (theme) => ({
  command: (port) => ["geckodriver", ["--port", String(port), "--log", "fatal"]],
  capabilities: {
    browserName: "firefox",
    "moz:firefoxOptions": {
      args: ["-headless"],
      prefs: { "layout.css.prefers-color-scheme.content-override": theme === "dark" ? 0 : 1 },
    },
  },
  prepare: (session, width) => session.post("window/rect", { width, height }),
  shoot: (session) => session.get("moz/screenshot/full"),
});

const webkit = (theme) => ({
  command: (port) => ["WebKitWebDriver", [`--port=${port}`]],
  environment: { GTK_THEME: theme === "dark" ? "Adwaita:dark" : "Adwaita" },
  capabilities: {
    "webkitgtk:browserOptions": {
      binary: process.env.MINIBROWSER,
      args: ["--automation"],
    },
  },
  prepare: (session, width) => session.post("window/rect", { width, height: 2300 }),
  shoot: (session) => session.get("screenshot"),
});

const kinds = { chromium, firefox, webkit };

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const until = async (what, attempt) => {
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

const shootAll = async (engine, theme, base) => {
  const kind = kinds[engine](theme);
  const port = await freePort();
  const [command, args] = kind.command(port);
  const driver = spawn(command, args, { stdio: "ignore", env: { ...process.env, ...kind.environment } });
  const server = `http://127.0.0.1:${port}`;
  try {
    await until(`${command}`, () => call(`${server}/status`, "GET"));
    const { sessionId } = await call(`${server}/session`, "POST", { capabilities: { alwaysMatch: kind.capabilities } });
    const address = `${server}/session/${sessionId}`;
    const session = {
      get: (path) => call(`${address}/${path}`, "GET"),
      post: (path, body) => call(`${address}/${path}`, "POST", body),
    };
    for (const lang of languages) {
      for (const width of widths) {
        for (const [at, query] of queries.entries()) {
          await kind.prepare(session, width);
          await session.post("url", { url: `${base}/?lang=${lang}${query.replace("?", "&")}` });
          const ready = { script: "return document.documentElement.hasAttribute('data-ready')", args: [] };
          await until("the page", () => session.post("execute/sync", ready));
          const name = `shots/${engine}-${lang}-${theme}-${width}${queries.length > 1 ? `-${at}` : ""}.png`;
          writeFileSync(name, Buffer.from(await kind.shoot(session), "base64"));
          console.log(name);
        }
      }
    }
    await call(address, "DELETE");
  } finally {
    driver.kill();
  }
};

mkdirSync("shots", { recursive: true });
const site = spawn("node", ["scripts/serve.mjs", "0"], { stdio: ["ignore", "pipe", "inherit"] });
try {
  const base = await new Promise((resolve) => site.stdout.once("data", (line) => resolve(String(line).trim())));
  for (const engine of engines) for (const theme of themes) await shootAll(engine, theme, base);
} finally {
  site.kill();
}
