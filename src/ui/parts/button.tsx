import type { ButtonHTMLAttributes, ReactNode } from 'react';
import style from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'link';
  readonly children?: ReactNode;
}

/** A button in one of four looks; give `title` where the label is only an icon. */
export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={[style.button, style[look], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
