import style from './keys.module.css';

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** A key combination as it stands on the keyboard. */
export function Keys({ of }: { of: string }) {
  const names = (of === '+' ? ['+'] : of.split('+')).map((name) => {
    if (name === 'Mod') return isMac() ? '⌘' : 'Ctrl';
    if (name === 'Escape') return 'Esc';
    return name === '-' ? '−' : name;
  });
  return (
    <span className={style.keys}>
      {names.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
