import type { Colleague } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Direction, Person } from "../../electron/contract/email.ts";
import { directionText } from "../../electron/contract/messages/directions.ts";
import { legible, legibleAddress } from "./legible.ts";

/** A person's name; undefined when it is missing, invisible, or only repeats the address. */
export function ownName({ name, address }: Person): string | undefined {
  const words = legible(name ?? "").trim();
  return words === "" || words.toLowerCase() === address?.toLowerCase() ? undefined : words;
}

/**
 * Whether a name looks like an address, even with a full-width @ (U+FF20): a common way to spoof a
 * sender.
 */
export const posesAsAddress = (name: string): boolean => name.normalize("NFKC").includes("@");

/**
 * A person's short name: the name, or the address when the name is missing or looks like an
 * address.
 */
export function nameOf(person: Person): string {
  const name = ownName(person);
  if (person.address === undefined) return name ?? "";
  return name === undefined || posesAsAddress(name) ? legibleAddress(person.address) : name;
}

/** Those on the other side: the sender of a received mail, the recipients of a sent one. */
export function counterpartsIn({ direction, writer, from, to }: Draft["email"]): Person[] {
  if (direction === "sent") return to;
  const author = writer?.address === undefined ? from : writer;
  return author === undefined ? [] : [author];
}

/**
 * The person shown for a mail in the tray: its sender, or the first recipient of a sent mail.
 * `before` and `after` are Mailpin's own words.
 */
export function correspondent({ email }: Pick<Draft, "email">): {
  before: string;
  name: string;
  after: string;
} {
  if (email.direction === "received")
    return {
      before: "",
      name: email.from === undefined ? "Unknown sender" : nameOf(email.from),
      after: "",
    };
  const [first, ...others] = [...email.to, ...email.cc, ...email.bcc];
  const after = others.length === 0 ? "" : ` +${others.length}`;
  const before = email.directionReason.code === "from-colleague" ? "Colleague → " : "Me → ";
  return { before, name: first === undefined ? "nobody" : nameOf(first), after };
}

/** Splits the subject into the part that Zoho keeps and the end that it cuts off. */
export function cutSubject({ email, fit }: Pick<Draft, "email" | "fit">): {
  kept: string;
  cut: string;
} {
  const whole = subjectOf({ email });
  const kept = fit?.subject?.replace(/…$/, "");
  return kept !== undefined && whole.startsWith(kept)
    ? { kept, cut: whole.slice(kept.length) }
    : { kept: whole, cut: "" };
}

export const subjectOf = ({ email }: Pick<Draft, "email">): string => wordsOf(email.subject ?? "");

/** The subject, or a placeholder when it is missing or invisible. */
export const wordsOf = (subject: string): string =>
  legible(subject).trim() === "" ? "(no subject)" : subject;

/**
 * Whether a mail was received or sent, and why Mailpin thinks so.
 *
 * @param owner the colleague whose mail it is. The direction is then judged by the colleague's one
 *   known address
 */
export function understood(
  { email }: Pick<Draft, "email">,
  owner: Colleague | undefined,
): { direction: Direction; reason: string } {
  if (owner === undefined)
    return { direction: email.direction, reason: directionText(email.directionReason) };
  if (email.from?.address?.toLowerCase() === owner.email.toLowerCase())
    return { direction: "sent", reason: `from ${owner.name}` };
  return { direction: "received", reason: `not from ${owner.name}` };
}
