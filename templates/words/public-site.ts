import type { Words } from './words.ts';

/** Words that every page of the public site shares. */
export const siteWords = {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  siteName: { zh: '政策公开', en: 'Published policies' },
  siteTagline: {
    zh: '政策文件与解读同步发布',
    en: 'Policies, published with their interpretation',
  },
  navigation: { zh: '主导航', en: 'Main' },
  home: { zh: '首页', en: 'Home' },
  policies: { zh: '政策文件', en: 'Policies' },
  gazette: { zh: '政府公报', en: 'Gazette' },
  verify: { zh: '文件核验', en: 'Verify a file' },
  about: { zh: '三同步', en: 'About' },
  language: { zh: '语言', en: 'Language' },
  feed: { zh: 'Atom 订阅', en: 'Atom feed' },
  policiesData: { zh: '政策文件（JSON）', en: 'Policies (JSON)' },
  gazetteData: { zh: '政府公报（JSON）', en: 'Gazette (JSON)' },
  footer: {
    zh: '本站只公布已经签发的文件和解读。文件以发布的 PDF 为准，可在“文件核验”页核对。',
    en:
      'This site shows only what was signed off and released. The published PDF is ' +
      'authoritative; use “Verify a file” to check a copy.',
  },
  chineseOnly: {
    zh: '',
    en: 'Policy texts are published in Chinese; only this site’s own words are translated.',
  },
  gregorian: { zh: '日期按北京时间', en: 'Dates are those of China (UTC+8)' },
  notFoundTitle: { zh: '没有找到这个页面', en: 'Page not found' },
  notFound: {
    zh: '地址可能有误，或者内容尚未公开。可以从政策文件列表查找。',
    en:
      'The address may be wrong, or nothing has been published under it. Try the list of ' +
      'policies.',
  },
  tooLargeTitle: { zh: '文件过大', en: 'File too large' },
  errorTitle: { zh: '页面暂时无法显示', en: 'This page cannot be shown right now' },
  error: {
    zh: '系统出现故障，请稍后再试。您看到的其他内容不受影响。',
    en: 'Something went wrong on our side. Please try again later.',
  },
} as const satisfies Readonly<Record<string, Words>>;
