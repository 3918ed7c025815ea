import { stringAt } from './json-fields';
import type { SearchSource } from './turn-notice';

const maxSources = 50;
const maxTitleLength = 300;
const maxUrlLength = 2048;

/**
 * The pages among these values that can be linked to: `{title, url}` with an http or https address, each address once.
 * A page without a title goes by its host. Titles and addresses are strangers' words: their lengths are bounded.
 */
export function readSources(values: readonly unknown[]): readonly SearchSource[] {
  const sources = values.slice(0, maxSources).flatMap((value) => readSource(value) ?? []);
  return sources.filter(({ url }, at) => sources.findIndex((source) => source.url === url) === at);
}

/** OpenAI's shape for what a search found: https://platform.openai.com/docs/guides/tools-web-search */
export function writeSources(sources: readonly SearchSource[]): readonly object[] {
  return sources.map((source) => ({ type: 'url_citation', url_citation: source }));
}

function readSource(value: unknown): SearchSource | null {
  const url = stringAt(value, 'url');
  if (url === null || url.length > maxUrlLength || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const title = stringAt(value, 'title')?.trim().slice(0, maxTitleLength) ?? '';
  return { title: title === '' ? host : title, url };
}
