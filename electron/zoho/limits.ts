/**
 * What Zoho takes of one email. The sources disagree; each number is the smallest that one of them names.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/associate-email.html
 */

/** Characters of `subject`: Zoho's older OpenAPI files and its SDK say 250, the newer ones 500. */
export const longestSubject = 250;

/** Characters of `content`, in Zoho's newer OpenAPI files; its pages name no limit. */
export const contentLimit = 32_000;

/** Addresses in each of `to`, `cc` and `bcc`. */
export const mostPeople = 50;

/** Characters of a name, of an address and of a Message-ID. */
export const longestValue = 255;

/** An uploaded image's `crm/img_id:ID` is longer than its marker: ids are said to have up to 150 characters. */
export const imageReserve = 160;

/** Room for the sentences at the end that say what is missing. Characters; each note is cut to a part of it. */
export const noteReserve = 1_600;
export const longestNote = 400;
