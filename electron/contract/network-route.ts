import { z } from "zod";

/** How calls to the CRM leave this computer, as the system's settings of the network say. */
export const networkRoute = z.discriminatedUnion("way", [
  z.object({ way: z.literal("direct") }),
  z.object({
    way: z.literal("proxy"),
    /** With its port. */
    host: z.string(),
    /** `none`: it has asked for no password since the start. */
    signIn: z.enum(["none", "done", "wanted"]),
  }),
]);
export type NetworkRoute = z.output<typeof networkRoute>;
