import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useSize } from '#ui/hooks';
import { useText } from '#ui/messages';
import { ActorsTable } from './actors-table.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { RelationshipsTable } from './relationships-table.tsx';
import style from './table-panel.module.css';

/** Below this many pixels tables have fewer columns, and what is left out stands in the others. */
const NARROW = 600;

/** Actors, relationships or evidence as a table: the same filters and selection as the graph. */
export function TablePanel() {
  const text = useText();
  const [panel, { width }] = useSize<HTMLDivElement>();
  const tables = [
    { id: 'actors', label: text('table.actors'), Table: ActorsTable },
    { id: 'relationships', label: text('table.relationships'), Table: RelationshipsTable },
    { id: 'evidence', label: text('table.evidence'), Table: EvidenceTable },
  ];
  return (
    <div className={style.panel!} data-testid="table" data-narrow={width < NARROW} ref={panel}>
      {width > 0 && (
        <Tabs className={style.tabs!} defaultSelectedKey="relationships">
          <TabList className={style.tabList!} aria-label={text('table.tabs')}>
            {tables.map(({ id, label }) => (
              <Tab key={id} id={id} className={style.tab!}>
                {label}
              </Tab>
            ))}
          </TabList>
          {tables.map(({ id, Table }) => (
            <TabPanel key={id} id={id} className={style.tabPanel!}>
              <Table isNarrow={width < NARROW} />
            </TabPanel>
          ))}
        </Tabs>
      )}
    </div>
  );
}
