import {
  canHappen,
  isFinal,
  next,
  type JobEvent,
} from "../../../../electron/outbox/transitions.ts";
import { timesInCrm, type Attempt, type Life, type Reply, type Row } from "./life.ts";

/** What the model is to be; a test drops one to see that the model notices. */
export type Rules = {
  /** How many files the mail has. */
  readonly files: number;
  /** Whether data may be lost and be replaced by a backup. */
  readonly backups: boolean;
  /** Zoho refuses a mail that it has. */
  readonly refusesWhatItHas: boolean;
  /** A call that Zoho refuses has filed nothing. */
  readonly refusalsAreTrue: boolean;
  /** The outbox notes its intent before the call. */
  readonly notesIntent: boolean;
  /** A refusal of this attempt says nothing about an earlier one. */
  readonly remembersDoubt: boolean;
  /** Every job out of a backup may have reached Zoho since. */
  readonly distrustsBackups: boolean;
};

export const asBuilt: Rules = {
  ...{ files: 1, backups: false },
  ...{ refusesWhatItHas: true, refusalsAreTrue: true },
  ...{ notesIntent: true, remembersDoubt: true, distrustsBackups: true },
};

/** Ways in which a call fails, and what the outbox then does with the job. */
export const failures = [
  { name: "Zoho cannot be reached", event: "postpone", refused: true },
  { name: "Zoho asks for a pause", event: "postpone", refused: true },
  { name: "Zoho refuses the mail", event: "ask", refused: true },
  { name: "the answer is lost", event: "postpone", refused: false },
  { name: "the answer is lost once too often", event: "ask", refused: false },
  { name: "something unforeseen happens", event: "ask", refused: false },
] as const satisfies { name: string; event: JobEvent; refused: boolean }[];

export type MoveName =
  | (typeof failures)[number]["name"]
  | "the hold ends"
  | "the user takes it back"
  | "the list shows it"
  | "the user gives it up"
  | "the user tries again"
  | "the process starts"
  | "the process dies"
  | "the process quits"
  | "the power is cut"
  | "the job is claimed"
  | "the job is claimed hours later"
  | "a file is uploaded"
  | "the intent is noted"
  | "Zoho takes the call"
  | "Zoho refuses the files"
  | "the answer arrives"
  | "a late call arrives"
  | "a colleague files it"
  | "a backup is made"
  | "the backup takes its place";

export type LifeMove = { readonly name: MoveName; readonly to: Life };

/** Moves by which the user decides that a mail is not to be filed. */
export const endedByUser: readonly MoveName[] = ["the user takes it back", "the user gives it up"];

export const movesOf = (life: Life, rules: Rules): LifeMove[] => [
  ...byUser(life),
  ...byProcess(life),
  ...byAttempt(life, rules),
  ...byCrm(life, rules),
  ...(rules.backups ? byBackup(life, rules) : []),
];

function byUser(life: Life): LifeMove[] {
  const { state, intent } = life.row;
  const inDoubt = state === "needs-you" && intent;
  const moves: LifeMove[] = [];
  if (canHappen(state, "release"))
    moves.push({ name: "the hold ends", to: written(life, "release") });
  if (canHappen(state, "retry"))
    moves.push({ name: "the user tries again", to: written(life, "retry") });
  if (canHappen(state, "undo") && !intent)
    moves.push({ name: "the user takes it back", to: written(life, "undo") });
  if (inDoubt && timesInCrm(life) > 0)
    moves.push({ name: "the list shows it", to: written(life, "arrivedEarlier") });
  if (canHappen(state, "giveUp"))
    moves.push({ name: "the user gives it up", to: written(life, "giveUp") });
  return moves;
}

function byProcess(life: Life): LifeMove[] {
  const { row, synced, process } = life;
  const moves: LifeMove[] = [];
  if (process === "dead") moves.push({ name: "the process starts", to: recovered(life) });
  else moves.push({ name: "the process dies", to: without(life, "dead") });
  if (process !== "dead" || row !== synced)
    moves.push({ name: "the power is cut", to: { ...without(life, "dead"), row: synced } });
  if (typeof process === "object")
    moves.push({ name: "the process quits", to: written(without(life, "idle"), "interrupted") });
  if (process === "idle" && canHappen(row.state, "claim")) {
    moves.push({ name: "the job is claimed", to: claimed(life, row.uploaded) });
    if (row.uploaded > 0)
      moves.push({ name: "the job is claimed hours later", to: claimed(life, 0) });
  }
  return moves;
}

