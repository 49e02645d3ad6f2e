import { aDataset } from '#testing';
import { drawFigure, viewOf } from './draw-figure.fixture.ts';

/**
 * The data contract admits no relationship of an actor with itself, and imports leave such rows
 * out. Should one come from elsewhere all the same, it is drawn as a loop and not as nothing.
 */
const dataset = () => {
  const built = aDataset()
    .head({ title: 'A relationship of an actor with itself' })
    .edge('a', 'opposition', 'b')
    .edge('b', 'attack', 'c')
    .edge('c', 'support', 'a')
    .build();
  return {
    ...built,
    relationships: built.relationships.map((relationship) =>
      relationship.type === 'attack' ? { ...relationship, target: 'b' } : relationship,
    ),
  };
};

export const draw = () => drawFigure([viewOf(dataset())]);
