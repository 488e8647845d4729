/** Every reason for which a command on a register is refused. */
export const registryRefusals = [
  'departmentRegisteredTwice',
  'departmentUnregistered',
  'departmentDissolved',
  'livelihoodUnchanged',
  'registryDayTooEarly',
  'headInOffice',
  'headMissing',
  'headTermUnknown',
  'headTermOverlaps',
  'reportInTheFuture',
  'reportBeforeYearEnd',
  'reportRecordedTwice',
  'expertRegisteredTwice',
  'expertUnregistered',
  'expertNotOnRegister',
  'expertNotNamed',
] as const;
export type RegistryRefusal = (typeof registryRefusals)[number];
