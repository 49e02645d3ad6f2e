import {
  LANGUAGE_FACTS,
  LAST_WORKSPACE_KEY,
  type Language,
  readLanguage,
  STORAGE_FORMAT,
  type WorkspaceHead,
} from '#state';
import { en, loadMessages, type MessageId, type Messages } from '#ui/messages';
import { forgetStarts } from './count-starts.ts';
import { downloadFile } from './download-file.ts';
import style from './safe-mode.module.css';
import { readRawDatabase } from './storage/read-raw-database.ts';

/**
 * A page of plain elements for when the app does not come up: it gives the user's work out and
 * knows ways to start again. It needs neither React nor the graph.
 */
export async function showSafeMode(root: HTMLElement): Promise<void> {
  const language = readersLanguage();
  const messages = await messagesIn(language);
  const text = (id: MessageId) => messages[id];
  const page = document.documentElement;
  page.lang = language;
  const { direction, locale } = LANGUAGE_FACTS[language];
  page.dir = direction;
  page.dataset.theme = isDark() ? 'dark' : 'light';
  const main = document.createElement('main');
  main.className = style.safe!;
  main.dataset.testid = 'safe-mode';
  const save = button(text('safeMode.download'), downloadEverything);
  save.className = style.main!;
  const actions = document.createElement('div');
  actions.className = style.actions!;
  actions.append(
    save,
    button(text('safeMode.start'), startAgain),
    button(text('safeMode.startShipped'), () => {
      localStorage.removeItem(LAST_WORKSPACE_KEY);
      history.replaceState(null, '', location.pathname);
      startAgain();
    }),
  );
  main.append(element('h1', text('safeMode.title')), element('p', text('safeMode.help')), actions);
  const list = element('ul', '');
  main.append(element('h2', text('workspace.list')), list);
  root.replaceChildren(main);
  try {
    const { heads = [] } = await readRawDatabase();
    for (const head of heads as readonly WorkspaceHead[]) list.append(rowOf(head, locale, text));
    if (heads.length === 0) list.append(element('li', text('workspace.none')));
  } catch {
    list.append(element('li', text('workspace.none')));
  }
}

function rowOf(head: WorkspaceHead, locale: string, text: (id: MessageId) => string): HTMLElement {
  const row = element('li', '');
  const title = element('bdi', `${head.title} `);
  const date = element('span', `${new Date(head.changedAt).toLocaleString(locale)} `);
  const save = button(text('workspace.download'), () => downloadOne(head));
  save.setAttribute('aria-label', `${text('workspace.download')}: ${head.title}`);
  row.append(title, date, save);
  return row;
}

/** A file that can be opened where the work can be read; else what lies there. */
async function downloadOne(head: WorkspaceHead): Promise<void> {
  try {
    const { restoreWorkspace } = await import('#state');
    const { createWorkspaceDatabase } = await import('./storage/workspace-database.ts');
    const disk = createWorkspaceDatabase();
    const restored = await restoreWorkspace(disk, { ...head, format: STORAGE_FORMAT });
    if (restored && restored.unread === undefined) {
      const file = JSON.stringify(restored.dataset, undefined, 2);
      return downloadFile(`${nameOf(head.title)}.faultlines.json`, 'application/json', file);
    }
  } catch {
    // What has broken the app may break this too.
  }
  const all = await readRawDatabase();
  const own = Object.fromEntries(
    Object.entries(all).map(([store, records]) => [
      store,
      (records as readonly { id?: string; workspace?: string }[]).filter(
        (record) => (record.workspace ?? record.id) === head.id,
      ),
    ]),
  );
  downloadFile(`${nameOf(head.title)}.raw.json`, 'application/json', JSON.stringify(own));
}

async function downloadEverything(): Promise<void> {
  const all = await readRawDatabase().catch(() => ({}));
  const content = JSON.stringify({ format: 'faultlines-workspaces', ...all }, undefined, 1);
  downloadFile('faultlines-work.json', 'application/json', content);
}

function startAgain(): void {
  forgetStarts();
  location.reload();
}

const nameOf = (title: string) =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'work';

function readersLanguage(): Language {
  return readLanguage({
    readPreference: (key) => localStorage.getItem(key) ?? undefined,
    languages: () => navigator.languages,
  });
}

function isDark(): boolean {
  const chosen = localStorage.getItem('faultlines:theme') ?? 'system';
  return chosen === 'system'
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : chosen === 'dark';
}

async function messagesIn(language: Language): Promise<Messages> {
  try {
    return await loadMessages(language);
  } catch {
    return en;
  }
}

function element(name: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

function button(label: string, run: () => unknown): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', () => void run());
  return made;
}
