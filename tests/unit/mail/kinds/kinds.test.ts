import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar } from "../../../../electron/mail/kinds/icalendar.ts";
import { invitationText, meetingIn } from "../../../../electron/mail/kinds/invitation.ts";
import { withKind } from "../../../../electron/mail/kinds/kind-of-mail.ts";
import { remarkOnPartial } from "../../../../electron/mail/formats/eml/partial.ts";
import { remarks } from "../../../../electron/mail/remarks.ts";
import { Warnings, type RawAttachment, type RawMail } from "../../../../electron/mail/raw-mail.ts";
import { expectProportion } from "../../../support/proportion.ts";
import { emptyMail } from "../../../support/mails/raw-mail.ts";
import { warningText } from "../../../../electron/contract/messages/warnings.ts";
import { often } from "../../../support/often.ts";

const part = (type: string, content: string, name?: string): RawAttachment => ({
  type,
  bytes: Buffer.from(content, "utf8"),
  name,
});

/** A mail with that content, and the remarks on its kind. */
function kindOf({ text, html, attachments = [], from }: Partial<RawMail>) {
  const warnings = new Warnings();
  const clues = { delivered: false, draft: false, fromMe: false };
  const mail = withKind({ ...emptyMail, from, clues, text, html, attachments }, warnings);
  return { mail, said: warnings.list };
}

const calendar = (...lines: string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]): string =>
  calendar("METHOD:REQUEST", "BEGIN:VEVENT", ...lines, "END:VEVENT");
const textOf = (ics: string): string | undefined => {
  const entry = readCalendar(ics);
  return entry === undefined ? undefined : invitationText(meetingIn(entry));
};

describe("a sender's name", () => {
  const said = (name: string, address = "x@evil.example") =>
    kindOf({ from: { name, address } }).said.map(({ code }) => code);

  it.each([
    "ceo@bank.example",
    "<ceo@bank.example>",
    "ceo@bank.example real",
    "The boss (ceo@bank.example)",
    "CEO@BANK.EXAMPLE",
    "ceo＠bank.example",
    "ceo@evil.example",
  ])("that shows another address is remarked on: %s", (name) => {
    expect(said(name)).toEqual(["sender-name"]);
  });

  it.each([
    "X@Evil.example",
    "Ana Silva",
    "Ana @ Client",
    "ana@home",
    "'ana@client.example' via Sales",
    "@ana",
  ])("that shows none is not: %s", (name) => {
    expect(said(name)).toEqual([]);
  });
});

describe("a report", () => {
  it.each([
    [
      "message/delivery-status",
      "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; a@b\r\nAction: failed\r\n",
      remarks.deliveryFailed,
    ],
    ["message/delivery-status", "Action: delivered\n\nAction: FAILED\n", remarks.deliveryFailed],
    ["message/delivery-status", "Action:delayed\r\n", remarks.deliveryDelayed],
    ["message/global-delivery-status", "Action: relayed\r\n", remarks.delivered],
    ["message/delivery-status", "Status: 5.0.0\r\n", remarks.report],
    [
      "message/disposition-notification",
      "Disposition: manual-action/MDN-sent-manually; displayed\r\n",
      remarks.read,
    ],
    [
      "message/disposition-notification",
      "Disposition: automatic-action/MDN-sent-automatically; deleted",
      remarks.notRead,
    ],
    ["message/disposition-notification", "Disposition: ; processed", remarks.report],
    ["message/feedback-report", "Feedback-Type: abuse\r\n", remarks.complaint],
  ])("is told by its %s", (type, content, remark) => {
    const original = part("message/rfc822", "Subject: Offer\r\n\r\nHello", "Offer.eml");
    const { mail, said } = kindOf({ text: "Sorry.", attachments: [part(type, content), original] });
    expect(said).toEqual([remark]);
    expect(mail.attachments).toHaveLength(2);
  });

  it("does not include an ordinary mail, whatever its attachments are named", () => {
    expect(
      kindOf({ text: "Hello", attachments: [part("constructor", ""), part("tostring", "")] }).said,
    ).toEqual([]);
  });
});

