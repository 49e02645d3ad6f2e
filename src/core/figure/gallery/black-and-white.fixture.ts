import { drawFigure, viewOf } from './draw-figure.fixture.ts';
import { groups } from './groups.fixture.ts';

export const draw = () =>
  drawFigure([viewOf(groups())], {
    ink: 'print-safe',
    numbersAtLines: true,
    size: { kind: 'preset', id: 'journal-double' },
  });
