import type { Dyad } from '#core/analysis';
import { useActorName, useGraph } from '#ui/hooks';
import { useNumbers, useText, useWords } from '#ui/messages';
import { LineSample } from '#ui/parts';
import { useLineStyles } from '../use-line-styles.ts';
import style from './dossier.module.css';

/** How many relationships of each type go which way; a column that stays empty is left out. */
export function DirectionTable({ dyad }: { dyad: Dyad }) {
  const text = useText();
  const words = useWords();
  const number = useNumbers();
  const graph = useGraph();
  const styles = useLineStyles();
  const nameOf = useActorName();
  const [one, other] = [dyad.one, dyad.other].map((actor) => nameOf(graph.actors[actor]!));
  const columns = [
    { key: 'there', title: text('dossier.towards', { name: other }) } as const,
    { key: 'back', title: text('dossier.towards', { name: one }) } as const,
    { key: 'symmetric', title: text('dossier.mutual') } as const,
  ].filter(({ key }) => dyad.types.some((type) => type[key] > 0));
  return (
    <table className={style.directions}>
      <caption className="visually-hidden">{text('dossier.directions')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('table.type')}</th>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col">
              <bdi>{title}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dyad.types.map((row) => (
          <tr key={row.type}>
            <th scope="row">
              <span className={style.type}>
                <LineSample style={styles[row.type]!} />
                {words.type(graph.types[row.type]!)}
              </span>
            </th>
            {columns.map(({ key }) => (
              <td key={key}>{row[key] > 0 && number(row[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
