import type { DatabaseSync } from "node:sqlite";
import { listModules } from "../../records/modules.ts";
import type { RecordHit } from "../../contract/record.ts";
import type { ProfileStore } from "../data/profile.ts";

/** The modules whose records are not offered: the user hides them, or the company allows others. */
export function hiddenModules(
  profile: Pick<ProfileStore, "hasForbiddenModules" | "hiddenModules" | "mayFileTo">,
  records: DatabaseSync,
): readonly string[] {
  if (!profile.hasForbiddenModules) return profile.hiddenModules();
  const forbidden = listModules(records).filter(({ apiName }) => !profile.mayFileTo(apiName));
  return [...profile.hiddenModules(), ...forbidden.map(({ apiName }) => apiName)];
}

/** A suggested record, whose link leads to no module that the company does not allow. */
export function withAllowedLink(
  { link, ...hit }: RecordHit,
  profile: Pick<ProfileStore, "mayFileTo">,
): RecordHit {
  return link !== undefined && profile.mayFileTo(link.module) ? { ...hit, link } : hit;
}
