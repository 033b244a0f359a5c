/** What the app asks of Zoho, in calls and credits; `costs.test.ts` holds it against the app. */
export type Cost = { readonly calls: number; readonly credits: number };

/** A mail: its files, ten at a time, and the filing. */
export const perMail: Cost = { calls: 2, credits: 2 };

/** A look at who is who, and at what is new in nine kinds of records; at most one an hour. */
export const perLook: Cost = { calls: 13, credits: 13 };

/**
 * One look a day also asks what was deleted, which costs two credits for each kind, whose mails the
 * user may file, and the fields of the kinds that a company made.
 */
export const perDailyLook: Cost = { calls: 25, credits: 34 };
