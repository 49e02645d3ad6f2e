import makeCytoscape from 'cytoscape';
import { COLOURS } from '../bench-graph.ts';
import type { Peer } from '../peer.ts';

/** cytoscape on its own, with straight hairlines: the quickest that it can draw. */
export const cytoscape: Peer = {
  name: 'cytoscape',
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
    return {
      filter: (type, isShown) => {
        cy.edges(`[type = ${type}]`)[isShown ? 'removeClass' : 'addClass']('hidden');
      },
      pan: (dx, dy) => {
        cy.panBy({ x: dx, y: dy });
      },
      zoom: (factor) => {
        cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: 600, y: 400 } });
      },
      highlight: (node) => {
        if (node === undefined) cy.elements().removeClass('faded');
        else {
          const around = cy.getElementById(`n${node}`).closedNeighborhood();
          cy.elements().not(around).addClass('faded');
        }
      },
      png: () => cy.png({ output: 'blob-promise', scale: 2 }) as unknown as Promise<Blob>,
      close: () => cy.destroy(),
    };
  },
};
