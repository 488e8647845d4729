import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commands, queries } from '../../../../functions/application/catalogue.ts';
import { ask, execute } from '../../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../../functions/domain/kernel/identifiers.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { verifyExport } from '../../../../functions/ports/ledger/verify-export.ts';
import { CommandConflict } from '../../../../functions/ports/ledger.ts';
import { publishStory } from '../../public/policy-story.ts';
import { openHouse, personOf } from '../../public/public-house.ts';
import {
  agreement,
  atPrivacyGate,
  colleague,
  idsOf,
  list,
  lodgeAgain,
  materialFile,
  refusalOf,
  reviewer,
  reviewing,
  selecting,
  values,
} from './review-house.ts';

const mask = { decision: 'mask' };
const entry = `${list.dossier}/deidentification` as const;

describe('a review of personal data', () => {
  it('is the same at each look before the first act, and nothing is kept for a look', async () => {
    const { house, view } = await atPrivacyGate();
    const seen = await view();
    expect(seen).toMatchObject({ version: 0, context: 'ordinary', undo: null, redo: null });
    expect(await view()).toEqual(seen);
    expect(await house.environment.vault.read(entry)).toBeNull();
  });

  it('shows the texts, what was found in them and what masking would print', async () => {
    const { view } = await atPrivacyGate();
    const seen = await view();
    expect(seen.parts.map(({ part }) => part)).toEqual(['document', 'plan', 'tujie']);
    expect(seen.parts[0]?.title).toBe(list.title);
    const number = seen.candidates.find(({ value }) => value === '13900001111');
    expect(number).toMatchObject({ standIn: '139********', ruling: null, added: false });
    const passage = seen.parts[0]?.passages.find(({ block }) => block === number?.block);
    expect(passage?.text.slice(number?.start, number?.end)).toBe('13900001111');
  });

  it('goes on where it was left, with what was added and what can be undone', async () => {
    const { view, act } = await atPrivacyGate();
    await act([selecting(await view(), '老把式')]);
    await act([
      { act: 'acceptProposals', candidates: idsOf(await view(), '周桂兰', '13900001111') },
    ]);
    await act([{ act: 'undo' }]);
    const seen = await view(colleague);
    expect(seen).toMatchObject({ version: 3, undo: 'add', redo: 'acceptProposals' });
    expect(seen.counts.mask).toBe(1);
    const again = await act([{ act: 'redo' }], { person: colleague });
    expect(again).toEqual(await view());
    expect(again.counts.mask).toBe(3);
  });

  it('closes its gate when everything is decided, and the public text lacks the values', async () => {
    const { house, view, act, close } = await atPrivacyGate();
    await act([...agreement(await view()), selecting(await view(), '老把式')]);
    expect(await close()).toMatchObject({ status: 'signOff', replayed: false });
    const published = await ask(house.environment, queries.viewPart, reviewer, {
      dossier: list.dossier,
      part: 'document',
      rendition: 'public',
    });
    for (const value of values) expect(JSON.stringify(published)).not.toContain(value);
  });

  it('of a later interpretation is its own, and calls people what the document calls them', async () => {
    const house = await openHouse();
    await publishStory(house, list);
    await house.carryOut('lodgeFollowUp', {
      dossier: list.dossier,
      key: 'wenda',
      form: 'qa',
      file: materialFile('# 问答\n\n申请人：邵丽萍，电话13900003333。\n'),
    });
    const { view, act } = reviewing(house, list.dossier, 'wenda');
    const published = await house.view('viewPart', {
      dossier: list.dossier,
      part: 'document',
      rendition: 'public',
    });
    const before = await view();
    const name = before.candidates.find(({ value }) => value === '邵丽萍');
    expect(JSON.stringify(published)).toContain(`申请人：${name?.standIn}`);
    const approve = (version: number) =>
      house.carryOut('approveFollowUp', { dossier: list.dossier, key: 'wenda', version });
    expect((await refusalOf(approve(before.version))).reason).toBe('candidateUndecided');
    const { version } = await act(agreement(before));
    expect((await refusalOf(approve(before.version))).reason).toBe('reviewChanged');
    await approve(version);
    const events = await house.environment.ledger.read(`dossier/${list.dossier}`);
    expect(events.slice(-2)).toMatchObject([
      { type: 'PersonalDataReviewed', data: { gate: 'followUpReview:wenda' } },
      { type: 'FollowUpApproved', data: { key: 'wenda', context: 'ordinary' } },
    ]);
  });
});

