import type { DatabaseSync } from "node:sqlite";
import { recordKey } from "../contract/record-key.ts";
import type { ReasonMessage } from "../contract/messages/reasons.ts";
import type { RecordHit } from "../contract/record.ts";
import type { Found, RecordIndex } from "../records/record-index.ts";
import { getHit } from "../records/search/hits.ts";
import type { FilingHistory, Ref } from "./filing-history.ts";
import type { People } from "./mail.ts";
import { sharesOf } from "./shares.ts";

/** Points for what speaks for a contact as the second record. */
const weights = { partner: 60, contactOfDeal: 50, linkedBefore: 40, other: 30 } as const;
/** So many points ahead of the next one, a contact is linked. */
const sureLead = 10;

type Sources = {
  readonly records: DatabaseSync;
  readonly index: RecordIndex;
  readonly history: FilingHistory;
};

/**
 * The contact to link when a mail is filed to a deal: a person of the mail who belongs to the deal's
 * company, the deal's own contact, or the one linked before. None when two are close.
 *
 * @param label what the organisation calls a deal
 */
export function linkedContact(
  { records, index, history }: Sources,
  deal: Found,
  label: string,
  { partners, others }: People,
): RecordHit["link"] {
  if (deal.module !== "Deals") return undefined;
  const claims = new Map<string, { readonly ref: Ref; points: number; reason: ReasonMessage }>();
  const add = (ref: Ref, points: number, reason: ReasonMessage) => {
    const claim = claims.get(recordKey(ref));
    if (claim === undefined) claims.set(recordKey(ref), { ref, points, reason });
    else claim.points += points;
  };
  if (deal.contact_id !== null)
    add({ module: "Contacts", id: deal.contact_id }, weights.contactOfDeal, {
      code: "link",
      kind: "record",
      values: { record: label },
    });
  for (const [addresses, points] of [
    [partners, weights.partner],
    [others, weights.other],
  ] as const)
    for (const contact of addresses.flatMap((address) => index.byAddress(address)))
      if (belongs(contact, deal)) add(contact, points, { code: "link", kind: "mail" });
  const linked = history
    .to(deal)
    .flatMap(({ link, ...filing }) => (link === undefined ? [] : [{ ...filing, record: link }]));
  for (const { record, value } of sharesOf(linked))
    add(record, value * weights.linkedBefore, { code: "link", kind: "before" });

  const [first, second] = [...claims.values()].sort((a, b) => b.points - a.points);
  if (first === undefined || first.points - (second?.points ?? 0) < sureLead) return undefined;
  const hit = getHit(records, first.ref);
  if (hit === undefined) return undefined;
  const { module, id, title, moduleLabel } = hit;
  return { module, id, title, moduleLabel, reason: first.reason };
}

const belongs = (contact: Found, deal: Found): boolean =>
  contact.module === "Contacts" &&
  (contact.id === deal.contact_id || contact.account_id === deal.account_id);
