import type { PrimitiveType } from 'react-intl';
import { useIntl } from 'react-intl';
import type { MessageId } from './en.ts';

export type Text = (id: MessageId, values?: Record<string, PrimitiveType>) => string;

/** The texts of the interface in the reader's language. */
export function useText(): Text {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, isolateNames(values, intl.locale)) as string;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * In a text from right to left, what the data say in another direction must not drag the
 * punctuation around it along (Unicode bidirectional algorithm, isolates). Digits need none.
 */
export function isolateNames(
  values: Record<string, PrimitiveType> | undefined,
  locale: string,
): Record<string, PrimitiveType> | undefined {
  if (values === undefined || !/^(ar|fa)\b/.test(locale)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /\p{L}/u.test(value)
        ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`
        : value,
    ]),
  );
}
