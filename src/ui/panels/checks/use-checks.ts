import { useEffect, useState } from 'react';
import { type DataCheck, type Finding, WORK_CHECKS } from '#core/analysis';
import type { Dataset } from '#schemas';

export interface Checked {
  readonly check: DataCheck;
  readonly findings: readonly Finding[];
}

/** Runs the checks one after the other while the page has nothing else to do. */
export function useChecks(dataset: Dataset): {
  readonly checked: readonly Checked[];
  readonly isReady: boolean;
} {
  const [result, setResult] = useState<{ of: Dataset; checked: readonly Checked[] }>();
  useEffect(() => {
    const checked: Checked[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      const check = WORK_CHECKS[checked.length];
      if (!check) return;
      checked.push({ check, findings: check.find(dataset) });
      setResult({ of: dataset, checked: [...checked] });
      timer = setTimeout(next);
    };
    timer = setTimeout(next);
    return () => clearTimeout(timer);
  }, [dataset]);
  const checked = result?.of === dataset ? result.checked : [];
  return { checked, isReady: checked.length === WORK_CHECKS.length };
}
