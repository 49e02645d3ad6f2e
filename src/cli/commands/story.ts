import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { figureWordsFor, setStory, writePdf, writeStoryHtml } from '#core/figure';
import { buildGraph } from '#core/graph';
import { storySpecOf } from '#core/view';
import { readFontFiles, readWebFonts } from '../render-font-files.ts';
import { readInput } from './read-input.ts';
import { Refused, type World } from './world.ts';
import { writeOutput } from './write-output.ts';

const KINDS = ['pdf', 'html'] as const;

interface Options {
  readonly out: string;
  readonly as?: (typeof KINDS)[number];
  readonly story?: string;
  readonly language: string;
  readonly date?: string;
  readonly force: boolean;
  readonly from?: string;
}

/** `faultlines story FILE --out STORY`: a story of a dataset as pages or as a page to present. */
export function storyCommand(world: World): Command {
  return new Command('story')
    .description('write a story of a dataset, with its graphs, texts and sources')
    .argument('<dataset>', 'a file that can be read, a folder, or - for stdin')
    .requiredOption('-o, --out <file>', 'the file to write (.pdf, .html), or - for stdout')
    .option('--story <id>', 'id or title of the story; the first when left out')
    .addOption(
      new Option('--as <kind>', 'the kind of file; by the ending when left out').choices(KINDS),
    )
    .addOption(
      new Option('--language <language>', 'of the words around the story')
        .choices(['en', 'ar', 'fa'])
        .default('en'),
    )
    .option('--date <day>', 'the day of making that a PDF states; today when left out')
    .option('--from <format>', 'read as this format, whatever the content looks like')
    .option('--force', 'replace a file that is there', false)
    .addHelpText('after', '\nExample:\n  faultlines story mine.faultlines.json --out story.html')
    .addHelpText(
      'after',
      '\nExamples:\n  faultlines story graph-data/us-iran-iraq-2020 --out story.pdf\n  faultlines story mine.faultlines.json --out story.html --language ar',
    )
    .action(async (path: string, options: Options) => {
      const kind = options.as ?? KINDS.find((one) => extname(options.out) === `.${one}`);
      if (kind === undefined) {
        throw new Refused(`The ending of ${options.out} is none of .pdf, .html. Use --as.`);
      }
      const { dataset } = await readInput(world, path, options.from);
      const { stories = [] } = dataset;
      const wanted = options.story;
      const story =
        wanted === undefined
          ? stories[0]
          : stories.find(({ id, title }) => id === wanted || title === wanted);
      if (!story) {
        const ids = stories.map(({ id }) => id).join(', ');
        throw new Refused(
          ids === '' ? 'This dataset has no stories.' : `No such story. There are: ${ids}`,
        );
      }
      world.progress('Arranging', 0.1);
      const language = options.language === 'en' ? undefined : options.language;
      const words = figureWordsFor(options.language);
      const spec = storySpecOf(buildGraph(dataset), story, words, { language });
      const madeOn = options.date ?? new Date().toISOString().slice(0, 10);
      const content =
        kind === 'pdf'
          ? await writePdf(setStory(spec), readFontFiles(), { madeOn })
          : writeStoryHtml(spec, readWebFonts());
      world.progress('Drawing', 1);
      await writeOutput(world, options.out, content, options);
    });
}
