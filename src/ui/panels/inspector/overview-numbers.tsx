import type { Graph } from '#core/graph';
import { useNumbers, useText } from '#ui/messages';
import style from './details.module.css';

/** How much there is in a dataset: each number above what it counts. */
export function OverviewNumbers({ graph }: { graph: Graph }) {
  const text = useText();
  const number = useNumbers();
  const counts = {
    actors: graph.actors.length,
    relationships: graph.relationships.length,
    evidence: graph.evidenceOffsets.at(-1)!,
    documents: graph.documents.length,
  };
  return (
    <dl className={style.numbers}>
      {(['actors', 'relationships', 'evidence', 'documents'] as const).map((what) => (
        <div key={what}>
          <dd>{number(counts[what])}</dd>
          <dt>{text(`inspector.count.${what}`, { count: counts[what] })}</dt>
        </div>
      ))}
    </dl>
  );
}
