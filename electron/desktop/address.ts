/**
 * The window's address. It has its own scheme, because file:// pages have privileges that a mail
 * app's page must not have.
 */
export const scheme = "app";
const host = "mailpin";
export const firstPage = `${scheme}://${host}/index.html`;
export const stripPage = `${scheme}://${host}/strip/index.html`;

/**
 * Whether an address belongs to our pages. It is parsed, because `app://mailpin.evil/` has the same
 * prefix.
 */
export function isOurPage(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === host;
}
