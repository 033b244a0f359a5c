import type { OrganisationView } from "../contract/connection.ts";
import { placeOf, type DataCentre } from "../zoho/accounts/data-centres.ts";
import { missingScopes } from "../zoho/accounts/scopes.ts";
import type { Organisation } from "./organisation.ts";
import { practiceId, type Entry } from "./sign-in/registry.ts";
import { text } from "../language/text.ts";

/** How the window's list shows an organisation. @param open undefined when it is not open */
export function connectedView(
  { id, name, type, user, dataCentre, scopes }: Entry,
  open: Organisation | undefined,
  dataCentres: readonly DataCentre[],
): OrganisationView {
  const centre = dataCentres.find((one) => one.id === dataCentre);
  const access =
    open?.isSignedOut === true ? "none" : missingScopes(scopes).length > 0 ? "outdated" : "full";
  return {
    ...{ id, name, type, user, access },
    waiting: open?.waiting ?? 0,
    dataCentre: centre === undefined ? dataCentre : placeOf(centre),
  };
}

export const practiceView = (open: Organisation | undefined): OrganisationView => ({
  id: practiceId,
  name: text("companies.practice"),
  type: "practice",
  access: "full",
  waiting: open?.waiting ?? 0,
});
