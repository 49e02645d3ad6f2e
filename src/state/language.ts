import type { Ports } from './ports.ts';

export const LANGUAGES = ['en', 'ar', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

interface LanguageFacts {
  /** What the language calls itself. */
  readonly name: string;
  /**
   * Numbers and dates are written as this locale does. Digits and calendar are named, because
   * browsers differ in what they take for granted; the data's dates are Gregorian.
   */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  ar: { name: 'العربية', locale: 'ar-u-ca-gregory-nu-arab', direction: 'rtl' },
  fa: { name: 'فارسی', locale: 'fa-u-ca-gregory-nu-arabext', direction: 'rtl' },
};

const LANGUAGE_KEY = 'faultlines:language';

/** The language that was chosen on an earlier visit, else the first of the reader's that is there. */
export function readLanguage(ports: Pick<Ports, 'languages' | 'readPreference'>): Language {
  const stored = readStored(ports);
  const wanted = [...(stored === undefined ? [] : [stored]), ...ports.languages()];
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split('-');
    const known = LANGUAGES.find((language) => language === primary);
    if (known) return known;
  }
  return 'en';
}

// As with the theme: storage that is closed to the page must not close the page.
function readStored(ports: Pick<Ports, 'readPreference'>): string | undefined {
  try {
    return ports.readPreference(LANGUAGE_KEY);
  } catch {
    return undefined;
  }
}

export function writeLanguage(ports: Pick<Ports, 'writePreference'>, language: Language): void {
  try {
    ports.writePreference(LANGUAGE_KEY, language);
  } catch {
    // As above.
  }
}
