import { parseEdtf } from '#schemas';
import { useDates, useText } from '#ui/messages';
import { TextField } from '#ui/parts';
import { latinDigits } from './latin-digits.ts';

/** Isolated, as digits alone would take the direction of the words around them. */
const EXAMPLES = '\u20662020-01-03, 2020-01, 2020~, 2019-06/2020-01\u2069';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  onChange(value: string): void;
}

/** A date as EDTF, read back in words while it is typed. */
export function DateField({ error, ...props }: DateFieldProps) {
  const text = useText();
  const dates = useDates();
  const value = latinDigits(props.value).trim();
  const isGood = value !== '' && parseEdtf(value).ok;
  const note = isGood
    ? text('edit.date.reading', { date: dates.edtf(value) })
    : text('edit.date.help', { examples: EXAMPLES });
  return <TextField {...props} note={note} error={error} />;
}
