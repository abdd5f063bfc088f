// Names what is shipped of other people, with their licences: writes licences.txt into the built site.
//   DIST=folder node scripts/licences.mjs
//   node scripts/licences.mjs --check     writes nothing
// Fails where a licence is not allowed by deny.toml. Rests on what cargo knows of the crates, and compiles nothing.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const cargo = (...words) => execFileSync("cargo", words, { encoding: "utf8", maxBuffer: 64 << 20 });
const { packages, resolve } = JSON.parse(
  cargo("metadata", "--locked", "--format-version=1", "--features=split,export", "--filter-platform=wasm32-unknown-unknown"),
);
const crates = new Map(packages.map((crate) => [crate.id, crate]));
const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));

/** The crates that a program of the page may hold: what it depends on, but for what runs in the build alone. */
const shipped = (id, found = new Map()) => {
  const crate = crates.get(id);
  const isMacro = crate.targets.some(({ kind }) => kind.includes("proc-macro"));
  if (found.has(id) || isMacro) return found;
  found.set(id, crate);
  const needed = nodes.get(id).deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null));
  for (const { pkg } of needed) shipped(pkg, found);
  return found;
};
const others = [...shipped(resolve.root).values()].filter(({ id }) => id !== resolve.root);
others.sort((one, other) => one.name.localeCompare(other.name, "en") || one.version.localeCompare(other.version, "en"));

const allowed = readFileSync("deny.toml", "utf8").match(/^allow = \[([^\]]*)\]/m)[1].match(/[\w.-]+/g);
/** Whether an expression of licences can be met by those that are allowed; `/` is an old way to write OR. */
const isAllowed = (expression) => {
  const words = expression.replaceAll("/", " OR ").match(/[()]|[\w.+-]+/g);
  const either = () => {
    let met = both();
    while (words[0] === "OR") words.shift(), (met = both() || met);
    return met;
  };
  const both = () => {
    let met = one();
    while (words[0] === "AND") words.shift(), (met = one() && met);
    return met;
  };
  const one = () => {
    const word = words.shift();
    if (word !== "(") return allowed.includes(word);
    const met = either();
    words.shift();
    return met;
  };
  return either();
};
const refused = others.filter(({ license }) => !license || !isAllowed(license));
if (refused.length > 0) throw new Error(`not allowed by deny.toml: ${refused.map(({ name, license }) => `${name} (${license})`).join(", ")}`);

const MIT = readFileSync("LICENSE", "utf8").split("\n\n").slice(2).join("\n\n").trim();
/** The texts that come with a crate. Where MIT is one of several to choose from, it is chosen; its text is short. */
const textsOf = ({ name, license, authors, manifest_path: manifest }) => {
  const folder = dirname(manifest);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice|unlicense|copyright)/i.test(entry.name))
    .map((entry) => entry.name);
  const ofMit = files.filter((file) => /licen[cs]e.*mit(\.|$)/i.test(file));
  const chosen = ofMit.length > 0 ? files.filter((file) => ofMit.includes(file) || /unicode|notice/i.test(file)) : files;
  if (chosen.length > 0) return chosen.sort().map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r", "").trim());
  if (!/\bMIT\b/.test(license)) throw new Error(`${name} comes without the text of its licence, ${license}`);
  return [`Copyright (c) ${authors.join(", ") || `the authors of ${name}`}\n\n${MIT}`];
};

/** Crates by the texts that they share. */
const byText = new Map();
for (const crate of others) {
  const text = textsOf(crate).join("\n\n");
  byText.set(text, [...(byText.get(text) ?? []), crate]);
}
const RUST = `The Rust standard library (MIT OR Apache-2.0)

Copyright (c) The Rust Project Contributors

${MIT}`;
const line = "-".repeat(72);
const listed = [...byText].map(([text, crates]) => `${crates.map(({ name, version, license }) => `${name} ${version} (${license})`).join("\n")}\n\n${text}`);
const parts = [`Clipcost\n\n${readFileSync("LICENSE", "utf8").trim()}`, "Clipcost is made with what follows.", RUST, ...listed];

if (process.argv[2] !== "--check") writeFileSync(join(process.env.DIST ?? "dist", "licences.txt"), `${parts.join(`\n\n${line}\n\n`)}\n`);
