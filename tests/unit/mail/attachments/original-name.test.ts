import { describe, expect, it } from "vitest";
import { originalName } from "../../../../electron/mail/attachments/original-name.ts";

describe("originalName", () => {
  it.each([
    ["Offer 2027", "eml", "x.eml", "Offer 2027.eml"],
    ["Offer 3/2027: final?", "msg", "x.msg", "Offer 3-2027_ final_.msg"],
    [undefined, "eml", "Message from Ana.EML", "Message from Ana.eml"],
    ["..", "mbox", "Inbox.mbox", "Inbox.eml"],
    [undefined, "emlx", "1234.emlx", "1234.eml"],
    [undefined, "oft", "..", "email.oft"],
  ] as const)(
    "calls a mail by its subject, else by its file: %j as %s in %j",
    (subject, format, fileName, expected) => {
      expect(originalName({ format, ...(subject !== undefined && { subject }) }, fileName)).toBe(
        expected,
      );
    },
  );
  it("keeps the name short enough for every file system, extension included", () => {
    expect(originalName({ subject: "x".repeat(500), format: "eml" }, "a.eml").length).toBeLessThan(
      130,
    );
  });
});
