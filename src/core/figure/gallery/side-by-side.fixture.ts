import type { Filter } from '#core/graph';
import { drawFigure, viewOf } from './draw-figure.fixture.ts';
import { groups } from './groups.fixture.ts';

const only = (...values: string[]): Filter => ({
  chips: [{ field: 'type', mode: 'include', values, enabled: true }],
  isolates: 'hide',
});

export const draw = () =>
  drawFigure(
    [
      viewOf(groups(), { filter: only('command', 'membership', 'lineage'), name: 'Structure' }),
      viewOf(groups(), { filter: only('opposition', 'posture', 'coercion'), name: 'Pressure' }),
    ],
    { size: { kind: 'preset', id: 'slide' }, citations: 'short' },
  );
