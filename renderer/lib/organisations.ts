import type { OrganisationView } from "../../electron/contract/connection.ts";

/** The tag beside the company's name; a production company, the normal case, wears none. */
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

/** What the place is called that mails go to: the practice company's is not Zoho's. */
export const crmName = (organisation: OrganisationView | undefined): string =>
  organisation?.type === "practice" ? "the CRM" : "Zoho";

/**
 * Whose access to the company it is, where it lives, and what it waits for: the line under its
 * name, some of it empty.
 */
export function organisationDetail({
  user,
  dataCentre,
  access,
  waiting,
}: OrganisationView): (string | undefined)[] {
  const rights = { full: "", outdated: "needs a new right", none: "signed out" }[access];
  return [user?.name, dataCentre, rights, waiting === 0 ? "" : `${waiting} waiting`];
}
