// Keeps one whole version of Tend on the device, so that it works without a network. The build fills in the list of files
// with their fingerprints; this file's own bytes change with it, and that is how a browser finds a new version.
'use strict';

const VERSION = '{{version}}';
const FILES = "{{files}}";
// What is needed only now and then: kept when the page says that the device is idle, or when it is asked for.
const EXTRAS = "{{extras}}";

const SCOPE = self.registration.scope;
const PAGE = SCOPE;
// Two copies of Tend in two folders of one host share their caches: each touches only those of its own folder.
const PREFIX = `tend-${new URL(SCOPE).pathname}@`;
const CACHE = PREFIX + VERSION;
const addressed = (files) => files.map(([path, integrity]) => [new URL(path, SCOPE).href, integrity]);
const NEEDED = addressed(FILES).map(([url]) => url);
const LIST = new Map(addressed([...FILES, ...EXTRAS]));

// The file at `url`, from the network, with the right bytes; fails otherwise. Files under a/ carry their fingerprint in
// their name and were loaded a moment ago; the others have to be asked for anew. Wrong bytes are asked for once more,
// past every cache.
async function load(url) {
  const named = url.startsWith(`${SCOPE}a/`);
  for (const cache of [named ? 'default' : 'no-cache', 'reload']) {
    try {
      const request = new Request(url, { integrity: LIST.get(url), cache, redirect: 'error' });
      const response = await fetch(request);
      if (response.status === 200 && response.type === 'basic') return response;
    } catch {
      // Offline or other bytes: the next turn, or the end.
    }
  }
  throw new Error(`${url} did not arrive whole`);
}

async function holes(cache, urls) {
  const kept = new Set((await cache.keys()).map((request) => request.url));
  return urls.filter((url) => !kept.has(url));
}

async function fill(cache, urls) {
  const results = await Promise.allSettled(urls.map(async (url) => cache.put(url, await load(url))));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

// Whole or not at all: one missing file ends the installation, and the version before it goes on.
async function install() {
  const cache = await caches.open(CACHE);
  try {
    await fill(cache, NEEDED);
    const missing = await holes(cache, NEEDED);
    if (missing.length > 0) throw new Error(`${missing[0]} was not kept`);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  const cache = await caches.open(CACHE);
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === CACHE) continue;
    const before = await caches.open(name);
    // Their names carry their fingerprint: what has not changed need not come again.
    for (const url of await holes(cache, [...LIST.keys()])) {
      const kept = await before.match(url);
      if (kept) await cache.put(url, kept);
    }
    await caches.delete(name);
  }
  // The page of a first visit came from the same version: from now on it need not reach the host either.
  await self.clients.claim();
}

// A browser may lose a file that it said was kept. Looked for once each time the worker starts.
let mending;
async function mend() {
  const cache = await caches.open(CACHE);
  await fill(cache, await holes(cache, NEEDED));
}

async function keepExtras() {
  const cache = await caches.open(CACHE);
  await fill(cache, await holes(cache, [...LIST.keys()]));
}

async function answer(url) {
  mending ??= mend().catch(() => {}); // What is missing is asked for again when it is needed.
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url, { ignoreVary: true });
  if (kept) return kept;
  try {
    const response = await load(url);
    await cache.put(url, response.clone());
    return response;
  } catch {
    // The host may hold a newer version, whose bytes differ from this list: a page of that one is better than none.
    return url === PAGE ? fetch(url, { cache: 'no-cache' }).catch(repair) : Response.error();
  }
}

// The page was lost and there is no network. What it says stands here; where recovery.js is still kept, that takes over and
// offers the person's data as a file.
function repair() {
  const style = [...LIST.keys()].find((url) => url.endsWith('.css'));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Tend</title>
<link rel="stylesheet" href="${style}"><script src="${SCOPE}recovery.js" defer></script>
<main class="page"><h1>A part of Tend is missing</h1>
<p>This browser has removed it. When you are online, <a href="${SCOPE}">try again</a>.</p></main>`;
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  // Sent when the person has said yes to the new version.
  if (event.data === 'SKIP_WAITING') self.skipWaiting();
  // The device is idle. What does not come now comes the next time, or when it is asked for.
  if (event.data === 'KEEP_EXTRAS') event.waitUntil(keepExtras().catch(() => {}));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const bare = origin + pathname;
  if (request.mode === 'navigate') {
    const own = bare === PAGE || bare === `${SCOPE}index.html`;
    if (own) event.respondWith(answer(PAGE));
    else if (!LIST.has(bare)) event.respondWith(fetch(request).catch(() => Response.redirect(PAGE)));
  }
  if (LIST.has(bare) && bare !== PAGE) event.respondWith(answer(bare));
});
