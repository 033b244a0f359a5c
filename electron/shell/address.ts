/** The window's own address. A scheme of our own, because file:// pages have powers that a mail app's page must not have. */
export const scheme = "app";
export const origin = `${scheme}://mailpin`;
export const firstPage = `${origin}/index.html`;
