// Looks at the page as it is now for barriers that axe does not know: what is too small or too near to be hit, what runs
// out of the screen, what is cut, what has no name or another one than is written on it, and how the page is laid out for
// those who hear it. Runs as the body of a function: () -> [one sentence a flaw].

const LEAST = 44;
const APART = 8;
// A box may be a hair off after rounding.
const HAIR = 0.6;
const flaws = [];
const squash = (text) => text.replace(/\s+/g, ' ').trim();
const called = (one) => {
  const words = squash(one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText ?? '').slice(0, 40);
  return `${one.localName}${one.className?.length ? `.${String(one.className).split(' ')[0]}` : ''} “${words}”`;
};
const shown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  && !one.closest('[inert], [aria-hidden=true]');
// Said to screen readers alone, or waiting for the Tab key.
const unseen = (one) => {
  const { width, height, bottom, right } = one.getBoundingClientRect();
  return width <= 1 || height <= 1 || bottom + scrollY <= 0 || right <= 0 || getComputedStyle(one).opacity === '0';
};

const sticks = (one) => {
  for (let at = one; at && at !== document.body; at = at.parentElement) {
    if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
  }
  return false;
};

const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=slider], [tabindex="0"]';
const controls = [...document.querySelectorAll(CONTROLS)].filter((one) => shown(one) && !one.disabled);

// What is hit: the label that holds a box or stands over it, with it.
const box = (one) => {
  const label = /^(radio|checkbox|file)$/.test(one.type ?? '') && one.labels?.[0];
  const rects = [one, label].filter(Boolean).filter((part) => !unseen(part)).map((part) => part.getBoundingClientRect());
  if (!rects.length) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return { left, top, right, bottom, width: right - left, height: bottom - top };
};
// A link in a sentence is as high as its line. Source: WCAG 2.2, 2.5.5, exception "inline".
const inSentence = (one) => {
  if (one.localName !== 'a' || !getComputedStyle(one).display.startsWith('inline')) return false;
  const block = one.closest('p, li, dd, td, figcaption, label, legend') ?? one.parentElement;
  return squash(block.innerText).length > squash(one.innerText).length;
};
// What takes the tap at a point: a control, or the label of one.
const hitBy = (x, y) => {
  const hit = document.elementFromPoint(x, y);
  return hit?.closest('label')?.control ?? hit?.closest(CONTROLS);
};
// Some are larger for a finger than they are drawn. Those are tried, in the middle of the screen.
const isLarge = (one) => {
  const part = /^(radio|checkbox|file)$/.test(one.type ?? '') && unseen(one) ? one.labels[0] : one;
  part.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, right, bottom } = part.getClientRects()[0];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const reach = (dx, dy) => {
    let far = 0;
    while (far < LEAST && hitBy(x + dx * far, y + dy * far) === one) far += 1;
    return far;
  };
  return reach(-1, 0) + reach(1, 0) > LEAST - 2 && reach(0, -1) + reach(0, 1) > LEAST - 2;
};
// A part of the body drawn: the same is chosen in the list below it. Source: WCAG 2.2, 2.5.5, exception "equivalent".
const targets = controls.filter((one) => !inSentence(one) && !one.closest('svg'))
  .map((one) => ({ one, at: box(one) })).filter(({ at }) => at);
