// Moves the locals that a function needs after a call to where WebKit on Linux cannot lose them (docs/decisions/0020). After
// each call, code of its baseline compiler leaves the stack pointer above the function's frame for one instruction. A signal
// that arrives then overwrites what lies more than 128 bytes below. Locals lie in the frame in their order, so those needed
// after calls are put first, and those that do not fit into the 128 bytes are kept in the program's own memory. This makes the
// loss rare, not impossible: the decision record says what is left.
import { readFileSync, writeFileSync } from "node:fs";
import { leb, reader } from "./wasm.mjs";

/** Bytes below the top of a frame that no signal overwrites: the red zone of x86-64. */
const SAFE = 128;

const I32 = 0x7f, F32 = 0x7d;
const sizeOf = (type) => (type === I32 || type === F32 ? 4 : 8);
/** Bytes that locals of these types take in a frame, each aligned to its size. */
const bytesOf = (types) => types.reduce((end, type) => Math.ceil(end / sizeOf(type)) * sizeOf(type) + sizeOf(type), 0);

const UNREACHABLE = 0x00, BLOCK = 0x02, LOOP = 0x03, IF = 0x04, ELSE = 0x05, END = 0x0b, BR = 0x0c, BR_IF = 0x0d, BR_TABLE = 0x0e, RETURN = 0x0f;
const CALL = 0x10, CALL_INDIRECT = 0x11, GET = 0x20, SET = 0x21, TEE = 0x22;

/** Reads the operands of an instruction. Returns those that matter here: the number of a label, function or local. */
export const immediate = (from, op) => {
  if (op === BR_TABLE) return Array.from({ length: from.number() + 1 }, () => from.number());
  if ([BR, BR_IF, CALL, GET, SET, TEE].includes(op)) return from.number();
  if (op >= 0x45 && op <= 0xc4) return;
  if (op >= 0x28 && op <= 0x3e) { from.skipNumber(); from.skipNumber(); return; }
  if ([BLOCK, LOOP, IF].includes(op)) {
    const type = from.byte();
    if (type & 0x80) throw new Error("scripts/frames.mjs knows no blocks of a type beyond the 64th");
    return type;
  }
  if ([0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0x41, 0x42, 0xd0, 0xd2].includes(op)) return from.skipNumber();
  if (op === CALL_INDIRECT) { const type = from.number(); from.skipNumber(); return type; }
  if (op === 0x43) { from.at += 4; return; }
  if (op === 0x44) { from.at += 8; return; }
  if (op === 0x1c) return from.skipBytes();
  if (op === 0xfc) {
    const kind = from.number();
    const words = kind <= 7 ? 0 : [9, 11, 13, 15, 16, 17].includes(kind) ? 1 : 2;
    for (let word = 0; word < words; word++) from.skipNumber();
    return kind;
  }
  if ([UNREACHABLE, 0x01, ELSE, END, RETURN, 0x1a, 0x1b, 0xd1].includes(op)) return;
  throw new Error(`scripts/frames.mjs does not know the instruction 0x${op.toString(16)}`);
};

/** The instructions of a body, each with those that can follow it. */
const instructions = (bytes, from, end) => {
  const all = [], open = [];
  while (from.at < end) {
    const start = from.at;
    const op = from.byte();
    const operand = immediate(from, op);
    const index = all.push({ op, start, end: from.at, operand, next: [] }) - 1;
    if (op === BLOCK || op === LOOP || op === IF) open.push({ op, index, leaves: [] });
    const target = (depth) => {
      const block = open.at(-1 - depth);
      if (!block) return;
      if (block.op === LOOP) all[index].next.push(block.index);
      else block.leaves.push(index);
    };
    if (op === BR || op === BR_IF) target(operand);
    if (op === BR_TABLE) operand.forEach(target);
    if (op === ELSE) {
      const block = open.at(-1);
      all[block.index].next.push(index + 1);
      block.otherwise = true;
      block.leaves.push(index);
    } else if (op === END) {
      const block = open.pop();
      for (const leaf of block?.leaves ?? []) all[leaf].next.push(index);
      if (block?.op === IF && !block.otherwise) all[block.index].next.push(index);
    }
    if (![BR, BR_TABLE, RETURN, UNREACHABLE, ELSE].includes(op)) all[index].next.push(index + 1);
  }
  return all;
};

