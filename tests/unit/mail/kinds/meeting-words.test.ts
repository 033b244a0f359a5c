import { expect, it, onTestFinished } from "vitest";
import { isLanguage, offeredLanguages } from "../../../../electron/language/languages.ts";
import { speakOfMeetings } from "../../../../electron/language/meeting-words.ts";
import { speakAll } from "../../../support/all-messages.ts";
import { parsed } from "../../../support/mails/parsed.ts";

const mailOf = (method: string, ...lines: string[]) =>
  parsed([
    ...["From: Ana <ana@client.example>", "Date: Mon, 2 Mar 2026 09:15:00 +0100"],
    ...[`Content-Type: text/calendar; method=${method}`, ""],
    ...["BEGIN:VCALENDAR", `METHOD:${method}`, "BEGIN:VEVENT", ...lines, "END:VEVENT"],
    ...["END:VCALENDAR", ""],
  ]);
const invitation = () =>
  mailOf(
    "REQUEST",
    ...["SUMMARY:Review", "DTSTART;TZID=Europe/Berlin:20260302T091500", "DURATION:PT1H30M"],
    ...["RRULE:FREQ=WEEKLY", "LOCATION:Room 5", "ORGANIZER:mailto:ana@client.example"],
    ...["ATTENDEE:mailto:jo@seller.example", "ATTENDEE;CN=Kim:mailto:kim@seller.example"],
    "DESCRIPTION:Agenda",
  );

/** As the process that reads mails speaks. */
function speakIn(tag: string): void {
  onTestFinished(() => speakAll("en"));
  if (isLanguage(tag)) speakOfMeetings(tag);
}

it("a meeting is told of in the language that people read", async () => {
  speakIn("de");
  expect((await invitation()).email.text).toBe(
    [
      "Review",
      "",
      "Wann: 2026-03-02 09:15 (Europe/Berlin), Dauer 1 Std., 30 Min.",
      "Wiederholung: wöchentlich",
      "Wo: Room 5",
      "Organisator: ana@client.example",
      "Gäste: jo@seller.example, Kim <kim@seller.example>",
      "",
      "Agenda",
    ].join("\n"),
  );
  const answer = await mailOf(
    "REPLY",
    ...["DTSTART:20260302T091500Z", "DTEND:20260302T101500Z"],
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:jo@seller.example",
  );
  expect(answer.email.text).toBe(
    "Wann: 2026-03-02 09:15 bis 10:15 (UTC)\nAntwort: jo@seller.example (zugesagt)",
  );
});

it("its fingerprint is the same in every language, and as it always was", async () => {
  for (const tag of [...offeredLanguages, "none"]) {
    speakIn(tag);
    expect((await invitation()).email.fingerprint).toBe(
      "18920aca738420b1fc73af6f5c3a9cf8ac8f877d20e7a4a43abca9a49cf2d4a6",
    );
  }
});

it("its title and its place are one line each, and do not change the fingerprint", async () => {
  const { email } = await mailOf(
    "REQUEST",
    ...[String.raw`SUMMARY:Review\n\n of the offer\n`, "DTSTART:20260302"],
    String.raw`LOCATION:Client Ltd\n>From the yard\, left\nLondon`,
    String.raw`DESCRIPTION:Agenda:\n1. Numbers`,
  );
  expect(email.text).toBe(
    [
      "Review of the offer",
      "",
      "When: 2026-03-02",
      "Where: Client Ltd From the yard, left London",
      "",
      "Agenda:\n1. Numbers",
    ].join("\n"),
  );
  expect(email.fingerprint).toBe(
    "ebf1a01e782365c075f24e3f590b8474e49b4e53ebd815536003358d3b432d9c",
  );
});

it.each(["PT0M", `P${"9".repeat(30)}D`])(
  "a length that is none is left out: %s",
  async (length) => {
    const { email } = await mailOf("REQUEST", "DTSTART:20260302", `DURATION:${length}`);
    expect(email.text).toBe("When: 2026-03-02");
  },
);
