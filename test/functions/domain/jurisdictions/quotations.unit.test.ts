import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jurisdictionIds } from '../../../../functions/domain/jurisdictions/jurisdiction.ts';
import { listRules } from '../../../../functions/domain/jurisdictions/list-rules.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';

const shared = new URL('../../../../../shared/', import.meta.url);
const texts: Readonly<Record<string, string>> = {
  NJ18: 'corpus/nanjing-2018.txt',
  HM18: 'corpus/haimen-2018.txt',
  JN17: 'corpus/jinan-2017.txt',
};
/** Where a paper is not at hand, its quotations were taken from the collection of the rules. */
const collection = 'domain.md';

/** Punctuation differs in width between copies of one paper; white space comes from page ends. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”"*]/g, '')
    .replace(/\s+/g, '');
}

const quoted = jurisdictionIds.flatMap((id) =>
  listRules(jurisdiction(id))
    .filter(({ quotation, inheritedFrom }) => quotation !== '' && inheritedFrom === null)
    .map(({ parameter, instrument, quotation }) => ({ id, parameter, instrument, quotation })),
);

const present = existsSync(new URL(collection, shared));
const title = present
  ? 'every quotation'
  : 'every quotation (skipped: the papers are not beside the project in ../shared)';

describe.skipIf(!present)(title, () => {
  it.each(quoted)('$id $parameter stands literally in $instrument', ({ instrument, quotation }) => {
    const text = readFileSync(new URL(texts[instrument] ?? collection, shared), 'utf8');
    expect(normalised(text)).toContain(normalised(quotation));
  });
});
