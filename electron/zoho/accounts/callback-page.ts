import { randomBytes } from "node:crypto";
import { escapeHtml } from "../../html/escape.ts";
import { languages } from "../../language/languages.ts";
import { spokenLanguage, text } from "../../language/text.ts";

export type CallbackPage = "arrived" | "denied" | "no-org" | "failed" | "stranger";

/**
 * Removes the code from the address bar and the history at once. Browsers close only pages that a
 * program opened, so the text asks the person to close it.
 */
const script = (closes: boolean) =>
  `history.replaceState(null, "", "/callback");${closes ? " setTimeout(() => close(), 2000);" : ""}`;

const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; line-height: 1.3; }`;

/**
 * A page for the browser that came back from Zoho, with its headers. All that the person reads is in
 * Mailpin's catalogs; nothing of the request gets into it.
 */
export function callbackPage(name: CallbackPage): {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
} {
  const language = spokenLanguage();
  const title = escapeHtml(text(`signInPage.${name}`));
  const nonce = randomBytes(16).toString("base64url");
  const html = `<!doctype html>
<html lang="${language}" dir="${languages[language].direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Mailpin</title>
<style nonce="${nonce}">${style}</style>
<script nonce="${nonce}">${script(name === "arrived")}</script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeHtml(text(`signInPage.${name}-text`))}</p>
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
