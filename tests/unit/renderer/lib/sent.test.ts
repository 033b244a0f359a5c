import { expect, it } from "vitest";
import {
  countWords,
  dropWords,
  keepWords,
  openWords,
  toWords,
} from "../../../../renderer/lib/sent.ts";

const counts = { sent: 12, filed: 9, inTray: 0, open: 3, openEarlier: 0 };

it.each([
  [counts, "3 of 12 emails sent to customers this week are not filed"],
  [{ ...counts, open: 1 }, "1 of 12 emails sent to customers this week is not filed"],
  [{ ...counts, sent: 1, open: 1 }, "1 of 1 email sent to customers this week is not filed"],
  [{ ...counts, open: 0, openEarlier: 2 }, "2 emails sent to customers last week are not filed"],
  [{ ...counts, open: 0 }, undefined],
])("says what is left: %j", (given, words) => {
  expect(openWords(given)).toBe(words);
});

it("says what became of the mails of a week", () => {
  expect(countWords(counts)).toBe("12 sent to customers this week, 9 filed.");
  expect(countWords({ ...counts, inTray: 2 })).toBe(
    "12 sent to customers this week, 9 filed and 2 in the tray.",
  );
  expect(countWords({ ...counts, sent: 0 })).toBe("No email was sent to customers this week.");
});

it("says what a dropped mailbox holds, and what stays", () => {
  expect(dropWords(counts)).toBe("12 sent to customers, 9 are filed already");
  expect(keepWords(counts)).toBe("Keep only the 3 emails not filed");
  expect(dropWords({ sent: 2, filed: 2 })).toBe("2 sent to customers, all filed already");
  expect(keepWords({ sent: 2, filed: 2 })).toBe("Empty the tray of them");
});

it("names whom a mail went to", () => {
  expect(toWords({ to: ["Ana", "Ben"], more: 3 })).toBe("to Ana, Ben, and 3 more");
  expect(toWords({ to: ["Ana"], more: 0 })).toBe("to Ana");
});
