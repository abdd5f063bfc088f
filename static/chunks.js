// How the page's program fetches a part of itself (a chunk). scripts/program.mjs bundles this with the glue and puts it where
// wasm-split's own loader would fetch and instantiate: that one fails where a host sends chunks with a wrong type, and knows
// nothing of fetches that have begun.

const asked = new Set();

/**
 * The answer to the request for a chunk. The start script may have begun it, in `clipcostFetched` under the file's name. A chunk
 * is asked for again only after it has failed; then not from the browser's cache, which may hold what was wrong.
 */
export const begin = (url) => {
  const file = url.pathname.split("/").pop();
  const begun = !asked.has(file) && globalThis.clipcostFetched?.[file];
  const answer = begun || fetch(url, asked.has(file) ? { cache: "reload" } : {});
  asked.add(file);
  return answer;
};

/** Makes a chunk live, whatever type the host gives it. What fails here fails the call that asked for the chunk. */
export const instantiate = async (answer, imports) => {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
  if (response.headers.get("Content-Type") === "application/wasm") return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
};
