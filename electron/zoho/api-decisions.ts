/**
 * Where Zoho's sources contradict each other or say nothing: what Mailpin does, and why. One place,
 * so that the findings of a real organisation need one change only. [D], [O25], [O26], [S] and [A]
 * are the sources of docs/zoho-api.md, "Sources".
 *
 * Decisions of structure are made elsewhere:
 *
 * - the body decides whether a call succeeded, with any 2xx: [O25] and [O26] have 201, others saw
 *   200 and 202 (associate.ts)
 * - an error is read per item and at the top level, and judged by its code; its status differs from
 *   source to source (errors/failure-table.ts)
 * - a Message-ID keeps its brackets for ever: no source says whether Zoho compares them, and a
 *   change would file mails twice (compose.ts)
 * - `DUPLICATE_DATA` may be about the record [D] or the organisation [O25]: a second record goes
 *   along as `linked_record` in the first call (compose.ts)
 * - `linked_record` and `owner` are sent only when needed: the first is optional in [D], required
 *   in [O25] and unknown to [O26]; only [D] has the second (compose-mails.ts)
 * - images of the text count towards the 10 MB, which no source confirms or denies (compose.ts)
 * - files are uploaded late, and their ids trusted for an hour: no source names a lifetime
 *   (outbox/store.ts)
 * - the pair of scopes for emails is [D]'s, the widest of three (accounts/scopes.ts); data centres
 *   are those that two sources name (accounts/data-centres.ts)
 * - a quote in a COQL text is doubled, as only Zoho's Kaizen 171 says; people are queried by their
 *   two names, because no page allows `Full_Name` in a condition (coql.ts)
 * - after `slow_down` a device waits five seconds more (RFC 8628); [A] says only that thirty
 *   seconds are enough (accounts/device.ts)
 * - Deals are `Potentials` in web addresses and Purchase Orders `PurchaseOrders`, the latter by
 *   analogy (modules.ts)
 * - a refresh token is revoked at the older of two addresses, in the form and not in the query, and
 *   is forgotten whatever the answer (accounts/revoke.ts)
 */

/**
 * The root key of associate_email: [D], [O25], [S] and [O26]'s own examples, against `data` in
 * [O26]'s schema. Answers are read under both.
 */
export const emailsKey = "Emails";

/** Characters of `subject`: [O25] and [S] say 250, [O26] 500. */
export const longestSubject = 250;

/**
 * For a mail without a subject: [D] and [O26] require one, [O25] at least one character of it. The
 * same in each language, because mails in the CRM are recognised by it.
 */
export const missingSubject = "(no subject)";

/**
 * Characters of `content`, in [O26] alone. When Zoho refuses less and names its limit, the text is
 * cut to that.
 */
export const contentLimit = 32_000;

/** Addresses in each of `to`, `cc` and `bcc`, in [O26] alone. */
export const mostPeople = 50;

/** Characters of a name, of an address and of a Message-ID, in [O26] alone. */
export const longestValue = 255;

/**
 * An element of `attachments`. The second key is `file_name` in [D]'s table, `name` in its samples
 * and in answers; the others have none.
 */
export const attachmentOf = (id: string, name: string): { id: string; name: string } => ({
  id,
  name,
});

/**
 * How an upload is marked as an image of the text: [D], [O25] and [S], against a parameter `inline`
 * in [O26].
 */
export const inlineMark = { type: "inline" } as const;

/** The `src` of an uploaded image ([D], in its one sample). */
export const imageSource = (id: string): string => `crm/img_id:${id}`;

/**
 * An image's source is longer than its marker was: ids have 64 characters in samples, up to 100 in
 * [O26], up to 150 elsewhere.
 */
export const imageReserve = 160;

/**
 * [D] prints the code with a stray blank after the first underscore; no source says which one Zoho
 * sends.
 */
export const storageFull: readonly string[] = ["STORAGE_SPACE_EXCEEDS", "STORAGE_ SPACE_EXCEEDS"];

/**
 * Seconds that an access token lives when the reply does not say. Older replies and those of other
 * products do not.
 */
export const usualTokenLife = 3600;

/**
 * The host of redirect URIs. `localhost` is in wide use; whether Zoho takes 127.0.0.1, which RFC
 * 8252 prefers, no source says.
 */
export const redirectHost = "localhost";

/**
 * From these numbers on, a duration of the device flow is in milliseconds: [A] names no unit, and
 * clients saw 300000 for five minutes. Read as seconds, the pause would outlive the code, and the
 * code would live for hours.
 */
export const deviceMs = { interval: 300, expiry: 10_000 } as const;

/**
 * The host of a sandbox's pages, where production has `crm.`: in public code for us, eu, jp, in and
 * au, in no page of Zoho's.
 */
export const sandboxHost = "crmsandbox.";

/**
 * Characters reserved for the sentences at the end of a shortened text that say what is missing.
 * Each note is cut to `longestNote`.
 */
export const noteReserve = 1_600;
export const longestNote = 400;
