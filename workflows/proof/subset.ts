import { z } from 'zod';

/** JSON as a definition carries it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The three things that a Task may do. */
export const taskResources = {
  invoke: 'arn:aws:states:::lambda:invoke',
  invokeAndWait: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  runChild: 'arn:aws:states:::states:startExecution.sync:2',
} as const;

const placeholder = z
  .string()
  .regex(/^\$\{[A-Za-z][A-Za-z0-9]*\}$/, 'must be a placeholder: a name in $ and braces');
const template: z.ZodType<Json> = z.json();
const templateObject = z.record(z.string(), template);
const stateName = z.string().min(1).max(80);
const seconds = z.int().min(1).max(99_999_999);
const errors = z.array(z.string().min(1)).min(1);

const retrierSchema = z.strictObject({
  ErrorEquals: errors,
  Comment: z.string().optional(),
  IntervalSeconds: seconds.optional(),
  MaxAttempts: z.int().min(0).max(99_999_999).optional(),
  BackoffRate: z.number().min(1).optional(),
  MaxDelaySeconds: z.int().min(1).max(31_622_400).optional(),
});
export type Retrier = z.infer<typeof retrierSchema>;

const catcherSchema = z.strictObject({
  ErrorEquals: errors,
  Comment: z.string().optional(),
  ResultPath: z.string().nullable().optional(),
  Next: stateName,
});
export type Catcher = z.infer<typeof catcherSchema>;

const comment = { Comment: z.string().optional() };
const filters = {
  InputPath: z.string().nullable().optional(),
  OutputPath: z.string().nullable().optional(),
};
const leaving = { Next: stateName.optional(), End: z.literal(true).optional() };
const failing = {
  Retry: z.array(retrierSchema).min(1).optional(),
  Catch: z.array(catcherSchema).min(1).optional(),
};
const result = {
  ResultSelector: templateObject.optional(),
  ResultPath: z.string().nullable().optional(),
};
const task = {
  ...comment,
  ...filters,
  ...leaving,
  ...failing,
  ...result,
  Type: z.literal('Task'),
  TimeoutSeconds: seconds.optional(),
  TimeoutSecondsPath: z.string().optional(),
  HeartbeatSeconds: seconds.optional(),
};
const invocation = z.strictObject({ FunctionName: placeholder, Payload: template.optional() });

const taskSchema = z.discriminatedUnion('Resource', [
  z.strictObject({
    ...task,
    Resource: z.literal(taskResources.invoke),
    Parameters: invocation,
  }),
  z.strictObject({
    ...task,
    Resource: z.literal(taskResources.invokeAndWait),
    Parameters: invocation,
  }),
  z.strictObject({
    ...task,
    Resource: z.literal(taskResources.runChild),
    Parameters: z.strictObject({ StateMachineArn: placeholder, Input: templateObject }),
  }),
]);
export type TaskState = z.infer<typeof taskSchema>;

const text = z.string().optional();
const number = z.number().optional();
const flag = z.boolean().optional();
const timestamp = z.iso.datetime({ offset: true }).optional();
/** Every comparison of the language; exactly one stands in a rule that has a Variable. */
export const comparisonSchemas = {
  StringEquals: text,
  StringEqualsPath: text,
  StringLessThan: text,
  StringLessThanPath: text,
  StringLessThanEquals: text,
  StringLessThanEqualsPath: text,
  StringGreaterThan: text,
  StringGreaterThanPath: text,
  StringGreaterThanEquals: text,
  StringGreaterThanEqualsPath: text,
  StringMatches: text,
  NumericEquals: number,
  NumericEqualsPath: text,
  NumericLessThan: number,
  NumericLessThanPath: text,
  NumericLessThanEquals: number,
  NumericLessThanEqualsPath: text,
  NumericGreaterThan: number,
  NumericGreaterThanPath: text,
  NumericGreaterThanEquals: number,
  NumericGreaterThanEqualsPath: text,
  BooleanEquals: flag,
  BooleanEqualsPath: text,
  TimestampEquals: timestamp,
  TimestampEqualsPath: text,
  TimestampLessThan: timestamp,
  TimestampLessThanPath: text,
  TimestampLessThanEquals: timestamp,
  TimestampLessThanEqualsPath: text,
  TimestampGreaterThan: timestamp,
  TimestampGreaterThanPath: text,
  TimestampGreaterThanEquals: timestamp,
  TimestampGreaterThanEqualsPath: text,
  IsNull: flag,
  IsPresent: flag,
  IsNumeric: flag,
  IsString: flag,
  IsBoolean: flag,
  IsTimestamp: flag,
} as const;
export type Comparison = keyof typeof comparisonSchemas;

