// In place of the service worker of an earlier build: a site that is built without one gets rid of that, and of what it kept.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  const kept = async () => (await caches.keys()).filter((name) => name.endsWith(registration.scope));
  const forget = async () => Promise.all((await kept()).map((name) => caches.delete(name)));
  event.waitUntil(forget().then(() => registration.unregister()));
});
