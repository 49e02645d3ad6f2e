import type { PathStep } from '#core/analysis';
import { ActorName, useGraph } from '#ui/hooks';
import { RelationshipList } from '../relationship-list.tsx';
import { byDate } from '../relationships-of.ts';
import { TypeCounts } from '../type-counts.tsx';
import style from './paths.module.css';

/** One path: its steps in order, each of which unfolds the relationships that it can walk. */
export function PathRow({ steps }: { steps: readonly PathStep[] }) {
  return (
    <li className={style.path}>
      <ol>
        {steps.map((step) => (
          <Step key={step.to} step={step} />
        ))}
      </ol>
    </li>
  );
}

function Step({ step: { from, to, relationships } }: { step: PathStep }) {
  const graph = useGraph();
  return (
    <li>
      <details className={style.step}>
        <summary>
          <span>
            <ActorName actor={graph.actors[from]!} /> – <ActorName actor={graph.actors[to]!} />
          </span>
          <span className={style.types}>
            <TypeCounts relationships={relationships} />
          </span>
        </summary>
        <RelationshipList relationships={byDate(graph, relationships)} />
      </details>
    </li>
  );
}
