export { en, type MessageId } from './en.ts';
export { loadMessages, type Messages } from './load-messages.ts';
export { useCitationWords } from './use-citation-words.ts';
export { useCommandWords } from './use-command-words.ts';
export { useDates } from './use-dates.ts';
export { useDecimals } from './use-decimals.ts';
export { useNumbers } from './use-numbers.ts';
export { type Text, useText } from './use-text.ts';
export { useWords, type Words } from './use-words.ts';
