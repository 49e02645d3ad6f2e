import type { CSSProperties } from 'react';
import type { CitedUnit } from '#schemas';
import { numbered } from '#ui/hooks';
import { useText } from '#ui/messages';
import style from './coverage-strip.module.css';

const MOST_DRAWN = 400;
/** From this many evidence items on a paragraph is drawn at full strength. */
const FULL = 8;

interface CoverageStripProps {
  readonly evidenceByParagraph: readonly number[];
  readonly unit: CitedUnit;
}

/** One square a paragraph or row, darker the more evidence rests on it; empty where none does. */
export function CoverageStrip({ evidenceByParagraph, unit }: CoverageStripProps) {
  const text = useText();
  return (
    <ol className={style.strip}>
      {numbered(evidenceByParagraph.slice(0, MOST_DRAWN)).map(({ item: count, place: index }) => {
        const label = text(`about.place.${unit}`, { at: index + 1, count });
        return (
          <li
            key={index}
            className={style.paragraph}
            title={label}
            data-empty={count === 0}
            style={{ '--strength': Math.min(1, 0.2 + count / FULL) } as CSSProperties}
          >
            <span className="visually-hidden">{label}</span>
          </li>
        );
      })}
    </ol>
  );
}
