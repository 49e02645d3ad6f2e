import type { Chip, Filter } from '#core/graph';

/** What every control of values gets. */
export interface ControlProps {
  readonly chip: Chip;
  /** The filter under which values are counted. */
  readonly beside: Filter;
  /** Other values, as a step of their own; none means that nothing is asked. */
  onChange(values: readonly string[]): void;
  /** Shows what is being typed, not yet as a step. */
  onTry(values: readonly string[]): void;
}
