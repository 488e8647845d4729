import { type Digest, digestOfValue } from '../kernel/digest.ts';
import type { ExistingIssue } from './state.ts';

/** What the final proof covers: numbers, date and every entry with the package it prints. */
export function compositionDigest(state: Pick<ExistingIssue, 'facts' | 'entries'>): Digest {
  return digestOfValue('tongbu.composition.v1', { facts: state.facts, entries: state.entries });
}

/** What the colophon prints to name the issue; the digest of the file cannot stand in the file. */
export function issueCode(composition: Digest): string {
  return composition.slice(0, 16);
}