describe("protection", () => {
  it.each([
    [
      "PGP/MIME",
      {
        attachments: [
          part("application/pgp-encrypted", "Version: 1"),
          part("application/octet-stream", "?"),
        ],
      },
      remarks.encryptedPgp,
    ],
    [
      "PGP in the text",
      { text: "Hi\n-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n" },
      remarks.encryptedText,
    ],
    [
      "a PGP signature",
      { text: "Hi", attachments: [part("application/pgp-signature", "", "signature.asc")] },
      remarks.signedPgp,
    ],
    [
      "Thunderbird's PGP signature",
      { attachments: [part("application/pgp-signature", "", "OpenPGP_signature.asc")] },
      remarks.signedPgp,
    ],
    [
      "a nameless PGP signature",
      { attachments: [part("application/pgp-signature", "")] },
      remarks.signedPgp,
    ],
    [
      "text signed with PGP",
      { text: "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHi" },
      remarks.signedPgp,
    ],
    [
      "an S/MIME signature",
      { text: "Hi", attachments: [part("application/pkcs7-signature", "", "smime.p7s")] },
      remarks.signed,
    ],
    [
      "an old S/MIME signature",
      { attachments: [part("application/x-pkcs7-signature", "")] },
      remarks.signed,
    ],
  ])("is told: %s", (_, content, remark) => {
    expect(kindOf(content).said).toEqual([remark]);
  });

  it.each([
    [
      "the signature of an attached file",
      { attachments: [part("application/pgp-signature", "", "tool-1.2.tar.gz.sig")] },
    ],
    [
      "the signature of an attached document",
      { attachments: [part("application/pkcs7-signature", "", "offer.pdf.p7s")] },
    ],
    ["a quoted armour", { text: "> -----BEGIN PGP MESSAGE-----" }],
    [
      "certificates next to a text",
      { text: "Mine", attachments: [part("application/pkcs7-mime", "0", "ana.p7c")] },
    ],
  ])("is not claimed for %s", (_, content) => {
    expect(kindOf(content).said).toEqual([]);
  });
});

