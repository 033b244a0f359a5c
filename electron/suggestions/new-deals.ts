import { recordKey } from "../contract/record-key.ts";
import type { Found, RecordIndex } from "../records/record-index.ts";
import { isOpenDeal } from "./crm-evidence.ts";
import type { Candidate } from "./evidence.ts";
import { companiesOf, type FilingHistory, type PastFiling } from "./filing-history.ts";

/**
 * Whether somebody whom the mail is with has a deal that the history of their mails cannot know:
 * habit speaks for the old record, and the mail may belong to the new one.
 *
 * A deal of the person counts as new when it was changed after the person's last mail and none of
 * theirs was filed there; and, unless the conversation is known, as long as no mail was filed there
 * at all. A deal of the person's company counts when it was changed since and no mail was filed
 * there: a large company has many deals.
 *
 * @param chosen the record that would be chosen; it is no rival of itself
 */
export function hasNewDeal(
  chosen: Candidate,
  index: RecordIndex,
  history: FilingHistory,
  partners: readonly string[],
): boolean {
  const isRival = (deal: Found) => isOpenDeal(deal) && recordKey(deal) !== recordKey(chosen.found);
  const isUnused = (deal: Found) => history.to(deal).length === 0;
  return partners.some((address) => {
    const filings = history.withPerson(address);
    const since =
      lastOf(filings) ?? lastOfCompany(history, address) ?? lastOf(history.to(chosen.found)) ?? 0;
    const contacts = index.byAddress(address).filter(({ module }) => module === "Contacts");
    const own = contacts.flatMap(({ id }) => index.ofContact(id)).filter(isRival);
    const companys = contacts
      .flatMap(({ account_id: id }) => (id === null ? [] : index.ofAccount(id)))
      .filter(isRival);
    return (
      own.some(
        (deal) =>
          (deal.modified_at > since && !went(filings, deal)) ||
          (isUnused(deal) && !chosen.features.has("thread")),
      ) || companys.some((deal) => deal.modified_at > since && isUnused(deal))
    );
  });
}

const went = (filings: readonly PastFiling[], deal: Found): boolean =>
  filings.some(({ record }) => recordKey(record) === recordKey(deal));

const lastOf = (filings: readonly PastFiling[]): number | undefined => filings[0]?.filedAt;

const lastOfCompany = (history: FilingHistory, address: string): number | undefined =>
  lastOf(companiesOf([address]).flatMap((domain) => history.withCompany(domain)));