function byAttempt(life: Life, rules: Rules): LifeMove[] {
  const { row, process } = life;
  if (typeof process === "string") return [];
  const moves: LifeMove[] = [];
  const intent = row.intent || rules.notesIntent;
  if (row.state === "uploading" && row.uploaded === rules.files)
    return [{ name: "the intent is noted", to: written(life, "filesUploaded", { intent }) }];
  if (row.state === "uploading")
    moves.push({ name: "a file is uploaded", to: uploaded(life, row.uploaded + 1) });
  if (process.reply !== undefined)
    moves.push({ name: "the answer arrives", to: answered(life, process, process.reply, rules) });
  for (const { name, event, refused } of failures) {
    if (refused && process.reply !== undefined && rules.refusalsAreTrue) continue;
    const changes = refused ? afterRefusal(row, process, rules) : {};
    const ended = refused ? { ...life, process: "idle" as const } : without(life, "idle");
    moves.push({ name, to: written(ended, event, changes) });
  }
  return moves;
}

function byCrm(life: Life, rules: Rules): LifeMove[] {
  const { row, process, crm, isOnTheLine } = life;
  const has = timesInCrm(life) > 0;
  const moves: LifeMove[] = [];
  if (!has)
    moves.push({ name: "a colleague files it", to: { ...life, crm: { ...crm, others: 1 } } });
  if (isOnTheLine)
    moves.push({ name: "a late call arrives", to: filed({ ...life, isOnTheLine: false }, rules) });
  if (row.state === "associating" && typeof process === "object" && process.reply === undefined) {
    const reply = has && rules.refusesWhatItHas ? "duplicate" : "filed";
    moves.push({ name: "Zoho takes the call", to: replied(filed(life, rules), process, reply) });
    if (rules.files > 0)
      moves.push({ name: "Zoho refuses the files", to: replied(life, process, "files-refused") });
  }
  return moves;
}

function byBackup(life: Life, rules: Rules): LifeMove[] {
  const { row, backup, process } = life;
  const moves: LifeMove[] = [{ name: "a backup is made", to: { ...life, backup: row } }];
  if (process !== "dead" || backup === undefined) return moves;
  const restored = rules.distrustsBackups ? distrusted(backup) : backup;
  const to = { ...life, row: restored, synced: restored };
  return [...moves, { name: "the backup takes its place", to }];
}

/** After an event, as the outbox writes it. */
function written(life: Life, event: JobEvent, changes: Partial<Row> = {}): Life {
  const state = next(life.row.state, event);
  const row = { ...life.row, ...changes, state, ...(isFinal(state) && { uploaded: 0 }) };
  return { ...life, row, synced: row };
}

/** Without waiting for the disk. */
function claimed(life: Life, uploaded: number): Life {
  const row = { ...life.row, uploaded, state: next(life.row.state, "claim") };
  const mayHaveArrived = row.intent;
  return { ...life, row, process: { mayHaveArrived, uploadedAgain: false, reply: undefined } };
}

/** Without waiting for the disk. */
const uploaded = (life: Life, count: number): Life => ({
  ...life,
  row: { ...life.row, uploaded: count },
});

function recovered(life: Life): Life {
  const alive: Life = { ...life, process: "idle" };
  return canHappen(life.row.state, "interrupted") ? written(alive, "interrupted") : alive;
}

/** The attempt is over, and nobody listens any more to what is on the line. */
function without(life: Life, process: "dead" | "idle"): Life {
  const isCalling =
    typeof life.process === "object" &&
    life.process.reply === undefined &&
    life.row.state === "associating";
  return { ...life, process, isOnTheLine: life.isOnTheLine || isCalling };
}

function filed(life: Life, { refusesWhatItHas }: Rules): Life {
  if (timesInCrm(life) > 0 && refusesWhatItHas) return life;
  return { ...life, crm: { ...life.crm, ours: Math.min(2, life.crm.ours + 1) } };
}

const replied = (life: Life, attempt: Attempt, reply: Reply): Life => ({
  ...life,
  process: { ...attempt, reply },
});

function answered(life: Life, attempt: Attempt, reply: Reply, rules: Rules): Life {
  const over: Life = { ...life, process: "idle" };
  switch (reply) {
    case "filed":
      return written(over, "associated");
    case "duplicate":
      return written(over, attempt.mayHaveArrived ? "arrivedEarlier" : "alreadyThere");
    case "files-refused": {
      const changes = afterRefusal(life.row, attempt, rules);
      if (attempt.uploadedAgain) return written(over, "ask", changes);
      const again: Attempt = { ...attempt, uploadedAgain: true, reply: undefined };
      return { ...written(life, "uploadAgain", { ...changes, uploaded: 0 }), process: again };
    }
  }
}

/** This attempt has filed nothing; an earlier one may have. */
function afterRefusal(row: Row, attempt: Attempt, { remembersDoubt }: Rules): Partial<Row> {
  const inDoubt = attempt.mayHaveArrived && remembersDoubt;
  return row.state === "associating" && !inDoubt ? { intent: false } : {};
}

function distrusted(row: Row): Row {
  if (isFinal(row.state)) return row;
  const state = row.state === "needs-you" ? row.state : next(row.state, "restored");
  return { ...row, state, intent: true };
}
