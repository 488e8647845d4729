import type { FormValues } from '../../forms/form-values.ts';
import { instantOfField } from '../../layout/times.ts';

/** Passages are named `sever:<part>:<block>`; the value is the ground, or empty for open. */
const PASSAGE = /^sever:([^:]+):(\d+)$/;
const ANNEX = /^annex:(\d+)$/;

export function severField(part: string, block: number): string {
  return `sever:${part}:${block}`;
}

export function annexField(annex: number): string {
  return `annex:${annex}`;
}

/** The disclosure decision as a form states it; its schema is checked by the use case. */
export function disclosureDecisionOf(values: FormValues) {
  const text = (name: string) => values.text(`decision.${name}`);
  const verdict = (aspect: string) => ({
    verdict: text(`assessment.${aspect}.verdict`),
    note: text(`assessment.${aspect}.note`),
  });
  const releaseAt = text('releaseAt');
  const ground = text('ground');
  return {
    attribute: text('attribute'),
    ground: ground === '' ? null : ground,
    reasons: text('reasons'),
    partialDisclosure: {
      considered: values.checked('decision.partialDisclosure.considered'),
      possible: values.checked('decision.partialDisclosure.possible'),
      explanation: text('partialDisclosure.explanation'),
    },
    severed: severedOf(values),
    assessment: {
      wording: verdict('wording'),
      timing: verdict('timing'),
      method: verdict('method'),
    },
    releaseAt: releaseAt === '' ? null : instantOfField(releaseAt),
    annexes: values.names().flatMap((name) => {
      const annex = ANNEX.exec(name)?.[1];
      return annex === undefined ? [] : [{ annex: Number(annex), attribute: values.text(name) }];
    }),
  };
}

/** Passages of one part that rest on the same ground are cut out together. */
function severedOf(values: FormValues) {
  const groups = new Map<string, { part: string; ground: string; blocks: number[] }>();
  for (const name of values.names()) {
    const [, part, block] = PASSAGE.exec(name) ?? [];
    const ground = values.text(name);
    if (part === undefined || block === undefined || ground === '') continue;
    const key = `${part}:${ground}`;
    const group = groups.get(key) ?? { part, ground, blocks: [] };
    group.blocks.push(Number(block));
    groups.set(key, group);
  }
  return [...groups.values()];
}
