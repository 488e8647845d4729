import type { PrivacyContext } from '../../domain/privacy/personal-data.ts';

/** One text to be searched, as a line of JSON asks for it. */
export interface Request {
  readonly id: string;
  readonly text: string;
  readonly context: PrivacyContext;
}

/** Why a line cannot be answered; never what it says, because errors are kept and passed on. */
export interface BadRequest {
  /** Null where the line does not tell. */
  readonly id: string | null;
  readonly error: string;
}

const contexts: readonly PrivacyContext[] = ['ordinary', 'punishment', 'mandatory'];
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads `{"id","text","context"}`; without a context it is an ordinary text. Written out instead of
 * by schema: a schema library takes longer to load than everything else that this command needs.
 */
export function readRequest(line: Uint8Array): Request | BadRequest {
  const value = parsed(line);
  if (value === undefined) return bad(null, '这一行不是 UTF-8 编码的 JSON / not JSON in UTF-8');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return bad(null, '这一行不是 JSON 对象 / not a JSON object');
  }
  const { id, text, context = 'ordinary' } = value as Partial<Record<string, unknown>>;
  if (typeof id !== 'string') return bad(null, 'id 应当是字符串 / id is to be a string');
  if (typeof text !== 'string') return bad(id, 'text 应当是字符串 / text is to be a string');
  const known = contexts.find((one) => one === context);
  if (known === undefined) {
    return bad(id, `context 应当是 ${contexts.join('、')} 之一 / one of these`);
  }
  return { id, text, context: known };
}

/** Undefined, which no JSON is, where it cannot be read. */
function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(line));
  } catch {
    return undefined;
  }
}

function bad(id: string | null, error: string): BadRequest {
  return { id, error };
}
