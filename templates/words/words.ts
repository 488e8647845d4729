/** The two languages in which the product speaks to people; Chinese comes first everywhere. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One thing said in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export function say(words: Words, language: Language): string {
  return language === 'en' ? words.en : words.zh;
}

/** An addition behind something: brackets are of full width in Chinese and need no space there. */
export function inBrackets({ zh, en }: Words): Words {
  return { zh: `（${zh}）`, en: ` (${en})` };
}
