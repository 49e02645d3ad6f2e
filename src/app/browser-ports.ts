import actorsAddress from '#graph-data/us-iran-iraq-2020/actors.json?url';
import datasetAddress from '#graph-data/us-iran-iraq-2020/dataset.json?url';
import documentsAddress from '#graph-data/us-iran-iraq-2020/documents.json?url';
import relationshipsAddress from '#graph-data/us-iran-iraq-2020/relationships.json?url';
import { assembleDataset } from '#schemas';
import type { Ports } from '#state';
import analysisWorkerAddress from '../workers/analysis.worker.ts?worker&url';
import importWorkerAddress from '../workers/import.worker.ts?worker&url';
import { createImportRunner } from '../workers/import-client.ts';
import layoutWorkerAddress from '../workers/layout.worker.ts?worker&url';
import { createLayoutRunner } from '../workers/layout-client.ts';
import { downloadFile } from './download-file.ts';
import { createFigurePorts } from './figure-ports.ts';
import { createKnownLayouts } from './known-layouts.ts';
import { saveToFile } from './save-to-file.ts';
import { startWorker } from './start-worker.ts';
import { claimWorkspace } from './storage/workspace-claims.ts';
import { createWorkspaceDatabase } from './storage/workspace-database.ts';

/** The browser behind the ports of the state. */
export function createBrowserPorts(): Ports {
  const layout = createLayoutRunner(() => startWorker(layoutWorkerAddress, 'layout'));
  // Most visitors look first; what works things out is fetched when something is to be worked out.
  let analysing: ReturnType<typeof loadAnalysis> | undefined;
  const analysis = () => {
    analysing ??= loadAnalysis();
    return analysing;
  };
  let known: ReturnType<typeof createKnownLayouts> | undefined;
  const files = createImportRunner(() => startWorker(importWorkerAddress, 'import'));
  return {
    arrange: async (input, signal) => (await known?.find(input)) ?? layout.arrange(input, signal),
    analyse: async (graph, task, options) => {
      const { columnsOf, runner } = await analysis();
      return runner.run(columnsOf(graph), task, options);
    },
    readFile: (file, options, signal) => files.open(file, options, signal),
    readSnapshot: (snapshot, options) => files.restore(snapshot, options),
    addDataset: (current, incoming, same, signal) => files.add(current, incoming, same, signal),
    readShippedDataset: () => {
      known ??= createKnownLayouts();
      return readShippedDataset();
    },
    readFigureFonts: async () => (await import('./figure-fonts.ts')).readFigureFonts(),
    figures: createFigurePorts(),
    download: downloadFile,
    saveToFile,
    workspaces: { disk: createWorkspaceDatabase(), claim: claimWorkspace },
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    // Also where the page has come over plain http, which knows no `randomUUID`.
    newId: () =>
      [...crypto.getRandomValues(new Uint32Array(4))]
        .map((part) => part.toString(36).padStart(7, '0'))
        .join(''),
    copyText: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    readPreference: (key) => {
      try {
        return localStorage.getItem(key) ?? undefined;
      } catch {
        // A browser that refuses storage forgets; nothing else is lost.
        return undefined;
      }
    },
    writePreference: (key, value) => {
      try {
        localStorage.setItem(key, value);
      } catch {
        // As above.
      }
    },
    languages: () => navigator.languages,
    windowShape: () => {
      const sides = window.innerWidth >= 1080 ? 640 : 0;
      const ratio = (window.innerWidth - sides) / (window.innerHeight - (sides > 0 ? 230 : 130));
      return ratio < 0.8 ? 'portrait' : ratio < 1.2 ? 'square' : 'landscape';
    },
    now: () => new Date(),
  };
}

async function loadAnalysis() {
  const { createAnalysisRunner, columnsOf } = await import('../workers/analysis-client.ts');
  const runner = createAnalysisRunner(() => startWorker(analysisWorkerAddress, 'analysis'));
  return { columnsOf, runner };
}

async function readShippedDataset(): Promise<unknown> {
  const [dataset, actors, relationships, documents] = await Promise.all(
    [datasetAddress, actorsAddress, relationshipsAddress, documentsAddress].map(fetchJson),
  );
  const assembled = assembleDataset({ dataset, actors, relationships, documents });
  return assembled.ok ? assembled.value : undefined;
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The dataset could not be loaded (${answer.status}).`);
  return answer.json();
}
