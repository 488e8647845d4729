import type { GazetteRefusal } from '../../functions/domain/gazette/refusals.ts';
import { type Sentence, states } from './sentence.ts';

type OwnRefusal = Exclude<GazetteRefusal, 'reminderOutOfTurn'>;

/** Why a step of a gazette issue was refused, and what to do. */
export const gazetteSentences: Readonly<Record<OwnRefusal, Sentence>> = {
  issueExists: {
    zh: '公报“{issue}”已经立项。请打开已有的一期继续编排，或者换一个编号。',
    en: 'Gazette issue “{issue}” exists already. Open it and go on, or choose another number.',
  },
  issueMissing: (details) =>
    states(details, 'issue')
      ? {
          zh: '没有编号为“{issue}”的公报。请核对编号，或者先立项。',
          en: 'There is no gazette issue “{issue}”. Check the number, or open it first.',
        }
      : {
          zh: '这期公报还没有立项。请核对编号，或者先立项。',
          en: 'This gazette issue has not been opened. Check the number, or open it first.',
        },
  issueStatus: {
    zh:
      '本期公报目前处于“{status:issueStatus}”，' +
      '这一步只能在“{needed:issueStatus}”时办理。请刷新页面，' +
      '查看现在该办的环节。',
    en:
      'The issue is at {status:issueStatus}; this step belongs to {needed:issueStatus}. ' +
      'Reload the page to see what is to be done now.',
  },
  issueEmpty: {
    zh: '本期公报还没有编入任何文件。请至少编入一份已公开、未刊登的文件。',
    en: 'The issue holds no document. Place at least one that is published and not yet gazetted.',
  },
  entryTwice: {
    zh: '同一份文件在本期中编入了两次：{dossiers}。请只保留一处。',
    en: 'A document stands twice in the issue: {dossiers}. Keep it in one place.',
  },
  entryNotEligible: {
    zh:
      '下列文件尚未公开，或者已经刊登，或者内容与公开时不同，不能编入本期：' +
      '{dossiers}。请移除后重新提交。',
    en:
      'These are not published, gazetted already, or differ from what was published: ' +
      '{dossiers}. Take them out and hand the issue in again.',
  },
  editorMayNotApprove: {
    zh: '您参与了本期公报的编排，不能再定稿。请由没有参与编排的主编办理。',
    en:
      'You took part in composing this issue and may not approve its final proof. ' +
      'Another chief editor must do this.',
  },
  compositionChanged: {
    zh: '本期编排与您看到的清样不一致。请刷新页面，核对最新清样后再办理。',
    en:
      'The composition differs from the proof that was seen. Reload, read the present ' +
      'proof and decide again.',
  },
  issueNotDue: {
    zh: '本期公报定于{releaseAt}发行，还没有到时候；到时系统会自动发行，无须再办。',
    en: 'This issue goes out at {releaseAt}. It will do so by itself; there is nothing to do.',
  },
  issueNotRendered: {
    zh: '本期公报的版式文件还没有生成，不能发行。系统会重新生成；长时间没有进展的，请联系系统管理员。',
    en:
      'The PDF of the issue has not been made, so it cannot be published. The system ' +
      'makes it again; if nothing happens, tell the administrator.',
  },
  placementsMissing: {
    zh: '版式文件里找不到下列文件的页码：{dossiers}。请联系系统管理员重新生成版式文件。',
    en:
      'The PDF does not say on which page these stand: {dossiers}. Ask the administrator ' +
      'to have it made again.',
  },
};
