// Times a keystroke in Chromium slowed to a quarter: from the event to the frame that shows what follows from it, in milliseconds, and
// what of that is the program and what the browser's styles, layout and paint. node bench/keystroke.mjs what dist …
import { chromium, inBrowser, open, served } from "../scripts/webdriver.mjs";

const SLOWED = 4;
const WARM = 5;
const KEYSTROKES = 21;

// Typed at the start of a frame, so that no wait for one is counted: its own second call comes after the program, a message after the
// paint.
const typing = `
  const [count, done] = arguments;
  const field = document.querySelector("[name=videos]");
  const figure = () => document.querySelector("#headline").textContent;
  const keystroke = (text) => new Promise((resolve) => {
    let typed, answered;
    const before = figure();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve({ program: answered - typed, all: performance.now() - typed, changed: figure() !== before });
    requestAnimationFrame(() => {
      typed = performance.now();
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      port2.postMessage(0);
    });
    requestAnimationFrame(() => { answered = performance.now(); });
  });
  (async () => {
    field.focus();
    const times = [];
    for (let at = 0; at < count; at++) {
      times.push(await keystroke(String(21 + at)));
      // A person types a few times a second; what waits for a pause stays out of it.
      await new Promise((later) => setTimeout(later, 120));
    }
    done(times);
  })();`;

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const slowest = (numbers) => Math.max(...numbers);

const measured = async (session, base) => {
  await open(session, base);
  await session.post("goog/cdp/execute", { cmd: "Emulation.setCPUThrottlingRate", params: { rate: SLOWED } });
  const times = await session.post("execute/async", { script: typing, args: [WARM + KEYSTROKES] });
  if (!times.every(({ changed }) => changed)) throw new Error("a keystroke changed no figure in its frame");
  const counted = times.slice(WARM);
  const all = counted.map((time) => time.all);
  const program = median(counted.map((time) => time.program));
  return { all: median(all), worst: slowest(all), program };
};

const ms = (number) => `${number.toFixed(1).padStart(7)} ms`;
console.log(`a keystroke until it is painted, Chromium at CPU ÷ ${SLOWED}, median of ${KEYSTROKES} (one frame: 16.7 ms):`);
const words = process.argv.slice(2);
for (let at = 0; at < words.length; at += 2) {
  const [what, dist] = [words[at], words[at + 1]];
  await served(dist, (base) =>
    inBrowser(chromium, async (session) => {
      await session.post("timeouts", { script: 120_000 });
      const { all, worst, program } = await measured(session, base);
      console.log(`${ms(all)}  (program ${ms(program)}, styles, layout and paint ${ms(all - program)}; slowest ${ms(worst)})  ${what}`);
    }),
  );
}
