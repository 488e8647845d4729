import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UnusableEvent } from '../../../../functions/application/relay/unusable-event.ts';
import { ArchiveContradicted } from '../../../../functions/ports/archive.ts';
import { reportFinding } from '../../../../infra/aws/entries/archive-finding.ts';

let written: string[];
beforeEach(() => {
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('an event that is not as the house records events is logged and counts as tampering', () => {
  reportFinding(new UnusableEvent({ stream: 'dossier/a', version: 7 }, 'unlinked'));
  expect(written.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'ERROR', errorType: 'UnusableEvent' }),
    expect.objectContaining({ Tampering: 1, stream: 'dossier/a', version: '7' }),
  ]);
});

it('what the archive has otherwise counts as a contradiction', () => {
  reportFinding(new ArchiveContradicted('dossier/a version 7'));
  expect(written.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'ERROR', errorType: 'ArchiveContradicted' }),
    expect.objectContaining({ ArchiveContradicted: 1, entry: 'dossier/a version 7' }),
  ]);
});
