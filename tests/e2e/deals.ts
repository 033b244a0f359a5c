import { z } from "zod";
import type { Computer } from "./test.ts";

const lookup = z.object({ id: z.string(), name: z.string() });
const deal = z.object({ id: z.string(), Deal_Name: z.string(), Contact_Name: lookup });
export type Deal = { id: string; title: string; contact: { id: string; name: string } };

/** A deal of the practice company with a contact and a unique title. */
export async function someDeal(computer: Computer, position = 0): Promise<Deal> {
  const rows = await computer.reader.records("Deals", "Deal_Name,Contact_Name");
  const deals = rows
    .map((row) => deal.safeParse(row))
    .flatMap(({ data }) => (data === undefined ? [] : [data]));
  const alone = deals.filter(
    ({ Deal_Name }) => deals.filter((other) => other.Deal_Name.startsWith(Deal_Name)).length === 1,
  );
  const chosen = alone[position];
  if (chosen === undefined) throw new Error("the practice company has no such deal");
  return { id: chosen.id, title: chosen.Deal_Name, contact: chosen.Contact_Name };
}