const from = scrollY;
for (const { one, at } of targets) {
  if ((at.width < LEAST - HAIR || at.height < LEAST - HAIR) && !isLarge(one)) {
    flaws.push(`too small, ${at.width.toFixed(0)} × ${at.height.toFixed(0)}: ${called(one)}`);
  }
}
scrollTo({ top: from, behavior: 'instant' });
// Two that stand nearer than that can still be hit apart when both are larger. What sticks to an edge lies over what scrolls.
const gap = (a, b) => ({
  x: Math.max(a.left, b.left) - Math.min(a.right, b.right),
  y: Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom),
});
targets.forEach(({ one, at }, n) => {
  for (const { one: other, at: there } of targets.slice(n + 1)) {
    if (one.contains(other) || other.contains(one) || sticks(one) !== sticks(other)) continue;
    const { x, y } = gap(at, there);
    if (x < -HAIR && y < -HAIR) {
      flaws.push(`${called(one)} lies over ${called(other)} by ${(-x).toFixed(0)} × ${(-y).toFixed(0)}`);
    }
    const near = Math.max(x, y);
    const large = (rect) => (x > y ? rect.width : rect.height) >= LEAST + 2 - HAIR;
    if (near >= -HAIR && near < APART - HAIR && !(large(at) && large(there))) {
      flaws.push(`${near.toFixed(0)} px apart: ${called(one)} and ${called(other)}`);
    }
  }
});
// Nothing runs out of the screen.
const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
if (wide > 1) {
  const out = [...document.body.querySelectorAll('*')].filter((one) => shown(one) && !unseen(one)
    && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    && ![...one.children].some((child) => child.getBoundingClientRect().right > document.documentElement.clientWidth + 1));
  flaws.push(`scrolls sideways by ${wide}: ${out.slice(0, 3).map(called).join(', ')}`);
}
// A table may scroll by itself, in a part of the page that takes focus (axe holds that it does).
const scrolls = (one) => {
  for (let at = one.closest('table')?.parentElement; at && at !== document.body; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
  }
  return false;
};
for (const one of document.body.querySelectorAll('*')) {
  if (one.closest('svg') || !shown(one) || unseen(one)) continue;
  const style = getComputedStyle(one);
  const cutX = /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
  const cutY = /hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
  if ((cutX || cutY) && squash(one.innerText ?? '')) flaws.push(`cut: ${called(one)}`);
  if (one.localName === 'button' && one.scrollWidth > one.clientWidth + 1) flaws.push(`too long for its button: ${called(one)}`);
  const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && squash(node.data));
  if (!own.length || scrolls(one)) continue;
  const range = document.createRange();
  for (const node of own) {
    range.selectNodeContents(node);
    const at = range.getBoundingClientRect();
    if (at.width && (at.right > document.documentElement.clientWidth + 1 || at.left < -1)) flaws.push(`out of the screen: ${called(one)}`);
  }
}

// How it is laid out for those who hear it.
const heard = (selector) => [...document.querySelectorAll(selector)].filter(shown);
const heads = heard('h1');
if (heads.length !== 1) flaws.push(`${heads.length} main headings: ${heads.map((one) => one.innerText).join(' | ')}`);
if (heard('main').length !== 1) flaws.push(`${heard('main').length} main parts`);
const head = squash(heads[0]?.innerText ?? '');
if (!document.title.includes('Tend')) flaws.push(`the title is “${document.title}”`);
let level = 0;
for (const one of heard('h1, h2, h3, h4, h5, h6')) {
  const now = Number(one.localName[1]);
  if (level && now > level + 1) flaws.push(`after a heading of level ${level} comes ${called(one)}`);
  level = now;
}
if (!heard('output, [role=status]').length && !document.querySelector('[role=status], output')) flaws.push('no live region');

// Names: each control has one, and it holds what is written on it. Source: WCAG 2.2, 2.5.3.
const plain = (text) => squash(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
// What is written on it and seen; the words may stand apart in the name (a day of the month and its pain).
const seen = (one) => {
  if (!one || one.localName === 'svg' || !one.checkVisibility() || unseen(one)) return '';
  return [...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.data : seen(node.localName ? node : null))).join(' ');
};
for (const one of controls) {
  const name = one.computedName;
  if (name === undefined) break;
  if (!squash(name)) flaws.push(`no name: ${called(one)}`);
  const written = plain(seen(/^(a|button|summary)$/.test(one.localName) ? one : one.labels?.[0]));
  let rest = ` ${plain(name)} `;
  for (const word of written.split(' ')) {
    const at = rest.indexOf(` ${word} `);
    if (word && at < 0) {
      flaws.push(`it says “${written}” and is called “${name}”`);
      break;
    }
    rest = rest.slice(at + word.length + 1);
  }
}

// Nothing moves where motion is unwanted.
if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
  for (const motion of document.getAnimations()) {
    if (motion.playState === 'running') flaws.push(`it moves: ${motion.animationName ?? motion.transitionProperty} of ${called(motion.effect.target)}`);
  }
}
return [...new Set(flaws)];
