import { useMemo, useRef } from 'react';
import type { Visible } from '#core/graph';
import { selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { ActorLink, ActorMarkOf } from './actor-link.tsx';
import { CommonNeighbours } from './common-neighbours.tsx';
import style from './details.module.css';
import { Dossier } from './dossier/dossier.tsx';
import { PathsSection } from './paths/paths-section.tsx';
import paper from './print.module.css';
import { PrintProvider } from './print-context.ts';
import { relationshipsBetween } from './relationships-of.ts';
import { usePrint } from './use-print.ts';

interface PairDetailsProps {
  readonly a: string;
  readonly b: string;
  /** The type of the line that was clicked: it comes first. */
  readonly type?: string;
}

/** Everything between two actors. */
export function PairDetails({ a, b, type }: PairDetailsProps) {
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const one = graph.actorIndexById.get(a);
  const other = graph.actorIndexById.get(b);
  if (one === undefined || other === undefined || !visible) return null;
  const pair = { one, other, visible, ...(type === undefined ? {} : { type }) };
  return <Pair key={`${one} ${other}`} {...pair} />;
}

interface PairProps {
  readonly one: number;
  readonly other: number;
  readonly visible: Visible;
  readonly type?: string;
}

function Pair({ one, other, visible, ...clicked }: PairProps) {
  const text = useText();
  const graph = useGraph();
  const article = useRef<HTMLElement>(null);
  const startEditing = useApp((state) => state.startEditing);
  const setDialog = useApp((state) => state.setDialog);
  const [a, b] = [graph.actors[one]!.id, graph.actors[other]!.id];
  const { isPrinting, print } = usePrint(article);
  const { shown, hiddenCount } = useMemo(
    () => relationshipsBetween(graph, visible, one, other),
    [graph, visible, one, other],
  );
  return (
    <PrintProvider value={isPrinting}>
      <article ref={article} className={style.details}>
        <header className={style.pair}>
          <p className={paper.paper}>
            <bdi>{graph.dataset.title}</bdi>
          </p>
          {[one, other].map((actor) => (
            <div key={actor} className={style.head}>
              <ActorMarkOf actor={actor} size={26} />
              <h2>
                <ActorLink actor={actor} />
              </h2>
            </div>
          ))}
          <p className={`${style.actions} ${paper.screen}`}>
            <Button aria-haspopup="dialog" onClick={() => setDialog('dossier')}>
              {text('dossier.open')}
            </Button>
            <Button onClick={print}>{text('dossier.print')}</Button>
            <Button onClick={() => startEditing({ kind: 'relationship', source: a, target: b })}>
              {text('edit.addRelationship')}
            </Button>
            <Button onClick={() => startEditing({ kind: 'merge', ids: [a, b] })}>
              {text('edit.merge.open')}
            </Button>
          </p>
        </header>
        {shown.length === 0 ? (
          <p className={style.note}>{text('pair.none')}</p>
        ) : (
          <Dossier one={one} other={other} relationships={shown} {...clicked} />
        )}
        {hiddenCount > 0 && (
          <p className={style.note}>{text('pair.hidden', { count: hiddenCount })}</p>
        )}
        <PathsSection one={one} other={other} />
        <CommonNeighbours actors={[one, other]} />
      </article>
    </PrintProvider>
  );
}
