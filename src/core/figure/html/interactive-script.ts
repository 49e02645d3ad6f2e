/**
 * The script of a figure that is written as HTML: moving and enlarging, choosing an actor or a line
 * to read its relationships with their evidence, and hiding types. It reads the data of its own
 * page, builds elements from text only, and asks no other machine for anything.
 *
 * The policy of the page admits this text and no other, by its hash: a test tells the new one when
 * the text changes.
 */
export const INTERACTIVE_SCRIPT = `(() => {
'use strict';
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const page = read('faultlines-page');
const data = read('faultlines-figure').dataset;
const words = page.words;
const svg = document.querySelector('svg');
const main = document.querySelector('main');
const details = document.getElementById('details');
const byId = (list) => new Map((list || []).map((item) => [item.id, item]));
const actors = byId(data && data.actors);
const documents = byId(data && data.documents);
const relationships = byId(data && data.relationships);
const hidden = new Set();

const make = (name, text, parent) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (parent) parent.append(element);
  element.dir = 'auto';
  return element;
};

const whole = svg.getAttribute('viewBox').split(' ').map(Number);
let box = whole.slice();
const show = () => svg.setAttribute('viewBox', box.join(' '));
const pixels = () => Math.min(svg.clientWidth / box[2], svg.clientHeight / box[3]) || 1;
const place = (event) => {
  const area = svg.getBoundingClientRect();
  const scale = pixels();
  return [
    box[0] + box[2] / 2 + (event.clientX - area.left - area.width / 2) / scale,
    box[1] + box[3] / 2 + (event.clientY - area.top - area.height / 2) / scale,
  ];
};
const enlarge = (factor, at) => {
  const size = Math.min(4, Math.max(0.02, box[2] / factor / whole[2]));
  const ratio = (size * whole[2]) / box[2];
  const [x, y] = at || [box[0] + box[2] / 2, box[1] + box[3] / 2];
  box = [x - (x - box[0]) * ratio, y - (y - box[1]) * ratio, box[2] * ratio, box[3] * ratio];
  show();
};
const move = (x, y) => {
  box[0] += x;
  box[1] += y;
  show();
};
const all = () => {
  box = whole.slice();
  show();
};

main.addEventListener('wheel', (event) => {
  event.preventDefault();
  enlarge(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), place(event));
}, { passive: false });
let held;
let isMoved = false;
main.addEventListener('pointerdown', (event) => {
  held = [event.clientX, event.clientY];
  isMoved = false;
});
main.addEventListener('pointermove', (event) => {
  if (!held) return;
  const [x, y] = [event.clientX - held[0], event.clientY - held[1]];
  if (!isMoved && Math.hypot(x, y) < 4) return;
  if (!isMoved) main.setPointerCapture(event.pointerId);
  isMoved = true;
  held = [event.clientX, event.clientY];
  move(-x / pixels(), -y / pixels());
});
for (const end of ['pointerup', 'pointercancel']) {
  main.addEventListener(end, () => { held = undefined; });
}
const KEYS = {
  ArrowLeft: () => move(-box[2] * 0.1, 0),
  ArrowRight: () => move(box[2] * 0.1, 0),
  ArrowUp: () => move(0, -box[3] * 0.1),
  ArrowDown: () => move(0, box[3] * 0.1),
  '+': () => enlarge(1.25),
  '=': () => enlarge(1.25),
  '-': () => enlarge(0.8),
  0: all,
  Escape: () => choose(),
};
main.addEventListener('keydown', (event) => {
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
for (const [id, act] of [['larger', KEYS['+']], ['smaller', KEYS['-']], ['all', all]]) {
  document.getElementById(id).addEventListener('click', act);
}

const lines = [...svg.querySelectorAll('.edge')].map((line) => {
  const key = line.getAttribute('data-bundle');
  const next = line.nextElementSibling;
  const head = next && !next.classList.contains('edge') ? next : undefined;
  const target = line.cloneNode();
  target.removeAttribute('class');
  target.removeAttribute('stroke-dasharray');
  target.setAttribute('stroke', 'transparent');
  target.setAttribute('stroke-width', String(Math.max(10, Number(line.getAttribute('stroke-width')))));
  target.setAttribute('pointer-events', 'stroke');
  target.setAttribute('data-target', key);
  (head || line).after(target);
  return { key, bundle: page.bundles[key], parts: head ? [line, head, target] : [line, target] };
});
const nodes = [...svg.querySelectorAll('[data-actor]')].map((node) => {
  const id = node.getAttribute('data-actor');
  node.setAttribute('tabindex', '0');
  node.setAttribute('role', 'button');
  node.setAttribute('aria-label', page.actors[id] || id);
  return { id, node };
});
svg.setAttribute('role', 'group');

let chosen;
let hovered;
const isOf = (bundle, id) => bundle && (bundle.source === id || bundle.target === id);
const refresh = () => {
  const focus = chosen || hovered;
  const isActor = focus && focus.actor !== undefined;
  const near = new Set();
  for (const { key, bundle, parts } of lines) {
    const isHidden = bundle && hidden.has(bundle.type);
    const isNear = !focus || (isActor ? isOf(bundle, focus.actor) : key === focus.line);
    if (isNear && !isHidden && bundle) near.add(bundle.source).add(bundle.target);
    for (const part of parts) {
      part.style.display = isHidden ? 'none' : '';
      part.classList.toggle('dim', !isNear);
    }
  }
  for (const numbers of svg.querySelectorAll('.numbers')) numbers.classList.toggle('dim', Boolean(focus));
  for (const { id, node } of nodes) {
    const isFocus = Boolean(isActor && focus.actor === id);
    node.classList.toggle('dim', Boolean(focus) && !near.has(id) && !isFocus);
    node.setAttribute('aria-pressed', String(Boolean(chosen && chosen.actor === id)));
  }
};

const dateOf = (edtf) => page.dates[edtf] || edtf;
const nameOf = (id) => page.actors[id] || (actors.get(id) || {}).name || id;
const addEvidence = (item, list) => {
  const row = make('li', '', list);
  make('span', words[item.stance], row).className = item.stance;
  make('span', ' ' + item.paraphrase, row);
  const document_ = documents.get(item.document);
  if (!document_) return;
  const source = make('cite', '', row);
  source.removeAttribute('dir');
  const title = make('a', document_.title, source);
  if (/^https?:/.test(document_.url || '')) {
    title.href = document_.url;
    title.rel = 'noreferrer';
  }
  const unit = page.citedByRow.includes(item.document) ? words.row : words.paragraph;
  const place = unit + ' ' + [].concat(item.paragraph).join('–');
  for (const part of [document_.publisher, document_.published && dateOf(document_.published), place]) {
    if (!part) continue;
    source.append(' · ');
    make('bdi', part, source);
  }
};
const addBundle = (bundle) => {
  make('h3', nameOf(bundle.source) + ' – ' + nameOf(bundle.target), details);
  const type = page.types.find(({ id }) => id === bundle.type);
  const list = make('ul', '', details);
  const known = bundle.relationships.map((id) => relationships.get(id)).filter(Boolean);
  if (known.length === 0) make('li', (type ? type.label : '') + ' (' + bundle.relationships.length + ')', list);
  for (const relationship of known) {
    const row = make('li', '', list);
    const dates = [relationship.start, relationship.end].filter(Boolean).map(dateOf).join(' – ');
    row.removeAttribute('dir');
    make('strong', type ? type.label : relationship.type, row);
    if (dates) row.append(' · ', make('bdi', dates));
    if (relationship.summary) make('div', relationship.summary, row);
    const evidence = make('ul', '', row);
    for (const item of relationship.evidence) addEvidence(item, evidence);
  }
};
const choose = (next) => {
  chosen = next;
  details.replaceChildren();
  refresh();
  if (!next) {
    make('p', words.hint, details);
    return;
  }
  if (next.actor !== undefined) make('h2', nameOf(next.actor), details);
  for (const { key, bundle } of lines) {
    if (!bundle || hidden.has(bundle.type)) continue;
    if (next.actor !== undefined ? isOf(bundle, next.actor) : key === next.line) addBundle(bundle);
  }
};
const targetOf = (element) => {
  const node = element.closest('[data-actor]');
  if (node) return { actor: node.getAttribute('data-actor') };
  const line = element.closest('[data-target],[data-bundle]');
  return line && { line: line.getAttribute('data-target') || line.getAttribute('data-bundle') };
};
svg.addEventListener('click', (event) => {
  if (!isMoved) choose(targetOf(event.target) || undefined);
});
svg.addEventListener('pointerover', (event) => {
  hovered = targetOf(event.target) || undefined;
  if (!chosen) refresh();
});
svg.addEventListener('pointerleave', () => {
  hovered = undefined;
  if (!chosen) refresh();
});
svg.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const target = targetOf(event.target);
  if (!target) return;
  event.preventDefault();
  choose(target);
});

const types = document.getElementById('types');
for (const type of page.types) {
  const label = make('label', '', types);
  const box_ = make('input', '', label);
  box_.type = 'checkbox';
  box_.checked = true;
  make('span', ' ' + type.label, label);
  box_.addEventListener('change', () => {
    if (box_.checked) hidden.delete(type.id);
    else hidden.add(type.id);
    choose(chosen);
  });
}
choose();
})();`;

/** SHA-256 of the text above in base64, as a content policy names it. */
export const INTERACTIVE_SCRIPT_HASH = 'sha256-HpEYiiHN/KRyzFDZctqkoHdKEtvu3XpTkbR0Xm/p6pI=';
