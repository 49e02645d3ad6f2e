import makeCytoscape from 'cytoscape';
import { COLOURS } from '../../graphs/bench-graph.ts';
import type { Peer } from '../peer.ts';

/** cytoscape on its own, with straight hairlines: the quickest that it can draw. */
export const cytoscape: Peer = {
  open(container, graph, onRender) {
    const cy = makeCytoscape({
      container,
      elements: [
        ...Array.from(graph.x, (x, node) => ({
          data: { id: `n${node}` },
          position: { x, y: graph.y[node]! },
        })),
        ...Array.from(graph.source, (source, edge) => ({
          data: {
            id: `e${edge}`,
            source: `n${source}`,
            target: `n${graph.target[edge]}`,
            type: graph.type[edge],
          },
        })),
      ],
      style: [
        { selector: 'node', style: { width: 12, height: 12, 'background-color': '#555' } },
        { selector: 'edge', style: { 'curve-style': 'haystack', width: 1, opacity: 0.4 } },
        ...COLOURS.map((colour, type) => ({
          selector: `edge[type = ${type}]`,
          style: { 'line-color': colour },
        })),
        { selector: '.hidden', style: { display: 'none' as const } },
        { selector: '.faded', style: { opacity: 0.08 } },
      ],
      layout: { name: 'preset' },
    });
    cy.on('render', onRender);
    cy.fit();
    const edgesByType = COLOURS.map((_, type) => cy.edges(`[type = ${type}]`));
    return {
      filter: (type, isShown) => {
        edgesByType[type]![isShown ? 'removeClass' : 'addClass']('hidden');
      },
      pan: (dx, dy) => {
        cy.panBy({ x: dx, y: dy });
      },
      zoom: (factor) => {
        cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: 600, y: 400 } });
      },
      highlight: (node) => {
        const around = cy.getElementById(`n${node}`).closedNeighborhood();
        cy.batch(() => {
          around.removeClass('faded');
          cy.elements().not(around).addClass('faded');
        });
      },
      // The types of the library leave out that this output is a promise.
      png: async (scale) => (await cy.png({ output: 'blob-promise', scale })) as unknown as Blob,
    };
  },
};
