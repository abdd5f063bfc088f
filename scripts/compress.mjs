// Writes a brotli and a gzip copy beside each file of the site that compresses well, for servers that send precompressed files.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.env.DIST ?? "dist";
const compresses = /\.(html|css|js|wasm|json|svg|txt)$/;

for (const entry of readdirSync(dist, { recursive: true })) {
  if (!compresses.test(entry)) continue;
  const path = join(dist, entry);
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
