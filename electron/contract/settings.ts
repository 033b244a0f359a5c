import { z } from "zod";
import { isLanguage, type LanguageTag } from "../language/languages.ts";
import { grouping } from "./grouping.ts";
import { isHotkey } from "./hotkey.ts";
import { longestHistoryDays, longestHoldSeconds, longestKeepDays } from "./limits.ts";

/** Which colours the window has: those of the system, or always the same. */
export const appearance = z.enum(["system", "light", "dark"]);
export type Appearance = z.output<typeof appearance>;

/** The language of Mailpin's own words: the system's, or always the same. */
export const languageSetting = z.union([
  z.literal("system"),
  z.string().refine((tag): tag is LanguageTag => isLanguage(tag)),
]);
export type LanguageSetting = z.output<typeof languageSetting>;

/** Keys that bring the window forward from any program; empty: none. */
export const hotkey = z.string().refine((keys) => keys === "" || isHotkey(keys));

/**
 * Where the user is on the first steps with Mailpin: to try it with the practice company, to connect
 * to Zoho, to tell the own addresses, to choose modules. `none`: they are done, or left.
 */
export const firstStep = z.enum(["practice", "connect", "addresses", "modules", "none"]);
export type FirstStep = z.output<typeof firstStep>;

/** Which new versions Mailpin fetches by itself. */
export const updateChannel = z.enum(["stable", "beta", "off"]);
export type UpdateChannel = z.output<typeof updateChannel>;

/** What the company decided, instead of the user. */
export const managedName = z.enum([
  "holdSeconds",
  "historyDays",
  "keepFiledDays",
  "keepRecords",
  "language",
  "updates",
  /** Which of them may be connected, where, and with which client. */
  "organisations",
  "modules",
  "neverFile",
  /** There is none. */
  "practice",
]);
export type ManagedName = z.output<typeof managedName>;

/** What the user can set in the window. It holds for all organisations. */
export const settings = z.object({
  /** Seconds in which a filing can be undone; 0: it is sent at once. */
  holdSeconds: z.number().min(0).max(longestHoldSeconds),
  /** Whether the desktop tells what became of the outbox while nobody looks at the window. */
  notifications: z.boolean(),
  /** Days for which the history is kept. */
  historyDays: z.number().int().min(1).max(longestHistoryDays),
  /** Days for which the file of a filed mail stays on this computer; 0: it goes at once. */
  keepFiledDays: z.number().int().min(0).max(longestKeepDays),
  language: languageSetting,
  appearance,
  /** Whether a dark window shows mails dark, too; otherwise as they were made, on white. */
  darkMails: z.boolean(),
  /** Whether files that are left out are named at the end of the filed text. */
  nameLeftOut: z.boolean(),
  /** Whether they are added to the record's own Attachments, unless the user says otherwise. */
  addLeftOut: z.boolean(),
  grouping,
  /** Whether keys alone, without Ctrl, do something: digits and the question mark. */
  singleKeys: z.boolean(),
  hotkey,
  /** Whether another program has the hotkey, so that it does nothing; the window cannot set it. */
  isHotkeyTaken: z.boolean(),
  /** Whether a strip at the edge of the screen takes drops while other windows cover this one. */
  dropStrip: z.boolean(),
  /** Where on the edge it stands, from 0, the top, to 1. */
  stripPlace: z.number().min(0).max(1),
  /** Whether the system starts Mailpin, without a window, when the user logs in. */
  startAtLogin: z.boolean(),
  firstStep,
  updates: updateChannel,
  /** Whether this installation fetches new versions at all; the window cannot set it. */
  updatesItself: z.boolean(),
  /** The window cannot set these. */
  managed: z.array(managedName),
  /** The company's entries of the never-file list. */
  companyNeverFile: z.array(z.string()),
});
export type Settings = z.output<typeof settings>;

/** New values; those that are absent or undefined stay. */
export const settingsChange = settings
  .omit({ isHotkeyTaken: true, updatesItself: true, managed: true, companyNeverFile: true })
  .partial();
export type SettingsChange = z.output<typeof settingsChange>;
