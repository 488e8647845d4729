import type { MaterialKey } from '../kernel/identifiers.ts';
import type { Citation } from '../kernel/refusal.ts';
import type { LocalDate } from '../kernel/time.ts';
import type { Channel, Due, Form, Phase } from './plan.ts';

/** Dates that the plan may count from, where they are known. */
export interface PlanContext {
  readonly publicationDate?: LocalDate;
  readonly effectiveDate?: LocalDate;
}

/** A material as the text names it; what the text leaves open is null or empty. */
export interface StatedMaterial {
  readonly key: MaterialKey | null;
  readonly title: string | null;
  readonly form: Form;
  readonly phase: Phase | null;
  readonly channels: readonly Channel[];
  readonly due: Due | null;
}

/** What a plan text states, before defaults. */
export interface StatedPlan {
  readonly outline: readonly string[];
  readonly audience: string | null;
  readonly materials: readonly StatedMaterial[];
}

export const planElements = ['outline', 'form', 'channel', 'time', 'audience'] as const;
export type PlanElement = (typeof planElements)[number];

/** Something that a plan should state and this one does not. */
export interface PlanGap {
  readonly element: PlanElement;
  readonly citation: Citation;
}

export type PlanNoteName =
  /** Months or days were turned into working days, towards the early side. */
  | 'timeConverted'
  /** 适时, 视情: no moment can be read. */
  | 'timeUnspecific'
  /** A month or day without a year, and no publication date to tell the year from. */
  | 'yearUnknown'
  /** Counted from the effective date, which is not known; publication is taken instead. */
  | 'effectiveDateUnknown'
  /** Promised before publication; the plan keeps it as due with the document or soon after. */
  | 'beforePublication'
  /** A later interpretation without a form; written text is assumed. */
  | 'formUnstated';

/** Where the reading needed judgement, with the words that it is about. */
export interface PlanNote {
  readonly note: PlanNoteName;
  readonly words: string;
}

export interface PlanReading {
  readonly plan: StatedPlan;
  readonly missing: readonly PlanGap[];
  readonly notes: readonly PlanNote[];
}

/** The parts of a plan as the cities that regulate its form list them (domain.md B2). */
const planParts: Citation = {
  instrument: '三同步制度',
  title: '各地政策解读“三同步”制度关于解读方案要素的规定',
  clause: '解读方案',
  quotation: '解读提纲(内容)、解读形式、解读途径(渠道)、解读时间',
};

/** Names the parts that a text does not state. */
export function gapsOf(stated: Readonly<Record<PlanElement, boolean>>): readonly PlanGap[] {
  return planElements
    .filter((element) => !stated[element])
    .map((element) => ({ element, citation: planParts }));
}
