import { type Compound, countInside, GROUPINGS } from '#core/graph';
import { nameCompound, selectCompounds, selectDrawn } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, DoubleRingSample, Section, Select } from '#ui/parts';
import { CompoundToggle } from './compound-toggle.tsx';
import style from './grouping-section.module.css';

/** What gathers actors on the graph, and which of these groups are drawn as one node. */
export function GroupingSection() {
  const text = useText();
  const store = useAppStore();
  const grouping = useApp((state) => state.view.grouping);
  const collapsed = useApp((state) => state.view.collapsed);
  const compounds = useApp(selectCompounds);
  const drawn = useApp(selectDrawn);
  const { setGrouping, collapseAll, expandAll } = store.getState();
  // Of communities only those that stand on the graph: there may be hundreds inside.
  const listed =
    grouping === 'community' ? [...(drawn?.closed ?? []), ...(drawn?.expanded ?? [])] : compounds;
  const outermost = compounds.filter(({ parent }) => parent === undefined).map(({ id }) => id);
  const isAllCollapsed = outermost.every((id) => collapsed.includes(id));
  return (
    <Section title={text('grouping.section')}>
      <div className={style.choice}>
        <Select
          label={text('grouping.title')}
          value={grouping}
          onChange={(next) => void setGrouping(next)}
          options={GROUPINGS.map((one) => ({ value: one, label: text(`grouping.${one}`) }))}
        />
        <div className={style.buttons}>
          <Button disabled={isAllCollapsed} onClick={collapseAll}>
            {text('command.grouping.collapseAll')}
          </Button>
          <Button disabled={collapsed.length === 0} onClick={expandAll}>
            {text('command.grouping.expandAll')}
          </Button>
        </div>
      </div>
      {(grouping === 'partOf' || grouping === 'community') && (
        <ul className={style.list}>
          {nested(listed).map(({ compound, depth }) => (
            <li key={compound.id} style={{ paddingInlineStart: `${depth}rem` }}>
              <bdi>{nameCompound(store.getState(), compound)}</bdi>
              <CompoundToggle compound={compound} />
            </li>
          ))}
        </ul>
      )}
      {drawn && drawn.collapsed.length > 0 && (
        <p className={style.note}>
          <DoubleRingSample />
          <span>
            {text('grouping.doubleRing')}{' '}
            <span data-testid="inside">
              {text('grouping.inside', {
                groups: drawn.collapsed.length,
                inside: countInside(drawn),
              })}
            </span>
          </span>
        </p>
      )}
    </Section>
  );
}

/** Each hierarchy with those inside it right below. */
function nested(
  compounds: readonly Compound[],
  parent?: number,
  depth = 0,
): readonly { readonly compound: Compound; readonly depth: number }[] {
  return compounds
    .filter((compound) => compound.parent === parent)
    .flatMap((compound) => [{ compound, depth }, ...nested(compounds, compound.index, depth + 1)]);
}
