import { useMemo } from 'react';
import { useActorName, useGraph } from '#ui/hooks';
import type { RecordOption } from './record-field.tsx';

/** The actors of the dataset, found under any of their names. */
export function useActorOptions(): readonly RecordOption[] {
  const { actors } = useGraph();
  const nameOf = useActorName();
  return useMemo(
    () =>
      actors.map((actor) => ({
        id: actor.id,
        label: nameOf(actor),
        words: [actor.name, ...actor.aliases.map(({ text }) => text)],
      })),
    [actors, nameOf],
  );
}

export function useDocumentOptions(): readonly RecordOption[] {
  const { documents } = useGraph();
  return useMemo(
    () =>
      documents.map(({ id, title, publisher }) => ({
        id,
        label: `${title} (${publisher})`,
      })),
    [documents],
  );
}
