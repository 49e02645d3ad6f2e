import { describe, expect, it } from 'vitest';
import { writeSvg } from '../svg-writer.ts';
import { draw as arabicNames } from './arabic-names.fixture.ts';
import { draw as blackAndWhite } from './black-and-white.fixture.ts';
import { draw as contested } from './contested.fixture.ts';
import { draw as groups } from './groups.fixture.ts';
import { draw as longNames } from './long-names.fixture.ts';
import { draw as noRelationships } from './no-relationships.fixture.ts';
import { draw as oneActor } from './one-actor.fixture.ts';
import { draw as parallelEdges } from './parallel-edges.fixture.ts';
import { draw as persian } from './persian.fixture.ts';
import { draw as selfLoops } from './self-loops.fixture.ts';
import { draw as sideBySide } from './side-by-side.fixture.ts';
import { draw as threeHundred } from './three-hundred.fixture.ts';

// One small file a figure. `npm run gallery` shows the snapshots as a page.
const FIGURES = {
  'arabic-names': arabicNames,
  'black-and-white': blackAndWhite,
  contested,
  groups,
  'long-names': longNames,
  'no-relationships': noRelationships,
  'one-actor': oneActor,
  'parallel-edges': parallelEdges,
  persian,
  'self-loops': selfLoops,
  'side-by-side': sideBySide,
  'three-hundred': threeHundred,
};

describe('the gallery of figures', () => {
  it.each(Object.entries(FIGURES))('%s is drawn as it was', async (name, draw) => {
    await expect(writeSvg(draw())).toMatchFileSnapshot(`./${name}.svg`);
  });
});
