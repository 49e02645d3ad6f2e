import { useIntl } from 'react-intl';

/** Writes a measured value in the reader's digits: whole numbers whole, others to 3 digits. */
export function useDecimals(): (value: number) => string {
  const intl = useIntl();
  return (value) =>
    intl.formatNumber(
      value,
      Number.isInteger(value) ? {} : { maximumSignificantDigits: 3, minimumSignificantDigits: 2 },
    );
}
