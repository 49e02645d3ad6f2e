import { type ActorKind, LIMITS } from '#schemas';
import type { ActorDraft } from '../draft/dataset-draft.ts';
import { cutText, extraOf } from '../draft/draft-text.ts';
import { lookUp } from '../draft/look-up.ts';
import { type Fields, textOf } from '../json/json-value.ts';

const BY_CLASS: Readonly<Record<string, ActorKind>> = { individual: 'person', class: 'population' };

/** Fills an actor with what an object says; what has no place stands in `extra` as it was. */
export function fillStixActor(actor: ActorDraft, object: Fields): void {
  const type = textOf(object.type) ?? 'untyped';
  const {
    id,
    type: _,
    name,
    description,
    aliases,
    x_mitre_aliases,
    spec_version: __,
    ...extra
  } = object;
  const title = textOf(name) ?? textOf(object.value) ?? textOf(object.path);
  if (title !== undefined) actor.name = cutText(title, LIMITS.nameLength);
  actor.kind = kindOf(type, object);
  actor.description = cutText(textOf(description) ?? '', LIMITS.textLength);
  const texts = new Set([...textsOf(aliases), ...textsOf(x_mitre_aliases)]);
  texts.delete(actor.name);
  actor.aliases = [...texts]
    .slice(0, LIMITS.aliasesPerActor)
    .map((text) => ({ text: cutText(text, LIMITS.nameLength) }));
  const stixId = textOf(id);
  if (stixId !== undefined)
    actor.identifiers = [{ scheme: 'stix', value: cutText(stixId, LIMITS.nameLength) }];
  actor.tags = [type, ...(object.revoked === true ? ['revoked'] : [])]
    .filter((tag) => tag !== '')
    .map((tag) => cutText(tag, 200));
  if (Object.keys(extra).length > 0) actor.extra = extraOf(extra);
}

function kindOf(type: string, object: Fields): ActorKind {
  if (type !== 'identity') return 'unknown';
  const sectors = textsOf(object.sectors);
  if (sectors.some((sector) => sector.startsWith('government'))) return 'government-body';
  return lookUp(BY_CLASS, textOf(object.identity_class) ?? '') ?? 'unknown';
}

export const textsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item !== '')
    : [];
