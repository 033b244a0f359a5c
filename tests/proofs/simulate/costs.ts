/** The app's use of Zoho, in calls and credits; `costs.test.ts` checks it against the app. */
export type Cost = { readonly calls: number; readonly credits: number };

/** A mail: its files, ten at a time, and the filing. */
export const perMail: Cost = { calls: 2, credits: 2 };

/** A filed mail that is read back, or a list of emails that is asked for a suggestion. */
export const perCheck: Cost = { calls: 1, credits: 1 };

/** A look at the people, and at the changes in nine kinds of records; at most one an hour. */
export const perLook: Cost = { calls: 13, credits: 13 };

/**
 * One look a day also asks for deleted records, at two credits for each kind, whose mails the user
 * may file, and the fields of each kind.
 */
export const perDailyLook: Cost = { calls: 33, credits: 42 };
