import { createRandom } from '#core/base';
import type { Dataset } from '#schemas';

const TYPES = ['attack', 'threat', 'opposition', 'sanction', 'alliance', 'support', 'negotiation'];
const FRIENDLY = ['alliance', 'support'];

/**
 * A seeded dataset in which few actors have many relationships and most have few, as in event
 * data: a tenth of the actors take part in half of them. Two camps are mostly friendly inside and
 * hostile across; one relationship in five goes against that.
 */
export function makeSkewedDataset(actors: number, relationships: number): Dataset {
  const random = createRandom(actors + relationships);
  const pick = () => Math.floor(actors * random() ** (random() < 0.5 ? 6 : 1));
  const input: Dataset = {
    format: 'faultlines',
    version: 1,
    id: 'bench',
    title: 'Benchmark',
    description: '',
    coverage: { from: '2019-01-01', to: '2020-12-31' },
    license: 'CC0-1.0',
    actorGroups: [],
    actors: Array.from({ length: actors }, (_, index) => ({
      id: `a${index}`,
      name: `Actor ${index}`,
      aliases: [],
      kind: 'armed-group' as const,
      description: '',
      identifiers: [],
      tags: [],
    })),
    documents: [
      {
        id: 'd',
        title: 'Document',
        publisher: 'Publisher',
        authors: [],
        language: 'en',
        kind: 'dataset',
        reliability: 'F',
        derivedFrom: [],
      },
    ],
    relationships: [],
  };
  for (let index = 0; index < relationships; index += 1) {
    const source = pick();
    const target = (source + 1 + pick()) % actors;
    const isInside = source % 2 === target % 2;
    const isFriendly = isInside !== random() < 0.2;
    const wanted = TYPES.filter((type) => FRIENDLY.includes(type) === isFriendly);
    const day = 1 + Math.floor(random() * 28);
    const month = 1 + Math.floor(random() * 12);
    const pad = (value: number) => String(value).padStart(2, '0');
    input.relationships.push({
      id: `r${index}`,
      type: wanted[Math.floor(random() * wanted.length)]!,
      source: `a${source}`,
      target: `a${source === target ? (target + 1) % actors : target}`,
      temporal: 'event',
      start: `${random() < 0.5 ? 2019 : 2020}-${pad(month)}-${pad(day)}`,
      summary: 'Made for a benchmark.',
      status: 'actual',
      evidence: [
        { document: 'd', paragraph: 1, paraphrase: 'So.', stance: 'supports', voice: 'asserted' },
      ],
      tags: [],
    });
  }
  return input;
}
