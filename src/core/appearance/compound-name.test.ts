import { describe, expect, it } from 'vitest';
import { buildGraph, compoundsOf, keepCommunities, nameCommunities } from '#core/graph';
import { aDataset } from '#testing';
import { compoundLabel } from './compound-name.ts';

/** China has most to do with others, then Japan, then Vietnam. */
function labels() {
  const graph = buildGraph(
    aDataset()
      .edge('China', 'attack', 'Japan')
      .edge('China', 'attack', 'Vietnam')
      .edge('China', 'attack', 'Laos')
      .edge('China', 'attack', 'Palau')
      .edge('Japan', 'attack', 'Vietnam')
      .edge('Japan', 'attack', 'Laos')
      .build(),
  );
  const actor = (id: string) => graph.actorIndexById.get(id)!;
  const among = (...ids: string[]) => Uint32Array.from(ids.map(actor)).sort();
  const head = actor('China');
  keepCommunities(
    graph,
    nameCommunities(graph, [
      { head, members: among('China', 'Japan', 'Vietnam', 'Laos', 'Palau'), parent: -1 },
      { head, members: among('China', 'Japan', 'Vietnam'), parent: 0 },
      { head, members: among('China', 'Vietnam'), parent: 1 },
      { head: actor('Laos'), members: among('Laos'), parent: 0 },
      { head: actor('Palau'), members: among('Palau'), parent: 0, remainder: 'small' },
      { head: actor('Japan'), members: among('Japan'), parent: 1, remainder: 'small' },
    ]),
  );
  const nameOf = (id: string) => graph.actors[actor(id)]!.name;
  const found = compoundsOf(graph, 'community').map((compound) =>
    compoundLabel(graph, 'community', compound),
  );
  return { found, nameOf };
}

describe('names of communities', () => {
  it('differ from those of the communities around them', () => {
    const { found, nameOf } = labels();
    const [china, japan, vietnam] = ['China', 'Japan', 'Vietnam'].map(nameOf);
    expect(found.slice(0, 4)).toEqual([
      `Around ${china}`,
      `Around ${china} and ${japan}`,
      `Around ${china} and ${vietnam}`,
      `Around ${nameOf('Laos')}`,
    ]);
  });

  it('say inside which community a remainder lies', () => {
    const { found, nameOf } = labels();
    expect(found.slice(4)).toEqual([
      `Small communities (${nameOf('China')})`,
      `Small communities (${nameOf('China')} · ${nameOf('Japan')})`,
    ]);
  });
});
