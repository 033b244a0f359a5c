import { z } from "zod";

/**
 * The app that an organisation registered at Zoho for Mailpin ("bring your own client"). The secret
 * never comes back to the window.
 */
export const client = z.object({
  id: z.string().trim().min(1).max(200),
  secret: z.string().trim().min(1).max(200),
});

const common = {
  /** The `id` of one of the offered data centres. */
  dataCentre: z.string().max(50),
  /** Absent: the one that was used there before, which Mailpin keeps. */
  client: client.exactOptional(),
};

/**
 * The three ways to sign in: with the system's browser, with a code from Zoho's API console, with a
 * code to type on another device.
 */
export const signInRequest = z.discriminatedUnion("by", [
  z.object({ by: z.literal("browser"), ...common }),
  z.object({ by: z.literal("self-client"), ...common, code: z.string().trim().min(1).max(500) }),
  z.object({ by: z.literal("device"), ...common }),
]);
export type SignInRequest = z.output<typeof signInRequest>;

/** What a person needs to know before signing in. */
export const signInOptions = z.object({
  dataCentres: z.array(
    z.object({
      id: z.string(),
      /** For people, e.g. "Europe". */
      name: z.string(),
      /** Of the web address that people see when they use their CRM, e.g. `zoho.eu`. */
      domain: z.string(),
      /** The client id that was used there before, whose secret Mailpin keeps. */
      clientId: z.string().exactOptional(),
    }),
  ),
  /** Whether the organisation decides the client: what users would enter is not used. */
  isClientManaged: z.boolean(),
  /**
   * The redirect URIs to register for the client, exactly like this, so that the browser can come
   * back.
   */
  redirectUris: z.array(z.string()),
  /**
   * The scopes that Mailpin asks for, separated by commas, as the console wants them for a self
   * client.
   */
  scopes: z.string(),
});
export type SignInOptions = z.output<typeof signInOptions>;

/**
 * How a sign-in is kept: by the system's key ring; until Mailpin is closed; or in a file that only
 * the user may read, because the user agreed. `unknown`: no secret was needed yet, so the key ring
 * was not asked.
 */
export const keeping = z.enum(["unknown", "key-ring", "session", "file"]);
export type CredentialStorage = z.output<typeof keeping>;

/** What a sign-in waits for. Times are ms since the epoch. */
export const signInProgress = z.discriminatedUnion("step", [
  /** Nobody is signing in. */
  z.object({ step: z.literal("none") }),
  /** Something to type at `url`, on this computer or another device. */
  z.object({
    step: z.literal("device"),
    url: z.string(),
    userCode: z.string(),
    expiresAt: z.number(),
  }),
  /** An answer in the browser, which was opened at `url`. */
  z.object({ step: z.literal("browser"), url: z.string(), expiresAt: z.number() }),
  /** Zoho's answers: the tokens, and whose organisation it is. */
  z.object({ step: z.literal("finishing") }),
]);
export type SignInProgress = z.output<typeof signInProgress>;
