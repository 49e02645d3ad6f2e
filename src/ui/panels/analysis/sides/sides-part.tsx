import { useMemo } from 'react';
import { useText } from '#ui/messages';
import { Section } from '#ui/parts';
import style from '../analysis.module.css';
import { Progress } from '../progress.tsx';
import { useAnalysis } from '../use-analysis.ts';
import { useVisibleParts } from '../use-visible-parts.ts';
import { Camps } from './camps.tsx';
import { DyadCounts } from './dyad-counts.tsx';
import { FrustrationNote } from './frustration-note.tsx';
import { SidesOverTime } from './sides-over-time.tsx';
import { SignTable } from './sign-table.tsx';
import { TriadList } from './triad-list.tsx';
import { useSigns } from './use-signs.ts';

/** Who stands with whom: pairs, triads, camps, and when they changed. */
export function SidesPart() {
  const text = useText();
  const visible = useVisibleParts();
  const signs = useSigns();
  const task = useMemo(
    () => visible && { kind: 'balance' as const, visible, signs },
    [visible, signs],
  );
  const answer = useAnalysis(task);
  const report = answer.result;
  return (
    <>
      <p className={style.note}>{text('analysis.sides.hint')}</p>
      <Progress answer={answer} />
      {report && visible && (
        <>
          <Section title={text('analysis.dyads')}>
            <DyadCounts network={report.network} />
          </Section>
          <Section title={text('analysis.frustration')}>
            <FrustrationNote report={report} />
          </Section>
          <Section title={text('analysis.camps')}>
            <Camps visible={visible} signs={signs} network={report.network} />
          </Section>
          <Section title={text('analysis.triads')}>
            <TriadList network={report.network} triads={report.triads} />
          </Section>
        </>
      )}
      {visible && (
        <Section title={text('analysis.time')} isOpen={false}>
          <SidesOverTime visible={visible} signs={signs} />
        </Section>
      )}
      <Section title={text('analysis.signs')} isOpen={false}>
        <SignTable signs={signs} />
      </Section>
    </>
  );
}
