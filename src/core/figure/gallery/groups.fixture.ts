import { aDataset } from '#testing';
import { drawFigure, viewOf } from './draw-figure.fixture.ts';

export const groups = () =>
  aDataset()
    .head({ title: 'Three groups' })
    .groups(
      { id: 'red', label: 'Red side' },
      { id: 'blue', label: 'Blue side' },
      { id: 'none', label: 'Group without anyone visible' },
    )
    .actors(
      { id: 'r1', group: 'red', kind: 'state' },
      { id: 'r2', group: 'red', kind: 'state-force' },
      { id: 'r3', group: 'red', kind: 'person' },
      { id: 'b1', group: 'blue', kind: 'armed-group' },
      { id: 'b2', group: 'blue', kind: 'coalition' },
      { id: 'b3', group: 'blue', kind: 'front-name' },
    )
    .edge('r1', 'command', 'r2')
    .edge('r3', 'membership', 'r1')
    .edge('b1', 'lineage', 'b3')
    .edge('b2', 'opposition', 'r1')
    .edge('r2', 'posture', 'b1', { status: 'alleged' })
    .edge('b1', 'coercion', 'r3')
    .edge('b1', 'deployment', 'r1')
    .edge('b3', 'statement', 'r2')
    .build();

export const draw = () =>
  drawFigure([viewOf(groups())], {
    ground: 'dark',
    subtitle: 'On a dark ground',
    legend: 'right',
    size: { kind: 'pixels', width: 1200 },
  });
