import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFileObjects } from '../../../functions/adapters/files/objects.ts';
import { openOutbox } from '../../../functions/adapters/files/outbox.ts';
import { openFileVault } from '../../../functions/adapters/files/vault.ts';
import { glyphsOf } from '../../../functions/adapters/glyphs/glyphs.ts';
import { coverageOf } from '../../../functions/adapters/npm-fonts/coverage.ts';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import { openSqliteLedger } from '../../../functions/adapters/sqlite/ledger.ts';
import { openSqliteSchedule } from '../../../functions/adapters/sqlite/schedule.ts';
import { openSqliteSearchIndex } from '../../../functions/adapters/sqlite/search-index.ts';
import { openWaitingGates } from '../../../functions/adapters/sqlite/waiting-gates.ts';
import { commands, queries } from '../../../functions/application/catalogue.ts';
import { citySchema } from '../../../functions/application/city.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { publishIssue } from '../../../functions/application/gazette/publish-issue.ts';
import { recordGazetting } from '../../../functions/application/gazette/record-gazetting.ts';
import { renderIssue } from '../../../functions/application/gazette/render-issue.ts';
import {
  indexPolicies,
  rebuildSearch,
} from '../../../functions/application/relay/index-policies.ts';
import { ask, type Command, execute, type Query } from '../../../functions/application/use-case.ts';
import { publish } from '../../../functions/application/workflow/publish.ts';
import { releaseFollowUp } from '../../../functions/application/workflow/release-follow-up.ts';
import { renderPackage } from '../../../functions/application/workflow/render-package.ts';
import { createWorkingCalendar } from '../../../functions/domain/deadlines/calendar.ts';
import { jurisdiction } from '../../../functions/domain/jurisdictions/registry.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { type Person, personSchema, type Role } from '../../../functions/domain/kernel/people.ts';
import { type Instant, instantOf } from '../../../functions/domain/kernel/time.ts';
import { directIntake } from '../../../functions/intake/direct-intake.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';

/** Fonts are parsed once for all tests of a file. */
const fonts = npmFontSource();

export interface House {
  readonly environment: Environment;
  now(): Instant;
  /** Lets hours go by. */
  pass(hours: number): void;
  /** Carries out a command as a person who may. */
  carryOut(name: keyof typeof commands, input: object): Promise<unknown>;
  view(name: keyof typeof queries, input: object): Promise<unknown>;
}

/** 江州市 on real stores in a folder of its own; the test takes the workflow's steps itself. */
export async function openHouse(publicUrl = 'https://policy.jiangzhou.example'): Promise<House> {
  const folder = temporaryFolder();
  const ledger = openSqliteLedger({ file: join(folder, 'ledger.sqlite') });
  const waitingGates = openWaitingGates({ file: join(folder, 'gates.sqlite') });
  const schedule = openSqliteSchedule({ file: join(folder, 'schedule.sqlite') });
  const search = openSqliteSearchIndex({ file: join(folder, 'search.sqlite') });
  onTestFinished(() => {
    search.close();
    ledger.close();
    schedule.close();
    waitingGates.close();
  });
  let time = Date.parse('2026-03-02T01:00:00.000Z');
  const clock = { now: () => instantOf(time) };
  let ids = 0;
  const objects = await openFileObjects(join(folder, 'objects'));
  const environment: Environment = {
    // The relay's part, at once: what was appended can be searched.
    ledger: {
      append: async (...given) => {
        const result = await ledger.append(...given);
        await indexPolicies(environment, result.events);
        return result;
      },
      read: (...given) => ledger.read(...given),
      head: (...given) => ledger.head(...given),
      heads: (...given) => ledger.heads(...given),
      recorded: (...given) => ledger.recorded(...given),
      streams: (...given) => ledger.streams(...given),
    },
    objects,
    engine: {
      start: async () => {},
      resume: async () => 'movedOn',
      status: async () => null,
    },
    waitingGates,
    schedule,
    search,
    vault: await openFileVault({
      folder: join(folder, 'vault'),
      houseKey: join(folder, 'vault-house-key'),
      keyTable: join(folder, 'vault-keys'),
    }),
    mail: await openOutbox({ folder: join(folder, 'mail'), clock, from: 'tongbu@j.example' }),
    clock,
    renderers: createRenderers(await fonts, async (digest) => (await objects.get(digest)).bytes),
    seal: null,
    intake: directIntake,
    glyphs: glyphsOf(coverageOf),
    calendar: createWorkingCalendar(),
    city: citySchema.parse({
      name: { zh: '江州市', en: 'Jiangzhou' },
      gazetteTitle: '江州市人民政府公报',
      gazettePublisher: '江州市人民政府办公室',
      mailDomain: 'jiangzhou.example',
      publicUrl,
      jurisdiction: 'nanjing-2020',
      departments: [
        { id: 'housing', name: { zh: '市住房和城乡建设局', en: 'Housing and Construction' } },
        { id: 'education', name: { zh: '市教育局', en: 'Education' } },
      ],
    }),
    jurisdiction,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
  await rebuildSearch(environment);
  return {
    environment,
    now: clock.now,
    pass: (hours) => {
      time += hours * 3_600_000;
    },
    carryOut: (name, input) => {
      const command: Command<unknown, unknown> = commands[name];
      ids += 1;
      const commandId = commandIdSchema.parse(`test-command-${ids}`);
      return execute(environment, command, { person: someone(command.roles), commandId }, input);
    },
    view: (name, input) => {
      const query: Query<unknown, unknown> = queries[name];
      return ask(environment, query, someone(query.roles), input);
    },
  };
}

/** The person of a role; drafters and their heads belong to the housing department. */
export function personOf(role: Role, department?: string): Person {
  const own = role === 'drafter' || role === 'departmentHead' ? 'housing' : 'office';
  return personSchema.parse({
    id: `secret-${role}`,
    roles: [role],
    department: department ?? own,
  });
}

function someone(roles: readonly Role[]): Person {
  return personOf(roles[0] ?? 'administrator');
}

/** Steps that the workflow takes by itself. */
export const steps = {
  renderPackage,
  publish,
  releaseFollowUp,
  renderIssue,
  publishIssue,
  recordGazetting,
};

export function file(name: string, text: string): { name: string; content: string } {
  return { name, content: Buffer.from(text).toString('base64') };
}
