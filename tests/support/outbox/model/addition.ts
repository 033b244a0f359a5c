import type { AdditionState } from "../../../../electron/contract/job.ts";
import {
  additionTable,
  type AdditionEvent,
} from "../../../../electron/outbox/additions/transitions.ts";
import type { Move } from "./explore.ts";

/*
 * A model of the life of one file that follows its mail into the Attachments of a record: its row,
 * the process that sends it, a backup, the user, and a CRM at the other end of a bad line.
 *
 * Assumed of Zoho: it takes a file as often as it is sent; a call that it refuses has added nothing;
 * the list of a record shows all its attachments, with who added each. Assumed of the line: some
 * time after it has ended, no call arrives any more. Nothing is assumed of answers.
 */

type Row = {
  readonly state: AdditionState | "taken back";
  /** Whether it may be there; `known`: the list says what was there before. */
  readonly doubt: "none" | "known" | "unknown";
  /** How many of ours the list showed before the last call. */
  readonly before: number;
  readonly isUnclear: boolean;
};

/** The memory of a process that has claimed the file, and what of it is on the line. */
type Attempt = {
  readonly stage: "claimed" | "listed" | "sent";
  readonly reply: boolean;
  readonly before: number;
};

export type Life = {
  readonly row: Row;
  /** What a power cut leaves. */
  readonly synced: Row;
  readonly backup: Row | undefined;
  readonly process: "dead" | "idle" | Attempt;
  /** How often the record has the file: added by us, by a colleague. */
  readonly ours: number;
  readonly others: number;
  /** A call of which we know nothing any more may still arrive. */
  readonly isOnTheLine: boolean;
  /** Enough time has passed since the last line ended. */
  readonly isSettled: boolean;
  /** How often the user had it sent although it may be there. */
  readonly again: number;
};

export type Rules = {
  readonly backups: boolean;
  /** The list is read before a file is sent again. */
  readonly looksFirst: boolean;
  /** It is read only when nothing can arrive any more. */
  readonly waitsForTheLine: boolean;
  /** The intent is written before the call. */
  readonly notesIntent: boolean;
  /** Others' files of the same name and size are not taken for ours. */
  readonly knowsOurs: boolean;
  /** After a backup each file may be there. */
  readonly distrustsBackups: boolean;
};

export const asBuilt: Rules = {
  ...{ backups: false, looksFirst: true, waitsForTheLine: true, notesIntent: true },
  ...{ knowsOurs: true, distrustsBackups: true },
};

export const newLife: Life = {
  ...rowIn({ state: "planned", doubt: "none", before: 0, isUnclear: false }),
  ...{ backup: undefined, process: "idle", ours: 0, others: 0 },
  ...{ isOnTheLine: false, isSettled: true, again: 0 },
};

/** Keeps the model finite: who sends twice knowingly may do so for ever. */
const mostAgain = 1;

export function wrongIn({ row, ours, again }: Life): string | undefined {
  if (ours > 1 + again) return "it is there twice";
  if (row.state === "added" && ours === 0) return "added, and not there";
  if (row.state === "taken back" && ours > 0) return "taken back, and there";
  return undefined;
}

/** The mail can no longer be taken back from where a backup has never been. */
export const isOver = ({ row }: Life): boolean =>
  row.state === "added" || row.state === "given-up" || row.state === "taken back";

export const endedByUser = ["the user takes the mail back", "the user gives it up"];

/** Nothing follows a wrong state: there would be no end of them. */
export const movesOf = (life: Life, rules: Rules): Move<Life>[] =>
  wrongIn(life) !== undefined
    ? []
    : [
        ...byUser(life),
        ...byProcess(life),
        ...byAttempt(life, rules),
        ...byCrm(life),
        ...(rules.backups ? byBackup(life, rules) : []),
      ];

function byUser(life: Life): Move<Life>[] {
  const { row, again } = life;
  const { state, isUnclear } = row;
  if (state === "taken back") return [];
  const moves: Move<Life>[] = [];
  if (state === "planned" && row.doubt === "none") {
    const back: Row = { ...row, state: "taken back" };
    moves.push({ name: "the user takes the mail back", to: { ...life, ...rowIn(back) } });
  }
  if (additionTable.canHappen(state, "mailArrived"))
    moves.push({ name: "the mail arrives", to: written(life, "mailArrived") });
  if (additionTable.canHappen(state, "giveUp"))
    moves.push({ name: "the user gives it up", to: written(life, "giveUp") });
  if (state === "needs-you" && isUnclear && again < mostAgain) {
    const sent = written(life, "retry", { doubt: "none" });
    moves.push({ name: "the user sends it again", to: { ...sent, again: again + 1 } });
  } else if (state === "needs-you" && !isUnclear)
    moves.push({ name: "the user tries again", to: written(life, "retry") });
  return moves;
}

