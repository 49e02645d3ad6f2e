import type { Compound } from '#core/graph';
import { nameCompound, selectCompounds } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, DoubleRingSample } from '#ui/parts';
import style from './grouping-section.module.css';

/** Draws a group as one node, or its actors again. */
export function CompoundToggle({ compound }: { compound: Compound }) {
  const text = useText();
  const store = useAppStore();
  const isCollapsed = useApp((state) => state.view.collapsed.includes(compound.id));
  const label = text('grouping.toggle', { name: nameCompound(store.getState(), compound) });
  const toggle = () => {
    const { collapse, expand } = store.getState();
    if (isCollapsed) expand([compound.id]);
    else collapse([compound.id]);
  };
  return (
    <Button
      look="quiet"
      className={style.toggle}
      aria-pressed={isCollapsed}
      aria-label={label}
      title={label}
      onClick={toggle}
    >
      <DoubleRingSample />
    </Button>
  );
}

/** The toggle of a row of the legend, where its value is a group that can be collapsed. */
export function RowToggle({ id }: { id: string }) {
  const compound = useApp(selectCompounds).find((one) => one.id === id);
  return compound ? <CompoundToggle compound={compound} /> : null;
}
