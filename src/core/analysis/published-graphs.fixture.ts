import { type Bitset, createBitset, fillBitset } from '#core/base';
import { buildGraph, type Graph } from '#core/graph';
import { aDataset } from '#testing';
import { type AnalysisColumns, columnsOf } from './analysis-columns.ts';

/** A signed or plain tie between two names; without a sign it is friendly. */
export type PlainTie = readonly [one: string, other: string, weight?: number];

export interface WholeView {
  readonly graph: Graph;
  readonly columns: AnalysisColumns;
  readonly visible: { readonly relationships: Bitset; readonly actors: Bitset };
}

/** All of a graph, as if nothing were filtered. */
export function viewAll(graph: Graph): WholeView {
  const relationships = createBitset(graph.relationships.length);
  const actors = createBitset(graph.actors.length);
  fillBitset(relationships, true);
  fillBitset(actors, true);
  return { graph, columns: columnsOf(graph), visible: { relationships, actors } };
}

/** Ties as relationships: alliances where the weight is above 0, else opposition. */
export function viewOfTies(ties: readonly PlainTie[], actors: readonly string[] = []): WholeView {
  const builder = aDataset().actors(...actors);
  for (const [one, other, weight = 1] of ties) {
    const type = weight > 0 ? 'alliance' : 'opposition';
    for (let count = 0; count < Math.abs(weight); count += 1) builder.edge(one, type, other);
  }
  return viewAll(buildGraph(builder.build()));
}

const splitPairs = (text: string): PlainTie[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [one, other] = pair.split('-');
      return [one!, other!] as const;
    });

/** Who met outside the club: Zachary (1977), "An information flow model for conflict and fission
 * in small groups", 34 members, 78 ties; members are numbered from 0 as in networkx. */
export const KARATE_CLUB = splitPairs(`
  0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17
  1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16
  8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33
  23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32
  29-33 30-32 30-33 31-32 31-33 32-33`);

/** Marriages among Florentine families: Padgett and Ansell (1993), after Breiger and Pattison
 * (1986), 15 families, 20 ties. */
export const FLORENTINE_MARRIAGES = splitPairs(`
  acciaiuoli-medici castellani-peruzzi castellani-strozzi castellani-barbadori medici-barbadori
  medici-ridolfi medici-tornabuoni medici-albizzi medici-salviati salviati-pazzi peruzzi-strozzi
  peruzzi-bischeri strozzi-ridolfi strozzi-bischeri ridolfi-tornabuoni tornabuoni-guadagni
  albizzi-ginori albizzi-guadagni bischeri-guadagni guadagni-lamberteschi`);

/** The kite of Krackhardt (1990), "Assessing the political landscape", 10 people, 18 ties. */
export const KRACKHARDT_KITE = splitPairs(`
  0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9`);

const TRIBES =
  'gavev kotun ove alika nagam gahuk masil ukudz notoh kohik geham asaro uheto seuve nagad gama'.split(
    ' ',
  );
const FRIENDLY_TRIBES = `0-1 2-3 2-5 2-6 4-6 5-6 2-7 3-7 5-7 6-7 4-8 8-9 5-10 6-10 7-10 5-11 6-11 7-11
  10-11 6-12 8-12 9-12 4-13 12-13 0-14 1-14 0-15 1-15 14-15`;
const HOSTILE_TRIBES = `0-2 1-2 0-3 0-4 1-4 0-5 1-5 1-8 5-8 1-9 8-10 9-10 0-11 5-12 10-12 7-13 11-13
  4-14 8-14 9-14 10-14 11-14 12-14 4-15 5-15 10-15 11-15 12-15 13-15`;

/** Friends and enemies among 16 tribes of the Gahuku-Gama, New Guinea: Read (1954), "Cultures of
 * the central highlands", as matrices in UCINET (GAMAPOS, GAMANEG), 29 friendly, 29 hostile. */
