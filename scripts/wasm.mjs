// Reading and writing programs, WebAssembly as the standard has it: what scripts that change one share.

export const CUSTOM = 0, TYPES = 1, IMPORTS = 2, FUNCTIONS = 3, TABLES = 4, MEMORIES = 5, EXPORTS = 7, START = 8;
export const ELEMENTS = 9, CODE = 10;
export const FUNCTION = 0, TABLE = 1, MEMORY = 2, GLOBAL = 3;
export const END = 0x0b, CONST = 0x41, REF_FUNC = 0xd2;
const GLOBALS = 6, REF_NULL = 0xd0;

/** Reads a program's numbers and bytes one after another. */
export const reader = (bytes, at = 0) => ({
  at,
  byte() { return bytes[this.at++]; },
  number() {
    let value = 0, shift = 1, byte;
    do { byte = bytes[this.at++]; value += (byte & 127) * shift; shift *= 128; } while (byte & 128);
    return value;
  },
  skipNumber() { while (bytes[this.at++] & 128); },
  /** Skips a length and so many bytes: a text, or the types of results. */
  skipBytes() { const length = this.number(); this.at += length; },
});

/** The bytes that a program has for a whole number that is not negative. */
export const leb = (value) => {
  const bytes = [];
  do { bytes.push((value & 127) | (value > 127 ? 128 : 0)); value = Math.floor(value / 128); } while (value);
  return bytes;
};

/** The bytes for a constant that is not negative. */
export const signed = (value) => (value < 64 ? [value] : [(value & 127) | 128, ...signed(value >> 7)]);

/** A text with its length. */
export const named = (name) => [...leb(Buffer.byteLength(name)), ...Buffer.from(name)];

/** Entries with their number: what most sections are. */
export const vector = (entries) => [...leb(entries.length), ...entries.flat()];

/** A program of these sections. */
export const program = (sections) =>
  Buffer.concat([Buffer.from("\0asm\x01\0\0\0", "latin1"), ...sections.flatMap(({ id, content }) => [Buffer.from([id, ...leb(content.length)]), Buffer.from(content)])]);

/** Skips what follows the name of an import: its kind and type. */
export const skipType = (from) => {
  const kind = from.byte();
  if (kind === FUNCTION) return from.skipNumber();
  if (kind === TABLE) from.byte();
  else if (kind !== MEMORY) { from.at += 2; return; }
  const limits = from.byte();
  from.skipNumber();
  if (limits & 1) from.skipNumber();
};

/** Where the code of a function's body begins: after its locals. */
export const codeOf = (body) => {
  const from = reader(body);
  for (let groups = from.number(); groups > 0; groups--) { from.skipNumber(); from.byte(); }
  return from.at;
};

/** The least and the most of a table or a memory. */
export const limits = ({ least, most }) => (most === undefined ? [0, ...leb(least)] : [1, ...leb(least), ...leb(most)]);

/**
 * The sections of a program, and of them what scripts read: types, imports, functions by their types, tables, the memory, globals,
 * exports, elements of tables, bodies, and names of functions by their numbers.
 */
export const parsed = (bytes) => {
  const from = reader(bytes, 8);
  const found = { sections: [], types: [], imports: [], functions: [], tables: [], globals: [], exports: [], elements: [], bodies: [], names: [] };
  const list = (read) => Array.from({ length: from.number() }, read);
  const text = () => { const length = from.number(); from.at += length; return bytes.toString("utf8", from.at - length, from.at); };
  const since = (start) => bytes.subarray(start, from.at);
  /** An expression without variables: where elements lie, or which function one is. */
  const constant = () => {
    const op = from.byte(), value = from.number();
    if (![CONST, REF_NULL, REF_FUNC].includes(op) || from.byte() !== END) throw new Error("scripts/wasm.mjs does not know this expression");
    // The numbers of places in the table are positive, and below 2^20.
    return op === REF_NULL ? undefined : value;
  };
  const size = () => {
    const isLimited = from.byte() & 1;
    return { least: from.number(), most: isLimited ? from.number() : undefined };
  };
  const read = {
    [TYPES]: () => {
      const start = from.at;
      from.byte();
      const params = list(() => from.byte()).length;
      from.skipBytes();
      found.types.push({ params, written: since(start) });
    },
    [IMPORTS]: () => {
      const module = text(), name = text(), start = from.at;
      const kind = bytes[start], type = kind === FUNCTION ? reader(bytes, start + 1).number() : undefined;
      skipType(from);
      found.imports.push({ module, name, kind, type, written: since(start) });
    },
    [FUNCTIONS]: () => found.functions.push(from.number()),
    [GLOBALS]: () => {
      const start = from.at;
      from.at += 2;
      while (from.byte() !== END) from.skipNumber();
      found.globals.push({ type: [bytes[start], bytes[start + 1]] });
    },
    [TABLES]: () => found.tables.push({ type: from.byte(), ...size() }),
    [MEMORIES]: () => { found.memory = size(); },
    [EXPORTS]: () => found.exports.push({ name: text(), kind: from.byte(), index: from.number() }),
    [ELEMENTS]: () => {
      const kind = from.number();
      if (kind !== 0 && kind !== 4) throw new Error("scripts/wasm.mjs does not know these elements");
      found.elements.push({ place: constant(), functions: list(() => (kind ? constant() : from.number())) });
    },
    [CODE]: () => {
      const size = from.number();
      found.bodies.push(bytes.subarray(from.at, (from.at += size)));
    },
  };
  const names = (end) => {
    if (text() !== "name") return;
    while (from.at < end) {
      const kind = from.byte(), size = from.number(), stop = from.at + size;
      if (kind === 1) for (const [index, name] of list(() => [from.number(), text()])) found.names[index] = name;
      from.at = stop;
    }
  };
  while (from.at < bytes.length) {
    const id = from.byte(), length = from.number(), end = from.at + length;
    found.sections.push({ id, content: bytes.subarray(from.at, end) });
    if (read[id]) list(read[id]);
    else if (id === CUSTOM) names(end);
    from.at = end;
  }
  found.imported = found.imports.filter(({ kind }) => kind === FUNCTION).length;
  found.typeOf = (index) => [...found.imports.filter(({ kind }) => kind === FUNCTION).map(({ type }) => type), ...found.functions][index];
  return found;
};

