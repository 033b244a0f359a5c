import { z } from "zod";

/** How the tray shows its mails: one by one, by conversation, or by the person they are with. */
export const grouping = z.enum(["none", "thread", "person"]);
export type Grouping = z.output<typeof grouping>;
