import type { Format } from './format.ts';
import { gexf } from './gexf/gexf.ts';
import { gml } from './gml/gml.ts';
import { graphml } from './graphml/graphml.ts';
import { cx2, cytoscapeJson, graphson, jgf, nodeLinkJson } from './json/json-graph-formats.ts';
import { pajek } from './pajek/pajek.ts';
import { sif } from './text-graphs/sif.ts';
import { ucinet } from './text-graphs/ucinet.ts';
import { vna } from './text-graphs/vna.ts';
import { xgmml } from './xgmml/xgmml.ts';

/**
 * Formats of graph tools, those with the surest marks first: any JSON with nodes in it may be
 * node-link JSON, so that it stands last.
 */
export const GRAPH_FORMATS: readonly Format[] = [
  graphml,
  gexf,
  gml,
  pajek,
  xgmml,
  vna,
  ucinet,
  sif,
  cx2,
  cytoscapeJson,
  jgf,
  graphson,
  nodeLinkJson,
];
