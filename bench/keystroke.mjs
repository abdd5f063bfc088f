// Times a keystroke in Chromium, slowed down to a quarter of its speed: milliseconds from the input event until the frame with
// the new figures is painted, and how much of that is the program and how much the browser's styles, layout and paint.
//   node bench/keystroke.mjs label dist …
import { chromium, inBrowser, open, served } from "../scripts/webdriver.mjs";

const SLOWED = 4;
const WARM = 5;
const KEYSTROKES = 21;

// The key is typed at the start of a frame, so that no wait for a frame is counted. The second animation callback of that frame
// runs after the program has answered, the message after the browser has painted.
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
      // A person types a few times a second. Work that the page delays until a pause in typing is not measured.
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
