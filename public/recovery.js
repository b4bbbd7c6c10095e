// The page that is shown when the app cannot be: plain JavaScript, for WebAssembly may be what is broken. It reads the
// person's data and offers it as a file. It changes and clears nothing. Its words stand here, because the app's do not load.
(() => {
  'use strict';
  const PREFIX = 'tend1:';
  const DATABASE = 'tend1';

  const WORDS = {
    load: ['Tend could not load', 'A part of it did not arrive. When you are online, try again.'],
    crash: ['Something went wrong', 'Tend had to stop. What you saved is still on this device.'],
    loop: ['Tend could not start', 'It tried 3 times. What you saved is still on this device. Save a copy first, then try again.'],
    lost: ['A part of Tend is missing', 'This browser has removed it. You can save a copy of your data now. When you are online, try again.'],
    slow: ['Tend is slow to start', 'It is still trying. You can wait, or try again.'],
  };

  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  // --- The person's data -------------------------------------------------------------------------------------------
  const fromLocalStorage = () => {
    const kept = {};
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index);
      if (key.startsWith(PREFIX)) kept[key] = localStorage.getItem(key);
    }
    return kept;
  };

  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const fromIndexedDb = async () => {
    const opening = indexedDB.open(DATABASE);
    // Asked for a new database, the browser would make an empty one: stop it, there is nothing to read.
    opening.onupgradeneeded = () => opening.transaction.abort();
    const database = await answer(opening).catch((error) => {
      if (error?.name === 'AbortError') return null;
      throw error;
    });
    if (!database) return {};
    const kept = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      kept[name] = keys.map((key, index) => ({ key, value: values[index] }));
    }
    database.close();
    return kept;
  };

  const within = (ms, work) =>
    Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), ms))]);

  // JSON has no bytes: they are written as base64.
  const plain = (_, value) => {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    if (!(bytes instanceof Uint8Array)) return value;
    return { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  };

  const gather = async () => {
    const file = { format: 'tend-rescue', version: 1, created: new Date().toISOString(), localStorage: {}, indexedDb: {}, errors: [] };
    // One store that cannot be read does not keep back the other.
    try {
      file.localStorage = fromLocalStorage();
    } catch (error) {
      file.errors.push(`localStorage: ${error}`);
    }
    try {
      file.indexedDb = await within(5000, fromIndexedDb());
    } catch (error) {
      file.errors.push(`indexedDB: ${error}`);
    }
    return file;
  };

  const download = async (status) => {
    const file = await gather();
    if (file.errors.length === 2) {
      status.textContent = 'This browser does not let Tend read what it saved. It may be in private mode.';
      return;
    }
    const name = `tend-rescue-${file.created.slice(0, 10)}.json`;
    const json = new File([JSON.stringify(file, plain, 1)], name, { type: 'application/json' });
    // On an iPhone's home screen a download leads nowhere; the share sheet can save to Files.
    if (navigator.standalone && navigator.canShare?.({ files: [json] })) {
      await navigator.share({ files: [json] });
    } else {
      const link = element('a', { href: URL.createObjectURL(json), download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    }
    status.textContent = `Your data is in the file ${name}. Keep it. Tend can read it later.`;
  };

  // --- The page ----------------------------------------------------------------------------------------------------
  const again = () => {
    // After 3 crashes the app is not started by itself any more: this asks for one more try.
    try {
      if (Number(localStorage.getItem('tend-starts')) > 2) localStorage.setItem('tend-starts', '2');
    } catch {
      // Blocked storage keeps no count either.
    }
    if (window.tendUpdateReady) window.tendTakeUpdate();
    else location.reload();
  };

  const copy = async (text, status) => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(text);
      status.textContent = 'The details are marked. Copy them from the menu.';
    }
  };

  const button = (text, kind, press) => {
    const made = element('button', { type: 'button', className: 'button' }, text);
    made.dataset.kind = kind;
    made.addEventListener('click', press);
    return made;
  };

  const build = ({ reason, detail }) => {
    const [heading, text] = WORDS[reason] ?? WORDS.crash;
    const title = element('h1', { tabIndex: -1 }, heading);
    const status = element('p', { role: 'status' });
    const save = () => download(status).catch((error) => (status.textContent = `That did not work: ${error}`));
    const details = element('pre', { className: 'recovery-details' }, `${detail}\n${navigator.userAgent}`);
    const card = element(
      'div',
      { className: 'card' },
      element('p', {}, text),
      button('Download my data', 'primary', save),
      button('Try again', 'soft', again),
      status,
    );
    const body = element('div', { className: 'disclosure-body' }, details, button('Copy', 'plain', () => copy(details, status)));
    const more = element(
      'details',
      { className: 'disclosure' },
      element('summary', { className: 'disclosure-summary' }, 'What happened'),
      body,
    );
    const header = element('header', { className: 'page-header' }, element('span', { className: 'page-header-brand' }, 'Tend'));
    const main = element('main', { className: 'page' }, title, card, more);
    const page = element('div', { id: 'recovery', className: 'app' }, header, main);
    return { page, title };
  };

  window.tendRecover = () => {
    const failure = window.tendFailure ?? { reason: 'lost', detail: 'The page was not in the cache.' };
    const { page, title } = build(failure);
    const shell = document.getElementById('shell');
    if (failure.reason === 'slow' && shell) {
      // The app may still come: what it expects to find stays in the page.
      shell.hidden = true;
      document.body.append(page);
    } else {
      document.body.replaceChildren(page);
    }
    document.title = `${title.textContent} - Tend`;
    title.focus();
  };
  window.tendRecovered = () => document.getElementById('recovery')?.remove();
  window.tendRecover();
})();
