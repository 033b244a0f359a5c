import { describe, expect, it } from "vitest";
import {
  isClosing,
  isContactLine,
  isSignedBy,
} from "../../../../../electron/mail/content/pictures/signature-lines.ts";

describe("a line closes a message", () => {
  it.each([
    "Best regards",
    "Kind regards,",
    "Best, Ana",
    "THANKS,",
    "Mit freundlichen Grüßen",
    "Mit freundlichen Grüßen / Kind regards",
    "Viele Grüße aus Bremen",
    "Freundliche Grüße i. A. Petra Lang",
    "LG Ana",
    "Cordialement, Jean",
    "Un saludo,",
    "Cordiali saluti",
    "Met vriendelijke groet,",
    "Med vänlig hälsning",
    "Z poważaniem",
    "С уважением,",
    "よろしくお願いいたします。",
    "--",
    "-- Tom",
  ])("when it is %j", (line) => {
    expect(isClosing(line)).toBe(true);
  });
  it.each([
    "",
    "Best price in May",
    "Thanks for the quick answer",
    "T +49 89 555 0100",
    "Danke, das passt so",
    "kr 500",
    "Regards the second point, we agree",
    "---",
    "We send our best regards",
    `Best regards ${"A".repeat(100)}`,
  ])("not when it is %j", (line) => {
    expect(isClosing(line)).toBe(false);
  });
});

describe("a line is the sender's name", () => {
  it.each([
    ["Ana", "Ana Client"],
    ["Ana Client", "Ana Client"],
    ["Ana Client | Helio GmbH", "Ana Client"],
    ["ANA CLIENT, Sales", "Ana Client"],
    ["O’Neil", "O’Neil"],
  ])("when it is %j of %j", (line, sender) => {
    expect(isSignedBy(line, sender)).toBe(true);
  });
  it.each([
    ["Client", "Ana Client"],
    ["Ana and Sam met", "Ana Client"],
    ["Hello Ana Client", "Ana Client"],
    ["Ana", ""],
    ["", "Ana Client"],
    ["Sales figures", "Sales"],
  ])("not when it is %j of %j", (line, sender) => {
    expect(isSignedBy(line, sender)).toBe(false);
  });
});

describe("a line has contact details", () => {
  it.each([
    "T +49 89 555 0100",
    "Tel. 089 555 0100",
    "ana@client.example",
    "www.client.example",
    "Stahl Logistik | Hafenstr. 9 | 27568 Bremerhaven",
  ])("when it is %j", (line) => {
    expect(isContactLine(line)).toBe(true);
  });
  it.each([
    "",
    "See you at the hotel",
    "3 + 4",
    "the a|b test",
    `${"word ".repeat(40)}ana@client.example`,
  ])("not when it is %j", (line) => {
    expect(isContactLine(line)).toBe(false);
  });
});
