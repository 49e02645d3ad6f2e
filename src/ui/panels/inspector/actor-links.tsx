import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { ActorLink } from './actor-link.tsx';
import style from './details.module.css';
import { useIsPrinting } from './print-context.ts';
import { useSomeOfList } from './some-of-list.ts';

const FIRST = 12;

/** Names of actors as links; a long list opens bit by bit. */
export function ActorLinks({ actors }: { actors: readonly number[] }) {
  const text = useText();
  const isPrinting = useIsPrinting();
  const some = useSomeOfList(actors.length, FIRST);
  const shown = isPrinting ? actors : actors.slice(0, some.shown);
  return (
    <>
      <div className={style.names}>
        {shown.map((actor) => (
          <ActorLink key={actor} actor={actor} />
        ))}
      </div>
      {shown.length < actors.length && (
        <Button look="link" onClick={some.showMore}>
          {text('inspector.more', { count: some.nextMore })}
        </Button>
      )}
    </>
  );
}
