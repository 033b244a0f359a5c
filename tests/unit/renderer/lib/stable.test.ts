import { describe, expect, it } from "vitest";
import { changed, stable } from "../../../../renderer/lib/stable.ts";
import { draft, file } from "../../../support/window/world.ts";

const drafts = () => [draft(1, { attachments: [file("a.pdf", 10)] }), draft(2), draft(3)];

describe("stable", () => {
  it("keeps unchanged items, and takes new or changed ones, in the order that main sent", () => {
    const before = drafts();
    const [first, second, third] = drafts();
    const changed = { ...second!, email: { ...second!.email, to: [{ name: "Sam" }] } };
    const after = stable(before, [draft(4), changed, third!, first!]);
    expect(after).toEqual([draft(4), changed, third, first]);
    expect(after[1]).toBe(changed);
    expect(after[2]).toBe(before[2]);
    expect(after[3]).toBe(before[0]);
  });

  it.each<[string, Partial<ReturnType<typeof draft>["email"]>]>([
    ["a field more", { inReplyTo: "<a@client.example>" }],
    ["a shorter list", { attachments: [] }],
    ["another value deep inside", { attachments: [file("a.pdf", 11)] }],
  ])("sees %s", (_what, email) => {
    const [before] = drafts();
    const told = { ...before!, email: { ...before!.email, ...email } };
    expect(stable([before!], [told])[0]).toBe(told);
  });
});

describe("changed", () => {
  it("replaces, adds and removes by id, in the order of the list, and keeps what is as it was", () => {
    const before = [draft(1), draft(2), draft(4)];
    const other = draft(2, { subject: "Another one" });
    const after = changed(before, { changed: [draft(3), other, draft(1)], removed: [draft(4).id] });
    expect(after).toEqual([draft(1), other, draft(3)]);
    expect(after[0]).toBe(before[0]);
  });

  it("moves an item whose place is another by now", () => {
    const before = [draft(1), draft(2), draft(3)];
    const moved = { ...draft(1), seq: 9 };
    expect(changed(before, { changed: [moved], removed: [] })).toEqual([draft(2), draft(3), moved]);
  });

  it("tells what is different, and of nothing else", () => {
    const before = drafts();
    const other = draft(2, { subject: "Another one" });
    const told: unknown[] = [];
    changed(
      before,
      { changed: [draft(4), other, draft(3)], removed: [draft(1).id, "gone before"] },
      (old, one) => told.push([old?.id, one?.id]),
    );
    expect(told).toEqual([
      [other.id, other.id],
      [before[0]!.id, undefined],
      [undefined, draft(4).id],
    ]);
  });

  it("is the same list when nothing is different", () => {
    const before = drafts();
    expect(changed(before, { changed: drafts(), removed: ["gone before"] })).toBe(before);
  });
});
