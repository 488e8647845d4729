import { parsePolicyDocument } from '../../../functions/domain/document/parse.ts';
import { judgeConsistency } from '../../../functions/domain/interpretation/consistency/judge-consistency.ts';
import { judgeCoverage } from '../../../functions/domain/interpretation/coverage/judge-coverage.ts';
import { policyDelta } from '../../../functions/domain/interpretation/delta/policy-delta.ts';
import { judgePlainLanguage } from '../../../functions/domain/interpretation/plain-language/judge-plain-language.ts';
import { jurisdiction } from '../../../functions/domain/jurisdictions/registry.ts';
import { type Row, row } from '../table.ts';
import { figureTexts } from './figure-texts.ts';
import { longTexts, type TextPair } from './long-texts.ts';

const ROUNDS = 3;
const MOST_MS = 1_000;
const rules = jurisdiction('nanjing-2020').parameters;

/**
 * Processor time of the judges that compare figures, elements, language and versions, on pairs of
 * so many bytes each; and how much text a second that is. Reading the texts in is not counted.
 */
export function judgeRows(bytes: number): readonly Row[] {
  return [...figureTexts(bytes), ...longTexts(bytes)].flatMap(rowsOf);
}

function rowsOf({ what, document, material }: TextPair): readonly Row[] {
  const text = parsePolicyDocument(document);
  const own = { part: 'material', text: parsePolicyDocument(material) };
  const [first, second] = [document, material].map((one) => Buffer.byteLength(one) / 1e6);
  const both = (first ?? 0) + (second ?? 0);
  const judges = {
    consistency: [both, () => judgeConsistency({ part: 'document', text }, own)],
    coverage: [second ?? 0, () => judgeCoverage([own], rules)],
    'plain language': [both, () => judgePlainLanguage(own, text)],
    delta: [both, () => policyDelta(text, own.text)],
  } as const satisfies Record<string, readonly [number, () => unknown]>;
  return Object.entries(judges).map(([judge, [megabytes, run]]) => {
    const ms = leastProcessorTime(run);
    const rate = ((megabytes * 1_000) / Math.max(ms, 1)).toFixed(1);
    return row(`${judge}, ${what}: ${rate} MB/s`, ms, 'ms', { most: MOST_MS });
  });
}

/** Milliseconds of processor time, which other work on the machine changes less than the clock's. */
function leastProcessorTime(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
