import { describe, expect, it } from 'vitest';
import { commands } from '../../../../functions/application/catalogue.ts';
import {
  maskedDisclosure,
  maskedRuling,
} from '../../../../functions/application/dossier/masked-words.ts';
import { execute } from '../../../../functions/application/use-case.ts';
import { disclosureDecisionSchema } from '../../../../functions/domain/disclosure/decision.ts';
import { commandIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { rulingSchema } from '../../../../functions/domain/privacy/decisions.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { publishStory, rental } from '../../public/policy-story.ts';
import { file, openHouse, personOf } from '../../public/public-house.ts';

const identityNumber = '110101199003071233';
const mobile = '13800138000';
const typed = `因欧阳志远（身份证号${identityNumber}，手机${mobile}）`;

describe('What people type about a dossier', () => {
  it('is recorded without the personal data in it', async () => {
    const house = await openHouse();
    await publishStory(house);
    const { dossier } = rental;
    await house.carryOut('recordRelease', {
      dossier,
      part: 'document',
      channel: 'media',
      reference: typed,
      releasedAt: house.now(),
    });
    const mark = { dossier, validity: 'repealed', effectiveOn: '2026-04-01', basis: typed };
    await house.carryOut('markValidity', mark);
    const other = { dossier: 'other' };
    await house.carryOut('openDossier', { ...other, title: typed, normative: true });
    await house.carryOut('lodgeDocument', {
      ...other,
      file: file('文件.md', `# ${typed}的通知\n\n现将有关事项通知如下。\n`),
      proposal: { attribute: 'proactive', reasons: typed, ground: null },
    });
    await house.carryOut('withdrawDossier', { ...other, reasons: [typed] });
    const lines = await Array.fromAsync(exportLines(house.environment.ledger));
    const recorded = lines.join('\n');
    expect(recorded).toContain('110101************');
    expect(recorded).not.toContain(identityNumber);
    expect(recorded).not.toContain(mobile);
  });

  it('cannot be guessed from the digest of the command that carried it', async () => {
    const house = await openHouse();
    const request = {
      person: personOf('drafter'),
      commandId: commandIdSchema.parse('opening-once'),
    };
    const open = (number: string) =>
      execute(house.environment, commands.openDossier, request, {
        dossier: 'guessed',
        title: `致电${number}的通知`,
        normative: true,
      });
    await open('13800138000');
    expect(await open('13811118000')).toMatchObject({ replayed: true });
  });

  it('is masked in what the ledger says of a document: its title, number and organ', async () => {
    const house = await openHouse();
    await house.carryOut('openDossier', { dossier: 'organ', title: '通知', normative: true });
    const organ = `江州市人民政府（${mobile}）文件`;
    await house.carryOut('lodgeDocument', {
      dossier: 'organ',
      file: file(
        '文件.txt',
        `${organ}\n\n江政发〔2026〕3号\n\n关于做好工作的通知\n\n各区人民政府：\n\n现将有关事项通知如下。\n`,
      ),
      proposal: { attribute: 'proactive', reasons: '应当公开', ground: null },
    });
    const lines = await Array.fromAsync(exportLines(house.environment.ledger));
    expect(lines.join('\n')).not.toContain(mobile);
  });

  it('stays as it is where nothing in it is personal', async () => {
    const house = await openHouse();
    await publishStory(house);
    const reference = 'https://news.jiangzhou.example/2026/03/03/20260303001234567.html';
    const { dossier } = rental;
    const release = { part: 'document', channel: 'media', reference, releasedAt: house.now() };
    await house.carryOut('recordRelease', { dossier, ...release });
    const lines = await Array.fromAsync(exportLines(house.environment.ledger));
    expect(lines.some((line) => line.includes(reference))).toBe(true);
  });

  it('can be read again although masks are longer than the names under them', async () => {
    const house = await openHouse();
    const title = `关于${'联系人：李明，'.repeat(80)}`.slice(0, 500);
    await house.carryOut('openDossier', { dossier: 'long', title, normative: true });
    expect(await house.view('viewDossier', { dossier: 'long' })).toMatchObject({
      status: 'drafting',
    });
    expect(await house.view('listObligations', {})).toBeDefined();
  });

  it('is masked in every field of a disclosure decision', () => {
    const verdict = { verdict: 'suitable', note: typed };
    const decision = disclosureDecisionSchema.parse({
      attribute: 'withheld',
      ground: null,
      reasons: typed,
      partialDisclosure: { considered: true, possible: false, explanation: typed },
      severed: [],
      assessment: { wording: verdict, timing: verdict, method: verdict },
      releaseAt: null,
      annexes: [],
    });
    expect(JSON.stringify(maskedDisclosure(decision))).not.toContain(identityNumber);
  });

  it('is masked in every field of a decision on personal data', () => {
    const rulings = rulingSchema.array().parse([
      { decision: 'mask' },
      { decision: 'keep', reason: typed },
      {
        decision: 'exempt',
        exception: 'mandatoryDisclosure',
        legalBasis: typed,
        decidedBy: typed,
        scope: typed,
        method: typed,
      },
    ]);
    const masked = JSON.stringify(rulings.map(maskedRuling()));
    expect(masked).not.toContain(identityNumber);
  });
});
