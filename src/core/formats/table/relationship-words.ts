import { foldText } from '#core/base';
import { RELATIONSHIP_TYPES } from '#schemas';

/**
 * Words with which tables name relationships, by our type. The words of direction matter:
 * `commands` goes from the superior, `member of` from the part, as the types have it.
 */
const WORDS: Readonly<Record<string, string>> = {
  attack:
    'attacks, attacked, strike, struck, airstrike, bombing, bombed, assault, fight, fights, kill, killed, clash, clashes, battle, battles, war, violence, assassination, explosion, hostile',
  threat: 'threaten, threatens, threatened, threats, warns, ultimatum',
  posture: 'mobilise, mobilize, mobilisation, mobilization, exercise, show of force, alert',
  sanction:
    'sanctions, sanctioned, designates, designated, designation, blacklist, blacklisted, embargo, asset freeze',
  coercion:
    'coerce, coerces, arrest, arrests, arrested, raid, raids, seize, seizes, blockade, detains',
  opposition:
    'oppose, opposes, opposed, accuse, accuses, rejects, reject, criticise, criticises, criticizes, criticize, protest, protests, rival, rivals, rivalry, enemy, enemies, foe, disapprove, negative, conflict, opponent',
  alliance:
    'ally, allies, allied, alliance with, coalition, partner, partners, pact, friend, friends, positive, defense pact, defence pact',
  support:
    'supports, supported, supporter, backs, backed, funds, funded, finance, finances, arms, trains, trained, aid, aids, sponsor, sponsors, provides aid, helps',
  command:
    'commands, leads, leader of, controls, heads, appoints, directs, superior of, commander of',
  membership:
    'member, member of, members, part of, belongs to, partof, memberof, affiliated with, subsidiary of, works for, employee of',
  lineage: 'split, splits, splinter, successor, succeeded by, renamed, merged into, predecessor of',
  negotiation:
    'negotiate, negotiates, talks, meets, met, meeting, consult, mediates, mediation, agreement, ceasefire, visit',
  deployment: 'deploy, deploys, deployed, troops in, withdraws, withdrawal, base in',
  statement: 'states, says, said, comment, comments, appeal, praises, statement about',
};

const TYPE_BY_WORD: ReadonlyMap<string, string> = new Map([
  ...Object.entries(WORDS).flatMap(([type, words]) =>
    words.split(', ').map((word) => [foldText(word), type] as const),
  ),
  ...RELATIONSHIP_TYPES.flatMap(({ id, label }) => [
    [foldText(id), id] as const,
    [foldText(label), id] as const,
  ]),
]);

/** The relationship type that a word of a table means, if it is plain. */
export const typeOfWord = (word: string): string | undefined => TYPE_BY_WORD.get(foldText(word));
