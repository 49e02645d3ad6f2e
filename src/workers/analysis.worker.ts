import { expose } from 'comlink';
import { type AnalysisColumns, type AnalysisTask, runAnalysis } from '#core/analysis';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

let opened: AnalysisColumns | undefined;

const service = {
  /** Takes the columns of a graph; the tasks that follow are about it. */
  open(columns: AnalysisColumns): void {
    opened = columns;
  },
  run(task: AnalysisTask, onProgress?: (share: number) => void): unknown {
    if (opened === undefined) throw new Error('No graph was opened before the first task.');
    return runAnalysis(opened, task, onProgress);
  },
};

export type AnalysisService = typeof service;

expose(service);
