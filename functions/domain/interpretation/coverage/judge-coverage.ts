import type { Jurisdiction, Parameter } from '../../jurisdictions/jurisdiction.ts';
import type { Citation } from '../../kernel/refusal.ts';
import { comparisonColumns } from '../comparison/comparison-columns.ts';
import { type ContentElement, contentElements, elementsIn } from '../content-elements.ts';
import { type Legibility, legibilityOf } from '../passages/language.ts';
import type { PackagePart } from '../passages/package-part.ts';
import { type Passage, passagesOf } from '../passages/passages.ts';
import { placeOf, type TextPlace } from '../passages/text-place.ts';
import { questions, statements } from './statements.ts';
import { isStatement, type Section, sectionsOf, substanceOf } from './substance.ts';

/** Who asks for an element: the city's papers, as a must or as a wish; or readers alone. */
export type Demand = 'mandatory' | 'recommended' | 'useful';

/** `announced`: a heading or a question names it and nothing below it explains it. */
export type CoverageStanding = 'covered' | 'announced' | 'missing';

export interface ElementCoverage {
  readonly element: ContentElement;
  readonly demand: Demand;
  /** The rule that asks for it; null where none does. */
  readonly citation: Citation | null;
  readonly standing: CoverageStanding;
  /** What shows it, at most three places; where it is only announced, the announcement. */
  readonly places: readonly TextPlace[];
}

export interface CoverageReport {
  /** `chinese` where at least one material could be read. */
  readonly state: Legibility;
  /** Keys of materials in another language or without words, which were left out. */
  readonly unread: readonly string[];
  /** In the order of the papers' list. */
  readonly elements: readonly ElementCoverage[];
}

type Rules = Pick<
  Jurisdiction['parameters'],
  'mandatoryContentElements' | 'recommendedContentElements'
>;

const MOST_PLACES = 3;
/** A text says what a document contains when it explains this many things. */
const LEAST_SECTIONS = 3;

/**
 * Which elements the materials of a package explain together. An element counts where there is
 * substance: sentences below a heading or a question that announces it, a sentence that states it,
 * or a table that compares. Linear in the length of the materials.
 */
export function judgeCoverage(materials: readonly PackagePart[], rules: Rules): CoverageReport {
  const legible = materials.map((material) => ({ material, state: legibilityOf(material.text) }));
  const read = legible.filter(({ state }) => state === 'chinese');
  const found = new Map<ContentElement, TextPlace[]>();
  const announced = new Map<ContentElement, TextPlace[]>();
  for (const { material } of read) readMaterial(material, found, announced);
  return {
    state: read.length > 0 ? 'chinese' : (legible[0]?.state ?? 'empty'),
    unread: legible.filter(({ state }) => state !== 'chinese').map(({ material }) => material.part),
    elements: contentElements.map((element) => {
      const places = found.get(element) ?? [];
      const named = announced.get(element) ?? [];
      const asked = demandFor(element, rules);
      if (places.length > 0) return { element, ...asked, standing: 'covered', places };
      const standing = named.length > 0 ? 'announced' : 'missing';
      return { element, ...asked, standing, places: named };
    }),
  };
}

function demandFor(
  element: ContentElement,
  rules: Rules,
): { demand: Demand; citation: Citation | null } {
  const asks = ({ value }: Parameter<readonly ContentElement[]>) => value.includes(element);
  const { mandatoryContentElements: must, recommendedContentElements: should } = rules;
  if (asks(must)) return { demand: 'mandatory', citation: must.citation };
  if (asks(should)) return { demand: 'recommended', citation: should.citation };
  return { demand: 'useful', citation: null };
}

type Places = Map<ContentElement, TextPlace[]>;

