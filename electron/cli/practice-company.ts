import { homedir } from "node:os";
import path from "node:path";
import { openOrganisation, type Organisation, type OrganisationDeps } from "../organisation/organisation.ts";
import { startPracticeCrm } from "../practice/start.ts";

/** Where the app keeps its data when nothing else is said; Electron's own rule, so that both look into the same folder. */
export function dataFolderOf(given: string | undefined, environment = process.env): string {
  if (given !== undefined) return path.resolve(given);
  const home = homedir();
  if (process.platform === "win32") return path.join(environment["APPDATA"] ?? path.join(home, "AppData", "Roaming"), "Mailpin");
  if (process.platform === "darwin") return path.join(home, "Library", "Application Support", "Mailpin");
  return path.join(environment["XDG_CONFIG_HOME"] ?? path.join(home, ".config"), "Mailpin");
}

/** Opens the practice company with a practice CRM of its own on the same data, does the work, and closes both. */
export async function withPracticeCompany<T>(
  dataFolder: string,
  forkParser: OrganisationDeps["forkParser"],
  work: (organisation: Organisation) => Promise<T>,
): Promise<T> {
  const crm = await startPracticeCrm({ port: 0, folder: path.join(dataFolder, "practice-crm") });
  const organisation = openOrganisation({
    view: { id: "practice", name: "Practice company", type: "practice" },
    folder: path.join(dataFolder, "organisations", "practice"),
    account: Promise.resolve(crm),
    fetch,
    now: Date.now,
    forkParser,
    onFailure: () => undefined, // what went wrong is in the answers, and a command keeps no log
  });
  try {
    organisation.start();
    return await work(organisation);
  } finally {
    await organisation.close();
    await crm.close();
  }
}
