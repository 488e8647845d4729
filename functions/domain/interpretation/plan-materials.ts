import type { Channel, Form, Phase } from './plan.ts';
import type { PlanContext, PlanNote, StatedMaterial } from './plan-reading.ts';
import { type TimeReading, timeIn } from './plan-times.ts';
import { channelsIn, formsIn, formsOfMaterial, phaseIn } from './plan-words.ts';

export interface MaterialsReading {
  readonly materials: readonly StatedMaterial[];
  /** Later interpretations that are promised without a form. */
  readonly formless: readonly StatedMaterial[];
  /** Times and channels that no form stands beside: they hold for materials that state none. */
  readonly times: readonly TimeReading[];
  readonly channels: readonly Channel[];
  readonly notes: readonly PlanNote[];
}

/** Forms, channels and a time that belong together. */
interface Group {
  forms: { form: Form; title: string | null }[];
  channels: Channel[];
  time: TimeReading | null;
  /** The time came first: 发布后3个工作日内，推出图解、问答. */
  timeFirst: boolean;
  words: string[];
}

/** The date under a plan is when it was written, not when something is due. */
const dateLine = /^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/u;

const emptyGroup = (): Group => ({
  forms: [],
  channels: [],
  time: null,
  timeFirst: false,
  words: [],
});

/**
 * Reads materials from the lines of a plan. Within a sentence a form, a channel and a time that
 * stand together make one material, whichever comes first.
 *
 * @param phase the phase of the section, for materials whose own words name none
 */
export function readMaterials(
  lines: readonly string[],
  context: PlanContext,
  phase: Phase | null,
): MaterialsReading {
  const readings = lines
    .filter((line) => !dateLine.test(line))
    .flatMap((line) => line.split(/[。；;]/u))
    .flatMap((sentence) => groupsOf(sentence, context))
    .map((group) => readGroup(group, phase));
  return {
    materials: readings.flatMap(({ materials }) => materials),
    formless: readings.flatMap(({ formless }) => formless),
    times: readings.flatMap(({ times }) => times),
    channels: [...new Set(readings.flatMap(({ channels }) => channels))],
    notes: readings.flatMap(({ notes }) => notes),
  };
}

function groupsOf(sentence: string, context: PlanContext): readonly Group[] {
  const groups: Group[] = [emptyGroup()];
  for (const clause of sentence.split(/[，,：:（()）]/u)) {
    if (clause.trim() === '') continue;
    const forms = formsOfClause(clause);
    const time = timeIn(clause, context);
    let group = groups.at(-1) ?? emptyGroup();
    if (startsAnew(group, forms, time !== null)) {
      group = emptyGroup();
      groups.push(group);
    }
    if (time !== null && group.time === null) {
      group.time = time;
      group.timeFirst = group.forms.length === 0 && forms.length === 0;
    }
    group.forms.push(...forms);
    group.channels.push(...channelsIn(clause));
    group.words.push(clause.trim());
  }
  return groups.filter(({ words }) => words.length > 0);
}

type NamedForm = Group['forms'][number];

function startsAnew(group: Group, forms: readonly NamedForm[], hasTime: boolean): boolean {
  if (group.forms.length === 0) return false;
  if (group.time === null) return forms.length > 0 && hasTime;
  return hasTime || (forms.length > 0 && !group.timeFirst && !speaksAtEvent(group, forms));
}

/** 召开新闻发布会，主要负责人出席解读: the second half speaks of the same occasion. */
function speaksAtEvent(group: Group, forms: readonly NamedForm[]): boolean {
  const events = new Set(['pressConference', 'policyBriefing', 'interview']);
  return forms.every(({ form }) => isPerson(form)) && group.forms.some((f) => events.has(f.form));
}

function isPerson(form: Form): boolean {
  return form === 'expertArticle' || form === 'firstInterpreter';
}

function formsOfClause(clause: string): readonly NamedForm[] {
  const pieces = clause.split(/[、和及与]/u).map((piece) => oneOfEach(formsIn(piece)));
  const named = [...new Set(pieces.flat())];
  const all = oneSpeaker(named.length > 0 ? named : formsOfMaterial(clause));
  const title = all.length === 1 ? titleIn(clause) : null;
  return all.map((form) => ({ form, title }));
}

/** 案例短视频 is one material: what it tells counts, not what it is recorded on. */
function oneOfEach(forms: readonly Form[]): readonly Form[] {
  const told = forms.some((form) => form === 'qa' || form === 'caseStudy');
  const media = new Set<Form>(['infographic', 'video', 'animation', 'audio']);
  return told ? forms.filter((form) => !media.has(form)) : forms;
}

/** An expert's or a department head's article or interview is one material, not two. */
function oneSpeaker(forms: readonly Form[]): readonly Form[] {
  if (!forms.some(isPerson)) return forms;
  return forms.filter((form) => form !== 'text' && form !== 'interview');
}

const verbs =
  /发布|推出|召开|举办|制作|采用|采取|通过|开展|组织|运用|包括|形式|安排|撰写|邀请|计划|出席|参加|播出|刊发|推送/u;

/** The clause itself where it reads like a name: 政策简明问答, 《办法》一图读懂. */
function titleIn(clause: string): string | null {
  const title = clause.trim();
  const name =
    title.length > 4 &&
    title.length <= 60 &&
    !verbs.test(title.replace(/《[^《》]{0,200}》/gu, ''));
  return name && timeIn(title, {}) === null && channelsIn(title).length === 0 ? title : null;
}

const laterInterpretation = /(?:后续|跟踪|延伸|深度|实施后|施行后)[^，,]{0,6}解读|回访|回头看/u;

function readGroup(group: Group, phase: Phase | null): MaterialsReading {
  const words = group.words.join('，');
  const notes: PlanNote[] = group.time?.note ? [{ note: group.time.note, words }] : [];
  const channels = [...new Set(group.channels)];
  const stated = { key: null, phase: phaseIn(words) ?? phase, due: group.time?.due ?? null };
  if (group.forms.length > 0) {
    const materials = group.forms.map(({ form, title }) => ({
      ...stated,
      title,
      form,
      channels: channelsFor(form, channels),
    }));
    return { materials, formless: [], times: [], channels: [], notes };
  }
  if (promisesLater(words, stated.due !== null, phase)) {
    const later = { ...stated, phase: 'after', title: null, form: 'text', channels } as const;
    notes.push({ note: 'formUnstated', words });
    return { materials: [], formless: [later], times: [], channels: [], notes };
  }
  const times = group.time === null ? [] : [group.time];
  return { materials: [], formless: [], times, channels, notes };
}

function promisesLater(words: string, dated: boolean, phase: Phase | null): boolean {
  return laterInterpretation.test(words) || (phase === 'after' && dated);
}

/** A press conference named beside other forms is the channel of the conference alone. */
function channelsFor(form: Form, channels: readonly Channel[]): readonly Channel[] {
  const conference = form === 'pressConference' || form === 'policyBriefing';
  return conference ? channels : channels.filter((channel) => channel !== 'pressConference');
}
