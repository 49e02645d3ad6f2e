import { foldText } from './fold-text.ts';

/**
 * Letters of other scripts that look like Latin ones, a small choice of the confusables of Unicode
 * (UTS 39): what a reader of English, Russian, Greek, Arabic or Persian could be deceived with.
 */
const LATIN_BY_LETTER: ReadonlyMap<string, string> = new Map(
  (
    [
      // Cyrillic
      ['a', 'аАӑ'],
      ['b', 'Вв'],
      ['c', 'сСϲ'],
      ['d', 'ԁ'],
      ['e', 'еЕёєЄҽ'],
      ['h', 'НнһҺ'],
      ['i', 'іІїӏӀı'],
      ['j', 'јЈ'],
      ['k', 'кКҝ'],
      ['l', 'ⅼ'],
      ['m', 'Мм'],
      ['o', 'оОӧ'],
      ['p', 'рР'],
      ['q', 'ԛ'],
      ['s', 'ѕЅ'],
      ['t', 'Тт'],
      ['v', 'ѵѴ'],
      ['w', 'ԝѡ'],
      ['x', 'хХҳ'],
      ['y', 'уУүҮ'],
      // Greek
      ['a', 'Αα'],
      ['b', 'Ββ'],
      ['e', 'Εε'],
      ['z', 'Ζ'],
      ['h', 'Η'],
      ['i', 'Ιι'],
      ['k', 'Κκ'],
      ['m', 'Μ'],
      ['n', 'Νη'],
      ['o', 'ΟοσՕօ'],
      ['p', 'Ρρ'],
      ['t', 'Ττ'],
      ['u', 'υս'],
      ['v', 'ν'],
      ['x', 'Χχ'],
      ['y', 'Υγ'],
      // Arabic and Persian
      ['o', 'هە٥۵'],
      ['l', 'ا١۱'],
    ] as const
  ).flatMap(([latin, letters]) => [...letters].map((letter) => [letter, latin] as const)),
);

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Arabic}/u,
];

const isMixed = (word: string): boolean => SCRIPTS.filter((script) => script.test(word)).length > 1;

/**
 * The form in which names that look alike are the same: letters of other scripts become the Latin
 * ones that they look like, then the spelling is folded. `Неzbollah` with Cyrillic letters becomes
 * `hezbollah`, as `Hezbollah` does; a name all in Arabic letters stays in them.
 */
export function lookOf(name: string): string {
  const latin = [...name].map((letter) => LATIN_BY_LETTER.get(letter) ?? letter).join('');
  // A name in one script is written in it; its letters stand for others only where all of them do.
  return foldText(isMixed(name) || /^[\p{Script=Latin}\P{L}]*$/u.test(latin) ? latin : name);
}

/** Words of a name that mix letters of several scripts, as no language does: `Неzbollah`. */
export const mixedScriptWords = (name: string): readonly string[] =>
  name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(isMixed);

/** A name that could be taken for another, by its place in the list. */
export interface LookAlike {
  readonly at: number;
  /** Place of the name that it looks like; none where it only mixes scripts. */
  readonly like?: number;
}

const FOREIGN_LETTER =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]|[a-z]\p{Script=Arabic}|\p{Script=Arabic}[a-z]/iu;

/**
 * Names that look like another of the list without being spelt like it, and names with a word that
 * mixes scripts, in the order of the list.
 */
export function findLookAlikes(names: readonly string[]): readonly LookAlike[] {
  // Most lists have no such letters at all, and folding every name takes time.
  if (!names.some((name) => FOREIGN_LETTER.test(name))) return [];
  const firstByLook = new Map<string, { readonly at: number; readonly spelling: string }>();
  const found: LookAlike[] = [];
  for (const [at, name] of names.entries()) {
    const look = lookOf(name);
    const spelling = foldText(name);
    const first = firstByLook.get(look);
    if (first === undefined) {
      if (look !== '') firstByLook.set(look, { at, spelling });
      if (mixedScriptWords(name).length > 0) found.push({ at });
    } else if (first.spelling !== spelling) found.push({ at, like: first.at });
    else if (mixedScriptWords(name).length > 0) found.push({ at });
  }
  return found;
}
