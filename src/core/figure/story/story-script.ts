/**
 * The script of a story that is written as HTML: one step at a time, by keys and buttons, with the
 * step in the address after `#`. Without it the steps stand below each other.
 *
 * The policy of the page admits this text and no other, by its hash: a test tells the new one when
 * the text changes.
 */
export const STORY_SCRIPT = `(() => {
'use strict';
const steps = [...document.querySelectorAll('[data-step]')];
const progress = document.getElementById('progress');
const back = document.getElementById('back');
const next = document.getElementById('next');
const isRtl = document.documentElement.dir === 'rtl';
let shown = 0;
const show = (wanted, isAsked) => {
  shown = Math.min(steps.length - 1, Math.max(0, wanted));
  steps.forEach((step, index) => { step.hidden = index !== shown; });
  progress.textContent = steps[shown].getAttribute('data-progress');
  back.setAttribute('aria-disabled', String(shown === 0));
  next.setAttribute('aria-disabled', String(shown === steps.length - 1));
  if (!isAsked) return;
  history.replaceState(null, '', '#' + (shown + 1));
  scrollTo(0, 0);
  steps[shown].querySelector('h2').focus({ preventScroll: true });
};
const KEYS = {
  ArrowRight: () => show(shown + (isRtl ? -1 : 1), true),
  ArrowLeft: () => show(shown + (isRtl ? 1 : -1), true),
  PageDown: () => show(shown + 1, true),
  PageUp: () => show(shown - 1, true),
  Home: () => show(0, true),
  End: () => show(steps.length - 1, true),
};
addEventListener('keydown', (event) => {
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
back.addEventListener('click', () => show(shown - 1, true));
next.addEventListener('click', () => show(shown + 1, true));
addEventListener('hashchange', () => show(Number(location.hash.slice(1)) - 1 || 0));
document.body.classList.add('presented');
show(Number(location.hash.slice(1)) - 1 || 0);
})();`;

/** SHA-256 of the text above in base64, as a content policy names it. */
export const STORY_SCRIPT_HASH = 'sha256-7qWSjTOR+T+1/UpSFKCez30Shiy5uxQ1bZhmDXxStRY=';