type Operands = { readonly [C in Comparison]?: z.infer<(typeof comparisonSchemas)[C]> };
/** A condition as written; `conditions.ts` reads it. */
export interface WrittenCondition extends Operands {
  readonly Comment?: string | undefined;
  readonly Variable?: string | undefined;
  readonly And?: readonly WrittenCondition[] | undefined;
  readonly Or?: readonly WrittenCondition[] | undefined;
  readonly Not?: WrittenCondition | undefined;
}

const conditionSchema: z.ZodType<WrittenCondition> = z.lazy(() => z.strictObject(condition));
const condition = {
  ...comment,
  ...comparisonSchemas,
  Variable: z.string().optional(),
  And: z.array(conditionSchema).min(1).optional(),
  Or: z.array(conditionSchema).min(1).optional(),
  Not: conditionSchema.optional(),
};
const choiceRuleSchema = z.strictObject({ ...condition, Next: stateName });

const choiceSchema = z.strictObject({
  ...comment,
  ...filters,
  Type: z.literal('Choice'),
  Choices: z.array(choiceRuleSchema).min(1),
  Default: stateName.optional(),
});
export type ChoiceState = z.infer<typeof choiceSchema>;

const waitSchema = z.strictObject({
  ...comment,
  ...filters,
  ...leaving,
  Type: z.literal('Wait'),
  Seconds: z.int().min(0).max(99_999_999).optional(),
  SecondsPath: z.string().optional(),
  Timestamp: timestamp,
  TimestampPath: z.string().optional(),
});
export type WaitState = z.infer<typeof waitSchema>;

const passSchema = z.strictObject({
  ...comment,
  ...filters,
  ...leaving,
  Type: z.literal('Pass'),
  Parameters: template.optional(),
  Result: template.optional(),
  ResultPath: z.string().nullable().optional(),
});
export type PassState = z.infer<typeof passSchema>;

/** States with one beginning: a whole machine, a branch of a Parallel, the inside of a Map. */
export interface Scope {
  readonly Comment?: string | undefined;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}
interface ItemProcessor extends Scope {
  readonly ProcessorConfig?: { readonly Mode: 'INLINE' } | undefined;
}

const branchSchema: z.ZodType<Scope> = z.lazy(() => z.strictObject(scope()));
const itemProcessorSchema: z.ZodType<ItemProcessor> = z.lazy(() =>
  z.strictObject({
    ...scope(),
    ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE') }).optional(),
  }),
);

const parallelSchema = z.strictObject({
  ...comment,
  ...filters,
  ...leaving,
  ...failing,
  ...result,
  Type: z.literal('Parallel'),
  Parameters: template.optional(),
  Branches: z.array(branchSchema).min(1),
});
export type ParallelState = z.infer<typeof parallelSchema>;

const mapSchema = z.strictObject({
  ...comment,
  ...filters,
  ...leaving,
  ...failing,
  ...result,
  Type: z.literal('Map'),
  ItemsPath: z.string().optional(),
  ItemSelector: template.optional(),
  MaxConcurrency: z.int().min(0).optional(),
  ItemProcessor: itemProcessorSchema,
});
export type MapState = z.infer<typeof mapSchema>;

const stateSchema = z.discriminatedUnion('Type', [
  taskSchema,
  choiceSchema,
  waitSchema,
  passSchema,
  parallelSchema,
  mapSchema,
  z.strictObject({ ...comment, ...filters, Type: z.literal('Succeed') }),
  z.strictObject({
    ...comment,
    Type: z.literal('Fail'),
    Error: z.string().min(1),
    Cause: z.string().min(1),
  }),
]);
export type State = z.infer<typeof stateSchema>;

function scope() {
  return { ...comment, StartAt: stateName, States: z.record(stateName, stateSchema) };
}

export const machineSchema = z.strictObject({
  Comment: z.string().min(1, 'must say what the workflow guarantees'),
  Version: z.literal('1.0').optional(),
  QueryLanguage: z.literal('JSONPath').optional(),
  StartAt: stateName,
  TimeoutSeconds: seconds.optional(),
  States: z.record(stateName, stateSchema),
});
/** A state machine in exactly the part of Amazon States Language that both hosts run alike. */
export type Machine = z.infer<typeof machineSchema>;

/** `${Publish}` → `Publish`. */
export function placeholderName(placeholderText: string): string {
  return placeholderText.slice(2, -1);
}

/** What a Task calls: the bare name of its function or state machine. */
export function calledName(state: TaskState): string {
  return placeholderName(
    state.Resource === taskResources.runChild
      ? state.Parameters.StateMachineArn
      : state.Parameters.FunctionName,
  );
}
