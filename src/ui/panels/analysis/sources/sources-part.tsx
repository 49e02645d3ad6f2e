import { useText } from '#ui/messages';
import { Section } from '#ui/parts';
import style from '../analysis.module.css';
import { useVisibleParts } from '../use-visible-parts.ts';
import { CompareSources } from './compare-sources.tsx';
import { ContestedList } from './contested-list.tsx';
import { EvidenceVolume } from './evidence-volume.tsx';
import { LeaveOut } from './leave-out.tsx';
import { OneSided } from './one-sided.tsx';

/** What rests on which source, and what one tells that another does not. */
export function SourcesPart() {
  const text = useText();
  const visible = useVisibleParts();
  if (!visible) return null;
  return (
    <>
      <Section title={text('analysis.compare')}>
        <CompareSources visible={visible} />
      </Section>
      <Section title={text('analysis.without')}>
        <LeaveOut visible={visible} />
      </Section>
      <Section title={text('analysis.contested')}>
        <ContestedList visible={visible} />
      </Section>
      <Section title={text('analysis.oneSided')} isOpen={false}>
        <OneSided visible={visible} />
      </Section>
      <Section title={text('analysis.volume')} isOpen={false}>
        <EvidenceVolume visible={visible} />
      </Section>
      <p className={style.note}>{text('analysis.sources.hint')}</p>
    </>
  );
}
