import type { Change, FigureChoices } from './figure-choices.ts';

/** What every part of the form is given: the choices, and how some of them are changed. */
export interface SectionProps {
  readonly choices: FigureChoices;
  onChange(change: Change): void;
}