/** By how many values an instruction changes the height of the stack; not for calls and branches. */
const effect = (op, operand) => {
  if (op === 0xfc) return operand <= 7 || operand === 9 || operand === 13 ? 0 : operand === 16 ? 1 : operand === 15 ? -1 : -3;
  if ([GET, 0x23, 0x3f, 0x41, 0x42, 0x43, 0x44, 0xd0, 0xd2].includes(op)) return 1;
  if ([SET, 0x24, 0x1a, BR_IF, BR_TABLE].includes(op)) return -1;
  if ([0x1b, 0x1c, 0x26].includes(op) || (op >= 0x36 && op <= 0x3e)) return -2;
  const one = op === 0x45 || op === 0x50 || (op >= 0x67 && op <= 0x69) || (op >= 0x79 && op <= 0x7b) || (op >= 0x8b && op <= 0x91) ||
    (op >= 0x99 && op <= 0x9f) || op >= 0xa7;
  return op >= 0x45 && !one ? -1 : 0;
};

/** The most values that lie on the stack during a call without being its arguments. */
const waiting = (all, { types, signatures }) => {
  const open = [];
  let height = 0, most = 0;
  for (const { op, operand } of all) {
    if (op === BLOCK || op === LOOP || op === IF) {
      if (op === IF) height -= 1;
      const type = operand < 0x40 ? types[operand] : undefined;
      open.push({ height: height - (type?.params.length ?? 0), starts: height, ends: type ? type.results.length : operand === 0x40 ? 0 : 1 });
    } else if (op === ELSE) height = open.at(-1).starts;
    else if (op === END) {
      const block = open.pop();
      if (block) height = block.height + block.ends;
    } else if (op === CALL || op === CALL_INDIRECT) {
      const { params, results } = types[op === CALL ? signatures[operand] : operand];
      height -= params.length + (op === CALL ? 0 : 1);
      most = Math.max(most, height);
      height += results.length;
    } else height += effect(op, operand);
    // Code after a branch is never reached and tells nothing about the stack.
    height = Math.max(height, open.at(-1)?.height ?? 0);
  }
  return most;
};

/** Which locals are read before they are written, and which hold a value across a call that is read later. */
const lives = (all, count) => {
  const words = Math.ceil(count / 32);
  const live = all.map(() => new Uint32Array(words));
  const after = (at) => {
    const out = new Uint32Array(words);
    for (const next of all[at].next) if (live[next]) for (let word = 0; word < words; word++) out[word] |= live[next][word];
    return out;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = all.length - 1; at >= 0; at--) {
      const { op, operand } = all[at];
      const now = after(at);
      if (op === SET || op === TEE) now[operand >> 5] &= ~(1 << (operand & 31));
      if (op === GET) now[operand >> 5] |= 1 << (operand & 31);
      if (now.some((word, index) => word !== live[at][index])) {
        live[at] = now;
        changed = true;
      }
    }
  }
  const kept = new Uint32Array(words);
  all.forEach(({ op }, at) => {
    if (op === CALL || op === CALL_INDIRECT) after(at).forEach((word, index) => { kept[index] |= word; });
  });
  const within = (set) => (local) => ((set[local >> 5] >>> (local & 31)) & 1) === 1;
  return { zero: within(live[0]), kept: within(kept) };
};

/** How often each local is read and written; uses in a loop count more. */
const uses = (all, count) => {
  const times = Array(count).fill(0);
  const loops = [];
  for (const { op, operand } of all) {
    if (op === BLOCK || op === LOOP || op === IF) loops.push(op === LOOP);
    if (op === END) loops.pop();
    if (op === GET || op === SET || op === TEE) times[operand] += 4 ** Math.min(3, loops.filter(Boolean).length);
  }
  return times;
};

/** Locals written once, with a constant or with an unchanging local plus a constant, and how to calculate each again. */
const workedOut = (bytes, all, params, zero) => {
  const writes = new Map();
  all.forEach(({ op, operand }, at) => { if (op === SET || op === TEE) writes.set(operand, [...(writes.get(operand) ?? []), at]); });
  const once = (local) => (local < params ? !writes.has(local) : writes.get(local)?.length === 1 && !zero(local));
  const found = new Map();
  for (const [local, [at, ...more]] of writes) {
    if (more.length || !once(local)) continue;
    const [base, constant, sum] = [all[at - 3], all[at - 2], all[at - 1]];
    if (sum?.op === 0x41) found.set(local, { from: at - 1, at, constant: bytes.subarray(sum.start, sum.end) });
    else if (sum?.op === 0x6a && constant?.op === 0x41 && base?.op === GET && once(base.operand))
      found.set(local, { from: at - 3, at, base: base.operand, constant: bytes.subarray(constant.start, constant.end) });
  }
  // A local from which another is calculated has to be kept.
  for (const { base } of [...found.values()]) found.delete(base);
  return found;
};

