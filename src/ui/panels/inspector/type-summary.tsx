import { lineStylesOf } from '#core/appearance';
import { selectTheme } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useNumbers, useWords } from '#ui/messages';
import { LineSample } from '#ui/parts';
import style from './type-summary.module.css';

/** How many of each type: a bar a type, the longest filling the width. */
export function TypeSummary({ relationships }: { relationships: readonly number[] }) {
  const graph = useGraph();
  const words = useWords();
  const number = useNumbers();
  const theme = useApp(selectTheme);
  const styles = lineStylesOf(graph.types, theme);
  const counts = new Uint32Array(graph.types.length);
  for (const index of relationships) counts[graph.type[index]!]! += 1;
  const longest = Math.max(...counts);
  if (longest === 0) return null;
  return (
    <ul className={style.bars}>
      {graph.types.map((type, index) =>
        counts[index] === 0 ? null : (
          <li key={type.id} className={style.bar}>
            <LineSample style={styles[index]!} />
            <span>{words.type(type)}</span>
            <svg
              className={style.amount}
              aria-hidden="true"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
            >
              <rect
                width={(100 * counts[index]!) / longest}
                height="10"
                fill={styles[index]!.colour}
              />
            </svg>
            <span className={style.count}>{number(counts[index]!)}</span>
          </li>
        ),
      )}
    </ul>
  );
}
