import { BADGES, type Graph } from '#core/graph';
import { ActorName, useApp, useGraph } from '#ui/hooks';
import { useDates, useWords } from '#ui/messages';
import { BadgeMark, LineSample } from '#ui/parts';
import style from './relationship-row.module.css';
import { useLineStyles } from './use-line-styles.ts';

interface RelationshipRowProps {
  readonly index: number;
  /** The actor whose page this is; the row then names the other end only. */
  readonly from?: number;
}

/** One relationship as a line of text that opens it. */
export function RelationshipRow({ index, from }: RelationshipRowProps) {
  const graph = useGraph();
  const words = useWords();
  const dates = useDates();
  const styles = useLineStyles();
  const select = useApp((state) => state.select);
  const relationship = graph.relationships[index]!;
  const type = graph.types[graph.type[index]!]!;
  const badge = BADGES[graph.badge[index]!]!;
  const when = dates.span(relationship.start, relationship.end, relationship.temporal);
  return (
    <li>
      <button
        type="button"
        className={style.row}
        onClick={() => select({ kind: 'relationship', id: relationship.id })}
      >
        <span className={style.head}>
          <LineSample style={styles[graph.type[index]!]!} isContested={badge === 'contested'} />
          <span className={style.type}>{words.type(type)}</span>
          {from !== undefined && (
            <ActorName
              actor={graph.actors[otherEnd(graph, index, from)]!}
              className={style.other}
            />
          )}
          <span className={style.when}>{when}</span>
        </span>
        <span className={style.summary}>
          <bdi>{relationship.summary}</bdi>
        </span>
        <span className={style.badge}>
          <BadgeMark badge={badge} />
          {words.badge(badge)}
        </span>
      </button>
    </li>
  );
}

function otherEnd(graph: Graph, index: number, from: number): number {
  const source = graph.source[index]!;
  const target = graph.target[index]!;
  return source === from ? target : source;
}
