import type { Colleague } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Direction, Person } from "../../electron/contract/email.ts";

/** The name, or the address where there is none. */
export const nameOf = (person: Person): string => person.name ?? person.address ?? "";

/** Whom a mail in the list is about: its sender, or for a mail of one's own the first recipient. */
export function correspondent({ email }: Pick<Draft, "email">): string {
  if (email.direction === "received") return email.from === undefined ? "Unknown sender" : nameOf(email.from);
  const [first, ...others] = [...email.to, ...email.cc, ...email.bcc];
  if (first === undefined) return "Me → nobody";
  return `Me → ${nameOf(first)}${others.length === 0 ? "" : ` +${others.length}`}`;
}

/** The subject in two: what Zoho keeps of it, and the end that it has no room for. */
export function cutSubject({ email, fit }: Pick<Draft, "email" | "fit">): { kept: string; cut: string } {
  const whole = subjectOf({ email });
  const kept = fit?.subject?.replace(/…$/, "");
  return kept !== undefined && whole.startsWith(kept) ? { kept, cut: whole.slice(kept.length) } : { kept: whole, cut: "" };
}

export const subjectOf = ({ email }: Pick<Draft, "email">): string => email.subject ?? "(no subject)";

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
