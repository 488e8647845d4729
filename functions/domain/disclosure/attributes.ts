import { z } from 'zod';

/** 公开属性 (国办发〔2016〕80号): 主动公开, 依申请公开, 不予公开; from the most open to the least. */
export const disclosureAttributes = ['proactive', 'onRequest', 'withheld'] as const;
export const disclosureAttributeSchema = z.enum(disclosureAttributes);
export type DisclosureAttribute = z.infer<typeof disclosureAttributeSchema>;

/** What is printed in the 附注 position, without its brackets. */
export const releaseNotations: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '此件公开发布',
  onRequest: '此件依申请公开',
  withheld: '此件不公开',
};

/** Whether `a` keeps more from the public than `b`. */
export function moreRestrictive(a: DisclosureAttribute, b: DisclosureAttribute): boolean {
  return disclosureAttributes.indexOf(a) > disclosureAttributes.indexOf(b);
}

/**
 * The attribute that a printed annotation states, or null. Old papers use half-width brackets and
 * other words stand beside the notation, so the notation is searched for, not compared.
 */
export function attributeOfNotation(annotation: string): DisclosureAttribute | null {
  const compact = annotation.replaceAll(/\s/g, '');
  return disclosureAttributes.find((key) => compact.includes(releaseNotations[key])) ?? null;
}
