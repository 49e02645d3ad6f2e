import { useState } from 'react';
import { lineStylesOf } from '#core/appearance';
import { BADGES } from '#core/graph';
import { selectTheme } from '#state';
import { ActorName, useApp, useGraph } from '#ui/hooks';
import { useDates, useText, useWords } from '#ui/messages';
import { BadgeMark, Button, LineSample } from '#ui/parts';
import style from './analysis.module.css';

const FIRST = 40;
const MORE = 100;

/** Relationships as lines of text, in order of their dates; each opens its evidence. */
export function RelationshipRows({ relationships }: { relationships: readonly number[] }) {
  const text = useText();
  const graph = useGraph();
  const [limit, setLimit] = useState(FIRST);
  const sorted = [...relationships].sort(
    (one, other) =>
      (graph.isDated[other] ?? 0) - (graph.isDated[one] ?? 0) ||
      graph.firstDay[one]! - graph.firstDay[other]! ||
      one - other,
  );
  return (
    <>
      <ol className={style.relationships}>
        {sorted.slice(0, limit).map((index) => (
          <RelationshipItem key={index} index={index} />
        ))}
      </ol>
      {sorted.length > limit && (
        <Button look="link" onClick={() => setLimit(limit + MORE)}>
          {text('inspector.more', { count: sorted.length - limit })}
        </Button>
      )}
    </>
  );
}

function RelationshipItem({ index }: { index: number }) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const select = useApp((state) => state.select);
  const isChosen = useApp(
    ({ view: { selection } }) =>
      selection.kind === 'relationship' && selection.id === graph.relationships[index]?.id,
  );
  const relationship = graph.relationships[index]!;
  const type = graph.types[graph.type[index]!]!;
  const badge = BADGES[graph.badge[index]!]!;
  return (
    <li>
      <button
        type="button"
        className={style.relationship}
        aria-current={isChosen || undefined}
        data-testid="behind-relationship"
        onClick={() => select({ kind: 'relationship', id: relationship.id })}
      >
        <span className={style.relationshipHead}>
          <LineSample
            style={lineStylesOf(graph.types, theme)[graph.type[index]!]!}
            isContested={badge === 'contested'}
          />
          <strong>{words.type(type)}</strong>
          <span className={style.when}>
            {dates.span(relationship.start, relationship.end, relationship.temporal)}
          </span>
        </span>
        <span>
          <ActorName actor={graph.actors[graph.source[index]!]!} />
          <span aria-hidden="true">{type.directed ? ` ${text('arrow.forward')} ` : ' – '}</span>
          <ActorName actor={graph.actors[graph.target[index]!]!} />
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
