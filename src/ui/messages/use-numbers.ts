import { useIntl } from 'react-intl';

/** Writes numbers in the reader's digits, with the separators of the language. */
export function useNumbers(): (value: number) => string {
  const intl = useIntl();
  return (value) => intl.formatNumber(value);
}
