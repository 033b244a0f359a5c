import { z } from "zod";
import { done, nothing, oneJob } from "./common.ts";
import { direction } from "../email.ts";
import { problem } from "../problem.ts";
import { recordId, recordRef } from "../record.ts";

/** Mails that are to be filed with one decision, to one record. */
const filing = z.object({
  mails: z
    .array(
      z.object({
        draftId: z.uuid(),
        direction,
        /** Positions in `email.attachments` that are left out. */
        without: z.array(z.number().int().nonnegative()),
        /** Whether the file that the mail came in is attached as well. */
        original: z.boolean().exactOptional(),
        /** What is left out follows the mail into the record's own Attachments. */
        addLeftOut: z.literal(true).exactOptional(),
        /**
         * The user knows that another mail with its Message-ID is with the record: it is filed
         * under an id of its own. Without effect where there is none.
         */
        asAnother: z.boolean().exactOptional(),
      }),
    )
    .min(1),
  record: recordRef,
  link: recordRef.exactOptional(),
  /** Later mails of the conversation are to go there, too. */
  follow: z.literal(true).exactOptional(),
  /** The user whose mail it is, if it is not the user's own; for administrators only. */
  owner: recordId.exactOptional(),
});

/** Why a mail of a filing should not simply go along with the others. */
const filingException = z.object({
  draftId: z.uuid(),
  /** It cannot be filed, or only if the user knows that. */
  problem: problem.exactOptional(),
  /** The record that Mailpin is sure of, where it is another one. */
  other: recordRef.exactOptional(),
  /** Who filed it to the record, as the CRM lists it there. */
  filedBy: z.string().exactOptional(),
  /** The title of another record that has it already. */
  filedTo: z.string().exactOptional(),
});
export type FilingException = z.output<typeof filingException>;

const filingReview = z.object({
  exceptions: z.array(filingException),
  /** Drafts of which Mailpin is sure by itself that they belong to the record. */
  sure: z.array(z.uuid()),
});

/** The outcome of `undoJob`. */
const undoOutcome = z.enum(["back", "filed", "in-doubt"]);
export type UndoOutcome = z.output<typeof undoOutcome>;

/** Files mails, and what can be done about a job. */
export const filingCalls = {
  /**
   * What `fileMails` would meet, without filing anything: the mails that would not simply go along.
   * A later call ends this one with `asked-anew`.
   */
  reviewFiling: { input: filing, output: filingReview },
  /**
   * The same for one group of several that are filed together with `fileGroups`. No other call ends
   * it.
   */
  reviewGroup: { input: filing, output: filingReview },
  /** Answered once the jobs are on disk. All given mails go to the same record. */
  fileMails: {
    input: filing,
    output: z.object({ jobIds: z.array(z.uuid()) }),
  },
  /** The same for mails of several records, all or none. */
  fileGroups: {
    input: z.object({ filings: z.array(filing).min(1) }),
    output: z.object({ jobIds: z.array(z.uuid()) }),
  },
  /**
   * Takes a job back into the tray (`back`). When an answer was lost, the mail may have arrived:
   * main first asks the record's list of emails. If the list shows the mail, the job is done
   * (`filed`). If not, the job stays as it is (`in-doubt`), unless the user knows the risk and
   * wants the mail back nevertheless.
   */
  undoJob: {
    input: oneJob.extend({ nevertheless: z.literal(true).exactOptional() }),
    output: z.object({ outcome: undoOutcome }),
  },
  /**
   * Takes those of these jobs back into the tray that cannot have reached the CRM, and answers with
   * them; the others stay as they are.
   */
  takeBackJobs: {
    input: z.object({ jobIds: z.array(z.uuid()).min(1) }),
    output: z.object({ jobIds: z.array(z.uuid()) }),
  },
  /**
   * Tries a job that needs the user, or waits, again now; one that is held is sent now. Of a filed
   * one, tries the files again that are to follow it.
   */
  retryJob: {
    input: oneJob.extend({ asAnother: z.literal(true).exactOptional() }),
    output: done,
  },
  /** Does without the files that are to follow a filed mail, and are not added yet. */
  giveUpFiles: { input: oneJob, output: done },
  /** Tries all jobs of the organisation that need the user, or wait, again now. */
  retryAll: { input: nothing, output: done },
} as const;
