import { deltaKindNames, deltaStateWords } from '../../../templates/words/delta.ts';
import {
  comparisonOf,
  comparisonWords as words,
} from '../../../templates/words/public-comparison.ts';
import type { PublicComparison } from '../../application/public/view-comparison.ts';
import {
  type DeltaKind,
  type DeltaRow,
  deltaKinds,
} from '../../domain/interpretation/delta/model.ts';
import { addresses } from '../addresses.ts';
import { ChangedFigures, ComparedRows } from '../compared-rows.tsx';
import { Layout } from '../layout.tsx';
import { chinese, link, type Page, t } from '../page.ts';
import { Fact } from '../policy-facts.tsx';
import { policyTitle } from '../titles.ts';
import { ValidityBanner, ValidityTag } from '../validity-mark.tsx';

interface ComparisonProps {
  readonly page: Page;
  readonly view: PublicComparison;
}

const quiet: ReadonlySet<DeltaKind> = new Set(['unchanged', 'renumbered']);

/** A policy beside the document that it replaces: figures first, then article by article. */
export function ComparisonPage({ page, view }: ComparisonProps) {
  const { policy, delta } = view;
  const title = t(page, comparisonOf(policyTitle(policy)));
  const changed = delta.rows.filter(({ kind }) => !quiet.has(kind));
  return (
    <Layout page={page} title={title}>
      <article class="policy single">
        <header>
          <h1 {...chinese(page)}>{title}</h1>
          <ValidityBanner page={page} policy={policy} />
          <Documents page={page} view={view} />
        </header>
        {delta.state === 'compared' ? (
          <>
            <section aria-labelledby="figures-title">
              <h2 id="figures-title">{t(page, words.figures)}</h2>
              <ChangedFigures page={page} rows={changed} />
            </section>
            <section aria-labelledby="rows-title">
              <h2 id="rows-title">{t(page, words.table)}</h2>
              <p class="facts">
                <Counts page={page} view={view} />
              </p>
              <p class="legend">{t(page, words.legend)}</p>
              <ComparedRows page={page} rows={changed} />
              <Unchanged page={page} rows={delta.rows} />
            </section>
          </>
        ) : (
          <p class="empty">{t(page, deltaStateWords[delta.state])}</p>
        )}
        <p class="facts">{t(page, words.reference)}</p>
      </article>
    </Layout>
  );
}

function Documents({ page, view }: ComparisonProps) {
  const { policy, replaced, replacedPolicy } = view;
  return (
    <dl class="facts-table">
      <Fact page={page} term={words.newDocument}>
        <a href={link(page, addresses.policy(policy.dossier))} {...chinese(page)}>
          {policyTitle(policy)}
        </a>{' '}
        <ValidityTag page={page} policy={policy} />
      </Fact>
      <Fact page={page} term={words.oldDocument}>
        {replacedPolicy === null ? (
          <>
            <span {...chinese(page)}>{nameOf(replaced)}</span>{' '}
            <small>{t(page, words.notHere)}</small>
          </>
        ) : (
          <>
            <a href={link(page, addresses.policy(replacedPolicy.dossier))} {...chinese(page)}>
              {policyTitle(replacedPolicy)}
            </a>{' '}
            <ValidityTag page={page} policy={replacedPolicy} />
          </>
        )}
      </Fact>
    </dl>
  );
}

function nameOf({ title, documentNumber }: PublicComparison['replaced']): string {
  return documentNumber === null ? title : `${title}（${documentNumber}）`;
}

function Counts({ page, view }: ComparisonProps) {
  const { counts } = view.delta;
  return (
    <>
      {deltaKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <span>
            {t(page, deltaKindNames[kind])} {counts[kind]}
          </span>
        ))}
    </>
  );
}

function Unchanged({ page, rows }: { page: Page; rows: readonly DeltaRow[] }) {
  const same = rows.filter(({ kind }) => quiet.has(kind));
  if (same.length === 0) return null;
  return (
    <details class="unchanged">
      <summary>
        {t(page, words.unchanged)}（{same.length}）
      </summary>
      <ComparedRows page={page} rows={same} />
    </details>
  );
}
