import type { DisclosureRefusal } from '../../functions/domain/disclosure/decision.ts';
import type { proposalRefusals } from '../../functions/domain/disclosure/proposal.ts';
import type { reviewRefusals } from '../../functions/domain/disclosure/review.ts';
import { type Sentence, states } from './sentence.ts';

type AnyDisclosureRefusal =
  | DisclosureRefusal
  | (typeof proposalRefusals)[number]
  | (typeof reviewRefusals)[number];

/** Why a proposal, a decision or a review of the disclosure attribute was refused. */
export const disclosureSentences: Readonly<Record<AnyDisclosureRefusal, Sentence>> = {
  proposalReasonsMissing: {
    zh: '拟定的公开属性是“{attribute:attribute}”，但没有写明理由。' + '请补写理由后重新报送。',
    en:
      'The proposed attribute is “{attribute:attribute}” without reasons. Write them ' +
      'down and lodge again.',
  },
  proposalGroundMissing: {
    zh:
      '拟定为“{attribute:attribute}”的，必须写明法定依据。' +
      '请选择条例第十三条至第十六条中的依据，或者改为主动公开。',
    en:
      '“{attribute:attribute}” needs a statutory ground. Choose one of articles 13 to 16 ' +
      'of the Regulations, or propose proactive disclosure.',
  },
  proposalGroundDoesNotFit: {
    zh:
      '“{ground:ground}”不能作为“{attribute:attribute}”的依据。' +
      '请改选相符的依据，或者调整公开属性。',
    en:
      '“{ground:ground}” does not support “{attribute:attribute}”. Choose a ground that ' +
      'does, or another attribute.',
  },
  secrecyReferral: {
    zh: '涉及国家秘密的内容不得在本系统办理。请立即停止上传和流转，交保密行政管理部门处理。',
    en:
      'State secrets may not be handled in this system. Stop here and refer the matter ' +
      'to the secrecy authority.',
  },
  groundNotNeeded: {
    zh: '公开属性定为主动公开，不需要选择不公开的依据“{ground:ground}”。' + '请清除该依据。',
    en:
      'Proactive disclosure needs no ground for withholding; “{ground:ground}” is given. ' +
      'Clear it.',
  },
  groundMissing: {
    zh:
      '公开属性定为“{attribute:attribute}”的，必须写明法定依据。' +
      '请选择条例第十三条至第十六条中的依据，或者改为主动公开。',
    en:
      '“{attribute:attribute}” needs a statutory ground. Choose one of articles 13 to 16 ' +
      'of the Regulations, or disclose proactively.',
  },
  groundDoesNotFit: (details) =>
    states(details, 'subject')
      ? {
          zh:
            '规章和行政规范性文件应当主动公开，' +
            '不能以“{ground:ground}”为由不公开。请改为主动公开，' +
            '或者另选依据。',
          en:
            'Rules and normative documents are disclosed proactively; “{ground:ground}” cannot ' +
            'keep them back. Disclose it, or choose another ground.',
        }
      : {
          zh:
            '“{ground:ground}”不能作为“{attribute:attribute}”的依据。' +
            '请改选相符的依据，或者调整公开属性。',
          en:
            '“{ground:ground}” does not support “{attribute:attribute}”. Choose a ground that ' +
            'does, or another attribute.',
        },
  groundLifted: {
    zh:
      '因为“{circumstances:circumstance}”，' +
      '不能再以“{ground:ground}”为由不公开。请改为公开，或者另选依据。',
    en:
      '“{ground:ground}” no longer applies, because {circumstances:circumstance}. ' +
      'Disclose it, or choose another ground.',
  },
  reasonsMissing: {
    zh: '没有写明不公开或者只公开一部分的理由。请补写理由后再提交。',
    en: 'The reasons for keeping something back are missing. Write them down and submit again.',
  },
  partialDisclosureFirst: {
    zh:
      '整份不予公开之前，应当先研究能否区分处理、公开其中一部分。还需处理：' +
      '{missing:partialDisclosure}。请补充后再提交，' +
      '能公开的部分改为公开。',
    en:
      'Before the whole is withheld, the open part comes first. Still to be settled: ' +
      '{missing:partialDisclosure}. Complete this, and disclose what can be open.',
  },
  severanceNotApplicable: {
    zh: '整份不予公开时，不需要再划出不公开的段落。请清除已划出的段落，或者改为公开其余部分。',
    en: 'Where the whole is withheld no passages are cut out. Clear them, or disclose the rest.',
  },
  severedPartUnknown: {
    zh: '要划出的内容“{part:part}”不在本卷宗内，本卷宗有：' + '{known:part}。请核对后重新选择。',
    en: 'There is no part “{part:part}” here; there are {known:part}. Choose again.',
  },
  severedBlockUnknown: {
    zh:
      '“{part:part}”共有{count}段，' +
      '没有序号为{block}的段落（从0起计）。请刷新页面后重新选择要划出的段落。',
    en:
      '“{part:part}” has {count} passages and none numbered {block} (counted from 0). ' +
      'Reload and choose again.',
  },
  severedTwice: {
    zh: '“{part:part}”中序号为{block}的段落划出了两次。请只保留一次。',
    en: 'Passage {block} of “{part:part}” is cut out twice. Keep it once.',
  },
  nothingLeftToDisclose: {
    zh:
      '“{part:part}”的全部段落都被划出，没有内容可以公开。' +
      '请减少划出的段落，或者调整公开属性。',
    en:
      'Every passage of “{part:part}” is cut out, so nothing is left to disclose. Cut ' +
      'out less, or choose another attribute.',
  },
  annexUnknown: {
    zh: '没有附件{annex}，文件共有{annexes}个附件。请核对附件序号。',
    en: 'There is no annex {annex}; the document has {annexes}. Check the number.',
  },
  annexDecidedTwice: {
    zh: '附件{annex}的公开属性填写了两次。请只保留一次。',
    en: 'Annex {annex} is decided twice. Keep one decision.',
  },
  annexUndecided: {
    zh: '还有附件没有确定公开属性：附件{annexes}。请逐个确定后再提交。',
    en: 'These annexes have no attribute yet: {annexes}. Decide on each and submit again.',
  },
  carriesNonPublicAnnex: {
    zh:
      '附件{annexes}的公开程度低于正文（正文为“{attribute:attribute}”），' +
      '不能随正文一起公开。请将其全部划出，或者调整公开属性。',
    en:
      'Annexes {annexes} are less open than the document (“{attribute:attribute}”) and ' +
      'may not travel with it. Cut them out entirely, or change an attribute.',
  },
  assessmentIncomplete: {
    zh: '公开前研判没有写明意见：{aspects:aspect}。请逐项写明后再提交。',
    en:
      'The assessment before release says nothing about {aspects:aspect}. Write down ' +
      'each and submit again.',
  },
  assessmentUnsuitable: {
    zh:
      '公开前研判认为{aspects:aspect}不适宜。时机不适宜的，' +
      '请另定公开时间；表述或者方式不适宜的，请退回起草修改。',
    en:
      'The assessment found the {aspects:aspect} unsuitable. For timing set another ' +
      'release time; for wording or method return it to drafting.',
  },
  releaseTimeNotApplicable: {
    zh: '公开属性定为“{attribute:attribute}”，不需要公开时间。请清除公开时间。',
    en: '“{attribute:attribute}” has no time of release. Clear it.',
  },
  reviewReasonsMissing: {
    zh:
      '公开属性复审没有写明理由（由“{from:attribute}”到“{to:attribute}”）。' +
      '请补写理由后再提交。',
    en:
      'The review from “{from:attribute}” to “{to:attribute}” gives no reasons. Write ' +
      'them down and submit again.',
  },
  reviewOnlyOpens: {
    zh:
      '已经主动公开的文件不能通过定期审查改为“{to:attribute}”。' +
      '确需撤下的，请按撤回程序另行决定。',
    en:
      'A review cannot turn what is public into “{to:attribute}”. If it must be taken ' +
      'down, decide on a withdrawal.',
  },
};
