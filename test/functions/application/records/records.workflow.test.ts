import { describe, expect, it } from 'vitest';
import { createPublicCatalogue } from '../../../../functions/application/public/catalogue.ts';
import { proofOfPolicy } from '../../../../functions/application/public/proof-of-policy.ts';
import { exportLedger } from '../../../../functions/application/records/export-ledger.ts';
import { verifyRecords } from '../../../../functions/application/records/verify-records.ts';
import { dossierIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { publishStory, rental } from '../../public/policy-story.ts';
import { openHouse } from '../../public/public-house.ts';

const dossier = dossierIdSchema.parse(rental.dossier);

async function linesOf(lines: AsyncIterable<string>): Promise<string[]> {
  return Array.fromAsync(lines);
}

describe('exported records', () => {
  it('verify as a whole and for one dossier', async () => {
    const house = await openHouse();
    const { environment } = house;
    await publishStory(house);
    const all = await linesOf(exportLedger(environment, 'all'));
    const one = await linesOf(exportLedger(environment, { dossier }));
    expect(await verifyRecords(all)).toMatchObject({ ok: true, streams: 1 });
    expect(await verifyRecords(one)).toMatchObject({ ok: true, streams: 1 });
  });

  it('are refused for a dossier that does not exist, before the first line', async () => {
    const { environment } = await openHouse();
    const missing = dossierIdSchema.parse('none');
    await expect(linesOf(exportLedger(environment, { dossier: missing }))).rejects.toThrow(Refusal);
  });

  it('are found out where one character was changed or the end cut off', async () => {
    const house = await openHouse();
    await publishStory(house);
    const lines = await linesOf(exportLedger(house.environment, 'all'));
    const changed = lines.map((line) => line.replace('内部办理意见', '内部办理意思'));
    expect(await verifyRecords(changed)).toMatchObject({ ok: false, problem: 'wrongHash' });
    const cut = await verifyRecords(lines.slice(0, -1));
    expect(cut).toMatchObject({ ok: false, problem: 'truncated' });
  });

  it('pass through every proof that the public was given before, and through no forged one', async () => {
    const house = await openHouse();
    await publishStory(house);
    const catalogue = createPublicCatalogue(house.environment);
    const proof = await proofOfPolicy(catalogue, dossier);
    if (proof === null) throw new TypeError('a published policy has a proof');
    const basis = '江政发〔2026〕41号';
    const mark = { dossier, validity: 'repealed', effectiveOn: '2026-04-01', basis };
    await house.carryOut('markValidity', mark);
    const lines = await linesOf(exportLedger(house.environment, 'all'));
    expect(await verifyRecords(lines, { proofs: [proof] })).toMatchObject({ ok: true });
    const [first] = proof.events;
    const forged = proof.events.map((event, index) =>
      index === proof.events.length - 1 ? { ...event, hash: first?.hash ?? event.hash } : event,
    );
    const verdict = await verifyRecords(lines, { proofs: [{ ...proof, events: forged }] });
    expect(verdict).toMatchObject({ ok: false, problem: 'unexpectedHead' });
  });

  it('give the public no proof of what is not published', async () => {
    const house = await openHouse();
    await house.carryOut('openDossier', { dossier, title: '内部立项名称', normative: true });
    const catalogue = createPublicCatalogue(house.environment);
    expect(await proofOfPolicy(catalogue, dossier)).toBeNull();
  });
});
