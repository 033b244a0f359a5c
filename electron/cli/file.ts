import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import path from "node:path";
import type { Input } from "../contract/calls.ts";
import type { Draft } from "../contract/draft.ts";
import type { Direction } from "../contract/email.ts";
import type { JobView } from "../contract/job.ts";
import { problemIn, ProblemError } from "../contract/problem.ts";
import type { RecordRef } from "../contract/record.ts";
import { Us } from "../people/us.ts";
import type { Organisation } from "../workspace/organisation.ts";
import { printedProblem, type PrintedProblem } from "./printed-problem.ts";
import type { Command, RecordWord } from "./words.ts";

type FileCommand = Extract<Command, { verb: "file" }>;

/**
 * Files mails to a record and prints a JSON line for each, and for each file or mail that cannot be
 * read: `file`, and `job`, `state`, `record`, `messageId`, or `error`. Returns when each is filed,
 * or waits for the network or the user; with `--wait` only when none waits any more. It returns at
 * once when this computer cannot send at all.
 *
 * @returns 0 when every mail is on its way or filed, 1 otherwise
 */
export async function fileMails(
  organisation: Organisation,
  command: FileCommand,
  folder: string,
  out: (line: string) => void,
): Promise<number> {
  await organisation.refreshed();
  const record = recordOf(organisation, command.to);
  const link = command.link === undefined ? undefined : recordOf(organisation, command.link);
  const { owner } = command;
  const shared = { record, ...(link && { link }), ...(owner !== undefined && { owner }) };
  const lines: Line[] = [];
  for (const file of command.files) {
    const outcomes = await fileEach(organisation, path.resolve(folder, file), (draft) =>
      fileOne(organisation, draft, command, shared),
    );
    const place = { file, record: `${record.module}/${record.id}` };
    lines.push(...outcomes.map((outcome) => ({ ...place, ...outcome })));
  }
  const started = lines.flatMap(({ job }) => (job === undefined ? [] : [job]));
  await settled(organisation, started, command.wait);
  for (const line of lines) out(JSON.stringify(finished(organisation, line)));
  return lines.every((line) => line.error === undefined && !isStuck(organisation, line)) ? 0 : 1;
}

type Outcome = {
  readonly messageId?: string;
  readonly job?: string;
  readonly error?: PrintedProblem;
};
type Line = Outcome & { readonly file: string; readonly record: string };

/** Files the mails of a file: a mailbox has many. */
async function fileEach(
  organisation: Organisation,
  absolute: string,
  file: (draft: Draft) => Promise<Outcome>,
): Promise<Outcome[]> {
  const { drafts, refused, made } = await organisation.openPaths([absolute]);
  // What was not filed must not stay behind in the tray of the window, unless it was there before.
  const unfiled = new Set(made);
  const outcomes: Outcome[] = [];
  try {
    for (const draft of drafts) {
      const outcome = await file(draft);
      if (outcome.job !== undefined) unfiled.delete(draft.id);
      outcomes.push(outcome);
    }
  } finally {
    await organisation.discard([...unfiled]);
  }
  return [...outcomes, ...refused.map(({ problem }) => ({ error: printedProblem(problem) }))];
}

async function fileOne(
  organisation: Organisation,
  draft: Draft,
  command: FileCommand,
  shared: Omit<Input<"fileMails">, "mails">,
): Promise<Outcome> {
  const { messageId } = draft.email;
  const known = { ...(messageId !== undefined && { messageId }) };
  try {
    const mail = {
      draftId: draft.id,
      direction: command.direction ?? directionOf(organisation, draft, command.owner),
      without: leftOut(draft, command.without),
      ...(command.original && { original: true }),
      ...(command.asAnother && { asAnother: true }),
      ...(command.addLeftOut && { addLeftOut: true as const }),
    };
    const [job] = await organisation.file({ ...shared, mails: [mail] }, 0);
    return { ...known, ...(job !== undefined && { job }) };
  } catch (error) {
    const problem = problemIn(error);
    if (problem === undefined) throw error;
    return { ...known, error: printedProblem(problem) };
  }
}

/**
 * As the mail's owner sees it: a colleague has sent what comes from the colleague's address
 * (docs/zoho-api.md, "Direction").
 */
function directionOf(
  organisation: Organisation,
  { email }: Draft,
  owner: string | undefined,
): Direction {
  const colleague = organisation.colleagues().find(({ id }) => id === owner);
  if (colleague === undefined) return email.direction;
  const owners = new Us({ own: [colleague.email] });
  return owners.isMe(email.from?.address) ? "sent" : "received";
}

/** The positions of the attachments with these names. */
function leftOut({ email }: Draft, names: readonly string[]): number[] {
  const unknown = names.find(
    (name) => !email.attachments.some((attachment) => attachment.name === name),
  );
  if (unknown !== undefined) {
    throw new ProblemError({ code: "no-such-attachment", values: { name: unknown } });
  }
  return [...email.attachments.entries()]
    .filter(([, { name }]) => names.includes(name))
    .map(([position]) => position);
}

/**
 * The title is for people. A record that is not in the local copy may still exist; Zoho will tell.
 */
function recordOf(organisation: Organisation, { module, id }: RecordWord): RecordRef {
  return { module, id, title: organisation.records.titleOf(module, id) ?? `${module}/${id}` };
}

/** Mailpin's window may do the filing, and nothing signals its writes to the database. In ms. */
const lookEveryMs = 250;

const inMotion = new Set<JobView["state"]>(["held", "uploading", "associating"]);

async function settled(
  organisation: Organisation,
  jobs: readonly string[],
  patiently: boolean,
): Promise<void> {
  const isMoving = ({ state, problem }: JobView) =>
    inMotion.has(state) || (state === "waiting" && (patiently || problem === undefined));
  while (organisation.obstacle === undefined && jobs.some((id) => isMoving(organisation.job(id)))) {
    const looked = new AbortController();
    await Promise.race([
      once(organisation.changes, "jobs", looked),
      pause(lookEveryMs, undefined, looked),
    ]);
    looked.abort();
  }
}

function finished(
  organisation: Organisation,
  { job, error, ...line }: Line,
): Record<string, unknown> {
  if (job === undefined) return { ...line, error };
  const { state, problem = isOpen(state) ? organisation.obstacle : undefined } =
    organisation.job(job);
  return {
    ...line,
    job,
    state,
    ...(problem === undefined ? {} : { error: printedProblem(problem) }),
  };
}

const isOpen = (state: JobView["state"]): boolean => state === "waiting" || inMotion.has(state);

const isStuck = (organisation: Organisation, { job }: Line): boolean => {
  if (job === undefined) return false;
  const { state } = organisation.job(job);
  return state === "needs-you" || (isOpen(state) && organisation.obstacle !== undefined);
};
