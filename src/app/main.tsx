import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type AppStoreApi, createAppStore, LANGUAGE_FACTS, selectTheme } from '#state';
import { AppProvider, afterFirstPicture, announceFirstPicture } from '#ui/hooks';
import { en } from '#ui/messages';
import '../ui/style/tokens.css';
import '../ui/style/base.css';
import { App } from './app.tsx';
import { createBrowserPorts } from './browser-ports.ts';
import { countStart } from './count-starts.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { keepOffline } from './keep-offline.ts';
import { LanguageProvider } from './language-provider.tsx';
import { readAddress, syncAddress } from './link-sync.ts';
import { loadLanguage, type ShownLanguage } from './load-language.ts';
import { readServedFile } from './served-file.ts';

/** So long the rest of the page waits for a graph that does not come. */
const MOST_WAIT_MILLISECONDS = 1_500;
/** So long after the first picture the page may begin to keep itself for times without a network. */
const REST_MILLISECONDS = 3_000;

const root = document.getElementById('root')!;
// Not awaited here: what is imported later shares the file of this module and would wait for it.
void (countStart() ? startSafely() : start());

async function startSafely(): Promise<void> {
  const { showSafeMode } = await import('./safe-mode.ts');
  await showSafeMode(root);
}

async function start(): Promise<void> {
  const ports = createBrowserPorts();
  const store = createAppStore(ports, readAddress());

  const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
  const followSystem = () => store.getState().setSystemTheme(darkSystem.matches ? 'dark' : 'light');
  darkSystem.addEventListener('change', followSystem);
  followSystem();
  store.subscribe(selectTheme, showTheme);
  showTheme(selectTheme(store.getState()));

  // Labels are drawn on a canvas, which does not wait for fonts by itself.
  const fonts = Promise.all([
    document.fonts.load("400 12px 'Source Sans 3 Variable'"),
    document.fonts.load("600 12px 'Source Sans 3 Variable'"),
  ]);
  const opened = openFirst(store);
  syncAddress(store);
  saveBeforeLeaving(store);

  const firstLanguage = await loadFirstLanguage(store);
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <AppProvider value={store}>
          <LanguageProvider first={firstLanguage}>
            <App ports={ports} />
          </LanguageProvider>
        </AppProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
  setTimeout(announceFirstPicture, MOST_WAIT_MILLISECONDS);
  if (import.meta.env.PROD) {
    afterFirstPicture(() => setTimeout(() => void keepOffline(), REST_MILLISECONDS));
  }
  void Promise.all([fonts, opened]);
}

/** What still waits is written when the page is left; what cannot be written is asked about. */
function saveBeforeLeaving(store: AppStoreApi): void {
  const flush = () => void store.getState().flushWork();
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
  window.addEventListener('beforeunload', (event) => {
    if (store.getState().workspace?.status.is === 'not-saved') event.preventDefault();
  });
}

async function openFirst(store: AppStoreApi): Promise<void> {
  const served = await readServedFile();
  const { openFile, openLastWork, openShipped } = store.getState();
  const hasLink = location.hash.length > 1;
  const from = served ? { served: served.name } : {};
  if (await openLastWork({ hasLink, ...from })) return;
  await (served ? openFile(served) : openShipped());
}

/** A page in another language than the reader's is better than none. */
async function loadFirstLanguage(store: AppStoreApi): Promise<ShownLanguage> {
  const { language } = store.getState();
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGE_FACTS[language].direction;
  try {
    return await loadLanguage(language);
  } catch {
    return { language: 'en', messages: en };
  }
}

function showTheme(theme: 'light' | 'dark') {
  document.documentElement.dataset.theme = theme;
}
