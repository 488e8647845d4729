/** The one of our two languages that an Accept-Language prefers; Chinese when it names neither. */
export function preferredLanguage(header: string | undefined): 'zh' | 'en' {
  const wished = (header ?? '').split(',').map((part, index) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/u.exec(one)?.[1]);
    const quality = Number(weight.find((one) => one !== undefined) ?? 1);
    return { language: range.split('-')[0], quality, index };
  });
  const [first] = wished
    .filter(({ language, quality }) => (language === 'zh' || language === 'en') && quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.index - b.index);
  return first?.language === 'en' ? 'en' : 'zh';
}
