import type { Colleague } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Direction, Person } from "../../electron/contract/email.ts";
import { legible, legibleAddress } from "./legible.ts";

/** What somebody is called; undefined where that is nothing that can be read, or the address over again. */
export function ownName({ name, address }: Person): string | undefined {
  const words = legible(name ?? "").trim();
  return words === "" || words.toLowerCase() === address?.toLowerCase() ? undefined : words;
}

/** A name that looks like an address, with whatever sign that looks like an @, is there to be taken for one. */
export const posesAsAddress = (name: string): boolean => name.normalize("NFKC").includes("@");

/** Somebody in a few words: the name, or the address where there is none or the name cannot be trusted. */
export function nameOf(person: Person): string {
  const name = ownName(person);
  if (person.address === undefined) return name ?? "";
  return name === undefined || posesAsAddress(name) ? legibleAddress(person.address) : name;
}

/** Whom a mail in the list is about: its sender, or for a mail of one's own the first recipient, with our words before and after. */
export function correspondent({ email }: Pick<Draft, "email">): { before: string; name: string; after: string } {
  if (email.direction === "received")
    return { before: "", name: email.from === undefined ? "Unknown sender" : nameOf(email.from), after: "" };
  const [first, ...others] = [...email.to, ...email.cc, ...email.bcc];
  const after = others.length === 0 ? "" : ` +${others.length}`;
  return { before: "Me → ", name: first === undefined ? "nobody" : nameOf(first), after };
}

/** The subject in two: what Zoho keeps of it, and the end that it has no room for. */
export function cutSubject({ email, fit }: Pick<Draft, "email" | "fit">): { kept: string; cut: string } {
  const whole = subjectOf({ email });
  const kept = fit?.subject?.replace(/…$/, "");
  return kept !== undefined && whole.startsWith(kept) ? { kept, cut: whole.slice(kept.length) } : { kept: whole, cut: "" };
}

export const subjectOf = ({ email }: Pick<Draft, "email">): string => wordsOf(email.subject ?? "");

/** A subject, or what stands in its place where there is nothing in it that could be read. */
export const wordsOf = (subject: string): string => (legible(subject).trim() === "" ? "(no subject)" : subject);

/**
 * Whether a mail was received or sent, and why Mailpin thinks so.
 *
 * @param owner whose mail it is when it is a colleague's, whose eyes it is then seen with; of a colleague no other address is known
 */
export function understood(
  { email }: Pick<Draft, "email">,
  owner: Colleague | undefined,
): { direction: Direction; reason: string } {
  if (owner === undefined) return { direction: email.direction, reason: email.directionReason };
  if (email.from?.address?.toLowerCase() === owner.email.toLowerCase())
    return { direction: "sent", reason: `from ${owner.name}` };
  return { direction: "received", reason: `not from ${owner.name}` };
}
