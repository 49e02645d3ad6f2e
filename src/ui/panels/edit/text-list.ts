/** Words that stand in one field, between commas of any script. */
export const readList = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,،;؛]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

export const writeList = (words: readonly string[]): string => words.join(', ');
