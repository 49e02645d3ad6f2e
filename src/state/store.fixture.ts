import { columnsOf, runAnalysis } from '#core/analysis';
import { addDataset, readSnapshotText } from '#core/editing';
import { openForImport } from '#core/formats';
import type { Graph } from '#core/graph';
import type { LayoutInput, Positions } from '#core/layout';
import { FIRST_VIEW, type View } from '#core/view';
import { parseDataset } from '#schemas';
import { aSmallDataset, onALine } from '#testing';
import type { AppState } from './app-state.ts';
import { createAppStore } from './create-app-store.ts';
import { fakeFigures } from './figure-ports.fixture.ts';
import { firstState } from './first-state.ts';
import type { ChosenFile } from './importing/importing.ts';
import type { Ports } from './ports.ts';
import { memoryDisk } from './workspace/memory-disk.fixture.ts';

/** The state right after a graph has been opened and laid out. */
export const anOpenState = (graph: Graph, changes: Partial<AppState> = {}): AppState => ({
  ...firstState(fakePorts(), FIRST_VIEW),
  open: { graph, name: 'example', warnings: [], isLoading: false, refused: undefined },
  positions: onALine(graph.actors.length),
  ...changes,
});

/** A file that holds a value as JSON. */
export const aFile = (name: string, value: unknown): ChosenFile => {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
};

/** Ports of a browser in which everything goes well; a test replaces what it is about. */
export const fakePorts = (changes: Partial<Ports> = {}): Ports => {
  const preferences = new Map<string, string>();
  let made = 0;
  return {
    arrange: async ({ actorCount }) => onALine(actorCount),
    analyse: async (graph, task) => runAnalysis(columnsOf(graph), task),
    readFile: (file, options) => openForImport(file, options),
    readSnapshot: async (snapshot, { onProgress }) => {
      onProgress?.(0.5);
      return readSnapshotText(snapshot);
    },
    addDataset: async (current, incoming, same) =>
      parseDataset(addDataset(current, incoming, same)),
    readShippedDataset: async () => aSmallDataset().input(),
    readFigureFonts: async () => [],
    figures: fakeFigures(),
    download: () => {},
    saveToFile: async () => 'saved',
    workspaces: {
      disk: memoryDisk().disk,
      claim: async () => ({ release: () => {}, onLost: () => {} }),
    },
    later: () => () => {},
    newId: () => {
      made += 1;
      return `id-${made}`;
    },
    copyText: async () => true,
    readPreference: (key) => preferences.get(key),
    writePreference: (key, value) => {
      preferences.set(key, value);
    },
    languages: () => ['en-GB', 'en'],
    windowShape: () => 'landscape',
    now: () => new Date('2020-04-12T00:00:00Z'),
    ...changes,
  };
};

/** A layout that ends only when the test says so; as the port promises, an abort rejects it. */
export function layoutOnCall() {
  const runs: {
    readonly input: LayoutInput;
    readonly signal: AbortSignal;
    readonly finish: (positions: Positions) => void;
    readonly fail: (reason: unknown) => void;
  }[] = [];
  const arrange: Ports['arrange'] = (input, signal) =>
    new Promise((finish, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason));
      runs.push({ input, signal, finish, fail });
    });
  return { runs, arrange };
}

/** A store in which the shipped dataset is open. */
export async function openStore(changes: Partial<Ports> = {}, view?: View) {
  const store = createAppStore(fakePorts(changes), view);
  await store.getState().openShipped();
  return store;
}

/** A promise that the test keeps or breaks itself. */
export function onCall<Value>() {
  let settle: { keep: (value: Value) => void; break: (reason: unknown) => void } | undefined;
  const promise = new Promise<Value>((keep, fail) => {
    settle = { keep, break: fail };
  });
  return { promise, ...settle! };
}
