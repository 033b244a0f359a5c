import { describe, expect, it } from "vitest";
import { Us } from "../../../electron/people/us.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { FilingHistory } from "../../../electron/suggestions/filing-history.ts";
import { mail } from "../../support/crm.ts";
import { emptyHistory } from "../../support/filings.ts";
import { newJob } from "../../support/outbox/world.ts";

const problem = { code: "connection-lost" } as const;

/** The outbox and the history of an organisation, put together like there. */
function setup() {
  const db = emptyHistory();
  const history = new FilingHistory(db);
  let isDiskFull = false;
  const outbox = new OutboxStore(db, {
    now: () => 5,
    onEnd: ({ id, state, endedAt }) => {
      if (isDiskFull) throw new Error("disk full");
      history.settle(id, state === "cancelled" ? "cancelled" : "filed", endedAt);
    },
  });
  const file = (messageId?: string) => {
    const job = newJob(messageId === undefined ? {} : { messageId });
    outbox.add([job], () => {
      const traits = history.traitsOf(mail(), new Us({ own: [] }));
      history.note({ ...job, jobId: job.id, mail: traits });
    });
    return job.id;
  };
  const fillDisk = (isFull: boolean) => (isDiskFull = isFull);
  const claim = () => outbox.noteIntent(outbox.claim()!);
  return { db, history, outbox, file, claim, fillDisk };
}

describe("learning from the outbox", () => {
  it("begins when the mail is in the CRM", () => {
    const { history, outbox, file, claim } = setup();
    file();
    const job = claim();
    expect(history.all()).toEqual([]);
    outbox.associated(job);
    expect(history.all()).toMatchObject([{ filedAt: 5 }]);
  });

  it("takes a mail that the CRM had already for one that was filed", () => {
    const { history, outbox, file, claim } = setup();
    file();
    outbox.alreadyThere(claim(), problem);
    expect(history.all()).toHaveLength(1);
  });

  it("learns nothing from what was undone, or given up, and something when it is filed after all", () => {
    const { history, outbox, file, claim } = setup();
    outbox.undo(file("<1@x>"));
    const id = file("<1@x>");
    outbox.ask(claim(), { problem, refused: false });
    outbox.giveUp(id);
    expect(history.all()).toEqual([]);
    file("<1@x>");
    outbox.associated(claim());
    expect(history.all()).toHaveLength(1);
  });

  it("learns once from a filing that is tried again and again", () => {
    const { history, outbox, file, claim } = setup();
    const id = file();
    outbox.postpone(claim(), { problem, refused: false });
    outbox.ask(claim(), { problem, refused: false });
    outbox.retry(id);
    outbox.associated(claim());
    expect(history.all()).toHaveLength(1);
  });

  it("is a part of the same transaction: both are written, or none", () => {
    const { history, outbox, file, claim, fillDisk } = setup();
    const id = file();
    const job = claim();
    fillDisk(true);
    expect(() => {
      outbox.associated(job);
    }).toThrow("disk full");
    expect(outbox.get(id)?.state).toBe("associating");
    fillDisk(false);
    outbox.associated(job);
    expect(history.all()).toHaveLength(1);
  });

  it("outlives the job", () => {
    const { history, outbox, file, claim } = setup();
    const id = file();
    outbox.associated(claim());
    outbox.forget({ filed: 10, takenBack: 10 });
    expect(outbox.get(id)).toBeUndefined();
    expect(history.all()).toHaveLength(1);
  });
});
