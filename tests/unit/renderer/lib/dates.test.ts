import { afterEach, describe, expect, it, vi } from "vitest";
import { english } from "../../../../electron/language/en/window.ts";
import { speak } from "../../../../electron/language/text.ts";
import {
  countdown,
  dayAndTime,
  mailDate,
  placeOf,
  relative,
  shortDate,
} from "../../../../renderer/lib/dates.ts";

const berlin = { locale: "en-GB", timeZone: "Europe/Berlin" };
const at = (iso: string) => Date.parse(iso);
const now = at("2026-11-22T18:30:00+01:00");

describe("mailDate", () => {
  it("shows the user's time, and the sender's local time if it differs", () => {
    expect(mailDate("2026-11-20T10:04:00+05:30", now, berlin)).toEqual({
      local: "Fri, 20 Nov 2026, 05:34",
      written: "10:04 (+05:30)",
      relative: "2 days ago",
    });
  });

  it("does not show the sender's time if it is the same", () => {
    expect(mailDate("2026-11-20T10:04:00+01:00", now, berlin).written).toBeUndefined();
    expect(
      mailDate("2026-11-20T10:04:00Z", now, { ...berlin, timeZone: "UTC" }).written,
    ).toBeUndefined();
  });

  it("compares with the offset of that day, not of today, so that summer time makes no difference", () => {
    expect(mailDate("2026-07-01T10:00:00+02:00", now, berlin)).toMatchObject({
      local: "Wed, 1 Jul 2026, 10:00",
      written: undefined,
    });
  });

  it("shows the sender's day if it differs", () => {
    expect(mailDate("2026-11-21T00:30:00+13:00", now, berlin)).toMatchObject({
      local: "Fri, 20 Nov 2026, 12:30",
      written: "Sat 21 Nov, 00:30 (+13:00)",
    });
  });

  it("shows a date in the future, from a wrong clock", () => {
    expect(mailDate("2026-11-25T10:00:00+01:00", now, berlin).relative).toBe("in 3 days");
  });
});

describe("relative", () => {
  it.each([
    ["2026-11-22T18:29:40+01:00", "just now"],
    ["2026-11-22T18:25:00+01:00", "5 minutes ago"],
    ["2026-11-22T15:00:00+01:00", "3 hours ago"],
    ["2026-11-21T23:59:00+01:00", "yesterday"],
    ["2026-11-03T12:00:00+01:00", "2 weeks ago"],
    ["2026-08-01T12:00:00+02:00", "3 months ago"],
    ["2024-01-01T12:00:00+01:00", "2 years ago"],
  ])("%s was %s", (iso, words) => {
    expect(relative(at(iso), now, berlin)).toBe(words);
  });
});

describe("shortDate", () => {
  it.each([
    ["2026-11-22T09:05:00+01:00", "09:05"],
    ["2026-11-20T09:05:00+01:00", "Fri"],
    ["2026-11-03T09:05:00+01:00", "3 Nov"],
    ["2025-11-03T09:05:00+01:00", "3 Nov 2025"],
    ["2026-11-24T09:05:00+01:00", "24 Nov"],
  ])("%s is %s in a list", (iso, words) => {
    expect(shortDate(at(iso), now, berlin)).toBe(words);
  });

  it("uses the user's calendar days, not 24 hours", () => {
    expect(
      shortDate(at("2026-11-22T00:10:00+01:00"), at("2026-11-22T23:50:00+01:00"), berlin),
    ).toBe("00:10");
    expect(
      dayAndTime(at("2026-11-21T23:50:00+01:00"), at("2026-11-22T00:10:00+01:00"), berlin),
    ).toBe("Sat, 23:50");
  });
});

it("a formatter is created once for a locale and a style, however many dates it formats", () => {
  const made = vi.spyOn(Intl, "DateTimeFormat");
  const madeRelative = vi.spyOn(Intl, "RelativeTimeFormat");
  const place = { locale: "en-IE", timeZone: "Europe/Dublin" };
  for (let days = 0; days < 500; days++) {
    const iso = new Date(now - days * 86_400_000).toISOString();
    mailDate(iso, now, place);
    shortDate(at(iso), now, place);
    dayAndTime(at(iso), now, place);
  }
  expect(made.mock.calls.length).toBeLessThan(20);
  expect(madeRelative).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});

describe("countdown", () => {
  it.each([
    [-500, "1 s"],
    [8001, "9 s"],
    [90_000, "90 s"],
    [150_000, "3 min"],
    [3 * 3_600_000, "3 h"],
  ])("%d ms are %s", (ms, words) => {
    expect(countdown(ms)).toBe(words);
  });
});

describe("placeOf", () => {
  it.each([
    ["en", ["de-DE", "en-US"], "en-US"],
    ["en", ["de-DE"], "en-GB"],
    ["de", ["en-GB", "de-AT", "de-DE"], "de-AT"],
    ["de", ["en-US"], "de"],
    ["pt", ["pt-PT"], "pt-PT"],
    ["hi", ["hi-Latn-IN", "hi-IN"], "hi-IN"],
    ["en-XA", ["en-AU"], "en-AU"],
    ["en-XA", [], "en-GB"],
  ] as const)(
    "writes dates in %s, and for a user of %j as %s writes them",
    (spoken, languages, locale) => {
      expect(placeOf(spoken, languages, "UTC").locale).toBe(locale);
    },
  );
});

describe("in another language", () => {
  const vienna = placeOf("de", ["de-AT"], "Europe/Vienna");

  afterEach(() => {
    speak("en", english);
  });

  it("a date has its names, and what Intl has no words for is from the catalog", () => {
    const dates = { ...english.dates, "just-now": "gerade eben", hours: "{ $count } Std." };
    speak("de", { ...english, dates });
    const sent = "2026-01-22T10:04:00+01:00";
    expect(mailDate(sent, now, vienna).local).toBe("Do., 22. Jän. 2026, 10:04");
    expect(relative(at(sent), now, vienna)).toBe("vor 10 Monaten");
    expect(relative(now, now, vienna)).toBe("gerade eben");
    expect(countdown(3 * 3_600_000)).toBe("3 Std.");
  });
});
