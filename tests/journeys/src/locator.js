// Finds what a person or a screen reader would find: visible elements of one role, with their accessible names.
// Runs in the page as the body of a function: (role, container name or null) -> [{element, target, name, ...state}].
// The names follow the common part of the accessible name computation; the driver checks them against the browser's own.
const [role, within] = arguments;

const SELECTORS = {
  alert: '[role=alert]',
  alertdialog: '[role=alertdialog]',
  article: 'article',
  button: 'button, summary, input[type=button], input[type=submit]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  dialog: 'dialog[open]',
  group: 'fieldset, details',
  heading: 'h1, h2, h3, h4, h5, h6',
  img: 'img[alt]:not([alt=""])',
  link: 'a[href]',
  listitem: 'li',
  main: 'main',
  navigation: 'nav',
  progressbar: 'progress',
  radio: 'input[type=radio]',
  region: 'section[aria-label], section[aria-labelledby]',
  slider: 'input[type=range]',
  spinbutton: 'input[type=number]',
  status: 'output',
  password: 'input[type=password]',
  textbox: 'input:not([type]), input[type=text], input[type=search], textarea',
};
const CONTAINERS = ['group', 'radiogroup', 'region', 'article', 'dialog', 'listitem', 'navigation'];

const squash = (text) => text.replace(/\s+/g, ' ').trim();

function shown(element) {
  if (element.closest('[aria-hidden=true], [inert]')) return false;
  const modal = document.querySelector('dialog:modal');
  if (modal && !modal.contains(element)) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  if (node.getAttribute('aria-hidden') === 'true') return '';
  const label = node.getAttribute('aria-label');
  if (label && label.trim()) return ` ${label} `;
  if (node.localName === 'img') return ` ${node.alt} `;
  if (node.localName === 'svg') return textOf(node.querySelector(':scope > title') ?? document.createTextNode(''));
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  const inner = [...node.childNodes].map(textOf).join('');
  return style.display.startsWith('inline') && style.display !== 'inline-block' ? inner : ` ${inner} `;
}

function nameOf(element) {
  const pointed = element.getAttribute('aria-labelledby');
  if (pointed) {
    const parts = pointed.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
    const name = squash(parts.map(textOf).join(' '));
    if (name) return name;
  }
  const label = squash(element.getAttribute('aria-label') ?? '');
  if (label) return label;
  if (element.labels?.length && element.localName !== 'button') {
    return squash([...element.labels].map(textOf).join(' '));
  }
  const caption = { fieldset: 'legend', table: 'caption', figure: 'figcaption', details: 'summary' }[element.localName];
  const owner = caption && element.querySelector(`:scope > ${caption}`);
  if (owner) return squash(textOf(owner));
  if (element.localName === 'img') return squash(element.alt);
  if (/^(button|link|heading|status|alert|listitem|tab|option)$/.test(roleOf(element))) {
    const name = element.value && element.localName === 'input' ? element.value : textOf(element);
    if (squash(name)) return squash(name);
  }
  return squash(element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '');
}

function roleOf(element) {
  const given = element.getAttribute('role');
  if (given) return given;
  return Object.keys(SELECTORS).find((role) => element.matches(SELECTORS[role])) ?? '';
}

function all(role, root) {
  const native = SELECTORS[role] ? `, ${SELECTORS[role]}` : '';
  return [...root.querySelectorAll(`[role=${role}]${native}`)]
    .filter((element) => (element.getAttribute('role') ?? role) === role && shown(element));
}

const roots = within === null
  ? [document]
  : CONTAINERS.flatMap((kind) => all(kind, document)).filter((element) => nameOf(element) === within);

return roots.flatMap((root) => all(role, root)).map((element) => {
  // A box that is drawn by its label is clicked on its label.
  const boxed = /^(checkbox|radio)$/.test(element.type ?? '') && element.labels?.[0];
  return {
    element,
    target: boxed || element,
    name: nameOf(element),
    value: 'value' in element ? String(element.value) : (element.getAttribute('aria-valuenow') ?? ''),
    checked: element.checked ?? element.getAttribute('aria-checked') === 'true',
    disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
  };
});
