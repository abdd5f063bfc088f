// The service worker: keeps the site's files for visits without a network. scripts/offline.mjs puts in FILES, each with its hash, and
// PRICES, the day on which a price was last read. A version is kept whole or not at all: a file that is missing or not the one that
// was built stops it, and the version before stays. It takes over once no page of that is open, or when someone asks.
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

// The plan stands in the query; the file is the same for each.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

addEventListener("message", ({ data, ports: [port] }) => {
  if (data === "prices") port.postMessage(PRICES);
  if (data === "take over") skipWaiting();
});