describe('a gate stays open', () => {
  it('while anything is undecided', async () => {
    const { view, act, close } = await atPrivacyGate();
    expect((await refusalOf(close())).reason).toBe('candidateUndecided');
    await act([
      ...agreement(await view()),
      { act: 'reopen', candidates: idsOf(await view(), '13900002222') },
    ]);
    expect(await refusalOf(close())).toMatchObject({
      reason: 'candidateUndecided',
      details: { candidates: idsOf(await view(), '13900002222'), count: 1 },
    });
  });

  it('for who saw another version', async () => {
    const { view, act, close } = await atPrivacyGate();
    const { version } = await act(agreement(await view()));
    await act([selecting(await view(), '老把式')], { person: colleague });
    expect(await refusalOf(close({ version }))).toMatchObject({
      reason: 'reviewChanged',
      details: { seen: version, present: version + 1 },
    });
  });

  it('while what was masked in one place stands in another', async () => {
    const pass = 'ZX88120013';
    const body = `进场凭${pass}登记。离场凭${pass}注销。`;
    const { view, act, close } = await atPrivacyGate({ ...list, body });
    const select = async (start: number) => ({
      ...selecting(await view(), pass),
      start,
      end: start + pass.length,
      type: 'otherId',
    });
    await act([...agreement(await view()), await select(body.indexOf(pass))]);
    expect(await refusalOf(close())).toMatchObject({
      reason: 'personalDataLeft',
      details: { left: ['document:otherId:12'] },
    });
    await act([await select(body.lastIndexOf(pass))]);
    expect(await close()).toMatchObject({ status: 'signOff' });
  });

  it('for who drafted, and for who is no privacy reviewer', async () => {
    const { view, act, close } = await atPrivacyGate();
    const { version } = await act(agreement(await view()));
    const drafter = { ...personOf('drafter'), roles: ['drafter', 'privacyReviewer'] as const };
    const drafted = { person: { ...drafter, roles: [...drafter.roles] }, version };
    expect((await refusalOf(close(drafted))).reason).toBe('drafterMayNotDecide');
    expect((await refusalOf(act(agreement(await view()), drafted))).reason).toBe(
      'drafterMayNotDecide',
    );
    const officer = { person: personOf('signingOfficer'), version };
    expect((await refusalOf(close(officer))).reason).toBe('roleMissing');
    expect((await refusalOf(view(officer.person))).reason).toBe('roleMissing');
  });

  it('and is no gate before or after its time', async () => {
    const { house, view, act, close } = await atPrivacyGate();
    const { version } = await act(agreement(await view()));
    await close();
    for (const attempt of [view(), act([{ act: 'undo' }], { version }), close({ version })]) {
      expect((await refusalOf(attempt)).reason).toBe('wrongStatus');
    }
    const unknown = reviewing(house, 'unheard-of');
    expect((await refusalOf(unknown.view())).reason).toBe('dossierMissing');
  });
});

