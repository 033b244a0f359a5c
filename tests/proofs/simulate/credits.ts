import { perDailyLook, perLook, perMail } from "./costs.ts";

/**
 * What Zoho gives an organisation a day, per edition, the lower of two where its sources differ;
 * and how many calls it takes at a time.
 */
export const editions = [
  { name: "Free", base: 5_000, perUser: 0, ceiling: 5_000, calls: 5 },
  { name: "Standard", base: 50_000, perUser: 250, ceiling: 100_000, calls: 10 },
  { name: "Professional", base: 50_000, perUser: 500, ceiling: 1_000_000, calls: 15 },
  { name: "Enterprise", base: 50_000, perUser: 1_000, ceiling: 2_000_000, calls: 20 },
  { name: "Ultimate", base: 50_000, perUser: 2_000, ceiling: Infinity, calls: 25 },
] as const;

/** Of somebody who looks at the window all day, one an hour, which is as often as it may be. */
const looksADay = 8;

export type EditionCredits = {
  readonly edition: string;
  /** Of the organisation, a day. */
  readonly available: number;
  /** By filing. */
  readonly filing: number;
  /** By keeping the copies of the records up to date, at the most. */
  readonly looking: number;
  /** Of what is available. */
  readonly share: number;
};

/** What an organisation's installs cost a day, by edition. */
export function creditsPerDay(users: number, mailsEach: number): EditionCredits[] {
  const filing = users * mailsEach * perMail.credits;
  const looking = users * (perDailyLook.credits + (looksADay - 1) * perLook.credits);
  return editions.map(({ name, base, perUser, ceiling }) => {
    const available = Math.min(base + perUser * users, ceiling);
    return {
      edition: name,
      available,
      filing,
      looking,
      share: Number(((filing + looking) / available).toFixed(3)),
    };
  });
}
