import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import { materialKeySchema } from '../kernel/identifiers.ts';
import { Refusal } from '../kernel/refusal.ts';
import { elementNames } from './content-elements.ts';
import { formNames } from './form-names.ts';
import {
  type Channel,
  type Due,
  type Form,
  type InterpretationPlan,
  type Interpreter,
  interpretationPlanSchema,
} from './plan.ts';
import type { StatedMaterial, StatedPlan } from './plan-reading.ts';

/** What a plan is completed with where its text is silent. */
export interface PlanDefaults {
  /** Title of the document, for the titles of materials. */
  readonly title: string;
  readonly outline: readonly string[];
  readonly channels: readonly Channel[];
  /** 0 is strict mode: with the document. */
  readonly interpretationWithinWorkingDays: number;
  /** Working days after publication for a later interpretation without a time. */
  readonly followUpWorkingDays: number;
  /** How many materials lie ready: so many of the undated ones are due with the document. */
  readonly materialsAtHand: number;
}

/** Whom a document concerns that does not say so. */
const GENERAL_PUBLIC = '社会公众';

/** Defaults by a city's rules: its content elements, channels and limit. */
export function planDefaults(
  { parameters }: Jurisdiction,
  facts: { readonly title: string; readonly materialsAtHand: number },
): PlanDefaults {
  const { mandatoryContentElements, recommendedContentElements } = parameters;
  const { value: mandatory } = mandatoryContentElements;
  const elements = mandatory.length > 0 ? mandatory : recommendedContentElements.value;
  return {
    ...facts,
    outline: (elements.length > 0 ? elements : (['mainContent'] as const)).map(
      (element) => elementNames[element],
    ),
    channels: parameters.interpretationChannels.value,
    interpretationWithinWorkingDays: parameters.interpretationWithinWorkingDays.value,
    followUpWorkingDays: 20,
  };
}

/**
 * Makes a full plan of a stated one. Nothing that the text states is changed.
 *
 * @throws {Refusal} `planUnreadable` where the text states neither an outline nor any material
 */
export function completePlan(stated: StatedPlan, defaults: PlanDefaults): InterpretationPlan {
  if (stated.outline.length === 0 && stated.materials.length === 0) {
    throw new Refusal('planUnreadable', { missing: ['outline', 'form', 'channel', 'time'] });
  }
  const materials = stated.materials.length > 0 ? stated.materials : [plainMaterial];
  const dated = withDueDates(materials, defaults);
  const dues = dated.map(({ due }) => due);
  const keys = keysOf(materials);
  return interpretationPlanSchema.parse({
    outline: stated.outline.length > 0 ? stated.outline : defaults.outline,
    audience: stated.audience ?? GENERAL_PUBLIC,
    materials: dated.map(({ due, ...material }, index) => ({
      key: keys[index],
      title: (material.title ?? `《${nested(defaults.title)}》${formNames[material.form]}`).slice(
        0,
        200,
      ),
      form: material.form,
      phase: material.phase ?? phaseOf(due, dues, defaults),
      channels: material.channels.length > 0 ? material.channels : defaults.channels,
      due,
      ...speakersOf(material.form),
    })),
  });
}

/** Some forms are named after who speaks in them. */
function speakersOf(form: Form): { readonly interpreters?: readonly Interpreter[] } {
  if (form === 'firstInterpreter') return { interpreters: [{ kind: 'firstInterpreter' }] };
  return form === 'expertArticle' ? { interpreters: [{ kind: 'expert' }] } : {};
}

const plainMaterial: StatedMaterial = {
  key: null,
  title: null,
  form: 'text',
  phase: null,
  channels: [],
  due: null,
};

function withDueDates(
  materials: readonly StatedMaterial[],
  defaults: PlanDefaults,
): readonly (StatedMaterial & { readonly due: Due })[] {
  const promised = materials.filter(({ due }) => due?.kind === 'withDocument').length;
  let ready = Math.max(0, defaults.materialsAtHand - promised);
  return materials.map((material) => {
    if (material.due !== null) return { ...material, due: material.due };
    if (material.phase === 'after') {
      return { ...material, due: workingDays(defaults.followUpWorkingDays) };
    }
    const withDocument = ready > 0 || defaults.interpretationWithinWorkingDays === 0;
    ready -= 1;
    const due: Due = withDocument
      ? { kind: 'withDocument' }
      : workingDays(defaults.interpretationWithinWorkingDays);
    return { ...material, due };
  });
}

function workingDays(days: number): Due {
  return { kind: 'workingDaysAfterPublication', days };
}

/** What comes after the first interpretation is a later one. */
function phaseOf(due: Due, all: readonly Due[], { interpretationWithinWorkingDays }: PlanDefaults) {
  const isTimely = (asked: Due) =>
    asked.kind === 'withDocument' ||
    (asked.kind === 'workingDaysAfterPublication' && asked.days <= interpretationWithinWorkingDays);
  return isTimely(due) || !all.some(isTimely) ? 'during' : 'after';
}

/** Keys of their own are kept; the others are named after their form: `qa`, `qa-2`. */
function keysOf(materials: readonly StatedMaterial[]): readonly string[] {
  const taken = new Set<string>(materials.flatMap(({ key }) => key ?? []));
  return materials.map(({ key, form }) => {
    if (key !== null) return key;
    const stem = form.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    let candidate = stem;
    for (let number = 2; taken.has(candidate); number += 1) candidate = `${stem}-${number}`;
    taken.add(candidate);
    return materialKeySchema.parse(candidate);
  });
}

/** Book marks inside book marks are single (GB/T 15834). */
function nested(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}
