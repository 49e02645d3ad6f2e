import { freeId } from '#core/editing';
import type { Actor, ActorKind, Alias, Dataset } from '#schemas';
import { readList, writeList } from './text-list.ts';

export interface AliasDraft {
  readonly key: number;
  readonly text: string;
  readonly lang: string;
  readonly kind: NonNullable<Alias['kind']> | '';
}

export interface IdentifierDraft {
  readonly key: number;
  readonly scheme: Actor['identifiers'][number]['scheme'];
  readonly value: string;
}

/** An actor as it stands in a form: an empty text is a field that is left out. */
export interface ActorDraft {
  readonly name: string;
  readonly kind: ActorKind;
  readonly group: string;
  readonly partOf: string;
  readonly description: string;
  readonly tags: string;
  readonly aliases: readonly AliasDraft[];
  readonly identifiers: readonly IdentifierDraft[];
}

export const NEW_ACTOR: ActorDraft = {
  name: '',
  kind: 'unknown',
  group: '',
  partOf: '',
  description: '',
  tags: '',
  aliases: [],
  identifiers: [],
};

export const draftOfActor = (actor: Actor): ActorDraft => ({
  name: actor.name,
  kind: actor.kind,
  group: actor.group ?? '',
  partOf: actor.partOf ?? '',
  description: actor.description,
  tags: writeList(actor.tags),
  aliases: actor.aliases.map(({ text, lang, kind }, key) => ({
    key,
    text,
    lang: lang ?? '',
    kind: kind ?? '',
  })),
  identifiers: actor.identifiers.map((identifier, key) => ({ key, ...identifier })),
});

/** The actor of a draft; what the form does not show stays as it was in `before`. */
export function actorOfDraft(draft: ActorDraft, dataset: Dataset, before?: Actor): Actor {
  const name = draft.name.trim();
  const taken = new Set(dataset.actors.map(({ id }) => id));
  return {
    id: before?.id ?? freeId(name, taken),
    name,
    aliases: draft.aliases
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, lang, kind }) => ({
        text: text.trim(),
        ...(lang.trim() === '' ? {} : { lang: lang.trim() }),
        ...(kind === '' ? {} : { kind }),
      })),
    kind: draft.kind,
    ...(draft.group === '' ? {} : { group: draft.group }),
    ...(draft.partOf === '' ? {} : { partOf: draft.partOf }),
    description: draft.description.trim(),
    identifiers: draft.identifiers
      .filter(({ value }) => value.trim() !== '')
      .map(({ scheme, value }) => ({ scheme, value: value.trim() })),
    tags: readList(draft.tags),
    ...(before?.extra ? { extra: before.extra } : {}),
  };
}
