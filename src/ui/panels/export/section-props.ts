import type { FigureChoices } from './figure-choices.ts';

/** Some choices anew; `undefined` gives back what is generated. */
export type Change = {
  readonly [Field in keyof FigureChoices]?: FigureChoices[Field] | undefined;
};

/** What every part of the form is given: the choices, and how one of them is changed. */
export interface SectionProps {
  readonly choices: FigureChoices;
  onChange(change: Change): void;
}