function byProcess(life: Life): Move<Life>[] {
  const { row, synced, process } = life;
  const moves: Move<Life>[] = [];
  if (process === "dead") {
    const isLeft = row.state === "adding";
    const up: Life = { ...life, process: "idle" };
    moves.push({ name: "the process starts", to: isLeft ? written(up, "interrupted") : up });
  } else moves.push({ name: "the process dies", to: lineEnds(life, "dead") });
  if (process !== "dead" || row !== synced)
    moves.push({ name: "the power is cut", to: { ...lineEnds(life, "dead"), row: synced } });
  if (typeof process === "object")
    moves.push({ name: "the process quits", to: written(lineEnds(life, "idle"), "interrupted") });
  if (process === "idle" && row.state === "waiting") {
    const claimed: Row = { ...row, state: "adding" };
    const attempt: Attempt = { stage: "claimed", reply: false, before: 0 };
    moves.push({ name: "it is claimed", to: { ...life, row: claimed, process: attempt } });
  }
  return moves;
}

function byAttempt(life: Life, rules: Rules): Move<Life>[] {
  const { row, process } = life;
  if (typeof process === "string") return [];
  switch (process.stage) {
    case "claimed":
      return [{ name: "the list is read", to: afterList(life, process, rules) }];
    case "listed": {
      const doubt = rules.notesIntent ? "known" : row.doubt;
      const noted: Row = { ...row, doubt, before: process.before };
      const sent: Attempt = { ...process, stage: "sent" };
      return [{ name: "the intent is noted", to: { ...life, ...rowIn(noted), process: sent } }];
    }
    case "sent":
      return sentMoves(life, process);
  }
}

function afterList(life: Life, process: Attempt, rules: Rules): Life {
  const { row, ours, others, isSettled } = life;
  const over: Life = { ...life, process: "idle" };
  const seen = rules.knowsOurs ? ours : ours + others;
  const send: Life = { ...life, process: { ...process, stage: "listed", before: seen } };
  if (row.doubt === "none" || !rules.looksFirst) return send;
  if (row.doubt === "unknown" && ours + others > 0)
    return written(over, "ask", { isUnclear: true });
  if (row.doubt === "known" && seen > row.before) return written(over, "added");
  return isSettled || !rules.waitsForTheLine ? send : written(over, "postpone");
}

function sentMoves(life: Life, process: Attempt): Move<Life>[] {
  const over: Life = { ...life, process: "idle" };
  const lost = lineEnds(life, "idle");
  const moves: Move<Life>[] = [
    { name: "the answer is lost", to: written(lost, "postpone") },
    { name: "the answer is lost once too often", to: written(lost, "ask") },
  ];
  if (process.reply) return [...moves, { name: "the answer arrives", to: written(over, "added") }];
  return [
    ...moves,
    {
      name: "Zoho takes the call",
      to: { ...life, ours: life.ours + 1, process: { ...process, reply: true } },
    },
    { name: "Zoho asks for a pause", to: written(over, "postpone", { doubt: "none" }) },
    { name: "Zoho refuses the file", to: written(over, "ask", { doubt: "none" }) },
  ];
}

function byCrm(life: Life): Move<Life>[] {
  const { isOnTheLine, isSettled, others, ours } = life;
  const moves: Move<Life>[] = [];
  if (others === 0) moves.push({ name: "a colleague adds it", to: { ...life, others: 1 } });
  if (isOnTheLine)
    moves.push({
      name: "a late call arrives",
      to: { ...life, ours: ours + 1, isOnTheLine: false },
    });
  if (!isSettled)
    moves.push({ name: "time passes", to: { ...life, isOnTheLine: false, isSettled: true } });
  return moves;
}

function byBackup(life: Life, rules: Rules): Move<Life>[] {
  const { row, backup, process } = life;
  const moves: Move<Life>[] = [{ name: "a backup is made", to: { ...life, backup: row } }];
  if (process !== "dead" || backup === undefined) return moves;
  const restored = rules.distrustsBackups ? distrusted(backup) : backup;
  const isSettled = !rules.distrustsBackups && life.isSettled;
  const to: Life = { ...life, ...rowIn(restored), isSettled };
  return [...moves, { name: "the backup takes its place", to }];
}

function distrusted(row: Row): Row {
  if (isOver({ ...newLife, row })) return row;
  const doubt = row.doubt === "known" ? "known" : "unknown";
  const state = row.state === "waiting" || row.state === "adding" ? "needs-you" : row.state;
  return { ...row, doubt, state, isUnclear: row.isUnclear && row.state === "needs-you" };
}

/** After an event, as the outbox writes it. */
function written(life: Life, event: AdditionEvent, changes: Partial<Row> = {}): Life {
  const { row } = life;
  if (row.state === "taken back") throw new Error("it has no row");
  const state = additionTable.next(row.state, event);
  return { ...life, ...rowIn({ ...row, isUnclear: false, ...changes, state }) };
}

function rowIn(row: Row): { readonly row: Row; readonly synced: Row } {
  return { row, synced: row };
}

/** Nobody waits for the answer any more: a call that was sent may still arrive. */
function lineEnds(life: Life, process: "dead" | "idle"): Life {
  const attempt = life.process;
  if (typeof attempt === "string" || attempt.stage !== "sent") return { ...life, process };
  const isOnTheLine = life.isOnTheLine || !attempt.reply;
  return { ...life, process, isOnTheLine, isSettled: false };
}
