import type { RemarkMessage } from "../../contract/messages/remarks.ts";
import type { Direction, Email, Person } from "../../contract/email.ts";
import { ProblemError } from "../../contract/problem.ts";
import { longestNote, longestValue, mostPeople } from "../api-decisions.ts";
import type { EmailBody } from "./request.ts";
import { oneLine, printable } from "../../text/printable.ts";
import { shortened } from "../../text/shorten.ts";
import { listedShort } from "../../language/lists.ts";
import { text } from "../../language/text.ts";

/** The user in whose name mails are filed. */
export type Me = { readonly name: string; readonly email: string };

type ZohoPerson = EmailBody["from"];

export type People = Pick<EmailBody, "from" | "to" | "cc" | "bcc"> & {
  /** Sentences for the end of the mail, about people for whom Zoho's fields have no room. */
  readonly notes: readonly string[];
};

/**
 * Who wrote to whom, in Zoho's terms: `from` and `to` are mandatory there, and every person needs
 * an address. Missing people are filled in only where they are certain: the user's own side of the
 * conversation.
 *
 * @throws ProblemError `sender-unknown` for a received mail without the sender's address,
 *   `recipient-unknown` for a sent one without recipients
 */
export function peopleOf(email: Email, direction: Direction, me: Me): People {
  const own: ZohoPerson = {
    user_name: shortened(me.name === "" ? me.email : me.name, longestValue),
    email: me.email,
  };
  const from = email.from === undefined ? undefined : inZoho(email.from);
  if (from === undefined && direction === "received") throw senderUnknown();

  const fields = { to: email.to, cc: email.cc, bcc: email.bcc };
  const all = Object.values(fields).flat();
  const reachable = {
    to: addressed(fields.to),
    cc: addressed(fields.cc),
    bcc: addressed(fields.bcc),
  };
  const notes = [...unaddressedNote(all), ...crowdNote(reachable)];

  const to = toField(reachable, direction, own);
  const cc = to === reachable.cc ? [] : reachable.cc;
  const bcc = to === reachable.bcc ? [] : reachable.bcc;
  return {
    from: from ?? own,
    to: to.slice(0, mostPeople),
    ...(cc.length > 0 && { cc: cc.slice(0, mostPeople) }),
    ...(bcc.length > 0 && { bcc: bcc.slice(0, mostPeople) }),
    notes,
  };
}

type Fields = Readonly<Record<"to" | "cc" | "bcc", ZohoPerson[]>>;

/**
 * A received mail without `To` came to the user by bcc or a list; a sent one went to whoever else
 * it names.
 */
function toField({ to, cc, bcc }: Fields, direction: Direction, own: ZohoPerson): ZohoPerson[] {
  if (to.length > 0) return to;
  if (direction === "received") return [own];
  if (cc.length > 0) return cc;
  if (bcc.length > 0) return bcc;
  throw new ProblemError({ code: "recipient-unknown" });
}

const senderUnknown = () => new ProblemError({ code: "sender-unknown" });

const addressed = (people: readonly Person[]) => people.flatMap((one) => inZoho(one) ?? []);

/** Undefined without an address that Zoho would accept. */
function inZoho({ name, address }: Person): ZohoPerson | undefined {
  const email = printable(address ?? "").trim();
  if (email.length > longestValue || !/^[^\s@<>]+@[^\s@<>]+$/.test(email)) return undefined;
  const words = printable(name ?? "").trim();
  return { user_name: shortened(words === "" ? email : words, longestValue), email };
}

/** Exchange keeps some recipients by name alone. */
function unaddressedNote(people: readonly Person[]): string[] {
  const names = people
    .filter((one) => inZoho(one) === undefined)
    .map(({ name }) => oneLine(name ?? "") || text("filedMail.somebody"));
  if (names.length === 0) return [];
  return [
    text("filedMail.without-address", { people: shortened(listedShort(names), longestNote) }),
  ];
}

function crowdNote(fields: Fields): string[] {
  const extra = Object.values(fields).reduce(
    (sum, people) => sum + Math.max(0, people.length - mostPeople),
    0,
  );
  return extra === 0 ? [] : [text("filedMail.more-people", { count: extra, limit: mostPeople })];
}

const fieldNames = { to: "To", cc: "Cc", bcc: "Bcc" } as const;

/** The same, to be read before the mail is filed. */
export function crowdRemarks(email: Email): RemarkMessage[] {
  return (["to", "cc", "bcc"] as const).flatMap((name): RemarkMessage[] => {
    const people = email[name];
    const field = fieldNames[name];
    const reachable = addressed(people).length;
    const tooMany = { field, count: reachable, limit: mostPeople };
    const unknown = { field, count: people.length - reachable };
    return [
      ...(reachable > mostPeople
        ? [{ code: "too-many-recipients", values: tooMany } as const]
        : []),
      ...(unknown.count > 0 ? [{ code: "without-address", values: unknown } as const] : []),
    ];
  });
}
