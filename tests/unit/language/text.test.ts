import { afterEach, describe, expect, it } from "vitest";
import type { Value } from "../../../electron/contract/messages/message.ts";
import { problemText } from "../../../electron/contract/messages/problems.ts";
import { english } from "../../../electron/language/en/window.ts";
import { languageFor } from "../../../electron/language/languages.ts";
import { speakAll } from "../../support/all-messages.ts";
import {
  formatSize,
  hasText,
  spokenLanguage,
  speak,
  text,
  textOf,
} from "../../../electron/language/text.ts";

afterEach(() => speakAll("en"));

describe("a text", () => {
  it("has its values, and numbers as the language writes them", () => {
    expect(text("remarks.newest-only", { limit: 32_000 })).toContain("(32,000 characters)");
    speak("de", english);
    expect(text("remarks.newest-only", { limit: 32_000 })).toContain("(32.000 characters)");
    expect(formatSize(1_572_864)).toBe("1,5 MB");
  });

  it("writes sizes and lists in a problem as the language does, also those of earlier versions", async () => {
    const without = (names: Value) =>
      problemText({ code: "filed-without-files", values: { names } });
    const tooLarge = {
      code: "attachments-too-large",
      kind: "excess",
      values: { excess: 2_516_582 },
    };
    const files = ["a.pdf", "b.pdf"].map((name) => ({ code: "named-file", values: { name } }));
    expect(without(files)).toContain("without “a.pdf” and “b.pdf”.");
    expect(without("“a.pdf”, “b.pdf”")).toContain("without “a.pdf”, “b.pdf”.");
    await speakAll("ja");
    expect(without(files)).toContain("「a.pdf」、「b.pdf」");
    await speakAll("de");
    expect(problemText(tooLarge)).toContain("um 2,4 MB zu groß");
  });

  it("takes a value as it is, whatever it looks like", () => {
    const name = "{ $count } $& { BYTES($x) }\nmore = x";
    expect(text("reasons.person", { name })).toBe(`The email is with ${name}`);
  });

  it("keeps the CRM's word for a record, which English alone writes small", async () => {
    expect(text("reasons.link.record", { record: "Deal" })).toBe("from the deal");
    await speakAll("de");
    expect(text("reasons.link.record", { record: "Geschäft" })).toContain("Geschäft");
  });

  it("is empty where there is none, and without a value that is missing", () => {
    expect(textOf("reasons.nothing-like-it", {})).toBe("");
    expect(textOf("constructor.name", {})).toBe("");
    expect(hasText("reasons.__proto__")).toBe(false);
    expect(textOf("reasons.person", {})).toBe("The email is with ");
  });

  it("needs exactly its values", () => {
    // @ts-expect-error no such message
    text("reasons.nothing-like-it");
    // @ts-expect-error its value is missing
    text("reasons.person");
    // @ts-expect-error another value
    text("reasons.person", { who: "Ana" });
  });
});

describe("the language", () => {
  it.each([
    [["de-AT", "en"], "de"],
    [["nl-NL", "pt-PT", "en"], "pt"],
    [["zh-Hans-CN"], "en"],
    [["EN-us"], "en"],
    [["", "constructor", "ar"], "ar"],
    [["en-XA"], "en-XA"],
    [[], "en"],
  ] as const)("for %j is %s", (wanted, tag) => {
    expect(languageFor(wanted)).toBe(tag);
  });

  it("is the process's", async () => {
    await speakAll("en-XA");
    expect(spokenLanguage()).toBe("en-XA");
    expect(text("reasons.chosen")).not.toMatch(/[a-z]/i);
  });
});
