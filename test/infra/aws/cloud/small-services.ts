import { z } from 'zod';
import { epochMsOf, type Instant } from '../../../../functions/domain/kernel/time.ts';
import { jsonObjectSchema } from '../../../../functions/ports/ledger/event-schema.ts';
import type { JsonObject } from '../../../../functions/ports/ledger.ts';
import { jsonServer } from './json-server.ts';

const targetSchema = z.object({ Input: z.string() });

export interface SmallServices {
  readonly scheduler: string;
  readonly mail: string;
  /** Names of the appointments that stand, with their moments. */
  readonly appointments: ReadonlyMap<string, string>;
  /** Drops the appointments whose moment has come, and tells with what their target is called. */
  takeDue(now: Instant): readonly JsonObject[];
  /** Subjects of the mails that were handed over. */
  readonly mails: readonly string[];
}

/** Lambda's `Invoke`, of the one function that others call by themselves: Render. */
export function lambdaServer(invoke: (payload: unknown) => Promise<unknown>): Promise<string> {
  return jsonServer(async ({ body }) => ({ status: 200, body: Object(await invoke(body)) }));
}

/** EventBridge Scheduler and SES as far as the protocol goes: they keep what they are told. */
export async function smallServices(): Promise<SmallServices> {
  const appointments = new Map<string, string>();
  const inputs = new Map<string, string>();
  const mails: string[] = [];
  const scheduler = await jsonServer(async ({ method, path, body }) => {
    const name = decodeURIComponent(path.split('/').at(-1) ?? '');
    if (method === 'DELETE') {
      return appointments.delete(name)
        ? { status: 200, body: {} }
        : { status: 404, body: { __type: 'ResourceNotFoundException', Message: name } };
    }
    if (method === 'POST' && appointments.has(name)) {
      return { status: 409, body: { __type: 'ConflictException', Message: name } };
    }
    appointments.set(name, String(body.ScheduleExpression));
    inputs.set(name, targetSchema.parse(body.Target).Input);
    return { status: 200, body: { ScheduleArn: `arn:aws:scheduler:::schedule/${name}` } };
  });
  const mail = await jsonServer(async ({ body }) => {
    mails.push(JSON.stringify(body.Content));
    return { status: 200, body: { MessageId: `mail-${mails.length}` } };
  });
  const takeDue = (now: Instant) => {
    const due = [...appointments].filter(([, at]) => momentOf(at) <= epochMsOf(now));
    for (const [name] of due) appointments.delete(name);
    return due.map(([name]) => jsonObjectSchema.parse(JSON.parse(inputs.get(name) ?? '')));
  };
  return { scheduler, mail, appointments, mails, takeDue };
}

/** `at(2026-11-27T01:00:00)`, in UTC. */
function momentOf(expression: string): number {
  return Date.parse(`${expression.slice('at('.length, -1)}Z`);
}
