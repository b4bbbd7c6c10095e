// Stands in for what a device does with sound, voice, screen and tremble, and writes down what the page asks of it.
window.device = { notes: [], said: [], silenced: 0, locks: [], trembles: [], voices: [{ lang: 'en-GB', localService: true, default: false }], refusesLock: false };
{
  const device = window.device;
  const param = () => ({ value: 0, setValueAtTime() {}, linearRampToValueAtTime() {} });
  const gain = () => ({ gain: param(), to: null, cut: false, connect(to) { this.to = to; return to; }, disconnect() { this.cut = true; } });
  // The app has taken hold of the class when it was loaded: its methods are replaced, not the class.
  const begun = performance.now();
  const now = () => (performance.now() - begun) / 1000;
  const context = window.AudioContext.prototype;
  const put = (name, value) => Object.defineProperty(context, name, { configurable: true, value });
  Object.defineProperty(context, 'currentTime', { configurable: true, get: now });
  put('createGain', gain);
  put('createOscillator', () => ({
    frequency: param(), to: null, connect(to) { this.to = to; return to; }, stop() {},
    start(at) { device.notes.push({ at, way: this.to.to }); },
  }));
  put('resume', () => window.Promise.resolve());
  put('close', () => {
    device.notes = [];
    return window.Promise.resolve();
  });
  // What would still be heard from now on, in seconds.
  device.toCome = () => device.notes.filter((note) => !note.way.cut).map((note) => note.at - now()).filter((s) => s > 0);
  const stand = (on, name, value) => Object.defineProperty(on, name, { configurable: true, value });
  stand(window, 'SpeechSynthesisUtterance', class { constructor(text) { this.text = text; } });
  stand(window, 'speechSynthesis', {
    getVoices: () => device.voices,
    speak: (one) => device.said.push({ text: one.text, isLocal: one.voice?.localService === true }),
    cancel: () => { device.silenced += 1; },
  });
  stand(navigator, 'wakeLock', {
    // A promise of the page: one driver runs scripts in a room with classes of its own.
    request: (what) => new window.Promise((done, refused) => {
      if (device.refusesLock) return refused(new DOMException('not now', 'NotAllowedError'));
      const lock = { what, released: false, release() { this.released = true; return window.Promise.resolve(); } };
      device.locks.push(lock);
      done(lock);
    }),
  });
  stand(navigator, 'vibrate', (ms) => { device.trembles.push(ms); return true; });
}
