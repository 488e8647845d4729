import { z } from 'zod';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { closeAsProposed } from '../../../infra/local/demo/close-as-proposed.ts';
import { file, type House, personOf, steps } from './public-house.ts';

/** Words that the drafters and reviewers use and the public must never see. */
export const secrets = [
  'secret-drafter',
  'secret-departmentHead',
  'secret-disclosureReviewer',
  'secret-privacyReviewer',
  'secret-signingOfficer',
  'secret-gazetteEditor',
  'secret-chiefEditor',
  '内部立项名称',
  '内部办理意见',
  '尚未发布的标题',
  '内部解读提纲',
] as const;

export interface Story {
  readonly dossier: string;
  readonly title: string;
  readonly number: string;
  /** More text for the body, in Markdown. */
  readonly body: string;
  readonly interpretationTitle: string;
}

export const rental: Story = {
  dossier: 'zulin-2026',
  title: '江州市人民政府关于印发江州市住房租赁补贴办法的通知',
  number: '江政发〔2026〕8号',
  body: '',
  interpretationTitle: '一图读懂江州市住房租赁补贴办法',
};

/** Words that would be markup, a script or the end of a header where they are not escaped. */
export const hostile: Story = {
  ...rental,
  dossier: 'hostile',
  title: '关于“<script>alert(1)</script>&\'"”的通知',
  number: '江政发〔2026〕9号',
  body: '<img src=x onerror=alert(2)> ]]> &amp; <b>粗</b>',
  interpretationTitle: '读懂 <svg onload=alert(3)>',
};

function documentOf({ title, number, body }: Story): string {
  return [
    '江州市人民政府文件',
    '',
    number,
    '',
    `# ${title}`,
    '',
    '各区人民政府，市政府各部门、各直属单位：',
    '',
    '现将《江州市住房租赁补贴办法》印发给你们，请认真贯彻执行。',
    '',
    '一、补贴对象',
    '',
    '在本市稳定就业、无自有住房的新就业大学生和青年人才。',
    '',
    '二、补贴标准',
    '',
    '（一）按月发放。每月五百元，最长三十六个月。',
    '',
    '三、办理流程',
    '',
    '申请人在网上提交材料，五个工作日内办结。',
    '',
    ...(body === '' ? [] : [body, '']),
    '江州市人民政府',
    '',
    '2026年3月1日',
    '',
    '（此件公开发布）',
    '',
  ].join('\n');
}

function interpretationText({ interpretationTitle }: Story): string {
  return `# ${interpretationTitle}\n\n补贴对象是谁？\n\n新就业大学生和青年人才。\n`;
}

const channels = ['website', 'media'];
/** One interpretation comes with the document, one ten working days later. */
export const plan = {
  outline: [
    '内部解读提纲：背景、依据、目标任务、主要内容、涉及范围、执行标准、惠民利民举措、新旧政策差异',
  ],
  audience: '社会公众',
  materials: [
    {
      key: 'tujie',
      title: '一图读懂',
      form: 'infographic',
      phase: 'during',
      channels,
      due: { kind: 'withDocument' },
    },
    {
      key: 'wenda',
      title: '尚未发布的标题',
      form: 'qa',
      phase: 'after',
      channels,
      due: { kind: 'workingDaysAfterPublication', days: 10 },
    },
  ],
};

/** Each act of a dossier's life by the status that it leads to, in order. */
export function chapters(house: House, story: Story): readonly [string, () => Promise<unknown>][] {
  const { dossier } = story;
  const named = { dossier };
  const subject = `dossier/${dossier}`;
  const assessed = { verdict: 'suitable', note: '内部办理意见' };
  return [
    [
      'drafting',
      () => house.carryOut('openDossier', { ...named, title: '内部立项名称', normative: true }),
    ],
    [
      'drafting',
      () =>
        lodge(house, 'lodgeDocument', {
          ...named,
          file: file('文件.md', documentOf(story)),
          proposal: { attribute: 'proactive', reasons: '内部办理意见', ground: null },
        }),
    ],
    [
      'drafting',
      () =>
        lodge(house, 'lodgePlan', {
          ...named,
          file: file('方案.md', '# 内部解读提纲\n\n内部解读提纲。\n'),
          plan,
        }),
    ],
    [
      'drafting',
      () =>
        lodge(house, 'lodgeMaterial', {
          ...named,
          key: 'tujie',
          form: 'infographic',
          file: file('图解.md', interpretationText(story)),
        }),
    ],
    ['screening', () => house.carryOut('submitPackage', named)],
    ['disclosureReview', () => house.carryOut('passScreening', { ...named, note: '内部办理意见' })],
    [
      'deidentification',
      () =>
        house.carryOut('decideDisclosure', {
          ...named,
          decision: {
            attribute: 'proactive',
            ground: null,
            reasons: '内部办理意见',
            partialDisclosure: { considered: false, possible: false, explanation: '' },
            severed: [],
            assessment: { wording: assessed, timing: assessed, method: assessed },
            releaseAt: null,
            annexes: [],
          },
        }),
    ],
    ['signOff', () => decidePersonalData(house, dossier)],
    ['awaitingRelease', () => signOff(house, dossier)],
    ['awaitingRelease', () => steps.renderPackage(house.environment, { subject })],
    ['published', () => steps.publish(house.environment, { subject })],
  ];
}

