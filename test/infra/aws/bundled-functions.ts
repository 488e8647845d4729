import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Bundles, bundle } from '../../../infra/aws/bundling/bundle.ts';
import { type FunctionName, functionNames } from '../../../infra/aws/bundling/functions.ts';
import type { Variable } from '../../../infra/aws/entries/settings.ts';
import { jiangzhou } from '../../../infra/local/city.ts';

const arn = (service: string, resource: string) =>
  `arn:aws:${service}:ap-southeast-1:111122223333:${resource}`;

/** Every variable of every function, well formed. */
export const completeEnvironment: Readonly<Record<Variable, string>> = {
  TONGBU_EVENTS_TABLE: 'events',
  TONGBU_HEADS_TABLE: 'heads',
  TONGBU_GATES_TABLE: 'gates',
  TONGBU_SENT_MAIL_TABLE: 'sent-mail',
  TONGBU_STAFF_TABLE: 'staff-names',
  TONGBU_DOCUMENTS_BUCKET: 'documents',
  TONGBU_ARCHIVE_BUCKET: 'archive',
  TONGBU_VAULT_BUCKET: 'vault',
  TONGBU_VAULT_KEY: arn('kms', 'key/vault'),
  TONGBU_ISSUANCE: arn('states', 'stateMachine:issuance:live'),
  TONGBU_GATE: arn('states', 'stateMachine:gate:live'),
  TONGBU_ATTRIBUTE_REVIEW: arn('states', 'stateMachine:attribute-review:live'),
  TONGBU_FOLLOW_UP: arn('states', 'stateMachine:follow-up:live'),
  TONGBU_GAZETTE_ISSUE: arn('states', 'stateMachine:gazette-issue:live'),
  TONGBU_RESPONSE: arn('states', 'stateMachine:response:live'),
  TONGBU_RENDER_FUNCTION: arn('lambda', 'function:render:live'),
  TONGBU_SCHEDULE_GROUP: 'appointments',
  TONGBU_SCHEDULE_TARGET: arn('lambda', 'function:remind-obligation:live'),
  TONGBU_SCHEDULE_ROLE: 'arn:aws:iam::111122223333:role/schedules',
  TONGBU_SCHEDULE_DEAD_LETTERS: arn('sqs', 'dead-letters'),
  TONGBU_SIGNING_KEY: arn('kms', 'key/00000000-0000-4000-8000-000000000000'),
  TONGBU_SEAL_KEY: arn('kms', 'key/11111111-0000-4000-8000-000000000000'),
  TONGBU_SEAL_CERTIFICATES: 'off',
  TONGBU_SEAL_NAME: '江州市人民政府办公室',
  TONGBU_MAIL_FROM: 'tongbu@jiangzhou.example',
  TONGBU_MAIL_CONFIGURATION_SET: 'mail',
  TONGBU_OIDC_ISSUER: 'https://id.jiangzhou.example',
  TONGBU_OIDC_CLIENT: 'portal',
  TONGBU_OIDC_CLIENT_SECRET: 'none',
  TONGBU_API_AUDIENCE: 'https://www.jiangzhou.example/api/v1',
  TONGBU_ROLES_CLAIM: 'tongbu_roles',
  TONGBU_DEPARTMENT_CLAIM: 'tongbu_department',
  TONGBU_SESSION_SECRET: arn('secretsmanager', 'secret:session-AbCdEf'),
  TONGBU_ORIGIN_SECRET: arn('secretsmanager', 'secret:origin-AbCdEf'),
  TONGBU_SEARCH_KEY: 'search/policies.sqlite',
};

/** All functions as they are deployed, in a folder of the test's own. */
export function layOutFunctions(): Bundles & { remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-functions-'));
  const city = jiangzhou('https://www.jiangzhou.example', 'nanjing-2020');
  const bundles = bundle(functionNames, folder, city);
  return { ...bundles, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Run {
  readonly ended: boolean;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs a script in a fresh process of this Node, as Lambda would start a function: nothing of this
 * process's environment is passed on.
 *
 * @param script an ES module that finds the address of the function's code in `process.argv[1]`
 */
export async function runWith(
  bundles: Bundles,
  name: FunctionName,
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<Run> {
  const code = pathToFileURL(join(bundles.folderOf(name), 'index.mjs')).href;
  const given = ['--input-type=module', '--eval', script, code];
  const env = { AWS_REGION: 'ap-southeast-1', ...environment };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, given, { env });
    return { ended: true, output: stdout, errors: stderr };
  } catch (error) {
    if (!(error instanceof Error) || !('stderr' in error)) throw error;
    return { ended: false, output: '', errors: String(error.stderr) };
  }
}

/** Prints what kind of thing the module exports as its handler, or why it does not start. */
export const printHandler = `
  try {
    const { handler } = await import(process.argv[1]);
    console.log(typeof handler);
    process.exit();
  } catch ({ name, message }) {
    console.error(name + ': ' + message);
    process.exit(1);
  }`;

/** The variables that a function names when it is started without any. */
export async function variablesNamedBy(
  bundles: Bundles,
  name: FunctionName,
): Promise<readonly string[]> {
  const { errors } = await runWith(bundles, name, printHandler, {});
  return [...errors.matchAll(/(TONGBU_\w+) is not set/gu)].flatMap(([, named]) => named ?? []);
}
