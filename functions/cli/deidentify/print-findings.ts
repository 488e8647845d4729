import { exceptionNames, personalDataNames } from '../../../templates/words/personal-data.ts';
import {
  checksumWords,
  evidenceWords,
  keptReasonWords,
  personRoleWords,
  privacyContextWords,
  recogniserWords,
  ruleWords,
  wholeContext,
} from '../../../templates/words/privacy-explanations.ts';
import { warningFieldWords, warningKindWords } from '../../../templates/words/privacy-review.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { Deidentified, FileFinding } from '../../application/documents/deidentified.ts';
import type { PolicyDocument } from '../../domain/document/model.ts';
import { personalDataTypes } from '../../domain/privacy/personal-data.ts';
import type { PrivacyWarning } from '../../domain/privacy/warnings/warnings.ts';
import type { Terminal } from '../terminal.ts';
import { visibleText } from '../visible-text.ts';
import { placeNames } from './place-names.ts';

/** Prints each finding with everything that explains it, and what all of them come to. */
export function printFindings(
  terminal: Terminal,
  found: Deidentified,
  document: PolicyDocument,
): void {
  const placeOf = placeNames(document);
  terminal.print(`用途 context: ${both(privacyContextWords[found.context])}`);
  for (const finding of found.candidates) {
    terminal.print('');
    for (const line of linesOf(finding, placeOf(finding))) terminal.print(line);
  }
  if (found.warnings.length > 0) terminal.print('');
  for (const warning of found.warnings) {
    for (const line of warningLines(warning, placeOf)) terminal.print(line);
  }
  terminal.print('');
  printSummary(terminal, found);
}

const signs = { mask: '✗ 遮盖 mask', keep: '· 保留 keep' } as const;

function linesOf(finding: FileFinding, place: Words): readonly string[] {
  const { type, action, rule, score, value, standIn, explanation } = finding;
  const { recogniser, checksum, role, scoreBefore, kept, exemption } = explanation;
  const [, how = ''] = rule.split('.');
  const becomes = standIn === null ? '' : ` → ${shown(standIn)}`;
  const found = [named(recogniserWords, recogniser), named(ruleWords, how)].filter(
    (words) => words !== null,
  );
  const facts: readonly (readonly [string, string | null])[] = [
    ['识别 found by', [...found.map(both), `[${rule}]`].join('，')],
    ['校验 check', checksum === null ? null : both(checksumWords[checksum])],
    ['身份 role', role === null ? null : both(personRoleWords[role])],
    ['把握 score', `${scoreBefore.toFixed(2)} → ${score.toFixed(2)}`],
    ['保留理由 kept', kept === null ? null : both(keptReasonWords[kept])],
    [
      '豁免 exemption',
      exemption === null
        ? null
        : `${both(exceptionNames[exemption.exception])}，${exemption.clause}`,
    ],
  ];
  return [
    `${signs[action]}  ${both(personalDataNames[type])}  “${shown(value)}”${becomes}`,
    `  ${place.zh} ${place.en}`,
    ...facts.flatMap(([name, fact]) => (fact === null ? [] : [`  ${name}: ${fact}`])),
    ...evidenceLines(finding),
  ];
}

function evidenceLines({ explanation, words }: FileFinding): readonly string[] {
  return explanation.evidence.flatMap(({ kind, weight }, index) => {
    const word = words[index] ?? null;
    const quoted = word === null || kind === 'shape' ? '' : ` “${shown(word)}”`;
    const size = Math.abs(weight).toFixed(2);
    // What neither quotes a word nor counts tells its reader nothing.
    if (word === null && weight !== 0 && size === '0.00') return [];
    const name = kind === 'context' && word === null ? wholeContext : evidenceWords[kind];
    return [`  依据 evidence: ${both(name)}${quoted} ${weight < 0 ? '−' : '+'}${size}`];
  });
}

function warningLines(
  { kind, block, cell, span, people, fields }: PrivacyWarning,
  placeOf: ReturnType<typeof placeNames>,
): readonly string[] {
  const place = placeOf({ block, cell, start: span?.start ?? 0 });
  const { zh, en } = warningKindWords[kind];
  const about = people === 0 ? '' : `，涉及${people}人 ${people} people`;
  const together = fields.map((field) => both(warningFieldWords[field])).join('、');
  return [
    `? 提示 warning  ${zh} [${kind}]`,
    `  ${en}`,
    `  ${place.zh} ${place.en}${about}`,
    ...(together === '' ? [] : [`  同时出现 together: ${together}`]),
  ];
}

function printSummary(terminal: Terminal, { summary, warnings }: Deidentified): void {
  const { mask, keep, byType } = summary;
  if (mask + keep === 0) {
    terminal.print('✓ 没有发现个人信息 / no personal data was found.');
    return;
  }
  for (const type of personalDataTypes) {
    const counts = byType[type];
    if (counts === undefined) continue;
    terminal.print(
      `  ${both(personalDataNames[type])}: 遮盖 mask ${counts.mask}，保留 keep ${counts.keep}`,
    );
  }
  terminal.print(
    `共${mask + keep}处，建议遮盖${mask}处、保留${keep}处，提示${warnings.length}项 / ` +
      `${mask} to mask, ${keep} to keep, ${warnings.length} warnings.`,
  );
  terminal.print(
    '结果只是建议，公开前逐项由人决定 / these are proposals: a person decides on each before publication.',
  );
}

function named(all: Readonly<Record<string, Words>>, name: string): Words | null {
  return Object.hasOwn(all, name) ? (all[name] ?? null) : null;
}

function both({ zh, en }: Words): string {
  return `${zh} ${en}`;
}

const LONGEST_SHOWN = 80;

/** Line breaks and tabs within a value are shown, and everything a terminal would obey. */
function shown(text: string): string {
  const short = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return visibleText(short.replaceAll('\r', '').replaceAll('\n', '⏎').replaceAll('\t', '⇥'));
}
