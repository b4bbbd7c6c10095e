// How Tend comes onto the device, and what the device hands to it afterwards. It decides nothing: which hint is shown stands in
// src/commands/install.rs, and a file goes the way of one that was chosen on the page. Names: src/platform/install.rs.
(() => {
  'use strict';
  const AWAY = 'tend-install';
  let offer; // The browser's own question, kept until the person asks for it.
  let isInstalled = false;
  let isAway = false;
  const tell = () => dispatchEvent(new Event('tend-install'));
  const shows = (mode) => matchMedia(`(display-mode: ${mode})`).matches;

  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event;
    tell();
  });
  addEventListener('appinstalled', () => {
    isInstalled = true;
    tell();
  });

  window.tendInstall = {
    // Installed, can be asked for, put away, the browser, how many fingers the screen knows. Where nothing can be kept this
    // throws, and no hint is shown: there is worse to say.
    device: () => [
      isInstalled || navigator.standalone === true || ['standalone', 'minimal-ui', 'fullscreen'].some(shows),
      Boolean(offer),
      isAway || Object.keys(localStorage).includes(AWAY),
      navigator.userAgent,
      navigator.maxTouchPoints,
    ],
    ask: () => {
      offer?.prompt();
      offer = undefined; // It can be asked once.
      tell();
    },
    putAway: () => {
      isAway = true;
      tell();
      localStorage.setItem(AWAY, 1);
    },
  };

  // --- What the device hands over -----------------------------------------------------------------------------------
  const isReady = () => document.documentElement.dataset.app === 'ready';
  const RESTORE = '#/settings/restore';
  let stop; // One file at a time: a later one takes the place of one that still waits for the page.

  // Puts the file into the page's own field, as if it had been chosen there: it is looked into, and taken in when the person
  // says so.
  const choose = (file) => {
    stop?.();
    location.hash = RESTORE;
    const put = () => {
      const field = isReady() && document.querySelector('.restore-choose input');
      if (!field || location.hash !== RESTORE) return;
      stop();
      const files = new DataTransfer();
      files.items.add(file);
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const watch = new MutationObserver(put);
    stop = () => watch.disconnect();
    watch.observe(document, { attributes: true, attributeFilter: ['data-app'], childList: true, subtree: true });
    put();
  };

  // A page that is loaded again is told once more what it was opened with: that was done.
  const isOld = () => !isReady() && performance.getEntriesByType('navigation')[0]?.type === 'reload';
  window.launchQueue?.setConsumer(async ({ files, targetURL }) => {
    if (isOld()) return;
    const [handle] = files ?? [];
    if (handle) return choose(await handle.getFile());
    // A shortcut pressed while Tend is open brings its window to the front; where it leads is left to the page.
    const { hash } = new URL(targetURL ?? location.href);
    if (isReady() && hash.startsWith('#/')) location.hash = hash;
  });
})();
