import { describe, expect, it } from 'vitest';
import { removeNetwork } from './remove-network.ts';

describe('removeNetwork', () => {
  it('takes away what is on the scope and on its prototypes, for good', () => {
    const base = { fetch: () => 'answer', console };
    const scope: { fetch?: unknown; WebSocket?: unknown } = Object.create(base);
    scope.WebSocket = class {};
    removeNetwork(scope);
    expect(scope.fetch).toBeUndefined();
    expect(base.fetch).toBeUndefined();
    expect(scope.WebSocket).toBeUndefined();
    expect(Reflect.set(scope, 'fetch', () => 'again')).toBe(false);
    expect(base.console).toBe(console);
  });
});
