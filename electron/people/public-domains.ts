import listed from "email-providers/all.json" with { type: "json" };
import { getDomainWithoutSuffix } from "tldts-experimental";
import { morePublicDomains } from "./more-public-domains.ts";

/**
 * Whether everybody can have a mailbox at this domain, so that it says nothing of a company: free
 * and throw-away mailboxes, and those that come with a line to the internet or a phone.
 *
 * @param domain registrable, in lower case and ASCII
 */
export function isPublicDomain(domain: string): boolean {
  known ??= new Set([...listed, ...morePublicDomains]);
  return known.has(domain) || brands.has(getDomainWithoutSuffix(domain) ?? "");
}

/** Made when it is first needed: start-up does not wait for it. */
let known: ReadonlySet<string> | undefined;

/** Providers that give mailboxes under their name in many countries. */
const brands = new Set(
  (
    "gmail googlemail outlook hotmail live msn windowslive yahoo ymail rocketmail aol icloud gmx yandex rambler " +
    "protonmail tutanota fastmail tiscali chello zohomail mailinator guerrillamail yopmail"
  ).split(" "),
);
