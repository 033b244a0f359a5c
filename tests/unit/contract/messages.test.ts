import { describe, expect, it } from "vitest";
import { directionText } from "../../../electron/contract/messages/directions.ts";
import { message, type Message } from "../../../electron/contract/messages/message.ts";
import { remarkText } from "../../../electron/contract/messages/remarks.ts";
import { sentenceOf } from "../../../electron/contract/messages/sentence.ts";
import { warningText } from "../../../electron/contract/messages/warnings.ts";

const file = (name: string): Message => ({ code: "attachment", kind: "named", values: { name } });

describe("a message in words", () => {
  it.each<[string, string]>([
    [remarkText({ code: "local-links", values: { count: 1 } }), "One link to a file "],
    [remarkText({ code: "local-links", values: { count: 1200 } }), "1,200 links to files "],
    [remarkText({ code: "newest-only", values: { limit: 99_000 } }), "(99,000 characters)"],
    [directionText({ code: "kept-in", values: { folder: "Sent" } }), "it was kept in “Sent”"],
    [
      warningText({ code: "partial", kind: "counted", values: { number: "2", total: "3" } }),
      "2 of 3",
    ],
    [
      warningText({
        code: "attachment-object",
        values: {
          count: 3,
          names: [
            { code: "attachment", kind: "unnamed" },
            file("a.xls"),
            { code: "more", values: { count: 1 } },
          ],
        },
      }),
      "An attachment, “a.xls”, and 1 more are part of this email",
    ],
    [warningText({ code: "earlier-version", values: { text: "As it was." } }), "As it was."],
  ])("says %s", (sentence, part) => {
    expect(sentence).toContain(part);
    expect(sentence).not.toMatch(/[{}]/);
  });

  it("takes values as they are, whatever they look like", () => {
    const folder = "{program} $& $1";
    expect(directionText({ code: "kept-in", values: { folder, program: "x" } })).toBe(
      `it was kept in “${folder}”`,
    );
  });

  it.each(["of a later version", "constructor", "__proto__", "unknown"])(
    "has a sentence for a code that it does not know: %s",
    (code) => {
      for (const text of [warningText({ code }), remarkText({ code }), directionText({ code })])
        expect(text).toMatch(/\w/);
    },
  );

  it("leaves out a value that is missing, and refuses what is no message", () => {
    expect(sentenceOf({ a: "[{b}]" }, { code: "a" })).toBe("[]");
    for (const wrong of [{}, { code: 1 }, { code: "a", values: { b: {} } }, "a"])
      expect(message.safeParse(wrong).success).toBe(false);
  });
});
