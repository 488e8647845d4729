import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import type { Jurisdiction, Parameters } from './jurisdiction.ts';
import { isParameterName, type ParameterName, parameterSchemas } from './parameters.ts';

/** A deployment that sets its own rule says where the rule comes from. */
const citationSchema = z.strictObject({
  instrument: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  clause: z.string().trim().max(100),
  quotation: z.string().trim().max(2_000).default(''),
});
const overrideSchema = z.strictObject({ value: z.unknown(), citation: citationSchema });
const overridesSchema = z.record(z.string(), overrideSchema);

/**
 * Lays a deployment's own rules over a city's: `{ parameter: { value, citation } }`. Strict mode
 * is `{ interpretationWithinWorkingDays: { value: 0, citation } }`.
 *
 * @throws {Refusal} `overridesUnknown` naming parameters that do not exist, or
 *   `overridesInvalid` naming each place that is wrong
 */
export function withOverrides(base: Jurisdiction, overrides: unknown): Jurisdiction {
  const parsed = overridesSchema.safeParse(overrides);
  if (!parsed.success) throw invalid(problemsOf('', parsed.error));
  const unknown = Object.keys(parsed.data).filter((name) => !isParameterName(name));
  if (unknown.length > 0) {
    throw new Refusal('overridesUnknown', { unknown, known: Object.keys(parameterSchemas) });
  }
  const problems: string[] = [];
  const replaced: [ParameterName, unknown][] = [];
  for (const [name, { value, citation }] of Object.entries(parsed.data)) {
    if (!isParameterName(name)) continue;
    const judged = parameterSchemas[name].safeParse(value);
    if (!judged.success) problems.push(...problemsOf(`${name}.value`, judged.error));
    const parameter = { value: judged.data, citation, inheritedFrom: null, overridden: true };
    replaced.push([name, parameter]);
  }
  if (problems.length > 0) throw invalid(problems);
  // Every value was parsed by the schema of its own name.
  const own = Object.fromEntries(replaced) as Partial<Parameters>;
  return { ...base, parameters: { ...base.parameters, ...own } };
}

function problemsOf(prefix: string, error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => {
    const place = [prefix, ...path].filter((step) => step !== '').join('.');
    return `${place === '' ? 'overrides' : place}: ${message}`;
  });
}

function invalid(problems: readonly string[]): Refusal {
  return new Refusal('overridesInvalid', { problems });
}