describe("a message about a meeting", () => {
  const reply = (partStat: string) =>
    calendar(
      "METHOD:REPLY",
      "BEGIN:VEVENT",
      `ATTENDEE;PARTSTAT=${partStat}:mailto:jo@seller.example`,
      "END:VEVENT",
    );

  it.each([
    ["invites", event("SUMMARY:x"), [remarks.invitation]],
    [
      "cancels",
      calendar("METHOD:CANCEL", "BEGIN:VEVENT", "END:VEVENT"),
      [remarks.meetingCancelled],
    ],
    ["accepts", reply("ACCEPTED"), [remarks.meetingAccepted]],
    ["declines", reply("declined"), [remarks.meetingDeclined]],
    ["answers perhaps", reply("TENTATIVE"), [remarks.meetingTentative]],
    ["answers something else", reply("DELEGATED"), [remarks.meeting]],
    [
      "proposes another time",
      calendar("METHOD:COUNTER", "BEGIN:VEVENT", "END:VEVENT"),
      [remarks.meeting],
    ],
    ["only brings an entry", calendar("METHOD:PUBLISH", "BEGIN:VEVENT", "END:VEVENT"), []],
    ["is no calendar", "METHOD:REQUEST", []],
  ])("says what it does: %s", (_, ics, said) => {
    const { mail, said: remarked } = kindOf({
      text: "See attached.",
      attachments: [part("text/calendar", ics)],
    });
    expect(remarked).toEqual(said);
    expect(mail.text).toBe("See attached.");
  });

  it("shows the meeting when it has no text of its own", () => {
    const ics = event(
      "DTSTART;TZID=Europe/Berlin:20260302T091500",
      "DTEND;TZID=Europe/Berlin:20260302T101500",
      "SUMMARY:Quarterly review\\, Größe",
      "LOCATION:Room 5",
      "DESCRIPTION:Agenda:\\n1. Numbers\\; 2. Pl",
      " ans",
      'ORGANIZER;CN="Client, Ana: sales":mailto:ana@client.example',
      "ATTENDEE;CN=jo@seller.example;PARTSTAT=NEEDS-ACTION:MAILTO:jo@seller.example",
      "ATTENDEE;CN=Kim:urn:uuid:1",
      "BEGIN:VALARM",
      "DESCRIPTION:Reminder",
      "END:VALARM",
    );
    expect(kindOf({ attachments: [part("text/calendar", ics)] }).mail.text).toBe(
      [
        "Quarterly review, Größe",
        "",
        "When: 2026-03-02 09:15 to 10:15 (Europe/Berlin)",
        "Where: Room 5",
        "Organiser: Client, Ana: sales <ana@client.example>",
        "Guests: jo@seller.example, Kim",
        "",
        "Agenda:\n1. Numbers; 2. Plans",
      ].join("\n"),
    );
  });

  it.each([
    [
      "in UTC",
      ["DTSTART:20260302T081500Z", "DTEND:20260303T091500Z"],
      "2026-03-02 08:15 to 2026-03-03 09:15 (UTC)",
    ],
    ["without a zone", ["DTSTART:20260302T081500"], "2026-03-02 08:15"],
    [
      "between two zones",
      ["DTSTART;TZID=A:20260302T081500", "DTEND;TZID=B:20260302T121500"],
      "2026-03-02 08:15 (A) to 12:15 (B)",
    ],
    [
      "with a length",
      ["DTSTART:20260302T081500Z", "DURATION:PT1H30M"],
      "2026-03-02 08:15 (UTC), for 1 h 30 min",
    ],
    ["one whole day", ["DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260303"], "2026-03-02"],
    [
      "several whole days",
      ["DTSTART;VALUE=DATE:20260227", "DTEND;VALUE=DATE:20260302"],
      "2026-02-27 to 2026-03-01",
    ],
    [
      "a day that no month has",
      ["DTSTART;VALUE=DATE:20261301", "DTEND;VALUE=DATE:20261399"],
      "2026-13-01 to 2026-13-99",
    ],
  ])("prints its time as it is written: %s", (_, lines, when) => {
    expect(textOf(event(...lines))).toBe(`When: ${when}`);
  });

  it("shows how it repeats, and the answer", () => {
    expect(textOf(event("SUMMARY:Stand-up", "RRULE:FREQ=WEEKLY;BYDAY=MO"))).toBe(
      "Stand-up\n\nRepeats: weekly",
    );
    expect(textOf(reply("ACCEPTED"))).toBe("Answer: jo@seller.example (accepted)");
  });

  it("shows the text of the answer", () => {
    expect(textOf(event("SUMMARY:Review", "COMMENT:I bring\\, cake."))).toBe(
      "Review\n\nI bring, cake.",
    );
  });

  it("is read from broken lines, too", () => {
    const broken =
      "BEGIN:VCALENDAR\nthis is no property\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:Half\n LONG\nDTSTART:soon\n=:;";
    expect(readCalendar(broken)?.method).toBe("REQUEST");
    expect(textOf(broken)).toBe("HalfLONG");
  });

  it("never adds text, and never throws", () => {
    const line = fc.constantFrom(
      "BEGIN:",
      "END:",
      "VEVENT",
      "VCALENDAR",
      "DTSTART",
      "ATTENDEE;CN=",
      '"',
      ";",
      ":",
      "=",
      "\r\n",
      " ",
      "\\",
      "2026",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.string({ maxLength: 5 })), { maxLength: 60 }),
        (pieces) => {
          textOf(`BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n${pieces.join("")}`);
        },
      ),
      { numRuns: often(2000) },
    );
  });

  it.each([
    ["parameters", (count: number) => `ATTENDEE${';CN="a"'.repeat(count)}`],
    ["quotes", (count: number) => `ATTENDEE;CN=${'"'.repeat(6 * count)}`],
    ["folds", (count: number) => "SUMMARY:x\r\n ".repeat(count)],
    ["components", (count: number) => "BEGIN:X\r\n".repeat(count)],
    ["guests", (count: number) => "ATTENDEE:mailto:a@b\r\n".repeat(count)],
  ])("needs time in proportion to hostile %s", (_, flood) =>
    expectProportion(10_000, (count) => event(flood(count)), textOf),
  );
});

describe("a fragment of a message", () => {
  it.each([
    ['message/partial; number=2; total=3; id="x@y"', "part 2 of 3"],
    ['Message/Partial; id=x; number="1"', "part 1 of a longer"],
    ["message/partial; number=one", "one part of a longer"],
  ])("says which one it is: %s", (field, words) => {
    const warnings = new Warnings();
    remarkOnPartial(field, warnings);
    expect(warnings.list.map(warningText)).toEqual([expect.stringContaining(words)]);
  });

  it("does not include a whole message", () => {
    const warnings = new Warnings();
    remarkOnPartial("text/plain; number=2", warnings);
    remarkOnPartial(undefined, warnings);
    expect(warnings.list).toEqual([]);
  });
});

it("adds a remark when a file is named but not in the mail", () => {
  expect(kindOf({ text: "x", attachments: [part("message/external-body", "")] }).said).toEqual([
    remarks.externalBody,
  ]);
});
