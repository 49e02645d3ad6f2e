import style from './checkbox.module.css';

interface CheckboxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  onChange(isOn: boolean): void;
}

export function Checkbox({ label, isOn, isDisabled, onChange }: CheckboxProps) {
  return (
    <label className={style.checkbox}>
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
