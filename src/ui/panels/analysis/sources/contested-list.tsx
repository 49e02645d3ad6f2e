import { useMemo, useState } from 'react';
import { type ContestedRelationship, listContested, type VisibleParts } from '#core/analysis';
import { isAgainst } from '#core/graph';
import type { EvidenceItem } from '#schemas';
import { ActorName, useApp, useGraph } from '#ui/hooks';
import { useCitationWords, useDates, useText, useWords } from '#ui/messages';
import { Button } from '#ui/parts';
import style from '../analysis.module.css';

const FIRST = 4;
const MORE = 20;

/** What is contested, with both narratives side by side. */
export function ContestedList({ visible }: { visible: VisibleParts }) {
  const text = useText();
  const graph = useGraph();
  const [limit, setLimit] = useState(FIRST);
  const contested = useMemo(() => listContested(graph, visible), [graph, visible]);
  if (contested.length === 0)
    return <p className={style.note}>{text('analysis.contested.none')}</p>;
  return (
    <>
      <p className={style.note}>{text('analysis.contested.count', { count: contested.length })}</p>
      <ol className={style.relationships}>
        {contested.slice(0, limit).map((one) => (
          <Contested key={one.relationship} contested={one} />
        ))}
      </ol>
      {contested.length > limit && (
        <Button look="link" onClick={() => setLimit(limit + MORE)}>
          {text('inspector.more', { count: contested.length - limit })}
        </Button>
      )}
    </>
  );
}

function Contested({ contested: { relationship: index } }: { contested: ContestedRelationship }) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const graph = useGraph();
  const select = useApp((state) => state.select);
  const relationship = graph.relationships[index]!;
  const { evidence } = relationship;
  const sides = [
    {
      title: text('relationship.for'),
      items: evidence.filter((item) => item.stance === 'supports' && !isAgainst(item)),
    },
    { title: text('relationship.against'), items: evidence.filter(isAgainst) },
  ];
  return (
    <li className={style.contested}>
      <button
        type="button"
        className={style.relationship}
        onClick={() => select({ kind: 'relationship', id: relationship.id })}
      >
        <span className={style.relationshipHead}>
          <strong>{words.type(graph.types[graph.type[index]!]!)}</strong>
          <span className={style.when}>
            {dates.span(relationship.start, relationship.end, relationship.temporal)}
          </span>
        </span>
        <span>
          <ActorName actor={graph.actors[graph.source[index]!]!} />
          {' – '}
          <ActorName actor={graph.actors[graph.target[index]!]!} />
        </span>
      </button>
      <div className={style.narratives}>
        {sides.map(({ title, items }) => (
          <div key={title}>
            <h4>{title}</h4>
            {items.map((item) => (
              <Narrative
                key={`${item.document} ${item.paragraph} ${item.paraphrase}`}
                item={item}
              />
            ))}
          </div>
        ))}
      </div>
    </li>
  );
}

function Narrative({ item }: { item: EvidenceItem }) {
  const text = useText();
  const cite = useCitationWords();
  const graph = useGraph();
  const document = graph.documents[graph.documentIndexById.get(item.document) ?? -1];
  return (
    <div>
      <p dir="auto">{item.paraphrase}</p>
      <p className={style.citation}>
        <bdi>{document?.publisher ?? item.document}</bdi>
        {text('list.comma')}
        {cite.place(item.paragraph, document)}
      </p>
    </div>
  );
}
