import { describe, expect, it } from "vitest";
import { Us } from "../../../../electron/people/us.ts";
import { lastOfSender } from "./baselines.ts";
import type { FiledMail, User } from "./data.ts";
import { follow, mailpin, sureBesideNewDeals } from "./protocol.ts";
import { assumptions } from "./world.ts";

const dayMs = 24 * 3_600_000;

/** Somebody who files the mails of two people to a deal each; every fifth mail of Ana to a third. */
const user: User = {
  name: "made up",
  us: new Us({ own: ["me@the-user.example"] }),
  mails: Array.from({ length: 45 }, (_, index): FiledMail => {
    const [name, record] = index % 2 === 0 ? ["ana", "fleet"] : ["ben", "roof"];
    const isOther = index % 5 === 4 && name === "ana";
    const at = Date.UTC(2026, 0, 1) + index * dayMs;
    return {
      at,
      records: [isOther ? "training" : record],
      mail: {
        messageId: `<${index}@x>`,
        date: new Date(at).toISOString(),
        subject: isOther ? "Course dates" : `News ${index}`,
        from: { address: `${name}@${name}-client.example` },
        to: [{ address: "me@the-user.example" }],
        ...{ cc: [], bcc: [], direction: "received", references: [], text: "", attachments: [] },
      },
    };
  }),
};

describe.each(assumptions)("followed with the CRM %s", (assumption) => {
  it("learns whose mails go where, and asks only after a third of them", () => {
    const guesser = mailpin(user, assumption);
    const counts = follow(user, guesser);
    guesser.close();
    expect(counts).toMatchObject({ asked: 30, known: 30, amongThree: 30 });
    expect(counts.first).toBeGreaterThan(follow(user, lastOfSender()).first);
    expect(counts.sure).toBeGreaterThan(12);
    expect(counts.right).toBe(counts.sure);
  });

  it("is never sure while the sender has a new deal", () => {
    expect(sureBesideNewDeals(user, assumption)).toBe(0);
  });
});
