import { RecordIndex, type Found } from "../../../../electron/records/record-index.ts";
import { recordKey } from "../../../../electron/contract/record-key.ts";
import { peopleOf } from "../../../../electron/suggestions/mail.ts";
import { us, type SomeMail } from "./mailbox.ts";
import type { Answer, Guesser } from "./protocol.ts";

/** As Zoho does it: of the open deals of a contact the one that was changed last, else the contact. */
export const zohosRule: Guesser = ({ records }, mail) => {
  const index = new RecordIndex(records);
  return answerOf(known(index, mail).flatMap((contact) => [...dealsOf(index, contact), contact]));
};

/** Whoever has the address; the deal, where the person has one only. */
export const addressMatch: Guesser = ({ records }, mail) => {
  const index = new RecordIndex(records);
  return answerOf(
    known(index, mail).flatMap((contact) => {
      const deals = dealsOf(index, contact);
      return deals.length === 1 ? [...deals, contact] : [contact, ...deals];
    }),
  );
};

/** The records of those whom the mail is with. */
const known = (index: RecordIndex, { mail }: SomeMail): Found[] =>
  peopleOf(mail, us).partners.flatMap((address) => index.byAddress(address));

/** Those that are open, the one changed last first. */
const dealsOf = (index: RecordIndex, { module, id }: Found): Found[] =>
  module === "Contacts"
    ? index.ofContact(id).filter((one) => one.module === "Deals" && one.state === "open")
    : [];

/** Such rules have no doubts. */
const answerOf = (found: readonly Found[]): Answer => ({
  ranked: [...new Set(found.map(recordKey))],
  sure: found.length > 0,
});
