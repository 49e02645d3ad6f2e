import type { Dataset } from '#schemas';
import { HEAD_BYTES } from '../file-head.ts';
import { fileStemOf } from '../file-stem.ts';
import { JSON_COLUMNS_LOSS } from '../foreign/written-columns.ts';
import type { FileHead, Format } from '../format.ts';
import { readJsonGraph } from './read-json-graph.ts';
import { writeCx2, writeCytoscapeJson, writeJgf, writeNodeLink } from './write-json-graph.ts';

const writing =
  (ending: string, write: (dataset: Dataset) => string): NonNullable<Format['write']> =>
  async (dataset) => [{ name: `${fileStemOf(dataset)}${ending}`, content: write(dataset) }];

const has = ({ text }: FileHead, ...keys: readonly string[]): boolean =>
  keys.every((key) => text.includes(`"${key}"`));

const isObject = ({ text }: FileHead): boolean => /^\ufeff?\s*\{/.test(text);

/** Records one after the other stand at the beginning of their lines. */
const isJsonLines = ({ text }: FileHead): boolean => /[\r\n]\{/.test(text);

/** What other tools make of the fields that only we know. */
const FIELDS_LOSS =
  'Other tools keep evidence and documents as data that they do not show; it comes back as it was as long as they keep it.';

/** Cytoscape.js and Cytoscape desktop. */
export const cytoscapeJson: Format = {
  id: 'cytoscape-json',
  label: 'Cytoscape JSON',
  extensions: ['.cyjs', '.cytoscape.json'],
  mediaType: 'application/json',
  detect: (head) =>
    (has(head, 'elements', 'data') && !has(head, 'connections')) ||
    /^\ufeff?\s*\[\s*\{\s*"(data"\s*:\s*\{|group"\s*:\s*"(nodes|edges)")/.test(head.text),
  read: readJsonGraph,
  write: writing('.cyjs', writeCytoscapeJson),
  losses: [FIELDS_LOSS],
};

/** The exchange format of Cytoscape and NDEx; its first version is read as well. */
export const cx2: Format = {
  id: 'cx2',
  label: 'CX2',
  extensions: ['.cx2', '.cx'],
  mediaType: 'application/json',
  detect: (head) =>
    /^\ufeff?\s*\[/.test(head.text) && (has(head, 'CXVersion') || has(head, '@id', 'metaData')),
  read: readJsonGraph,
  write: writing('.cx2', writeCx2),
  losses: ['Ids become numbers; ours stand in the column “id”.', JSON_COLUMNS_LOSS],
};

/** JSON Graph Format. */
export const jgf: Format = {
  id: 'jgf',
  label: 'JSON Graph Format',
  extensions: ['.jgf', '.jgf.json'],
  mediaType: 'application/vnd.jgf+json',
  detect: (head) =>
    isObject(head) &&
    /^\ufeff?\s*\{\s*"graphs?"\s*:\s*[[{]\s*[{"]/.test(head.text) &&
    has(head, 'nodes'),
  read: readJsonGraph,
  write: writing('.jgf', writeJgf),
  losses: [
    FIELDS_LOSS,
    'Actors whose ids are whole numbers come first when the file is read, by their numbers.',
  ],
};

/** Lists of nodes and links as d3, networkx, graphology, sigma, VOSviewer and Kumu write them. */
export const nodeLinkJson: Format = {
  id: 'node-link-json',
  label: 'node-link JSON',
  extensions: ['.node-link.json', '.json'],
  mediaType: 'application/json',
  detect: (head) =>
    isObject(head) &&
    (has(head, 'nodes') ||
      // What comes before the nodes may be longer than the beginning that is looked at.
      (head.bytes.length === HEAD_BYTES && !has(head, 'actors') && !isJsonLines(head)) ||
      has(head, 'network', 'items') ||
      has(head, 'elements', 'connections') ||
      (has(head, 'elements') && has(head, '_id', 'attributes'))),
  read: readJsonGraph,
  write: writing('.node-link.json', writeNodeLink),
  losses: [FIELDS_LOSS],
};

/** GraphSON of TinkerPop, read only. */
export const graphson: Format = {
  id: 'graphson',
  label: 'GraphSON',
  extensions: ['.graphson'],
  mediaType: 'application/json',
  detect: (head) =>
    isObject(head) &&
    ((has(head, 'vertices') && has(head, '_id')) ||
      has(head, 'outE', 'inV') ||
      has(head, 'inE', 'outV')),
  read: readJsonGraph,
  losses: [],
};
