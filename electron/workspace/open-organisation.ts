import { EventEmitter } from "node:events";
import type { Connection } from "../contract/connection.ts";
import { parseLimitMs } from "../contract/limits.ts";
import type { Problem } from "../contract/problem.ts";
import { Intake } from "../drafts/intake.ts";
import { spokenLanguage } from "../language/text.ts";
import { ParserClient } from "../mail/process/parser-client.ts";
import { outboxUnwritable } from "../outbox/problems.ts";
import { OutboxWorker } from "../outbox/worker.ts";
import { AccountPause } from "../scheduling/account-pause.ts";
import { setTimer } from "../scheduling/set-timer.ts";
import { SteadyClock } from "../scheduling/steady-clock.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import { connectZoho } from "../zoho/connect.ts";
import { ConnectionState } from "./connection/connection-state.ts";
import { FiledInCrm } from "./records/filed-in-crm.ts";
import { FilingReview } from "./mails/filing-review.ts";
import { rulesOf, ruleAgainstWaiting } from "./mails/filing-rules.ts";
import { Filings } from "./mails/filings.ts";
import { ReadBack } from "./mails/read-back.ts";
import { MailOpening } from "./mails/mail-opening.ts";
import { Organisation } from "./organisation.ts";
import { openData, spoolIn, type OrganisationData } from "./organisation-data.ts";
import type { OrganisationDeps } from "./organisation-deps.ts";
import type { Changes } from "./news/organisation-news.ts";
import { NewPeople } from "./records/new-people.ts";
import { OutboxRunner } from "./mails/outbox-runner.ts";
import { recover } from "./data/recovery.ts";
import { refreshFrom } from "./records/refresh.ts";
import { RecordCopy } from "./records/record-copy.ts";
import { RemoteSearch } from "./records/remote-search.ts";
import { SignInSession } from "./connection/sign-in-session.ts";
import { SyncScheduler } from "./records/sync-scheduler.ts";

/**
 * Opens or creates the data of an organisation, and wires its parts. It uses no network before
 * `start`.
 *
 * @throws ProblemError when its data cannot be opened
 */
export function openOrganisation(deps: OrganisationDeps): Organisation {
  const changes = new EventEmitter<Changes>();
  const data = openData(deps, changes);
  const { db, records, spool, drafts, history, outbox, profile, news, cleaner, settings } = data;
  const clock = new SteadyClock(deps);
  const pause = new AccountPause({ clock, random: Math.random });
  const time = { clock, pause, setTimer, random: Math.random };
  const session = signInSession(deps, pause);
  const connection = new ConnectionState({
    pause,
    isSignedOut: () => session.crm.isSignedOut,
    signInProblem: () => session.problem,
    onChange: (current) => changes.emit("connection", current),
    onBack: () => {
      organisation.wake();
    },
  });
  const steps = session.crm.filing((sha256) => spool.read(sha256));
  const worker = new OutboxWorker({
    ...{ ...time, store: outbox, filing: steps, ...outboxEvents(deps, connection) },
    forbids: (going) => ruleAgainstWaiting(going, rulesOf(profile)),
    onChange: (jobId, state) => {
      filings.settleDraft(jobId);
      if (state === "filed") {
        filedInCrm.noteFiled(outbox.mustGet(jobId).record);
        readBack.wake();
      }
      news.emitChanges(jobId);
    },
  });
  const { folder, now, onFailure } = deps;
  const runner = new OutboxRunner({
    ...{ folder, outbox, worker, changes, news, connection, setTimer, onFailure },
  });
  const filings: Filings = new Filings({
    ...{ db, records, drafts, history, outbox, profile, spool, steps, worker, runner, cleaner },
    ...{ news, now, onFailure, settings },
  });
  const readBack = new ReadBack({
    ...{ db, outbox, crm: session.crm, pause, setTimer, now, steady: clock.steady, onFailure },
    onSeen: (jobId) => {
      news.emitChanges(jobId);
    },
  });
  const parser = openParser(deps);
  const intake = openIntake(deps, data, parser, filings);
  const opening = new MailOpening({
    ...{ intake, drafts, spool, news, changes },
    refusal: refusalOf(deps),
  });
  let times = 0;
  const lookUpParts = {
    ...{ db: records, crm: session.crm },
    currency: () => profile.read()?.currency,
    onNewRecords: () => changes.emit("records", ++times),
  };
  const { onNewRecords } = lookUpParts;
  const remoteSearch = new RemoteSearch({
    ...{ ...lookUpParts, pause, now: clock.steady, timeOfDay: now, onFailure },
  });
  const filedInCrm = new FiledInCrm({
    ...{ ...lookUpParts, pause, now: clock.steady, onFailure },
    me: () => profile.read()?.me.id,
    us: () => profile.us(),
  });
  const newPeople = new NewPeople({
    ...{ ...lookUpParts, profile, now },
    isOnline: () => connection.isOnline,
  });
  const sync = new SyncScheduler({
    ...time,
    onConnection: (current) => {
      // An answer to the sync does not end a pause of the outbox.
      if (current.state === "online") connection.reportUnlessPaused(current);
      else connection.report(current);
    },
    refresh: async (signal) => {
      await refresh(signal, { deps, data, session, connection, copy });
      changes.emit("synced");
    },
    onError: (error) => {
      onFailure("refresh", error);
    },
  });
  const copy: RecordCopy = new RecordCopy({ ...data, sync, remoteSearch });
  const organisation = new Organisation({
    ...{ ...data, changes, deps, session, connection, worker, runner, filings, parser },
    ...{ opening, remoteSearch, newPeople, filedInCrm, readBack, sync, copy },
    review: new FilingReview({ ...data, filedInCrm }),
    onNewRecords,
    recover: () => recover({ ...data, ...deps, intake, opening }),
  });
  return organisation;
}

