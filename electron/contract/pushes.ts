import { z } from "zod";
import { colleague, connection } from "./connection.ts";
import { draft } from "./draft.ts";
import { jobView } from "./job.ts";
import { listChange } from "./list-change.ts";
import { notice } from "./notice.ts";
import { opening } from "./opening.ts";
import { proxySignInView } from "./proxy.ts";
import { refusal } from "./refusal.ts";
import { sentMails } from "./sent-mails.ts";
import { settings } from "./settings.ts";
import { keeping, signInProgress } from "./sign-in.ts";
import { favourites, organisations, snapshot } from "./snapshot.ts";
import { watchedFolder } from "./watched-folder.ts";

/**
 * What main sends by itself: each push replaces what the window knew, except `refused`, `taken`,
 * `updateReady`, `notices`, `show`, and the changes of `drafts` and `jobs`.
 */
export const pushes = {
  /** Everything: another organisation is shown. */
  snapshot,
  organisations,
  colleagues: z.array(colleague),
  settings,
  signIn: signInProgress,
  keeping,
  proxySignIn: proxySignInView,
  watchedFolder,
  sentMails,
  /** Counts how often new records came that may be better suggestions. */
  records: z.number().int(),
  drafts: listChange(draft),
  /** Those under way: at once when one begins, then a few times a second. */
  openings: z.array(opening),
  jobs: listChange(jobView),
  connection,
  ownAddresses: z.array(z.string()),
  neverFile: z.array(z.string()),
  favourites,
  /** Files opened from outside the window (command line, second start) that could not be read. */
  refused: z.array(refusal),
  /** Mails came in from the watched folder of this name. */
  taken: z.object({ mails: z.number().int().positive(), from: z.string() }),
  /** A new version was fetched, and begins with the next start. */
  updateReady: z.object({ version: z.string() }),
  /** What the user should know, in addition to earlier notices. */
  notices: z.array(notice),
  /** The user wants to see this part of the window, and says so outside it. */
  show: z.enum(["outbox", "settings", "shortcuts", "mail-help"]),
} as const;

export type PushName = keyof typeof pushes;
export type Push<P extends PushName> = z.output<(typeof pushes)[P]>;

/** A push, with its name. */
export type News = {
  readonly [P in PushName]: { readonly name: P; readonly value: Push<P> };
}[PushName];
