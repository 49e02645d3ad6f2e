export type { Article, ArticleBlock, ArticleEntry, ArticleTimeline } from './article.ts';
export { articleOfDossier } from './dossier-article.ts';
export { setArticle } from './set-article.ts';
export { writeArticleHtml } from './write-article-html.ts';
export { writeArticleMarkdown } from './write-article-markdown.ts';
