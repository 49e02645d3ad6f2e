import { measureAnalysis } from './analysis/analysis-benchmark.ts';
import type { Benchmark } from './benchmark.ts';
import { measureCanvas } from './canvas/canvas-benchmark.ts';
import { measureEvents } from './events/events-benchmark.ts';
import { measureLayout } from './layout/layout-benchmark.ts';
import { measurePageLoad } from './page-load/page-load-benchmark.ts';
import { measurePictures } from './picture/picture-benchmark.ts';
import { measureReading } from './reading/reading-benchmark.ts';
import { measureTraces } from './trace/trace-benchmark.ts';

/** The benchmarks, in the order in which they are run. */
export const BENCHMARKS: readonly Benchmark[] = [
  {
    name: 'canvas',
    about: 'drawing and acting on large graphs beside other libraries: targets 1 to 4, 6, heap',
    minutes: 15,
    run: measureCanvas,
  },
  {
    name: 'layout',
    about: 'a layout beside ForceAtlas2: target 5',
    minutes: 1,
    run: measureLayout,
  },
  {
    name: 'reading',
    about: 'a dataset read and indexed beside JSON.parse and zod: target 7',
    minutes: 1,
    run: measureReading,
  },
  {
    name: 'events',
    about: 'a table of half a million events opened in the app: target 8',
    minutes: 2,
    run: measureEvents,
  },
  {
    name: 'picture',
    about: 'whole figures as PNG: time and memory',
    minutes: 1,
    run: measurePictures,
  },
  {
    name: 'trace',
    about: 'what the main thread does while the app is panned, zoomed, filtered, hovered',
    minutes: 1,
    run: measureTraces,
  },
  {
    name: 'page-load',
    about: 'the shipped dataset from navigation to its first graph, beside a bare page',
    minutes: 1,
    run: measurePageLoad,
  },
  {
    name: 'analysis',
    about: 'metrics and signed balance beside graphology, in Node',
    minutes: 3,
    isOnlyByName: true,
    run: measureAnalysis,
  },
];
