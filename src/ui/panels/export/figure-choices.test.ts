import { describe, expect, it } from 'vitest';
import { rasterScaleOf } from '#core/figure';
import { changeChoices, type FigureChoices, firstChoices, optionsOf } from './figure-choices.ts';

const first = firstChoices({
  title: 'Example',
  language: 'en',
  theme: 'light',
  today: '2026-11-22',
});
const having = (changes: Partial<FigureChoices>) => optionsOf({ ...first, ...changes }, 1_000);

describe('the first choices', () => {
  it('are a figure with key, sources and its data, as of today', () => {
    expect(optionsOf(first, 1_000)).toMatchObject({
      title: 'Example',
      legend: 'below',
      citations: 'full',
      asOf: '2026-11-22',
      carriesData: true,
      ground: 'paper',
    });
    expect(first.subject).toBe('visible');
  });

  it('leave data out that are large, which can be chosen all the same', () => {
    expect(optionsOf(first, 2_000_000).carriesData).toBe(true);
    expect(optionsOf(first, 2_000_001).carriesData).toBe(false);
    const chosen = changeChoices(first, { carriesData: true });
    expect(optionsOf(chosen, 40_000_000).carriesData).toBe(true);
    expect(optionsOf({ ...first, carriesData: false }, 1_000).carriesData).toBe(false);
  });

  it('are dark where the page is', () => {
    const choice = { title: '', language: 'fa', theme: 'dark', today: '2026-11-22' } as const;
    expect(firstChoices(choice)).toMatchObject({ ground: 'dark', language: 'fa' });
  });
});

describe('choices as the pipeline takes them', () => {
  it('say nothing of what is generated or left empty', () => {
    const options = having({ subtitle: '  ', asOf: '' });
    expect(options).not.toHaveProperty('caption');
    expect(options).not.toHaveProperty('subtitle');
    expect(options).not.toHaveProperty('asOf');
    expect(having({ caption: '' })).toHaveProperty('caption', '');
  });

  it.each([
    ['x3', 3],
    ['x1.37', 1.37],
    ['d300', 300 / 96],
    ['own', 120 / 96],
  ] as const)('make %s of the resolution %d pixels a pixel', (resolution, scale) => {
    expect(rasterScaleOf(having({ resolution, dotsPerInch: 120 }))).toBeCloseTo(scale);
  });

  it('bring numbers out of range into it', () => {
    expect(having({ size: 'own', width: 5, height: 99_999 }).size).toEqual({
      kind: 'pixels',
      width: 200,
      height: 8_000,
    });
    expect(having({ size: 'own', width: Number.NaN, height: 0 }).size).toEqual({
      kind: 'pixels',
      width: 200,
    });
    expect(having({ resolution: 'own', dotsPerInch: 0 }).dotsPerInch).toBe(36);
  });

  it('name a preset by its id', () => {
    expect(having({ size: 'a4-landscape' }).size).toEqual({ kind: 'preset', id: 'a4-landscape' });
  });
});

describe('changing a choice', () => {
  it('gives back the generated text for `undefined`', () => {
    const written = changeChoices(first, { caption: 'Mine', altText: 'Seen' });
    expect(written).toMatchObject({ caption: 'Mine', altText: 'Seen' });
    const reset = changeChoices(written, { caption: undefined });
    expect(reset).not.toHaveProperty('caption');
    expect(reset.altText).toBe('Seen');
  });

  it('shows what is visible where data or a figure cannot show what was chosen before', () => {
    const two = changeChoices(first, { subject: 'two' });
    expect(changeChoices(two, { format: 'csv' }).subject).toBe('visible');
    const all = changeChoices({ ...first, format: 'csv' }, { subject: 'all' });
    expect(all.subject).toBe('all');
    expect(changeChoices(all, { format: 'png' }).subject).toBe('visible');
    const near = changeChoices(first, { subject: 'near-2' });
    expect(changeChoices(near, { format: 'csv' }).subject).toBe('near-2');
  });
});
