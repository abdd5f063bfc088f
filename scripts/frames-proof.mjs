// Shows that WebKit on Linux loses locals of a function in a module that is not ours, for scripts/deaths -p, which sends it
// signals. The function calls another one, which does nothing and has more arguments than registers hold, and then compares its
// own locals with what it had stored in them.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inBrowser, webkit } from "./webdriver.mjs";

const times = (count, write) => Array.from({ length: count }, (_, at) => write(at)).join("\n");
/** A module whose function returns 0, or the number of the local that was found changed, from 1. */
const text = (locals) => `(module
  (func $other (param ${"i32 ".repeat(12)}))
  (func (export "look") (param $turns i32) (result i32) (local $base i32) ${times(locals, (at) => `(local $l${at} i32)`)}
    (local.set $base (local.get $turns))
    ${times(locals, (at) => `(local.set $l${at} (i32.add (local.get $base) (i32.const ${at})))`)}
    (loop $again
      (call $other ${"(local.get $turns) ".repeat(12)})
      ${times(locals, (at) => `(if (i32.ne (i32.sub (local.get $l${at}) (local.get $base)) (i32.const ${at})) (then (return (i32.const ${at + 1}))))`)}
      (br_if $again (local.tee $turns (i32.sub (local.get $turns) (i32.const 1)))))
    (i32.const 0)))`;

const looking = `
  const [bytes, seconds, done] = arguments;
  WebAssembly.instantiate(Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt())).then(({ instance }) => {
    const { look } = instance.exports;
    const changed = {};
    let looks = 0;
    for (; looks < 1000; looks++) look(10);
    for (const end = Date.now() + 1000 * seconds; Date.now() < end; looks++) {
      const local = look(300);
      if (local) changed[local - 1] = (changed[local - 1] ?? 0) + 1;
    }
    done({ looks, changed });
  }, (problem) => done({ problem: String(problem) }));`;

// The optimising compiler is turned off: it removes such comparisons, and it never leaves the stack pointer wrong.
process.env.JSC_useOMGJIT = "false";
const file = join(tmpdir(), `frames-proof-${process.pid}`);
for (const locals of [60, 20]) {
  writeFileSync(`${file}.wat`, text(locals));
  execFileSync("wasm-as", [`${file}.wat`, "-o", `${file}.wasm`]);
  const bytes = readFileSync(`${file}.wasm`).toString("base64");
  rmSync(`${file}.wat`);
  rmSync(`${file}.wasm`);
  await inBrowser(webkit, async (session) => {
    const { looks, changed, problem } = await session.post("execute/async", { script: looking, args: [bytes, 15] });
    console.log(problem ?? `${locals} locals: ${looks} looks, found changed (local: times) ${JSON.stringify(changed)}`);
  });
}
