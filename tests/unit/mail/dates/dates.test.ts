import { describe, expect, it } from "vitest";
import {
  dateOfMoment,
  offsetOf,
  parseMailDate,
  parseReceivedDate,
} from "../../../../electron/mail/dates/dates.ts";

describe("parseMailDate", () => {
  it.each([
    ["Mon, 2 Mar 2026 09:15:00 +0100", "2026-03-02T09:15:00+01:00"],
    ["Mon, 2 Mar 2026 09:15 +0100", "2026-03-02T09:15:00+01:00"],
    ["2 Mar 26 09:15:07 -0330", "2026-03-02T09:15:07-03:30"],
    ["Mon, 02 Mar 2026 09:15:00 (EDT) -0400", "2026-03-02T09:15:00-04:00"],
    ["Mon,  2 Mar 2026 09:15:00 EST", "2026-03-02T09:15:00-05:00"],
    ["Mon Mar  2 09:15:00 2026", "2026-03-02T09:15:00+00:00"],
    ["Fri, Dec 14 2001 16:05:48 -0800", "2001-12-14T16:05:48-08:00"],
    ["Thursday, April 09, 2003 9:00 PM", "2003-04-09T21:00:00+00:00"],
    ["2026-03-02 09:15:00 +0100", "2026-03-02T09:15:00+01:00"],
    ["Fri, 31 Dec 2016 23:59:60 +0000", "2016-12-31T23:59:59+00:00"],
    ["Mon Mar  2 09:15:00 MET 2026 +0100", "2026-03-02T09:15:00+01:00"],
    ["Mon Mar 02 09:15:00 +0100 2026", "2026-03-02T09:15:00+01:00"],
    ["mar, 3 mar 2026 09:15:00 +0100", "2026-03-03T09:15:00+01:00"],
    ["2-Mar-2026 09.15.00 GMT+1:00", "2026-03-02T09:15:00+01:00"],
    ["2026/03/02 09:15:00.250 -05:00", "2026-03-02T09:15:00-05:00"],
    ["'Mon, 2 Mar 2026 12:05 AM EST'", "2026-03-02T00:05:00-05:00"],
  ])("keeps the digits and the offset of %s", (written, expected) => {
    expect(parseMailDate(written)?.text).toBe(expected);
  });

  it.each([
    "Пн, 2 Mar 2026 09:15:00 +0100",
    "月, 02 3月 2026 09:15:00 +0100",
    "lun., 2 mars 2026 09:15:00 +0100",
    "Mo, 2. März 2026 09:15:00 +0100",
    "Mo 02 Mär 2026 09:15:00 +0100",
    "пн 2 марта 2026 09:15:00 +0100",
    "Δευ, 2 Μαρτίου 2026 09:15:00 +0100",
    "الاثنين, 2 مارس 2026 09:15:00 +0100",
    "2 มี.ค. 2026 09:15:00 +0100",
    "pon., 2 marca 2026 09:15:00 +0100",
  ])("reads the day in another language: %s", (written) => {
    expect(parseMailDate(written)?.text).toBe("2026-03-02T09:15:00+01:00");
  });

  it.each([
    ["Ma 2 marraskuuta 2026 09:15:00 +0200", 11],
    ["Di, 1 Dez 2026 09:15:00 +0100", 12],
    ["2 janv. 2026 09:15:00 +0100", 1],
    ["2 août 2026 09:15:00 +0100", 8],
    ["2 окт. 2026 09:15:00 +0300", 10],
    ["2 5월 2026 09:15:00 +0900", 5],
  ])("tells months apart in other languages: %s", (written, month) => {
    expect(Number(parseMailDate(written)?.text.slice(5, 7))).toBe(month);
  });

  it("rejects a month name that means different months in Polish and Croatian", () => {
    expect(parseMailDate("2 lis 2026 09:15:00 +0100")).toBeUndefined();
  });

  it.each([
    "",
    "yesterday",
    "Mon, 31 Feb 2026 09:15:00 +0100",
    "Mon, 2 Mar 2026 25:15:00 +0100",
    "2 Xyz 2026 09:15:00 +0000",
  ])("invents nothing for %j", (written) => {
    expect(parseMailDate(written)).toBeUndefined();
  });

  it.each(["-0000", "", "XYZ", "+9900"])("treats the offset as unknown after %j", (zone) => {
    expect(parseMailDate(`Mon, 2 Mar 2026 09:15:00 ${zone}`)).toEqual({
      text: "2026-03-02T09:15:00+00:00",
      offsetKnown: false,
    });
  });

  it.each([
    "from a by b; for <c>; Mon, 2 Mar 2026 09:15:00 +0100",
    "from a by b id 12 Mon, 2 Mar 2026 09:15:00 +0100",
  ])("reads the date of a Received field, with its semicolon and without: %s", (field) => {
    expect(parseReceivedDate(field)?.text).toBe("2026-03-02T09:15:00+01:00");
  });
});

describe("dateOfMoment", () => {
  it("writes a moment in the offset of another date", () => {
    const written = "2026-03-02T09:15:00-03:30";
    expect(dateOfMoment(Date.parse(written), offsetOf(written))).toBe(written);
  });
});
