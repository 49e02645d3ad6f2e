import { RELATIONSHIP_TYPES } from '#schemas';
import { aDataset } from '#testing';
import { drawFigure, viewOf } from './draw-figure.fixture.ts';

const ACTORS = 40;

/** 300 relationships of all types between 40 actors of five groups. */
export const threeHundred = () => {
  const builder = aDataset().head({ title: 'Three hundred relationships' });
  for (let index = 0; index < ACTORS; index += 1) {
    builder.actors({
      id: `a${index}`,
      name: `Actor number ${index} of a long list`,
      group: `g${index % 5}`,
    });
  }
  for (let index = 0; index < 300; index += 1) {
    const source = (index * 7) % ACTORS;
    const target = (source + 1 + ((index * index) % (ACTORS - 1))) % ACTORS;
    builder.edge(
      `a${source}`,
      RELATIONSHIP_TYPES[index % RELATIONSHIP_TYPES.length]!.id,
      `a${target}`,
    );
  }
  return builder.build();
};

export const draw = () =>
  drawFigure([viewOf(threeHundred())], { size: { kind: 'preset', id: 'a4-portrait' } });
