import { type Actor, visibleText } from '#schemas';
import { shortenText, textWidth } from './text-width.ts';

/** Names longer than this many characters give way to an acronym, where one is known. */
const LONGEST_NAME = 30;
/** Names wider than this, in ems, are set in two lines. */
const WIDEST_LINE = 9;
/** Width in ems at which the second line is cut. */
const LONGEST_LINE = 13;

/** By code units: the same on every machine, unlike a collation of the system's language. */
export const compareText = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);

/**
 * The name as it stands beside a node, in one or two lines: the shortest known acronym where the
 * name is long, else the name broken where its halves are most alike; the rest of a very long one
 * becomes an ellipsis; characters that would turn the text around are shown by their names. In a `language` (BCP 47) other than the data's, the native name in it where
 * there is one.
 */
export function shownName(actor: Actor, language?: string): readonly string[] {
  const native = language === undefined ? undefined : nativeName(actor, language);
  if (native !== undefined) return breakName(visibleText(native));
  const acronyms = actor.aliases.filter(({ kind }) => kind === 'acronym').map(({ text }) => text);
  const shortest = acronyms.sort((a, b) => a.length - b.length || compareText(a, b))[0];
  const isLong = [...actor.name].length > LONGEST_NAME;
  return breakName(visibleText(isLong && shortest !== undefined ? shortest : actor.name));
}

/** An actor's whole name, in a `language` (BCP 47) where the data have it in that. */
export function fullName(actor: Actor, language?: string): { text: string; lang?: string } {
  const native = language === undefined ? undefined : nativeName(actor, language);
  return native === undefined || language === undefined
    ? { text: visibleText(actor.name) }
    : { text: visibleText(native), lang: language };
}

/** The native alias in a language; one for all its regions and scripts is enough. */
function nativeName(actor: Actor, language: string): string | undefined {
  return actor.aliases.find(
    ({ kind, lang }) => kind === 'native' && lang?.toLowerCase().split('-')[0] === language,
  )?.text;
}

/** A name in one line or two, broken where its halves are most alike. */
export function breakName(name: string): readonly string[] {
  if (textWidth(name, 1, 400) <= WIDEST_LINE) return [name];
  let best: readonly [string, string] | undefined;
  let narrowest = Number.POSITIVE_INFINITY;
  for (const { index } of name.matchAll(/\s+/gu)) {
    const first = name.slice(0, index);
    const second = name.slice(index).trim();
    const width = Math.max(textWidth(first, 1, 400), textWidth(second, 1, 400));
    if (first !== '' && second !== '' && width < narrowest) {
      narrowest = width;
      best = [first, second];
    }
  }
  // Balanced halves of a very long name are both long: then the first line is filled, not halved.
  if (best === undefined) return [shortenText(name, LONGEST_LINE, 1)];
  return narrowest <= LONGEST_LINE ? best : fillLines(name);
}

function fillLines(name: string): readonly string[] {
  const words = name.split(/\s+/u);
  let first = '';
  while (words.length > 0) {
    const longer = first === '' ? words[0]! : `${first} ${words[0]}`;
    if (first !== '' && textWidth(longer, 1, 400) > LONGEST_LINE) break;
    first = longer;
    words.shift();
  }
  const second = shortenText(words.join(' '), LONGEST_LINE, 1);
  return [shortenText(first, LONGEST_LINE, 1), ...(second === '' ? [] : [second])];
}
