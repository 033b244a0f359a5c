import { z } from "zod";
import { colleague, connection, organisationView } from "./connection.ts";
import { draft } from "./draft.ts";
import { jobView } from "./job.ts";
import { opening } from "./opening.ts";
import { proxySignInView } from "./proxy.ts";
import { recordRef } from "./record.ts";
import { sentMails } from "./sent-mails.ts";
import { settings } from "./settings.ts";
import { keeping, signInProgress } from "./sign-in.ts";
import { watchedFolder } from "./watched-folder.ts";

/**
 * The connected organisations, in the order in which they were connected, and the one that the
 * window shows.
 */
export const organisations = z.object({
  active: z.string(),
  list: z.array(organisationView).min(1),
});
export type Organisations = z.output<typeof organisations>;

/** The records that the user starred. */
export const favourites = z.array(recordRef);

/** All that the first screen needs. Of a long list only the beginning: the rest is pushed. */
export const snapshot = z.object({
  organisations,
  /** Users whose mails the user may also file: all for an administrator, none for others. */
  colleagues: z.array(colleague),
  connection,
  drafts: z.array(draft),
  openings: z.array(opening),
  /** Jobs under way, and jobs that ended in the last day. */
  jobs: z.array(jobView),
  settings,
  /** Addresses that the user added as own ones, besides those that the CRM knows. */
  ownAddresses: z.array(z.string()),
  /** Addresses and domains of which no mail may be filed. */
  neverFile: z.array(z.string()),
  favourites,
  signIn: signInProgress,
  keeping,
  proxySignIn: proxySignInView,
  watchedFolder,
  sentMails,
});
export type Snapshot = z.output<typeof snapshot>;
