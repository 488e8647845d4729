import { parsePath, type ReferencePath } from './paths.ts';

/** The intrinsic functions that our state machines may call; none of them needs chance or time. */
export const intrinsics = [
  'States.Array',
  'States.Format',
  'States.JsonToString',
  'States.MathAdd',
  'States.StringToJson',
] as const;
export type Intrinsic = (typeof intrinsics)[number];

/** What stands behind a key that ends in `.$`. */
export type Expression =
  | { readonly kind: 'path'; readonly path: ReferencePath }
  | {
      readonly kind: 'literal';
      readonly value: string | number | boolean | null;
      /** A string as written, its escapes untouched: `States.Format` reads them itself. */
      readonly raw: string;
    }
  | { readonly kind: 'call'; readonly name: Intrinsic; readonly args: readonly Expression[] };

const TEXT = String.raw`'(?:[^'\\]|\\.)*'`;
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?![\w.])`;
const WORD = String.raw`[^\s,()']+(?:\['[^']*'\][^\s,()']*)*`;
const TOKEN = new RegExp(String.raw`\s*(?:${TEXT}|${NUMBER}|${WORD}|.)`, 'gu');

/** @throws SyntaxError saying what cannot be read and what would be allowed */
export function parseExpression(text: string): Expression {
  const reader = new ExpressionReader(text);
  const expression = reader.expression();
  reader.end();
  return expression;
}

class ExpressionReader {
  readonly #tokens: readonly string[];
  readonly #text: string;
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = Array.from(text.matchAll(TOKEN), ([token]) => token.trim());
  }

  expression(): Expression {
    const token = this.#take();
    if (token.startsWith('$')) return this.#path(token);
    if (token.startsWith("'")) return literalText(token.slice(1, -1));
    if (/^-?\d/.test(token)) return { kind: 'literal', value: Number(token), raw: token };
    if (token === 'true' || token === 'false')
      return { kind: 'literal', value: token === 'true', raw: token };
    if (token === 'null') return { kind: 'literal', value: null, raw: token };
    return this.#call(token);
  }

  end(): void {
    const rest = this.#tokens[this.#next];
    if (rest !== undefined && rest !== '') this.#fail(`“${rest}” is left over`);
  }

  #path(token: string): Expression {
    const path = parsePath(token);
    if (path === null) return this.#fail(`“${token}” is not a reference path such as $.a.b[0]`);
    return { kind: 'path', path };
  }

  #call(token: string): Expression {
    const name = intrinsics.find((intrinsic) => intrinsic === token);
    if (name === undefined)
      return this.#fail(`“${token}” is not a path or one of ${intrinsics.join(', ')}`);
    this.#expect('(');
    const args: Expression[] = [];
    while (this.#tokens[this.#next] !== ')') {
      if (args.length > 0) this.#expect(',');
      args.push(this.expression());
    }
    this.#expect(')');
    return { kind: 'call', name, args };
  }

  #take(): string {
    const token = this.#tokens[this.#next];
    if (token === undefined) return this.#fail('it ends too early');
    this.#next += 1;
    return token;
  }

  #expect(wanted: string): void {
    const token = this.#take();
    if (token !== wanted) this.#fail(`“${token}” stands where “${wanted}” belongs`);
  }

  #fail(problem: string): never {
    throw new SyntaxError(`the expression “${this.#text}” cannot be read: ${problem}`);
  }
}

function literalText(raw: string): Expression {
  return { kind: 'literal', value: raw.replaceAll(/\\(.)/gu, '$1'), raw };
}
