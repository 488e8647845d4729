import type { HonoRequest } from 'hono';

type Value = string | File;

/** What a browser sent, by field name. */
export class FormValues {
  static readonly none = new FormValues({});
  readonly #fields: Readonly<Record<string, readonly Value[]>>;

  constructor(fields: Readonly<Record<string, readonly Value[]>>) {
    this.#fields = fields;
  }

  static async of(request: HonoRequest): Promise<FormValues> {
    const body = await request.parseBody({ all: true });
    const fields = Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? value : [value],
    ]);
    return new FormValues(Object.fromEntries(fields));
  }

  /** The field's text, line ends as `\n`; empty when it was not sent. */
  text(name: string): string {
    return this.all(name)[0] ?? '';
  }

  all(name: string): readonly string[] {
    return this.#of(name)
      .filter((value) => typeof value === 'string')
      .map((value) => value.replaceAll('\r\n', '\n'));
  }

  checked(name: string): boolean {
    return this.all(name).length > 0;
  }

  /** A chosen file; a file field that was left empty comes as a file without a name. */
  file(name: string): File | null {
    const found = this.#of(name).find((value) => value instanceof File);
    return found === undefined || found.name === '' ? null : found;
  }

  /** The lines of a text area that say something. */
  lines(name: string): readonly string[] {
    return this.text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  /** Names of the text fields that were sent. */
  names(): readonly string[] {
    return Object.keys(this.#fields).filter((name) => this.checked(name));
  }

  #of(name: string): readonly Value[] {
    return Object.hasOwn(this.#fields, name) ? (this.#fields[name] ?? []) : [];
  }
}
