import { afterEach, describe, expect, it, vi } from 'vitest';
import { layer } from './layers.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a layer of the canvas', () => {
  it('is held by its left rim in every language, so that a wider one is not moved', () => {
    const element = { style: { cssText: '' }, setAttribute: () => {} };
    vi.stubGlobal('document', { createElement: () => element });
    layer({ append: () => {} } as unknown as HTMLElement, 'div');
    expect(element.style.cssText).toContain('left:0;top:0');
    expect(element.style.cssText).not.toMatch(/inset|right/);
  });
});
