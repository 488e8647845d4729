import { commands } from '../../application/catalogue.ts';
import type { Environment } from '../../application/environment.ts';
import type { RegistryReceipt } from '../../application/registry/receipt.ts';
import { type Command, execute, type Request } from '../../application/use-case.ts';
import type { FormValues } from '../forms/form-values.ts';

/** A field of a form of the register, in the order in which the form shows it. */
export interface RegisterField {
  readonly name: string;
  readonly kind: 'department' | 'reporting' | 'date' | 'text' | 'number' | 'lines' | 'check';
  readonly optional?: true;
}

/** One command on the register, the fields of its form and how its input is read from them. */
export interface RegisterStep {
  run(environment: Environment, request: Request, values: FormValues): Promise<RegistryReceipt>;
  readonly of: 'departments' | 'reports' | 'experts';
  readonly fields: readonly RegisterField[];
}

const department = { name: 'department', kind: 'department' } as const;
const date = (name: string) => ({ name, kind: 'date' }) as const;
const reasons = { name: 'reasons', kind: 'text' } as const;
const until = { ...date('until'), optional: true } as const;
const expert = { name: 'expert', kind: 'text' } as const;
const described = [
  { name: 'fields', kind: 'lines' },
  { name: 'organisation', kind: 'text' },
] as const;

function step<Input>(
  command: Command<Input, RegistryReceipt>,
  of: RegisterStep['of'],
  fields: readonly RegisterField[],
): RegisterStep {
  return {
    of,
    fields,
    run: (environment, request, values) =>
      execute(environment, command, request, inputOf(fields, values)),
  };
}

/** By name, which is the last part of the address that a form goes to. */
export const registerSteps: Readonly<Record<string, RegisterStep>> = {
  appointHead: step(commands.appointHead, 'departments', [
    department,
    { name: 'person', kind: 'text' },
    date('from'),
  ]),
  endHeadTerm: step(commands.endHeadTerm, 'departments', [department, date('until')]),
  correctHeadTerm: step(commands.correctHeadTerm, 'departments', [
    department,
    { name: 'term', kind: 'number' },
    { name: 'person', kind: 'text' },
    date('from'),
    until,
    reasons,
  ]),
  registerDepartment: step(commands.registerDepartment, 'departments', [
    department,
    date('since'),
    { name: 'closeToLivelihood', kind: 'check' },
  ]),
  changeLivelihood: step(commands.changeLivelihood, 'departments', [
    department,
    { name: 'closeToLivelihood', kind: 'check' },
    date('since'),
  ]),
  dissolveDepartment: step(commands.dissolveDepartment, 'departments', [department, date('until')]),
  recordAnnualReport: step(commands.recordAnnualReport, 'reports', [
    { name: 'reporting', kind: 'reporting' },
    { name: 'year', kind: 'number' },
    date('publishedOn'),
    { name: 'reference', kind: 'text' },
    { name: 'lateEntry', kind: 'text', optional: true },
  ]),
  registerExpert: step(commands.registerExpert, 'experts', [
    expert,
    { name: 'name', kind: 'text', optional: true },
    ...described,
    date('from'),
  ]),
  correctExpert: step(commands.correctExpert, 'experts', [
    expert,
    { name: 'name', kind: 'text', optional: true },
    ...described,
    date('from'),
    until,
    reasons,
  ]),
  releaseExpert: step(commands.releaseExpert, 'experts', [expert, date('until')]),
};

/** The input of a step as its form gives it; an expert's name is no part of any input. */
function inputOf(fields: readonly RegisterField[], values: FormValues): Record<string, unknown> {
  const entries = fields
    .filter(({ name }) => name !== 'name')
    .map((field): [string, unknown] => [field.name, inputOfField(field, values)]);
  return Object.fromEntries(entries);
}

function inputOfField({ name, kind, optional }: RegisterField, values: FormValues): unknown {
  if (kind === 'check') return values.checked(name);
  if (kind === 'lines') return values.lines(name);
  const text = values.text(name);
  if (optional === true && text === '') return null;
  return kind === 'number' ? Number(text) : text;
}
