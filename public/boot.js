// Starts the app, and calls the recovery page when it does not start. A classic script, first in the page, because theme and
// text size have to stand before the first paint. Words for the person stand in recovery.js, not here.
(() => {
  'use strict';
  const root = document.documentElement;

  // Storage may be blocked, and then every touch of it throws.
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const write = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The app says so itself; a start does not depend on it.
    }
  };

  // --- What may become markup or a script ---------------------------------------------------------------------------
  // The browser asks here before a text becomes either (Trusted Types). Markup: drawings and the report, with tags and
  // attributes that show and never act. Scripts: the two that are called by name.
  const TAGS = 'svg|g|path|rect|text|article|header|section|div|figure|figcaption|h[1-4]|p|ul|li|strong|span|table|thead|tbody|tr|th|td';
  const NAMES = 'class|viewBox|preserveAspectRatio|aria-hidden|aria-label|role|tabindex|scope|focusable|opacity|d|x|y|width|height';
  const SHOWN = new RegExp(`^(?:[^<>]*</?(?:${TAGS})(?: (?:${NAMES})="[^"<>]*")*/?>)*[^<>]*$`);
  window.trustedTypes?.createPolicy('default', {
    createHTML: (text) => (SHOWN.test(text) ? text : null),
    createScriptURL: (url) =>
      ['sw.js', 'recovery.js'].some((name) => new URL(name, document.baseURI).href === url) ? url : null,
  });

  // --- Looks -------------------------------------------------------------------------------------------------------
  const setting = (name, allowed) => {
    const value = read(`tend1:setting-${name}`);
    if (allowed.includes(value)) root.setAttribute(`data-${name}`, value);
  };
  setting('theme', ['light', 'dark', 'calm']);
  setting('text-size', ['100', '125', '150', '200']);
  // The browser's own frame follows a theme that was chosen; without one it follows the device, as index.html says.
  const tint = () => {
    const surface = getComputedStyle(root).getPropertyValue('--surface').trim();
    const chosen = root.hasAttribute('data-theme') && surface;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.own ??= meta.content;
      meta.content = chosen || meta.dataset.own;
    }
  };
  tint();
  new MutationObserver(tint).observe(root, { attributeFilter: ['data-theme'] });
  // Which static shell is painted: the welcome page, or a quiet outline where the app will show something else.
  const returning = () => {
    try {
      return Object.keys(localStorage).some((key) => key.startsWith('tend1:r:'));
    } catch {
      return false;
    }
  };
  if (returning() || !['', '#', '#/'].includes(location.hash)) root.dataset.returning = '';
  // A page in someone else's frame could be dressed up to fool the person. A <meta> policy cannot forbid it.
  if (self !== top) root.hidden = true;

  // --- Recovery ----------------------------------------------------------------------------------------------------
  // `reason` is one of: load (a file did not arrive), crash, loop (3 starts did not come to the app), slow.
  const recover = (reason, detail) => {
    const known = window.tendFailure;
    if (known && known.reason !== 'slow') return; // The first failure is the true one; others follow from it.
    window.tendFailure = { reason, detail: String(detail) };
    if (reason !== 'slow') root.dataset.app = 'failed';
    if (window.tendRecover) return window.tendRecover();
    if (known) return; // The page is on its way and will read the new reason.
    const script = document.createElement('script');
    script.src = new URL('recovery.js', document.baseURI);
    document.head.append(script);
  };
  window.tendPanic = (message) => recover('crash', message);
  // A stack overflow or a lack of memory ends WebAssembly without passing the app's panic hook.
  const broken = (error) => error instanceof WebAssembly.RuntimeError && recover('crash', error.stack || error);
  addEventListener('error', (event) => broken(event.error));
  addEventListener('unhandledrejection', (event) => broken(event.reason));

  // --- Start -------------------------------------------------------------------------------------------------------
  // Starts in a row that never came to the app. One that did is over: a phone may kill the page in the next moment, and
  // that is no fault of the app. Kept outside `tend1:`, for it is not the person's data.
  const STARTS = 'tend-starts';
  const ALLOWED = 3;
  const crashed = Number(read(STARTS)) || 0;
  const ready = () => root.dataset.app === 'ready';

  const load = ({ href, integrity, dataset }) => {
    const get = async (cache) => {
      const response = await fetch(href, { integrity: dataset.integrity ?? integrity, cache });
      if (!response.ok) throw new Error(`${response.status} for ${href}`);
      return response;
    };
    // Something else may lie in the browser's cache (a captive portal's page, an old 404): ask the host once more.
    return get('default').catch(() => get('reload'));
  };

  const start = async () => {
    if (crashed >= ALLOWED) return recover('loop', `${crashed} starts in a row did not come to the app.`);
    const glue = document.querySelector('link[rel=modulepreload]');
    const wasm = document.querySelector('link[rel=preload][as=fetch]');
    let code;
    try {
      // The preload link carries the glue's integrity; WebAssembly has to be checked by the fetch itself.
      code = await Promise.all([import(glue.href), load(wasm)]);
    } catch (error) {
      return recover('load', `${error} (${glue.href}, ${wasm.href})`);
    }
    write(STARTS, crashed + 1);
    try {
      const [module, response] = code;
      await module.default({ module_or_path: response });
    } catch (error) {
      recover('crash', error.stack || error);
    }
  };
  document.addEventListener('DOMContentLoaded', start);

  // --- What is needed only now and then ------------------------------------------------------------------------------
  const bring = async () => {
    const glue = document.querySelector('link[rel=tend-extra]');
    const wasm = document.querySelector('link[rel=tend-extra-program]');
    // An import has no integrity of its own: this link carries it, as that of the app does.
    const check = document.createElement('link');
    check.rel = 'modulepreload';
    check.href = glue.href;
    check.integrity = glue.integrity;
    document.head.append(check);
    const [module, response] = await Promise.all([import(glue.href), load(wasm)]);
    await module.default({ module_or_path: response });
    return module;
  };
  let extra;
  // The second program, loaded once. One that did not come is asked for again.
  window.tendExtra = () => {
    extra ??= bring().catch((error) => {
      extra = undefined;
      throw error;
    });
    return extra;
  };

  const settle = () => window.tendFailure || write(STARTS, 0);
  // A page that was left before the app came was not crashed either.
  addEventListener('pagehide', settle);
  new MutationObserver((_, observer) => {
    if (!ready()) return;
    observer.disconnect();
    if (window.tendFailure?.reason === 'slow') {
      delete window.tendFailure;
      window.tendRecovered?.();
    }
    settle();
  }).observe(root, { attributeFilter: ['data-app'] });
  setTimeout(() => ready() || recover('slow', 'The app did not answer within 10 seconds.'), 10_000);

  // --- Use without a network, and updates ---------------------------------------------------------------------------
  const worker = navigator.serviceWorker;
  const SIX_HOURS = 6 * 60 * 60 * 1000;
  const tell = (name) => dispatchEvent(new CustomEvent(name));

  const keep = async () => {
    const registration = await worker.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' });
    const first = !registration.active;
    const offer = () => {
      window.tendUpdateReady = true;
      tell('tend-update');
    };
    const follow = (fresh) =>
      fresh?.addEventListener('statechange', () => {
        if (fresh.state === 'installed' && registration.active) offer();
        if (fresh.state === 'activated' && first) {
          window.tendOfflineReady = true;
          tell('tend-offline-ready');
        }
      });
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
    if (registration.waiting) offer(); // Offered before, and put off.

    // Reloads this tab once. Others go on with the version they have loaded, for one may be in a session.
    window.tendTakeUpdate = () => {
      const fresh = registration.waiting;
      if (!fresh) return location.reload(); // Another tab has taken it already.
      worker.addEventListener('controllerchange', () => location.reload(), { once: true });
      fresh.postMessage('SKIP_WAITING');
    };

    // True when there is a new version, which may still be on its way.
    window.tendLookForUpdate = async () => {
      await registration.update();
      return Boolean(registration.installing || registration.waiting);
    };

    let checked = Date.now();
    const check = () => {
      if (Date.now() - checked < SIX_HOURS) return;
      checked = Date.now();
      registration.update().catch(() => {}); // No network: the next look will do.
    };
    addEventListener('pageshow', check);
    addEventListener('focus', check);

    // A while after the start, when nothing else is to be done, and not where data is dear.
    await worker.ready;
    const idle = window.requestIdleCallback ?? setTimeout;
    const ask = () => registration.active?.postMessage('KEEP_EXTRAS');
    if (!navigator.connection?.saveData) setTimeout(() => idle(ask), 5000);
  };
  // Only a release is marked: a page under development is never cached.
  if (worker && 'release' in root.dataset) {
    addEventListener('load', () => keep().catch((error) => console.warn('Tend is not kept for offline use:', error)));
  }
})();
