import { describe, expect, test } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import { queries } from '../../../functions/application/catalogue.ts';
import { renderCompliance } from '../../../functions/application/compliance/render-compliance.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { textsInPdf } from '../../../functions/application/rendition/pdf-text.ts';
import { ask } from '../../../functions/application/use-case.ts';
import { endingSums } from '../../../functions/domain/compliance/endings.ts';
import { departmentIdSchema } from '../../../functions/domain/kernel/people.ts';
import { Refusal } from '../../../functions/domain/kernel/refusal.ts';
import type { StreamName } from '../../../functions/ports/ledger.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { actUntil, hostAt } from './host-house.ts';

const cast = castOf('housing');
const housing = departmentIdSchema.parse('housing');
const supervisor = { ...cast.signingOfficer, roles: ['supervisor' as const] };

async function published() {
  const { host } = await hostAt(temporaryFolder());
  await actUntil(host, 'lift', 'signOff');
  await host.settle();
  return host;
}

describe('the yearly report over a real ledger', () => {
  test('has no figure whose events are not there', async () => {
    const { environment } = await published();
    const asked = { department: 'housing', year: 2026 };
    const { rows } = await ask(environment, queries.viewCompliance, supervisor, asked);
    const evidence = rows.flatMap(({ figures }) => figures.flatMap((one) => one.evidence));
    expect(evidence.length).toBeGreaterThan(8);
    for (const { stream, versions } of evidence) {
      const events = await environment.ledger.read(stream as StreamName);
      for (const version of versions) expect(events[version - 1]?.version).toBe(version);
    }
    const documents = rows.find(({ row }) => row === 'documents');
    expect(documents?.figures.find(({ name }) => name === 'published')?.value).toBe(1);
  });

  test('counts nothing of another department', async () => {
    const { environment } = await published();
    const asked = { department: 'education', year: 2026 };
    const { rows } = await ask(environment, queries.viewCompliance, supervisor, asked);
    const own = rows.filter(({ row }) => !row.startsWith('onTime:'));
    expect(own.flatMap(({ figures }) => figures).reduce((sum, { value }) => sum + value, 0)).toBe(
      0,
    );
  });

  test('of each department agrees with what the city is shown of it', async () => {
    const { environment } = await published();
    const { departments } = await ask(environment, queries.viewCityCompliance, supervisor, {
      year: 2026,
    });
    expect(new Set(departments.map(({ department }) => department))).toEqual(
      new Set(environment.city.departments.map(({ id }) => id)),
    );
    for (const { department, ...sums } of departments) {
      const asked = { department, year: 2026 };
      const { rows } = await ask(environment, queries.viewCompliance, supervisor, asked);
      const onTime = rows.filter(({ row }) => row.startsWith('onTime:'));
      expect(sums).toEqual(endingSums(onTime.flatMap(({ figures }) => figures)));
    }
    expect(departments.find(({ department }) => department === 'housing')?.met).toBeGreaterThan(3);
  });

  test('calls each stream by its title, and says where staff open it', async () => {
    const { environment } = await published();
    const asked = { department: 'housing', year: 2026 };
    const { rows, streams } = await ask(environment, queries.viewCompliance, supervisor, asked);
    const pointedAt = new Set(
      rows.flatMap(({ figures }) => figures.flatMap((one) => one.evidence.map((e) => e.stream))),
    );
    expect(new Set(streams.map(({ stream }) => stream))).toEqual(pointedAt);
    const dossier = streams.find(({ stream }) => stream === 'dossier/lift');
    expect(dossier?.address).toBe('/portal/dossiers/lift');
    expect(dossier?.title).toContain('电梯');
  });

  test.each([
    [
      'the whole city',
      (env: Environment) => ask(env, queries.viewCityCompliance, cast.drafter, { year: 2026 }),
      'roleMissing',
    ],
    [
      'a year to come',
      (env: Environment) => ask(env, queries.viewCityCompliance, supervisor, { year: 2031 }),
      'reportYearAhead',
    ],
  ])('of %s is refused to those who may not see it', async (_what, asking, reason) => {
    const { host } = await hostAt(temporaryFolder());
    await expect(asking(host.environment)).rejects.toMatchObject({ reason });
  });

  test('is for the department itself and for those who oversee the city', async () => {
    const { environment } = await published();
    const asked = { department: 'education', year: 2026 };
    const refused = ask(environment, queries.viewCompliance, cast.drafter, asked);
    await expect(refused).rejects.toMatchObject({ reason: 'reportOfOthers' });
    const own = { department: 'housing', year: 2026 };
    expect((await ask(environment, queries.viewCompliance, cast.drafter, own)).year).toBe(2026);
  });

  test.each([
    [{ department: 'forestry', year: 2026 }, 'departmentUnknown'],
    [{ department: 'housing', year: 2031 }, 'reportYearAhead'],
  ])('says what is wrong with %j', async (asked, reason) => {
    const { host } = await hostAt(temporaryFolder());
    const refused = ask(host.environment, queries.viewCompliance, supervisor, asked);
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({ reason });
  });

  test('is printed with its clauses', async () => {
    const { environment } = await published();
    const renderers = createRenderers(await npmFontSource(), () => {
      throw new TypeError('a report has no pictures');
    });
    const asked = { department: housing, year: 2026 };
    const pdf = await renderCompliance({ ...environment, renderers }, supervisor, asked, 'pdf');
    const printed = textsInPdf(pdf)
      .map(({ text }) => text)
      .join('');
    for (const words of ['2026年政策', '按时率', '发布解读材料', '政务公开工作要点', '应登尽登']) {
      expect(printed.replaceAll(/\s/gu, '')).toContain(words);
    }
  });
});
