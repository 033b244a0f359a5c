import type { ReasonMessage } from "../contract/messages/reasons.ts";
import type { Counterpart } from "../records/counterparts.ts";
import { companyDomains } from "../people/company-domains.ts";
import type { Found, RecordIndex } from "../records/record-index.ts";
import type { Evidence } from "./evidence.ts";
import type { Related } from "./score.ts";

const weights: Readonly<Record<Counterpart["role"], number>> = {
  sender: 1,
  recipient: 1,
  mentioned: 0.9,
  copied: 0.7,
};

/** What the CRM says of a person counts so much once the user has filed mails with them. */
const onceLearned = 0.15;

/** What the CRM says of one person of a mail, or of the company that the address belongs to. */
export function gatherRelated(
  evidence: Evidence,
  index: RecordIndex,
  counterpart: Counterpart,
  isLearned: boolean,
): void {
  const { address, role } = counterpart;
  const part = weights[role] * (isLearned ? onceLearned : 1);
  const add = (found: Found, name: Related, reason: ReasonMessage) => {
    evidence.add(found, name, part, reason);
  };
  const known = index.byAddress(address);
  for (const found of known)
    if (found.module === "Contacts") gatherContact(add, index, found);
    else
      add(found, found.module === "Leads" ? "lead" : "customByAddress", {
        code: "has-address",
        values: { address },
      });
  if (known.length === 0) gatherCompany(add, index, address);
}

type Add = (found: Found, name: Related, reason: ReasonMessage) => void;

function gatherContact(add: Add, index: RecordIndex, contact: Found): void {
  const { title: name, account_id: accountId } = contact;
  const own = index.ofContact(contact.id);
  const ofCompany = accountId === null ? [] : index.ofAccount(accountId);
  const isAlone = ![...own, ...ofCompany].some(isOpenDeal);
  add(contact, isAlone ? "contactWithoutDeal" : "contact", { code: "person", values: { name } });
  const isElsewhere = (deal: Found) =>
    accountId !== null && deal.account_id !== null && deal.account_id !== accountId;
  for (const found of own) {
    if (found.module !== "Deals") add(found, "ofCompany", { code: "contact-of", values: { name } });
    else if (found.state === "open")
      add(found, isElsewhere(found) ? "dealElsewhere" : "dealOfContact", {
        code: "contact-of",
        values: { name },
      });
    else if (found.state === "won")
      add(found, "wonDealOfContact", { code: "contact-of", kind: "won", values: { name } });
  }
  const hasDeal = own.some((deal) => isOpenDeal(deal) && !isElsewhere(deal));
  if (accountId !== null) gatherEmployer(add, index, { name, accountId, hasDeal });
}

export const isOpenDeal = ({ module, state }: Found): boolean =>
  module === "Deals" && state === "open";

type Employee = { readonly name: string; readonly accountId: string; readonly hasDeal: boolean };

/** Somebody with a deal of their own is seldom the one to write about a colleague's. */
function gatherEmployer(
  add: Add,
  index: RecordIndex,
  { name, accountId, hasDeal }: Employee,
): void {
  const account = index.get({ module: "Accounts", id: accountId });
  if (account !== undefined) add(account, "account", { code: "works-there", values: { name } });
  const where =
    account === undefined
      ? { kind: "unnamed" as const, values: { name } }
      : { values: { company: account.title, name } };
  const ofCompany = index.ofAccount(accountId);
  const isOnly = ofCompany.filter(isOpenDeal).length === 1;
  for (const found of ofCompany)
    if (isOpenDeal(found))
      add(found, hasDeal ? "otherDealOfCompany" : isOnly ? "onlyDealOfCompany" : "dealOfCompany", {
        code: "deal-of-company",
        ...where,
      });
    else if (found.module !== "Deals")
      add(found, "ofCompany", { code: "belongs-to-company", ...where });
}

/** No record has the address, but a company may have its domain. */
function gatherCompany(add: Add, index: RecordIndex, address: string): void {
  for (const domain of companyDomains(address)) {
    const accounts = index.accountsByDomain(domain);
    for (const account of accounts) {
      const company = account.title;
      add(account, "accountByDomain", { code: "domain-of", values: { domain, company } });
      const deals = index.ofAccount(account.id).filter(isOpenDeal);
      for (const found of deals)
        add(found, deals.length === 1 ? "onlyDealByDomain" : "dealByDomain", {
          code: "deal-of-domain",
          values: { company },
        });
    }
    if (accounts.length > 0) return;
  }
}
