import { describe, expect, it } from 'vitest';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { verifyExport } from '../../../../functions/ports/ledger/verify-export.ts';
import { agreement, atPrivacyGate, list, refusalOf } from './review-house.ts';

/** A list of mobiles, four in a row; none is written twice. */
function listOf(numbers: number) {
  const rows = Array.from({ length: numbers / 4 }, (_, row) =>
    [0, 1, 2, 3].map((column) => `${13900000000 + row * 4 + column}`).join(' | '),
  );
  const head = '| 手机号码 | 手机号码 | 手机号码 | 手机号码 |\n| --- | --- | --- | --- |';
  return { ...list, body: `${head}\n${rows.map((row) => `| ${row} |`).join('\n')}` };
}

describe('a review of a very long list', { timeout: 120_000 }, () => {
  it('closes with nearly twenty thousand candidates, recorded in pages', async () => {
    const { house, view, act, close } = await atPrivacyGate(listOf(19_960));
    const seen = await view();
    const numbers = seen.candidates.filter(({ type }) => type === 'mobile');
    expect(numbers).toHaveLength(19_960);
    const agreed = await act(agreement(seen));
    expect(agreed.counts).toMatchObject({ undecided: 0, unacknowledged: 0 });
    expect(await close()).toMatchObject({ status: 'signOff' });
    const { ledger } = house.environment;
    const events = await ledger.read(`dossier/${list.dossier}`);
    const pages = events.filter(({ type }) => type === 'PersonalDataReviewed');
    expect(pages.length).toBeGreaterThan(5);
    const lines = await Array.fromAsync(exportLines(ledger));
    expect(await verifyExport(lines)).toMatchObject({ ok: true });
    expect(lines.some((line) => line.includes('13900012345'))).toBe(false);
  });

  it('is refused where there are more, before anybody begins', async () => {
    const { view } = await atPrivacyGate(listOf(20_040));
    expect(await refusalOf(view())).toMatchObject({
      reason: 'tooManyCandidates',
      details: { most: 20_000 },
    });
  });
});