const loads = { [I32]: [0x28, 2], [0x7e]: [0x29, 3], [0x7d]: [0x2a, 2], [0x7c]: [0x2b, 3] };
const stores = { [I32]: [0x36, 2], [0x7e]: [0x37, 3], [0x7d]: [0x38, 2], [0x7c]: [0x39, 3] };
const zeros = { [I32]: [0x41, 0], [0x7e]: [0x42, 0], [0x7d]: [0x43, 0, 0, 0, 0], [0x7c]: [0x44, 0, 0, 0, 0, 0, 0, 0, 0] };
const signed = (value) => (value < 64 ? [value] : [(value & 127) | 128, ...signed(value >> 7)]);

/** The body rewritten so that no signal overwrites what is needed after a call; nothing where none can already. */
const sheltered = (bytes, from, end, { params, results }, program) => {
  const types = [...params];
  for (let groups = from.number(); groups > 0; groups--) {
    const count = from.number(), type = from.byte();
    for (let one = 0; one < count; one++) types.push(type);
  }
  const all = instructions(bytes, from, end);
  const space = SAFE - 8 * waiting(all, program);
  if (bytesOf(types) <= space) return;
  const { zero, kept } = lives(all, types.length);
  const times = uses(all, types.length);
  const own = [...types.keys()].slice(params.length);
  const sameFirst = (one, other) => types[other] - types[one] || one - other;
  const stay = own.filter(kept).sort((one, other) => times[other] - times[one]);
  const room = () => bytesOf([...params, ...moved.length ? [I32] : [], ...stay.map((local) => types[local])]) <= space;
  const moved = [], again = new Map();
  const cheap = workedOut(bytes, all, params.length, zero);
  const bases = new Set([...cheap.values()].map(({ base }) => base));
  while (!room()) {
    const worked = stay.findLastIndex((local) => cheap.has(local));
    if (worked >= 0) {
      const [local] = stay.splice(worked, 1);
      again.set(local, cheap.get(local));
      continue;
    }
    // One that starts as zero costs a store at the start of the function.
    const may = (local) => !bases.has(local) && loads[types[local]];
    const written = stay.findLastIndex((local) => may(local) && !zero(local));
    const at = written < 0 ? stay.findLastIndex(may) : written;
    if (at < 0) throw new Error("scripts/frames.mjs finds no room for a function's locals");
    moved.push(...stay.splice(at, 1));
  }
  const scratch = [...new Set(moved.map((local) => types[local]))];
  const order = [...moved.length ? ["frame"] : [], ...stay.sort(sameFirst), ...own.filter((local) => !kept(local) && !again.has(local)).sort(sameFirst),
    ...scratch.map((type) => `scratch ${type}`)];
  const typeOf = (local) => (local === "frame" ? I32 : typeof local === "number" ? types[local] : Number(local.split(" ")[1]));
  const places = new Map([...params.keys(), ...order].map((local, place) => [local, place]));
  const offsets = new Map();
  let size = 0;
  for (const local of moved.sort((one, other) => sizeOf(types[other]) - sizeOf(types[one]))) {
    offsets.set(local, size);
    size += sizeOf(types[local]);
  }
  size = Math.ceil(size / 16) * 16;

  const groups = [];
  for (const local of order) {
    if (groups.at(-1)?.type === typeOf(local)) groups.at(-1).count += 1;
    else groups.push({ type: typeOf(local), count: 1 });
  }
  const body = [...leb(groups.length), ...groups.flatMap(({ count, type }) => [...leb(count), type])];
  const get = (local) => [GET, ...leb(places.get(local))];
  const frame = moved.length ? get("frame") : [];
  const leave = moved.length ? [...frame, 0x41, ...signed(size), 0x6a, 0x24, ...leb(program.pointer)] : [];
  if (moved.length) {
    if (program.pointer === undefined) throw new Error("scripts/frames.mjs finds no stack pointer");
    if (results.length > 1) throw new Error("scripts/frames.mjs does not know functions of several results");
    body.push(0x23, ...leb(program.pointer), 0x41, ...signed(size), 0x6b, TEE, ...leb(places.get("frame")), 0x24, ...leb(program.pointer));
    for (const local of moved.filter(zero)) body.push(...get("frame"), ...zeros[types[local]], ...stores[types[local]], ...leb(offsets.get(local)));
    // A branch to the function's outermost label now leaves this block, so that the memory is given back.
    body.push(BLOCK, results[0] ?? 0x40);
  }
  const dropped = new Set();
  for (const { from: first, at } of again.values()) {
    if (all[at].op === TEE) dropped.add(at);
    else for (let one = first; one <= at; one++) dropped.add(one);
  }
  for (const [at, { op, start, end: stop, operand }] of all.entries()) {
    if (dropped.has(at)) continue;
    const offset = offsets.get(operand);
    const worked = op === GET && again.get(operand);
    if (worked) {
      body.push(...(worked.base === undefined ? [] : get(worked.base)), ...worked.constant, ...(worked.base === undefined ? [] : [0x6a]));
    } else if ((op === GET || op === SET || op === TEE) && offset !== undefined) {
      const type = types[operand], value = places.get(`scratch ${type}`);
      if (op === GET) body.push(...frame, ...loads[type], ...leb(offset));
      else body.push(op, ...leb(value), ...frame, GET, ...leb(value), ...stores[type], ...leb(offset));
    } else if (op === GET || op === SET || op === TEE) body.push(op, ...leb(places.get(operand)));
    else {
      if (op === RETURN) body.push(...leave);
      for (let byte = start; byte < stop; byte++) body.push(bytes[byte]);
    }
  }
  if (moved.length) body.push(...leave, END);
  return { body, moved: moved.length, again: again.size };
};