/** Lodges a file and confirms whatever its audit asks about, as a drafter who has seen it would. */
async function lodge(
  house: House,
  step: 'lodgeDocument' | 'lodgePlan' | 'lodgeMaterial',
  input: { readonly file: object; readonly [member: string]: unknown },
): Promise<unknown> {
  const { audit, toConfirm } = z
    .object({ audit: z.string(), toConfirm: z.array(z.string()) })
    .parse(await house.view('examineFile', { file: input.file }));
  return house.carryOut(step, { ...input, confirmed: { audit, kinds: toConfirm } });
}

async function decidePersonalData(house: House, dossier: string): Promise<unknown> {
  const commandId = commandIdSchema.parse(`test-${dossier}:decidePersonalData`);
  const reviewer = personOf('privacyReviewer');
  return closeAsProposed(house.environment, reviewer, { dossier }, commandId);
}

async function signOff(house: House, dossier: string): Promise<unknown> {
  const view = await house.view('viewDossier', { dossier });
  const digest = digestIn(view, 'packageDigest');
  return house.carryOut('signOff', { dossier, packageDigest: digest, note: '内部办理意见' });
}

export function digestIn(view: unknown, member: string): string {
  const found = Object.entries(Object(view)).find(([key]) => key === member)?.[1];
  if (typeof found !== 'string') throw new TypeError(`${member} is missing`);
  return found;
}

/** Takes a dossier from its opening to its publication, an hour for each step. */
export async function publishStory(house: House, story: Story = rental): Promise<void> {
  for (const [, act] of chapters(house, story)) {
    await act();
    house.pass(1);
  }
}

/** Lodges and approves the promised question-and-answer interpretation; not yet released. */
export async function approveLater(house: House, { dossier }: Story = rental): Promise<void> {
  await house.carryOut('lodgeFollowUp', {
    dossier,
    key: 'wenda',
    form: 'qa',
    file: file('问答.md', '# 住房租赁补贴政策问答\n\n怎样申请？\n\n网上提交材料。\n'),
  });
  await house.carryOut('approveFollowUp', { dossier, key: 'wenda', version: 0 });
}

export function releaseLater(house: House, { dossier }: Story = rental): Promise<unknown> {
  return steps.releaseFollowUp(house.environment, {
    subject: `dossier/${dossier}`,
    followUp: 'wenda',
  });
}

/** Each act of an issue's life. */
export function issueChapters(house: House, stories: readonly Story[]) {
  const subject = 'issue/no-1';
  const { environment } = house;
  const entries = stories.map(({ dossier }) => ({ dossier, column: 'governmentDocuments' }));
  return [
    () => house.carryOut('openIssue', { publishedOn: '2026-03-02' }),
    () => house.carryOut('composeIssue', { issue: 'no-1', entries }),
    async () => {
      const view = await house.view('viewIssue', { issue: 'no-1' });
      const compositionDigest = digestIn(view, 'compositionDigest');
      return house.carryOut('approveFinalProof', { issue: 'no-1', compositionDigest });
    },
    () => steps.renderIssue(environment, { subject }),
    () => steps.publishIssue(environment, { subject }),
    () => steps.recordGazetting(environment, { subject }),
  ];
}

export async function publishIssueOf(house: House, stories: readonly Story[]): Promise<void> {
  for (const act of issueChapters(house, stories)) {
    await act();
    house.pass(1);
  }
}
