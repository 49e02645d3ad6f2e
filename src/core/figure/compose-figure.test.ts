import { describe, expect, it } from 'vitest';
import { textWidth } from '#core/appearance';
import { aDataset } from '#testing';
import type { Drawing, DrawnText, Figure } from './drawing.ts';
import { figureOf } from './gallery/figures.fixture.ts';
import { groups } from './gallery/groups.fixture.ts';
import { parallelEdges } from './gallery/parallel-edges.fixture.ts';

/** All texts of the sheet itself, outside the graph. */
function textsOf(drawings: readonly Drawing[]): readonly DrawnText[] {
  return drawings.flatMap((drawing) => {
    if (drawing.kind === 'text') return [drawing];
    return drawing.kind === 'group' && drawing.role !== 'graph' ? textsOf(drawing.children) : [];
  });
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ text, x, y, size, weight, anchor }: DrawnText): Box {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.22 };
}

function overlaps(figure: Figure): readonly string[] {
  const boxes = textsOf(figure.drawings).map(boxOf);
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.1 &&
          other.left < one.right - 0.1 &&
          one.top < other.bottom - 0.1 &&
          other.top < one.bottom - 0.1,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** Long labels, many documents, all types of lines. */
const fullDataset = () => {
  const types = ['attack', 'threat', 'posture', 'coercion', 'sanction', 'opposition', 'alliance'];
  const builder = aDataset()
    .head({ title: 'A title that is longer than most sheets are wide, so that it has to wrap' })
    .groups({ id: 'g', label: `Group ${'of a long name '.repeat(8)}` }, 'h')
    .actors({ id: 'a', group: 'g' }, { id: 'b', group: 'g' }, { id: 'c', group: 'h' });
  types.forEach((type, index) => {
    builder
      .documents({
        id: `d${index}`,
        title: `Report ${index} on ${'this and that '.repeat(index)}`,
        url: `https://example.org/${'path/'.repeat(30)}`,
      })
      .edge('a', type, index % 2 === 0 ? 'b' : 'c', {
        evidence: [
          {
            document: `d${index}`,
            paragraph: [2, 5],
            paraphrase: 'It says so.',
            stance: 'supports',
            voice: 'asserted',
          },
        ],
      });
  });
  return builder.build();
};

describe('composeFigure', () => {
  it.each([360, 480, 900, 1400, 2000])('overlaps no texts and keeps inside %i pixels', (width) => {
    const figure = figureOf(fullDataset(), { width, subtitle: 'Words '.repeat(60) });
    expect(overlaps(figure)).toEqual([]);
    for (const { text, left, right, bottom } of textsOf(figure.drawings).map(boxOf)) {
      expect([text, left >= 0, right <= width, bottom <= figure.height]).toEqual([
        text,
        true,
        true,
        true,
      ]);
    }
  });

  it('grows with its texts, and keeps a page of fixed height where there is room', () => {
    const short = figureOf(parallelEdges());
    const long = figureOf(parallelEdges(), { subtitle: 'Words '.repeat(200) });
    expect(long.height).toBeGreaterThan(short.height);
    expect(figureOf(parallelEdges(), { height: 1200 }).height).toBe(1200);
    expect(figureOf(parallelEdges(), { height: 60 }).height).toBeGreaterThan(200);
  });

  it('lists in its key only what is visible', () => {
    const filter = {
      chips: [{ field: 'type', mode: 'include', values: ['command'], enabled: true }],
      isolates: 'hide',
    } as const;
    const texts = textsOf(figureOf(groups(), { filter }).drawings).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Command', 'Red side', 'State', 'State force']));
    for (const hidden of ['Membership', 'Blue side', 'Group without anyone visible', 'Person']) {
      expect(texts).not.toContain(hidden);
    }
  });

  it('numbers the sources and counts those beyond the given number', () => {
    const texts = textsOf(figureOf(fullDataset(), { mostCitations: 2 }).drawings).map(
      ({ text }) => text,
    );
    expect(texts).toEqual(expect.arrayContaining(['[1]', '[2]', 'and 5 more documents']));
    expect(texts).not.toContain('[3]');
  });

  it('explains the two rails only where a line is contested', () => {
    const textsAt = (contested: boolean) =>
      textsOf(
        figureOf(
          aDataset()
            .edge('a', 'attack', 'b', {
              evidence: [
                { stance: 'supports', voice: 'asserted' } as const,
                ...(contested ? [{ stance: 'contradicts', voice: 'denied' } as const] : []),
              ].map((item) => ({ ...item, document: 'doc', paragraph: 1, paraphrase: 'So.' })),
            })
            .build(),
        ).drawings,
      ).map(({ text }) => text);
    expect(textsAt(true)).toContain('Contested: evidence for and against');
    expect(textsAt(false)).not.toContain('Contested: evidence for and against');
  });
});
