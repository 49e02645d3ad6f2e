import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { actorDossier, dyadDossier } from '#core/analysis';
import { foldText } from '#core/base';
import {
  articleOfDossier,
  captionOf,
  figureWordsFor,
  setArticle,
  writeArticleHtml,
  writeArticleMarkdown,
  writePdf,
} from '#core/figure';
import type { Graph } from '#core/graph';
import { readFontFiles } from '../render-font-files.ts';
import { addFilterOptions, type FilterOptions, filterOf, graphOf } from './filter-options.ts';
import { readInput } from './read-input.ts';
import { Refused, type World } from './world.ts';
import { writeOutput } from './write-output.ts';

const KINDS = ['pdf', 'md', 'html'] as const;

interface Options extends FilterOptions {
  readonly out: string;
  readonly as?: (typeof KINDS)[number];
  readonly language: string;
  readonly date?: string;
  readonly force: boolean;
  readonly from?: string;
}

/** `faultlines dossier FILE ACTOR [ACTOR]`: a one-pager on an actor, or on two. */
export function dossierCommand(world: World): Command {
  const command = new Command('dossier')
    .description('tell who an actor is, or what is between two: by type and time, with sources')
    .argument('<dataset>', 'a file that can be read, a folder, or - for stdin')
    .argument('<actors...>', 'id or name of an actor, or of two')
    .requiredOption('-o, --out <file>', 'the file to write (.pdf, .md, .html), or - for stdout')
    .addOption(
      new Option('--as <kind>', 'the kind of file; by the ending when left out').choices(KINDS),
    )
    .addOption(
      new Option('--language <language>', 'of the words in the dossier')
        .choices(['en', 'ar', 'fa'])
        .default('en'),
    )
    .option('--date <day>', 'the day of making that a PDF states; today when left out')
    .option('--from <format>', 'read as this format, whatever the content looks like')
    .option('--force', 'replace a file that is there', false);
  return addFilterOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  faultlines dossier mine.faultlines.json irgc --out irgc.pdf\n  faultlines dossier mine.faultlines.json iran us --out - --as md',
    )
    .action(async (path: string, actors: readonly string[], options: Options) => {
      const kind = options.as ?? KINDS.find((one) => extname(options.out) === `.${one}`);
      if (kind === undefined) {
        throw new Refused(`The ending of ${options.out} is none of .pdf, .md, .html. Use --as.`);
      }
      if (actors.length > 2) throw new Refused('A dossier is on one actor or on two.');
      const { dataset } = await readInput(world, path, options.from);
      const filter = filterOf(options);
      const { graph, visible } = graphOf(dataset, filter);
      const [one, other] = actors.map((text) => findActor(graph, text));
      const dossier =
        other === undefined
          ? actorDossier(graph, visible, one!)
          : dyadDossier(graph, visible, one!, other);
      const words = figureWordsFor(options.language);
      const counts = {
        actors: other === undefined ? dossier.partners.length + 1 : 2,
        allActors: graph.actors.length,
        relationships: dossier.relationships.length,
        allRelationships: graph.relationships.length,
      };
      const caption = captionOf(graph, filter, counts, words);
      const article = articleOfDossier(graph, dossier, words, { caption });
      const madeOn = options.date ?? new Date().toISOString().slice(0, 10);
      const content =
        kind === 'pdf'
          ? await writePdf(setArticle(article), readFontFiles(), { madeOn })
          : kind === 'md'
            ? writeArticleMarkdown(article)
            : writeArticleHtml(article);
      await writeOutput(world, options.out, content, options);
    });
}

/** By id, else by a name or alias that only one actor has. */
function findActor(graph: Graph, text: string): number {
  const byId = graph.actorIndexById.get(text);
  if (byId !== undefined) return byId;
  const wanted = foldText(text);
  const found = graph.actors.flatMap(({ name, aliases }, index) =>
    [name, ...aliases.map((alias) => alias.text)].some((one) => foldText(one) === wanted)
      ? [index]
      : [],
  );
  if (found.length === 1) return found[0]!;
  const ids = found.map((index) => graph.actors[index]!.id).join(', ');
  throw new Refused(
    found.length === 0
      ? `No actor has the id or the name "${text}".`
      : `More than one actor is called "${text}": ${ids}. Give an id.`,
  );
}
