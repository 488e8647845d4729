import type { z } from 'zod';
import type { ApiProblem } from '../../../templates/words/public-api.ts';

/** What is wrong with one member of the input; `pointer` is a JSON Pointer as a URI fragment. */
export interface InputError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A failure of the interface itself, before any rule was asked. */
export class ApiFailure extends Error {
  readonly reason: ApiProblem;
  readonly errors: readonly InputError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    reason: ApiProblem,
    also: {
      readonly errors?: readonly InputError[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(reason);
    this.name = 'ApiFailure';
    this.reason = reason;
    this.errors = also.errors ?? [];
    this.headers = also.headers ?? {};
  }
}

/** The issues of a schema with where they are; a member that is too many is pointed at itself. */
export function inputErrors(error: z.ZodError): readonly InputError[] {
  return error.issues.flatMap((issue) => {
    const { code, message: detail, path } = issue;
    const places =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    return places.map((place) => ({ pointer: pointerTo(place), code, detail }));
  });
}

/** RFC 6901, as a fragment: `#/materials/0/key`. */
function pointerTo(path: readonly PropertyKey[]): string {
  const steps = path.map((step) =>
    encodeURIComponent(String(step).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  return `#${steps.map((step) => `/${step}`).join('')}`;
}
