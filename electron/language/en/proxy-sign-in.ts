import type { Messages } from "../pattern.ts";

/** The sign-in to a proxy that wants one. */
export const proxySignIn = {
  title: "Sign in to the proxy",
  why: "The way from this computer to Zoho leads through a proxy of your network, { $proxy }. It wants a user name and a password. They are not those of Zoho.",
  realm: "It calls itself “{ $realm }”.",
  refused:
    "The proxy did not accept this user name and password. Check both, also for capital letters.",
  "user-name": "User name",
  "windows-account": "Of a Windows account, with its domain: DOMAIN\\name.",
  password: "Password",
  "kept-how": "Mailpin keeps them as it keeps your sign-ins, and gives them to this proxy only.",
  "not-now": "Not now",
  "sign-in": "Sign in",
} as const satisfies Messages;
