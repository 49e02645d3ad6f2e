import { useMemo, useState } from 'react';
import { type CommonNeighbour, findCommonNeighbours, type Sharing } from '#core/analysis';
import { selectVisible } from '#state';
import { ActorName, useApp, useGraph } from '#ui/hooks';
import { type MessageId, useNumbers, useText } from '#ui/messages';
import { Button, Section } from '#ui/parts';
import { ActorLink, ActorMarkOf } from './actor-link.tsx';
import style from './common-neighbours.module.css';
import details from './details.module.css';
import { useIsPrinting } from './print-context.ts';
import { TypeCounts } from './type-counts.tsx';

const FIRST = 6;
const KINDS: readonly { readonly sharing: Sharing; readonly title: MessageId }[] = [
  { sharing: 'friend', title: 'neighbours.friends' },
  { sharing: 'foe', title: 'neighbours.foes' },
  { sharing: 'mixed', title: 'neighbours.mixed' },
  { sharing: 'unsigned', title: 'neighbours.others' },
];

/** Who deals with each of some actors: shared friends, shared foes, mixed, others. */
export function CommonNeighbours({ actors }: { actors: readonly number[] }) {
  const text = useText();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const key = actors.join(' ');
  const common = useMemo(
    () => (visible ? findCommonNeighbours(graph, visible, key.split(' ').map(Number)) : []),
    [graph, visible, key],
  );
  const kinds = KINDS.map(({ sharing, title }) => ({
    title: text(title),
    list: common.filter((neighbour) => neighbour.sharing === sharing),
  })).filter(({ list }) => list.length > 0);
  return (
    <Section title={text('part.count', { title: text('neighbours.title'), count: common.length })}>
      {kinds.length === 0 && <p className={details.note}>{text('neighbours.none')}</p>}
      {kinds.map(({ title, list }) => (
        <NeighbourList key={title} title={title} list={list} />
      ))}
    </Section>
  );
}

function NeighbourList({ title, list }: { title: string; list: readonly CommonNeighbour[] }) {
  const text = useText();
  const number = useNumbers();
  const isPrinting = useIsPrinting();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || isPrinting ? list : list.slice(0, FIRST);
  return (
    <>
      <h4 className={details.side}>
        {title} <span>({number(list.length)})</span>
      </h4>
      <ul>
        {shown.map((neighbour) => (
          <Neighbour key={neighbour.actor} {...neighbour} />
        ))}
      </ul>
      {shown.length < list.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {text('inspector.more', { count: list.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function Neighbour({ actor, ties }: CommonNeighbour) {
  const graph = useGraph();
  const select = useApp((state) => state.select);
  const idOf = (index: number) => graph.actors[index]!.id;
  return (
    <li className={style.neighbour}>
      <ActorMarkOf actor={actor} />
      <ActorLink actor={actor} />
      <ul className={style.ties}>
        {ties.map((tie) => (
          <li key={tie.actor}>
            <Button
              look="link"
              onClick={() => select({ kind: 'pair', a: idOf(tie.actor), b: idOf(actor) })}
            >
              <ActorName actor={graph.actors[tie.actor]!} />
            </Button>
            : <TypeCounts relationships={tie.relationships} />
          </li>
        ))}
      </ul>
    </li>
  );
}
