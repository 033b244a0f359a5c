import { app } from "electron";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { PracticeProcess } from "../desktop/processes.ts";
import { practiceAccount, type PracticeAccount } from "../workspace/sign-in/practice-account.ts";

export type PracticeCrm = { start: () => Promise<PracticeAccount>; close: () => void };

/**
 * The embedded practice CRM, or with `--practice-crm=FILE` a separate one on this machine. It
 * starts on demand.
 */
export function practiceCrm(): PracticeCrm {
  const file = app.commandLine.getSwitchValue("practice-crm");
  if (file !== "") return { start: () => readAccount(file), close: () => undefined };
  const embedded = new PracticeProcess(path.join(app.getPath("userData"), "practice-crm"));
  return {
    start: () => embedded.start(),
    close: () => {
      embedded.close();
    },
  };
}

const readAccount = async (file: string): Promise<PracticeAccount> =>
  practiceAccount.parse(JSON.parse(await readFile(file, "utf8")));
