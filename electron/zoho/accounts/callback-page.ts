import { randomBytes } from "node:crypto";

type Words = { readonly title: string; readonly text: string; readonly closes?: boolean };

/**
 * What the person reads in the browser. All of it is written here; nothing of the request gets into
 * it.
 */
const pages = {
  arrived: {
    title: "Zoho's answer has arrived",
    text: "Mailpin is finishing the sign-in. You can close this page and go back to Mailpin.",
    closes: true,
  },
  denied: {
    title: "Access was denied",
    text: "Mailpin has no access to Zoho CRM. You can close this page and go back to Mailpin.",
  },
  "no-org": {
    title: "No Zoho CRM organisation",
    text: "This Zoho account has none. Go back to Mailpin to sign in with another account.",
  },
  failed: {
    title: "The sign-in did not work",
    text: "Go back to Mailpin: it says why, and what you can do.",
  },
  stranger: {
    title: "Not the answer that Mailpin is waiting for",
    text: "This page does not belong to the sign-in that is under way, so nothing was done. Finish the sign-in in the page that Mailpin opened, or start it again in Mailpin.",
  },
} as const satisfies Readonly<Record<string, Words>>;

export type CallbackPage = keyof typeof pages;

/**
 * Removes the code from the address bar and the history at once. Browsers close only pages that a
 * program opened, so the text asks the person to close it.
 */
const script = (closes: boolean) =>
  `history.replaceState(null, "", "/callback");${closes ? " setTimeout(() => close(), 2000);" : ""}`;

const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.3; }`;

/** A page for the browser that came back from Zoho, with its headers. */
export function callbackPage(name: CallbackPage): {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
} {
  const { title, text, closes = false }: Words = pages[name];
  const nonce = randomBytes(16).toString("base64url");
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Mailpin</title>
<style nonce="${nonce}">${style}</style>
<script nonce="${nonce}">${script(closes)}</script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`;
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return {
    html,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
      // The listener closes as soon as the page is out.
      connection: "close",
    },
  };
}
