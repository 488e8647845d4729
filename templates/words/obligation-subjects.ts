import type { Obligation } from '../../functions/domain/deadlines/obligation.ts';
import { gateSchema } from '../../functions/domain/dossier/gate-names.ts';
import { inBookMarks } from './book-marks.ts';
import { gateName } from './gates.ts';
import { obligationNames } from './obligations.ts';
import { matterSubject } from './portal-matters.ts';
import { inWords } from './vocabularies.ts';
import type { Words } from './words.ts';

/** What an obligation is about, as a person needs it to find the words. */
export type OwedThing = Pick<Obligation, 'kind' | 'subject'> & {
  /** Of the material that the subject names by its key; null where it names none. */
  readonly materialTitle: string | null;
};

const reviewBases: Readonly<Record<string, Words>> = {
  cycle: { zh: '定期审查', en: 'periodic review' },
  requests: { zh: '申请较为集中', en: 'several requests' },
  suggestion: { zh: '申请人建议', en: "an applicant's suggestion" },
};

/** For example `办理环节：初审`, or `发布后续解读：《申请人办事案例》`. */
export function owedWords(owed: OwedThing): Words {
  const name = obligationNames[owed.kind];
  const about = subjectWords(owed);
  if (about === null) return name;
  return { zh: `${name.zh}：${about.zh}`, en: `${name.en}: ${about.en}` };
}

/** A material goes by its title; its key is shown only where no plan gives one. */
export function subjectWords({ kind, subject, materialTitle }: OwedThing): Words | null {
  if (subject === '') return null;
  const title = materialTitle === null ? null : inBookMarks(materialTitle);
  const asItIs: Words = { zh: subject, en: subject };
  switch (kind) {
    case 'followUp':
      return title === null ? asItIs : { zh: title, en: title };
    case 'gate': {
      const gate = gateSchema.safeParse(subject);
      if (!gate.success) return asItIs;
      return title === null ? inWords('gate', subject) : gateName(gate.data, title);
    }
    case 'interpretation':
      return inWords('channel', subject);
    case 'attributeReview':
      return reviewBases[subject] ?? asItIs;
    case 'validity':
      return replacedWords(subject) ?? asItIs;
    case 'firstInterpreter':
    case 'annualReport':
      return yearWords(subject) ?? asItIs;
    default:
      return matterSubject(subject) ?? asItIs;
  }
}

/** `replacedBy:jz-2026-017` names the published dossier that replaces the document. */
function replacedWords(subject: string): Words | null {
  const by = /^replacedBy:(.+)$/.exec(subject)?.[1];
  if (by === undefined) return null;
  return {
    zh: `已由卷宗${by}替代，须作出效力决定`,
    en: `replaced by dossier ${by}, to be repealed, amended or kept`,
  };
}

/** `housing:2025` names a department, which everybody is told beside it, and a year. */
function yearWords(subject: string): Words | null {
  const year = /(?:^|:)(\d{4})$/.exec(subject)?.[1];
  return year === undefined ? null : { zh: `${year}年度`, en: year };
}
