import type { PrimitiveType } from 'react-intl';
import { useIntl } from 'react-intl';
import type { MessageId } from './en.ts';

export type Text = (id: MessageId, values?: Record<string, PrimitiveType>) => string;

/** The texts of the interface in the reader's language. */
export function useText(): Text {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values) as string;
}
