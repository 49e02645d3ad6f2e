import { Maximize, Minus, Plus, Shuffle, X } from 'lucide-react';
import { useState } from 'react';
import { applyFilter, type Filter, NO_FILTER } from '#core/graph';
import { LAYOUT_FACTS } from '#core/layout';
import { isEncoded, selectVisible, whyNoLayout } from '#state';
import { useApp, useAppStore, useMedia } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Select } from '#ui/parts';
import { CanvasModes } from './canvas-modes.tsx';
import style from './canvas-tools.module.css';
import { LayoutProgress } from './layout-progress.tsx';

/** What lies on the graph: how to read it, how to move in it, and what to do when it is empty. */
export function CanvasTools() {
  const text = useText();
  const store = useAppStore();
  const visible = useApp(selectVisible);
  const hasPositions = useApp((state) => state.positions !== undefined);
  const arranging = useApp((state) => state.arranging?.is);
  const hasEncoding = useApp((state) => isEncoded(state.view.encoding));
  const hasSelection = useApp((state) => state.view.selection.kind !== 'none');
  const filter = useApp((state) => state.view.filter);
  const graph = useApp((state) => state.open.graph);
  // Says what the cause is where it is the time alone.
  const isTimeEmpty =
    graph !== undefined &&
    filter.window !== undefined &&
    visible?.actorCount === 0 &&
    applyFilter(graph, withoutTime(filter)).relationshipCount > 0;
  const [isHintShown, setHintShown] = useState(true);
  const layout = useApp((state) => state.view.layout);
  const whyNot = useApp(whyNoLayout);
  const whyNoOther = whyNot && text(whyNot);
  const { moveCamera, rearrange, setFilter, setLayout } = store.getState();
  const isNarrow = useMedia('(max-width: 47.5em)');
  return (
    <>
      {!hasPositions && arranging !== 'communities' && (
        <p className={style.empty} aria-hidden="true">
          {text('app.arranging')}
        </p>
      )}
      {visible?.actorCount === 0 && (
        <div className={style.empty}>
          <p>{text(isTimeEmpty ? 'canvas.empty.time' : 'canvas.empty.title')}</p>
          {isTimeEmpty ? (
            <Button onClick={() => setFilter(withoutTime(filter), 'step.dates')}>
              {text('canvas.empty.allTime')}
            </Button>
          ) : (
            <>
              <p>{text('canvas.empty.help')}</p>
              <Button onClick={() => setFilter(NO_FILTER, 'step.reset')}>
                {text('legend.reset')}
              </Button>
            </>
          )}
        </div>
      )}
      <LayoutProgress />
      {isNarrow && <CanvasModes />}
      <div className={style.bar}>
        {isHintShown && !hasSelection && !hasEncoding && (
          <p className={style.hint}>
            {text('canvas.howto')}
            <Button
              look="quiet"
              aria-label={text('canvas.howto.close')}
              title={text('canvas.howto.close')}
              onClick={() => setHintShown(false)}
            >
              <X size={14} />
            </Button>
          </p>
        )}
        <div className={style.tools} role="group" aria-label={text('canvas.tools')}>
          {!isNarrow && <CanvasModes />}
          <Select
            label={text('layout.title')}
            isLabelHidden
            value={layout ?? 'blocs'}
            whyNot={whyNoOther}
            onChange={(id) => void setLayout(id)}
            options={LAYOUT_FACTS.map(({ id, labelKey }) => ({ value: id, label: text(labelKey) }))}
          />
          <Button
            title={whyNoOther ?? text('canvas.rearrange.title')}
            disabled={arranging !== undefined}
            aria-disabled={whyNoOther !== undefined}
            aria-description={whyNoOther}
            onClick={() => whyNoOther === undefined && void rearrange()}
          >
            <Shuffle size={15} aria-hidden="true" />
            {text('canvas.rearrange')}
          </Button>
          <Button title={text('canvas.fit.title')} onClick={() => moveCamera('fit')}>
            <Maximize size={15} aria-hidden="true" />
            {text('canvas.fit')}
          </Button>
          <Button
            title={text('canvas.zoomOut')}
            aria-label={text('canvas.zoomOut')}
            onClick={() => moveCamera('zoom-out')}
          >
            <Minus size={16} />
          </Button>
          <Button
            title={text('canvas.zoomIn')}
            aria-label={text('canvas.zoomIn')}
            onClick={() => moveCamera('zoom-in')}
          >
            <Plus size={16} />
          </Button>
        </div>
      </div>
    </>
  );
}

function withoutTime({ window: _, ...anyTime }: Filter): Filter {
  return anyTime;
}
