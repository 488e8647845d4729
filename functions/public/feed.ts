import { siteWords } from '../../templates/words/public-site.ts';
import { validityWords } from '../../templates/words/public-validity.ts';
import type { City } from '../application/city.ts';
import type { PolicyEntry } from '../application/public/policy-entry.ts';
import { validityOn } from '../application/public/validity-on.ts';
import type { Instant, LocalDate } from '../domain/kernel/time.ts';
import { addresses } from './addresses.ts';
import { interpretationTitle, policyTitle } from './titles.ts';
import { element, type Xml, xmlFile } from './xml.ts';

interface FeedFacts {
  readonly city: City;
  /** Where the site is, without a slash at the end. */
  readonly root: string;
  readonly today: LocalDate;
  readonly now: Instant;
  readonly policies: readonly PolicyEntry[];
}

/** The latest policies as an Atom feed (RFC 4287), in Chinese, each with its interpretations. */
export function atomFeed({ city, root, today, now, policies }: FeedFacts): string {
  const updated =
    policies
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1) ?? now;
  return xmlFile(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      element('id', {}, `${root}${addresses.feed}`),
      element('title', {}, `${city.name.zh}${siteWords.siteName.zh}`),
      element('subtitle', {}, siteWords.siteTagline.zh),
      element('updated', {}, updated),
      element('author', {}, element('name', {}, city.gazettePublisher)),
      element('link', { rel: 'self', href: `${root}${addresses.feed}` }),
      element('link', { rel: 'alternate', href: `${root}${addresses.home}` }),
      ...policies.map((policy) => entry(policy, root, today)),
    ),
  );
}

function entry(policy: PolicyEntry, root: string, today: LocalDate): Xml {
  const address = `${root}${addresses.policy(policy.dossier)}`;
  const { validity } = validityOn(policy, today);
  const lines = [
    policy.documentNumber ?? '',
    policy.department.name.zh,
    validityWords[validity].zh,
    ...policy.interpretations.map(
      (interpretation) => `解读：${interpretationTitle(policy, interpretation)}`,
    ),
  ].filter((line) => line !== '');
  return element(
    'entry',
    {},
    element('id', {}, address),
    element('title', {}, policyTitle(policy)),
    element('updated', {}, policy.updatedAt),
    element('published', {}, policy.publishedAt),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('link', {
      rel: 'enclosure',
      type: 'application/pdf',
      href: `${root}${addresses.file(policy.document.digest)}`,
    }),
    ...policy.interpretations.map(({ key }) =>
      element('link', {
        rel: 'related',
        type: 'text/html',
        href: `${root}${addresses.interpretation(policy.dossier, key)}`,
      }),
    ),
    element('summary', {}, lines.join('\n')),
  );
}
