import type { DocumentKind } from '../document-kind.ts';
import { isPersonSignature, looksLikeOrgan, organsOf } from '../organ.ts';
import { regulation } from './clauses.ts';
import { type Examined, ofKind, type Placed } from './examined.ts';
import { breach, type FormatRules, quoted, type Remark } from './finding.ts';
import { isSameOrgan, marksOf } from './organ-agreement.ts';
import { isMeetingNote, strayDates } from './stray-date.ts';

export const signatureRules = {
  signatureMissing: breach(
    regulation('第九条（十二）', '发文机关署名。署发文机关全称或者规范化简称'),
  ),
  signatureDiffers: breach(
    regulation('第九条（十二）', '发文机关署名。署发文机关全称或者规范化简称'),
  ),
  titleOrganDiffers: breach(regulation('第九条（八）', '标题。由发文机关名称、事由和文种组成')),
} satisfies FormatRules;

type SignatureRemark = Remark<keyof typeof signatureRules>;

/** Kinds that a meeting issues, or that bear the name of the organ at their head. */
const unsigned: ReadonlySet<DocumentKind> = new Set(['minutes', 'resolution', 'communique']);

export function checkSignature(examined: Examined): readonly SignatureRemark[] {
  const { kind, carrier } = examined;
  const signed = signatures(examined);
  if (signed.length === 0) {
    const needed = kind !== null && !unsigned.has(kind) && !carrier.some(isMeetingNote);
    if (!needed) return [];
    return [{ rule: 'signatureMissing', block: null, found: '', suggestion: markOf(examined) }];
  }
  // A person signs an order for the organ.
  if (signed.some(({ block }) => isPersonSignature(block.text))) return [];
  const otherwise = againstMarks(examined, signed);
  return otherwise.length > 0 ? otherwise : againstTitle(examined, signed);
}

/** Also the organ above a date that could not be read as one. */
function signatures(examined: Examined): readonly Placed[] {
  const { carrier } = examined;
  const printed = ofKind(carrier, 'signature');
  if (printed.length > 0) return printed;
  const dates = new Set(strayDates(examined).map(({ placed }) => placed.at));
  return carrier.filter(
    ({ at, block }) =>
      dates.has(at + 1) && block.kind === 'paragraph' && looksLikeOrgan(block.text),
  );
}

function markOf(examined: Examined): string | null {
  const [mark, ...others] = marksOf(examined);
  return mark === undefined || others.length > 0 ? null : mark;
}

/** Joint documents may bear the mark of the lead organ alone (GB/T 9704-2012, 7.2.4). */
function againstMarks(examined: Examined, signed: readonly Placed[]): SignatureRemark[] {
  const marks = marksOf(examined);
  if (marks.length === 0) return [];
  const names = signed.flatMap((placed) =>
    organsOf(placed.block.text).map((name) => ({ name, at: placed.at })),
  );
  const strangers = names.filter(({ name }) => !marks.some((mark) => isSameOrgan(mark, name)));
  const agreed = names.length - strangers.length;
  if (marks.length === 1 && agreed > 0) return [];
  return strangers.map(({ name, at }) => ({
    rule: 'signatureDiffers',
    block: at,
    found: quoted(name),
    suggestion: names.length === 1 ? markOf(examined) : null,
  }));
}

function againstTitle({ title }: Examined, signed: readonly Placed[]): SignatureRemark[] {
  if (title === null) return [];
  const named = /^(.{3,40}?)(?:关于|转发|批转|印发)/u.exec(title.block.text)?.[1];
  if (named === undefined || !looksLikeOrgan(named)) return [];
  const names = signed.flatMap(({ block }) => organsOf(block.text));
  if (names.some((name) => isSameOrgan(name, named))) return [];
  if (names.length > 1 && names.some((name) => named.includes(name))) return [];
  const suggestion = names.length === 1 ? (names[0] ?? null) : null;
  return [{ rule: 'titleOrganDiffers', block: title.at, found: quoted(named), suggestion }];
}
