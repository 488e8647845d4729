import type { LocalDate } from '../kernel/time.ts';
import { inForceFrom } from './instruments.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { type ParameterName, type ParameterValues, parameterNames } from './parameters.ts';

/** One line of `tongbu rules`. */
export interface RuleRow {
  readonly parameter: ParameterName;
  readonly value: ParameterValues[ParameterName];
  readonly instrument: string;
  readonly title: string;
  readonly clause: string;
  /** Empty where the words were not at hand to quote. */
  readonly quotation: string;
  /** Day from which the instrument applies, where known. */
  readonly inForceFrom: LocalDate | null;
  /** `national` where the city's own paper is silent. */
  readonly inheritedFrom: 'national' | null;
  readonly overridden: boolean;
}

/** All rules of a jurisdiction with their sources, in the order of the parameters. */
export function listRules({ parameters }: Jurisdiction): readonly RuleRow[] {
  return parameterNames.map((parameter) => {
    const { value, citation, inheritedFrom, overridden } = parameters[parameter];
    return {
      parameter,
      value,
      ...citation,
      inForceFrom: overridden ? null : inForceFrom(citation.instrument),
      inheritedFrom,
      overridden,
    };
  });
}
