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

  // --- Other tabs ----------------------------------------------------------------------------------------------------
  // One tab writes. The lock is held until the tab is closed, gives it away, or has it taken.
  const WRITER = 'tend1-writer';
  const channel = (() => {
    try {
      return new BroadcastChannel(WRITER);
    } catch {
      return null; // An old browser, or one that lets nothing be kept.
    }
  })();
  // Set by the app: hears 'give', 'taken', 'deleted', or rows that another tab has kept, as keys and values in turn.
  let hears = () => {};
  let letGo = null;

  const lock = (options) =>
    new Promise((resolve) => {
      // Without locks (plain http, old browsers) every tab writes; records have names of their own and merge.
      if (!navigator.locks) return resolve(true);
      navigator.locks
        .request(WRITER, options, () => {
          resolve(true);
          return new Promise((done) => (letGo = done));
        })
        .catch((error) => {
          // Where nothing may be kept, locks are refused too, and there is no tab to wait for.
          resolve(error?.name === 'SecurityError');
          if (!letGo) return;
          letGo = null;
          hears('taken', []);
        });
    });
  const lockWithin = (ms) => lock({ signal: AbortSignal.timeout(ms) });

  if (channel) {
    channel.onmessage = ({ data }) => {
      if (Array.isArray(data)) hears('kept', data);
      else hears(data, []);
    };
  }
  const tellKept = (batch) => {
    const rows = [];
    for (let at = 0; at < batch.length; at += 4) {
      if (batch[at] === 'put' && batch[at + 1] === 'mirror') rows.push(batch[at + 2], batch[at + 3]);
    }
    if (rows.length) channel?.postMessage(rows);
  };

  // --- Room, and asking the browser to keep what it has -------------------------------------------------------------
  const MONTH = 30 * 24 * 60 * 60 * 1000;
  const ASKED = 'tend-persist';
  const persist = async () => {
    if (!navigator.storage?.persist || (await navigator.storage.persisted())) return;
    if (Date.now() - (Number(localStorage.getItem(ASKED)) || 0) < MONTH) return;
    localStorage.setItem(ASKED, Date.now());
    await navigator.storage.persist();
  };

  // --- Old months, packed --------------------------------------------------------------------------------------------
  // The browser counts letters, not bytes: each letter takes 15 bits, from a range without gaps or halves of pairs.
  const LETTERS = 0x0800;
  // Far more than a month can hold: a file that comes in may hold a small text that would fill the memory.
  const MOST = 8 << 20;
  const through = async (bytes, stream) => {
    const pieces = [];
    let length = 0;
    for (const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
      length += value.length;
      if (length > MOST) {
        reader.cancel();
        throw new RangeError('too much in one month');
      }
      pieces.push(value);
    }
  };

  const toLetters = (bytes) => {
    const letters = [];
    let waiting = 0;
    let bits = 0;
    for (const byte of bytes) {
      waiting = (waiting << 8) | byte;
      bits += 8;
      if (bits >= 15) {
        bits -= 15;
        letters.push(LETTERS + (waiting >> bits));
        waiting &= (1 << bits) - 1;
      }
    }
    if (bits) letters.push(LETTERS + (waiting << (15 - bits)));
    let text = `${bytes.length}:`;
    for (let at = 0; at < letters.length; at += 4096) text += String.fromCharCode(...letters.slice(at, at + 4096));
    return text;
  };

  const fromLetters = (text) => {
    const start = text.indexOf(':') + 1;
    const bytes = new Uint8Array(Number(text.slice(0, start - 1)));
    let waiting = 0;
    let bits = 0;
    let at = 0;
    for (let index = start; index < text.length; index += 1) {
      waiting = (waiting << 15) | (text.charCodeAt(index) - LETTERS);
      bits += 15;
      while (bits >= 8 && at < bytes.length) {
        bits -= 8;
        bytes[at] = waiting >> bits;
        at += 1;
        waiting &= (1 << bits) - 1;
      }
    }
    return bytes;
  };

  // --- Long work in pieces -------------------------------------------------------------------------------------------
  // A message comes sooner than a timer, which browsers hold back; the person's taps go before it.
  const TURN = 8;
  const turns = new MessageChannel();
  let rested = 0;
  const rest = () =>
    new Promise((done) => {
      turns.port1.onmessage = () => {
        rested = performance.now();
        done();
      };
      turns.port2.postMessage(0);
    });

  window.tendStore = {
    isRestDue: () => performance.now() - rested > TURN,
    rest,
    pack: async (text) => toLetters(await through(text, new CompressionStream('deflate-raw'))),
    unpack: async (packed) =>
      new TextDecoder().decode(await through(fromLetters(packed), new DecompressionStream('deflate-raw'))),
    // Keys and values in turn, of all keys that begin so.
    read: (place, prefix) =>
      run('readonly', (store) => {
        const range = prefix ? IDBKeyRange.bound(prefix, `${prefix}\uffff`) : undefined;
        const keys = store(place).getAllKeys(range);
        const values = store(place).getAll(range);
        return () => keys.result.flatMap((key, at) => [key, values.result[at]]);
      }),
    // Deed, place, key and value in turn: put, drop, or drop everything below a key.
    commit: (batch) => run('readwrite', (store) => write(store, batch)).then(() => tellKept(batch)),
    clear: (batch) =>
      run('readwrite', (store) => {
        PLACES.forEach((place) => store(place).clear());
        write(store, batch);
      }),
    // True when this tab may write. A tab that is being reloaded lets go a moment late.
    mayWrite: () => lockWithin(500).catch(() => true), // Locks that cannot be asked for are none.
    // Asks the tab that writes to finish and let go; one that does not answer is passed over.
    takeOver: async () => {
      channel?.postMessage('give');
      return (await lockWithin(3000)) || lock({ steal: true });
    },
    letGo: () => {
      letGo?.();
      letGo = null;
    },
    listen: (listener) => (hears = listener),
    tellDeleted: () => channel?.postMessage('deleted'),
    persist: () => persist().catch(() => {}), // A browser that refuses may still keep everything.
    isPersisted: async () => Boolean(await navigator.storage?.persisted?.()),
    // How many units of the 5 MiB are used, by whatever lies there.
    used: () => Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0),
    // The text of the file that was chosen, the bytes of a locked one; none when it is longer than that.
    chosen: async (field, most) => {
      const file = field.files[0];
      field.value = '';
      if (!file || file.size > most) return null;
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (new TextDecoder().decode(bytes.subarray(0, 18)) === 'age-encryption.org') return bytes;
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        return new TextDecoder('windows-1252').decode(bytes); // Tables of older programs.
      }
    },
    // What the second program answers. What it makes may need chance.
    extra: async (name, ...words) => {
      const program = await window.tendExtra();
      const chance = name === 'make' ? [crypto.getRandomValues(new Uint8Array(48))] : [];
      return program[name](...words, ...chance);
    },
    // True when the file went on, false when the person closed the share sheet.
    give: async (name, type, content) => {
      const file = new File([content], name, { type });
      if (navigator.canShare?.({ files: [file] })) {
        try {
          await navigator.share({ files: [file], title: name });
          return true;
        } catch (error) {
          if (error.name === 'AbortError') return false;
          // Not allowed here, or too long after the tap: a download serves as well.
        }
      }
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      return true;
    },
    // What the app keeps outside its own names, and the counts of starts that did not end well.
    forgetMarks: () => ['tend-starts', 'tend-install', ASKED].forEach((name) => localStorage.removeItem(name)),
  };
})();
