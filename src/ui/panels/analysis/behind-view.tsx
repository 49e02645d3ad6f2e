import { ArrowLeft } from 'lucide-react';
import { useRef } from 'react';
import { columnsOf, countDegreesByType } from '#core/analysis';
import { type Behind, selectVisible } from '#state';
import { numbered, useApp, useGraph, useOnChange } from '#ui/hooks';
import { useNumbers, useText, useWords } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './analysis.module.css';
import { RelationshipRows } from './relationship-rows.tsx';

/** What a number rests on: the relationships, each of which opens its paragraphs. */
export function BehindView({ behind }: { behind: Behind }) {
  const text = useText();
  const setAnalysis = useApp((state) => state.setAnalysis);
  const setHighlight = useApp((state) => state.setHighlight);
  const back = useRef<HTMLButtonElement>(null);
  // Whoever opens another number starts there.
  useOnChange([behind], () => {
    const scroller = back.current?.closest('aside');
    const before = scroller?.scrollTop ?? 0;
    back.current?.focus({ preventScroll: true });
    scroller?.scrollTo({ top: 0 });
    // Whoever goes back stands where the number was.
    return () => {
      requestAnimationFrame(() => scroller?.scrollTo({ top: before }));
    };
  });
  const { title, meaning, relationships, actors } = behind;
  return (
    <section className={style.behind} data-testid="behind" aria-label={title}>
      <button
        ref={back}
        type="button"
        className={style.back}
        onClick={() => {
          setAnalysis({ behind: undefined });
          setHighlight(undefined);
        }}
      >
        <ArrowLeft size={15} aria-hidden="true" />
        {text('analysis.back')}
      </button>
      <h3>{title}</h3>
      <p className={style.note}>{meaning}</p>
      {actors.length === 1 && <DegreeTable actor={actors[0]!} />}
      <p role="status" className={style.note}>
        {text('analysis.behind.count', { count: relationships.length })}
      </p>
      <RelationshipRows relationships={relationships} />
      {actors.length > 0 && <ShowActors actors={actors} />}
    </section>
  );
}

function ShowActors({ actors }: { actors: readonly number[] }) {
  const text = useText();
  const graph = useGraph();
  const select = useApp((state) => state.select);
  return (
    <Button
      look="link"
      onClick={() =>
        select({ kind: 'actors', ids: actors.map((actor) => graph.actors[actor]!.id) })
      }
    >
      {text('analysis.behind.actors', { count: actors.length })}
    </Button>
  );
}

/** In and out by type, of one actor. */
function DegreeTable({ actor }: { actor: number }) {
  const text = useText();
  const words = useWords();
  const numbers = useNumbers();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  if (!visible) return null;
  const rows = countDegreesByType(columnsOf(graph), visible).filter(
    (row) => row.out[actor]! + row.in[actor]! + row.symmetric[actor]! > 0,
  );
  if (rows.length === 0) return null;
  return (
    <table className={style.table}>
      <caption>{text('analysis.degrees')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('analysis.type')}</th>
          <th scope="col">{text('table.outgoing')}</th>
          <th scope="col">{text('table.incoming')}</th>
          <th scope="col">{text('table.mutual')}</th>
          <th scope="col">{text('analysis.others')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.type}>
            <th scope="row">{words.type(graph.types[row.type]!)}</th>
            {numbered([row.out, row.in, row.symmetric, row.others]).map(
              ({ item: counts, place }) => (
                <td key={place}>{counts[actor] ? numbers(counts[actor]!) : '–'}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
