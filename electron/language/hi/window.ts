import { english, type English } from "../en/window.ts";
import type { Translation } from "../pattern.ts";
import { clientHelp } from "./client-help.ts";
import { dates } from "./dates.ts";
import { dialogs } from "./dialogs.ts";
import { directions } from "./directions.ts";
import { exceptions } from "./exceptions.ts";
import { hindiAtFirst } from "./first.ts";
import { history } from "./history.ts";
import { jobDetails } from "./job-details.ts";
import { jobs } from "./jobs.ts";
import { neverFile } from "./never-file.ts";
import { newPerson } from "./new-person.ts";
import { organisations } from "./organisations.ts";
import { outbox } from "./outbox.ts";
import { people } from "./people.ts";
import { problems } from "./problems.ts";
import { proxySignIn } from "./proxy-sign-in.ts";
import { reasons } from "./reasons.ts";
import { receipts } from "./receipts.ts";
import { recordCopy } from "./record-copy.ts";
import { remarks } from "./remarks.ts";
import { signIn } from "./sign-in.ts";
import { sizes } from "./sizes.ts";
import { warnings } from "./warnings.ts";

export const hindi = {
  ...english,
  ...hindiAtFirst,
  "client-help": clientHelp,
  dates,
  dialogs,
  directions,
  exceptions,
  history,
  "job-details": jobDetails,
  jobs,
  "never-file": neverFile,
  "new-person": newPerson,
  organisations,
  outbox,
  people,
  problems,
  "proxy-sign-in": proxySignIn,
  reasons,
  receipts,
  "record-copy": recordCopy,
  remarks,
  "sign-in": signIn,
  sizes,
  warnings,
} satisfies Translation<English>;
