import { expect, test } from 'vitest';
import {
  dossierOfSubject,
  dossierStream,
} from '../../../functions/application/dossier/dossier-store.ts';
import { issueOfSubject } from '../../../functions/application/gazette/issue-store.ts';
import { incidentOfSubject } from '../../../functions/application/incident/incident-store.ts';
import { matterOfSubject } from '../../../functions/application/matter/matter-store.ts';

const kinds = {
  dossier: dossierOfSubject,
  incident: incidentOfSubject,
  issue: issueOfSubject,
  matter: matterOfSubject,
};

test.each(Object.entries(kinds))('a subject of the kind %s names one by its id', (kind, idOf) => {
  expect(idOf(`${kind}/2026-001`)).toBe('2026-001');
});

test.each(Object.entries(kinds))('what is not of the kind %s is no subject of it', (kind, idOf) => {
  const others = Object.keys(kinds).filter((other) => other !== kind);
  for (const other of others) expect(() => idOf(`${other}/2026-001`)).toThrow(TypeError);
  for (const wrong of [kind, `${kind}/`, `${kind}/..`, `${kind}/A b`, '']) {
    expect(() => idOf(wrong)).toThrow();
  }
});

test('the stream of a subject is its name', () => {
  expect(dossierStream(dossierOfSubject('dossier/2026-001'))).toBe('dossier/2026-001');
});
