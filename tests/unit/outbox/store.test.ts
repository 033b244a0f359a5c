import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { jobView } from "../../../electron/contract/job.ts";
import type { Problem } from "../../../electron/contract/problem.ts";
import type { Job } from "../../../electron/outbox/job.ts";
import { ChangeLog } from "../../../electron/storage/change-log.ts";
import { StaleJob } from "../../../electron/outbox/advance.ts";
import { readHistory } from "../../../electron/outbox/history.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { IllegalTransition } from "../../../electron/outbox/state-table.ts";
import { makeWorld, newJob, outboxDatabase } from "../../support/outbox/world.ts";

const problem: Problem = { code: "zoho-down", remedy: "retry" };
const refused = { problem, refused: true };
const unanswered = { problem, refused: false };
const minute = 60_000;
const hour = 60 * minute;
const withProblem = (code: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown }) as Error;

describe("OutboxStore", () => {
  let world = makeWorld();
  beforeEach(() => {
    world = makeWorld();
  });
  afterEach(() => {
    world.db.close();
  });

  function claimed(): Job {
    const job = world.store.claim();
    if (job === undefined) throw new Error("nothing to claim");
    return job;
  }

  /** A job that Zoho was asked to file, without an answer. */
  function inDoubt(): Job {
    world.store.postpone(world.store.noteIntent(claimed()), unanswered);
    return claimed();
  }

  it("logs which jobs were added, got on or were removed, for other processes, too", () => {
    const { db, store } = world;
    const log = new ChangeLog(db, "job_change");
    const { id } = world.add({ fileCount: 1 });
    let job = claimed();
    expect(log.next(10)).toEqual([id]);
    for (const change of [
      () => (job = store.saveFileId(job, 0, "file-1")),
      () => (job = store.noteIntent(job)),
      () => {
        store.associated(job);
      },
      () => db.prepare("DELETE FROM job WHERE id = ?").run(id),
    ]) {
      change();
      expect(log.next(10)).toEqual([id]);
    }
    expect(log.next(10)).toEqual([]);
  });

  describe("add", () => {
    it("shows the job as the window needs it", () => {
      const link = { module: "Contacts", id: "7", title: "Ana Client" };
      const job = world.add({ link, fileCount: 3 });
      expect(world.store.list()).toEqual([
        {
          id: job.id,
          seq: 1,
          draftId: job.draftId,
          subject: "Offer 4711",
          record: job.record,
          link,
          state: "waiting",
          createdAt: world.clock.time,
          files: { uploaded: 0, total: 3 },
        },
      ]);
      expect(jobView.parse(world.store.list()[0])).toEqual(world.store.list()[0]);
    });

    it("keeps all of the jobs or none, with what else belongs to the commit", () => {
      const [first, second] = [newJob(), newJob()];
      const fail = () => {
        world.db.exec("CREATE TABLE marked (id)");
        throw new Error("no");
      };
      expect(() => {
        world.store.add([first, second], fail);
      }).toThrow("no");
      expect(() => {
        world.store.add([first, first]);
      }).toThrow(/UNIQUE/);
      expect(world.store.list()).toEqual([]);
      expect(
        world.db.prepare("SELECT * FROM sqlite_schema WHERE name = 'marked'").get(),
      ).toBeUndefined();
      world.store.add([first, second]);
      expect(world.store.list()).toHaveLength(2);
    });

    it("gives the request back word for word", () => {
      const request = {
        Emails: [
          { subject: "Ängebot — 4711 \u{1f4e7}", zero: 0, none: null, nested: { b: 1, a: [true] } },
        ],
      };
      world.add({ request });
      expect(JSON.stringify(claimed().request)).toBe(JSON.stringify(request));
    });
  });

  describe("claim", () => {
    it("hands out each job once, the oldest first", () => {
      const [first, second] = [world.add(), world.add()];
      expect([claimed().id, claimed().id, world.store.claim()]).toEqual([
        first.id,
        second.id,
        undefined,
      ]);
      expect([first, second].map(world.stateOf)).toEqual(["uploading", "uploading"]);
    });

    it("passes over a job whose time has not come, and takes it later", () => {
      const [late, other] = [world.add(), world.add()];
      world.store.postpone(claimed(), unanswered, { nextAt: world.clock.time + minute });
      expect(claimed().id).toBe(other.id);
      expect(world.store.claim()).toBeUndefined();
      world.clock.time += minute;
      expect(claimed().id).toBe(late.id);
    });

    it("takes first, of those whose time has come, the one that has waited longest for it", () => {
      const [first, second] = [world.add(), world.add()];
      for (const wait of [2 * minute, minute])
        world.store.postpone(claimed(), unanswered, { nextAt: world.clock.time + wait });
      world.clock.time += hour;
      expect([claimed().id, claimed().id, world.store.claim()]).toEqual([
        second.id,
        first.id,
        undefined,
      ]);
    });

    it("lets a mail to another record wait for one of a batch, not for all", () => {
      const record = { module: "Deals", id: "554023000000712999", title: "Other" };
      const batch = Array.from({ length: 40 }, () => newJob());
      world.store.add(batch);
      const early = world.add({ record });
      const claimedIds = Array.from({ length: 10 }, () => claimed().id);
      expect(claimedIds.indexOf(early.id)).toBe(1);
      const [late, later] = [world.add({ record }), world.add({ record })];
      const ids = Array.from({ length: 33 }, () => claimed().id);
      expect([late, later].map(({ id }) => ids.indexOf(id))).toEqual([1, 3]);
      expect(ids.filter((id) => id !== late.id && id !== later.id)).toEqual(
        batch.slice(9).map(({ id }) => id),
      );
      expect(world.store.claim()).toBeUndefined();
    });

    it("costs the same however many wait", () => {
      const claimCpuMs = (count: number) => {
        const { store, clock } = makeWorld();
        store.add(Array.from({ length: count }, () => newJob()));
        const before = process.cpuUsage();
        for (let turn = 0; turn < 40; turn++) {
          store.postpone(store.claim()!, unanswered, { nextAt: clock.time + minute });
          store.nextWake();
        }
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      };
      const few = claimCpuMs(200);
      expect(claimCpuMs(8_000)).toBeLessThan(4 * Math.max(few, 25));
    });

    it("tries others first that were not tried yet", () => {
      const [failing, other] = [world.add(), world.add()];
      world.store.postpone(claimed(), unanswered);
      expect([claimed().id, claimed().id]).toEqual([other.id, failing.id]);
    });

    it("leaves a held job alone until its hold is over", () => {
      const job = world.add({ heldUntil: world.clock.time + 10_000 });
      expect(world.store.release()).toEqual([]);
      expect(world.store.claim()).toBeUndefined();
      world.clock.time += 10_000;
      expect(world.store.release()).toEqual([job.id]);
      expect(claimed().id).toBe(job.id);
    });

    it("asks the user about a row that cannot be read, and goes on with the next", () => {
      const [broken, other] = [world.add(), world.add()];
      world.db.exec("PRAGMA ignore_check_constraints = ON");
      world.db.prepare("UPDATE job SET request = '{' WHERE id = ?").run(broken.id);
      world.db.exec("PRAGMA ignore_check_constraints = OFF");
      expect(claimed().id).toBe(other.id);
      expect(world.store.get(broken.id)).toMatchObject({
        state: "needs-you",
        problem: { code: "job-unreadable" },
      });
    });
  });

  describe("file ids", () => {
    it("are kept one by one, and counted in the view", () => {
      const { id } = world.add({ fileCount: 2 });
      const job = world.store.saveFileId(claimed(), 1, "b");
      expect(world.store.get(id)?.files).toEqual({ uploaded: 1, total: 2 });
      world.store.postpone(job, unanswered);
      expect([...claimed().fileIds]).toEqual([[1, "b"]]);
    });

    it("are forgotten after an hour, each by its own time", () => {
      world.add({ fileCount: 2 });
      let job = world.store.saveFileId(claimed(), 0, "a");
      world.clock.time += 30 * minute;
      job = world.store.saveFileId(job, 1, "b");
      world.clock.time += 30 * minute;
      world.store.postpone(job, unanswered);
      expect([...claimed().fileIds]).toEqual([[1, "b"]]);
    });

    it("are forgotten when they come from the future: the clock was set back, and their age is not known", () => {
      world.add({ fileCount: 1 });
      world.store.postpone(world.store.saveFileId(claimed(), 0, "a"), unanswered);
      world.clock.time -= hour;
      expect(claimed().fileIds.size).toBe(0);
    });

    it("are all forgotten when Zoho refuses them", () => {
      const { id } = world.add({ fileCount: 1 });
      const again = world.store.uploadAgain(
        world.store.noteIntent(world.store.saveFileId(claimed(), 0, "a")),
      );
      expect(again).toMatchObject({ state: "uploading", fileIds: new Map() });
      expect(world.store.get(id)).toMatchObject({
        state: "uploading",
        files: { uploaded: 0, total: 1 },
      });
    });

    it("are not taken for a job that is no longer uploaded, or a file that it does not have", () => {
      world.add({ fileCount: 1 });
      const job = claimed();
      expect(() => world.store.saveFileId(job, 1, "b")).toThrow(StaleJob);
      world.store.interrupt(job);
      expect(() => world.store.saveFileId(job, 0, "a")).toThrow(StaleJob);
    });
  });

  describe("the intent", () => {
    it("turns a duplicate into a success when an earlier try went unanswered", () => {
      const { id } = world.add();
      world.store.alreadyThere(world.store.noteIntent(inDoubt()), problem);
      expect(world.store.get(id)).toMatchObject({ state: "filed" });
      expect(world.store.get(id)?.problem).toBeUndefined();
    });

    it("leaves a duplicate one when no try went unanswered", () => {
      const { id } = world.add();
      world.store.alreadyThere(world.store.noteIntent(claimed()), problem);
      expect(world.store.get(id)).toMatchObject({ state: "duplicate", problem });
    });

    it("is taken back when Zoho refuses the first try, so that the job can be undone", () => {
      const { id } = world.add();
      world.store.ask(world.store.noteIntent(claimed()), refused);
      world.store.undo(id);
      expect(world.store.get(id)?.state).toBe("cancelled");
    });

    it("stays when Zoho refuses a later try, for the first one may have arrived", () => {
      const { id } = world.add();
      world.store.ask(world.store.noteIntent(inDoubt()), refused);
      expect(() => {
        world.store.undo(id);
      }).toThrow(withProblem("may-have-arrived"));
      expect(world.store.get(id)?.state).toBe("needs-you");
    });

    it("is not invented by uploading again", () => {
      world.add();
      const again = world.store.uploadAgain(world.store.noteIntent(claimed()));
      world.store.interrupt(again);
      expect(claimed().mayHaveArrived).toBe(false);
    });
  });

  describe("undo", () => {
    it.each(["held", "waiting", "needs-you"])("takes a %s job back", (state) => {
      const job = world.add({
        heldUntil: state === "held" ? world.clock.time + 10_000 : undefined,
      });
      if (state === "needs-you") world.store.ask(claimed(), unanswered);
      world.store.undo(job.id, (view) => {
        expect(view).toMatchObject({ id: job.id, draftId: job.draftId, state: "cancelled" });
      });
      expect(world.store.get(job.id)).toMatchObject({
        state: "cancelled",
        finishedAt: world.clock.time,
      });
      expect(world.store.claim()).toBeUndefined();
    });

    it("is too late once the job is under way or has ended", () => {
      const { id } = world.add();
      const undo = () => {
        world.store.undo(id);
      };
      const job = claimed();
      expect(undo).toThrow(withProblem("too-late"));
      const sent = world.store.noteIntent(job);
      expect(undo).toThrow(withProblem("too-late"));
      world.store.associated(sent);
      expect(undo).toThrow(withProblem("too-late"));
      expect(world.store.get(id)?.state).toBe("filed");
    });

    it("is refused while the job waits but may have reached Zoho", () => {
      const { id } = world.add();
      world.store.interrupt(inDoubt());
      expect(() => {
        world.store.undo(id);
      }).toThrow(withProblem("may-have-arrived"));
    });

    it("does nothing when what belongs to it fails", () => {
      const { id } = world.add();
      expect(() => {
        world.store.undo(id, () => {
          throw new Error("no draft");
        });
      }).toThrow("no draft");
      expect(world.store.get(id)?.state).toBe("waiting");
    });

    it("says so when there is no such job", () => {
      expect(() => {
        world.store.undo(newJob().id);
      }).toThrow(withProblem("job-gone"));
    });
  });

  describe("a job that needs the user and may have reached Zoho", () => {
    it("is in doubt, with what was sent; no other is", () => {
      const { id } = world.add({ messageId: "m" });
      world.store.ask(inDoubt(), refused);
      const others = [world.add(), world.add({ heldUntil: world.clock.time + hour })];
      expect(world.store.inDoubt(id)).toEqual({ request: { messageId: "m" } });
      world.store.ask(world.store.noteIntent(claimed()), refused);
      expect(others.map((other) => world.store.inDoubt(other.id))).toEqual([undefined, undefined]);
    });

    it("is filed when its record has the mail", () => {
      const { id } = world.add();
      world.store.ask(inDoubt(), refused);
      world.store.arrivedEarlier(id);
      expect(world.store.get(id)).toMatchObject({ state: "filed" });
      expect(world.store.get(id)?.problem).toBeUndefined();
    });

    it("is no longer when somebody tries it again meanwhile: then Zoho's answer decides", () => {
      const { id } = world.add();
      world.store.ask(inDoubt(), refused);
      world.store.retry(id);
      const again = world.store.noteIntent(claimed());
      expect(() => {
        world.store.arrivedEarlier(id);
      }).toThrow(withProblem("too-late"));
      world.store.associated(again);
      expect(world.store.get(id)).toMatchObject({ state: "filed" });
    });

    it("given up, is remembered when Zoho knows the mail of another one", () => {
      const first = world.add({
        messageId: "<1@x>",
        record: { module: "Deals", id: "1", title: "One" },
      });
      world.store.ask(inDoubt(), refused);
      world.store.giveUp(first.id);
      const second = world.add({
        messageId: "<1@x>",
        record: { module: "Deals", id: "2", title: "Two" },
      });
      expect(world.store.filedElsewhere(second.id)).toBe("One");
      const undone = world.add({
        messageId: "<2@x>",
        record: { module: "Deals", id: "1", title: "One" },
      });
      world.store.undo(undone.id);
      expect(world.store.filedElsewhere(world.add({ messageId: "<2@x>" }).id)).toBeUndefined();
    });
  });

  it("lets the user give up a job that may have reached Zoho, and keeps the reason", () => {
    const { id } = world.add();
    world.store.ask(inDoubt(), unanswered);
    world.store.giveUp(id);
    expect(world.store.get(id)).toMatchObject({ state: "cancelled", problem });
  });

  describe("retry", () => {
    it("makes a job that needs the user wait again, with all its attempts", () => {
      const { id } = world.add();
      world.store.postpone(claimed(), unanswered, { attempts: 9 });
      world.store.ask(claimed(), unanswered);
      world.store.retry(id);
      expect(world.store.get(id)?.problem).toBeUndefined();
      expect(claimed()).toMatchObject({ id, attempts: 0 });
    });

    it("makes a waiting job due now", () => {
      const { id } = world.add();
      world.store.postpone(claimed(), unanswered, { nextAt: world.clock.time + hour });
      world.store.retry(id);
      expect(claimed().id).toBe(id);
    });

    it("keeps in mind that the job may have reached Zoho", () => {
      const { id } = world.add();
      world.store.ask(inDoubt(), unanswered);
      world.store.retry(id);
      expect(claimed().mayHaveArrived).toBe(true);
    });

    it("sends a held job now", () => {
      const { id } = world.add({ heldUntil: world.clock.time + 10_000 });
      world.store.retry(id);
      expect(claimed().id).toBe(id);
    });

    it("leaves every other job as it is", () => {
      const { id } = world.add();
      const sent = world.store.noteIntent(claimed());
      world.store.retry(id);
      expect(world.stateOf({ id })).toBe("associating");
      world.store.associated(sent);
      world.store.retry(id);
      expect(world.stateOf({ id })).toBe("filed");
    });
  });

  describe("many jobs at once", () => {
    it("are taken back as far as they cannot have reached Zoho", () => {
      const [first, second] = [world.add(), world.add({ heldUntil: world.clock.time + minute })];
      const doubtful = inDoubt();
      world.store.postpone(doubtful, unanswered);
      const fresh = world.add();
      const given: string[] = [];
      const asked = [first.id, second.id, fresh.id, "of nobody"];
      expect(first.id).toBe(doubtful.id);
      expect(
        world.store.undoSome(asked, (id) => {
          given.push(id);
        }),
      ).toEqual([second.id, fresh.id]);
      expect(given).toEqual([second.id, fresh.id]);
      expect(asked.slice(0, 3).map((id) => world.store.get(id)?.state)).toEqual([
        ...["waiting", "cancelled", "cancelled"],
      ]);
      expect(world.store.get(first.id)).toMatchObject({ mayHaveArrived: true });
    });

    it("are tried again: those that need the user and those that wait for a time, and no held one", () => {
      const jobs = [world.add(), world.add(), world.add(), world.add()];
      const held = world.add({ heldUntil: world.clock.time + minute });
      world.store.ask(claimed(), refused);
      const nextAt = world.clock.time + hour;
      world.store.postpone(claimed(), refused, { nextAt, attempts: 3, failingSince: 1 });
      expect(world.store.get(jobs[1]!.id)).toMatchObject({ attempts: 3, nextAt });
      claimed();
      const ids = world.store.retryable();
      expect(new Set(ids)).toEqual(new Set([jobs[0]!.id, jobs[1]!.id]));
      world.store.retrySome([...ids, jobs[2]!.id]);
      const states = [...jobs, held].map((job) => world.stateOf(job));
      expect(states).toEqual(["waiting", "waiting", "uploading", "waiting", "held"]);
      const again = world.store.get(jobs[1]!.id);
      expect([again?.nextAt, again?.attempts]).toEqual([undefined, undefined]);
      const since = world.db.prepare("SELECT failing_since AS at FROM job WHERE id = ?");
      expect(since.get(jobs[1]!.id)).toEqual({ at: null });
    });

    it("are counted by what becomes of them", () => {
      world.add();
      world.add();
      world.add({ heldUntil: world.clock.time + minute });
      world.store.ask(claimed(), refused);
      expect(world.store.tally()).toEqual({ waiting: 2, sending: 0, needYou: 1 });
      const before = world.clock.time;
      const job = world.store.noteIntent(claimed());
      expect(world.store.tally()).toEqual({ waiting: 1, sending: 1, needYou: 1 });
      expect(world.store.filedSince(before)).toBe(0);
      world.store.associated(job);
      expect(world.store.filedSince(before)).toBe(1);
      expect(world.store.filedSince(before + 1)).toBe(0);
    });
  });

  describe("a late answer", () => {
    it("changes nothing when the job has gone on without it", () => {
      const { id } = world.add();
      const first = world.store.noteIntent(claimed());
      world.store.recover();
      const second = world.store.noteIntent(claimed());
      world.store.associated(second, "crm");
      for (const late of [
        () => {
          world.store.associated(first);
        },
        () => {
          world.store.postpone(first, unanswered);
        },
        () => {
          world.store.ask(first, unanswered);
        },
        () => world.store.uploadAgain(first),
      ])
        expect(late).toThrow(StaleJob);
      expect(world.store.receipt(id)).toMatchObject({
        crmMessageId: "crm",
        state: "filed",
      });
    });

    it("is a mistake when it does not fit the job's state at all", () => {
      world.add();
      const job = claimed();
      expect(() => {
        world.store.associated(job);
      }).toThrow(IllegalTransition);
    });
  });

  describe("recover", () => {
    it("puts back what was in the middle, except what is in somebody's hands", () => {
      const [first, second, third] = [world.add(), world.add(), world.add()];
      claimed();
      world.store.noteIntent(claimed());
      const inHand = claimed();
      expect(world.store.recover(new Set([inHand.id]))).toEqual([first.id, second.id]);
      expect([first, second, third].map(world.stateOf)).toEqual([
        "waiting",
        "waiting",
        "uploading",
      ]);
      expect([claimed().mayHaveArrived, claimed().mayHaveArrived]).toEqual([false, true]);
    });
  });

  describe("jobs out of a backup", () => {
    it("wait for the user, and each may have reached Zoho, whatever it was in the backup", () => {
      const refusedJob = world.add({ messageId: "refused" });
      world.store.ask(claimed(), refused);
      const waiting = world.add({ messageId: "waiting" });
      world.store.distrust();
      for (const { id, messageId } of [refusedJob, waiting])
        expect(world.store.inDoubt(id)).toEqual({ request: { messageId } });
      expect(world.store.get(refusedJob.id)?.problem).toEqual(problem);
      expect(world.store.get(waiting.id)?.problem?.code).toBe("from-backup");
    });
  });

  describe("what stays of a job that has ended", () => {
    it("is how many files it had, and nothing of them", () => {
      const filed = world.add({ fileCount: 2 });
      world.store.associated(world.store.noteIntent(claimed()), "1");
      const takenBack = world.add({ fileCount: 3 });
      world.store.undo(takenBack.id);
      world.add({ fileCount: 1 });
      expect(world.store.mustGet(filed.id).files).toEqual({ uploaded: 2, total: 2 });
      expect(world.store.mustGet(takenBack.id).files.total).toBe(3);
      expect(world.db.prepare("SELECT count(*) AS count FROM job_file").get()).toEqual({
        count: 1,
      });
    });

    it("goes when the history's time is over, and earlier where it was taken back", () => {
      const [filed, takenBack, waiting] = [world.add(), world.add(), world.add()];
      world.store.associated(world.store.noteIntent(claimed()), "1");
      world.store.undo(takenBack.id);
      world.clock.time += 10 * hour;
      const ends = (filedHours: number, takenBackHours: number) => ({
        filed: world.clock.time - filedHours * hour,
        takenBack: world.clock.time - takenBackHours * hour,
      });
      expect(world.store.forget(ends(11, 11))).toBe(0);
      expect(world.store.forget(ends(11, 9))).toBe(1);
      expect(world.store.get(takenBack.id)).toBeUndefined();
      expect(world.store.forget(ends(9, 9))).toBe(1);
      expect(world.store.get(filed.id)).toBeUndefined();
      expect(world.store.forget(ends(0, 0))).toBe(0);
      expect(world.store.get(waiting.id)?.state).toBe("waiting");
    });

    it("is forgotten in small pieces", () => {
      for (let count = 0; count < 25; count++) world.store.undo(world.add().id);
      const ends = { filed: world.clock.time + 1, takenBack: world.clock.time + 1 };
      expect([
        world.store.forget(ends),
        world.store.forget(ends),
        world.store.forget(ends),
      ]).toEqual([20, 5, 0]);
    });
  });

  describe("what others ask", () => {
    function file(change: Parameters<typeof newJob>[0] = {}) {
      const job = world.add(change);
      world.store.associated(world.store.noteIntent(claimed()), "crm-1");
      return job;
    }

    it("lists what is under way and what ended within a day, oldest first", () => {
      file();
      world.clock.time += 13 * hour;
      const recent = file();
      world.clock.time += 12 * hour;
      const open = world.add();
      expect(world.store.list().map(({ id }) => id)).toEqual([recent.id, open.id]);
    });

    it("remembers in its history what is in Zoho, the latest first, and not what was taken back", () => {
      const first = file();
      world.clock.time += 100 * 24 * hour;
      const second = world.add();
      world.store.alreadyThere(world.store.noteIntent(claimed()), problem);
      world.store.undo(world.add().id);
      const { rows, total } = readHistory(world.db, { text: "" });
      expect(rows.map(({ id }) => id)).toEqual([second.id, first.id]);
      expect(total).toBe(2);
    });

    it("knows whether a mail was filed with a record", () => {
      const record = { module: "Deals", id: "1", title: "One" };
      const job = file({ messageId: "<1@x>", record });
      expect(world.store.filedWith([{ ids: ["<0@x>", "<1@x>"] }], record)).toMatchObject([
        { view: { id: job.id, state: "filed" }, messageId: "<1@x>" },
      ]);
      expect(world.store.filedWith([{ ids: ["<1@x>"] }], { ...record, id: "2" })).toEqual([]);
      expect(world.store.filedWith([{ ids: ["<1@x>"] }], { ...record, module: "Leads" })).toEqual(
        [],
      );
      expect(world.store.filedWith([{ ids: ["<2@x>"] }], record)).toEqual([]);
    });

    it("finds a mail by its id and by its content without reading the whole history", () => {
      const asked = vi.spyOn(world.db, "prepare");
      world.store.filedWith([{ ids: ["<1@x>"] }], { module: "Deals", id: "1" });
      const [sql] = asked.mock.calls[0]!;
      const plan = world.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({
        ...{ ids: "[]", fingerprints: "[]", id: "1", module: "Deals" },
      });
      expect(JSON.stringify(plan)).toContain("job_copy");
      expect(JSON.stringify(plan)).not.toContain("SCAN job");
    });

    it("knows of a mail that is about to be filed, and forgets one that was taken back", () => {
      const job = world.add({ messageId: "<1@x>" });
      expect(world.store.filedWith([{ ids: ["<1@x>"] }], job.record)).toMatchObject([
        { view: { state: "waiting" } },
      ]);
      world.store.undo(job.id);
      expect(world.store.filedWith([{ ids: ["<1@x>"] }], job.record)).toEqual([]);
    });

    it("knows what tells a mail from others, also after the job has ended", () => {
      const fingerprint = "f".repeat(64);
      const job = file({ messageId: "<1@x>", fingerprint });
      expect(world.store.filedWith([{ ids: ["<1@x>"] }], job.record)).toMatchObject([
        { fingerprint, originalSha256: job.originalSha256, subject: job.subject },
      ]);
      expect(world.store.filedWith([{ ids: [file().messageId] }], job.record)).toMatchObject([
        { fingerprint: undefined },
      ]);
    });

    it("names the bytes of a mail and its files until the job ends, and drops the mail's text then", () => {
      const [mail, picture] = ["c".repeat(64), "d".repeat(64)];
      const files = [{ name: "p.png", size: 1, sha256: picture, inline: true, contentId: "p@x" }];
      const job = world.add({ originalSha256: mail, files });
      expect(
        [mail, picture, "e".repeat(64)].map((sha256) => world.store.namesBytes(sha256)),
      ).toEqual([true, true, false]);
      world.store.ask(claimed(), unanswered);
      expect([mail, picture].map((sha256) => world.store.namesBytes(sha256))).toEqual([true, true]);
      world.store.undo(job.id);
      expect([mail, picture].map((sha256) => world.store.namesBytes(sha256))).toEqual([
        false,
        false,
      ]);
      expect(world.db.prepare("SELECT request FROM job").get()).toEqual(
        expect.objectContaining({ request: null }),
      );
    });

    it("counts what is unfinished, and is busy while a job is held", () => {
      file();
      world.add();
      expect([world.store.unfinished(), world.store.isBusy()]).toEqual([1, false]);
      world.add({ heldUntil: world.clock.time + 1 });
      expect([world.store.unfinished(), world.store.isBusy()]).toEqual([2, true]);
      expect(world.store.list().map(({ state }) => state)).toEqual(["filed", "waiting", "held"]);
    });

    it("gives a receipt with both message ids", () => {
      const job = file({ messageId: "<1@x>" });
      expect(world.store.receipt(job.id)).toMatchObject({
        account: "jo",
        messageId: "<1@x>",
        crmMessageId: "crm-1",
      });
      expect(world.store.receipt(newJob().id)).toBeUndefined();
    });

    it("tells when there is something to do next", () => {
      expect(world.store.nextWake()).toBeUndefined();
      world.add({ heldUntil: world.clock.time + 10_000 });
      expect(world.store.nextWake()).toBe(world.clock.time + 10_000);
      world.add();
      expect(world.store.nextWake()).toBe(world.clock.time);
      expect(world.store.nextWake("held")).toBe(world.clock.time + 10_000);
      world.store.postpone(claimed(), unanswered, { nextAt: world.clock.time + 5_000 });
      expect(world.store.nextWake()).toBe(world.clock.time + 5_000);
    });

    it("shows a job whose problem cannot be read", () => {
      const { id } = world.add();
      world.store.ask(claimed(), unanswered);
      world.db.prepare('UPDATE job SET problem = \'{"from":"the future"}\' WHERE id = ?').run(id);
      expect(world.store.get(id)?.state).toBe("needs-you");
    });
  });

  describe("the table itself", () => {
    it.each([
      ["a state that nobody knows", "state = 'sent'"],
      ["an end without a time", "state = 'filed', intent_at = 1, request = NULL"],
      ["a time without an end", "finished_at = 1, request = NULL"],
      ["an open job without its mail", "request = NULL"],
      ["a mail kept after the end", "state = 'cancelled', finished_at = 1"],
      ["a filed job that was never sent", "state = 'filed', finished_at = 1, request = NULL"],
      ["a duplicate that was never sent", "state = 'duplicate', finished_at = 1, request = NULL"],
      ["sending without a noted intent", "state = 'associating'"],
      ["holding without an end", "state = 'held'"],
      ["holding what may have reached Zoho", "state = 'held', next_at = 1, intent_at = 1"],
      ["asking the user for no reason", "state = 'needs-you'"],
      ["waiting for a time while under way", "state = 'uploading', next_at = 1"],
      [
        "taking back what may have reached Zoho",
        "state = 'cancelled', finished_at = 1, request = NULL, intent_at = 1",
      ],
      ["an id of Zoho for what is not filed", "crm_message_id = 'x'"],
      ["half a link", "link_module = 'Contacts'"],
      ["attempts below none", "attempts = -1"],
      ["a name that is no SHA-256", "original_sha256 = 'short'"],
    ])("refuses %s", (_, change) => {
      const { id } = world.add();
      expect(() => world.db.prepare(`UPDATE job SET ${change} WHERE id = ?`).run(id)).toThrow(
        /CHECK constraint failed/,
      );
    });

    it("refuses a file id without its time", () => {
      world.add({ fileCount: 1 });
      expect(() => {
        world.db.exec("UPDATE job_file SET file_id = 'x'");
      }).toThrow(/CHECK constraint failed/);
    });
  });
});

describe("a second process on the same database", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "mailpin-store-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("sees what the first has added, and both together claim each job once", () => {
    const file = path.join(folder, "mailpin.sqlite");
    const world = makeWorld(outboxDatabase(file));
    using db = outboxDatabase(file);
    const other = new OutboxStore(db, world.clock);
    const jobs = [world.add(), world.add(), world.add()];
    const claims = [world.store.claim(), other.claim(), world.store.claim(), other.claim()];
    expect(claims.map((job) => job?.id)).toEqual([...jobs.map(({ id }) => id), undefined]);
    world.db.close();
  });
});