describe('a notice of punishment', () => {
  const notice = { ...list, body: '被处罚人：邵丽萍，罚款五千元。举报人：周桂兰。' };
  const exempt = {
    decision: 'exempt',
    exception: 'punitivePublicity',
    legalBasis: '中华人民共和国行政处罚法第四十八条',
    decidedBy: '市司法局',
    scope: '政府门户网站，三年',
    method: '处罚决定书摘要',
  };

  it('shows who was punished only on a ground that a person gives', async () => {
    const { house, view, act, close } = await atPrivacyGate(notice);
    const seen = await act([{ act: 'setContext', context: 'punishment' }]);
    const punished = seen.candidates
      .filter(({ explanation }) => explanation.exemption !== null)
      .map(({ id }) => id);
    expect(punished).toEqual(expect.arrayContaining(idsOf(seen, '邵丽萍')));
    await act(agreement(seen));
    expect(await refusalOf(close())).toMatchObject({
      reason: 'candidateUndecided',
      details: { candidates: punished },
    });
    await act([{ act: 'decide', candidates: punished, ruling: exempt, everywhere: true }]);
    await close();
    const events = await house.environment.ledger.read(`dossier/${list.dossier}`);
    const decided = events.at(-1)?.data;
    expect(decided).toMatchObject({
      context: 'punishment',
      counts: { exempt: punished.length },
    });
    expect(JSON.stringify(events)).toContain('行政处罚法第四十八条');
    const published = await ask(house.environment, queries.viewPart, reviewer, {
      dossier: list.dossier,
      part: 'document',
      rendition: 'public',
    });
    expect(JSON.stringify(published)).toContain('被处罚人：邵丽萍');
    expect(JSON.stringify(published)).not.toContain('周桂兰');
    expect((await refusalOf(view())).reason).toBe('wrongStatus');
  });

  it('is proposed an exception with the clause of the city', async () => {
    const { act } = await atPrivacyGate(notice);
    const { candidates, exceptions } = await act([{ act: 'setContext', context: 'punishment' }]);
    const punished = candidates.find(({ value }) => value === '邵丽萍');
    expect(punished?.explanation.exemption?.exception).toBe('punitivePublicity');
    expect(exceptions).toContain('punitivePublicity');
  });
});

