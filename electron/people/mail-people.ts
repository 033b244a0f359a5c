import type { Email, Person } from "../contract/email.ts";

/** The people of a mail, as far as it names them. */
export type MailPeople = {
  readonly from?: Person | undefined;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  /** To whom answers go. */
  readonly replyTo?: readonly Person[] | undefined;
  /** The author, where a list or a forwarder has put itself into From. */
  readonly originalFrom?: Person | undefined;
  /** The author as the reader of mails understands a list or a program; it knows nothing of us. */
  readonly writer?: Person | undefined;
  /** Who sent it for the author. */
  readonly sender?: Person | undefined;
};

export const recipientsOf = ({ to, cc, bcc }: Pick<Email, "to" | "cc" | "bcc"> | MailPeople) => [
  ...to,
  ...cc,
  ...bcc,
];
