import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { JobState } from "../../../electron/contract/job.ts";
import { OutboxWorker, type WorkerParts } from "../../../electron/outbox/worker.ts";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { SpoolError } from "../../../electron/storage/spool.ts";
import type { ZohoFailure } from "../../../electron/zoho/errors/errors.ts";
import { makeWorld, settled, zohoError } from "../../support/outbox/world.ts";
import { ZohoError } from "../../../electron/zoho/errors/errors.ts";
import { said } from "../../support/said.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe("Worker", () => {
  let world = makeWorld();
  beforeEach(() => {
    world = makeWorld();
  });
  afterEach(async () => {
    await world.worker.stop();
    world.db.close();
  });

  const start = async () => {
    world.worker.start();
    await settled();
  };
  const lastConnection = () => world.connections.at(-1);
  /** A promise that the calls to Zoho wait for. */
  function closeGate(): () => void {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    world.zoho.gate = promise;
    return () => {
      world.zoho.gate = undefined;
      resolve(undefined);
    };
  }

  describe("on a good day", () => {
    it("uploads, associates, and keeps Zoho's id", async () => {
      const job = world.add({ messageId: "m", fileCount: 2 });
      await start();
      expect(world.zoho.calls).toEqual(["upload m 0", "upload m 1", "associate m"]);
      expect(world.store.receipt(job.id)).toMatchObject({
        crmMessageId: "crm-m",
        state: "filed",
      });
      expect(world.zoho.filed.get("m")).toEqual(["file-1", "file-2"]);
    });

    it("tells every step, and that it is online", async () => {
      const { id } = world.add({ fileCount: 1 });
      await start();
      const states: JobState[] = ["uploading", "uploading", "associating", "filed"];
      expect(world.changes).toEqual(states.map((state) => `${id} ${state}`));
      expect(world.connections).toEqual([{ state: "connecting" }, { state: "online" }]);
    });

    it("does not ask for an upload where there are no files", async () => {
      world.add({ messageId: "m" });
      await start();
      expect(world.zoho.calls).toEqual(["associate m"]);
    });

    it("has five jobs under way at a time, the oldest first, and goes on by itself", async () => {
      const open = closeGate();
      const jobs = Array.from({ length: 8 }, (_, index) => world.add({ messageId: `${index}` }));
      await start();
      expect(world.zoho.calls).toEqual([0, 1, 2, 3, 4].map((number) => `associate ${number}`));
      open();
      await settled();
      expect(jobs.map(world.stateOf)).toEqual(Array(8).fill("filed"));
    });

    it("sends a held job when its hold is over, by one timer", async () => {
      const job = world.add({ heldUntil: world.clock.time + 10 * second });
      await start();
      expect(world.clock.timers).toEqual([10 * second]);
      await world.clock.pass(10 * second - 1);
      expect(world.stateOf(job)).toBe("held");
      await world.clock.pass(1);
      expect(world.stateOf(job)).toBe("filed");
      expect(world.clock.timers).toEqual([]);
    });

    it("notices on wake what was added meanwhile", async () => {
      await start();
      const job = world.add();
      await settled();
      expect(world.stateOf(job)).toBe("waiting");
      world.worker.wake();
      await settled();
      expect(world.stateOf(job)).toBe("filed");
    });

    it("never sends what was taken back in time", async () => {
      const job = world.add({ heldUntil: world.clock.time + 10 * second });
      await start();
      world.store.undo(job.id);
      await world.clock.pass(hour);
      expect(world.zoho.calls).toEqual([]);
    });

    it("notes the intent before it asks Zoho to file", async () => {
      const open = closeGate();
      world.add();
      await start();
      expect(world.db.prepare("SELECT state, intent_at FROM job").get()).toMatchObject({
        state: "associating",
        intent_at: world.clock.time,
      });
      open();
    });
  });

  describe("without a network", () => {
    it("pauses everything, costs no attempt, and comes back by itself with growing waits", async () => {
      world.zoho.associations = Array.from({ length: 60 }, () => zohoError("offline"));
      world.add();
      await start();
      const waits: number[] = [];
      for (let count = 0; count < 32; count += 1) {
        const [wait] = world.clock.timers;
        waits.push(wait! / second);
        expect(lastConnection()).toEqual({ state: "offline", retryAt: world.clock.time + wait! });
        await world.clock.pass(wait!);
      }
      expect(waits).toEqual([5, ...Array<number>(29).fill(10), 60, 60]);
      expect(world.store.list()).toMatchObject([
        { state: "waiting", problem: { code: "offline" } },
      ]);
      expect(world.db.prepare("SELECT attempts FROM job").get()).toMatchObject({ attempts: 0 });
    });

    it("tries again although a pause ends while the next look is planned", async () => {
      const { monotonic, setTimer } = world.clock;
      const nextWake = world.store.nextWake.bind(world.store);
      let spentMs = 0;
      vi.spyOn(world.clock, "monotonic").mockImplementation(() => monotonic() + spentMs);
      vi.spyOn(world.store, "nextWake").mockImplementation((which) => {
        spentMs += 2;
        return nextWake(which);
      });
      // Node's timers may come a moment early.
      vi.spyOn(world.clock, "setTimer").mockImplementation((callback, ms) =>
        setTimer(callback, Math.max(0, ms - 3)),
      );
      world.zoho.associations = [zohoError("offline")];
      const job = world.add();
      const worker = world.makeWorker(world.pause);
      worker.start();
      await world.clock.pass(minute);
      await worker.stop();
      expect(world.stateOf(job)).toBe("filed");
    });

    it("tries one job at a time until one goes through, and then the others at once", async () => {
      world.zoho.associations = Array.from({ length: 6 }, () => zohoError("offline"));
      const jobs = Array.from({ length: 7 }, () => world.add());
      await start();
      expect(world.zoho.calls).toHaveLength(5);
      await world.clock.pass(5 * second);
      expect(world.zoho.calls).toHaveLength(6);
      await world.clock.pass(10 * second);
      expect(jobs.map(world.stateOf)).toEqual(Array(7).fill("filed"));
      expect(lastConnection()).toEqual({ state: "online" });
    });

    it("lets a mail be taken back after a try that never reached Zoho, and not after one that may have", async () => {
      const [unsent, unknown] = [world.add(), world.add()];
      const problem = said("Offline.");
      world.zoho.associations = [
        new ZohoError({ kind: "offline", code: "unreachable", message: "offline", problem }),
        zohoError("offline"),
      ];
      await start();
      world.store.undo(unsent.id);
      expect(world.stateOf(unsent)).toBe("cancelled");
      expect(() => {
        world.store.undo(unknown.id);
      }).toThrow("may-have-arrived");
    });

    it("tries at once when it is woken", async () => {
      world.zoho.uploads = [zohoError("offline")];
      const job = world.add({ fileCount: 1 });
      await start();
      expect(world.stateOf(job)).toBe("waiting");
      world.worker.wake();
      await settled();
      expect(world.stateOf(job)).toBe("filed");
    });

    it("lets go of holds all the same", async () => {
      world.zoho.associations = Array.from({ length: 30 }, () => zohoError("offline"));
      world.add();
      const held = world.add({ heldUntil: world.clock.time + 2 * second });
      await start();
      await world.clock.pass(2 * second);
      expect(world.stateOf(held)).toBe("waiting");
    });

    it("does not let one mail that never gets through keep the others from it", async () => {
      world.zoho.uploads = Array.from({ length: 3 }, () => zohoError("offline"));
      const [heavy, light] = [world.add({ fileCount: 1 }), world.add()];
      const open = closeGate();
      await start();
      open();
      await world.clock.pass(5 * second);
      expect([heavy, light].map(world.stateOf)).toEqual(["waiting", "filed"]);
    });
  });

  describe("after a lost answer", () => {
    it("sends the same body with the same files again, and takes the duplicate for its own", async () => {
      world.zoho.associations = ["lost"];
      const job = world.add({ messageId: "m", fileCount: 2 });
      await start();
      expect(world.stateOf(job)).toBe("waiting");
      await world.clock.pass(minute);
      expect(world.stateOf(job)).toBe("filed");
      expect(world.zoho.bodies).toHaveLength(2);
      expect(world.zoho.bodies[1]).toBe(world.zoho.bodies[0]);
      expect(world.zoho.calls.filter((call) => call.startsWith("upload"))).toHaveLength(2);
      expect(world.store.receipt(job.id)?.crmMessageId).toBeUndefined();
    });

    it("recognises its own mail even when Zoho looks at the spent files first", async () => {
      world.zoho.associations = ["lost", zohoError("files-refused")];
      const job = world.add({ fileCount: 1 });
      await start();
      await world.clock.pass(minute);
      expect(world.stateOf(job)).toBe("filed");
      expect(world.zoho.filed.size).toBe(1);
    });

    it("recognises its own mail after a fault of Zoho too", async () => {
      const job = world.add({ messageId: "m" });
      world.zoho.associations = [zohoError("server")];
      await start();
      world.zoho.filed.set("m", []); // it did arrive
      await world.clock.pass(minute);
      expect(world.stateOf(job)).toBe("filed");
    });

    it("uploads again what has lain at Zoho for over an hour", async () => {
      world.zoho.associations = [zohoError("offline")];
      const job = world.add({ messageId: "m", fileCount: 1 });
      await start();
      await world.worker.stop();
      world.clock.time += 2 * hour;
      world.worker.start();
      world.worker.wake();
      await settled();
      expect(world.stateOf(job)).toBe("filed");
      expect(world.zoho.calls).toEqual(["upload m 0", "associate m", "upload m 0", "associate m"]);
    });
  });

  describe("when Zoho has the mail already", () => {
    it("says duplicate, with Zoho's sentence, if no try of ours can have brought it there", async () => {
      world.zoho.filed.set("m", []);
      const job = world.add({ messageId: "m" });
      await start();
      expect(world.store.get(job.id)).toMatchObject({
        state: "duplicate",
        problem: { code: "duplicate" },
      });
      expect(lastConnection()).toEqual({ state: "online" });
    });

    it.each(["other", "unseen"] as const)(
      "keeps a mail whose id the record has with another content (%s), until the user decides",
      async (found) => {
        world.zoho.filed.set("m", []);
        world.zoho.found = [zohoError("connection-lost"), found];
        const job = world.add({ messageId: "m" });
        await start();
        expect(world.stateOf(job)).toBe("waiting");
        await world.clock.pass(minute);
        const { title } = job.record;
        const problem = { code: "same-id-there", kind: found, values: { title } };
        expect(world.store.get(job.id)).toMatchObject({ state: "needs-you", problem });
        expect(world.store.get(job.id)?.mayHaveArrived).toBeUndefined();

        world.store.retryAs(job.id, () => ({ messageId: "own", request: { messageId: "own" } }));
        world.worker.wake("user");
        await settled();
        expect(world.stateOf(job)).toBe("filed");
        expect([...world.zoho.filed.keys()]).toEqual(["m", "own"]);
        expect(world.store.filedWith([{ ids: ["own"] }], job.record)).toHaveLength(1);
      },
    );

    it("files nothing under another id while it may have arrived under its own", async () => {
      world.zoho.associations = ["lost"];
      const job = world.add({ messageId: "m" });
      await start();
      world.rules.forbids = () => ({ code: "no-longer-allowed", kind: "module" });
      world.store.retry(job.id);
      world.worker.wake("user");
      await settled();
      expect(() => {
        world.store.retryAs(job.id, () => ({ messageId: "own", request: {} }));
      }).toThrow(
        expect.objectContaining({ problem: { code: "may-have-arrived", remedy: "retry" } }),
      );
    });

    it("says duplicate also after a pause that Zoho asked for, as that try was refused", async () => {
      world.zoho.associations = [zohoError("busy")];
      world.zoho.filed.set("m", []);
      const job = world.add({ messageId: "m" });
      await start();
      await world.clock.pass(minute);
      expect(world.stateOf(job)).toBe("duplicate");
    });
  });

  describe("when Zoho refuses the files", () => {
    it("uploads them once more and goes on", async () => {
      world.zoho.associations = [zohoError("files-refused")];
      const job = world.add({ messageId: "m", fileCount: 1 });
      await start();
      expect(world.zoho.calls).toEqual(["upload m 0", "associate m", "upload m 0", "associate m"]);
      expect(world.stateOf(job)).toBe("filed");
    });

    it("asks the user when it refuses the new ones too", async () => {
      world.zoho.associations = [zohoError("files-refused"), zohoError("files-refused")];
      const job = world.add({ fileCount: 1 });
      await start();
      await world.clock.pass(hour);
      expect(world.store.get(job.id)).toMatchObject({
        state: "needs-you",
        problem: { code: "files-refused" },
      });
      expect(world.zoho.calls).toHaveLength(4);
    });
  });

  describe("when Zoho asks for a pause", () => {
    it("pauses the whole outbox for as long as Zoho says, and costs no attempt", async () => {
      world.zoho.associations = Array.from({ length: 5 }, () => zohoError("busy", 2 * minute));
      const jobs = Array.from({ length: 6 }, () => world.add());
      await start();
      const until = world.clock.time + 2.5 * minute; // the longest first wait comes on top
      expect(lastConnection()).toEqual({ state: "busy", retryAt: until });
      world.worker.wake();
      await world.clock.pass(2.5 * minute - 1);
      expect(world.zoho.calls).toHaveLength(5);
      await world.clock.pass(1);
      expect(jobs.map(world.stateOf)).toEqual(Array(6).fill("filed"));
    });

    it("tries nevertheless when the user wants it", async () => {
      world.zoho.associations = [zohoError("busy", hour)];
      const job = world.add();
      await start();
      world.worker.wake("user");
      await settled();
      expect(world.stateOf(job)).toBe("filed");
    });

    it("keeps the pause when a call that was under way before still succeeds", async () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      world.zoho.associations = [zohoError("busy", hour)];
      world.add();
      const [slow] = [1, 2, 3, 4].map(() => world.add({ fileCount: 1 }));
      const next = world.add();
      world.worker.start();
      world.zoho.gate = undefined;
      await Promise.resolve().then(() => {
        world.zoho.gate = promise;
      });
      resolve(undefined);
      await settled();
      expect([slow, next].map((job) => world.stateOf(job!))).toEqual(["filed", "waiting"]);
      expect(lastConnection()).toMatchObject({ state: "busy" });
    });

    it("does not take its own early success for the end of an hour", async () => {
      world.zoho.associations = ["works", zohoError("busy", hour)];
      world.add();
      const refused = world.add();
      await start();
      expect(lastConnection()?.state).toBe("busy");
      await world.clock.pass(hour - 1);
      expect(world.stateOf(refused)).toBe("waiting");
    });
  });

  describe("when nobody is signed in", () => {
    it("waits for somebody to sign in, however long, and then goes on", async () => {
      world.zoho.uploads = [zohoError("signed-out")];
      const jobs = [world.add({ fileCount: 1 })];
      await start();
      expect(lastConnection()).toEqual({ state: "signed-out" });
      expect(world.clock.timers).toEqual([]);
      jobs.push(world.add());
      await world.clock.pass(100 * hour);
      expect(world.zoho.calls).toHaveLength(1);
      world.worker.wake();
      await settled();
      expect(jobs.map(world.stateOf)).toEqual(["filed", "filed"]);
    });
  });

  describe("when Zoho is broken", () => {
    it("asks the user sooner where fewer tries are worth it", async () => {
      world.zoho.uploads = Array.from({ length: 20 }, () => zohoError("server", undefined, 3));
      const job = world.add({ fileCount: 1 });
      await start();
      expect(world.stateOf(job)).toBe("waiting");
      await world.clock.pass(hour);
      expect(world.stateOf(job)).toBe("needs-you");
      expect(world.zoho.calls).toHaveLength(3);
    });

    const faults = (length: number) => Array.from({ length }, () => zohoError("server"));

    it("goes on with the other jobs, tries every half hour, and asks the user after a day", async () => {
      world.zoho.associations = [zohoError("server"), "works", ...faults(100)];
      const [struck, other] = [world.add(), world.add()];
      await start();
      expect([struck, other].map(world.stateOf)).toEqual(["waiting", "filed"]);
      expect(world.store.get(struck.id)?.nextAt).toBe(world.clock.time + 30 * second);
      await world.clock.pass(12 * hour);
      const before = world.zoho.calls.length;
      await world.clock.pass(11.5 * hour);
      expect(world.zoho.calls.length - before).toBe(23);
      expect(world.stateOf(struck)).toBe("waiting");
      await world.clock.pass(hour);
      expect(world.store.get(struck.id)).toMatchObject({
        state: "needs-you",
        problem: { code: "zoho-down" },
      });

      // It has all its tries again once the user wants it.
      world.zoho.associations = faults(1);
      world.store.retry(struck.id);
      world.worker.wake("user");
      await settled();
      expect(world.stateOf(struck)).toBe("waiting");
      await world.clock.pass(minute);
      expect(world.stateOf(struck)).toBe("filed");
    });

    it("goes on after a weekend on which the computer was off", async () => {
      world.zoho.associations = faults(2);
      const job = world.add();
      await start();
      await world.worker.stop();
      await world.clock.pass(60 * hour);
      await start();
      expect(world.stateOf(job)).toBe("waiting");
      await world.clock.pass(hour);
      expect(world.stateOf(job)).toBe("filed");
    });

    it("counts the day anew when the clock was set back", async () => {
      world.zoho.associations = faults(100);
      const job = world.add();
      await start();
      await world.clock.pass(12 * hour);
      world.clock.time -= 24 * hour;
      await world.clock.pass(23 * hour);
      expect(world.stateOf(job)).toBe("waiting");
      await world.clock.pass(2 * hour);
      expect(world.stateOf(job)).toBe("needs-you");
    });

    it("waits as long as Zoho asks for", async () => {
      world.zoho.associations = [zohoError("server", 10 * minute)];
      const job = world.add();
      await start();
      expect(world.store.get(job.id)?.nextAt).toBe(world.clock.time + 10.5 * minute);
    });
  });

  describe("when the connection breaks off", () => {
    const lost = (tries?: number) =>
      new ZohoError({
        ...{ kind: "connection-lost", code: "no-answer", message: "lost", tries },
        problem: said("It broke off. Mailpin tries again by itself."),
        lastly: said("It broke off again and again."),
      });

    it("tries again soon, with growing waits, and asks the user after so many tries, in other words", async () => {
      world.zoho.uploads = Array.from({ length: 20 }, () => lost(5));
      const job = world.add({ messageId: "m", fileCount: 1 });
      await start();
      const waits = [];
      while (world.stateOf(job) === "waiting") {
        expect(world.store.get(job.id)?.problem).toEqual(
          said("It broke off. Mailpin tries again by itself."),
        );
        const wait = world.store.get(job.id)!.nextAt! - world.clock.time;
        waits.push(wait / second);
        await world.clock.pass(wait);
      }
      expect(waits).toEqual([5, 10, 20, 40]);
      expect(world.zoho.calls).toHaveLength(5);
      expect(world.store.get(job.id)).toMatchObject({
        state: "needs-you",
        problem: said("It broke off again and again."),
      });
      world.zoho.uploads = [];
      world.store.retry(job.id);
      world.worker.wake("user");
      await settled();
      expect(world.stateOf(job)).toBe("filed");
    });

    it("goes on with the other jobs meanwhile, and says nothing else of the connection", async () => {
      world.zoho.associations = [lost()];
      const [struck, other] = [world.add(), world.add()];
      await start();
      expect([struck, other].map(world.stateOf)).toEqual(["waiting", "filed"]);
      expect(world.connections).toEqual([{ state: "connecting" }, { state: "online" }]);
    });

    it("is no standstill as long as each try gets a file through", async () => {
      world.zoho.uploads = Array.from({ length: 8 }, (_, index) =>
        index % 2 === 0 ? "works" : lost(2),
      );
      const job = world.add({ messageId: "m", fileCount: 5 });
      await start();
      await world.clock.pass(hour / 2);
      expect(world.stateOf(job)).toBe("filed");
      expect(world.zoho.filed.get("m")).toHaveLength(5);
    });

    it("costs no attempt where there never was one", async () => {
      world.zoho.uploads = Array.from({ length: 200 }, () => zohoError("offline"));
      const job = world.add({ fileCount: 1 });
      await start();
      await world.clock.pass(hour);
      expect(world.stateOf(job)).toBe("waiting");
      expect(world.db.prepare("SELECT attempts FROM job").get()).toMatchObject({ attempts: 0 });
    });

    it("may have brought the mail to Zoho", async () => {
      world.zoho.associations = [lost()];
      const job = world.add();
      await start();
      expect(() => {
        world.store.undo(job.id);
      }).toThrow("may-have-arrived");
    });
  });

  it.each<[ZohoFailure, string]>([
    ["ask", "record-gone"],
    ["rejected", "rejected"],
  ])(
    "leaves a job to the user when Zoho answers %s, and goes on with the others",
    async (kind, code) => {
      world.zoho.associations = [zohoError(kind)];
      const [refused, other] = [world.add(), world.add()];
      await start();
      expect(world.store.get(refused.id)).toMatchObject({
        state: "needs-you",
        problem: { code },
      });
      expect(world.stateOf(other)).toBe("filed");
      world.store.undo(refused.id);
      expect(world.stateOf(refused)).toBe("cancelled");
    },
  );

  describe("when something unforeseen happens", () => {
    it("leaves the job to the user, tells the log, and goes on", async () => {
      const strange = new TypeError("cannot read properties of undefined");
      world.zoho.associations = [strange];
      const [struck, other] = [world.add(), world.add()];
      await start();
      expect(world.store.get(struck.id)).toMatchObject({
        state: "needs-you",
        problem: { code: "internal", remedy: "retry" },
      });
      expect(world.stateOf(other)).toBe("filed");
      expect(world.errors).toEqual([strange]);
    });

    it("says in words that an attachment's bytes are gone", async () => {
      world.zoho.uploads = [new SpoolError("gone")];
      const job = world.add({ fileCount: 1 });
      await start();
      expect(world.store.get(job.id)).toMatchObject({
        state: "needs-you",
        problem: { code: "bytes-missing" },
      });
    });

    it("does not take an upload that is called a duplicate for a filed mail", async () => {
      world.zoho.uploads = [zohoError("duplicate")];
      const job = world.add({ fileCount: 1 });
      await start();
      expect(world.stateOf(job)).toBe("needs-you");
      expect(world.errors).toEqual([]);
    });

    it("does not send a mail whose files were not all uploaded", async () => {
      const job = world.add({ messageId: "m", fileCount: 2 });
      world.zoho.fileCounts.set("m", 1);
      await start();
      expect(world.stateOf(job)).toBe("needs-you");
      expect(world.zoho.calls).toEqual(["upload m 0"]);
    });

    describe("goes on", () => {
      const fails = () => {
        throw new Error("the window is gone, and the disk of the log is full");
      };
      beforeEach(() => {
        for (const listener of [world.changes, world.connections, world.errors])
          listener.push = fails;
      });

      it("when those who are told fail, the log among them", async () => {
        const jobs = [world.add({ fileCount: 1 }), world.add()];
        await start();
        expect(jobs.map(world.stateOf)).toEqual(["filed", "filed"]);
      });

      it("and asks the user about a mail that failed, when the log fails as well", async () => {
        world.zoho.associations = [new TypeError("unforeseen"), "works", zohoError("offline")];
        const jobs = [world.add(), world.add()];
        await start();
        expect(jobs.map(world.stateOf)).toEqual(["needs-you", "filed"]);
        const later = world.add();
        world.worker.wake();
        await world.clock.pass(minute);
        expect(world.stateOf(later)).toBe("filed");
      });

      it("when the database cannot be written, nor the log", async () => {
        const job = world.add();
        const open = closeGate();
        await start();
        world.db.exec("PRAGMA query_only = ON");
        open();
        await settled();
        world.db.exec("PRAGMA query_only = OFF");
        await world.clock.pass(minute);
        expect(world.stateOf(job)).toBe("filed");
      });
    });

    it("may be woken by those who are told", async () => {
      const { push } = world.changes;
      world.changes.push = (...lines) => {
        world.worker.wake();
        return push.apply(world.changes, lines);
      };
      const jobs = [world.add({ fileCount: 2 }), world.add(), world.add()];
      await start();
      expect(jobs.map(world.stateOf)).toEqual(Array(3).fill("filed"));
      expect(world.zoho.calls).toHaveLength(5);
    });

    it("waits and looks again when the database cannot be written, and files once in the end", async () => {
      const job = world.add({ messageId: "m" });
      world.db.exec("PRAGMA query_only = ON");
      await start();
      expect(world.errors).toHaveLength(1);
      expect(world.clock.timers).toEqual([5 * second]);
      world.db.exec("PRAGMA query_only = OFF");
      await world.clock.pass(5 * second);
      expect(world.stateOf(job)).toBe("filed");
    });

    it("tells of trouble with the database until a filing could be written", async () => {
      const job = world.add();
      const open = closeGate();
      await start();
      world.db.exec("PRAGMA query_only = ON");
      open();
      await world.clock.pass(minute);
      expect(world.troubles.length).toBeGreaterThan(1);
      expect(world.troubles.every((one) => one instanceof Error)).toBe(true);
      world.db.exec("PRAGMA query_only = OFF");
      await world.clock.pass(minute);
      expect(world.stateOf(job)).toBe("filed");
      expect(world.troubles.at(-1)).toBeUndefined();
      expect(world.troubles.filter((one) => one === undefined)).toHaveLength(1);
    });

    it("tells that trouble is over also when nothing is left to send", async () => {
      const job = world.add();
      world.db.exec("PRAGMA query_only = ON");
      await start();
      world.db.exec("PRAGMA query_only = OFF");
      world.store.undo(job.id);
      await world.clock.pass(minute);
      expect(world.troubles).toMatchObject([expect.any(Error), undefined]);
    });

    it("tells that it is over also when its timer comes a moment early", async () => {
      const { clock, store } = world;
      // Each look at the clock takes time, as it does on a busy computer.
      let looks = 0;
      const slow = new SteadyClock({
        now: clock.now,
        monotonic: () => clock.monotonic() + (looks += 0.3),
      });
      const pause = new AccountPause({ clock: slow, random: () => 1 });
      const early: WorkerParts["setTimer"] = (callback, delayMs) =>
        clock.setTimer(callback, Math.max(0, delayMs - 0.9));
      const failing = vi.spyOn(store, "release").mockImplementationOnce(() => {
        throw new Error("database or disk is full");
      });
      onTestFinished(() => {
        failing.mockRestore();
      });
      const worker = new OutboxWorker({
        ...{ store, filing: world.zoho, clock: slow, pause, setTimer: early, random: () => 1 },
        forbids: () => undefined,
        onChange: () => undefined,
        onConnection: () => undefined,
        onStoreFailure: (error) => world.troubles.push(error),
      });
      worker.start();
      await clock.pass(minute);
      expect(world.troubles).toMatchObject([expect.any(Error), undefined]);
      await worker.stop();
    });

    it("says what is wrong with the disk where a file of a mail cannot be read for that", async () => {
      world.zoho.uploads = [
        Object.assign(new Error("not allowed"), {
          code: "EACCES",
          syscall: "open",
          path: "/data/spool/a",
        }),
      ];
      const job = world.add({ fileCount: 1 });
      await start();
      expect(world.store.get(job.id)).toMatchObject({
        state: "needs-you",
        problem: { code: "disk-read-only", remedy: "retry" },
      });
      expect(world.store.get(job.id)?.problem?.values).toEqual({ folder: "/data/spool" });
    });

    it("finds out what came of a filing whose end it could not write", async () => {
      const job = world.add({ messageId: "m" });
      const open = closeGate();
      await start();
      world.db.exec("PRAGMA query_only = ON");
      open();
      await settled();
      expect([...world.zoho.filed.keys()]).toEqual(["m"]);
      expect(world.stateOf(job)).toBe("associating");
      // Neither what came of it nor that this failed could be written; nothing more was tried.
      expect(world.errors).toHaveLength(2);
      expect(world.clock.timers).toEqual([5 * second]);
      world.db.exec("PRAGMA query_only = OFF");
      await world.clock.pass(minute);
      expect(world.stateOf(job)).toBe("filed");
      expect(world.zoho.calls).toEqual(["associate m", "associate m", "find"]);
    });
  });

  describe("stop", () => {
    it.each([
      ["uploading", 1],
      ["associating", 0],
    ])("breaks off a job that is %s and puts it back, at no cost", async (state, fileCount) => {
      closeGate();
      const job = world.add({ fileCount });
      await start();
      expect(world.stateOf(job)).toBe(state);
      await world.worker.stop();
      expect(world.stateOf(job)).toBe("waiting");
      expect(world.store.get(job.id)?.problem).toBeUndefined();
      expect(world.db.prepare("SELECT attempts FROM job").get()).toMatchObject({ attempts: 0 });
      expect(world.clock.timers).toEqual([]);
      expect(world.connections).toEqual([{ state: "connecting" }]);
    });

    it("files nothing any more, even if an upload does not listen and ends well", async () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const job = world.add({ fileCount: 1 });
      world.zoho.upload = async (_, __, onUploaded) => {
        await promise;
        onUploaded(0, "file-1");
      };
      await start();
      const stopped = world.worker.stop();
      resolve(undefined);
      await stopped;
      expect(world.store.get(job.id)).toMatchObject({ state: "waiting", files: { uploaded: 1 } });
      expect(world.zoho.calls).toEqual([]);
    });

    it("is no end: start goes on", async () => {
      const job = world.add();
      await start();
      await world.worker.stop();
      const later = world.add();
      world.worker.wake();
      await world.clock.pass(hour);
      expect([job, later].map(world.stateOf)).toEqual(["filed", "waiting"]);
      await start();
      expect(world.stateOf(later)).toBe("filed");
    });

    it("starts only once however often it is told to", async () => {
      closeGate();
      for (let count = 0; count < 7; count += 1) world.add();
      await start();
      await start();
      expect(world.zoho.calls).toHaveLength(5);
    });
  });
});
