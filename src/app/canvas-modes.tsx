import { BoxSelect, Hand, Lasso, Waypoints } from 'lucide-react';
import type { CanvasTool } from '#state';
import { useApp } from '#ui/hooks';
import { type MessageId, useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './canvas-tools.module.css';

const MODES: readonly { tool: CanvasTool; label: MessageId; Icon: typeof Hand }[] = [
  { tool: 'pan', label: 'canvas.mode.pan', Icon: Hand },
  { tool: 'marquee', label: 'canvas.mode.marquee', Icon: BoxSelect },
  { tool: 'lasso', label: 'canvas.mode.lasso', Icon: Lasso },
];

/** What dragging over the graph does: it moves the graph, or it chooses actors. */
export function CanvasModes() {
  const text = useText();
  const tool = useApp((state) => state.canvasTool);
  const setCanvasTool = useApp((state) => state.setCanvasTool);
  const isDrawing = useApp((state) => state.drawingFrom !== undefined);
  const from = useApp(({ view: { selection } }) =>
    selection.kind === 'actors' && selection.ids.length === 1 ? selection.ids[0] : undefined,
  );
  const drawFrom = useApp((state) => state.drawFrom);
  const notify = useApp((state) => state.notify);
  return (
    <div className={style.modes} role="group" aria-label={text('canvas.mode')}>
      {MODES.map(({ tool: one, label, Icon }) => (
        <Button
          key={one}
          title={text(label)}
          aria-label={text(label)}
          aria-pressed={tool === one}
          onClick={() => setCanvasTool(one)}
        >
          <Icon size={16} />
        </Button>
      ))}
      <Button
        title={text('command.edit.draw')}
        aria-label={text('command.edit.draw')}
        aria-pressed={isDrawing}
        aria-disabled={from === undefined && !isDrawing}
        onClick={() => {
          if (isDrawing) drawFrom(undefined);
          else if (from === undefined) notify({ id: 'why.notOneActor' });
          else drawFrom(from);
        }}
      >
        <Waypoints size={16} />
      </Button>
    </div>
  );
}
