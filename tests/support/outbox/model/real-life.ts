import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { z } from "zod";
import { jobState } from "../../../../electron/contract/job.ts";
import { attempt } from "../../../../electron/outbox/attempt.ts";
import type { FilingSteps } from "../../../../electron/outbox/filing-steps.ts";
import { OutboxStore } from "../../../../electron/outbox/store.ts";
import { ZohoError } from "../../../../electron/zoho/errors/errors.ts";
import { said } from "../../said.ts";
import { onDurableCommit } from "../durable-commits.ts";
import { newJob, outboxDatabase, settled, zohoError } from "../world.ts";
import type { Reply, Row } from "./life.ts";
import type { MoveName } from "./moves.ts";

const second = 1_000;
const hour = 3_600_000;

type Table = readonly Record<string, SQLInputValue>[];
type Tables = { readonly job: Table; readonly job_file: Table };
const nothing: Tables = { job: [], job_file: [] };

type Call = { readonly answer: (id: string) => void; readonly fail: (error: unknown) => void };

/**
 * Leads the store and the attempts of the app through the moves of the model. The test answers each
 * call; a process dies when none of its calls is answered any more.
 */
export class RealLife {
  readonly #db: DatabaseSync = outboxDatabase();
  readonly #store = new OutboxStore(this.#db, { now: () => this.#time });
  readonly #files: number;
  #time = Date.UTC(2026, 2, 2, 9);
  #id = "";
  #call: Call | undefined;
  #abort = new AbortController();
  #reply: Reply | undefined;
  #isInCrm = false;
  #uploads = 0;
  /** What a power cut leaves. */
  #synced = nothing;
  #backup = nothing;

  /** @param files how many each mail has */
  constructor(files: number) {
    this.#files = files;
    onDurableCommit(this.#db, () => {
      this.#synced = this.#tables();
    });
  }

  /** Begins anew, with a job that is held. */
  begin(): void {
    this.#die();
    this.#fill(nothing);
    this.#isInCrm = false;
    const job = newJob({ fileCount: this.#files, heldUntil: this.#time + 10 * second });
    this.#id = job.id;
    this.#store.add([job]);
  }

  get row(): Row {
    const row = this.#db
      .prepare(
        `SELECT state, intent_at IS NOT NULL AS intent,
           (SELECT count(file_id) FROM job_file) AS uploaded FROM job`,
      )
      .get();
    const { state, intent, uploaded } = storedRow.parse(row);
    return { state, intent: intent === 1, uploaded };
  }

  /** @throws what the store throws where the move is not possible */
  async make(move: MoveName): Promise<void> {
    this.#moves[move]();
    await settled();
  }

  close(): void {
    this.#db.close();
  }

  readonly #moves: Readonly<Record<MoveName, () => void>> = {
    "the hold ends": () => {
      this.#time += 10 * second;
      this.#store.release();
    },
    "the user takes it back": () => {
      this.#store.undo(this.#id);
    },
    "the list shows it": () => {
      this.#store.arrivedEarlier(this.#id);
    },
    "the user gives it up": () => {
      this.#store.giveUp(this.#id);
    },
    "the user tries again": () => {
      this.#store.retry(this.#id);
    },
    "the process starts": () => {
      this.#store.recover();
    },
    "the process dies": () => {
      this.#die();
    },
    "the process quits": () => {
      this.#abort.abort();
      this.#fail(zohoError("offline"));
    },
    "the power is cut": () => {
      this.#die();
      this.#fill(this.#synced);
    },
    "the job is claimed": () => {
      this.#claim(2 * second);
    },
    "the job is claimed hours later": () => {
      this.#claim(2 * hour);
    },
    "a file is uploaded": () => {
      this.#answer();
    },
    "the intent is noted": () => {
      this.#answer();
    },
    "Zoho takes the call": () => {
      this.#reply = this.#isInCrm ? "duplicate" : "filed";
      this.#isInCrm = true;
    },
    "Zoho refuses the files": () => {
      this.#reply = "files-refused";
    },
    "the answer arrives": () => {
      if (this.#reply === undefined) throw new Error("Zoho has said nothing");
      if (this.#reply === "filed") this.#answer();
      else this.#fail(zohoError(this.#reply));
    },
    "a late call arrives": () => {
      this.#isInCrm = true;
    },
    "a colleague files it": () => {
      this.#isInCrm = true;
    },
    "a backup is made": () => {
      this.#backup = this.#tables();
    },
    "the backup takes its place": () => {
      this.#fill(this.#backup);
      this.#store.distrust();
    },
    "Zoho cannot be reached": () => {
      this.#fail(unreachable);
    },
    "Zoho asks for a pause": () => {
      this.#fail(zohoError("busy"));
    },
    "Zoho refuses the mail": () => {
      this.#fail(zohoError("ask"));
    },
    "the answer is lost": () => {
      this.#fail(zohoError("offline"));
    },
    "the answer is lost once too often": () => {
      this.#fail(zohoError("server", undefined, 1));
    },
    "something unforeseen happens": () => {
      this.#fail(new TypeError("unforeseen"));
    },
  };

  readonly #filing: FilingSteps = {
    upload: async (_request, have, onUploaded) => {
      for (let position = 0; position < this.#files; position += 1)
        if (!have.has(position)) onUploaded(position, await this.#ask());
      await this.#ask(); // the process may also die between the last file and the intent
    },
    associate: async () => ({ messageId: await this.#ask() }),
    isListed: () => Promise.resolve(false),
    findFiled: () => Promise.resolve("same"),
  };

  #claim(afterMs: number): void {
    this.#time += afterMs;
    const job = this.#store.claim();
    if (job === undefined) throw new Error("no job is due");
    this.#abort = new AbortController();
    const ignore = () => undefined;
    void attempt(job, {
      ...{ store: this.#store, filing: this.#filing, signal: this.#abort.signal },
      ...{ now: () => this.#time, random: () => 0, forbids: () => undefined },
      ...{ onProgress: ignore, onBytes: ignore, onError: ignore },
    });
  }

  #ask(): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#call = { answer: resolve, fail: reject };
    this.#reply = undefined;
    return promise;
  }

  #answer(): void {
    this.#uploads += 1;
    this.#call?.answer(`file-${this.#uploads}`);
  }

  #fail(error: unknown): void {
    this.#call?.fail(error);
  }

  #die(): void {
    this.#call = undefined;
  }

  #tables(): Tables {
    const rows = (name: string): Table => this.#db.prepare(`SELECT * FROM ${name}`).all();
    return { job: rows("job"), job_file: rows("job_file") };
  }

  #fill({ job, job_file }: Tables): void {
    this.#db.exec("DELETE FROM job_file; DELETE FROM job; DELETE FROM job_change");
    // The model lets every file id be young or old.
    const files = job_file.map((row) => ({
      ...row,
      uploaded_at: row["file_id"] === null ? null : this.#time,
    }));
    for (const [name, rows] of Object.entries({ job, job_file: files }))
      for (const row of rows) {
        const marks = Object.keys(row).map(() => "?");
        this.#db
          .prepare(`INSERT INTO ${name} (${Object.keys(row).join()}) VALUES (${marks.join()})`)
          .run(...Object.values(row));
      }
  }
}

const storedRow = z.object({ state: jobState, intent: z.number(), uploaded: z.number() });

const unreachable = new ZohoError({
  ...{ kind: "offline", code: "unreachable", message: "offline", problem: said("Offline.") },
});
