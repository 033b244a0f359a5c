/**
 * The window's own address. A scheme of our own, because file:// pages have powers that a mail
 * app's page must not have.
 */
export const scheme = "app";
const host = "mailpin";
export const firstPage = `${scheme}://${host}/index.html`;

/**
 * Whether an address is one of our pages'. Read by a parser, since `app://mailpin.evil/` begins as
 * ours do.
 */
export function isOurPage(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === host;
}
