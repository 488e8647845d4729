import type { Environment } from '../../../../functions/application/environment.ts';
import { type Role, roles } from '../../../../functions/domain/kernel/people.ts';
import { createApi } from '../../../../functions/portal/api/create-api.ts';
import { type House, openHouse, personOf } from '../../public/public-house.ts';

export interface ApiHouse {
  readonly house: House;
  readonly api: ReturnType<typeof createApi>;
  readonly failures: unknown[];
  get(path: string, role?: Role | null): Promise<Response>;
  post(path: string, body: unknown, options?: PostOptions): Promise<Response>;
}

export interface PostOptions {
  readonly role?: Role | null;
  readonly department?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The interface over real stores; a token is the name of a role, perhaps with a department. */
export async function openApiHouse(change: Partial<Environment> = {}): Promise<ApiHouse> {
  const house = await openHouse();
  const failures: unknown[] = [];
  const api = createApi({
    environment: { ...house.environment, ...change },
    authenticate: async (request) => {
      const token = request.headers.get('Authorization')?.replace(/^Bearer /, '');
      const cookie = /session=(\w+)/.exec(request.headers.get('Cookie') ?? '')?.[1];
      const [name, department] = (token ?? cookie ?? '').split('@');
      const role = roles.find((candidate) => candidate === name);
      return role === undefined ? null : personOf(role, department);
    },
    onError: (error) => failures.push(error),
  });
  const authorised = (role: Role | null | undefined, department?: string) =>
    role === null ? {} : { Authorization: `Bearer ${role ?? 'drafter'}${department ?? ''}` };
  return {
    house,
    api,
    failures,
    get: async (path, role) => api.request(`/api/v1${path}`, { headers: authorised(role) }),
    post: async (path, body, { role, department, key, headers } = {}) =>
      api.request(`/api/v1${path}`, {
        method: 'POST',
        headers: {
          ...authorised(role, department === undefined ? undefined : `@${department}`),
          'Content-Type': 'application/json',
          ...(key === undefined ? {} : { 'Idempotency-Key': key }),
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}
