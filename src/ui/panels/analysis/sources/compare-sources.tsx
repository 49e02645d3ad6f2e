import { useMemo } from 'react';
import { compareDocuments, type DocumentComparison, type VisibleParts } from '#core/analysis';
import {
  COMPARISON_CODES,
  type ComparisonCode,
  codeOfComparison,
  comparisonStyle,
} from '#core/appearance';
import { selectTheme } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useDecimals, useNumbers, useText } from '#ui/messages';
import { Button, LineSample } from '#ui/parts';
import style from '../analysis.module.css';
import { NumberRow } from '../number-row.tsx';
import { useOpenNumber } from '../use-open-number.ts';
import {
  documentsOf,
  listPublishers,
  readSource,
  type Source,
  writeSource,
} from './source-keys.ts';
import { SourceSelect, useSourceName } from './source-select.tsx';

const KINDS = ['publisher', 'document'] as const;

/** The graph according to A compared with B: in numbers, and as lines on the graph. */
export function CompareSources({ visible }: { visible: VisibleParts }) {
  const text = useText();
  const graph = useGraph();
  const chosen = useApp((state) => state.analysis.compared);
  const encoding = useApp((state) => state.view.encoding);
  const setAnalysis = useApp((state) => state.setAnalysis);
  const setEncoding = useApp((state) => state.setEncoding);
  const first = useMemo(() => firstSources(graph), [graph]);
  const a = (chosen && readSource(chosen.a)) ?? first?.a;
  const b = (chosen && readSource(chosen.b)) ?? first?.b;
  const documents = useMemo(
    () => a && b && { a: documentsOf(graph, a), b: documentsOf(graph, b) },
    [graph, a, b],
  );
  const found = useMemo(
    () => documents && compareDocuments(graph, visible, documents.a, documents.b),
    [graph, visible, documents],
  );
  if (!a || !b || !documents || !found) {
    return <p className={style.note}>{text('analysis.compare.few')}</p>;
  }
  const { compared, ...rest } = encoding;
  const isShown =
    String(compared?.a) === String(documents.a) && String(compared?.b) === String(documents.b);
  const choose = (next: { a?: string; b?: string }) => {
    const keys = { a: writeSource(a), b: writeSource(b), ...next };
    setAnalysis({ compared: keys });
    const [one, other] = [readSource(keys.a), readSource(keys.b)];
    // What is on the graph follows what is chosen.
    if (isShown && one && other) {
      setEncoding({
        ...rest,
        compared: { a: documentsOf(graph, one), b: documentsOf(graph, other) },
      });
    }
  };
  return (
    <>
      <SourceSelect label="A" kinds={KINDS} value={a} onChange={(key) => choose({ a: key })} />
      <SourceSelect label="B" kinds={KINDS} value={b} onChange={(key) => choose({ b: key })} />
      <div className={style.buttons}>
        <Button
          aria-pressed={isShown}
          onClick={() => setEncoding(isShown ? rest : { ...rest, compared: documents })}
        >
          {text('analysis.compare.show')}
        </Button>
      </div>
      <Overlap found={found} a={a} b={b} />
    </>
  );
}

function Overlap({ found, a, b }: { found: DocumentComparison; a: Source; b: Source }) {
  const text = useText();
  const numbers = useNumbers();
  const decimals = useDecimals();
  const open = useOpenNumber();
  const nameSource = useSourceName();
  const theme = useApp(selectTheme);
  const { overlap, dyadOverlap, relationships, shared, derived } = found;
  const counts: Record<ComparisonCode, number> = {
    'only-a': overlap.onlyA,
    'only-b': overlap.onlyB,
    both: overlap.both,
    contradicting: overlap.contradicting,
  };
  const lines: Record<ComparisonCode, number> = {
    'only-a': dyadOverlap.onlyA,
    'only-b': dyadOverlap.onlyB,
    both: dyadOverlap.both,
    contradicting: dyadOverlap.contradicting,
  };
  return (
    <>
      <ul className={style.rows} data-testid="comparison">
        {COMPARISON_CODES.map((code) => {
          const names = { a: nameSource(a), b: nameSource(b) };
          const meaning = text(`analysis.compare.${code}.meaning`, names);
          return (
            <NumberRow
              key={code}
              mark={
                <LineSample
                  style={comparisonStyle(codeOfComparison(code), theme)}
                  isContested={code === 'contradicting'}
                />
              }
              label={text(`analysis.compare.${code}`)}
              value={numbers(counts[code])}
              hint={text('analysis.compare.lines', { count: lines[code] })}
              onOpen={
                counts[code] === 0
                  ? undefined
                  : () =>
                      open({
                        title: text('analysis.compare.title', {
                          what: text(`analysis.compare.${code}`),
                          count: counts[code],
                        }),
                        meaning,
                        relationships: relationships
                          .filter(({ comparison }) => comparison === code)
                          .map(({ relationship }) => relationship),
                      })
              }
            />
          );
        })}
        <NumberRow
          label={text('analysis.compare.jaccard')}
          value={decimals(overlap.jaccard)}
          hint={text('analysis.compare.jaccard.meaning')}
        />
      </ul>
      {shared.length > 0 && (
        <p className={style.warning}>{text('analysis.compare.shared', { count: shared.length })}</p>
      )}
      {derived.length > 0 && (
        <p className={style.warning}>
          {text('analysis.compare.derived', { count: derived.length })}
        </p>
      )}
      <p className={style.note}>{text('analysis.compare.meaning')}</p>
    </>
  );
}

/** The two publishers with most documents, or the first two documents. */
function firstSources(
  graph: Parameters<typeof listPublishers>[0],
): { a: Source; b: Source } | undefined {
  const [one, two] = listPublishers(graph);
  if (one !== undefined && two !== undefined) {
    return { a: { kind: 'publisher', value: one }, b: { kind: 'publisher', value: two } };
  }
  const [first, second] = graph.documents;
  return first && second
    ? { a: { kind: 'document', value: first.id }, b: { kind: 'document', value: second.id } }
    : undefined;
}
