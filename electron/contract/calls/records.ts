import { z } from "zod";
import { done, nothing } from "./common.ts";
import { recordCopyView } from "../record-copy.ts";
import { moduleChoice, moduleView, recordHit, recordRef } from "../record.ts";

/** Finds the record that a mail belongs to, and keeps the copy of the records. */
export const recordCalls = {
  /** Records that suit a draft, best first, each with its reasons. */
  suggestRecords: {
    input: z.object({ draftId: z.uuid() }),
    output: z.object({
      hits: z.array(recordHit),
      /** The first one is certain enough to be chosen for the user. */
      sure: z.boolean(),
      /** Whom the mail is with, where no record has the address. */
      stranger: z.object({ name: z.string(), address: z.string() }).exactOptional(),
    }),
  },
  /**
   * Records that match the words of `text`, those of a module together; for an empty text the
   * favourites, those that were filed to, and those that were changed last. Also the modules that can be searched, in the CRM's order.
   */
  findRecords: {
    input: z.object({ text: z.string().max(200), module: z.string().exactOptional() }),
    output: z.object({
      hits: z.array(recordHit),
      modules: z.array(moduleView),
      /** Whether the copy has all records: else the CRM may have others. */
      complete: z.boolean(),
    }),
  },
  /**
   * The same in the CRM itself, for records that were made a moment ago or are not in the local
   * copy. Records that it finds are added to the copy.
   */
  lookUpRecords: {
    input: z.object({
      text: z.string().min(2).max(200),
      module: z.string().exactOptional(),
      /** Not asked for by the user: not done while the CRM wants a pause. */
      automatic: z.literal(true).exactOptional(),
    }),
    output: z.object({ hits: z.array(recordHit) }),
  },
  /** The modules that the local copy knows, in the CRM's order. */
  listModules: { input: nothing, output: z.array(moduleChoice) },
  /**
   * Offers the records of a module when one is looked for, or no longer. One module is always
   * offered. Answers with what holds.
   */
  offerModule: {
    input: z.object({ module: z.string().max(100), isOffered: z.boolean() }),
    output: z.array(moduleChoice),
  },
  /** Opens the page of a record of the active organisation in the system's browser. */
  openRecord: { input: recordRef.pick({ module: true, id: true }), output: done },
  /** Stars a record: it is among the first to choose from. */
  addFavourite: { input: recordRef, output: done },
  removeFavourite: { input: recordRef.pick({ module: true, id: true }), output: done },
  getRecordCopy: { input: nothing, output: recordCopyView },
  /**
   * Keeps a copy of the records on this computer from the next sync on; or asks the user, removes
   * the copy and keeps none.
   */
  keepRecordCopy: { input: z.object({ kept: z.boolean() }), output: recordCopyView },
  /** Asks the user, then removes the records from this computer until the next sync. */
  clearRecordCopy: { input: nothing, output: recordCopyView },
  /** Brings the copy up to date. Answered when that has ended, successful or not. */
  updateRecordCopy: { input: nothing, output: recordCopyView },
} as const;
