import { buildGraph, type Graph } from '#core/graph';
import type { LayoutInput, Positions } from '#core/layout';
import { ok } from '#schemas';
import { aDataset, type DatasetBuilder } from '#testing';
import type { AppState, ChosenFile } from './app-state.ts';
import type { Ports } from './ports.ts';
import { FIRST_VIEW } from './view.ts';

/** Four actors in two groups: two attacks of a on b, a threat of b on c, support of d for a. */
export const aSmallDataset = (): DatasetBuilder =>
  aDataset()
    .actors({ id: 'a', group: 'east' }, { id: 'b', group: 'west' }, 'c', { id: 'd', group: 'east' })
    .edge('a', 'attack', 'b', { start: '2020-01-03' })
    .edge('a', 'attack', 'b', { start: '2020-01-05' })
    .edge('b', 'threat', 'c', { start: '2020-02-01' })
    .edge('d', 'support', 'a');

export const aSmallGraph = (): Graph => buildGraph(aSmallDataset().build());

/** Every actor on a line, in the order of the dataset, 100 units apart. */
export const onALine = (actorCount: number, y = 0): Positions => ({
  x: Float64Array.from({ length: actorCount }, (_, actor) => actor * 100),
  y: new Float64Array(actorCount).fill(y),
});

/** The state right after a graph has been opened and laid out. */
export const anOpenState = (graph: Graph, changes: Partial<AppState> = {}): AppState => ({
  open: { graph, name: 'example', warnings: [], isLoading: false, refused: undefined },
  view: FIRST_VIEW,
  history: { past: [], future: [] },
  savedViews: [],
  preview: undefined,
  highlight: undefined,
  positions: onALine(graph.actors.length),
  isArranging: false,
  canvasTool: 'pan',
  themeChoice: 'system',
  systemTheme: 'light',
  language: 'en',
  hasNativeNames: true,
  kindNames: {},
  frame: { scale: 1 },
  dialog: undefined,
  cameraRequest: undefined,
  menu: undefined,
  notice: undefined,
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
  return {
    arrange: async ({ actorCount }) => onALine(actorCount),
    readShippedDataset: async () => aSmallDataset().input(),
    readFigureFonts: async () => [],
    renderPng: async () => ok(new Uint8Array()),
    download: () => {},
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
