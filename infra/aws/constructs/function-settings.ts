import type { Variable } from '../entries/settings.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { SEARCH_KEY } from './documents.ts';

export type Settings = Readonly<Partial<Record<Variable, string>>>;

/** The variables by which functions find what the data stack holds, by part. */
export function dataSettings(data: DataStack) {
  const { ledger, documents, archive, vault, runtimeTables, secrets, signing } = data;
  const { seal, identity } = data;
  return {
    ledger: {
      TONGBU_EVENTS_TABLE: ledger.events.tableName,
      TONGBU_HEADS_TABLE: ledger.heads.tableName,
    },
    objects: { TONGBU_DOCUMENTS_BUCKET: documents.bucket.bucketName },
    search: {
      TONGBU_DOCUMENTS_BUCKET: documents.bucket.bucketName,
      TONGBU_SEARCH_KEY: SEARCH_KEY,
    },
    archive: { TONGBU_ARCHIVE_BUCKET: archive.bucket.bucketName },
    vault: vault.settings,
    gates: { TONGBU_GATES_TABLE: runtimeTables.waitingGates.tableName },
    sentMail: { TONGBU_SENT_MAIL_TABLE: runtimeTables.sentMail.tableName },
    staffNames: { TONGBU_STAFF_TABLE: runtimeTables.staffNames.tableName },
    signing: { TONGBU_SIGNING_KEY: signing.key.keyArn },
    seal: seal.settings,
    origin: { TONGBU_ORIGIN_SECRET: secrets.origin.secretArn },
    session: { TONGBU_SESSION_SECRET: secrets.session.secretArn },
    people: identity.settings,
  } as const satisfies Readonly<Record<string, Settings>>;
}
