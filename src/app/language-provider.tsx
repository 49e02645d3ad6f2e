import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { COMMUNITY_WORDS } from '#core/appearance';
import { ACTOR_KINDS } from '#schemas';
import { type KindNames, LANGUAGE_FACTS } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { loadLanguage, type ShownLanguage } from './load-language.ts';

interface LanguageProviderProps {
  /** What is loaded already. */
  readonly first: ShownLanguage;
  readonly children: ReactNode;
}

/** Gives the page its language; the former one stays until the texts of a new one are there. */
export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const store = useAppStore();
  const wanted = useApp((state) => state.language);
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (wanted === shown.language) return;
    let isCurrent = true;
    loadLanguage(wanted).then(
      (loaded) => {
        if (!isCurrent) return;
        setShown(loaded);
        // A new frame, so that names already on the canvas are drawn again in their own font.
        const { frame, setFrame } = store.getState();
        setFrame({ ...frame });
      },
      () => {
        if (!isCurrent) return;
        const { setLanguage, notify } = store.getState();
        setLanguage(shown.language);
        notify({ id: 'header.language.failed' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, shown, store]);
  const { locale, direction } = LANGUAGE_FACTS[shown.language];
  useEffect(() => {
    document.documentElement.lang = shown.language;
    document.documentElement.dir = direction;
  }, [shown, direction]);
  useEffect(() => {
    const names = [
      ...ACTOR_KINDS.map((kind) => [kind, shown.messages[`kind.${kind}`]]),
      ...COMMUNITY_WORDS.map((word) => [word, shown.messages[word]]),
    ];
    store.getState().setKindNames(Object.fromEntries(names) as KindNames);
  }, [shown, store]);
  return (
    <IntlProvider locale={locale} messages={shown.messages}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}
