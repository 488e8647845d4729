import type { InterpretationTrigger } from '../../../functions/domain/interpretation/triggers.ts';
import type { LocalDate } from '../../../functions/domain/kernel/time.ts';
import type { Chance } from '../chance.ts';
import type { SimulatedDepartment } from '../city/departments.ts';

/** What one policy document of the year says; all its texts are written from this. */
export interface Paper {
  readonly dossier: string;
  readonly number: number;
  readonly department: SimulatedDepartment;
  readonly subject: string;
  readonly concerned: string;
  readonly kind: (typeof kinds)[number];
  readonly normative: boolean;
  readonly attribute: 'proactive' | 'onRequest' | 'withheld';
  /** Goes without interpretation, where the signing officer grants that. */
  readonly exempt: boolean;
  /** The figures that document and materials name. */
  readonly amount: number;
  readonly formerAmount: number;
  readonly answerDays: number;
  readonly publicityDays: number;
  readonly share: number;
  readonly years: number;
  /** How long the document applies by its last article: so many years, or so many months. */
  readonly validFor: readonly [number: number, unit: '年' | '个月'];
  /** People in an annex, whose data have to be masked. */
  readonly named: number;
  readonly plannedLater: readonly PlannedLater[];
  /** How it is interpreted as it appears: most by questions and answers. */
  readonly firstForm: 'qa' | 'text';
  /** Calls for an expert (专业性较强的政策, NJ18 一(二)). */
  readonly technical: boolean;
  readonly triggers: readonly InterpretationTrigger[];
  /** Another department that drafts with the first; null for most. */
  readonly joint: string | null;
  readonly replaces: Replaced | null;
  /** Its first interpretation says the document's own words once more. */
  readonly copied: boolean;
  /** Was to have a second interpretation at once, which its drafter thinks better of. */
  readonly trimmed: boolean;
  readonly openedOn: LocalDate;
}

/** Interpretations that a plan promises for after publication. */
export type PlannedLater = 'cases' | 'infographic' | 'head' | 'expert';

/** What a document replaces: a policy of this year, an older one, or nothing after all. */
export type Replaced = 'policy' | 'file' | 'mistaken';

const kinds = ['办法', '实施细则', '若干措施', '管理规定', '工作方案', '操作规程'] as const;
const normativeKinds: readonly string[] = ['办法', '实施细则', '管理规定'];
const attributes = { proactive: 0.87, onRequest: 0.09, withheld: 0.04 } as const;

/** Some are made for a season, and run out within the year. */
const SHORT_SHARE = 0.06;
/** Of what no rule makes anybody interpret. */
const EXEMPT_SHARE = 0.08;

const TEXT_SHARE = 0.12;
const TECHNICAL_SHARE = 0.06;
const COPIED_SHARE = 0.02;
const TRIMMED_SHARE = 0.01;
const JOINT_SHARE = 0.05;
const IMPORTANT_SHARE = 0.08;
const EXECUTIVE_SHARE = 0.1;
const replaced = { policy: 0.03, file: 0.02, mistaken: 0.006, nothing: 0.944 } as const;
/** By then the register of experts is drawn up for the year. */
const EXPERTS_FROM = '02-01';

/** The paper number so-and-so of the year; the same for the same seed. */
export function paperOf(
  number: number,
  openedOn: LocalDate,
  departments: readonly SimulatedDepartment[],
  chance: Chance,
): Paper {
  const about = (what: string) => `${what} of paper ${number}`;
  const department = chance.pick(departments, about('department'));
  const [subject, concerned] = chance.pick(department.subjects, about('subject'));
  const kind = chance.pick(kinds, about('kind'));
  const attribute = chance.course(attributes, about('attribute'));
  const normative = attribute === 'proactive' && normativeKinds.includes(kind);
  const canBeExempt = attribute === 'proactive' && !normative;
  const exempt = canBeExempt && chance.happens(EXEMPT_SHARE, about('exemption'));
  const isPlain = attribute === 'proactive' && !exempt;
  const isLate = openedOn.slice('yyyy-'.length) >= EXPERTS_FROM;
  const technical = isPlain && isLate && chance.happens(TECHNICAL_SHARE, about('technicality'));
  const replaces = chance.course(replaced, about('predecessor'));
  const formerAmount = 100 * chance.between(3, 60, about('former amount'));
  return {
    dossier: `p${openedOn.slice(0, 4)}-${String(number).padStart(4, '0')}`,
    number,
    department,
    subject,
    concerned,
    kind,
    normative,
    exempt,
    attribute,
    amount: formerAmount + 100 * chance.between(1, 20, about('raise')),
    formerAmount,
    answerDays: chance.between(3, 20, about('answer')),
    publicityDays: chance.between(5, 15, about('publicity')),
    share: 5 * chance.between(2, 16, about('share')),
    years: chance.pick([2, 3, 5], about('years')),
    validFor: chance.happens(SHORT_SHARE, about('short validity'))
      ? [chance.between(2, 6, about('months')), '个月']
      : [chance.pick([2, 3, 5], about('validity')), '年'],
    named: chance.happens(0.18, about('named')) ? chance.between(1, 4, about('names')) : 0,
    plannedLater: exempt ? [] : plannedLater(technical, chance, about),
    firstForm: chance.happens(TEXT_SHARE, about('first form')) ? 'text' : 'qa',
    technical,
    triggers: triggersOf(normative, exempt, chance, about),
    joint: jointWith(department, departments, chance, about),
    replaces: isPlain && replaces !== 'nothing' ? replaces : null,
    copied: !exempt && chance.happens(COPIED_SHARE, about('copy')),
    trimmed: !exempt && chance.happens(TRIMMED_SHARE, about('second interpretation')),
    openedOn,
  };
}

function triggersOf(
  normative: boolean,
  exempt: boolean,
  chance: Chance,
  about: (what: string) => string,
): readonly InterpretationTrigger[] {
  if (normative) {
    const executive = chance.happens(EXECUTIVE_SHARE, about('meeting'));
    return executive ? ['normativeDocument', 'executiveMeeting'] : ['normativeDocument'];
  }
  // What calls for interpretation cannot go without.
  const important = !exempt && chance.happens(IMPORTANT_SHARE, about('importance'));
  return important ? ['importantPolicy'] : [];
}

function jointWith(
  own: SimulatedDepartment,
  departments: readonly SimulatedDepartment[],
  chance: Chance,
  about: (what: string) => string,
): string | null {
  const others = departments.filter(({ id }) => id !== own.id);
  if (others.length === 0 || !chance.happens(JOINT_SHARE, about('joint drafting'))) return null;
  return chance.pick(others, about('other department')).id;
}

/** An expert's words take the place of cases. */
function plannedLater(
  technical: boolean,
  chance: Chance,
  about: (what: string) => string,
): readonly PlannedLater[] {
  const shares = { cases: 0.3, infographic: 0.3, head: 0.1 } as const;
  const drawn = (['cases', 'infographic', 'head'] as const).filter((key) => {
    return chance.happens(shares[key], about(key));
  });
  return technical ? [...drawn.filter((key) => key !== 'cases'), 'expert'] : drawn;
}

/** The title without the organ, as it stands between 《 and 》. */
export function shortTitle({ subject, kind, number }: Paper): string {
  return `江州市${subject}${kind}（${number}号）`;
}
