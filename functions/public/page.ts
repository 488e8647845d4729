import { type Language, say, type Words } from '../../templates/words/words.ts';
import type { City } from '../application/city.ts';
import type { LocalDate } from '../domain/kernel/time.ts';

/** What every page needs to know of the request and of the city. */
export interface Page {
  readonly language: Language;
  /** Under which the site is mounted; empty at the root. */
  readonly basePath: string;
  /** Path below the base, for example `/policies`. */
  readonly path: string;
  /** The query without the language, `?` included; empty without a query. */
  readonly query: string;
  readonly city: City;
  readonly today: LocalDate;
}

/** Words in the language of the page. */
export function t(page: Page, words: Words): string {
  return say(words, page.language);
}

/** An address of this site, for a link. */
export function link(page: Pick<Page, 'basePath'>, path: string): string {
  return `${page.basePath}${path}`;
}

/** The same page in another language. */
export function inLanguage(page: Page, language: Language): string {
  const query = new URLSearchParams(page.query);
  query.set('lang', language);
  return `${link(page, page.path)}?${query}`;
}

/** Of text that stays Chinese on an English page; nothing where the page itself is Chinese. */
export function chinese(page: Page): { lang?: 'zh-CN' } {
  return page.language === 'zh-CN' ? {} : { lang: 'zh-CN' };
}
