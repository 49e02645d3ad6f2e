export { BadgeMark } from './badge-mark.tsx';
export { Button } from './button.tsx';
export { Checkbox } from './checkbox.tsx';
export { Dialog } from './dialog.tsx';
export { LineSample } from './line-sample.tsx';
export { ActorMark, GlyphSample, RingSample } from './samples.tsx';
export { Section } from './section.tsx';
export { Select } from './select.tsx';
export { TextField } from './text-field.tsx';
