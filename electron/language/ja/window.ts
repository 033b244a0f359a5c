import type { English } from "../en/window.ts";
import type { Translation } from "../pattern.ts";
import { attachments } from "./attachments.ts";
import { clientHelp } from "./client-help.ts";
import { dates } from "./dates.ts";
import { dialogs } from "./dialogs.ts";
import { exceptions } from "./exceptions.ts";
import { firstSteps } from "./first-steps.ts";
import { fitPlan } from "./fit-plan.ts";
import { fileAll } from "./file-all.ts";
import { fileTo } from "./file-to.ts";
import { japaneseAtFirst } from "./first.ts";
import { history } from "./history.ts";
import { historyChart } from "./history-chart.ts";
import { jobDetails } from "./job-details.ts";
import { jobs } from "./jobs.ts";
import { latest } from "./latest.ts";
import { mailCard } from "./mail-card.ts";
import { mailHelp } from "./mail-help.ts";
import { neverFile } from "./never-file.ts";
import { newPerson } from "./new-person.ts";
import { notices } from "./notices.ts";
import { opening } from "./opening.ts";
import { organisations } from "./organisations.ts";
import { outbox } from "./outbox.ts";
import { people } from "./people.ts";
import { preview } from "./preview.ts";
import { proxySignIn } from "./proxy-sign-in.ts";
import { receipts } from "./receipts.ts";
import { recordCopy } from "./record-copy.ts";
import { records } from "./records.ts";
import { setup } from "./setup.ts";
import { japaneseShared } from "./shared.ts";
import { settings } from "./settings.ts";
import { shortcuts } from "./shortcuts.ts";
import { sentMails } from "./sent-mails.ts";
import { signIn } from "./sign-in.ts";
import { strip } from "./strip.ts";
import { tray } from "./tray.ts";

export const japanese = {
  ...japaneseShared,
  attachments,
  ...japaneseAtFirst,
  "client-help": clientHelp,
  dates,
  dialogs,
  exceptions,
  "first-steps": firstSteps,
  "fit-plan": fitPlan,
  "file-all": fileAll,
  "file-to": fileTo,
  history,
  "history-chart": historyChart,
  "job-details": jobDetails,
  jobs,
  latest,
  "mail-card": mailCard,
  "mail-help": mailHelp,
  "never-file": neverFile,
  "new-person": newPerson,
  notices,
  opening,
  organisations,
  outbox,
  people,
  preview,
  "proxy-sign-in": proxySignIn,
  receipts,
  "record-copy": recordCopy,
  records,
  settings,
  setup,
  shortcuts,
  "sent-mails": sentMails,
  "sign-in": signIn,
  strip,
  tray,
} satisfies Translation<English>;
