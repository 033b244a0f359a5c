import { describe, expect, it } from "vitest";
import { groupsOf, rowsOf } from "../../../../renderer/lib/groups.ts";
import { threadsOf } from "../../../../renderer/lib/threads.ts";
import { draft, uuid, without } from "../../../support/window/world.ts";
import { expectProportion } from "../../../support/proportion.ts";
import type { Draft } from "../../../../electron/contract/draft.ts";

const numbers = (groups: readonly { readonly drafts: readonly Draft[] }[]) =>
  groups.map(({ drafts }) => drafts.map(({ seq }) => seq));

describe("threads", () => {
  it("join the reply, the replied-to mail, and mails with a common ancestor, each mail once", () => {
    const first = draft(1, { messageId: "<a@x>" });
    const stranger = draft(2, { messageId: "<d@x>" });
    const answer = draft(3, { messageId: "<b@x>", inReplyTo: "<a@x>" });
    const sibling = draft(4, { messageId: "<c@x>", references: ["<a@x>"] });
    expect(numbers(threadsOf([first, stranger, answer, sibling]))).toEqual([[1, 3, 4], [2]]);
  });

  it("join what a mail that came last holds together", () => {
    const [one, other] = [draft(1, { messageId: "<a@x>" }), draft(2, { messageId: "<b@x>" })];
    const both = draft(3, { messageId: "<c@x>", references: ["<a@x>", "<b@x>"] });
    expect(numbers(threadsOf([one, other, both]))).toEqual([[1, 2, 3]]);
  });

  it("join mails of one conversation of Outlook's that name no other mail", () => {
    const threadIndex = "0123456789abcdef0123456789abcdef";
    expect(
      numbers(threadsOf([draft(1, { threadIndex }), draft(2), draft(3, { threadIndex })])),
    ).toEqual([[1, 3], [2]]);
  });

  it("connect no mails without ids, topics and people", () => {
    const nameless = (n: number) => ({
      ...draft(n),
      email: without(draft(n).email, "messageId", "from"),
    });
    expect(numbers(threadsOf([nameless(1), nameless(2)]))).toEqual([[1], [2]]);
  });

  const about = (n: number, email: Partial<Draft["email"]> = {}) =>
    draft(n, { topic: "renewal", ...email });

  it("are guessed by topic and person, and remember which parts are guessed", () => {
    const answer = about(2, {
      direction: "sent",
      from: { address: "sam@seller.example" },
      to: [{ address: "Ana@Client.example" }],
    });
    const [thread] = threadsOf([
      about(1),
      answer,
      about(3, { inReplyTo: "<mail-1@client.example>" }),
    ]);
    expect(thread?.drafts.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const parts = [1, 2, 3].map((n) => thread?.parts.get(uuid(n)));
    expect(parts[0]).toBe(parts[2]);
    expect(parts[0]).not.toBe(parts[1]);
  });

  it("are not guessed from the topic alone, after two months, or of what programs and lists send", () => {
    const other = about(2, { from: { address: "jonas@weber.example" } });
    const later = about(3, { date: "2027-02-01T10:00:00+01:00" });
    expect(numbers(threadsOf([about(1), other, later]))).toEqual([[1], [2], [3]]);
    const robot = { isAutomatic: true } as const;
    expect(numbers(threadsOf([about(1, robot), about(2, robot)]))).toEqual([[1], [2]]);
    const list = { isList: true } as const;
    expect(numbers(threadsOf([about(1, list), about(2, list)]))).toEqual([[1], [2]]);
  });

  it("cost in proportion to the mails", async () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, n) =>
        draft(n, { messageId: `<${n}@x>`, references: n === 0 ? [] : [`<${n - 1}@x>`] }),
      );
    await expectProportion(1000, chain, (mails) => {
      expect(threadsOf(mails)).toHaveLength(1);
    });
  });
});

describe("groups by person", () => {
  it("hold what somebody wrote and what was written to them", () => {
    const jonas = { from: { name: "Jonas", address: "jonas@weber.example" } };
    const sent = draft(3, {
      direction: "sent",
      from: { address: "sam@seller.example" },
      to: [{ address: "ANA@client.example" }, { address: "jonas@weber.example" }],
    });
    const drafts = [draft(1), draft(2, jonas), sent];
    expect(numbers(groupsOf(drafts, "person", () => []))).toEqual([[1, 3], [2]]);
  });

  it("keep the lines that did not change", () => {
    const drafts = [draft(1), draft(2, { from: { address: "jonas@weber.example" } }), draft(3)];
    const rows = (all: Draft[]) =>
      rowsOf(
        groupsOf(all, "person", () => []),
        () => true,
      );
    const before = rows(drafts);
    const after = rows([...drafts, draft(4, { from: { address: "priya@raman.example" } })]);
    expect(after.slice(0, -1).every((row, at) => row === before[at])).toBe(true);
    expect(rows([...drafts, draft(4)])[0]).not.toBe(before[0]);
  });

  it("show one line for several mails, and theirs while it is open", () => {
    const drafts = [draft(1), draft(2, { from: { address: "jonas@weber.example" } }), draft(3)];
    const groups = groupsOf(drafts, "person", () => []);
    expect(rowsOf(groups, () => false).map(({ kind }) => kind)).toEqual(["group", "mail"]);
    expect(rowsOf(groups, () => true).map(({ kind }) => kind)).toEqual([
      ...["group", "mail", "mail", "mail"],
    ]);
  });
});
