import { describe, expect, it } from "vitest";
import { stable } from "../../../../renderer/lib/stable.ts";
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
