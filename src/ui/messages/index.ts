export { en, type MessageId } from './en.ts';
export { loadMessages, type Messages } from './load-messages.ts';
export { useDates } from './use-dates.ts';
export { useDecimals } from './use-decimals.ts';
export { useNumbers } from './use-numbers.ts';
export { type Text, useText } from './use-text.ts';
export { useWords, type Words } from './use-words.ts';
