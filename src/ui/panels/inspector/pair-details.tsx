import { selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Section } from '#ui/parts';
import { ActorLink, ActorMarkOf } from './actor-link.tsx';
import style from './details.module.css';
import { RelationshipList } from './relationship-list.tsx';
import { relationshipsBetween } from './relationships-of.ts';
import { TypeSummary } from './type-summary.tsx';

interface PairDetailsProps {
  readonly a: string;
  readonly b: string;
  /** The type of the line that was clicked: it comes first. */
  readonly type?: string;
}

/** Everything between two actors, by type and direction. */
export function PairDetails({ a, b, type }: PairDetailsProps) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const first = graph.actorIndexById.get(a);
  const second = graph.actorIndexById.get(b);
  if (first === undefined || second === undefined || !visible) return null;
  const { shown, hiddenCount } = relationshipsBetween(graph, visible, first, second);
  const groups = new Map<string, number[]>();
  for (const index of shown) {
    const key = `${graph.type[index]} ${graph.source[index]}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  const parts = [...groups.values()].map((list) => {
    const example = list[0]!;
    const record = graph.types[graph.type[example]!]!;
    return {
      key: `${record.id} ${graph.source[example]}`,
      isClicked: record.id === type,
      title: text(record.directed ? 'pair.directed' : 'pair.mutual', {
        type: words.type(record),
        source: graph.actors[graph.source[example]!]!.name,
        target: graph.actors[graph.target[example]!]!.name,
        count: list.length,
      }),
      list,
    };
  });
  parts.sort((one, other) => Number(other.isClicked) - Number(one.isClicked));
  return (
    <article className={style.details}>
      <header className={style.pair}>
        {[first, second].map((actor) => (
          <div key={actor} className={style.head}>
            <ActorMarkOf actor={actor} size={26} />
            <h2>
              <ActorLink actor={actor} />
            </h2>
          </div>
        ))}
      </header>
      <TypeSummary relationships={shown} />
      {parts.map((part) => (
        <Section key={part.key} title={part.title}>
          <RelationshipList relationships={part.list} />
        </Section>
      ))}
      {shown.length === 0 && <p className={style.note}>{text('pair.none')}</p>}
      {hiddenCount > 0 && (
        <p className={style.note}>{text('pair.hidden', { count: hiddenCount })}</p>
      )}
    </article>
  );
}
