import type { Digest } from '../domain/kernel/digest.ts';
import type { DossierId, IncidentId, IssueId, MaterialKey } from '../domain/kernel/identifiers.ts';

/** Where things are, below the base path. Printed documents name some of these: keep them. */
export const addresses = {
  home: '/',
  policies: '/policies',
  answers: '/answers',
  answersFeed: '/answers/feed.atom',
  answersData: '/open-data/answers.json',
  gazette: '/gazette',
  verify: '/verify',
  about: '/about',
  responses: '/responses',
  response: (incident: IncidentId) => `/responses/${incident}`,
  feed: '/feed.atom',
  sitemap: '/sitemap.xml',
  stylesheet: '/site.css',
  icon: '/favicon.ico',
  policiesData: '/open-data/policies.json',
  gazetteData: '/open-data/gazette.json',
  policy: (dossier: DossierId) => `/policies/${dossier}`,
  comparison: (dossier: DossierId) => `/policies/${dossier}/comparison`,
  policyText: (dossier: DossierId) => `/policies/${dossier}/text`,
  proof: (dossier: DossierId) => `/policies/${dossier}/proof.json`,
  interpretation: (dossier: DossierId, key: MaterialKey) =>
    `/policies/${dossier}/interpretations/${key}`,
  answer: (dossier: DossierId, key: MaterialKey, anchor: string) =>
    `/answers/${dossier}/${key}/${anchor}`,
  issue: (issue: IssueId) => `/gazette/${issue}`,
  file: (digest: Digest) => `/files/${digest}.pdf`,
  wordFile: (digest: Digest) => `/files/${digest}.docx`,
  picture: (dossier: DossierId, image: Digest) => `/policies/${dossier}/pictures/${image}`,
  checkpoint: (number: number) => `/checkpoint/${number}`,
  checkpointLeaves: (number: number) => `/checkpoint/${number}/leaves.txt`,
  checkpointKey: (number: number) => `/checkpoint/${number}/key.pem`,
  verifyDigest: (digest: string) => `/verify?digest=${digest}`,
} as const;
