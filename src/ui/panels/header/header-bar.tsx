import {
  Bookmark,
  Command,
  Download,
  FolderOpen,
  Info,
  Keyboard,
  Link,
  Redo2,
  SunMoon,
  Undo2,
  Waypoints,
} from 'lucide-react';
import { Suspense, useRef } from 'react';
import { THEME_CHOICES, VIEW_MODES } from '#state';
import { lazyAfterPicture, useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './header-bar.module.css';
import { useStepName } from './use-step-name.ts';

const SearchBox = lazyAfterPicture(async () => (await import('./search-box.tsx')).SearchBox);
const EditMenu = lazyAfterPicture(async () => (await import('./edit-menu.tsx')).EditMenu);
const HistoryMenu = lazyAfterPicture(async () => (await import('./history-menu.tsx')).HistoryMenu);
const LanguageMenu = lazyAfterPicture(
  async () => (await import('./language-menu.tsx')).LanguageMenu,
);

interface HeaderBarProps {
  onOpenFiles(files: readonly File[]): void;
  onShare(): void;
}

/** Title, search, and everything that concerns the whole page. */
export function HeaderBar({ onOpenFiles, onShare }: HeaderBarProps) {
  const text = useText();
  const store = useAppStore();
  const title = useApp((state) => state.open.graph?.dataset.title);
  const mode = useApp((state) => state.view.mode);
  const undoStep = useApp((state) => state.history.past.at(-1)?.name);
  const redoStep = useApp((state) => state.history.future[0]?.name);
  const themeChoice = useApp((state) => state.themeChoice);
  const filePicker = useRef<HTMLInputElement>(null);
  const { setMode, undo, redo, setDialog, setThemeChoice } = store.getState();
  const isAnalysing = useApp((state) => state.analysis.isOpen);
  const { setAnalysis } = store.getState();
  const stepName = useStepName();
  const undoTitle = undoStep
    ? text('header.undo', { step: stepName(undoStep) })
    : text('header.undo.none');
  const redoTitle = redoStep
    ? text('header.redo', { step: stepName(redoStep) })
    : text('header.redo.none');
  const nextTheme = THEME_CHOICES[(THEME_CHOICES.indexOf(themeChoice) + 1) % THEME_CHOICES.length]!;
  const themeName = text(`header.theme.${themeChoice}`);
  return (
    <header className={style.header}>
      <h1 className={style.title}>
        <span className={style.name}>{text('app.name')}</span>
        {title && <bdi className={style.dataset}>{title}</bdi>}
      </h1>
      {title && (
        <Suspense fallback={<div className={style.searchRoom} />}>
          <SearchBox />
        </Suspense>
      )}
      {title && (
        <div className={style.modes} role="group" aria-label={text('mode.label')}>
          {VIEW_MODES.map((other) => (
            <Button
              key={other}
              look="quiet"
              aria-pressed={mode === other}
              onClick={() => setMode(other)}
            >
              {text(`mode.${other}`)}
            </Button>
          ))}
        </div>
      )}
      {title && (
        <Button
          look="quiet"
          className={style.analysis}
          title={text('analysis.open')}
          aria-label={text('analysis.title')}
          aria-pressed={isAnalysing}
          onClick={() => setAnalysis({ isOpen: !isAnalysing })}
        >
          <Waypoints size={17} aria-hidden="true" />
          <span className={style.analysisLabel}>{text('analysis.title')}</span>
        </Button>
      )}
      <div className={style.tools}>
        <Button
          look="quiet"
          title={undoTitle}
          aria-label={undoTitle}
          disabled={!undoStep}
          onClick={undo}
        >
          <Undo2 size={17} />
        </Button>
        <Button
          look="quiet"
          title={redoTitle}
          aria-label={redoTitle}
          disabled={!redoStep}
          onClick={redo}
        >
          <Redo2 size={17} />
        </Button>
        <Suspense fallback={<div className={style.historyRoom} />}>
          <HistoryMenu />
        </Suspense>
        <Suspense fallback={<div className={style.languageRoom} />}>
          <EditMenu />
        </Suspense>
        <Button
          look="quiet"
          className={style.narrow}
          title={text('command.page.commands')}
          aria-label={text('command.page.commands')}
          onClick={() => setDialog('commands')}
        >
          <Command size={17} />
        </Button>
        <Button
          look="quiet"
          className={style.wider}
          title={`${text('header.theme')}: ${themeName}`}
          aria-label={`${text('header.theme')}: ${themeName}`}
          onClick={() => setThemeChoice(nextTheme)}
        >
          <SunMoon size={17} />
        </Button>
        <Suspense fallback={<div className={style.languageRoom} />}>
          <LanguageMenu />
        </Suspense>
        <Button
          look="quiet"
          className={style.wide}
          title={text('header.keys')}
          aria-label={text('header.keys')}
          onClick={() => setDialog('keys')}
        >
          <Keyboard size={17} />
        </Button>
        <Button
          look="quiet"
          title={text('header.about')}
          aria-label={text('header.about')}
          disabled={!title}
          onClick={() => setDialog('about')}
        >
          <Info size={17} />
        </Button>
        <Button
          look="quiet"
          title={text('header.open')}
          aria-label={text('header.open')}
          onClick={() => filePicker.current?.click()}
        >
          <FolderOpen size={17} />
        </Button>
        <input
          ref={filePicker}
          type="file"
          hidden
          multiple
          data-testid="file-picker"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            onOpenFiles(files);
          }}
        />
        <Button
          look="quiet"
          title={text('header.views')}
          aria-label={text('header.views')}
          disabled={!title}
          onClick={() => setDialog('views')}
        >
          <Bookmark size={17} />
        </Button>
        <Button
          look="quiet"
          title={text('header.share')}
          aria-label={text('header.share')}
          disabled={!title}
          onClick={onShare}
        >
          <Link size={17} />
        </Button>
        <Button
          look="primary"
          className={style.export}
          aria-label={text('header.export')}
          disabled={!title}
          onClick={() => setDialog('export')}
        >
          <Download size={16} aria-hidden="true" />
          <span className={style.exportLabel}>{text('header.export')}</span>
        </Button>
      </div>
    </header>
  );
}
