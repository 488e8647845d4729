import type { IssueEntry } from '../application/public/issue-entry.ts';
import type { PolicyEntry } from '../application/public/policy-entry.ts';
import { addresses } from './addresses.ts';
import { element, type Xml, xmlFile } from './xml.ts';

/** The most addresses that one sitemap may have (sitemaps.org). */
export const MOST_ADDRESSES = 50_000;

/** Every page for search engines; where there are too many, the oldest are left to the links. */
export function sitemap(
  root: string,
  policies: readonly PolicyEntry[],
  issues: readonly IssueEntry[],
): string {
  const fixed = [
    addresses.home,
    addresses.policies,
    addresses.answers,
    addresses.gazette,
    addresses.verify,
    addresses.about,
    addresses.responses,
  ].map((path) => place(`${root}${path}`, null));
  const moving = policies.flatMap((policy) => [
    place(`${root}${addresses.policy(policy.dossier)}`, policy.updatedAt),
    ...(policy.replaces === null
      ? []
      : [place(`${root}${addresses.comparison(policy.dossier)}`, policy.updatedAt)]),
    ...policy.interpretations.flatMap(({ key, file, questionsAndCases }) => [
      place(`${root}${addresses.interpretation(policy.dossier, key)}`, file.released.at),
      ...questionsAndCases.map(({ anchor }) =>
        place(`${root}${addresses.answer(policy.dossier, key, anchor)}`, file.released.at),
      ),
    ]),
  ]);
  const printed = issues.map(({ issue, publishedAt }) =>
    place(`${root}${addresses.issue(issue)}`, publishedAt),
  );
  const all = [...fixed, ...printed, ...moving].slice(0, MOST_ADDRESSES);
  const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  return xmlFile(element('urlset', names, ...all));
}

function place(address: string, changedAt: string | null): Xml {
  const changed = changedAt === null ? [] : [element('lastmod', {}, changedAt)];
  return element('url', {}, element('loc', {}, address), ...changed);
}

export function robots(root: string): string {
  return `User-agent: *\nDisallow: /portal\nDisallow: /api\nSitemap: ${root}${addresses.sitemap}\n`;
}
