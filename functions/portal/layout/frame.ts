import type { Context } from 'hono';
import { inWords } from '../../../templates/words/vocabularies.ts';
import { type Language, say, type Words } from '../../../templates/words/words.ts';
import { mostFileMb, type PortalEnv, type PortalParts } from '../portal-parts.ts';
import type { Session } from '../session/session-schema.ts';

/** What every page needs to know besides its own view model. */
export interface Frame {
  readonly language: Language;
  readonly session: Session | null;
  readonly city: Words;
  /** Path and query of this page, for the language switch. */
  readonly here: string;
  readonly hasSupervision: boolean;
  readonly hasMailbox: boolean;
  /** What one file may weigh. */
  readonly mostFileMb: number;
  /** In the reader's language. */
  tell(words: Words): string;
  department(id: string): string;
  /** Their name where the page asked for it and somebody knows it; else their id. */
  person(id: string): string;
  /** A fresh command id: one form, one command, however often it is sent. */
  newCommandId(): string;
}

const nobody: ReadonlyMap<string, string> = new Map();

/** @param names of the people whom the page mentions */
export function frameOf(c: Context<PortalEnv>, parts: PortalParts, names = nobody): Frame {
  const { environment } = parts;
  const language = c.get('language');
  const url = new URL(c.req.url);
  const tell = (words: Words) => {
    const said = say(words, language);
    return language === 'en' ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  };
  return {
    language,
    session: c.get('session'),
    city: environment.city.name,
    here: c.req.method === 'GET' ? url.pathname + url.search : pageBehind(url.pathname),
    hasSupervision: parts.supervision !== undefined,
    hasMailbox: parts.mailbox !== undefined,
    mostFileMb: mostFileMb(parts),
    tell,
    department: (id) => {
      const known = environment.city.departments.find((department) => department.id === id);
      return known === undefined ? id : say(known.name, language);
    },
    person: (id) => (id === 'system' ? say(inWords('role', id), language) : (names.get(id) ?? id)),
    newCommandId: () => environment.newId(),
  };
}

/** What a form was sent to is no page; the page that it stands on is. */
function pageBehind(action: string): string {
  return action === '/portal/sign-out'
    ? '/portal'
    : action
        .replace(/\/(?:steps|examinations)\/[^/]+$/, '')
        .replace(/\/plan\/read$/, '/plan')
        .replace(/\/calendar\/(?:preview|import|restore)$/, '/calendar')
        .replace(/\/doubts\/preview$/, '/doubts')
        .replace(/\/personal-data\/(?:acts|close)$/, '/personal-data');
}
