import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  decideAndAppend,
  type StreamKind,
} from '../../../functions/application/decide-and-append.ts';
import type { CommandIdentity } from '../../../functions/application/use-case.ts';
import { digestOfValue } from '../../../functions/domain/kernel/digest.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { systemActor } from '../../../functions/domain/kernel/people.ts';
import { UnrecordableEvent } from '../../../functions/ports/ledger.ts';
import { openHouse } from '../public/public-house.ts';

const noteSchema = z.strictObject({ note: z.string().max(5) });

it('records nothing that could not be read again', async () => {
  const { environment, now } = await openHouse();
  const notes: StreamKind<number, string, ReturnType<typeof noted>, null> = {
    decider: {
      initialState: 0,
      decide: (note) => [noted(note)],
      evolve: (count) => count + 1,
    },
    parse: ({ data }) => noted(noteSchema.parse(data).note),
    rules: () => null,
    head: () => ({ status: 'open', department: 'office', summary: {} }),
  };
  function noted(note: string) {
    return { type: 'Noted', data: { note }, at: now(), actor: systemActor };
  }
  const write = (note: string) =>
    decideAndAppend(environment, notes, 'registry/notes', identity(note), note);
  await expect(write('too long')).rejects.toThrow(UnrecordableEvent);
  expect(await environment.ledger.read('registry/notes')).toEqual([]);
  expect(await write('short')).toMatchObject({ version: 1, state: 1 });
});

function identity(note: string): CommandIdentity {
  return { id: commandIdSchema.parse('write-a-note'), digest: digestOfValue('test', note) };
}
