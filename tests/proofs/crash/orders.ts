import { z } from "zod";
import { account } from "../../support/practice.ts";

/** The places between two durable steps at which a process can be killed, in their order. */
export const points = [
  "the files are in the spool",
  "the job is stored",
  "a job is claimed",
  "a file is uploaded",
  "the id of a file is stored",
  "the intent is stored",
  "Zoho has answered",
  "the outcome is stored",
  "the list is read",
  "the intent to add a file is stored",
  "Zoho has added a file",
] as const;
export type Point = (typeof points)[number];

/** What the process of an outbox is told at its start: its second argument, as JSON. */
export const orders = z.object({
  accounts: account,
  seed: z.number(),
  /** Numbers of the letters to put into the outbox. Some may be there already. */
  letters: z.array(z.number()),
  /** Where it kills itself, and at which time that it comes there. */
  death: z.object({ point: z.enum(points), time: z.number() }).optional(),
  /** A file for what has reached the disk: see sync-log.ts. */
  syncLog: z.string().optional(),
});
export type Orders = z.output<typeof orders>;
