import { Refusal } from '../kernel/refusal.ts';
import type { Channel, InterpretationPlan, Phase } from './plan.ts';
import { interpretationPlanSchema } from './plan.ts';
import { type MaterialsReading, readMaterials } from './plan-materials.ts';
import { mergeMaterials } from './plan-merging.ts';
import { outlineItems, outlineSentences } from './plan-outline.ts';
import { gapsOf, type PlanContext, type PlanReading } from './plan-reading.ts';
import { isRow, type Section, type SectionKind, sectionsOf } from './plan-sections.ts';
import { readTable } from './plan-tables.ts';
import { channelsIn } from './plan-words.ts';

/** Some fifty pages; plans have one or two. */
const longestText = 50_000;

/**
 * Reads an interpretation plan (解读方案) as a department writes it: outline, forms, channels and
 * times under their headings, as a table or in running text. A JSON plan is taken as it stands.
 * What the text does not state is listed in `missing`, where judgement was needed in `notes`.
 *
 * @param context dates to count from, where they are known
 * @throws {Refusal} `planEmpty`, `planTooLong`, `planJsonUnreadable` or `planJsonInvalid`
 */
export function parsePlanText(text: string, context: PlanContext = {}): PlanReading {
  const plain = text.replace(/^\uFEFF/u, '').trim();
  if (plain === '') throw new Refusal('planEmpty');
  if (plain.length > longestText) throw new Refusal('planTooLong', { most: longestText });
  return plain.startsWith('{') ? readJson(plain) : readText(plain, context);
}

function readJson(text: string): PlanReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal('planJsonUnreadable');
  }
  const parsed = interpretationPlanSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'plan'}: ${message}`,
    );
    throw new Refusal('planJsonInvalid', { problems });
  }
  const plan: InterpretationPlan = parsed.data;
  return { plan, missing: [], notes: [] };
}

/** Long runs of spaces and tabs lay a page out; no rule of the reading needs them. */
function withoutRuns(text: string): string {
  return text.replace(/[^\S\r\n\t]+/gu, ' ').replace(/\t{20,}/gu, '\t');
}

function readText(text: string, context: PlanContext): PlanReading {
  const sections = sectionsOf(withoutRuns(text));
  const tables = sections.map(({ lines }) => readTable(lines.filter(isRow), context));
  const listed = readSections(sections, ['materials', 'before', 'during', 'after'], context);
  const forms = readSections(sections, ['form'], context);
  const times = readSections(sections, ['time'], context);
  const structured = sections.some(({ kinds }) => !kinds.includes('other'));
  const running = structured ? [] : readSections(sections, ['other'], context);
  const readings = [...listed, ...forms, ...times, ...running];

  const outline = outlineOf(sections, tables, structured);
  const channels = defaultChannels(sections, readings);
  const dues = [...times, ...running, ...forms].flatMap((reading) => reading.times);
  const named = mergeMaterials(
    [tables.flatMap(({ materials }) => materials), ...readings.map(({ materials }) => materials)],
    readings.flatMap(({ formless }) => formless),
    { channels, due: dues.find(({ due }) => due !== null)?.due ?? null },
  );
  const audience = linesOf(sections, 'audience').join('；').slice(0, 500);
  return {
    plan: { outline, audience: audience === '' ? null : audience, materials: named },
    missing: gapsOf({
      outline: outline.length > 0,
      form: named.length > 0,
      channel: channels.length > 0 || named.some((material) => material.channels.length > 0),
      time: dues.length > 0 || named.some(({ due }) => due !== null),
      audience: audience !== '',
    }),
    notes: [...tables.flatMap(({ notes }) => notes), ...readings.flatMap(({ notes }) => notes)],
  };
}

const phases: readonly Phase[] = ['before', 'during', 'after'];

/** One reading for each kind, so that what one section lists is told apart from another. */
function readSections(
  sections: readonly Section[],
  kinds: readonly SectionKind[],
  context: PlanContext,
): readonly MaterialsReading[] {
  return kinds.map((kind) =>
    readMaterials(linesOf(sections, kind), context, phases.find((phase) => phase === kind) ?? null),
  );
}

function linesOf(sections: readonly Section[], kind: SectionKind): readonly string[] {
  return sections
    .filter(({ kinds }) => kinds.includes(kind))
    .flatMap(({ lines }) => lines.filter((line) => !isRow(line)));
}

function outlineOf(
  sections: readonly Section[],
  tables: readonly { readonly outline: readonly string[] }[],
  structured: boolean,
): readonly string[] {
  const stated = outlineItems(linesOf(sections, 'outline'));
  if (stated.length > 0) return stated;
  const tabled = outlineItems(tables.flatMap(({ outline }) => outline));
  if (tabled.length > 0) return tabled;
  return outlineSentences(
    structured ? linesOf(sections, 'other') : sections.flatMap(({ lines }) => lines),
  );
}

function defaultChannels(
  sections: readonly Section[],
  readings: readonly MaterialsReading[],
): readonly Channel[] {
  const stated = channelsIn(linesOf(sections, 'channel').join('\n'));
  return stated.length > 0 ? stated : [...new Set(readings.flatMap((reading) => reading.channels))];
}
