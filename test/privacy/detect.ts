import { findCandidates } from '../../functions/domain/privacy/candidates.ts';
import type { PersonalDataType } from '../../functions/domain/privacy/personal-data.ts';
import type { Sample, SampleType } from './samples.ts';

const typeNames: Readonly<Record<PersonalDataType, SampleType>> = {
  person: 'PERSON',
  residentId: 'ID_CARD',
  mobile: 'PHONE',
  landline: 'PHONE',
  bankCard: 'BANK_CARD',
  email: 'EMAIL',
  plate: 'PLATE',
  passport: 'PASSPORT',
  permit: 'OTHER_ID',
  otherId: 'OTHER_ID',
  address: 'ADDRESS',
  birthDate: 'BIRTH_DATE',
  socialAccount: 'SOCIAL_ACCOUNT',
};

export interface Detected {
  readonly start: number;
  readonly end: number;
  readonly type: SampleType;
  readonly rule: string;
  readonly score: number;
}

/** What the engine proposes to mask in a sample. */
export function detect({ text, context }: Pick<Sample, 'text' | 'context'>): readonly Detected[] {
  return findCandidates(text, { context })
    .filter(({ action }) => action === 'mask')
    .map(({ start, end, type, rule, score }) => ({
      start,
      end,
      type: typeNames[type],
      rule,
      score,
    }));
}
