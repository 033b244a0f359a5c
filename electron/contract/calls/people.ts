import { z } from "zod";
import { done } from "./common.ts";
import { newPerson, personModule } from "../new-person.ts";
import { recordHit, recordId } from "../record.ts";

/** Who a mail is with: new people, own addresses, and those of whom nothing is filed. */
export const peopleCalls = {
  /** What a mail tells of the stranger whom it is with, for a new contact or lead. */
  proposePerson: {
    input: z.object({ draftId: z.uuid() }),
    output: newPerson
      .omit({ module: true, account: true })
      /** Accounts that have the address's domain, the likeliest first. */
      .extend({ accounts: z.array(recordHit), modules: z.array(personModule) }),
  },
  /** Asks the CRM for the contacts and leads that somebody may be. Only online. */
  findPerson: { input: newPerson, output: z.object({ hits: z.array(recordHit) }) },
  /**
   * Creates a contact or a lead, unless the CRM has others than those that the user has `seen` who
   * may be the same: then it answers with these. Only online.
   */
  createPerson: {
    input: z.object({ person: newPerson, seen: z.array(recordId) }),
    output: z.object({ created: recordHit.exactOptional(), found: z.array(recordHit) }),
  },
  /**
   * Adds an address of the user's own, or a domain of the user's company: mails from there count as
   * sent, from now on and in the tray.
   */
  addOwnAddress: { input: z.object({ address: z.string().max(320) }), output: done },
  removeOwnAddress: { input: z.object({ address: z.string().max(320) }), output: done },
  /** Adds an address or a domain to the never-file list. */
  addNeverFile: { input: z.object({ entry: z.string().max(320) }), output: done },
  removeNeverFile: { input: z.object({ entry: z.string().max(320) }), output: done },
} as const;
