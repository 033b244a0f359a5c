/** Points for what speaks for a record, each for a value of 1. */
const learned = {
  /** The user decided that the conversation goes there: more than all others together. */
  decided: 1000,
  /** An earlier mail of the conversation was filed there. */
  thread: 150,
  /** Share of the mails with those whom the mail is with. */
  partners: 60,
  /** Share of the mails with its other people. */
  others: 30,
  /** Share of the mails with people of the same company. */
  company: 25,
  /** Likeness of the closest subject that was filed there. */
  subject: 45,
  /** The same subject, with somebody of this mail, within two months: a guess. */
  guessedThread: 10,
  /** Share of the mails with a file of the same name. */
  file: 30,
  /** 1 for the record that was used last, 1/2 for the one before … */
  recent: 25,
} as const;

const named = {
  /** Share of the title's words that the subject has. */
  titleInSubject: 30,
  titleInText: 25,
  /** All words of the title are there. */
  wholeTitle: 20,
  /** So much more of its title than of any other deal that the people lead to. */
  namedApart: 55,
  number: 150,
  numberInText: 60,
} as const;

const related = {
  dealOfContact: 98,
  lead: 90,
  /** One without open deals, who works where there are none. */
  contactWithoutDeal: 76,
  contact: 60,
  /** A deal of another company than the person's own. */
  dealElsewhere: 65,
  dealOfCompany: 70,
  onlyDealOfCompany: 82,
  accountByDomain: 35,
  dealByDomain: 40,
  onlyDealByDomain: 50,
  wonDealOfContact: 50,
  accountNamed: 35,
  dealOfNamed: 40,
  onlyDealOfNamed: 55,
  customByAddress: 50,
  account: 45,
  otherDealOfCompany: 20,
  ofCompany: 20,
} as const;

/** From what the user has filed, from what the mail says, and from what the CRM says of its people. */
export type FeatureName = keyof typeof learned | keyof typeof named | keyof typeof related;
export type Related = keyof typeof related;

export const isRelated = (name: FeatureName): name is Related => Object.hasOwn(related, name);

/** How features become points, and points become certainty. */
export type Tuning = {
  readonly weights: Readonly<Record<FeatureName, number>>;
  /** So many points ahead of every rival, a record may be chosen for the user. */
  readonly sureLead: number;
};

export const usualTuning: Tuning = {
  weights: { ...learned, ...named, ...related },
  sureLead: 44,
};

/**
 * The points of a record by the values of its features. They add up; of what the CRM says of
 * people, only the strongest counts.
 */
export function score(
  values: Iterable<readonly [FeatureName, number]>,
  { weights }: Tuning = usualTuning,
): number {
  let sum = 0;
  let strongest = 0;
  for (const [name, value] of values) {
    const points = weights[name] * value;
    if (isRelated(name)) strongest = Math.max(strongest, points);
    else sum += points;
  }
  return sum + strongest;
}
