import { aDataset } from '#testing';
import { contested, drawFigure, viewOf } from './draw-figure.fixture.ts';

export const contestedEdges = () =>
  aDataset()
    .head({ title: 'Contested lines, solid and dashed, with and without heads' })
    .edge('a', 'attack', 'b', contested)
    .edge('b', 'threat', 'c', contested)
    .edge('c', 'alliance', 'd', contested)
    .edge('d', 'sanction', 'a', contested)
    .edge('a', 'support', 'c')
    .build();

export const draw = () => drawFigure([viewOf(contestedEdges())], { ground: 'transparent' });
