import {
  aboutWords,
  ruleNames,
  ruleValue,
  type ShownRule,
  synchronisations,
} from '../../../templates/words/public-about.ts';
import { siteWords } from '../../../templates/words/public-site.ts';
import type { RuleRow } from '../../domain/jurisdictions/list-rules.ts';
import type { ParameterName } from '../../domain/jurisdictions/parameters.ts';
import { addresses } from '../addresses.ts';
import { Layout } from '../layout.tsx';
import { link, type Page, t } from '../page.ts';

/** What the three synchronisations mean here, and the rules with their sources. */
export function AboutPage({ page, rules }: { page: Page; rules: readonly RuleRow[] }) {
  return (
    <Layout page={page} title={t(page, aboutWords.title)}>
      <h1>{t(page, aboutWords.title)}</h1>
      <p class="lead">{t(page, aboutWords.intro)}</p>
      <ol class="synchronisations">
        {synchronisations.map(({ name, text }) => (
          <li>
            <h2>{t(page, name)}</h2>
            <p>{t(page, text)}</p>
          </li>
        ))}
      </ol>
      <section aria-labelledby="rules">
        <h2 id="rules">{t(page, aboutWords.rules)}</h2>
        <div class="rules">
          {rules.flatMap((row) =>
            isShown(row.parameter) ? [<Rule page={page} row={row} name={row.parameter} />] : [],
          )}
        </div>
      </section>
      <section aria-labelledby="privacy">
        <h2 id="privacy">{t(page, aboutWords.privacy)}</h2>
        <p>{t(page, aboutWords.privacyText)}</p>
      </section>
      <OpenData page={page} />
    </Layout>
  );
}

function isShown(parameter: ParameterName): parameter is ShownRule {
  return Object.hasOwn(ruleNames, parameter);
}

function Rule({ page, row, name }: { page: Page; row: RuleRow; name: ShownRule }) {
  return (
    <article class="rule">
      <h3>{t(page, ruleNames[name])}</h3>
      <p class="value">{t(page, ruleValue(row.value))}</p>
      <p class="source" lang="zh-CN">
        {row.title} {row.clause}
      </p>
      {row.quotation === '' ? null : (
        <blockquote lang="zh-CN">
          <p>{row.quotation}</p>
        </blockquote>
      )}
      {row.inheritedFrom === null || row.inForceFrom === null ? null : (
        <p class="note">{t(page, aboutWords.inherited)}</p>
      )}
      {row.overridden ? <p class="note">{t(page, aboutWords.overridden)}</p> : null}
    </article>
  );
}

function OpenData({ page }: { page: Page }) {
  const sources = [
    { address: addresses.policiesData, words: siteWords.policiesData },
    { address: addresses.gazetteData, words: siteWords.gazetteData },
    { address: addresses.feed, words: siteWords.feed },
  ];
  return (
    <section aria-labelledby="data">
      <h2 id="data">{t(page, aboutWords.data)}</h2>
      <p>{t(page, aboutWords.dataText)}</p>
      <ul>
        {sources.map(({ address, words }) => (
          <li>
            <a href={link(page, address)}>{t(page, words)}</a> <code>{link(page, address)}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
