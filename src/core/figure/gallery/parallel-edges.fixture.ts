import { aDataset } from '#testing';
import { drawFigure, viewOf } from './draw-figure.fixture.ts';

export const parallelEdges = () =>
  aDataset()
    .head({ title: 'Many types between two actors' })
    .actors({ id: 'a', kind: 'state' }, { id: 'b', kind: 'armed-group' })
    .edge('a', 'attack', 'b')
    .edge('a', 'attack', 'b')
    .edge('a', 'attack', 'b')
    .edge('a', 'threat', 'b')
    .edge('b', 'threat', 'a')
    .edge('a', 'sanction', 'b')
    .edge('a', 'negotiation', 'b')
    .build();

export const draw = () => drawFigure([viewOf(parallelEdges())]);
