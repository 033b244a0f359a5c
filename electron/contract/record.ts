import { z } from "zod";
import { message } from "./messages/message.ts";

/** Zoho's record ids are digit strings beyond 2^53: they never become numbers. */
export const recordId = z.string().regex(/^\d{1,30}$/);

/**
 * A record of the CRM by Zoho's module api_name (`Deals`, `Contacts`, a custom module …) and id,
 * with the title people know it by.
 */
export const recordRef = z.object({
  module: z.string().regex(/^\w{1,100}$/),
  id: recordId,
  title: z.string(),
});
export type RecordRef = z.output<typeof recordRef>;

/** A kind of record, by the name that this organisation gives to many of them, e.g. "Deals". */
export const moduleView = z.object({ apiName: z.string(), plural: z.string() });
export type ModuleView = z.output<typeof moduleView>;

/** A module, and whether the user wants to find its records. */
export const moduleChoice = moduleView.extend({ isOffered: z.boolean() });
export type ModuleChoice = z.output<typeof moduleChoice>;

/** A part of a text: start and end in UTF-16 units. */
const range = z.tuple([z.number().int(), z.number().int()]);
export type Range = z.output<typeof range>;

/** A record that can be picked. */
export const recordHit = recordRef.extend({
  /** What this organisation calls one of them, e.g. "Deal". */
  moduleLabel: z.string(),
  /** One line to tell it from its namesakes, e.g. "Negotiation · Client GmbH". May be empty. */
  detail: z.string(),
  /**
   * Why it is suggested, the strongest reason first, e.g. "Ana Client is its contact"; see
   * messages/reasons.ts. Absent for what was searched for.
   */
  reasons: z.array(message).exactOptional(),
  /** The CRM lists this very mail there. */
  hasMail: z.literal(true).exactOptional(),
  /** The parts that a search found, in order; absent for what was not searched for. */
  marks: z.object({ title: z.array(range), detail: z.array(range) }).exactOptional(),
  /**
   * Where it stands in the list that is shown before anything is typed: starred by the user, filed
   * to, changed in the CRM.
   */
  section: z.enum(["favourites", "used", "changed"]).exactOptional(),
  /** The record that naturally goes along with it, e.g. the contact of a deal. */
  link: recordRef.extend({ moduleLabel: z.string(), reason: message }).exactOptional(),
});
export type RecordHit = z.output<typeof recordHit>;
