import { jsonServer } from './json-server.ts';

export interface SmallServices {
  readonly scheduler: string;
  readonly mail: string;
  /** Names of the appointments that stand, with their moments. */
  readonly appointments: ReadonlyMap<string, string>;
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
    return { status: 200, body: { ScheduleArn: `arn:aws:scheduler:::schedule/${name}` } };
  });
  const mail = await jsonServer(async ({ body }) => {
    mails.push(JSON.stringify(body.Content));
    return { status: 200, body: { MessageId: `mail-${mails.length}` } };
  });
  return { scheduler, mail, appointments, mails };
}