function readMaterial(material: PackagePart, found: Places, announced: Places): void {
  const { part, text } = material;
  const place = (passage: Passage) => {
    const block = text.blocks[passage.block]?.text ?? '';
    const { start } = passage;
    return placeOf(part, passage.block, block, start, start + passage.text.length);
  };
  noteComparisons(material, found);
  const isCase = material.form === 'caseStudy';
  const telling: Passage[] = [];
  for (const section of sectionsOf(passagesOf(text))) {
    const { head, body } = section;
    const substance = substanceOf(section);
    const first = substance.find(isStatement) ?? substance[0];
    if (head !== null && first !== undefined) telling.push(head);
    for (const element of announcedBy(head)) {
      if (head !== null) note(announced, element, place(head));
      if (first !== undefined && isExplained(element, section)) note(found, element, place(first));
    }
    for (const passage of body) noteStatements(passage, isCase, found, place);
  }
  if (telling.length >= LEAST_SECTIONS) {
    for (const head of telling.slice(0, MOST_PLACES)) note(found, 'mainContent', place(head));
  }
}

function noteComparisons({ part, text }: PackagePart, found: Places): void {
  for (const [at, block] of text.blocks.entries()) {
    if (block.kind !== 'table' || block.rows.length <= block.headerRows) continue;
    const columns = comparisonColumns(block.rows, block.headerRows);
    if (columns === null && !comparesByEra(block.rows[0] ?? [])) continue;
    note(found, 'policyDelta', placeOf(part, at, block.text, 0, block.text.length));
  }
}

/** 过去 and 现在, 以往 and 临时方案: a head that sets two times beside each other. */
function comparesByEra(head: readonly { readonly text: string }[]): boolean {
  const texts = head.map(({ text }) => text.slice(0, 40));
  const old = texts.some((text) => /^(?:过去|以往|以前|原|旧|此前|上一轮|往年)/u.test(text));
  return old && texts.length >= 3;
}

function announcedBy(head: Passage | null): readonly ContentElement[] {
  if (head === null) return [];
  const text = head.text.slice(0, 200);
  if (head.kind !== 'question') return elementsIn(text);
  return contentElements.filter((element) => questions[element]?.test(text) === true);
}

/**
 * Some elements are more than any words below a heading: scope and standards need a figure or a
 * condition, contacts a number or an address, dates a date.
 */
const proofs: Partial<Record<ContentElement, RegExp>> = {
  criteriaAndScope: /[\d%]|[一二三四五六七八九十两]|条件|标准|(?:都|均|只|须|要|应)/u,
  contacts: /\d{4,}|窗口|社区|服务中心|网站|公众号|平台|地址/u,
  effectiveDates: /\d|[一二三四五六七八九十]|即日|印发之日|公布之日/u,
  policyDelta: /新|现|改|增|减|不再|调整|扩大|取消|原|过去|以前|变/u,
};

function isExplained(element: ContentElement, section: Section): boolean {
  const proof = proofs[element];
  if (proof === undefined) return true;
  return substanceOf(section).some(({ text }) => proof.test(text.slice(0, 400)));
}

/** What happened in one case tells neither what changed in the rule nor from when it holds. */
const rulesOnly: ReadonlySet<ContentElement> = new Set([
  'policyDelta',
  'scope',
  'effectiveDates',
  'goals',
]);

function noteStatements(
  passage: Passage,
  isCase: boolean,
  found: Places,
  place: (passage: Passage) => TextPlace,
): void {
  if (!isStatement(passage)) return;
  const told = isCase || passage.told;
  // A sentence of any length is judged by its beginning, so that the patterns stay linear.
  const text = passage.text.slice(0, 400);
  for (const element of contentElements) {
    const known = found.get(element);
    if (known !== undefined && known.length >= MOST_PLACES) continue;
    if (told && rulesOnly.has(element)) continue;
    if (statements[element]?.test(text) === true) note(found, element, place(passage));
  }
}

function note(places: Places, element: ContentElement, place: TextPlace): void {
  const known = places.get(element) ?? [];
  const isNew = !known.some(({ part, block, start }) => {
    return part === place.part && block === place.block && start === place.start;
  });
  if (isNew && known.length < MOST_PLACES) places.set(element, [...known, place]);
}
