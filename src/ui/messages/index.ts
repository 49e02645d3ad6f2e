export { en, type MessageId } from './en.ts';
export { useDates } from './use-dates.ts';
export { type Text, useText } from './use-text.ts';
export { useWords, type Words } from './use-words.ts';
