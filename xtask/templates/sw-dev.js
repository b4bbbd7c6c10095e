// The worker under development: it forgets what an earlier release kept on this port, and goes. Published as sw.js, it is
// also the way to turn off a broken release on every device.
'use strict';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) {
    if (name.startsWith('tend-')) await caches.delete(name);
  }
  await self.registration.unregister();
}
