import type { ColumnMapping, OpenedFile, ReadDataset } from '#core/formats';
import { err, type Issue, ok, type Result } from '#schemas';
import type { AppStore } from '../app-state.ts';
import type { Ports } from '../ports.ts';
import { readChosenFiles } from '../read-dataset-file.ts';
import { groupFiles } from './group-files.ts';
import type { ChosenFile, ImportActions, Importing } from './importing.ts';

/** What the store lends to the actions of an import. */
interface StoreTools {
  readonly get: () => AppStore;
  readonly set: (changes: Partial<AppStore>) => void;
  readonly ports: Ports;
  /** Puts a dataset in place of the open one, or says why it cannot be opened. */
  readonly open: (name: string, read: Result<ReadDataset, Issue[]>) => Promise<void>;
}

type Group = readonly ChosenFile[];

/** With the first file: the formats that its columns belong to are no part of the first page. */
const loadMappings = () => import('./remembered-mappings.ts');

/** Brings files in: reads them off the main thread, asks, and opens or adds them one by one. */
export function importActions({ get, set, ports, open }: StoreTools): ImportActions {
  let run = new AbortController();
  let group: Group = [];
  let waiting: readonly Group[] = [];
  let count = 0;
  /** Set when the reader has chosen the roles of the columns. */
  let chosenMapping: ColumnMapping | undefined;

  const change = (changes: Partial<Importing>) => {
    const { importing } = get();
    if (importing) set({ importing: { ...importing, ...changes } });
  };

  const begin = (): AbortSignal => {
    run.abort();
    run = new AbortController();
    return run.signal;
  };

  const cancel = () => {
    run.abort();
    waiting = [];
    if (get().importing) set({ importing: undefined });
  };

  const next = async () => {
    const [first, ...rest] = waiting;
    set({ importing: undefined });
    if (!first) return;
    group = first;
    waiting = rest;
    chosenMapping = undefined;
    await read();
  };

  const read = async () => {
    const signal = begin();
    const offer = get().importing?.offer;
    const name = offer?.name ?? group[0]?.name ?? '';
    const turn = { index: count - waiting.length, count };
    const files = group.map((file) => file.name);
    set({ importing: { name, files, turn, work: { is: 'reading', share: 0 }, offer } });
    const [input, { readMappings }] = await Promise.all([readChosenFiles(group), loadMappings()]);
    if (signal.aborted) return;
    if (!input.ok) return refuse(name, input.error);
    const options = {
      remembered: readMappings(ports),
      ...(chosenMapping && { mapping: chosenMapping }),
      onProgress: (share: number) => {
        if (!signal.aborted) change({ work: { is: 'reading', share } });
      },
    };
    const opened = await unlessAborted(signal, ports.readFile(input.value, options, signal));
    if (!opened) return;
    if (!opened.read.ok && !canBeMapped(opened)) return refuse(opened.name, opened.read.error);
    if (opened.read.ok && isClear(opened.read.value) && count === 1) {
      return openAsNew(opened.name, opened.read.value);
    }
    change({ name: opened.name, work: undefined, offer: opened });
  };

  /** Nothing has to be said or asked: our own data as they are, or there is nothing to lose yet. */
  const isClear = ({ report }: ReadDataset) =>
    get().open.graph === undefined ||
    (OWN_FORMATS.test(report.format) && report.leftOut.length + report.changed.length === 0);

  const openAsNew = async (name: string, value: ReadDataset) => {
    set({ importing: undefined });
    await open(name, ok(value));
  };

  const refuse = async (name: string, issues: Issue[]) => {
    set({ importing: undefined });
    await open(name, err(issues));
  };

  const keepMapping = async ({ table }: OpenedFile) => {
    const mapping = chosenMapping;
    if (!table || !mapping) return;
    const { rememberMapping } = await loadMappings();
    rememberMapping(ports, table.headers, mapping);
  };

  const openFiles = async (files: readonly ChosenFile[]) => {
    if (files.length === 0) return;
    cancel();
    waiting = groupFiles(files);
    count = waiting.length;
    await next();
  };

  return {
    openFiles,
    openFile: (file) => openFiles([file]),
    remapImport: async (mapping) => {
      chosenMapping = mapping;
      await read();
    },
    forgetImportMapping: async () => {
      const table = get().importing?.offer?.table;
      if (!table) return;
      const { forgetMapping } = await loadMappings();
      forgetMapping(ports, table.headers);
      chosenMapping = undefined;
      await read();
    },
    readImportSeparately: async () => {
      count += group.length - 1;
      waiting = [...group.map((file) => [file]), ...waiting];
      await next();
    },
    finishImport: async (choice) => {
      const offer = get().importing?.offer;
      const { graph } = get().open;
      if (!offer?.read.ok || get().importing?.work) return;
      const { value } = offer.read;
      if (choice.as === 'new' || !graph) {
        await keepMapping(offer);
        set({ importing: undefined });
        await open(offer.name, ok(value));
        return next();
      }
      const signal = begin();
      change({ work: { is: 'adding', share: 0 } });
      const adding = ports.addDataset(graph.dataset, value.dataset, choice.same, signal);
      const added = await unlessAborted(signal, adding);
      if (!added) return;
      if (!added.ok) return refuse(offer.name, added.error);
      await keepMapping(offer);
      const changed = get().replaceDataset(added.value.dataset, {
        id: 'step.import',
        values: { name: offer.name },
      });
      set({ importing: undefined });
      await changed;
      await next();
    },
    skipImport: async () => {
      run.abort();
      await next();
    },
    cancelImport: cancel,
  };
}

const OWN_FORMATS = /^(faultlines-json|figure-.*)$/;

/** A table that does not say which columns hold what: a person can. */
const canBeMapped = ({ read, table }: OpenedFile): boolean =>
  table !== undefined && !read.ok && read.error.every(({ code }) => code === 'no-ends');

/** `undefined` for work that was given up; what else goes wrong is thrown. */
async function unlessAborted<Value>(
  signal: AbortSignal,
  work: Promise<Value>,
): Promise<Value | undefined> {
  try {
    const value = await work;
    return signal.aborted ? undefined : value;
  } catch (failure) {
    if (signal.aborted) return undefined;
    throw failure;
  }
}
