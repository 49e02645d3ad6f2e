import { X } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ANALYSIS_PARTS, type AnalysisPart } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './analysis.module.css';
import { BehindView } from './behind-view.tsx';
import { MetricsPart } from './metrics/metrics-part.tsx';
import { SidesPart } from './sides/sides-part.tsx';
import { SourcesPart } from './sources/sources-part.tsx';

const PARTS = { metrics: MetricsPart, sides: SidesPart, sources: SourcesPart } as const;

/** Who is central, where the sides run, what rests on which source: always of what is visible. */
export function AnalysisPanel() {
  const text = useText();
  const graph = useGraph();
  const part = useApp((state) => state.analysis.part);
  const behind = useApp((state) => state.analysis.behind);
  const setAnalysis = useApp((state) => state.setAnalysis);
  const setHighlight = useApp((state) => state.setHighlight);
  const opened = behind?.graph === graph ? behind : undefined;
  const labels = {
    metrics: text('analysis.metrics'),
    sides: text('analysis.sides'),
    sources: text('analysis.sources'),
  };
  return (
    <div className={style.panel} data-testid="analysis">
      <div className={style.head}>
        <h2>{text('analysis.title')}</h2>
        <Button
          look="quiet"
          title={text('analysis.close')}
          aria-label={text('analysis.close')}
          onClick={() => {
            setAnalysis({ isOpen: false, behind: undefined });
            setHighlight(undefined);
          }}
        >
          <X size={16} />
        </Button>
      </div>
      {opened && <BehindView behind={opened} />}
      <div hidden={opened !== undefined}>
        <p className={style.note}>{text('analysis.hint')}</p>
        <Tabs
          selectedKey={part}
          onSelectionChange={(key) => setAnalysis({ part: key as AnalysisPart })}
        >
          <TabList className={style.tabs!} aria-label={text('analysis.title')}>
            {ANALYSIS_PARTS.map((id) => (
              <Tab key={id} id={id} className={style.tab!}>
                {labels[id]}
              </Tab>
            ))}
          </TabList>
          {ANALYSIS_PARTS.map((id) => {
            const Part = PARTS[id];
            return (
              <TabPanel key={id} id={id} className={style.tabPanel!}>
                <Part />
              </TabPanel>
            );
          })}
        </Tabs>
      </div>
    </div>
  );
}
