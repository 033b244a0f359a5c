import type { RecordRow } from "../../../electron/records/row.ts";
import { Chance } from "../fuzz/chance.ts";

const syllables =
  "ba bel bo bri da den do fa fen ga ger ha hol in ja jo ka kel ko la len lo ma mer mo na nor o pa per ra rin ro sa sel so ta tor u va ver wa win za".split(
    " ",
  );
const firstNames =
  "Ana Bora Chloé Dirk Eva Faruk Grace Hannes Inès Jörg Kofi Lena Marek Nadia Ole Petra Quentin Rosa Søren Tomáš Ulla Viktor Wei Yuki Zoë".split(
    " ",
  );
const forms = ["GmbH", "AG", "Ltd", "Inc", "S.A.", "B.V.", "株式会社"];
const works = ["Renewal", "Rollout", "Pilot", "Licences", "Support", "Hosting", "Audit", "Upgrade"];

/**
 * Records like those of a CRM, the same for the same seed: a tenth are companies, the rest their
 * contacts, leads, deals and quotes. Names repeat as in life: some words are everywhere.
 */
export function* manyRecords(count: number, seed: number): Generator<RecordRow> {
  const chance = new Chance(seed);
  const word = () => {
    const text = Array.from({ length: 2 + chance.below(3) }, () => chance.of(syllables)).join("");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const words = Array.from({ length: Math.min(count, 60_000) }, word);
  const often = () => words[Math.floor(chance.next() ** 2 * words.length)] ?? "";
  const companies = Array.from(
    { length: Math.ceil(count / 10) },
    () => `${often()} ${chance.of(works.slice(4))} ${chance.of(forms)}`,
  );
  for (let at = 0; at < count; at += 1) {
    const company = companies[at % companies.length] ?? "";
    const person = `${chance.of(firstNames)} ${often()}`;
    const phone = `49${String(1_000_000_000 + chance.below(8_999_999_999))}`;
    const domain = `${company.split(" ")[0]?.toLowerCase() ?? ""}${at % companies.length}.example`;
    const kind = at < companies.length ? 0 : chance.below(10);
    const account_id = at < companies.length ? null : String(firstId + (at % companies.length));
    const common = { ...nobody, id: String(firstId + at), modified_at: at * 1000, account_id };
    if (kind === 0 && at < companies.length)
      yield { ...common, module: "Accounts", title: company, detail: `${domain} · Bremen`, domain };
    else if (kind < 5) {
      const address = `${person
        .toLowerCase()
        .normalize("NFKD")
        .replace(/[^a-z]+/g, ".")}@${domain}`;
      yield {
        ...common,
        ...{ module: "Contacts", title: person, detail: `${company} · ${address}`, domain },
        ...{ addresses: [address], phones: [phone] },
      };
    } else if (kind < 9)
      yield {
        ...common,
        module: "Deals",
        title: `${company} ${chance.of(works)} ${2019 + chance.below(8)}`,
        detail: `Negotiation · ${company} · € ${chance.below(900)},000`,
      };
    else
      yield {
        ...common,
        module: "Quotes",
        title: `${chance.of(works)} for ${company}`,
        detail: `Q-${2019 + chance.below(8)}-${String(at).padStart(6, "0")} · Sent`,
      };
  }
}

/** Companies come first. */
const firstId = 1_000_000;

const nobody = {
  ...{ addresses: [], phones: [], domain: null, contact_id: null },
  ...{ owner_id: null, state: "open" as const },
};

export const modulesOfMany = ["Accounts", "Contacts", "Deals", "Quotes"].map((apiName, at) => ({
  ...{ id: String(at + 1), apiName, singular: apiName.replace(/s$/, ""), plural: apiName },
  ...{ custom: false, tab: apiName },
}));
