import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAppStore, LANGUAGE_FACTS, selectTheme } from '#state';
import { AppProvider } from '#ui/hooks';
import { en } from '#ui/messages';
import '../ui/style/tokens.css';
import '../ui/style/base.css';
import { App } from './app.tsx';
import { createBrowserPorts } from './browser-ports.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { LanguageProvider } from './language-provider.tsx';
import { readAddress, syncAddress } from './link-sync.ts';
import { loadLanguage, type ShownLanguage } from './load-language.ts';
import { readServedFile } from './served-file.ts';

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
const opened = openFirst();
syncAddress(store);

const firstLanguage = await loadFirstLanguage();
createRoot(document.getElementById('root')!).render(
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
void Promise.all([fonts, opened]);

async function openFirst(): Promise<void> {
  const served = await readServedFile();
  const { openFile, openShipped } = store.getState();
  await (served ? openFile(served) : openShipped());
}

/** A page in another language than the reader's is better than none. */
async function loadFirstLanguage(): Promise<ShownLanguage> {
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
