import { fullName } from '#core/appearance';
import type { Actor } from '#schemas';
import { selectNameLanguage } from '#state';
import { useApp } from './app-context.ts';

interface ActorNameProps {
  readonly actor: Actor;
  readonly className?: string | undefined;
}

/** An actor's name in its own language and direction, whatever stands around it. */
export function ActorName({ actor, className }: ActorNameProps) {
  const language = useApp(selectNameLanguage);
  const { text, lang } = fullName(actor, language);
  return (
    <bdi dir="auto" lang={lang} className={className}>
      {text}
    </bdi>
  );
}
