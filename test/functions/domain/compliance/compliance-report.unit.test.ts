import { describe, expect, it } from 'vitest';
import { complianceReport } from '../../../../functions/domain/compliance/compliance-report.ts';
import {
  amountOf,
  type ComplianceReport,
  type RowName,
  rateOf,
} from '../../../../functions/domain/compliance/report.ts';
import { obligationsOfDossier } from '../../../../functions/domain/deadlines/obligations.ts';
import type { DossierEvent } from '../../../../functions/domain/dossier/events.ts';
import type { Instant } from '../../../../functions/domain/kernel/time.ts';
import { moment, rules } from '../dossier/jiangzhou.ts';
import { asks, historyOf, type Point, play, stateOf } from '../dossier/journey.ts';

const newYear = moment('2027-01-01 00:00');

function reported(
  history: readonly DossierEvent[],
  { asOf = newYear, year = 2026 }: { asOf?: Instant; year?: number } = {},
): ComplianceReport {
  const state = stateOf(history);
  if (state.status === 'absent') throw new TypeError('the history opens no dossier');
  const dossier = {
    stream: 'dossier/jz-2026-017',
    history: history.map((event, index) => ({ version: index + 1, event })),
    obligations: obligationsOfDossier(state, rules),
  };
  const sources = { dossiers: [dossier], others: [] };
  return complianceReport('housing', year, asOf, sources, rules.jurisdiction);
}

function figures(report: ComplianceReport, name: RowName): Readonly<Record<string, number>> {
  const row = report.rows.find((one) => one.row === name);
  return Object.fromEntries((row?.figures ?? []).map((one) => [one.name, amountOf(one)]));
}

const published = historyOf('published');

describe('what a report counts of a document', () => {
  it('is its publication, its attribute and the forms in which it was interpreted', () => {
    const report = reported(published);
    expect(figures(report, 'documents')).toMatchObject({ published: 1, withdrawn: 0 });
    expect(figures(report, 'attributes')).toEqual({ proactive: 1, onRequest: 0, withheld: 0 });
    expect(figures(report, 'forms')).toEqual({ text: 1 });
    expect(figures(report, 'gazetting')).toEqual({ printed: 0, notPrinted: 1 });
  });

  it('is nothing in another year', () => {
    const report = reported(published, { year: 2027 });
    expect(figures(report, 'documents')).toMatchObject({ published: 0 });
    expect(figures(report, 'forms')).toEqual({});
  });

  it('is each return, also of a package that was published later', () => {
    const returned = play(historyOf('screening'), [() => asks.returnToDrafting]);
    expect(figures(reported(returned), 'documents')).toMatchObject({ returned: 1, published: 0 });
  });

  it('is the later interpretation too, once it is out', () => {
    const later = play(published, [
      () => asks.lodgeFollowUp,
      () => asks.approveFollowUp,
      () => asks.releaseFollowUp,
    ]);
    const report = reported(later);
    expect(figures(report, 'forms')).toEqual({ text: 1, qa: 1 });
    const forms = report.rows.find(({ row }) => row === 'forms');
    // NJ18: 加大问答解读、案例解读比重.
    expect(forms?.basis.instrument).toBe('NJ18');
    expect(forms === undefined ? null : rateOf(forms)).toBe(0.5);
  });
});

describe('what was due', () => {
  it('counts by how it ended', () => {
    expect(figures(reported(published), 'onTime:interpretation')).toEqual({
      met: 1,
      metLate: 0,
      overdue: 1,
      pending: 0,
      ceased: 0,
    });
  });

  it('tells besides of what counts as in time but was entered only after its time', () => {
    const entered = (lateEntry: string | null, at: string) =>
      play(published, [
        () => ({
          ...asks.recordRelease,
          releasedAt: moment('2026-03-10 08:00'),
          at: moment(at),
          lateEntry,
        }),
      ]);
    const inTime = figures(reported(entered(null, '2026-03-11 10:00')), 'onTime:interpretation');
    expect(inTime).toMatchObject({ met: 2 });
    expect(inTime).not.toHaveProperty('enteredLate');
    const late = reported(entered('样报4月1日收到', '2026-04-01 10:00'));
    expect(figures(late, 'onTime:interpretation')).toMatchObject({ met: 2, enteredLate: 1 });
    const row = late.rows.find((one) => one.row === 'onTime:interpretation');
    expect(row === undefined ? null : rateOf(row)).toBe(1);
  });

  it('is pending while there is time, and has no rate then', () => {
    const report = reported(published, { asOf: moment('2026-03-09 20:00') });
    expect(figures(report, 'onTime:followUp')).toMatchObject({ pending: 3, overdue: 0 });
    const row = report.rows.find((one) => one.row === 'onTime:followUp');
    expect(row === undefined ? 0 : rateOf(row)).toBeNull();
  });

  it('has no row where nobody owed anything of the kind', () => {
    const report = reported(historyOf('opened'));
    expect(report.rows.some(({ row }) => row === 'onTime:followUp')).toBe(false);
  });
});

describe('the evidence', () => {
  it.each<Point>(['complete', 'signOff', 'published'])('of %s stands behind every figure', (at) => {
    const history = historyOf(at);
    for (const { figures: all } of reported(history).rows) {
      for (const { evidence } of all) {
        for (const { stream, versions } of evidence) {
          expect(stream).toBe('dossier/jz-2026-017');
          expect(versions.length).toBeGreaterThan(0);
          expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
          expect(history.at((versions.at(-1) ?? 0) - 1)).toBeDefined();
        }
      }
    }
  });

  it('of a publication is the event that made it public', () => {
    const row = reported(published).rows.find((one) => one.row === 'documents');
    const [evidence] = row?.figures.find(({ name }) => name === 'published')?.evidence ?? [];
    const [version] = evidence?.versions ?? [];
    expect(published[(version ?? 0) - 1]?.type).toBe('Published');
  });
});

describe('a rule that asks for a number', () => {
  it('stands beside what was done', () => {
    const row = reported(published).rows.find((one) => one.row === 'firstInterpreter');
    expect(row).toMatchObject({ least: 1, basis: { instrument: 'NJ18' } });
    expect(figures(reported(published), 'firstInterpreter')).toEqual({ byHead: 0 });
  });
});