/** The number of the global that is Rust's stack pointer: the one that most functions subtract from at their start, if any do. */
const stackPointer = (bodies) => {
  const times = new Map();
  for (const { bytes, at, end } of bodies) {
    const from = reader(bytes, at);
    for (let groups = from.number(); groups > 0; groups--) { from.number(); from.byte(); }
    if (from.byte() !== 0x23 || from.at >= end) continue;
    const global = from.number();
    if (from.byte() === 0x41) times.set(global, (times.get(global) ?? 0) + 1);
  }
  return [...times].sort(([, one], [, other]) => other - one)[0]?.[0];
};

/** Rewrites a program. Returns the numbers of functions changed, of locals kept in memory, and of locals calculated again. */
export const shelter = (path) => {
  const bytes = readFileSync(path);
  const from = reader(bytes, 8);
  const out = [bytes.subarray(0, 8)];
  const types = [], imports = [], signatures = [];
  const list = () => Array.from({ length: from.number() }, () => from.byte());
  let touched = 0, moved = 0, again = 0;
  while (from.at < bytes.length) {
    const start = from.at, id = from.byte(), length = from.number(), end = from.at + length;
    let section = bytes.subarray(start, end);
    if (id === 1) {
      for (let count = from.number(); count > 0; count--) {
        from.byte();
        types.push({ params: list(), results: list() });
      }
    } else if (id === 2) {
      for (let count = from.number(); count > 0; count--) {
        from.skipBytes();
        from.skipBytes();
        const kind = from.byte();
        if (kind === 0) imports.push(from.number());
        if (kind === 1) from.byte();
        if (kind === 1 || kind === 2) {
          const limits = from.byte();
          from.skipNumber();
          if (limits & 1) from.skipNumber();
        }
        if (kind === 3) from.at += 2;
      }
    } else if (id === 3) {
      for (let count = from.number(); count > 0; count--) signatures.push(from.number());
    } else if (id === 10) {
      const count = from.number();
      const bodies = Array.from({ length: count }, () => {
        const size = from.number(), at = from.at;
        from.at += size;
        return { bytes, at, end: from.at };
      });
      const program = { types, signatures: [...imports, ...signatures], pointer: stackPointer(bodies) };
      const written = bodies.flatMap(({ at, end: stop }, index) => {
        const found = sheltered(bytes, reader(bytes, at), stop, types[signatures[index]], program);
        touched += found ? 1 : 0;
        moved += found?.moved ?? 0;
        again += found?.again ?? 0;
        const body = found ? Buffer.from(found.body) : bytes.subarray(at, stop);
        return [Buffer.from(leb(body.length)), body];
      });
      const content = Buffer.concat([Buffer.from(leb(count)), ...written]);
      section = Buffer.concat([Buffer.from([id, ...leb(content.length)]), content]);
    }
    out.push(section);
    from.at = end;
  }
  writeFileSync(path, Buffer.concat(out));
  return { touched, moved, again };
};
