import { mostReadADay } from "../../../electron/workspace/mails/read-back.ts";
import { mostListsADay } from "../../../electron/workspace/records/filed-in-crm.ts";
import { perCheck, perDailyLook, perLook, perMail } from "./costs.ts";

/**
 * An organisation's credits a day, per edition, the lower of two where Zoho's sources differ; and
 * the number of parallel calls.
 */
export const editions = [
  { name: "Free", base: 5_000, perUser: 0, ceiling: 5_000, calls: 5 },
  { name: "Standard", base: 50_000, perUser: 250, ceiling: 100_000, calls: 10 },
  { name: "Professional", base: 50_000, perUser: 500, ceiling: 1_000_000, calls: 15 },
  { name: "Enterprise", base: 50_000, perUser: 1_000, ceiling: 2_000_000, calls: 20 },
  { name: "Ultimate", base: 50_000, perUser: 2_000, ceiling: Infinity, calls: 25 },
] as const;

/** For a user who has the window open all day: one an hour, the most often. */
const looksADay = 8;

export type EditionCredits = {
  readonly edition: string;
  /** Of the organisation, a day. */
  readonly available: number;
  /** Used for filing. */
  readonly filing: number;
  /** Used for updating the copies of the records, at most. */
  readonly looking: number;
  /** Used for reading mails back, and for lists of what others filed, at most. */
  readonly checking: number;
  /** Share of the available credits. */
  readonly share: number;
};

/** Credits that an organisation's installs use a day, by edition. */
export function creditsPerDay(users: number, mailsEach: number): EditionCredits[] {
  const filing = users * mailsEach * perMail.credits;
  const looking = users * (perDailyLook.credits + (looksADay - 1) * perLook.credits);
  const checks = Math.min(mailsEach, mostReadADay) + mostListsADay;
  const checking = users * checks * perCheck.credits;
  return editions.map(({ name, base, perUser, ceiling }) => {
    const available = Math.min(base + perUser * users, ceiling);
    return {
      edition: name,
      available,
      filing,
      looking,
      checking,
      share: Number(((filing + looking + checking) / available).toFixed(3)),
    };
  });
}
