import type { DossierRefusal } from '../../functions/domain/dossier/refusals.ts';
import { doubtSentences } from './refusals-doubts.ts';
import { predecessorSentences } from './refusals-predecessor.ts';
import { validitySentences } from './refusals-validity.ts';
import { type Sentence, states } from './sentence.ts';

/** Why a step of a dossier was refused, and what to do. */
export const dossierSentences: Readonly<Record<DossierRefusal, Sentence>> = {
  ...doubtSentences,
  dossierExists: {
    zh: '编号为“{dossier}”的卷宗已经立卷。请打开已有卷宗继续办理，或者换一个编号。',
    en: 'Dossier “{dossier}” exists already. Open it and go on, or choose another number.',
  },
  dossierMissing: (details) =>
    states(details, 'dossier')
      ? {
          zh: '没有编号为“{dossier}”的卷宗。请核对编号，或者先立卷。',
          en: 'There is no dossier “{dossier}”. Check the number, or open it first.',
        }
      : {
          zh: '这个卷宗还没有立卷。请核对编号，或者先立卷。',
          en: 'This dossier has not been opened. Check the number, or open it first.',
        },
  wrongStatus: {
    zh:
      '卷宗目前处于“{status:status}”，' +
      '这一步只能在“{needed:status}”时办理。请刷新页面，' +
      '查看现在该办的环节。',
    en:
      'The dossier is at {status:status}; this step belongs to {needed:status}. Reload ' +
      'the page to see what is to be done now.',
  },
  roleMissing: (details) =>
    states(details, 'held')
      ? {
          zh:
            '这一步由{needed:role}办理，您现在的身份是{held:role}。' +
            '请转交有权办理的同事，或联系系统管理员核对权限。',
          en:
            'This step is for the {needed:role}; you are {held:role}. Pass it on, or ask the ' +
            'administrator to check your roles.',
        }
      : {
          zh:
            '这一步由{needed:role}办理，您没有这个身份。请转交有权办理的同事，' +
            '或联系系统管理员核对权限。',
          en:
            'This step is for the {needed:role}, a role you do not hold. Pass it on, or ask ' +
            'the administrator to check your roles.',
        },
  readingNotOpen: {
    zh: '这份材料尚未公开或者含有个人信息，只有承办部门、审查人员、签发人和督查人员可以查看。公开以后请看公开文本。',
    en: 'This text is not public or holds personal data: only its departments, the reviewers, the signing officer and the supervisor read it. Read the public text once it is published.',
  },
  departmentMismatch: {
    zh: '这个卷宗由“{dossier}”起草，您所在的部门是“{own}”。请由起草部门的人员办理。',
    en:
      'The dossier is drafted by “{dossier}”; you belong to “{own}”. Somebody of the ' +
      'drafting department must do this.',
  },
  drafterMayNotDecide: {
    zh: '您参与了这个卷宗的起草，不能再对它作决定。请由没有参与起草的同事办理。',
    en:
      'You took part in drafting this dossier and may not decide on it. A colleague who ' +
      'did not must do this.',
  },
  systemOnly: {
    zh: '这一步由系统按流程自动完成，不能由个人办理。前面的环节办结后，系统会自行继续。',
    en:
      'The system does this step itself and no person can. It goes on by itself once the ' +
      'earlier gates are settled.',
  },
  documentMissing: {
    zh: '还没有报送政策文件。请先报送文件，再与解读方案、解读材料一并报批。',
    en:
      'The policy document has not been lodged. Lodge it, then submit it together with ' +
      'plan and materials.',
  },
  planMissing: {
    zh: '还没有报送解读方案。文件和解读方案应一并报批，请先报送解读方案。',
    en:
      'The interpretation plan has not been lodged. Document and plan are submitted ' +
      'together; lodge the plan first.',
  },
  materialsMissing: {
    zh: '解读方案要求与文件同时发布的材料还没有报齐，缺少：{materials}。请补齐后再报批。',
    en:
      'Materials that the plan names as due with the document are missing: {materials}. ' +
      'Lodge them, then submit.',
  },
  verbatimCopying: {
    zh:
      '解读材料照抄文件原文过多：{materials}（摘抄比例{ratios}，上限{limit}）。不得以简单摘抄文件内容的方式进行解读，' +
      '请在“解读质量”页面查看标出的段落，改写成通俗易懂的语言后重新报送。',
    en:
      'Too much of the material is copied from the document: {materials} ({ratios} copied, limit ' +
      '{limit}). See the passages on the page “quality”, put them into plain words and lodge it again.',
  },
  qualityOutdated: {
    zh: '办理期间有人重新报送了文件或解读材料“{material}”。请刷新页面，核对后重新提交。',
    en:
      'The document or the material “{material}” was lodged anew meanwhile. Reload the page, check it ' +
      'and submit again.',
  },
  planUnacceptable: {
    zh: '解读方案不符合规定：{findings:finding}。请修改方案后重新报送。',
    en:
      'The interpretation plan does not meet the rules: {findings:finding}. Correct the ' +
      'plan and lodge it again.',
  },
  exemptionUndecided: {
    zh: '解读方案申请免予解读，需要签发人一并决定。同意的请勾选“同意免予解读”后签发；不同意的请退回起草部门。',
    en:
      'The plan asks for an exemption from interpretation, which the signing officer must decide. ' +
      'Tick the consent and sign, or return the package to its drafters.',
  },
  materialNotPlanned: (details) =>
    states(details, 'planned')
      ? {
          zh:
            '解读方案里没有编号为“{material}”的材料，方案列明的是：' +
            '{planned}。请改用其中的编号，或者先修改方案。',
          en:
            'The plan has no material “{material}”; it names {planned}. Use one of these, or ' +
            'change the plan first.',
        }
      : {
          zh: '解读方案里没有编号为“{material}”的材料。请核对编号，或者先修改方案。',
          en: 'The plan has no material “{material}”. Check the key, or change the plan first.',
        },
  materialNotLodged: {
    zh: '没有报送过编号为“{material}”的材料，不需要撤下。请核对编号。',
    en: 'Material “{material}” has not been lodged, so there is nothing to remove. Check the key.',
  },
  materialByAnotherDepartment: {
    zh:
      '解读材料应由起草部门“{drafting}”编写报送（谁起草、谁解读），' +
      '您所在的部门是“{own}”。请交由起草部门报送。',
    en:
      'Whoever drafts interprets: the material must come from “{drafting}”, and you ' +
      'belong to “{own}”. Let the drafting department lodge it.',
  },
  materialFormDiffers: {
    zh:
      '材料“{material}”的形式是“{form:form}”，' +
      '解读方案安排的是“{planned:form}”。请按方案的形式报送，' +
      '或者先修改方案。',
    en:
      'Material “{material}” comes as {form:form} where the plan says {planned:form}. ' +
      'Follow the plan, or change it first.',
  },
  materialIncomplete: {
    zh: '“{form:form}”还缺少：{missing:materialNeed}。请补充后重新报送。',
    en: 'The material ({form:form}) lacks: {missing:materialNeed}. Add it and lodge it again.',
  },
  materialForLater: {
    zh:
      '解读方案把材料“{material}”安排在文件公开之后，现在不必报送。' +
      '文件公开后按期作为后续解读报送；如要同时发布，请先修改方案。',
    en:
      'The plan promises material “{material}” for after publication. Lodge it then as a ' +
      'follow-up, or change the plan so that it appears with the document.',
  },
  ...predecessorSentences,
  nothingToReturn: {
    zh: '文件和解读材料还没有报齐，卷宗仍在起草人手中，不需要退文。请等报齐后再报批或退文。',
    en:
      'Document and interpretation are not complete yet and still with the drafter, so ' +
      'there is nothing to return. Wait until all is lodged.',
  },
  releaseInThePast: {
    zh: '填写的公开时间{releaseAt:time}已经过去。请改为将来的时间，' + '或者留空，签发后立即公开。',
    en:
      'The release time {releaseAt:time} has passed. Choose a later one, or leave it ' +
      'empty to release at sign-off.',
  },
  publicModelsMissing: {
    zh:
      '还有部分内容没有生成去标识化后的公开文本：{parts:part}。' +
      '请重新打开去标识化审查，核对后再提交。',
    en:
      'There is no public text yet of: {parts:part}. Open the de-identification again ' +
      'and submit it once more.',
  },
  packageChanged: {
    zh:
      '文件、解读材料或审查决定与审签时看到的不一致，原来的审签不能用于现在的内容。' +
      '请刷新页面，核对全部内容后重新审签；已经签发的，请退回起草重新办理。',
    en:
      'The package differs from the one that was seen, so the sign-off does not cover ' +
      'it. Reload, read it again and sign anew; once signed, return it to drafting.',
  },
  notDueForRelease: {
    zh: '还没有到公开时间，定于{releaseAt:time}公开。到时系统会自动发布，请等待。',
    en:
      'It is not time yet: release is set for {releaseAt:time}. The system publishes ' +
      'then by itself.',
  },
  renditionsMissing: {
    zh:
      '还没有生成正式版式文件：{parts:part}。系统会重新生成；' +
      '长时间没有进展的，请联系系统管理员。',
    en:
      'The final PDF is missing for: {parts:part}. The system makes it again; if nothing ' +
      'happens, tell the administrator.',
  },
  notProactive: {
    zh:
      '公开属性定为“{attribute:attribute}”，不能对外发布。' +
      '需要公开的，应当退回起草，重新确定公开属性。',
    en:
      'The attribute is “{attribute:attribute}”, so nothing is published. To publish it, ' +
      'return it and decide the attribute anew.',
  },
  followUpMissing: (details) =>
    states(details, 'known')
      ? {
          zh: '没有编号为“{followUp}”的后续解读，已安排的是：{known}。请核对编号。',
          en: 'There is no follow-up “{followUp}”; scheduled are {known}. Check the key.',
        }
      : {
          zh: '没有编号为“{followUp}”的后续解读。请核对解读方案和编号。',
          en: 'There is no follow-up “{followUp}”. Check the plan and the key.',
        },
  followUpStage: {
    zh:
      '后续解读“{followUp}”目前是“{stage:stage}”，' +
      '这一步要在“{needed:stage}”时办理。请刷新页面，' +
      '查看现在该办的环节。',
    en:
      'Follow-up “{followUp}” is {stage:stage}; this step needs it to be {needed:stage}. ' +
      'Reload to see what is to be done now.',
  },
  releaseInTheFuture: {
    zh: '登记的发布时间{releasedAt:time}还没有到。请在实际发布之后登记。',
    en: 'The release time {releasedAt:time} lies ahead. Record a release after it has happened.',
  },
  releaseBeforePublication: {
    zh:
      '登记的发布时间{releasedAt:time}早于正式公开时间{publishedAt:time}。' +
      '请核对日期，填写公开之后的实际发布时间。',
    en:
      'The release time {releasedAt:time} lies before publication at {publishedAt:time}. ' +
      'Check the date and enter when it really appeared.',
  },
  releasePartUnknown: {
    zh: '没有已公开的内容“{part:part}”，可以登记的是：' + '{known:part}。请核对后重新登记。',
    en:
      'Nothing public is called “{part:part}”; you can record {known:part}. Check and ' +
      'record it again.',
  },
  alreadyGazetted: {
    zh: '这份文件已经刊登在公报“{issue}”中，不重复刊登。请从本期中移除。',
    en:
      'The document was printed in gazette issue “{issue}” and is not printed twice. ' +
      'Leave it out of this issue.',
  },
  validityFinal: {
    zh:
      '这份文件已标注为“{validity:validity}”，不能再更改。' +
      '标注有误的，请联系系统管理员核对卷宗。',
    en:
      'The document is marked as {validity:validity}, which is final. If the mark is ' +
      'wrong, ask the administrator.',
  },
  validityOvertaken: {
    zh: '“{marked:validity}”的标注已被新的标注“{validity:validity}”取代，不再制作带标注的文件。不需要处理。',
    en:
      'The mark {marked:validity} was overtaken by {validity:validity}, so no copies are made ' +
      'for it. Nothing needs to be done.',
  },
  ...validitySentences,
  reminderOutOfTurn: {
    zh:
      '“{gate:gate}”环节现在不需要第{sequence}次提醒：' +
      '环节已经办结、还没有到提醒时间，或者已经提醒过。不需要处理。',
    en:
      'Reminder {sequence} of {gate:gate} is not due: the gate is settled, it is too ' +
      'early, or it was sent. Nothing needs to be done.',
  },
  destructionOutOfTurn: {
    zh:
      '“{gate:gate}”环节的个人信息原始数据现在不需要销毁：' +
      '已经销毁并记录、审核又重新开始，或者保存期限未满。不需要处理。',
    en:
      'The raw personal data of {gate:gate} are not due for destruction: that was done and ' +
      'recorded, the review began again, or their time is not over. Nothing needs to be done.',
  },
};
