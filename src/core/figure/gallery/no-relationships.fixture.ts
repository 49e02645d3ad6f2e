import { aDataset } from '#testing';
import { ALL_ACTORS, drawFigure, viewOf } from './draw-figure.fixture.ts';

const dataset = () => aDataset().head({ title: 'Actors only' }).actors('a', 'b', 'c').build();

export const draw = () => drawFigure([viewOf(dataset(), { filter: ALL_ACTORS })]);
