import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { type ChosenFile, isEncoded, type PageActions, type Ports } from '#state';
import {
  announceFirstPicture,
  lazyAfterPicture,
  useApp,
  useAppStore,
  useMedia,
  useOnChange,
} from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { HeaderBar } from '../ui/panels/header/index.ts';
import style from './app.module.css';
import { CanvasTools } from './canvas-tools.tsx';
import { LargeNote } from './large-note.tsx';
import { Opening } from './opening.tsx';
import { RestoreProgress } from './restore-progress.tsx';
import { startPainter } from './start-painter.ts';
import { StatusBar } from './status-bar.tsx';
import { StoryParts } from './story-parts.tsx';
import { UpdateNotice } from './update-notice.tsx';
import { useDrop } from './use-drop.ts';
import { useGraphCanvas } from './use-graph-canvas.ts';
import { usePageKeys } from './use-page-keys.ts';
import { usePaste } from './use-paste.ts';
import { WorkspaceBanner } from './workspace-banner.tsx';

// What stands round the graph comes after it.
const FiltersPanel = lazyAfterPicture(
  async () => (await import('../ui/panels/filters/index.ts')).FiltersPanel,
);
const LegendPanel = lazyAfterPicture(
  async () => (await import('../ui/panels/legend/index.ts')).LegendPanel,
);
const InspectorPanel = lazyAfterPicture(
  async () => (await import('../ui/panels/inspector/index.ts')).InspectorPanel,
);
const TimelinePanel = lazyAfterPicture(
  async () => (await import('../ui/panels/timeline/index.ts')).TimelinePanel,
);
const RefusalPanel = lazy(async () => ({
  default: (await import('../ui/panels/refusal/index.ts')).RefusalPanel,
}));
const TablePanel = lazy(async () => ({
  default: (await import('../ui/panels/table/index.ts')).TablePanel,
}));
const MatrixPanel = lazy(async () => ({
  default: (await import('../ui/panels/matrix/index.ts')).MatrixPanel,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('../ui/panels/export/index.ts')).ExportDialog,
}));
const AboutDialog = lazy(async () => ({
  default: (await import('../ui/panels/about/index.ts')).AboutDialog,
}));
const EditDialog = lazy(async () => ({
  default: (await import('../ui/panels/edit/index.ts')).EditDialog,
}));
const ChecksDialog = lazy(async () => ({
  default: (await import('../ui/panels/checks/index.ts')).ChecksDialog,
}));
const WorkspacesDialog = lazy(async () => ({
  default: (await import('../ui/panels/workspaces/index.ts')).WorkspacesDialog,
}));
const ViewsDialog = lazy(async () => ({
  default: (await import('../ui/panels/views/index.ts')).ViewsDialog,
}));
const DescriptionDialog = lazy(async () => ({
  default: (await import('../ui/panels/description/index.ts')).DescriptionDialog,
}));
const KeysDialog = lazy(async () => ({
  default: (await import('../ui/panels/keys/index.ts')).KeysDialog,
}));

const ExpandDialog = lazy(async () => ({
  default: (await import('../ui/panels/expand/index.ts')).ExpandDialog,
}));
const ImportPanel = lazy(async () => ({
  default: (await import('../ui/panels/import/index.ts')).ImportPanel,
}));
const AnalysisPanel = lazy(async () => ({
  default: (await import('../ui/panels/analysis/index.ts')).AnalysisPanel,
}));
const EncodingKey = lazy(async () => ({
  default: (await import('./encoding-key.tsx')).EncodingKey,
}));
const GraphMenu = lazy(async () => ({ default: (await import('./graph-menu.tsx')).GraphMenu }));
const CommandsDialog = lazy(async () => ({
  default: (await import('../ui/panels/commands/index.ts')).CommandsDialog,
}));

const jumpTo = (place: string) => document.querySelector<HTMLElement>(place)?.focus();
const focusSearch = () => document.querySelector<HTMLInputElement>('[data-testid=search]')?.focus();
const chooseFile = () =>
  document.querySelector<HTMLInputElement>('[data-testid=file-picker]')?.click();

type Sheet = 'legend' | 'inspector' | 'time';
/** As in the style sheet: how much of the graph a sheet covers, in pixels. */
const sheetHeight = () => Math.min(window.innerHeight * 0.55, 544);

