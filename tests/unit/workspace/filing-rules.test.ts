import { expect, it } from "vitest";
import type { Going, JobMail } from "../../../electron/outbox/job.ts";
import { NeverFile } from "../../../electron/people/never-file.ts";
import { ruleAgainst, ruleAgainstWaiting } from "../../../electron/workspace/mails/filing-rules.ts";

const rules = {
  mayFileTo: (module: string) => module === "Deals",
  isNeverFileDamaged: false,
  neverFile: new NeverFile(["lawyer.example", "boss@seller.example"]),
};
const lawyer = { address: "ana@lawyer.example" };
const people: JobMail = { to: [], cc: [], bcc: [], direction: "received" };
const deal = { record: { module: "Deals" } };
const against = (going: Going) => ruleAgainstWaiting(going, rules);

it.each([
  ["a record of a module that is not allowed", { record: { module: "Leads" } }, "module"],
  ["such a second record", { ...deal, link: { module: "Contacts" } }, "link"],
  ["its author", { ...deal, mail: { ...people, from: lawyer } }, "domain"],
  ["who sent it for the author", { ...deal, mail: { ...people, sender: lawyer } }, "domain"],
  ["the author behind a list", { ...deal, mail: { ...people, originalFrom: lawyer } }, "domain"],
  ["who would get the answer", { ...deal, mail: { ...people, replyTo: [lawyer] } }, "domain"],
  [
    "a recipient",
    { ...deal, mail: { ...people, bcc: [{ address: "boss@seller.example" }] } },
    "address",
  ],
] satisfies [string, Going, string][])(
  "holds a mail of the outbox back for %s, and does not say that it was never sent when it may be there",
  (_, going, kind) => {
    expect(against(going)).toMatchObject({ code: "no-longer-allowed", kind });
    expect(against({ ...going, mayHaveArrived: true })).toMatchObject({
      code: "not-sent-again",
      kind,
    });
  },
);

it("holds back a mail that an earlier version put into the outbox, by whom its request names", () => {
  const request = (cc: string): unknown => ({
    record: { module: "Deals", id: "1", title: "Renewal" },
    files: [],
    email: {
      from: { user_name: "Ana Client", email: "ana@client.example" },
      to: [{ user_name: "Sam Seller", email: "sam@seller.example" }],
      cc: [{ user_name: "Somebody", email: cc }],
      ...{ subject: "Offer", content: "Hi", mail_format: "text", sent: false },
      ...{ date_time: "2026-11-20T10:04:00+01:00", original_message_id: "<1@client.example>" },
    },
  });
  expect(against({ ...deal, request: request("x@lawyer.example") })).toMatchObject({
    code: "no-longer-allowed",
    kind: "domain",
  });
  expect(against({ ...deal, request: request("eva@client.example") })).toBe(undefined);
});

it("lets the others go, also one of whose people nothing was kept", () => {
  expect(against({ ...deal, mail: { ...people, from: { address: "eva@client.example" } } })).toBe(
    undefined,
  );
  expect(against(deal)).toBe(undefined);
});

it("lets nothing go where entries of the never-file list may be missing", () => {
  const damaged = { ...rules, isNeverFileDamaged: true };
  const code = "never-file-damaged";
  expect(ruleAgainst(deal, people, damaged)).toMatchObject({ code });
  expect(ruleAgainstWaiting(deal, damaged)).toMatchObject({ code });
});
