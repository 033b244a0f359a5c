import type { PracticeCredentials } from "../../../../electron/practice-crm/start.ts";

export const redirectUri = "http://localhost:53682/callback";
export const readingContacts = "ZohoCRM.modules.contacts.READ,ZohoCRM.org.READ";

/** The page that an app sends people to, without the parameters that `change` sets to undefined. */
export function authorizationUrl(
  crm: PracticeCredentials,
  change: Record<string, string | undefined> = {},
): string {
  const given: Record<string, string | undefined> = {
    response_type: "code",
    client_id: crm.clientId,
    redirect_uri: redirectUri,
    scope: readingContacts,
    access_type: "offline",
    prompt: "consent",
    state: "s-1",
    ...change,
  };
  const url = new URL("/oauth/v2/auth", crm.address);
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

export const titleOf = (page: string): string | undefined => /<h1>(.*?)<\/h1>/.exec(page)?.[1];

export type Decision = { decision?: "accept" | "deny"; user?: string };

/** Opens a page that asks for consent. */
export async function open(url: string): Promise<{
  title: string | undefined;
  text: string;
  answer: (how?: Decision) => Promise<Response>;
}> {
  const response = await fetch(url);
  const text = await response.text();
  const request = /name="request" value="([^"]+)"/.exec(text)?.[1] ?? "";
  return {
    title: titleOf(text),
    text,
    answer: ({ decision = "accept", user = "sam@seller.example" } = {}) =>
      // The address of the page, which may be in another data centre.
      fetch(new URL("/oauth/consent", response.url), {
        method: "POST",
        body: new URLSearchParams({ request, decision, user }),
        redirect: "manual",
      }),
  };
}

/** Answers the consent, and returns what comes back to the app. */
export async function redirected(url: string, how?: Decision): Promise<Record<string, string>> {
  const response = await (await open(url)).answer(how);
  return Object.fromEntries(new URL(response.headers.get("location")!).searchParams);
}

export async function signIn(
  crm: PracticeCredentials,
  change: Record<string, string | undefined> = {},
  how?: Decision,
): Promise<string> {
  return (await redirected(authorizationUrl(crm, change), how))["code"]!;
}

/** Asks for tokens with a code. */
export async function exchange(
  crm: PracticeCredentials,
  code: string,
  change: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const form = {
    grant_type: "authorization_code",
    client_id: crm.clientId,
    client_secret: crm.clientSecret,
    redirect_uri: redirectUri,
  };
  const body = new URLSearchParams({ ...form, code, ...change });
  const response = await fetch(`${crm.address}/oauth/v2/token`, { method: "POST", body });
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
}

/** A clock that a test moves. */
export const clock = () => {
  let ms = Date.UTC(2026, 2, 2, 8);
  return { now: () => ms, forward: (byMs: number) => (ms += byMs) };
};
export const minute = 60_000;
