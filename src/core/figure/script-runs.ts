/**
 * Latin text is set in Source Sans 3, Arabic and Persian in Vazirmatn. Renderers differ in how they
 * mix fonts within one run (resvg gives up a run that joins letters of a second font), so each line
 * is split here into runs of one script, and every run names its font and stands at its own place.
 */
export interface ScriptRun {
  readonly text: string;
  readonly script: 'arabic' | 'other';
}

/** Letters of the script, its joiners, and the mark that stands for a letter of it. */
const ARABIC = /[\p{Script=Arabic}\u0600-\u06ff\u200c-\u200d\u200f]/u;
const OTHER_LETTER = /[\p{L}\u200e]/u;

/**
 * Splits a line into runs, in reading order. Digits, marks and spaces stay with the run before
 * them, as in the bidirectional algorithm numbers after Arabic letters do (UAX 9, rule W2).
 */
export function splitByScript(text: string): readonly ScriptRun[] {
  if (!ARABIC.test(text)) return INVISIBLE.test(text) ? [] : [{ text, script: 'other' }];
  const runs: ScriptRun[] = [];
  let current = '';
  let script: ScriptRun['script'] | undefined;
  // Neutral characters wait until it is clear whether the script goes on behind them.
  let waiting = '';
  for (const character of text) {
    const own = ARABIC.test(character)
      ? 'arabic'
      : OTHER_LETTER.test(character)
        ? 'other'
        : undefined;
    if (own === undefined) {
      waiting += character;
      continue;
    }
    if (script === undefined || own === script) {
      current += waiting + character;
    } else {
      const divide = openingAt(waiting);
      runs.push({ text: current + waiting.slice(0, divide), script });
      current = waiting.slice(divide) + character;
    }
    script = own;
    waiting = '';
  }
  runs.push({ text: current + waiting, script: script ?? 'other' });
  return runs.reduce<readonly ScriptRun[]>(joinInvisible, []);
}

const INVISIBLE = /^[\s\u200e\u200f]*$/u;

/** A run of marks and spaces only is no run of its own: its spaces go to the run before it. */
function joinInvisible(runs: readonly ScriptRun[], run: ScriptRun): readonly ScriptRun[] {
  if (!INVISIBLE.test(run.text)) return [...runs, run];
  const last = runs.at(-1);
  const spaces = run.text.replace(/[\u200e\u200f]/g, '');
  if (last === undefined) return runs;
  return [...runs.slice(0, -1), { text: last.text + spaces, script: last.script }];
}

/** An opening bracket or quotation mark belongs to what follows it. */
function openingAt(neutrals: string): number {
  const opening = neutrals.search(/[\p{Ps}\p{Pi}"'#]+$/u);
  return opening === -1 ? neutrals.length : opening;
}