/** The page: header, legend, graph, table or matrix, inspector; on small screens the sides are sheets. */
export function App({ ports }: { ports: Ports }) {
  const text = useText();
  const store = useAppStore();
  const open = useApp((state) => state.open);
  const mode = useApp((state) => state.view.mode);
  const dialog = useApp((state) => state.dialog);
  const editing = useApp((state) => state.editing);
  const menu = useApp((state) => state.menu);
  const isAnalysing = useApp((state) => state.analysis.isOpen);
  const hasEncoding = useApp((state) => isEncoded(state.view.encoding));
  const selection = useApp((state) => state.view.selection);
  const isPresented = useApp((state) => state.presented !== undefined);
  const isWide = useMedia('(min-width: 67.5em)');
  const [sheet, setSheet] = useState<Sheet>();
  const { setDialog, openFiles, openShipped, dismissRefusal } = store.getState();

  const GraphCanvas = useGraphCanvas();
  const isImporting = useApp((state) => state.importing !== undefined);

  const takeFiles = useCallback(
    (files: readonly ChosenFile[]) => {
      const { notify, openFiles } = store.getState();
      if (files.length > 0) void openFiles(files);
      else notify({ id: 'import.drop.nothing' });
    },
    [store],
  );
  const { isOver, ...dropTarget } = useDrop(takeFiles);
  const sayTooLittle = useCallback(
    () => store.getState().notify({ id: 'import.paste.tooLittle' }),
    [store],
  );
  usePaste(text('import.pasted'), takeFiles, sayTooLittle);

  // Where there is no picture to wait for, the rest of the page does not wait.
  const isWithoutPicture = open.refused !== undefined || mode !== 'canvas';
  useEffect(() => {
    if (isWithoutPicture) announceFirstPicture();
  }, [isWithoutPicture]);

  // Another view is what one wants to see.
  useOnChange([mode], () => {
    setSheet(undefined);
  });

  // On a small screen what was asked for comes up from below, and what was chosen.
  useEffect(() => {
    if (isAnalysing) setSheet(undefined);
  }, [isAnalysing]);
  useEffect(() => {
    if (!isWide && !isPresented && selection.kind !== 'none') setSheet('inspector');
  }, [isWide, isPresented, selection]);

  const page = useMemo<PageActions>(() => {
    const share = async () => {
      const isCopied = await ports.copyText(location.href);
      const { notify, open, view } = store.getState();
      if (!isCopied) notify({ id: 'header.share.failed' });
      else if (view.dataset === undefined) notify({ id: 'header.share.done' });
      else notify({ id: 'header.share.file', values: { name: open.name } });
    };
    return { focusSearch, chooseFile, share };
  }, [ports, store]);
  usePageKeys(page);
  const graph = open.graph;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape reaches the page from whatever has the focus.
    <div
      className={style.page}
      data-narrow={!isWide}
      data-analysis={isAnalysing}
      data-story={isPresented}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !isWide) setSheet(undefined);
      }}
      {...dropTarget}
    >
      {graph && !open.refused && (
        <nav className={style.skip} aria-label={text('app.skip.graph')}>
          <Button onClick={() => jumpTo('[data-testid=canvas], [data-testid=table]')}>
            {text('app.skip.graph')}
          </Button>
          <Button onClick={() => jumpTo('[data-testid=inspector]')}>
            {text('app.skip.details')}
          </Button>
        </nav>
      )}
      <div className={style.header}>
        <HeaderBar onOpenFiles={openFiles} onShare={page.share} />
        <WorkspaceBanner ports={ports} />
      </div>
      {open.refused ? (
        <main className={style.refused}>
          <Suspense fallback={null}>
            <RefusalPanel
              refusal={open.refused}
              hasGraph={graph !== undefined}
              onDismiss={dismissRefusal}
              onOpenAnother={chooseFile}
              onShowShipped={openShipped}
            />
          </Suspense>
        </main>
      ) : graph ? (
        <>
          {isAnalysing && (isWide || sheet === undefined) && (
            <aside className={style.legend} aria-label={text('analysis.title')}>
              <Suspense fallback={<p className={style.waiting}>{text('app.loading')}</p>}>
                <AnalysisPanel />
              </Suspense>
            </aside>
          )}
          {(isWide ? !isAnalysing : sheet === 'legend') && (
            <aside className={style.legend} aria-label={text('legend.title')}>
              {!isWide && (
                <SheetHead title={text('sheet.filters')} onClose={() => setSheet(undefined)} />
              )}
              <Suspense fallback={null}>
                <FiltersPanel />
                <LegendPanel />
              </Suspense>
            </aside>
          )}
          <main className={style.main}>
            {mode === 'canvas' ? (
              GraphCanvas ? (
                <div className={style.graph}>
                  {!isPresented && <LargeNote />}
                  <div className={style.picture}>
                    <GraphCanvas
                      key={open.name}
                      startPainter={startPainter}
                      covered={
                        !isWide && !isPresented && sheet !== 'time' && (sheet || isAnalysing)
                          ? sheetHeight()
                          : 0
                      }
                    />
                    {!isPresented && <CanvasTools />}
                    {hasEncoding && (
                      <Suspense fallback={null}>
                        <EncodingKey />
                      </Suspense>
                    )}
                  </div>
                </div>
              ) : (
                <p className={style.waiting}>{text('app.loading')}</p>
              )
            ) : (
              <Suspense fallback={<p className={style.waiting}>{text('app.loading')}</p>}>
                {mode === 'table' ? <TablePanel /> : <MatrixPanel />}
              </Suspense>
            )}
          </main>
          {(isWide || sheet === 'inspector') && (
            <aside className={style.inspector} aria-label={text('inspector.title')}>
              {!isWide && (
                <SheetHead title={text('sheet.details')} onClose={() => setSheet(undefined)} />
              )}
              <Suspense fallback={null}>
                <InspectorPanel />
              </Suspense>
            </aside>
          )}
        </>
      ) : (
        <main className={style.main}>
          <Opening />
        </main>
      )}
      {graph && !open.refused && (isWide || sheet === 'time') && (
        <div className={style.time}>
          <Suspense fallback={null}>
            <TimelinePanel />
          </Suspense>
        </div>
      )}
      <footer className={style.status}>
        {!isWide && graph && !open.refused && (
          <Button
            look="quiet"
            aria-expanded={sheet === 'legend'}
            onClick={() => setSheet(sheet === 'legend' ? undefined : 'legend')}
          >
            {text('sheet.filters')}
          </Button>
        )}
        <StatusBar isShort={!isWide} />
        <UpdateNotice />
        {isWide && graph && !open.refused && (
          <Button look="quiet" aria-haspopup="dialog" onClick={() => setDialog('describe')}>
            {text('describe.open')}
          </Button>
        )}
        {!isWide && graph && !open.refused && (
          <Button
            look="quiet"
            aria-expanded={sheet === 'time'}
            onClick={() => setSheet(sheet === 'time' ? undefined : 'time')}
          >
            {text('timeline.title')}
          </Button>
        )}
        {!isWide && graph && !open.refused && (
          <Button
            look="quiet"
            aria-expanded={sheet === 'inspector'}
            onClick={() => setSheet(sheet === 'inspector' ? undefined : 'inspector')}
          >
            {text('sheet.details')}
          </Button>
        )}
      </footer>
      {graph && !open.refused && <StoryParts ports={ports} />}
      {isOver && <div className={style.drop}>{text('drop.here')}</div>}
      <Suspense fallback={null}>
        {isImporting && <ImportPanel />}
        {graph && dialog === undefined && <RestoreProgress isOnPage />}
        {menu && <GraphMenu menu={menu} page={page} />}
        {dialog === 'export' && graph && (
          <ExportDialog ports={ports} onClose={() => setDialog(undefined)} />
        )}
        {dialog === 'about' && graph && <AboutDialog onClose={() => setDialog(undefined)} />}
        {dialog === 'commands' && (
          <CommandsDialog page={page} onClose={() => setDialog(undefined)} />
        )}
        {dialog === 'expand' && graph && <ExpandDialog onClose={() => setDialog(undefined)} />}
        {editing && graph && <EditDialog target={editing} />}
        {dialog === 'checks' && graph && <ChecksDialog onClose={() => setDialog(undefined)} />}
        {dialog === 'workspaces' && (
          <WorkspacesDialog ports={ports} onClose={() => setDialog(undefined)} />
        )}
        {dialog === 'views' && graph && <ViewsDialog onClose={() => setDialog(undefined)} />}
        {dialog === 'describe' && graph && (
          <DescriptionDialog ports={ports} onClose={() => setDialog(undefined)} />
        )}
        {dialog === 'keys' && <KeysDialog onClose={() => setDialog(undefined)} />}
      </Suspense>
    </div>
  );
}

function SheetHead({ title, onClose }: { title: string; onClose: () => void }) {
  const text = useText();
  return (
    <div className={style.sheetHead}>
      <h2>{title}</h2>
      <Button look="quiet" onClick={onClose}>
        {text('inspector.close')}
      </Button>
    </div>
  );
}
