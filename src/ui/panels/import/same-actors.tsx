import { useState } from 'react';
import type { SameActor } from '#core/editing';
import type { Dataset } from '#schemas';
import { useActorName } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Checkbox } from '#ui/parts';
import style from './import-dialog.module.css';

const SHOWN_AT_ONCE = 100;

interface SameActorsProps {
  readonly current: Dataset;
  readonly incoming: Dataset;
  readonly suggestions: readonly SameActor[];
  /** Current actor by the id of the incoming one, as far as they are ticked. */
  readonly ticked: ReadonlyMap<string, string>;
  onChange(ticked: ReadonlyMap<string, string>): void;
}

/** Actors of both sides that may be one, each with the reason; who is one is for the reader to say. */
export function SameActors(props: SameActorsProps) {
  const { current, incoming, suggestions, ticked, onChange } = props;
  const text = useText();
  const nameOf = useActorName();
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  if (suggestions.length === 0) return <p className={style.muted}>{text('import.same.none')}</p>;
  const currentById = new Map(current.actors.map((actor) => [actor.id, actor]));
  const incomingById = new Map(incoming.actors.map((actor) => [actor.id, actor]));
  const byIdentifier = suggestions.filter(({ reason }) => reason === 'identifier');
  const tick = (some: readonly SameActor[]) =>
    onChange(new Map([...ticked, ...some.map((one) => [one.incoming, one.current] as const)]));
  const untick = (one: SameActor) =>
    onChange(new Map([...ticked].filter(([id]) => id !== one.incoming)));
  return (
    <section className={style.same} data-testid="same-actors">
      <h3>{text('import.same')}</h3>
      <p className={style.muted}>{text('import.same.help')}</p>
      {byIdentifier.length > 0 && (
        <p className={style.tools}>
          <Button onClick={() => tick(byIdentifier)}>{text('import.same.identifiers')}</Button>
          <Button disabled={ticked.size === 0} onClick={() => onChange(new Map())}>
            {text('import.same.clear')}
          </Button>
        </p>
      )}
      <ul className={style.pairs}>
        {suggestions.slice(0, most).map((one) => {
          const [there, comes] = [currentById.get(one.current), incomingById.get(one.incoming)];
          if (!there || !comes) return null;
          return (
            <li key={one.incoming}>
              <Checkbox
                label={text('import.same.pair', {
                  incoming: nameOf(comes),
                  current: nameOf(there),
                })}
                isOn={ticked.has(one.incoming)}
                onChange={(isOn) => (isOn ? tick([one]) : untick(one))}
              />
              <span className={style.muted}>{text(`import.reason.${one.reason}`)}</span>
            </li>
          );
        })}
      </ul>
      {suggestions.length > most && (
        <Button onClick={() => setMost(most + SHOWN_AT_ONCE)}>
          {text('import.same.more', { count: suggestions.length - most })}
        </Button>
      )}
    </section>
  );
}
