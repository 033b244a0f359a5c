/** The pages that the shim shows in its own name. */

const page = (
  sentence: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not here</title>
<style>body{font:16px/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:90vh;color-scheme:light dark}p{max-width:32em;padding:1em}</style>
</head><body><p>${sentence}</p></body></html>`;

export const refusedPage = page;

export const inUsePage = (productName: string): string =>
  page(
    `${productName} is already open in another tab or window. Close that one, or continue there.`,
  );

/** Stops a second document before any of its own scripts has run. */
export const refusedScript = (address: string): string =>
  `window.stop(); location.replace(${JSON.stringify(address)});`;
