import type { Words } from './words.ts';

/** What stands around every page of the staff portal. */
export const siteWords = {
  product: { zh: '同步', en: 'Tongbu' },
  portal: { zh: '政策文件与解读同步办理', en: 'Policy and interpretation, issued together' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  mainMenu: { zh: '主菜单', en: 'Main menu' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出', en: 'Sign out' },
  otherLanguage: { zh: 'English', en: '中文' },
  publicSite: { zh: '公众网站', en: 'Public site' },
  footer: {
    zh: '每一步都记入只增不改的办理记录。时间均为北京时间。',
    en: 'Every step is recorded in an append-only audit trail. All times are Beijing time.',
  },
  inbox: { zh: '待办', en: 'Inbox' },
  dossiers: { zh: '卷宗', en: 'Dossiers' },
  openDossier: { zh: '立卷', en: 'Open a dossier' },
  gazette: { zh: '公报', en: 'Gazette' },
  obligations: { zh: '期限总览', en: 'Deadlines' },
  supervision: { zh: '流程督查', en: 'Workflows' },
  mailbox: { zh: '邮件', en: 'Mail' },
  nextPage: { zh: '下一页', en: 'Next page' },
  firstPage: { zh: '回到首页', en: 'First page' },
  back: { zh: '返回', en: 'Back' },
  error: { zh: '出错', en: 'Error' },
} as const satisfies Record<string, Words>;

/** What the entries of the portal's menu are grouped under. */
export const menuGroups = {
  afterwards: { zh: '公开之后', en: 'After publication' },
  deadlines: { zh: '时限', en: 'Time limits' },
  oversight: { zh: '监督', en: 'Oversight' },
} as const satisfies Record<string, Words>;

/** Signing in, and not being able to. */
export const signInWords = {
  signedOutTitle: { zh: '您已退出登录', en: 'You are signed out' },
  signedOut: {
    zh: '工作门户的会话已经结束。共用电脑时，请同时关闭浏览器。',
    en: 'Your session in the portal has ended. On a shared computer, close the browser too.',
  },
  continueSignOut: { zh: '在身份提供方也退出', en: 'Sign out at the identity provider too' },
  refusedTitle: { zh: '无法登录', en: 'You could not be signed in' },
  tryAgain: { zh: '重新登录', en: 'Sign in again' },
  sessionOverTitle: { zh: '登录已过期', en: 'Your session has ended' },
  sessionOver: {
    zh: '刚才提交的内容没有记录。请在新标签页中重新登录，再回到本页，用浏览器的“后退”找回所填内容。',
    en: 'What you sent was not recorded. Sign in again in a new tab, then come back here and use the browser’s Back button to find what you typed.',
  },
} as const satisfies Record<string, Words>;

/** Why nobody is signed in, and what to do. */
export const signInProblems = {
  providerUnavailable: {
    zh: '身份提供方没有回应。请稍后再试；如果仍然不行，请联系系统管理员。',
    en: 'The identity provider does not answer. Try again later; if that does not help, tell the administrator.',
  },
  answerInvalid: {
    zh: '登录的回应不属于本浏览器发起的登录，或者已经过期。请重新登录。',
    en: 'The answer does not belong to a sign-in of this browser, or it came too late. Sign in again.',
  },
  denied: { zh: '登录已取消。', en: 'The sign-in was cancelled.' },
  subjectUnusable: {
    zh: '您的账号没有可用的标识。请联系系统管理员。',
    en: 'Your account has no usable identifier. Ask the administrator.',
  },
  rolesMissing: {
    zh: '您的账号没有本系统的任何身份。请联系系统管理员为您分配身份。',
    en: 'Your account has no role in this system. Ask the administrator to give you one.',
  },
  departmentMissing: {
    zh: '您的账号没有注明所属部门。请联系系统管理员补充。',
    en: 'Your account names no department. Ask the administrator to add it.',
  },
} as const satisfies Record<string, Words>;

/** Problems that are not refusals of the rules. */
export const problemWords = {
  title: { zh: '未能办理', en: 'This could not be done' },
  nothingLost: {
    zh: '系统未作任何记录；您填写的内容仍保留在下面。',
    en: 'Nothing was recorded; what you entered is still below.',
  },
  backToForm: { zh: '回到所填的表单', en: 'Back to the form' },
  ruleSays: { zh: '依据：', en: 'The rule:' },
  fields: { zh: '请改正下列各项：', en: 'Please correct the following:' },
  versionConflict: {
    zh: '您办理期间，有人更新了这一内容。请核对现在的情况，再办理一次。',
    en: 'Somebody changed this while you were working. Check how it stands now and try again.',
  },
  unrecordable: {
    zh: '内容太长，一条记录装不下，系统未作任何记录。请缩短文字，或者把文件拆分后分别办理。',
    en: 'This is too long for one record; nothing was recorded. Shorten the text or split the document.',
  },
  commandConflict: {
    zh: '这份表单已经用别的内容提交过一次。请核对现在的情况，需要时再提交。',
    en: 'This form was sent before with other content. Check how it stands now and send again if needed.',
  },
  formToken: {
    zh: '这份表单不是在您本次登录期间打开的。请再提交一次。',
    en: 'This form was not opened in your present session. Please send it again.',
  },
  foreignForm: {
    zh: '这次提交不是从本门户的页面发出的，没有受理。',
    en: 'This was not sent from a page of the portal and was not accepted.',
  },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundHint: {
    zh: '请核对地址，或从待办和卷宗列表进入。',
    en: 'Check the address, or start from your inbox or the list of dossiers.',
  },
  forbidden: { zh: '您无权查看或办理', en: 'You may not see or do this' },
  unexpected: { zh: '系统出错', en: 'Something went wrong' },
  unexpectedHint: {
    zh: '请稍后再试。同一份表单再次提交不会重复办理。',
    en: 'Try again later. Sending the same form again does nothing twice.',
  },
  fileMissing: { zh: '请选择文件', en: 'Choose a file' },
} as const satisfies Record<string, Words>;

/** How much a request may carry differs between hosts. */
export function tooLargeWords(mb: number): Words {
  return {
    zh: `提交的内容超过${mb} MB。请拆分或压缩文件后再提交。`,
    en: `What was sent is larger than ${mb} MB. Split the file or make it smaller.`,
  };
}

/** What is wrong with one field. */
export const fieldProblems = {
  missing: { zh: '请填写', en: 'Please fill this in' },
  choose: { zh: '请从列出的选项中选择', en: 'Choose one of the options' },
  tooLong: { zh: '太长了，最多{most}个字', en: 'Too long: at most {most} characters' },
  tooMany: { zh: '太多了，最多{most}项', en: 'Too many: at most {most}' },
  number: { zh: '请填写数字', en: 'Enter a number' },
  range: { zh: '不在允许的范围内', en: 'Out of range' },
  date: { zh: '请填写日期', en: 'Enter a date' },
  format: {
    zh: '格式不对：只能用小写字母、数字和连字符',
    en: 'Wrong format: lower-case letters, digits and hyphens only',
  },
  other: { zh: '请核对', en: 'Please check' },
} as const satisfies Record<string, Words>;
