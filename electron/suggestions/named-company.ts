import type { RecordIndex } from "../records/record-index.ts";
import { wordsOf } from "../records/words.ts";
import { isOpenDeal } from "./crm-evidence.ts";
import type { Evidence } from "./evidence.ts";
import type { MailToPlace } from "./mail.ts";

/**
 * The companies that subject and text name, and their open deals: for a mail of whose people the CRM
 * knows nothing, as among colleagues, or from a private address with a signature.
 */
export function gatherNamedCompanies(
  evidence: Evidence,
  index: RecordIndex,
  { subject = "", text = "" }: MailToPlace,
): void {
  const words = wordsOf(`${subject} ${text}`);
  for (const account of index.accountsNamed(`${subject} ${text}`)) {
    const name = wordsOf(account.title);
    if (name.size === 0 || !name.isSubsetOf(words)) continue;
    const company = account.title;
    evidence.add(account, "accountNamed", 1, { code: "names-company", values: { company } });
    const deals = index.ofAccount(account.id).filter(isOpenDeal);
    for (const deal of deals)
      evidence.add(deal, deals.length === 1 ? "onlyDealOfNamed" : "dealOfNamed", 1, {
        code: "deal-of-named",
        values: { company },
      });
  }
}
