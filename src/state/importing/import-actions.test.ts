import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { FIGURE_DATA_ID, writeFigureData } from '#core/base';
import { openForImport } from '#core/formats';
import { aDataset, onALine } from '#testing';
import { createAppStore } from '../create-app-store.ts';
import type { Ports } from '../ports.ts';
import { aFile, fakePorts, layoutOnCall } from '../store.fixture.ts';
import type { ChosenFile } from './importing.ts';

const openStore = async (ports: Partial<Ports> = {}) => {
  const store = createAppStore(fakePorts(ports));
  await store.getState().openShipped();
  return store;
};

const bytesFile = (name: string, bytes: Uint8Array): ChosenFile => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => Uint8Array.from(bytes).buffer,
});
const textFile = (name: string, text: string) => bytesFile(name, new TextEncoder().encode(text));

const EDGES = textFile('ties.csv', 'Source,Target,Type\nx,y,helps\ny,z,attack\nx,,attack\n');
const own = (title: string) => aFile(`${title}.json`, { ...aDataset().actors('p').input(), title });

describe('a file that is brought in', () => {
  it('opens at once when it is our own and nothing is to be said', async () => {
    const store = await openStore();
    await store.getState().openFile(own('Mine'));
    expect(store.getState().importing).toBeUndefined();
    expect(store.getState().open.graph?.dataset.title).toBe('Mine');
  });

  it('is shown with its report before anything changes, and then opened', async () => {
    const store = await openStore();
    const before = store.getState();
    await store.getState().openFile(EDGES);
    const { importing, open, view } = store.getState();
    expect([open, view]).toEqual([before.open, before.view]);
    expect(importing).toMatchObject({ name: 'ties.csv', work: undefined });
    const read = importing?.offer?.read;
    expect(read?.ok && read.value.report.leftOut).toMatchObject([
      { code: 'edge-without-end', count: 1 },
    ]);
    await store.getState().finishImport({ as: 'new' });
    expect(store.getState().importing).toBeUndefined();
    expect(store.getState().open.name).toBe('ties.csv');
    expect(store.getState().open.graph?.relationships).toHaveLength(2);
  });

  it('changes nothing when it is cancelled', async () => {
    const store = await openStore();
    const { open } = store.getState();
    await store.getState().openFile(EDGES);
    store.getState().cancelImport();
    expect(store.getState()).toMatchObject({ importing: undefined, open });
  });

  it('is refused with its issues, and the graph stays', async () => {
    const store = await openStore();
    const { graph } = store.getState().open;
    await store.getState().openFile(textFile('bomb.gexf', '<!DOCTYPE x><gexf/>'));
    const { open, importing } = store.getState();
    expect(importing).toBeUndefined();
    expect(open.refused?.name).toBe('bomb.gexf');
    expect(open.graph).toBe(graph);
  });

  it('is given up while it is read: what comes later is not taken', async () => {
    const signals: AbortSignal[] = [];
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const store = await openStore({
      readFile: async (file, options, signal) => {
        signals.push(signal);
        await waiting;
        return openForImport(file, options);
      },
    });
    const { open } = store.getState();
    const opening = store.getState().openFile(EDGES);
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    expect(store.getState().importing?.work).toEqual({ is: 'reading', share: 0 });
    store.getState().cancelImport();
    expect(signals[0]?.aborted).toBe(true);
    answer();
    await opening;
    expect(store.getState()).toMatchObject({ importing: undefined, open });
  });

  it('may be packed by gzip', async () => {
    const store = await openStore();
    const packed = gzipSync(new Uint8Array(await EDGES.arrayBuffer()));
    await store.getState().openFile(bytesFile('ties.csv.gz', packed));
    expect(store.getState().importing?.offer?.name).toBe('ties.csv');
  });

  it('that is a figure shows the view that it was made of', async () => {
    const store = await openStore();
    const dataset = aDataset().edge('a', 'attack', 'b').edge('b', 'support', 'c').build();
    const text = writeFigureData({ dataset, view: 'without.type=attack&select=actor:c' });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata id="${FIGURE_DATA_ID}">${text.replaceAll('<', '&lt;')}</metadata></svg>`;
    await store.getState().openFile(textFile('figure.svg', svg));
    const { open, view } = store.getState();
    expect(open.refused).toBeUndefined();
    expect(open.name).toBe('figure.svg');
    expect(view.dataset).toBe(dataset.id);
    expect(view.selection).toEqual({ kind: 'actors', ids: ['c'] });
    expect(view.filter.chips).toMatchObject([{ field: 'type', values: ['attack'] }]);
  });
});

describe('several files at once', () => {
  it('come in one after the other, each to be opened or left', async () => {
    const store = await openStore();
    await store.getState().openFiles([own('One'), own('Two'), own('Three')]);
    expect(store.getState().importing).toMatchObject({
      name: 'One.json',
      turn: { index: 1, count: 3 },
    });
    await store.getState().finishImport({ as: 'new' });
    expect(store.getState().open.graph?.dataset.title).toBe('One');
    expect(store.getState().importing).toMatchObject({ turn: { index: 2, count: 3 } });
    await store.getState().skipImport();
    expect(store.getState().importing).toMatchObject({ name: 'Three.json' });
    await store.getState().skipImport();
    expect(store.getState().importing).toBeUndefined();
    expect(store.getState().open.graph?.dataset.title).toBe('One');
  });

  it('go on after one of them was refused', async () => {
    const store = await openStore();
    await store.getState().openFiles([textFile('bad.json', '{'), own('Good')]);
    expect(store.getState().open.refused?.name).toBe('bad.json');
    store.getState().dismissRefusal();
    await vi.waitFor(() =>
      expect(store.getState().importing?.offer).toMatchObject({ name: 'Good.json' }),
    );
  });

  it('are one dataset where they are tables of nodes and edges, and two when the reader says so', async () => {
    const store = await openStore();
    const nodes = textFile('people.csv', 'Id,Label\nx,Xena\ny,Ygor\nz,Zoe\n');
    await store.getState().openFiles([nodes, EDGES]);
    const { importing } = store.getState();
    expect(importing).toMatchObject({ name: 'ties.csv', files: ['people.csv', 'ties.csv'] });
    const read = importing?.offer?.read;
    expect(read?.ok && read.value.dataset.actors.map(({ name }) => name)).toEqual([
      'Xena',
      'Ygor',
      'Zoe',
    ]);
    await store.getState().readImportSeparately();
    expect(store.getState().importing).toMatchObject({
      files: ['people.csv'],
      turn: { index: 1, count: 2 },
    });
  });
});

describe('the columns of a table', () => {
  const STRANGE = 'who,whom,how\nx,y,helps\ny,z,hits\n';
  const mapping = {
    roles: { who: 'source', whom: 'target', how: 'type' },
    types: { hits: 'attack' },
  } as const;

  it('are asked for where the table does not say what they hold', async () => {
    const store = await openStore();
    const unclear = textFile('unclear.csv', 'one,two\n1,alpha\n2,beta\n');
    await store.getState().openFile(unclear);
    const { importing, open } = store.getState();
    expect(open.refused).toBeUndefined();
    expect(importing?.offer?.read.ok).toBe(false);
    expect(importing?.offer?.table?.headers).toEqual(['one', 'two']);
    await store.getState().remapImport({ roles: { one: 'source', two: 'target' } });
    expect(store.getState().importing?.offer?.read.ok).toBe(true);
  });

  it('are read as the reader says, and so again for tables with the same columns', async () => {
    const store = await openStore();
    await store.getState().openFile(textFile('first.csv', STRANGE));
    await store.getState().remapImport(mapping);
    await store.getState().finishImport({ as: 'new' });
    expect(store.getState().open.graph?.dataset.relationships.map(({ type }) => type)).toEqual([
      expect.any(String),
      'attack',
    ]);
    const turned = 'how,whom,who\nhits,y,x\n';
    await store.getState().openFile(textFile('second.csv', turned));
    expect(store.getState().importing?.offer?.table).toMatchObject({ isRemembered: true, mapping });

    await store.getState().forgetImportMapping();
    expect(store.getState().importing?.offer?.table?.isRemembered).toBe(false);
    await store.getState().openFile(textFile('third.csv', turned));
    expect(store.getState().importing?.offer?.table?.isRemembered).toBe(false);
  });

  it('are not remembered from a table that was left', async () => {
    const store = await openStore();
    await store.getState().openFile(textFile('first.csv', STRANGE));
    await store.getState().remapImport(mapping);
    store.getState().cancelImport();
    await store.getState().openFile(textFile('second.csv', STRANGE));
    expect(store.getState().importing?.offer?.table?.isRemembered).toBe(false);
  });

  it('are guessed where storage holds something else', async () => {
    const store = await openStore({ readPreference: () => '[{"columns":7}]' });
    await store.getState().openFile(EDGES);
    expect(store.getState().importing?.offer?.table?.isRemembered).toBe(false);
  });
});

describe('a dataset that is added', () => {
  const MORE = textFile('more.csv', 'Source,Target,Type\nA,new,attack\n');

  it('comes in as one step that undo takes back', async () => {
    const store = await openStore();
    const before = store.getState().open.graph!;
    await store.getState().openFile(MORE);
    await store.getState().finishImport({ as: 'addition', same: new Map() });
    const { open, history, importing } = store.getState();
    expect(importing).toBeUndefined();
    expect(open.graph?.relationships).toHaveLength(before.relationships.length + 1);
    expect(open.graph?.actors).toHaveLength(before.actors.length + 2);
    expect(history.past.map(({ name }) => name)).toEqual([
      { id: 'step.import', values: { name: 'more.csv' } },
    ]);
    store.getState().undo();
    expect(store.getState().open.graph).toBe(before);
  });

  it('makes one actor of two only where the reader says so', async () => {
    const store = await openStore();
    const before = store.getState().open.graph!;
    await store.getState().openFile(MORE);
    const read = store.getState().importing?.offer?.read;
    const incoming = read?.ok ? read.value.dataset.actors[0]!.id : '';
    await store.getState().finishImport({ as: 'addition', same: new Map([[incoming, 'a']]) });
    expect(store.getState().open.graph?.actors).toHaveLength(before.actors.length + 1);
  });

  it('ends well where another layout stops the one for its actors', async () => {
    const { runs, arrange } = layoutOnCall();
    let isOpen = false;
    const store = await openStore({
      arrange: (input, signal) =>
        isOpen ? arrange(input, signal) : Promise.resolve(onALine(input.actorCount)),
    });
    isOpen = true;
    await store.getState().openFile(MORE);
    const adding = store.getState().finishImport({ as: 'addition', same: new Map() });
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    const again = store.getState().rearrange();
    expect(runs[0]?.signal.aborted).toBe(true);
    await adding;
    runs[1]!.finish(onALine(runs[1]!.input.actorCount));
    await again;
    expect(store.getState().arranging).toBeUndefined();
  });

  it('changes nothing when it is given up', async () => {
    const store = await openStore({
      addDataset: (_, __, ___, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    const { graph } = store.getState().open;
    await store.getState().openFile(MORE);
    const adding = store.getState().finishImport({ as: 'addition', same: new Map() });
    expect(store.getState().importing?.work?.is).toBe('adding');
    store.getState().cancelImport();
    await adding;
    expect(store.getState().open.graph).toBe(graph);
    expect(store.getState().history.past).toEqual([]);
  });
});
