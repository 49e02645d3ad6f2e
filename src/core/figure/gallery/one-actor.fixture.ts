import { aDataset } from '#testing';
import { ALL_ACTORS, drawFigure, viewOf } from './draw-figure.fixture.ts';

const dataset = () =>
  aDataset()
    .head({ title: 'One actor alone' })
    .actors({ id: 'a', name: 'A divided party', kind: 'political-party' })
    .build();

export const draw = () =>
  drawFigure([viewOf(dataset(), { filter: ALL_ACTORS })], {
    size: { kind: 'pixels', width: 480 },
  });