export const GAHUKU_GAMA: readonly PlainTie[] = [
  ...splitPairs(FRIENDLY_TRIBES).map(([one, other]) => nameTribes(one, other, 1)),
  ...splitPairs(HOSTILE_TRIBES).map(([one, other]) => nameTribes(one, other, -1)),
];

function nameTribes(one: string, other: string, weight: number): PlainTie {
  return [TRIBES[Number(one)]!, TRIBES[Number(other)]!, weight];
}

const NOVICES =
  'john-bosco gregory basil peter bonaventure berthold mark victor ambrose romuald louis winfrid amand hugh boniface albert elias simplicius'.split(
    ' ',
  );
const NOVICES_OF_DISLIKE =
  'romuald bonaventure ambrose berthold peter louis victor winfrid john-bosco gregory hugh boniface mark albert amand basil elias simplicius'.split(
    ' ',
  );
/** `chooser:chosen=rank`, numbered from 1 in the order of the names. */
const LIKED = `1:3=3 1:12=1 1:14=2 2:1=3 2:7=1 2:12=2 3:1=3 3:13=2 3:17=1 3:18=2 4:5=3 4:6=1 4:11=2
  5:4=3 5:9=1 5:11=2 6:4=3 6:5=1 6:9=2 7:2=3 7:12=1 7:16=2 8:4=3 8:6=2 8:9=1 9:5=1 9:8=3 9:12=2
  10:4=3 10:5=1 10:9=1 10:13=2 11:5=2 11:8=3 11:14=1 12:1=3 12:2=2 12:7=1 13:5=2 13:7=1 13:18=3
  14:1=3 14:12=1 14:15=2 15:2=3 15:7=1 15:12=2 16:2=3 16:7=2 16:15=1 17:2=1 17:3=2 17:18=3 18:2=1
  18:3=2 18:17=3`;
const DISLIKED = `3:16=3 3:17=2 3:18=1 4:10=1 4:13=2 4:16=3 4:17=2 5:9=2 5:10=3 5:11=1 6:9=1 6:10=3
  6:16=2 7:10=3 7:11=1 7:16=2 9:1=1 9:10=2 9:13=3 10:5=3 10:7=2 10:15=1 11:5=3 11:7=2 11:17=1
  12:5=1 12:15=3 12:16=2 13:4=2 13:5=3 13:7=1 14:5=3 14:16=1 14:17=2 15:4=2 15:8=1 15:10=3 16:4=2
  16:5=3 16:10=2 16:14=1 17:4=3 17:5=1 17:7=2 18:1=2 18:5=1 18:7=3`;

/** Whom 18 novices liked most (3 to 1) and least (-3 to -1) at the fourth time: Sampson (1968),
 * "A novitiate in a period of change", as matrices in UCINET (SAMPLK3, SAMPDLK), 103 choices. */
export const SAMPSON_T4: readonly PlainTie[] = [
  ...readChoices(LIKED, NOVICES, 1),
  ...readChoices(DISLIKED, NOVICES_OF_DISLIKE, -1),
];

function readChoices(text: string, names: readonly string[], sign: number): PlainTie[] {
  return text.split(/\s+/).map((choice) => {
    const [chooser, chosen, rank] = choice.split(/[:=]/).map(Number);
    return [names[chooser! - 1]!, names[chosen! - 1]!, rank! * sign] as const;
  });
}

/** Two camps of three powers each on the eve of 1914: Antal, Krapivsky and Redner (2006), "Social
 * balance on networks: the dynamics of friendship and enmity", figure of the alliances in 1907. */
export const POWERS_1907: readonly PlainTie[] = [
  ['germany', 'austria-hungary'],
  ['germany', 'italy'],
  ['austria-hungary', 'italy'],
  ['france', 'russia'],
  ['france', 'britain'],
  ['russia', 'britain'],
  ...['germany', 'austria-hungary', 'italy'].flatMap((one) =>
    ['france', 'russia', 'britain'].map((other) => [one, other, -1] as const),
  ),
];
