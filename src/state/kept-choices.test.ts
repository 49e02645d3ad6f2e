import { describe, expect, it } from 'vitest';
import { aSmallDataset } from '#testing';
import { createAppStore } from './create-app-store.ts';
import { selectTheme } from './selectors.ts';
import { aFile, fakePorts, openStore } from './store.fixture.ts';

const titled = (title: string) => aSmallDataset().head({ title }).input();

describe('saved views', () => {
  const saved = { id: 'v', title: 'First week', link: 'mode=table' };

  it('come from the file, and are there at the next visit as the reader left them', async () => {
    const ports = fakePorts({
      readShippedDataset: async () => ({ ...titled('Mine'), savedViews: [saved] }),
    });
    const visit = async () => {
      const store = createAppStore(ports);
      await store.getState().openShipped();
      return store.getState();
    };
    const first = await visit();
    expect(first.savedViews).toEqual([saved]);
    const renamed = { ...saved, title: 'Second week' };
    first.keepViews([renamed]);
    const second = await visit();
    expect(second.savedViews).toEqual([renamed]);
    second.keepViews([]);
    expect((await visit()).savedViews).toEqual([]);
  });

  it('belong to one dataset', async () => {
    const store = await openStore();
    store.getState().keepViews([saved]);
    await store.getState().openFile(aFile('other.json', { ...titled('Other'), id: 'other' }));
    expect(store.getState().savedViews).toEqual([]);
  });
});

describe('native names', () => {
  it('are shown until the reader has chosen otherwise, which is kept', () => {
    const ports = fakePorts();
    const store = createAppStore(ports);
    expect(store.getState().hasNativeNames).toBe(true);
    store.getState().setNativeNames(false);
    expect(createAppStore(ports).getState().hasNativeNames).toBe(false);
  });
});

describe('the theme', () => {
  it('follows the system until one is chosen, which is there at the next visit', () => {
    const ports = fakePorts();
    const store = createAppStore(ports);
    store.getState().setSystemTheme('dark');
    expect(selectTheme(store.getState())).toBe('dark');
    store.getState().setThemeChoice('light');
    expect(selectTheme(store.getState())).toBe('light');
    expect(createAppStore(ports).getState().themeChoice).toBe('light');
  });

  it('is that of the system where storage holds something else', () => {
    const { themeChoice } = createAppStore(fakePorts({ readPreference: () => 'pink' })).getState();
    expect(themeChoice).toBe('system');
  });

  it('lasts for the visit where storage is closed to the page', () => {
    const closed = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = createAppStore(fakePorts({ readPreference: closed, writePreference: closed }));
    expect(store.getState().themeChoice).toBe('system');
    store.getState().setThemeChoice('dark');
    expect(selectTheme(store.getState())).toBe('dark');
  });
});

describe('the camera', () => {
  it('is forgotten when the graph is fitted', async () => {
    const store = await openStore();
    store.getState().setCamera({ x: 1, y: 2, zoom: 3 });
    expect(store.getState().view.camera).toEqual({ x: 1, y: 2, zoom: 3 });
    store.getState().setCamera(undefined);
    expect('camera' in store.getState().view).toBe(false);
  });

  it('is asked anew with every request', async () => {
    const store = await openStore();
    store.getState().moveCamera('zoom-in');
    const first = store.getState().cameraRequest;
    store.getState().moveCamera('zoom-in');
    expect(store.getState().cameraRequest).toEqual(first);
    expect(store.getState().cameraRequest).not.toBe(first);
  });
});