describe('two reviewers at once', () => {
  it('do not overwrite each other: the later one is told', async () => {
    const { view, act } = await atPrivacyGate();
    const { version } = await view();
    const decide = (value: string, seen: Awaited<ReturnType<typeof view>>) => [
      { act: 'decide', candidates: idsOf(seen, value), ruling: mask, everywhere: false },
    ];
    const seen = await view();
    const results = await Promise.allSettled([
      act(decide('13900001111', seen), { version }),
      act(decide('13900002222', seen), { version, person: colleague }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [lost] = results.filter((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ reason: 'reviewChanged' });
    expect((await view()).counts.mask).toBe(1);
  });

  it('send a command twice and it is carried out once', async () => {
    const { view, act } = await atPrivacyGate();
    const acts = [selecting(await view(), '老把式')];
    const sent = { version: 0, commandId: 'the-same-command' };
    const first = await act(acts, sent);
    expect(await act(acts, sent)).toEqual(first);
    expect(first.version).toBe(1);
    await expect(act(agreement(first), sent)).rejects.toThrow(CommandConflict);
  });

  it('close a gate once', async () => {
    const { house, view, act, close } = await atPrivacyGate();
    const { version } = await act(agreement(await view()));
    const sent = { version, commandId: 'the-same-closing' };
    expect(await close(sent)).toMatchObject({ replayed: false });
    expect(await close(sent)).toMatchObject({ replayed: true, status: 'signOff' });
    await expect(close({ ...sent, version: version + 1 })).rejects.toThrow(CommandConflict);
    const events = await house.environment.ledger.read(`dossier/${list.dossier}`);
    expect(events.filter(({ type }) => type === 'PersonalDataDecided')).toHaveLength(1);
  });
});

describe('a document that comes back', () => {
  it('keeps the rulings on what did not change', async () => {
    const { house, view, act } = await atPrivacyGate();
    const { version } = await act([...agreement(await view()), selecting(await view(), '老把式')]);
    const returning = { person: reviewer, commandId: commandIdSchema.parse('return-the-list') };
    await execute(house.environment, commands.returnToDrafting, returning, {
      dossier: list.dossier,
      reasons: ['第二位申请人已经撤回申请。'],
    });
    const body = list.body.replace('13900002222', '13900004444');
    await lodgeAgain(house, { ...list, body });
    const seen = await view();
    expect(seen).toMatchObject({ version: version + 1, undo: null, redo: null });
    expect(seen.carried?.kept).toBeGreaterThanOrEqual(3);
    expect(seen.carried?.lost).toBeGreaterThanOrEqual(1);
    const rulings = new Map(seen.candidates.map(({ value, ruling }) => [value, ruling]));
    expect(rulings.get('13900001111')).toEqual(mask);
    expect(rulings.get('老把式')).toEqual(mask);
    expect(rulings.get('13900004444')).toBeNull();
    const late = await refusalOf(act(agreement(seen), { version }));
    expect(late.reason).toBe('reviewChanged');
  });
});

describe('a document that comes back as it was', () => {
  it('can be closed without another act, and the vault holds what was decided', async () => {
    const { house, view, act, close } = await atPrivacyGate();
    await act(agreement(await view()));
    const returning = { person: reviewer, commandId: commandIdSchema.parse('return-the-list') };
    await execute(house.environment, commands.returnToDrafting, returning, {
      dossier: list.dossier,
      reasons: ['请补充落款日期。'],
    });
    await lodgeAgain(house, { ...list, body: `${list.body}\n\n名单以公示为准。` });
    const { version } = await view();
    expect(await close({ version })).toMatchObject({ status: 'signOff' });
    const kept = await house.environment.vault.read(entry);
    const text = new TextDecoder().decode(kept?.content);
    expect(JSON.parse(text)).toMatchObject({ review: { version } });
  });
});

describe('what the ledger keeps of a review', () => {
  it('is ids, rulings and keyed digests: no value, and nothing to test a guess with', async () => {
    const { house, view, act, close } = await atPrivacyGate();
    const seen = await act([...agreement(await view()), selecting(await view(), '老把式')]);
    const kept = {
      act: 'decide',
      candidates: idsOf(seen, '13900002222'),
      ruling: { decision: 'keep', reason: '经邵丽萍本人同意公开' },
      everywhere: false,
    };
    await act([kept]);
    await close();
    const { ledger } = house.environment;
    const [page, decided] = (await ledger.read(`dossier/${list.dossier}`)).slice(-2);
    expect(page?.type).toBe('PersonalDataReviewed');
    expect(decided).toMatchObject({ type: 'PersonalDataDecided', data: { context: 'ordinary' } });
    const lines = await Array.fromAsync(exportLines(ledger));
    expect(await verifyExport(lines)).toMatchObject({ ok: true });
    const whole = lines.join('\n');
    for (const value of values) {
      expect(whole).not.toContain(value);
      for (const guess of [value, `person\n${value}`, `mobile\n${value}`]) {
        const hash = createHash('sha256').update(guess).digest();
        for (const spelling of [hash.toString('hex'), hash.toString('base64url')]) {
          expect(whole).not.toContain(spelling.slice(0, 20));
        }
      }
    }
  });

  it('says nobody in a reason who is masked, whether a rule would see the name or not', async () => {
    const { house, view, act, close } = await atPrivacyGate();
    await act([selecting(await view(), '老把式'), ...agreement(await view())]);
    const [number] = idsOf(await view(), '13900001111');
    const keep = (reason: string) => {
      const ruling = { decision: 'keep', reason };
      return { act: 'decide', candidates: [number], ruling, everywhere: false };
    };
    await act([keep('公开电话，望江新村老 把 式可以作证')]);
    await close();
    const lines = await Array.fromAsync(exportLines(house.environment.ledger));
    expect(lines.join('')).toContain('公开电话，望江新村某某可以作证');
    expect(lines.join('')).not.toContain('老把式');
  });

  it('differs from review to review for the same value', async () => {
    const pageOf = async () => {
      const { house, view, act, close } = await atPrivacyGate();
      await act(agreement(await view()));
      await close();
      const events = await house.environment.ledger.read(`dossier/${list.dossier}`);
      return events.find(({ type }) => type === 'PersonalDataReviewed')?.data;
    };
    const [one, other] = [await pageOf(), await pageOf()];
    expect(one).not.toEqual(other);
    const withoutDigests = (page: unknown) =>
      JSON.stringify(page).replaceAll(/"digest":"[^"]*"/g, '');
    expect(withoutDigests(one)).toBe(withoutDigests(other));
  });
});
