import type { OrganisationView } from "../../electron/contract/connection.ts";

/** The tag beside the company's name; a production company has none. */
export function organisationTag(type: OrganisationView["type"]): string | undefined {
  switch (type) {
    case "practice":
      return "Practice";
    case "sandbox":
      return "Sandbox";
    case "developer":
      return "Developer edition";
    case "bigin":
      return "Bigin";
    case "production":
      return undefined;
  }
}

/** The name of the CRM: the practice company's is not Zoho. */
export const crmName = (organisation: OrganisationView | undefined): string =>
  organisation?.type === "practice" ? "the CRM" : "Zoho";

/**
 * The line under the company's name: user, data centre, access, and number of waiting mails. Some
 * of it may be empty.
 */
export function organisationDetail({
  user,
  dataCentre,
  access,
  waiting,
}: OrganisationView): (string | undefined)[] {
  const accessWords = { full: "", outdated: "needs a new permission", none: "signed out" }[access];
  return [user?.name, dataCentre, accessWords, waiting === 0 ? "" : `${waiting} waiting`];
}
