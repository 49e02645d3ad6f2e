import { lineStylesOf } from '#core/appearance';
import { selectLegend, selectTheme } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { LineSample } from '#ui/parts';
import style from './story-panel.module.css';

/** What the lines of the shown graph mean, as the legend is put away. */
export function StoryKey() {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const legend = useApp(selectLegend);
  const styles = lineStylesOf(graph.types, theme);
  const types = legend?.types.filter(({ visible }) => visible > 0) ?? [];
  if (types.length === 0) return null;
  return (
    <ul className={style.key} aria-label={text('legend.types')}>
      {types.map(({ id }) => {
        const index = graph.typeIndexById.get(id) ?? 0;
        return (
          <li key={id}>
            <LineSample style={styles[index]!} />
            {words.type(graph.types[index]!)}
          </li>
        );
      })}
    </ul>
  );
}
