import type { Sentence } from './sentence.ts';

/** Why a document could not be named as the one that is replaced, and what to do. */
export const predecessorSentences = {
  predecessorIsItself: {
    zh: '文件不能替代它自己。请选择它所替代的原文件，或者上传原文件。',
    en: 'A document cannot replace itself. Choose the document that it replaces, or upload that.',
  },
  predecessorNotNamed: {
    zh: '本卷没有登记所替代的文件，不需要取消。',
    en: 'This dossier names no document that it replaces, so there is nothing to take back.',
  },
  predecessorNotPublished: {
    zh:
      '没有已经公开的文件“{dossier}”。请从已公开的政策中选择，' +
      '原文件不在本系统公开的，请上传原文件。',
    en:
      'There is no published document “{dossier}”. Choose one of the published policies, or ' +
      'upload the old document where it was not published here.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
