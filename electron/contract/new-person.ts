import { z } from "zod";
import { recordId } from "./record.ts";

/** The kinds of records that Mailpin can create. */
export const personModule = z.enum(["Contacts", "Leads"]);
export type PersonModule = z.output<typeof personModule>;

/** Somebody who is to become a contact or a lead. Zoho's own limits of length. */
export const newPerson = z.object({
  module: personModule,
  firstName: z.string().trim().max(40),
  lastName: z.string().trim().max(80),
  email: z.string().trim().min(3).max(100),
  phone: z.string().trim().max(30),
  /** Of a lead. */
  company: z.string().trim().max(100),
  /** Of a contact. */
  account: recordId.exactOptional(),
});
export type NewPerson = z.output<typeof newPerson>;
