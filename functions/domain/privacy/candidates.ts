import type { Evidence, Explanation, Operator } from './explanation.ts';
import { normalise, originalSpan } from './normalise.ts';
import type { PersonalDataType, PrivacyContext } from './personal-data.ts';
import { placesOf } from './places.ts';
import { type Finding, readingOf, type Span } from './reading.ts';
import { recognisers } from './recognisers/all.ts';

/** Something that may be personal data, for a person to decide. Offsets are UTF-16 units. */
export interface Candidate extends Span {
  /** Made of place and type alone: the same text gives the same ids, and no value is in them. */
  readonly id: string;
  readonly type: PersonalDataType;
  /** What the engine proposes. */
  readonly action: 'mask' | 'keep';
  readonly rule: string;
  readonly score: number;
  readonly explanation: Explanation;
}

export interface FindOptions {
  readonly context: PrivacyContext;
}

/** Finds what may be personal data in a text, in reading order, without overlaps. */
export function findCandidates(text: string, options: FindOptions): readonly Candidate[] {
  const normalised = normalise(text);
  const reading = readingOf(normalised.text, options.context);
  let found: readonly Finding[] = [];
  for (const recogniser of recognisers) {
    found = [...found, ...recogniser.find(reading, found)];
  }
  return withoutOverlaps(found, normalised.text.length).map((finding) => {
    const { start, end } = originalSpan(normalised, finding.start, finding.end);
    const { type, action, rule, score } = finding;
    const label =
      finding.label === undefined
        ? null
        : originalSpan(normalised, finding.label.start, finding.label.end);
    const explanation = explained(finding, label, options.context);
    return { id: `${start}-${end}-${type}`, start, end, type, action, rule, score, explanation };
  });
}

function explained(finding: Finding, label: Span | null, context: PrivacyContext): Explanation {
  const { type, action, rule, score, role } = finding;
  const evidence: Evidence[] = label === null ? [] : [{ kind: 'label', span: label, weight: 0 }];
  const freed = action === 'keep' && role !== 'official' && context !== 'ordinary';
  const exception = context === 'punishment' ? 'punitivePublicity' : 'mandatoryDisclosure';
  return {
    recogniser: rule.split('.')[0] ?? rule,
    evidence,
    checksum: finding.checksum ?? null,
    role: role ?? null,
    scoreBefore: score,
    kept: action === 'mask' ? null : 'official',
    exemption: freed ? { exception, clause: 'NJ18 六(三)' } : null,
    operator: operatorOf[type],
  };
}

/** What is printed instead of each type of value. */
export const operatorOf: Readonly<Record<PersonalDataType, Operator>> = {
  person: 'pseudonym',
  residentId: 'regionOnly',
  mobile: 'prefixOnly',
  landline: 'removed',
  bankCard: 'lastFour',
  email: 'removed',
  plate: 'prefixOnly',
  passport: 'prefixOnly',
  permit: 'prefixOnly',
  otherId: 'removed',
  address: 'villageOnly',
  birthDate: 'yearOnly',
  socialAccount: 'removed',
};

/** Where two claim the same characters, the surer one stands, then the longer one. */
function withoutOverlaps(found: readonly Finding[], length: number): readonly Finding[] {
  const ranked = [...found].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const places = placesOf(length);
  const kept = ranked.filter((finding) => places.claim(finding));
  return kept.sort((a, b) => a.start - b.start);
}
