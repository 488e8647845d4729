/**
 * What no recording on one machine can show. Everything here errs on the dear side, so that the
 * estimate is an upper bound; the operations guide lists it.
 */

/** Pages that a person looks at around each act. */
export const PAGES_PER_ACT = 4;
/** With the parts that do not change cached by the browser. */
export const STAFF_PAGE_BYTES = 60_000;

/** Memory of functions, in MB, as the constructs give it; a test holds them against these. */
export const MEMORY_MB = 512;
export const WEB_MEMORY_MB = 1_024;
export const RENDERING_MEMORY_MB = 1_769;
/** The memory with which Lambda gives one whole processor; less memory is a part of one. */
export const MEMORY_OF_ONE_CPU_MB = 1_769;

/** Every run begins cold, as in a city with few dossiers; the initialisation is billed too. */
export const COLD_START_MS = 800;
/** How long a function waits for one answer, on the network and in the service. */
export const DYNAMODB_CALL_MS = 10;
export const S3_CALL_MS = 50;

/** START, END, REPORT and one line of the function's own. */
export const LOG_BYTES_PER_RUN = 1_000;
/** Entering and leaving a state, logged without its payload. */
export const LOG_BYTES_PER_TRANSITION = 1_500;

/** An office works so many seconds a year: 250 days of eight hours. */
export const WORKING_SECONDS = 250 * 8 * 3_600;
/** The busiest minute against an average one. */
export const PEAK = 10;
/** How long a dossier is under way, in years: four weeks. */
export const YEARS_OPEN = 28 / 365;
/** Reminders, escalations and returns of a dossier that does not go smoothly. */
export const MAILS_PER_DOSSIER = 4;
/** One run of a function in all, and of the relay, which finds most of its answers at hand. */
export const RUN_SECONDS = 1.2;
export const RELAY_RUN_SECONDS = 0.3;
