// The second copy of the person's data: IndexedDB, for WebAssembly to call (src/platform/indexed_db.rs). A promise answers only
// when the browser has the whole batch on disk. What is kept, and where, is decided in src/storage/two_copies.
(() => {
  'use strict';
  const NAME = 'tend1';
  const PLACES = ['mirror', 'log', 'digest', 'snap'];
  // After so long the person is told, and offered a way out. A store that failed once is given less.
  const PATIENCE = 5000;
  const LITTLE = 1000;

  let opening = null;
  let failed = false;

  const open = () => {
    opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => PLACES.forEach((place) => request.result.createObjectStore(place));
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        // Another tab, or the browser, wants it gone: it is opened again when it is needed.
        database.onversionchange = () => {
          database.close();
          opening = null;
        };
        database.onclose = () => (opening = null);
        resolve(database);
      };
    });
    return opening;
  };

  const once = async (mode, work) => {
    const database = await open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(PLACES, mode, { durability: 'strict' });
      const result = work((place) => transaction.objectStore(place));
      // Not the success of a request: the transaction may still be given up after it.
      transaction.oncomplete = () => resolve(result?.());
      transaction.onabort = () => reject(transaction.error ?? new Error('given up'));
    });
  };

  const within = (ms, promise) => {
    let timer;
    const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('no answer')), ms)));
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  };

  // A connection may be lost while the page sleeps: it is opened once more before anything is said.
  const run = async (mode, work) => {
    const end = performance.now() + (failed ? LITTLE : PATIENCE);
    const attempt = () => within(Math.max(end - performance.now(), 1), once(mode, work));
    try {
      const result = await attempt().catch((error) => {
        opening = null;
        if (error.name === 'QuotaExceededError' || performance.now() >= end) throw error;
        return attempt();
      });
      failed = false;
      return result;
    } catch (error) {
      failed = true;
      throw error;
    }
  };

  const write = (store, batch) => {
    for (let at = 0; at < batch.length; at += 4) {
      const [deed, place, key, value] = batch.slice(at, at + 4);
      if (deed === 'put') store(place).put(value, key);
      else store(place).delete(deed === 'drop' ? key : IDBKeyRange.upperBound(key, true));
    }
  };

  window.tendStore = {
    // Keys and values in turn, of all keys that begin so.
    read: (place, prefix) =>
      run('readonly', (store) => {
        const range = prefix ? IDBKeyRange.bound(prefix, `${prefix}\uffff`) : undefined;
        const keys = store(place).getAllKeys(range);
        const values = store(place).getAll(range);
        return () => keys.result.flatMap((key, at) => [key, values.result[at]]);
      }),
    // Deed, place, key and value in turn: put, drop, or drop everything below a key.
    commit: (batch) => run('readwrite', (store) => write(store, batch)),
    clear: (batch) =>
      run('readwrite', (store) => {
        PLACES.forEach((place) => store(place).clear());
        write(store, batch);
      }),
  };
})();
