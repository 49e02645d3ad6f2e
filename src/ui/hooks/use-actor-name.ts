import { useCallback } from 'react';
import { fullName } from '#core/appearance';
import type { Actor } from '#schemas';
import { selectNameLanguage } from '#state';
import { useApp } from './app-context.ts';

/** Gives an actor's name in the reader's language, where the data have it and it is wanted. */
export function useActorName(): (actor: Actor) => string {
  const language = useApp(selectNameLanguage);
  return useCallback((actor) => fullName(actor, language).text, [language]);
}
