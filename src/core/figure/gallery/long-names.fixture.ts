import { aDataset } from '#testing';
import { drawFigure, viewOf } from './draw-figure.fixture.ts';

const LONG =
  'Joint Committee for the Coordination of the Relief of Districts along the Lower River';

const dataset = () =>
  aDataset()
    .head({ title: 'Names that do not fit are shortened, and stand in full below' })
    .actors({ id: 'a', name: LONG }, { id: 'b', name: `${LONG} (${LONG})` }, 'c')
    .edge('a', 'support', 'b')
    .edge('b', 'opposition', 'c')
    .build();

export const draw = () => drawFigure([viewOf(dataset())], { numbersAtLines: true });
