import type { Language } from '#state';
import { en, type MessageId } from './en.ts';

/** Every text of the interface in one language. */
export type Messages = Readonly<Record<MessageId, string>>;

/** English is part of the page; another language is fetched when it is chosen. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return en;
    case 'ar':
      return (await import('./ar.ts')).ar;
    case 'fa':
      return (await import('./fa.ts')).fa;
  }
}
