import { LANGUAGE_FACTS, type Language } from '#state';
import { loadMessages, type Messages } from '#ui/messages';

export interface ShownLanguage {
  readonly language: Language;
  readonly messages: Messages;
}

/** The texts of a language and, for labels on the canvas, which wait for no font, its letters. */
export async function loadLanguage(language: Language): Promise<ShownLanguage> {
  const [messages] = await Promise.all([loadMessages(language), loadLetters(language)]);
  return { language, messages };
}

async function loadLetters(language: Language): Promise<void> {
  if (LANGUAGE_FACTS[language].direction === 'ltr') return;
  const weights = [400, 600].map((weight) =>
    document.fonts.load(`${weight} 12px 'Vazirmatn Variable'`, 'ع'),
  );
  // Without the font the system's letters do.
  await Promise.allSettled(weights);
}
