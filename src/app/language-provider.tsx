import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { LANGUAGE_FACTS, type Language } from '#state';
import { useApp } from '#ui/hooks';
import { loadMessages, type Messages } from '#ui/messages';

export interface ShownLanguage {
  readonly language: Language;
  readonly messages: Messages;
}

interface LanguageProviderProps {
  /** What is loaded already. */
  readonly first: ShownLanguage;
  readonly children: ReactNode;
}

/** Gives the page its language; the former one stays until the texts of a new one are there. */
export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const wanted = useApp((state) => state.language);
  const setLanguage = useApp((state) => state.setLanguage);
  const notify = useApp((state) => state.notify);
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (wanted === shown.language) return;
    let isCurrent = true;
    loadMessages(wanted).then(
      (messages) => {
        if (isCurrent) setShown({ language: wanted, messages });
      },
      () => {
        if (!isCurrent) return;
        setLanguage(shown.language);
        notify({ id: 'header.language.failed' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, shown, setLanguage, notify]);
  const { locale, direction } = LANGUAGE_FACTS[shown.language];
  useEffect(() => {
    document.documentElement.lang = shown.language;
    document.documentElement.dir = direction;
  }, [shown, direction]);
  return (
    <IntlProvider locale={locale} messages={shown.messages}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}
