import { describe, expect, it } from "vitest";
import { readingWords, stoppedWords, sumOf } from "../../../../renderer/lib/reading.ts";

describe("what the window says while files are read", () => {
  it.each([
    [{ read: 0, of: undefined, mails: 0 }, "Reading…"],
    [{ read: 0, of: 1, mails: 0 }, "Reading…"],
    [{ read: 0, of: 1, mails: 312 }, "Reading… 312 emails so far"],
    [{ read: 2, of: 5, mails: 2 }, "Reading 3 of 5…"],
    [{ read: 2, of: 5, mails: 3 }, "Reading 3 of 5…"],
    [{ read: 2, of: 5, mails: 312 }, "Reading 3 of 5… 312 emails so far"],
    [{ read: 5, of: 5, mails: 5 }, "Reading 5 of 5…"],
  ])("%o", (progress, words) => {
    expect(readingWords(progress)).toBe(words);
  });

  it("counts openings together, and not the files of one that nobody knows", () => {
    const drop = { read: 3, of: 40, mails: 2 };
    expect(sumOf([])).toBeUndefined();
    expect(sumOf([drop, { read: 1, of: 2, mails: 9 }])).toEqual({ read: 4, of: 42, mails: 11 });
    expect(sumOf([drop, { read: 0, of: undefined, mails: 0 }])?.of).toBeUndefined();
  });
});

describe("what the window says when the user has stopped reading", () => {
  it.each([
    [{ read: 3, of: 40, mails: 3 }, "Stopped. 3 of 40 emails are in the tray."],
    [{ read: 3, of: 40, mails: 4 }, "Stopped. 4 of 40 emails are in the tray."],
    [{ read: 1, of: 40, mails: 1 }, "Stopped. 1 of 40 emails is in the tray."],
    [{ read: 0, of: 1, mails: 312 }, "Stopped. 312 emails are in the tray."],
    [{ read: 2, of: 40, mails: 312 }, "Stopped. 312 emails are in the tray."],
    [{ read: 0, of: 1, mails: 1 }, "Stopped. 1 email is in the tray."],
    [{ read: 2, of: 40, mails: 0 }, "Stopped. No email was opened."],
  ])("%o", (progress, words) => {
    expect(stoppedWords(progress)).toBe(words);
  });
});
