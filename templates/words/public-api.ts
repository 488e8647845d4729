import type { Words } from './words.ts';

/** What each class of answer means, for the title of a problem. */
export const problemTitles: Readonly<Record<number, Words>> = {
  400: { zh: '请求内容有误', en: 'The request is malformed' },
  401: { zh: '没有登录', en: 'Not signed in' },
  403: { zh: '没有权限', en: 'Not permitted' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不支持的方法', en: 'Method not allowed' },
  409: { zh: '与当前状态不符', en: 'In conflict with the present state' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '不支持的格式', en: 'Unsupported format' },
  422: { zh: '不符合规定', en: 'Refused by a rule' },
  500: { zh: '系统故障', en: 'Internal failure' },
  503: { zh: '暂时无法使用', en: 'Unavailable' },
  507: { zh: '存储空间不足', en: 'Out of storage' },
};

/** Problems of the interface itself; those of the rules have their words in `refusals.ts`. */
export const apiProblemWords = {
  invalidInput: {
    zh: '有些内容缺失或不符合要求，见 errors。',
    en: 'Something is missing or not as it must be; see errors.',
  },
  invalidJson: {
    zh: '正文不是有效的 JSON（UTF-8）。',
    en: 'The body is not valid JSON in UTF-8.',
  },
  mediaTypeUnsupported: {
    zh: '正文必须是 application/json。',
    en: 'The body must be application/json.',
  },
  idempotencyKeyInvalid: {
    zh: 'Idempotency-Key 由 8 至 120 个字母、数字或 . _ : - 组成。',
    en: 'An Idempotency-Key has 8 to 120 letters, digits or . _ : -',
  },
  notSignedIn: {
    zh: '请先登录，或在 Authorization 中提供有效的令牌。',
    en: 'Sign in, or give a valid token in Authorization.',
  },
  originMismatch: {
    zh: '请求来自别的网站，没有办理。',
    en: 'The request comes from another site and was not carried out.',
  },
  addressUnknown: {
    zh: '没有这个地址，可用的地址见 /api/v1/openapi.json。',
    en: 'There is no such address; /api/v1/openapi.json lists them all.',
  },
  methodNotAllowed: {
    zh: '这个地址不支持该方法，见 Allow。',
    en: 'This address does not take that method; see Allow.',
  },
  bodyTooLarge: {
    zh: '正文超过了本系统接受的大小，请拆分或压缩文件。',
    en: 'The body is larger than this host takes; split the file or make it smaller.',
  },
  versionConflict: {
    zh: '别人同时办理了同一事项。请查看最新情况后再试。',
    en: 'Somebody else changed it at the same time. Look at it anew and try again.',
  },
  commandConflict: {
    zh: '这个 Idempotency-Key 已经用于另一个请求。请换一个。',
    en: 'This Idempotency-Key was used for another request. Choose a new one.',
  },
  unrecordable: {
    zh: '内容过多，无法作为一条记录保存。请分开办理或缩短说明。',
    en: 'This is too much for one record. Shorten the explanations.',
  },
  storageFull: {
    zh: '存储空间已满，没有保存任何内容。请联系系统管理员。',
    en: 'The storage is full and nothing was recorded. Tell the administrator.',
  },
  storageUnavailable: {
    zh: '存储暂时无法使用，没有保存任何内容。请稍后再试。',
    en: 'The storage cannot be used right now and nothing was recorded. Try again later.',
  },
  internal: {
    zh: '系统出现故障。请稍后再试；仍然不行的，请联系系统管理员。',
    en: 'Something failed on our side. Try again later; if it fails again, tell the administrator.',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type ApiProblem = keyof typeof apiProblemWords;
