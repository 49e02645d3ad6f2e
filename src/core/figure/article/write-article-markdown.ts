import { cleanText } from '../xml-text.ts';
import type { Article, ArticleBlock, ArticleEntry } from './article.ts';

/** Writes an article as Markdown (CommonMark with tables). What the data say is only ever text. */
export function writeArticleMarkdown(article: Article): string {
  const parts = [
    plain(article.kicker),
    `# ${plain(article.title)}`,
    ...article.names.map(({ text }) => plain(text)),
    ...article.blocks.map(writeBlock),
    '---',
    plain(article.credit),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeBlock(block: ArticleBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'paragraph':
      return block.look === 'note' ? `*${plain(block.text)}*` : plain(block.text);
    case 'facts':
      return block.rows
        .map(([label, value]) => `- **${plain(label)}:** ${plain(value)}`)
        .join('\n');
    case 'table':
      return [
        writeRow(block.head),
        writeRow(
          block.head.map((_, column) => (column === 0 ? '---' : '---:')),
          true,
        ),
        ...block.rows.map((row) => writeRow(row)),
      ].join('\n');
    case 'tree':
      return block.lines
        .map(({ text, depth, isSelf }) => {
          const name = plain(text);
          return `${'  '.repeat(depth)}- ${isSelf ? `**${name}**` : name}`;
        })
        .join('\n');
    case 'timeline':
      return plain(block.description);
    case 'entries':
      return block.entries.map(writeEntry).join('\n');
    case 'sources':
      return block.sources.map(({ mark, text }) => `- ${plain(mark)} ${plain(text)}`).join('\n');
  }
}

function writeEntry({ when, text, notes, sides }: ArticleEntry): string {
  const known = notes.filter((note) => note !== '').map(plain);
  const about = known.length === 0 ? '' : ` (${known.join(' · ')})`;
  return [
    `- **${plain(when)}** ${plain(text)}${about}`,
    ...sides.map(
      ({ side, text: said, source }) => `  - ${plain(side)}: ${plain(said)} ${plain(source)}`,
    ),
  ].join('\n');
}

const writeRow = (cells: readonly string[], isRule = false): string =>
  `| ${cells.map((cell) => (isRule ? cell : plain(cell))).join(' | ')} |`;

/** Signs that Markdown or the HTML in it would take for its own, wherever they stand. */
const plain = (text: string): string => cleanText(text).replace(/[\\`*_[\]<>|#~]/g, '\\$&');
