import type { DatabaseSync } from "node:sqlite";
import { listModules } from "../../records/modules.ts";
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
