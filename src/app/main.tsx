import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { createAppStore, selectTheme } from '#state';
import { AppProvider } from '#ui/hooks';
import { en } from '#ui/messages';
import '../ui/style/tokens.css';
import '../ui/style/base.css';
import { App } from './app.tsx';
import { createBrowserPorts } from './browser-ports.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { readAddress, syncAddress } from './link-sync.ts';

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
const opened = store.getState().openShipped();
syncAddress(store);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <IntlProvider locale="en-GB" messages={en}>
        <AppProvider value={store}>
          <App ports={ports} />
        </AppProvider>
      </IntlProvider>
    </ErrorBoundary>
  </StrictMode>,
);
void Promise.all([fonts, opened]);

function showTheme(theme: 'light' | 'dark') {
  document.documentElement.dataset.theme = theme;
}
