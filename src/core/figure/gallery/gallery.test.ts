import { describe, expect, it } from 'vitest';
import type { Dataset } from '#schemas';
import { writeSvg } from '../svg-writer.ts';
import {
  ALL_ACTORS,
  arabicNames,
  contestedEdges,
  type FigureOptions,
  figureOf,
  groups,
  noRelationships,
  oneActor,
  parallelEdges,
} from './figures.fixture.ts';

const FIGURES: readonly [name: string, dataset: Dataset, options?: FigureOptions][] = [
  ['parallel-edges', parallelEdges()],
  ['contested', contestedEdges(), { ground: 'transparent' }],
  ['groups', groups(), { theme: 'dark', subtitle: 'On a dark ground', width: 1200 }],
  ['arabic-names', arabicNames()],
  ['one-actor', oneActor(), { width: 480, filter: ALL_ACTORS }],
  ['no-relationships', noRelationships(), { filter: ALL_ACTORS }],
];

describe('the gallery of figures', () => {
  it.each(FIGURES)('%s is drawn as it was', async (name, dataset, options) => {
    await expect(writeSvg(figureOf(dataset, options))).toMatchFileSnapshot(`./${name}.svg`);
  });
});
