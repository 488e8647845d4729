import type { PrivacyRefusal } from '../../functions/domain/privacy/decisions.ts';
import type { Sentence } from './sentence.ts';

/** Why decisions on personal data were refused; no sentence repeats a value. */
export const privacySentences: Readonly<Record<PrivacyRefusal | 'personalDataLeft', Sentence>> = {
  candidateUndecided: {
    zh: '还有{count}处可能的个人信息没有作出决定。请逐处选择遮盖、保留或者按例外公开，再提交。',
    en:
      '{count} pieces of possible personal data are undecided. Mask, keep or exempt ' +
      'each, then submit.',
  },
  duplicateDecision: {
    zh: '同一处个人信息（{candidate}）作了两次决定。请只保留一次。',
    en: 'The same piece of personal data ({candidate}) is decided twice. Keep one decision.',
  },
  unknownCandidate: {
    zh:
      '决定中提到的位置（{candidate}）不在现在的文本里，文本可能已经更新。' +
      '请刷新页面，重新核对后提交。',
    en:
      'The decision names a place ({candidate}) that the present text does not have. ' +
      'Reload, check again and submit.',
  },
  reviewChanged: {
    zh: '审查记录刚刚有变化（其他人作了决定，或者文本重新报送）。请刷新页面，核对后再操作。',
    en:
      'The review has changed: somebody else decided something, or a text was lodged again. ' +
      'Reload, look at what changed and act again.',
  },
  warningsUnacknowledged: {
    zh:
      '还有{count}条提示没有确认：{kinds:warning}。请逐条查看，需要的再作遮盖或者不予公开，' +
      '然后确认，再提交。',
    en:
      '{count} warnings were not acknowledged: {kinds:warning}. Look at each, mask or withhold ' +
      'more where it is needed, acknowledge it and submit again.',
  },
  unknownWarning: {
    zh: '提示（{warning}）不在现在的审查里，文本或者用途可能已经更改。请刷新页面后再确认。',
    en:
      'The review has no warning {warning} now; the text or its purpose may have changed. ' +
      'Reload and acknowledge again.',
  },
  discardNeedsConfirmation: {
    zh:
      '这样会公开{count}处建议遮盖的个人信息，其中姓名{people}处、其他{others}处。' +
      '确实全部不用遮盖的，请确认后再提交。',
    en:
      'This would publish {count} pieces of personal data that are proposed for masking: ' +
      '{people} names and {others} others. If none of them needs masking, confirm and submit again.',
  },
  notAdded: {
    zh: '{candidate}是系统识别出来的，不能删除。不需要遮盖的，请选择保留并写明理由。',
    en:
      'What the engine found ({candidate}) cannot be removed. If it need not be masked, keep it ' +
      'and say why.',
  },
  nothingToUndo: {
    zh: '没有可以撤销的操作。请刷新页面，核对现在的状态。',
    en: 'There is nothing to undo. Reload to see how the review stands.',
  },
  nothingToRedo: {
    zh: '没有可以恢复的操作。请刷新页面，核对现在的状态。',
    en: 'There is nothing to redo. Reload to see how the review stands.',
  },
  selectionOutside: {
    zh: '选中的文字不在“{part:part}”的同一段或者同一单元格里。请在一段或者一格之内重新选择。',
    en:
      'The selection does not lie within one block or cell of {part:part}. Select again within ' +
      'one of them.',
  },
  selectionBlank: {
    zh: '没有选中文字。请选中要遮盖的文字后再添加。',
    en: 'The selection holds no words. Select what is to be masked and add it again.',
  },
  selectionTooLong: {
    zh:
      '选中了{length}个字符，最多{most}个。请只选个人信息本身；' +
      '整段不宜公开的，请退回重新审定公开属性。',
    en:
      '{length} characters are selected, at most {most} can be. Select the personal data only; ' +
      'a passage that must stay back as a whole is a matter of the disclosure decision.',
  },
  selectionTooShort: {
    zh: '只选中一个字时，不能应用到全文。请多选几个字，或者只添加这一处。',
    en: 'One character alone cannot be added everywhere. Select more, or add this one place only.',
  },
  selectionSplitsCharacter: {
    zh: '选择的起止位置把一个字拆开了。请把整个字选进去。',
    en: 'The selection begins or ends inside a character. Select the whole character.',
  },
  selectionOverlaps: {
    zh:
      '选中的文字与已有的{type:personalData}（{candidate}）重叠。' +
      '请直接对那一处作决定，或者把它整个选进去。',
    en:
      'The selection overlaps a {type:personalData} that is listed already ({candidate}). Decide ' +
      'on that one, or select all of it and more.',
  },
  tooManyCandidates: {
    zh:
      '可能的个人信息有{count}处，一次审查最多{most}处。' +
      '请退回起草部门，把名单拆成几个文件分别报送。',
    en:
      '{count} pieces of possible personal data were found, one review holds {most}. Return the ' +
      'package, so that its lists are lodged as several files.',
  },
  rulingsTooLong: {
    zh:
      '理由和依据的文字太多，共{bytes}字节，最多{mostBytes}字节。' +
      '请对同类信息写同样的理由，一并决定。',
    en:
      'The reasons and grounds take {bytes} bytes, at most {mostBytes} can be recorded. Decide on ' +
      'alike data together, for one reason.',
  },
  exemptionNotAllowed: {
    zh:
      '本地规定没有“{exception:exception}”这一例外，不能据此公开{type:personalData}' +
      '（{candidate}）。请改为遮盖。',
    en:
      "This city's rules know no {exception:exception}, so a {type:personalData} ({candidate}) " +
      'cannot be published under it. Mask it.',
  },
  keepWithoutReason: {
    zh:
      '保留{type:personalData}（{candidate}）没有写明理由。' +
      '请写明为什么可以公开，或者改为遮盖。',
    en:
      'A {type:personalData} ({candidate}) is kept without a reason. Say why it may be ' +
      'public, or mask it.',
  },
  exemptionDoesNotFit: {
    zh:
      '{type:personalData}（{candidate}）不适用“{exception:exception}”：' +
      '例外只能公开当事人和事由，不能公开证件号码、联系方式、账号和住址。请改为遮盖。',
    en:
      'A {type:personalData} ({candidate}) is never covered by {exception:exception}, ' +
      'which shows who and why, not numbers, contacts or addresses. Mask it.',
  },
  exemptionWithoutGround: {
    zh:
      '按“{exception:exception}”公开{type:personalData}（{candidate}），' +
      '还缺少：{missing:exemptionField}。请补充后再提交。',
    en:
      'Keeping a {type:personalData} ({candidate}) under {exception:exception} still ' +
      'lacks: {missing:exemptionField}. Add it and submit again.',
  },
  wordsCarryPersonalData: {
    zh:
      '填写的理由里含有{type:personalData}（对应位置{candidate}）。' +
      '理由会永久留存，请删去具体号码或者地址后再提交。',
    en:
      'The reasons given for {candidate} contain a {type:personalData}. They are kept ' +
      'for good; take it out and submit again.',
  },
  personalDataLeft: {
    zh:
      '去标识化之后，公开文本里仍有个人信息：{left:partAndType}。' +
      '别处已经遮盖的内容，这里还照原样写着：请在去标识化审查的正文里选定并补充遮盖；' +
      '如果它不是个人信息，请把别处的遮盖改为保留，再提交。',
    en:
      'Personal data are still in the public text: {left:partAndType}. What was masked ' +
      'elsewhere still stands there: select it in the text under review and mask it too, or, ' +
      'if it is no personal data, keep it elsewhere as well, and submit again.',
  },
};
