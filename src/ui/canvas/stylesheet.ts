import type { StylesheetJson } from 'cytoscape';
import { LABEL_LINE_HEIGHT } from '#core/appearance';

export const LABEL_FONT = '"Source Sans 3 Variable", "Vazirmatn Variable", sans-serif';

/** A field of the element, for properties of which the types of cytoscape do not admit one. */
const data = (field: string) => `data(${field})` as never;

/**
 * One sheet for good: every look is a `data()` field that comes from the Scene. Swapping styles or
 * classes to filter or to fade would restyle every element.
 */
export const STYLESHEET: StylesheetJson = [
  {
    selector: 'node',
    style: {
      shape: 'ellipse',
      width: 'data(size)',
      height: 'data(size)',
      'background-color': 'data(fill)',
      'background-image': 'data(glyph)',
      'background-fit': 'contain',
      'border-color': 'data(ring)',
      'border-width': 'data(ringWidth)',
      'border-position': 'center',
      label: 'data(label)',
      color: 'data(labelColour)',
      'font-family': LABEL_FONT,
      'font-size': 'data(labelSize)',
      'font-weight': data('labelWeight'),
      'text-halign': data('labelSide'),
      'text-valign': 'center',
      'text-margin-x': data('labelX'),
      'text-margin-y': data('labelY'),
      'text-outline-color': 'data(labelHalo)',
      'text-outline-width': data('labelHaloWidth'),
      'text-events': 'yes',
      'text-wrap': 'wrap',
      'text-max-width': '1000px',
      'line-height': LABEL_LINE_HEIGHT,
      'text-justification': data('labelJustify'),
      'overlay-opacity': 0,
      'underlay-opacity': 0,
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'unbundled-bezier',
      'edge-distances': 'node-position',
      'control-point-weights': [0.5],
      'control-point-distances': data('bend'),
      width: 'data(width)',
      opacity: data('opacity'),
      'line-color': 'data(core)',
      'line-outline-width': data('railWidth'),
      'line-outline-color': 'data(colour)',
      'line-style': data('lineStyle'),
      'line-dash-pattern': data('dash'),
      'line-cap': 'butt',
      'target-arrow-shape': data('head'),
      'target-arrow-fill': data('headFill'),
      'target-arrow-color': 'data(colour)',
      'arrow-scale': data('arrowScale'),
      'source-distance-from-node': data('gap'),
      'target-distance-from-node': data('gap'),
      'overlay-opacity': 0,
    },
  },
  {
    selector: 'edge[?isLoop]',
    style: {
      'curve-style': 'bezier',
      'loop-direction': '-45deg',
      'loop-sweep': '50deg',
    },
  },
];
