import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Us } from "../../../electron/people/us.ts";
import { migrations as outboxMigrations } from "../../../electron/outbox/migrations.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { FilingHistory } from "../../../electron/suggestions/filing-history.ts";
import { migrations } from "../../../electron/suggestions/migrations.ts";
import { mail } from "../../support/crm.ts";
import { emptyHistory, historyOf } from "../../support/filings.ts";

const us = new Us({ own: ["sam@seller.example"] });
const ana = { name: "Ana Alves", address: "Ana@Nordwind.example" };
const deal = { module: "Deals", id: "10" };

function setup() {
  const db = emptyHistory();
  const history = new FilingHistory(db);
  const note = (jobId: string, more = {}) => {
    const one = mail({ from: ana, subject: "Re: Fleet offer", references: ["<0@x>"], ...more });
    const traits = history.traitsOf(one, us);
    history.note({ jobId, messageId: "<1@x>", record: deal, mail: traits });
  };
  const count = () =>
    Number(db.prepare("SELECT count(*) AS count FROM filing_trait").get()?.["count"]);
  return { db, history, note, count };
}

describe("the history of filings", () => {
  it("counts a mail when its job has ended well, and not before", () => {
    const { history, note } = setup();
    note("job");
    expect(history.withPartner("ana@nordwind.example")).toEqual([]);
    history.settle("job", "filed", 7);
    expect(history.withPartner("ana@nordwind.example")).toMatchObject([
      { record: deal, filedAt: 7 },
    ]);
  });

  it("forgets a mail that was taken back, with all its traits", () => {
    const { history, note, count } = setup();
    note("job");
    history.settle("job", "cancelled", 7);
    expect(history.all()).toEqual([]);
    expect(count()).toBe(0);
  });

  it("learns a mail once for a record, however often it is filed there", () => {
    const { history, note } = setup();
    for (const job of ["first", "taken back", "second"]) {
      note(job);
      history.settle(job, job === "taken back" ? "cancelled" : "filed", 7);
    }
    history.settle("first", "filed", 9);
    history.settle("first", "cancelled", 9);
    expect(history.all()).toMatchObject([{ filedAt: 7 }]);
  });

  it("tells the records that were used last, each once, and looks no further than it has to", () => {
    const { db, history, note } = setup();
    note("first");
    db.exec("UPDATE filing SET record_id = '7'");
    note("second");
    note("third");
    expect(history.recordsUsed(5)).toEqual([deal, { module: "Deals", id: "7" }]);
    expect(history.recordsUsed(1)).toEqual([deal]);
    db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
      INSERT INTO filing (job_id, mail, module, record_id, words) SELECT 'more ' || i, '', 'Deals', '10', '' FROM n`);
    expect(history.recordsUsed(5)).toEqual([deal]);
  });

  it("finds a filing by each of its traits", () => {
    const { history, note } = setup();
    note("job", { cc: [{ address: "ben@nordwind.example" }] });
    history.settle("job", "filed", 7);
    const words = history.wordsOf("AW: offer, Fleet");
    const found = [
      history.withPartner("ana@nordwind.example"),
      history.withPerson("ben@nordwind.example"),
      history.withCompany("nordwind.example"),
      history.ofConversation("<1@x>"),
      history.ofConversation("<0@x>"),
      history.withSubject(words),
      ...words.map((word) => history.withWord(word)),
      history.to(deal),
      history.all(),
    ];
    for (const filings of found) expect(filings).toMatchObject([{ record: deal }]);
    expect(history.withPartner("ben@nordwind.example")).toEqual([]);
    expect(history.withPerson("sam@seller.example")).toEqual([]);
    expect(history.withSubject([])).toEqual([]);
  });

  it("keeps nothing that can be read", () => {
    const { db, history, note } = setup();
    note("job", { attachments: [] });
    history.settle("job", "filed", 7);
    const rows = ["filing", "filing_trait"].flatMap((table) =>
      db.prepare(`SELECT * FROM ${table}`).all(),
    );
    expect(JSON.stringify(rows).toLowerCase()).not.toMatch(/ana|nordwind|fleet|offer|@x/);
  });

  it("makes other digests in another database", () => {
    const [one, other] = [setup(), setup()];
    expect(one.history.wordsOf("Fleet")).not.toEqual(other.history.wordsOf("Fleet"));
  });

  it("gives the latest forty, however many there are", () => {
    const filings = Array.from({ length: 50 }, (_, index) => ({
      ...{ mail: mail({ from: ana }), to: { module: "Deals", id: String(index) }, at: index },
    }));
    const history = new FilingHistory(historyOf(us, ...filings));
    const latest = history.withPartner("ana@nordwind.example");
    expect(latest).toHaveLength(40);
    expect(latest[0]?.record.id).toBe("49");
  });
});

describe("the jobs of an earlier version", () => {
  const [a, b] = [randomUUID(), randomUUID()];
  const job = (id: string, more = {}) => ({
    ...{
      id,
      draftId: id,
      account: "1",
      subject: "Fleet offer",
      record: { ...deal, title: "Fleet" },
    },
    ...{ messageId: `<${id}@x>`, originalSha256: "0".repeat(64), files: [], ...more },
    request: {
      email: {
        from: { user_name: "Ana", email: "Ana@nordwind.example" },
        to: [{ user_name: "Sam", email: "sam@seller.example" }],
        sent: false,
      },
    },
  });

  /** A database with jobs, then opened by this version. */
  function upgraded(work: (outbox: OutboxStore) => void): FilingHistory {
    const db = openDatabase(":memory:", outboxMigrations);
    work(new OutboxStore(db, { now: () => 5 }));
    for (const { sql, fill } of migrations) {
      db.exec(sql);
      fill?.(db);
    }
    return new FilingHistory(db);
  }

  it("teach where conversations and subjects went", () => {
    const history = upgraded((outbox) => {
      outbox.add([job(a), job(b)]);
      outbox.associated(outbox.noteIntent(outbox.claim()!));
      outbox.undo(b);
    });
    expect(history.all()).toMatchObject([{ record: deal, filedAt: 5 }]);
    expect(history.ofConversation(`<${a}@x>`)).toHaveLength(1);
    expect(history.withSubject(history.wordsOf("Re: Fleet offer"))).toHaveLength(1);
  });

  it("teach their people, too, where they end only now", () => {
    const history = upgraded((outbox) => {
      outbox.add([job(a)]);
    });
    expect(history.all()).toEqual([]);
    history.settle(a, "filed", 9);
    expect(history.withPartner("ana@nordwind.example")).toMatchObject([
      { record: deal, filedAt: 9 },
    ]);
    expect(history.withCompany("nordwind.example")).toHaveLength(1);
  });
});
