import { arabicNames } from './arabic-names.fixture.ts';
import { drawFigure, viewOf } from './draw-figure.fixture.ts';

export const draw = () =>
  drawFigure(
    [viewOf(arabicNames())],
    { title: 'نام‌ها به عربی و فارسی', legend: 'right', citations: 'short' },
    'fa',
  );
