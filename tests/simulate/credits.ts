/** What Zoho gives an organisation a day, per edition: the published numbers, the lower of two where they differ. */
const editions = [
  { name: "Free", base: 5_000, perUser: 0, ceiling: 5_000 },
  { name: "Standard", base: 50_000, perUser: 250, ceiling: 100_000 },
  { name: "Professional", base: 50_000, perUser: 500, ceiling: 1_000_000 },
  { name: "Enterprise", base: 50_000, perUser: 1_000, ceiling: 2_000_000 },
  { name: "Ultimate", base: 50_000, perUser: 2_000, ceiling: Infinity },
] as const;

/** A call to upload a mail's files, ten at a time, and one to file it. */
const perMail = 2;
/** What the copy of the records costs when somebody comes back to the window; a day has some of these. */
const perRefresh = 10;
const refreshesADay = 8;

export type EditionCredits = {
  readonly edition: string;
  /** Of the organisation, a day. */
  readonly available: number;
  readonly used: number;
  /** Of what is available. */
  readonly share: number;
};

/** What filing costs an organisation a day, by edition. */
export function creditsPerDay(users: number, mailsEach: number): EditionCredits[] {
  const used = users * (mailsEach * perMail + refreshesADay * perRefresh);
  return editions.map(({ name, base, perUser, ceiling }) => {
    const available = Math.min(base + perUser * users, ceiling);
    return { edition: name, available, used, share: Number((used / available).toFixed(3)) };
  });
}
