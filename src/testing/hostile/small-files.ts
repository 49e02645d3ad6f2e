import { FIGURE_FILES } from './figure-files.ts';
import { GRAPH_FILES } from './graph-files.ts';
import { INTELLIGENCE_FILES } from './intelligence-files.ts';
import { plainDataset } from './plain-dataset.ts';
import { json, type SmallFile } from './small-file.ts';
import { TABLE_FILES } from './table-files.ts';

/** A small good file in every format that can be read, and in every shape of it. */
export const SMALL_FILES: readonly SmallFile[] = [
  { format: 'faultlines-json', name: 'dataset.faultlines.json', write: json(plainDataset) },
  ...FIGURE_FILES,
  ...INTELLIGENCE_FILES,
  ...GRAPH_FILES,
  ...TABLE_FILES,
];
