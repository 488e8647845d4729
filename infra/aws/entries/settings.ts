import { z } from 'zod';

const name = z.string().regex(/^[a-zA-Z0-9_.-]{1,255}$/u);
const arn = z.string().regex(/^arn:[a-z0-9-]+:[a-z0-9-]+:[a-z0-9-]*:\d*:\S+$/u);
const url = z.url({ protocol: /^https$/u });
const claim = z.string().regex(/^[\w:./-]{1,200}$/u);

/** Every variable that a function may need, with its shape and how to say it. */
const shapes = {
  TONGBU_EVENTS_TABLE: [name, 'the name of a table'],
  TONGBU_HEADS_TABLE: [name, 'the name of a table'],
  TONGBU_GATES_TABLE: [name, 'the name of a table'],
  TONGBU_SENT_MAIL_TABLE: [name, 'the name of a table'],
  TONGBU_STAFF_TABLE: [name, 'the name of a table'],
  TONGBU_DOCUMENTS_BUCKET: [name, 'the name of a bucket'],
  TONGBU_ARCHIVE_BUCKET: [name, 'the name of a bucket'],
  TONGBU_VAULT_BUCKET: [name, 'the name of a bucket'],
  TONGBU_VAULT_KEY: [arn, 'the ARN of a key'],
  TONGBU_ISSUANCE: [arn, 'the ARN of an alias of a state machine'],
  TONGBU_GATE: [arn, 'the ARN of an alias of a state machine'],
  TONGBU_ATTRIBUTE_REVIEW: [arn, 'the ARN of an alias of a state machine'],
  TONGBU_FOLLOW_UP: [arn, 'the ARN of an alias of a state machine'],
  TONGBU_GAZETTE_ISSUE: [arn, 'the ARN of an alias of a state machine'],
  TONGBU_RESPONSE: [arn, 'the ARN of an alias of a state machine'],
  TONGBU_RENDER_FUNCTION: [arn, 'the ARN of an alias of a function'],
  TONGBU_SCHEDULE_GROUP: [name, 'the name of a schedule group'],
  TONGBU_SCHEDULE_TARGET: [arn, 'the ARN of an alias of a function'],
  TONGBU_SCHEDULE_ROLE: [arn, 'the ARN of a role'],
  TONGBU_SCHEDULE_DEAD_LETTERS: [arn, 'the ARN of a queue'],
  TONGBU_SIGNING_KEY: [arn, 'the ARN of a key'],
  TONGBU_SEAL_KEY: [arn, 'the ARN of a key'],
  TONGBU_SEAL_CERTIFICATES: [
    z.union([z.literal('off'), z.string().regex(/^[A-Za-z0-9+/=]+(?:,[A-Za-z0-9+/=]+)*$/u)]),
    'certificates in base64, joined by commas, or off',
  ],
  TONGBU_SEAL_NAME: [z.string().min(1).max(200), 'the name of who seals'],
  TONGBU_MAIL_FROM: [z.union([z.literal('off'), z.email()]), 'a mail address, or off'],
  TONGBU_MAIL_CONFIGURATION_SET: [
    z.union([z.literal('off'), name]),
    'the name of a configuration set, or off',
  ],
  TONGBU_OIDC_ISSUER: [url, 'an https address'],
  TONGBU_OIDC_CLIENT: [z.string().min(1).max(255), 'the id of the client'],
  TONGBU_OIDC_CLIENT_SECRET: [z.union([z.literal('none'), arn]), 'the ARN of a secret, or none'],
  TONGBU_API_AUDIENCE: [z.string().min(1).max(255), 'the audience of access tokens'],
  TONGBU_ROLES_CLAIM: [claim, 'the name of a claim'],
  TONGBU_DEPARTMENT_CLAIM: [claim, 'the name of a claim'],
  TONGBU_SESSION_SECRET: [arn, 'the ARN of a secret'],
  TONGBU_ORIGIN_SECRET: [arn, 'the ARN of a secret'],
  TONGBU_SEARCH_KEY: [z.string().min(1).max(1_024), 'the key of an object'],
} as const satisfies Record<string, readonly [z.ZodType<string>, string]>;

/** Name of an environment variable of a function. */
export type Variable = keyof typeof shapes;

/** A function cannot start; the message names every variable that is missing or malformed. */
export class SettingsInvalid extends Error {
  constructor(problems: readonly string[]) {
    super(`the environment of this function is incomplete: ${problems.join('; ')}`);
    this.name = 'SettingsInvalid';
  }
}

/**
 * Reads the variables that a function needs, once, while it starts. Values never stand in the
 * error.
 *
 * @throws {SettingsInvalid}
 */
export function readSettings<Needed extends Variable>(
  environment: Readonly<Record<string, string | undefined>>,
  needed: readonly Needed[],
): Readonly<Record<Needed, string>> {
  const read = needed.map((variable) => {
    const [schema, meaning] = shapes[variable];
    const value = environment[variable];
    if (value === undefined || value === '') {
      return { variable, problem: `${variable} is not set; it is ${meaning}` };
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) return { variable, problem: `${variable} must be ${meaning}` };
    return { variable, value: parsed.data };
  });
  const problems = read.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new SettingsInvalid(problems);
  const entries = read.map(({ variable, value }) => [variable, value] as const);
  return z.custom<Record<Needed, string>>().parse(Object.fromEntries(entries));
}
