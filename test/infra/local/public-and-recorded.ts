import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { textsInDocx } from '../../../functions/application/rendition/docx-text.ts';
import { textsInPdf } from '../../../functions/application/rendition/pdf-text.ts';
import { normalise } from '../../../functions/domain/privacy/reading/normalise.ts';
import type { createPublicSite } from '../../../functions/public/create-public-site.tsx';

type Site = ReturnType<typeof createPublicSite>;

/** Something that somebody can read, by the name of where it is. */
export type Readable = readonly [where: string, text: string];

const LINK =
  /(?:href|src|content)="([^"]+)"|<(?:loc|id)>([^<]+)<|"(?:url|href|pdf|docx)":"([^"]+)"/g;
const MOST_PAGES = 500;

/** Every page, feed and file that links lead to, from the first page on; files by their words. */
export async function everythingPublic(site: Site, origin: string): Promise<readonly Readable[]> {
  const found: Readable[] = [];
  const queue = ['/', '/policies', '/gazette', '/feed.atom', '/sitemap.xml', '/robots.txt'].concat([
    '/open-data/policies.json',
    '/open-data/gazette.json',
    '/about',
    '/verify',
  ]);
  const seen = new Set(queue);
  for (
    let next = queue.shift();
    next !== undefined && seen.size < MOST_PAGES;
    next = queue.shift()
  ) {
    const response = await site.request(next);
    const type = response.headers.get('content-type') ?? '';
    found.push([`headers of ${next}`, JSON.stringify([...response.headers])]);
    const bytes = new Uint8Array(await response.arrayBuffer());
    found.push(...wordsOf(next, type, bytes));
    if (!/html|xml|json/.test(type)) continue;
    for (const address of addressesIn(new TextDecoder().decode(bytes), next, origin)) {
      if (seen.has(address)) continue;
      seen.add(address);
      queue.push(address);
    }
  }
  return found;
}

function wordsOf(where: string, type: string, bytes: Uint8Array): readonly Readable[] {
  const raw: Readable = [where, Buffer.from(bytes).toString('utf8')];
  if (type.includes('application/pdf')) {
    return [
      raw,
      [
        where,
        textsInPdf(bytes)
          .map(({ text }) => text)
          .join('\n'),
      ],
    ];
  }
  if (type.includes('wordprocessingml')) {
    const parts = Object.entries(unzipSync(bytes)).map(
      ([name, content]): Readable => [`${where} ${name}`, Buffer.from(content).toString('utf8')],
    );
    return [
      raw,
      ...parts,
      [
        where,
        textsInDocx(bytes)
          .map(({ text }) => text)
          .join('\n'),
      ],
    ];
  }
  return [raw];
}

function addressesIn(text: string, from: string, origin: string): readonly string[] {
  return [...text.matchAll(LINK)].flatMap(([, ...groups]) => {
    const address = groups.find((group) => group !== undefined)?.replaceAll('&amp;', '&') ?? '';
    if (!URL.canParse(address, `${origin}${from}`)) return [];
    const url = new URL(address, `${origin}${from}`);
    return url.origin === origin ? [`${url.pathname}${url.search}`] : [];
  });
}

/** Every file of a data folder but those of the private stores, as the bytes that they are. */
export function everythingKept(folder: string, privately: readonly string[]): readonly Readable[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !privately.some((name) => path.startsWith(join(folder, name))))
    .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]);
}

/** Where a value stands, in whichever spelling. */
export function placesOf(value: string, readables: readonly Readable[]): readonly string[] {
  const sought = plain(value);
  return readables
    .filter(([, text]) => plain(text).includes(sought) || decoded(text).includes(sought))
    .map(([where]) => where);
}

const plainTexts = new Map<string, string>();

function plain(text: string): string {
  const known =
    plainTexts.get(text) ??
    normalise(text)
      .text.replaceAll(/[\s·-]/g, '')
      .toUpperCase();
  plainTexts.set(text, known);
  return known;
}

/** Addresses, JSON and mails may spell characters by their numbers. */
function decoded(text: string): string {
  const json = text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const xml = json.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const escapes = /(?:%[0-9A-F]{2})+/gi;
  const url = xml.replaceAll(escapes, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
  );
  const base64 = text.replaceAll(/(?:[A-Za-z0-9+/]{4}\r?\n?){5,}[A-Za-z0-9+/]*=*/g, (run) =>
    Buffer.from(run, 'base64').toString('utf8'),
  );
  return plain(url) + plain(base64);
}
