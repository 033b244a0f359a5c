import { expect, it } from "vitest";
import { migrations as draftMigrations } from "../../../electron/drafts/migrations.ts";
import { migrations as outboxMigrations } from "../../../electron/outbox/migrations.ts";
import { NeverFile } from "../../../electron/people/never-file.ts";
import { Us } from "../../../electron/people/us.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { FilingHistory } from "../../../electron/suggestions/filing-history.ts";
import { migrations as suggestionMigrations } from "../../../electron/suggestions/migrations.ts";
import {
  SentVerdicts,
  type SentQuestion,
} from "../../../electron/workspace/mails/sent-verdicts.ts";
import { mail } from "../../support/crm.ts";
import { copyOf } from "../../support/record-copy.ts";

const us = new Us({ own: ["sam@seller.example"], colleagues: ["ines@seller.example"] });
const nobody = new NeverFile([]);
const records = copyOf(
  { module: "Contacts", id: "1", title: "Ana", addresses: ["ana@client.example"] },
  { module: "Accounts", id: "2", title: "Northwind", domain: "northwind.example" },
);

function setup() {
  const mails = openDatabase(":memory:", [
    ...draftMigrations,
    ...outboxMigrations,
    ...suggestionMigrations,
  ]);
  const history = new FilingHistory(mails);
  return { history, verdicts: new SentVerdicts({ records, mails, history }) };
}

const to = (...addresses: string[]): SentQuestion => ({
  people: {
    from: { address: "sam@seller.example" },
    ...{ to: addresses.map((address) => ({ address })), cc: [], bcc: [] },
  },
  id: "<a@seller.example>",
  filedAs: ["<a@seller.example>"],
});

it("takes for customers whom the records know, or whose company, and none of us", () => {
  const { verdicts } = setup();
  const all = ["ana@client.example", "ben@northwind.example", "x@nowhere.example"];
  const [verdict] = verdicts.of([to(...all, "ines@seller.example")], us, nobody);
  expect(verdict).toEqual({
    customers: [{ address: "ana@client.example" }, { address: "ben@northwind.example" }],
    ...{ isFiled: false, isInTray: false },
  });
});

it("asks nothing of mails that may not be filed, or that others sent to us", () => {
  const { verdicts } = setup();
  const never = new NeverFile(["client.example"]);
  const received = to("sam@seller.example", "ana@client.example");
  const others = { ...received, people: { ...received.people, from: { address: "x@y.example" } } };
  for (const [question, list] of [
    [to("ana@client.example"), never],
    [others, nobody],
  ] as const)
    expect(verdicts.of([question], us, list)[0]?.customers).toEqual([]);
});

it("knows a mail that was filed, also when the history has forgotten it", () => {
  const { history, verdicts } = setup();
  const question = to("ana@client.example");
  const record = { module: "Deals", id: "1" };
  const traits = history.traitsOf(mail({ subject: "Offer" }), us);
  history.note({ jobId: "job", messageId: "<a@seller.example>", record, mail: traits });
  expect(verdicts.of([question], us, nobody)[0]?.isFiled).toBe(false);
  history.settle("job", "filed", 1);
  expect(verdicts.of([question], us, nobody)[0]?.isFiled).toBe(true);
});
