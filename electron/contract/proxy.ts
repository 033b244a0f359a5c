import { z } from "zod";

/** A proxy between this computer and Zoho that wants a user name and a password. */
export const proxySignInView = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({
    /** `put-off`: the user does not want to answer now. */
    state: z.enum(["wanted", "put-off"]),
    /** Of the question: an answer names it. */
    id: z.uuid(),
    host: z.string(),
    port: z.number().int(),
    /** What the proxy calls itself; may be empty. */
    realm: z.string(),
    /** It did not accept what it was given last. */
    wasRefused: z.boolean(),
    /** It knows the accounts of a Windows domain. */
    isWindowsAccount: z.boolean(),
  }),
]);
export type ProxySignInView = z.output<typeof proxySignInView>;

/** It goes from the window to main once, and never back. */
export const proxyAnswer = z.object({
  id: z.uuid(),
  username: z.string().min(1).max(256),
  password: z.string().max(256),
});
export type ProxyAnswer = z.output<typeof proxyAnswer>;
