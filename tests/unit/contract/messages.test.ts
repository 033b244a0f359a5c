import { describe, expect, it } from "vitest";
import { directionText } from "../../../electron/contract/messages/directions.ts";
import { message, type Message } from "../../../electron/contract/messages/message.ts";
import { problemText } from "../../../electron/contract/messages/problems.ts";
import { remarkText } from "../../../electron/contract/messages/remarks.ts";
import { warningText } from "../../../electron/contract/messages/warnings.ts";
import { problem, type Problem } from "../../../electron/contract/problem.ts";
import { english } from "../../../electron/language/en/window.ts";
import { speakAll } from "../../support/all-messages.ts";
import { speak } from "../../../electron/language/text.ts";

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
    [
      problemText({ code: "upload-broke-off", kind: "broken", values: { name: "a", size: 3e6 } }),
      "while “a” (2.9 MB) was being uploaded",
    ],
    [
      problemText({ code: "outbox-unwritable", values: { disk: [{ code: "disk-full" }] } }),
      "The disk is full: Mailpin cannot write its data. Free some space, then try again. Until then",
    ],
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
      for (const text of [warningText, remarkText, directionText, problemText].map((textOf) =>
        textOf({ code }),
      ))
        expect(text).toMatch(/\w/);
    },
  );

  it("leaves out a value that is missing, and refuses what is no message", () => {
    expect(directionText({ code: "kept-in" })).toBe("it was kept in “”");
    for (const wrong of [{}, { code: 1 }, { code: "a", values: { b: {} } }, "a"])
      expect(message.safeParse(wrong).success).toBe(false);
  });
});

describe("the sentences of problems", () => {
  const listed = ["named-file", "listed-word"];

  it("are whole sentences, but for what is listed in them", () => {
    const sentences = Object.entries<string>(english.problems);
    for (const [key, sentence] of sentences.filter(([name]) => !listed.includes(name)))
      for (const text of sentence.match(/(?<=\] ).+/g) ?? [sentence])
        expect(text, key).toMatch(/^[A-Z1“{].+(?:\.|\$text \})$/);
  });

  it("are none of a process that speaks no language: it passes codes on", async () => {
    const notAMail = { code: "not-a-mail", kind: "pdf" };
    speak("en", {});
    const passedOn = problem.parse(notAMail);
    await speakAll("en");
    expect(passedOn).toEqual(notAMail);
    expect(problem.parse({ code: "not-a-mail", kind: "unsaid" }).code).toBe("unknown");
  });

  it("cannot be missing for a code", () => {
    // @ts-expect-error nothing says this
    const unsaid: Problem = { code: "unsaid" };
    // @ts-expect-error each of its sentences has a kind
    const unkind: Problem = { code: "internal" };
    const support = "X (400)";
    for (const one of [unsaid, unkind])
      expect(problem.parse({ ...one, remedy: "retry", support })).toEqual({
        ...{ code: "unknown", remedy: "retry", support },
      });
  });
});
