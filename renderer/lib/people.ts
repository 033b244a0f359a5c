import type { Colleague } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Direction, Person } from "../../electron/contract/email.ts";
import { directionText } from "../../electron/contract/messages/directions.ts";
import { text } from "../../electron/language/text.ts";
import { legible, legibleAddress } from "./legible.ts";
import { placeFor } from "./text-parts.ts";

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
  if (email.direction === "received") {
    const name = email.from === undefined ? text("people.unknown-sender") : nameOf(email.from);
    return { before: "", name, after: "" };
  }
  const [first, ...others] = [...email.to, ...email.cc, ...email.bcc];
  const isColleague = email.directionReason.code === "from-colleague";
  const [before = "", after = ""] = sentLine(isColleague, others.length).split(place);
  return { before, name: first === undefined ? text("people.nobody") : nameOf(first), after };
}

const place = placeFor("name");

/** @param count of the other recipients */
function sentLine(isColleague: boolean, count: number): string {
  const name = place;
  if (count === 0) return text(isColleague ? "people.by-colleague" : "people.by-you", { name });
  return text(isColleague ? "people.by-colleague-to-more" : "people.by-you-to-more", {
    name,
    count,
  });
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
  legible(subject).trim() === "" ? text("people.no-subject") : subject;

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
  const owned = { name: owner.name };
  if (email.from?.address?.toLowerCase() === owner.email.toLowerCase())
    return { direction: "sent", reason: text("people.from-owner", owned) };
  return { direction: "received", reason: text("people.not-from-owner", owned) };
}
