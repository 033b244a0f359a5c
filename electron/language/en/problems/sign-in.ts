import type { Messages } from "../../pattern.ts";

/**
 * Why a sign-in failed. Nothing is tried again by itself, so each sentence ends with what the
 * person can do.
 */
export const signIn = {
  "sign-in-cancelled": "The sign-in was cancelled.",
  "client-missing":
    "Enter the client ID and the client secret that your organisation registered for Mailpin in Zoho's API console.",
  "zoho-unreachable": "Zoho cannot be reached. Check the network, then sign in again.",
  "access-denied":
    "Access was denied in Zoho. Sign in again, and accept the access that Zoho asks for.",
  "no-org":
    "This Zoho account has no Zoho CRM organisation. Sign in with another account, or ask an administrator to add this one.",
  "data-centre-unknown.account":
    "Your account is in a data centre that Mailpin does not know or cannot reach from the one you chose. No secret was sent there. Choose the data centre that the web address of your CRM shows, then sign in again.",
  "data-centre-unknown.chosen": "Mailpin does not know this data centre. Choose one from the list.",
  "data-centre-unknown.policy":
    "Your organisation's rules allow only a data centre that Mailpin does not know. Ask your administrator.",
  "code-missing": "The browser came back from Zoho without a code. Sign in again.",
  "sign-in-timeout": `{ $count ->
    [one] The browser did not come back to Mailpin within a minute. Sign in again. If Zoho shows an error in the browser, check the client id, and check that these redirect URIs are registered for it: { $uris }.
   *[other] The browser did not come back to Mailpin within { $count } minutes. Sign in again. If Zoho shows an error in the browser, check the client id, and check that these redirect URIs are registered for it: { $uris }.
  }`,
  "device-code-expired": "The code was not entered in time. Sign in again to get a new one.",
  /** One of the addresses or numbers that a sentence lists. */
  "listed-word": "{ $word }",
  "ports-taken":
    "Other programs are using all the ports on which Mailpin can wait for the browser: { $ports }. Close them and sign in again, or sign in with a code.",
  "key-ring-refused":
    "Your computer did not let Mailpin use its key store, where the sign-in is kept. Unlock it, or allow Mailpin when the computer asks. Then sign in again.",
  "key-ring-refused.kept":
    "Your computer did not let Mailpin read the sign-in from its key store. Unlock it, or allow Mailpin when the computer asks, then come back to this window. If that does not help, start Mailpin again, or sign in again.",
  "refresh-token-missing":
    "Zoho gave access for one hour only. Remove Mailpin from the connected apps of your Zoho account, then sign in again.",
  "sign-in-refused":
    "Zoho refused the sign-in. Check the client id, its secret and its type in Zoho's API console, then sign in again.",
  "code-refused.browser": "Zoho did not accept the code from the browser. Sign in again.",
  "code-refused.self-client":
    "Zoho does not accept this code. A code works once, for a few minutes, and only for the client and the data centre that it was made for. Make a new one, then sign in again.",
  "code-refused.device":
    "Zoho no longer accepts the code that was shown. Sign in again to get a new one.",
  "client-refused.sign-in":
    "Zoho does not accept this client in the data centre { $place }. Check its id and secret. Check in Zoho's API console that it is enabled for this data centre. Then sign in again.",
  "redirect-uri-refused":
    "Mailpin's redirect URIs are not registered for this client. Register them in Zoho's API console, then sign in again: { $uris }.",
  "sign-in-throttled":
    "There were too many sign-ins in a short time. Wait ten minutes, then sign in again.",
  "zoho-unreadable":
    "Zoho's answer could not be read. Check the network, or wait a few minutes. Then sign in again.",
} as const satisfies Messages;
