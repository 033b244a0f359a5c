import { z } from "zod";
import { done, nothing, oneOrganisation } from "./common.ts";
import { networkRoute } from "../network-route.ts";
import { proxyAnswer } from "../proxy.ts";
import { signInOptions, signInRequest } from "../sign-in.ts";

/** Connects organisations, and the way to them. */
export const organisationCalls = {
  getSignInOptions: { input: nothing, output: signInOptions },
  /**
   * Answered when the organisation is connected and shown, or with why not. Ends a sign-in that is
   * still under way.
   */
  signIn: { input: signInRequest, output: oneOrganisation },
  cancelSignIn: { input: nothing, output: done },
  /** On a computer without a key ring: whether sign-ins may be kept in a file. */
  keepInFile: { input: z.object({ agreed: z.boolean() }), output: done },
  /** Gives a proxy what it wants. What waits for that goes on. */
  signInToProxy: { input: proxyAnswer, output: done },
  /** Mailpin does not ask by itself any more until the proxy has refused something. */
  putOffProxy: { input: proxyAnswer.pick({ id: true }), output: done },
  /** How calls to the CRM of the organisation leave this computer. */
  getNetworkRoute: { input: nothing, output: networkRoute },
  /** Shows another of the connected organisations; the others go on sending what waits in them. */
  switchOrganisation: { input: oneOrganisation, output: done },
  /**
   * Asks the user, then revokes the access at Zoho and deletes it here. Mails that were not filed
   * yet are kept. The outcome is `kept` when the user declines, `forgotten` when Zoho could not be
   * told.
   */
  signOut: {
    input: oneOrganisation,
    output: z.object({ outcome: z.enum(["kept", "ended", "forgotten"]) }),
  },
} as const;
