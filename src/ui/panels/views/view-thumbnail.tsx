import { useMemo } from 'react';
import { selectTheme, type View } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { drawThumbnail } from './draw-thumbnail.ts';
import style from './views-dialog.module.css';

/** The drawing is made from the view when it is looked at; only the link is kept. */
export function ViewThumbnail({ view }: { view: View }) {
  const graph = useGraph();
  const positions = useApp((state) => state.positions);
  const theme = useApp(selectTheme);
  const drawing = useMemo(
    () => positions && drawThumbnail(graph, view, positions, theme),
    [graph, view, positions, theme],
  );
  if (!drawing) return <span className={style.thumbnail} />;
  return (
    <svg
      className={style.thumbnail}
      viewBox={drawing.viewBox}
      style={{ background: drawing.ground }}
      aria-hidden="true"
      data-testid="thumbnail"
    >
      {drawing.lines.map(({ path, colour }) => (
        <path key={colour} d={path} stroke={colour} strokeWidth={drawing.lineWidth} fill="none" />
      ))}
      {drawing.dots.map(({ x, y, colour }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={drawing.radius} fill={colour} />
      ))}
    </svg>
  );
}