const openParser = ({ folder, forkParser }: OrganisationDeps): ParserClient =>
  new ParserClient({
    fork: () => forkParser(spoolIn(folder)),
    limitMs: parseLimitMs,
    language: spokenLanguage,
  });

/** Where there is to be no practice company, it only fills the window until one is connected. */
const refusalOf = ({ type, policy }: OrganisationDeps): Problem | undefined =>
  type === "practice" && policy?.practice === false ? { code: "practice-off" } : undefined;

const openIntake = (
  { now }: OrganisationDeps,
  { drafts, spool, cleaner }: OrganisationData,
  parser: ParserClient,
  filings: Filings,
): Intake =>
  new Intake({
    ...{ drafts, spool, now },
    parse: (file, onFound, signal) => parser.parse(file, onFound, signal),
    resumeFiling: (sha256) => filings.retryWithBytes(sha256),
    release: (sha256) => {
      cleaner.release([sha256]);
    },
  });

const signInSession = (deps: OrganisationDeps, pause: AccountPause): SignInSession =>
  new SignInSession({
    ...{ account: deps.account, tokens: deps.tokens, monotonic: deps.monotonic },
    connect: (signedIn) => connectZoho({ ...deps, ...signedIn, pause }),
    onError: (error) => {
      deps.onFailure("connect", error);
    },
  });

const outboxEvents = ({ onFailure }: OrganisationDeps, connection: ConnectionState) => ({
  onConnection: (current: Connection) => {
    connection.report(current);
  },
  onError: (error: unknown) => {
    onFailure("outbox", error);
  },
  onStoreFailure: (error: unknown) => {
    const disk = diskProblem(error);
    connection.obstruct({ worker: disk && outboxUnwritable(disk) });
  },
});

type RefreshParts = {
  readonly deps: OrganisationDeps;
  readonly data: OrganisationData;
  readonly session: SignInSession;
  readonly connection: ConnectionState;
  readonly copy: RecordCopy;
};

async function refresh(signal: AbortSignal, parts: RefreshParts): Promise<void> {
  const { data, session, connection, copy } = parts;
  const { now, onFailure, onKnown } = parts.deps;
  await refreshFrom(await session.crm.zoho, {
    ...{
      db: data.records,
      profile: data.profile,
      keepsRecords: copy.isKept,
      now,
      signal,
      onFailure,
    },
    onKnown: (known) => {
      onKnown?.(known);
      data.news.emitProfile();
      connection.reportUnlessPaused({ state: "online" });
    },
  });
}
