import { foldText } from '#core/base';
import type { Actor, Dataset } from '#schemas';

/** Two actors of two datasets that may be one, and why. */
export interface SameActor {
  readonly incoming: string;
  readonly current: string;
  readonly reason: 'identifier' | 'name' | 'alias';
}

const STRENGTH = { identifier: 0, name: 1, alias: 2 } as const;

/**
 * Actors of an incoming dataset that look like actors that are there: by an identifier that both
 * have, by the same name, or by an alias, compared without marks, case and letter variants. At most
 * one suggestion for an incoming actor, the strongest; it is for a person to decide.
 */
export function suggestSameActors(current: Dataset, incoming: Dataset): readonly SameActor[] {
  const byIdentifier = new Map<string, string>();
  const byName = new Map<string, string>();
  const byAlias = new Map<string, string>();
  for (const actor of current.actors) {
    for (const key of identifierKeys(actor)) byIdentifier.set(key, actor.id);
    setOnce(byName, foldText(actor.name), actor.id);
    for (const { text } of actor.aliases) setOnce(byAlias, foldText(text), actor.id);
  }
  return incoming.actors.flatMap((actor) => {
    const found: Omit<SameActor, 'incoming'>[] = [];
    const add = (id: string | undefined, reason: SameActor['reason']) => {
      if (id !== undefined) found.push({ current: id, reason });
    };
    for (const key of identifierKeys(actor)) add(byIdentifier.get(key), 'identifier');
    const name = foldText(actor.name);
    add(byName.get(name), 'name');
    add(byAlias.get(name), 'alias');
    for (const { text } of actor.aliases) {
      const alias = foldText(text);
      add(byName.get(alias) ?? byAlias.get(alias), 'alias');
    }
    const best = found.sort((one, other) => STRENGTH[one.reason] - STRENGTH[other.reason])[0];
    return best ? [{ incoming: actor.id, ...best }] : [];
  });
}

const identifierKeys = (actor: Actor): readonly string[] =>
  actor.identifiers
    .filter(({ scheme }) => scheme !== 'other')
    .map(({ scheme, value }) => `${scheme}\n${value}`);

function setOnce(map: Map<string, string>, key: string, value: string): void {
  if (key !== '' && !map.has(key)) map.set(key, value);
}
