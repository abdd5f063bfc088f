// Takes the screenshots of scripts/shots through each engine's WebDriver: of the whole page in Chromium and Firefox, of the
// window in WebKit.
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium as driven, inBrowser, open, served } from "./webdriver.mjs";

const widths = [360, 768, 1280];
const engines = (process.env.ENGINES ?? "chromium firefox webkit").split(" ");
const queries = (process.env.QUERIES ?? "").split(" ");
const languages = (process.env.LANGUAGES ?? "en fr").split(" ");
const themes = (process.env.THEMES ?? "light dark").split(" ");
const height = 1000;

const chromium = (theme) => ({
  ...driven,
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

const shootAll = (engine, theme, base) => {
  const kind = kinds[engine](theme);
  return inBrowser(kind, async (session) => {
    for (const lang of languages) {
      for (const width of widths) {
        for (const [at, query] of queries.entries()) {
          await kind.prepare(session, width);
          await open(session, `${base}/?lang=${lang}${query.replace("?", "&")}`);
          const name = `shots/${engine}-${lang}-${theme}-${width}${queries.length > 1 ? `-${at}` : ""}.png`;
          writeFileSync(name, Buffer.from(await kind.shoot(session), "base64"));
          console.log(name);
        }
      }
    }
  });
};

mkdirSync("shots", { recursive: true });
await served("dist", async (base) => {
  for (const engine of engines) for (const theme of themes) await shootAll(engine, theme, base);
});
