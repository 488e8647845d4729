import type { FormatFinding } from '../../functions/domain/document/format/check-format.ts';
import type { FormatSeverity } from '../../functions/domain/document/format/finding.ts';
import { formatRuleWords } from './format-rules.ts';
import type { Words } from './words.ts';

export const formatSeverityNames: Readonly<Record<FormatSeverity, Words>> = {
  error: { zh: '应当改正', en: 'to be corrected' },
  advice: { zh: '建议核对', en: 'to be checked' },
};

/** A finding in the sentences of a report, each null where there is nothing to say. */
export interface SaidFinding {
  /** What is wrong, and how often where more than once. */
  readonly what: Words;
  /** Where: the paragraph as the reader of the file counts it; null for what is missing. */
  readonly where: Words | null;
  /** The words as they stand. */
  readonly found: string | null;
  /** What to put instead. */
  readonly suggestion: Words | null;
  /** Instrument, clause and, where it was at hand, the quotation. */
  readonly clause: Words;
}

export function sayFinding(finding: FormatFinding): SaidFinding {
  const { block, found, suggestion, citation } = finding;
  const quotation = citation.quotation === '' ? '' : `：“${citation.quotation}”`;
  const clause = `${citation.title} ${citation.clause}${quotation}`;
  return {
    what: formatFindingWords(finding),
    where: block === null ? null : { zh: `第${block + 1}段`, en: `paragraph ${block + 1}` },
    found: found === '' ? null : found,
    suggestion: suggestion === null ? null : sayPut(suggestion),
    clause: { zh: clause, en: clause },
  };
}

/** What is wrong, and in how many places where it is more than one. */
export function formatFindingWords({ rule, places }: FormatFinding): Words {
  const { zh, en } = formatRuleWords[rule];
  if (places === 1) return { zh, en };
  return { zh: `${zh}（共${places}处）`, en: `${en} (${places} places)` };
}

function sayPut(suggestion: string): Words {
  return suggestion === ''
    ? { zh: '（删去）', en: '(leave it out)' }
    : { zh: suggestion, en: suggestion };
}
