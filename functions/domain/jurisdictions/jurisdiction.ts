import { z } from 'zod';
import type { Citation } from '../kernel/refusal.ts';
import type { ParameterName, ParameterValues } from './parameters.ts';

export const jurisdictionIds = [
  'nanjing-2018',
  'beijing-2017',
  'haimen-2018',
  'nanjing-2020',
  'jinan-2017',
  'national',
] as const;
export const jurisdictionIdSchema = z.enum(jurisdictionIds);
export type JurisdictionId = z.infer<typeof jurisdictionIdSchema>;

/** A rule as one paper states it. */
export interface Stated<Value> {
  readonly value: Value;
  readonly citation: Citation;
}

/** What one paper says; what it leaves open falls back to the national rules. */
export type StatedParameters = {
  readonly [Name in ParameterName]?: Stated<ParameterValues[Name]>;
};
/** The national rules leave nothing open. */
export type AllStatedParameters = Required<StatedParameters>;

/** A rule as it applies, with where it comes from. */
export interface Parameter<Value> extends Stated<Value> {
  /** `national` where the city's own paper is silent, else null. */
  readonly inheritedFrom: 'national' | null;
  /** True where the deployment put its own value and citation in place. */
  readonly overridden: boolean;
}

export type Parameters = {
  readonly [Name in ParameterName]: Parameter<ParameterValues[Name]>;
};

/** The rules of one city, complete. */
export interface Jurisdiction {
  readonly id: JurisdictionId;
  readonly name: { readonly zh: string; readonly en: string };
  readonly parameters: Parameters;
}
