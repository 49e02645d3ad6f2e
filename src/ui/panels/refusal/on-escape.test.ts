import { describe, expect, it, vi } from 'vitest';
import { onEscape } from './on-escape.ts';

const press = (page: EventTarget, key: string) =>
  page.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key }));

describe('Escape on the page of a refused file', () => {
  it('leaves it, and does nothing else', () => {
    const page = new EventTarget();
    const [leave, other] = [vi.fn(), vi.fn()];
    const stop = onEscape(page, leave);
    page.addEventListener('keydown', other);
    press(page, 'Escape');
    expect(leave).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
    stop();
    press(page, 'Escape');
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('is the only key that does', () => {
    const page = new EventTarget();
    const leave = vi.fn();
    onEscape(page, leave);
    press(page, 'Enter');
    expect(leave).not.toHaveBeenCalled();
  });

  it('is left to a dialogue that is open', () => {
    const page = Object.assign(new EventTarget(), { closest: () => ({}) });
    const leave = vi.fn();
    onEscape(page, leave);
    press(page, 'Escape');
    expect(leave).not.toHaveBeenCalled();
  });
});
