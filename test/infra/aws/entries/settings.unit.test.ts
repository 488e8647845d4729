import { describe, expect, it } from 'vitest';
import { readSettings, SettingsInvalid } from '../../../../infra/aws/entries/settings.ts';

const complete = {
  TONGBU_EVENTS_TABLE: 'events',
  TONGBU_HEADS_TABLE: 'heads',
  TONGBU_SIGNING_KEY: 'arn:aws:kms:ap-southeast-1:111122223333:key/abc',
  TONGBU_MAIL_FROM: 'off',
  TONGBU_OIDC_ISSUER: 'https://id.jiangzhou.example',
} as const;
const needed = Object.keys(complete).map((name) => name as keyof typeof complete);

function problemsOf(environment: Readonly<Record<string, string | undefined>>): string {
  try {
    readSettings(environment, needed);
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.message;
    throw error;
  }
  return 'none';
}

describe('the settings of a function', () => {
  it('are what it asked for and nothing else', () => {
    const read = readSettings({ ...complete, PATH: '/bin' }, ['TONGBU_EVENTS_TABLE']);
    expect(read).toEqual({ TONGBU_EVENTS_TABLE: 'events' });
  });

  it.each(needed)('without %s are refused by its name', (name) => {
    expect(problemsOf({ ...complete, [name]: undefined })).toContain(`${name} is not set`);
    expect(problemsOf({ ...complete, [name]: '' })).toContain(`${name} is not set`);
  });

  it('name everything that is missing at once', () => {
    const message = problemsOf({});
    for (const name of needed) expect(message).toContain(name);
  });

  it.each([
    ['TONGBU_EVENTS_TABLE', 'two words'],
    ['TONGBU_SIGNING_KEY', 'abc'],
    ['TONGBU_MAIL_FROM', 'tongbu'],
    ['TONGBU_OIDC_ISSUER', 'http://id.jiangzhou.example'],
  ])('with a malformed %s say what it must be, not what it was', (name, value) => {
    const message = problemsOf({ ...complete, [name]: value });
    expect(message).toContain(`${name} must be`);
    expect(message).not.toContain(value);
  });
});
