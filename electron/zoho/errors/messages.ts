import type { Problem } from "../../contract/problem.ts";
import { attachmentLimitBytes } from "../../contract/limits.ts";
import { formatSize } from "../../contract/size.ts";

const problems = [
  {
    code: "offline",
    message: "Zoho cannot be reached. Mailpin continues by itself as soon as the network is back.",
  },
  {
    code: "no-answer",
    message: "Zoho or your network stopped answering. Mailpin tries again by itself.",
    remedy: "retry",
  },
  {
    code: "connection-lost",
    message:
      "The connection to Zoho was lost before the answer came. Mailpin tries again by itself.",
    remedy: "retry",
  },
  {
    code: "zoho-busy",
    message:
      "Zoho asks Mailpin to wait because the request limit was reached. Mailpin continues by itself.",
  },
  {
    code: "zoho-down",
    message: "Zoho has a problem at the moment. Mailpin tries again by itself.",
    remedy: "retry",
  },
  {
    code: "signed-out",
    message:
      "Zoho no longer accepts this sign-in. Sign in again; everything in the outbox is kept.",
    remedy: "sign-in",
  },
  {
    code: "client-refused",
    message:
      "Zoho does not accept Mailpin's client id or secret in this data centre. Check them in the settings, then sign in again.",
    remedy: "sign-in",
  },
  {
    code: "scope-missing",
    message:
      "Mailpin is missing a permission in Zoho. Sign in again to grant it; everything in the outbox is kept.",
    remedy: "sign-in",
  },
  {
    code: "no-api-access",
    message:
      "Your profile in Zoho has no API access. Ask an administrator to switch it on, then try again; the outbox is kept.",
    remedy: "retry",
  },
  {
    code: "upload-failed",
    message: "Zoho could not accept an attachment. Try again, or leave the attachment out.",
    remedy: "choose-attachments",
  },
  {
    code: "upload-not-allowed",
    message:
      "Zoho does not let you upload attachments. Ask an administrator for the permission, or file the mail without them.",
    remedy: "choose-attachments",
  },
  {
    code: "attachment-too-large",
    message: "An attachment is larger than Zoho accepts. Leave it out.",
    remedy: "choose-attachments",
  },
  {
    code: "virus",
    message: "Zoho's virus scan refused an attachment. Leave it out, and warn the sender.",
    remedy: "choose-attachments",
  },
  {
    code: "storage-full",
    message:
      "The file storage of your organisation in Zoho is full. Ask an administrator to free some, or leave the attachments out.",
    remedy: "choose-attachments",
  },
  {
    code: "duplicate",
    message:
      "This mail is already in Zoho, with this record or another one. It was not filed a second time.",
  },
  {
    code: "attachments-too-large",
    message: `The attachments together are larger than the ${formatSize(attachmentLimitBytes)} that Zoho accepts with one mail. Leave some out.`,
    remedy: "choose-attachments",
  },
  {
    code: "files-refused",
    message:
      "Zoho no longer has the attachments that were uploaded. Try again to upload them once more.",
    remedy: "retry",
  },
  {
    code: "link-refused",
    message:
      "The second record can no longer be linked: it was deleted, or you have no access to it. Choose another one.",
    remedy: "choose-link",
  },
  {
    code: "owner-refused",
    message:
      "The person this mail should belong to is not an active user in Zoho. File it in your own name.",
    remedy: "choose-owner",
  },
  {
    code: "owner-not-allowed",
    message:
      "Only administrators can file another user's mail. File it in your own name, or ask an administrator.",
    remedy: "choose-owner",
  },
  {
    code: "limit-reached",
    message:
      "Zoho says that a limit was reached, but not which one. Try again later, or ask an administrator.",
    remedy: "retry",
  },
  {
    code: "not-allowed",
    message:
      "Zoho does not allow this mail to be filed with this record. Choose another one, or ask an administrator.",
    remedy: "choose-record",
  },
  {
    code: "text-refused",
    message:
      "Zoho does not accept this mail's text, even when it is shortened. Save the mail as a file and attach it in Zoho by hand.",
  },
  {
    code: "record-gone",
    message: "The record was deleted, or you have no access to it. Choose another one.",
    remedy: "choose-record",
  },
  {
    code: "module-gone",
    message:
      "Your organisation no longer offers this kind of record for mails. Choose another one.",
    remedy: "choose-record",
  },
  {
    code: "no-permission",
    message:
      "Your profile in Zoho does not allow this. Choose another record, or ask an administrator for the permission.",
    remedy: "choose-record",
  },
  {
    code: "search-refused",
    message: "Zoho cannot search for this. Use different words, or more of them.",
  },
  {
    code: "list-changed",
    message: "Zoho lost its place in a long list. Mailpin reads the list again from the start.",
  },
  {
    code: "list-too-long",
    message:
      "The list is too long for Zoho to send all of it. Search for the records that are missing.",
  },
  {
    code: "rejected",
    message:
      "Zoho did not accept what Mailpin sent. This is a fault in Mailpin or a change at Zoho; please report it.",
  },
] as const satisfies readonly Problem[];

export type Sentence = (typeof problems)[number]["code"];

/** The sentences for when Mailpin no longer tries again by itself. */
const lastMessages: Partial<Record<Sentence, string>> = {
  "no-answer":
    "Zoho or your network stopped answering several times. Try again, on another network if you can.",
  "connection-lost":
    "The connection to Zoho was lost several times before the answer came. Try again, on another network if you can.",
  "zoho-down": "Zoho has had a problem for a while. Try again later.",
};

const byCode: ReadonlyMap<string, Problem> = new Map(
  problems.map((problem) => [problem.code, problem]),
);

/** The sentence about a failed call, with what the window can offer. */
export function sentence(code: Sentence): Problem {
  const problem = byCode.get(code);
  if (problem === undefined) throw new Error(`there is no sentence for ${code}`);
  return problem;
}

/** The same when Mailpin no longer tries by itself; undefined when that changes nothing. */
export function lastSentence(code: Sentence): Problem | undefined {
  const message = lastMessages[code];
  return message === undefined ? undefined : { ...sentence(code), message };
}

type File = { readonly name: string; readonly size: number };

const lineEnded = {
  broken: "the connection was lost",
  silent: "Zoho or your network stopped answering",
} as const;
type LineEnd = keyof typeof lineEnded;

/** What the user reads while an upload waits for its next try. */
export function uploadBrokeOff(file: File, how: LineEnd): Problem {
  const what = lineEnded[how].replace(/^t/, "T");
  return {
    code: "upload-broke-off",
    message: `${what} while ${named(file)} was being uploaded. Mailpin tries again by itself.`,
  };
}

/** The same when it is not tried again by itself. */
export function uploadGivenUp(file: File, how: LineEnd, tries: number): Problem {
  return {
    code: "upload-broke-off",
    message: `${named(file)} could not be uploaded in ${tries} tries: ${lineEnded[how]}. Try again on a faster or different network, or leave the file out.`,
    remedy: "choose-attachments",
  };
}

const named = ({ name, size }: File): string => `“${name}” (${formatSize(size)})`;
