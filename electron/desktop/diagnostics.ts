import { app } from "electron";
import os from "node:os";
import type { Diagnostics } from "../contract/diagnostics.ts";
import { settings } from "../contract/settings.ts";
import { spokenLanguage } from "../language/text.ts";
import type { Organisations } from "../workspace/organisations.ts";

const platform = (): string => `${os.type()} ${os.release()} (${process.arch})`;

/**
 * Where Mailpin runs, and what it does, for support. Like the log it holds codes and counts only:
 * names, addresses, paths and texts of mails stay out, because people send it unread.
 */
export function diagnosticsOf(
  organisations: Pick<Organisations, "view" | "active">,
  shown: object,
): Diagnostics {
  const { electron, chrome, node } = process.versions;
  const { active, list } = organisations.view();
  const known = list.find(({ id }) => id === active);
  const { connection, tally, inTray } = organisations.active;
  const about = {
    version: app.getVersion(),
    platform: platform(),
    versions: { electron, chrome, node },
    language: spokenLanguage(),
    organisations: list.length,
    organisation: { type: known?.type, access: known?.access },
    connection: { state: connection.state, problem: connection.problem?.code },
    tray: inTray,
    outbox: tally,
    settings: settings.omit({ companyNeverFile: true }).parse(shown),
  };
  return {
    version: about.version,
    platform: about.platform,
    dataFolder: app.getPath("userData"),
    logFolder: app.getPath("logs"),
    support: JSON.stringify(about, undefined, 2),
  };
}
