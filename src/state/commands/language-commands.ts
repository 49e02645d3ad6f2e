import { LANGUAGE_FACTS, LANGUAGES } from '../language.ts';
import type { Command } from './command.ts';

/** Each language, by the name that it gives itself. */
export const LANGUAGE_COMMANDS: readonly Command[] = LANGUAGES.map((language) => ({
  id: 'command.language',
  values: { name: LANGUAGE_FACTS[language].name },
  keys: [],
  scope: 'page',
  whyNot: (state) => (state.language === language ? 'why.isShown' : undefined),
  run: (state) => state.setLanguage(language),
}));
