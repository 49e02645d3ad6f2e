import { describe, expect, it } from 'vitest';
import { createAppStore } from './create-app-store.ts';
import { selectNameLanguage } from './selectors.ts';
import { fakePorts } from './store.fixture.ts';

const storeFor = (...languages: readonly string[]) =>
  createAppStore(fakePorts({ languages: () => languages }));

describe('the language', () => {
  it.each([
    [['ar-IQ', 'en'], 'ar'],
    [['de', 'fa-IR', 'en'], 'fa'],
    [['FA'], 'fa'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ] as const)('for a reader of %j is at first %s', (languages, language) => {
    expect(storeFor(...languages).getState().language).toBe(language);
  });

  it('that was chosen is there again at the next visit', () => {
    const ports = fakePorts({ languages: () => ['ar'] });
    createAppStore(ports).getState().setLanguage('fa');
    expect(createAppStore(ports).getState().language).toBe('fa');
  });

  it('holds for the visit where nothing can be stored', () => {
    const closed = () => {
      throw new Error('closed');
    };
    const ports = fakePorts({ readPreference: closed, writePreference: closed });
    const store = createAppStore(ports);
    store.getState().setLanguage('ar');
    expect(store.getState().language).toBe('ar');
  });

  it('is that of the names on the graph, unless they are to stay as they are', () => {
    const store = storeFor('ar');
    expect(selectNameLanguage(store.getState())).toBe('ar');
    store.getState().setNativeNames(false);
    expect(selectNameLanguage(store.getState())).toBeUndefined();
  });

  it('leaves English names alone in English', () => {
    expect(selectNameLanguage(storeFor('en').getState())).toBeUndefined();
  });
});
