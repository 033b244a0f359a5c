import type { OrganisationView } from "../../electron/contract/connection.ts";
import { text } from "../../electron/language/text.ts";

/** The tag beside the company's name; a production company has none. */
export const organisationTag = (type: OrganisationView["type"]): string | undefined =>
  type === "production" ? undefined : text(`organisations.type.${type}`);

/** The name of the CRM: the practice company's is not Zoho. */
export const crmName = (organisation: OrganisationView | undefined): string =>
  organisation?.type === "practice" ? text("organisations.crm") : "Zoho";

/**
 * The line under the company's name: user, data centre, access, and number of waiting mails. Some
 * of it may be missing.
 */
export const organisationDetail = ({
  user,
  dataCentre,
  access,
  waiting,
}: OrganisationView): (string | undefined)[] => [
  user?.name,
  dataCentre,
  access === "full" ? undefined : text(`organisations.access.${access}`),
  waiting === 0 ? undefined : text("organisations.waiting", { count: waiting }),
];
