import type { Command } from 'commander';
import { addCertificate } from './certificate.ts';
import { addCheck } from './check.ts';
import { addCheckpoint } from './checkpoint.ts';
import { addDeidentify } from './deidentify.ts';
import { addDelta } from './delta.ts';
import { emptyProgram } from './empty-program.ts';
import { addOriginality } from './originality.ts';
import { addParse } from './parse.ts';
import { addProve } from './prove.ts';
import { addExport, addVerify } from './records.ts';
import { addRender } from './render.ts';
import { addRules } from './rules.ts';
import type { CliServices } from './services.ts';
import { addWorkdays } from './workdays.ts';

/** The commands that need no running host; the host adds its own (`serve`, `demo`). */
export function createProgram(services: CliServices): Command {
  const program = emptyProgram(services.terminal);
  addParse(program, services);
  addCheck(program, services);
  addDeidentify(program, services);
  addDelta(program, services);
  addRender(program, services);
  addOriginality(program, services);
  addWorkdays(program, services);
  addRules(program, services);
  addProve(program, services);
  addExport(program, services);
  addVerify(program, services);
  addCheckpoint(program, services);
  addCertificate(program, services);
  return program;
}
