import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { isDrawable } from "../mail/content/pictures/drawable.ts";
import { isOurPage } from "./address.ts";
import type { DevServer } from "./dev-server.ts";
import { text } from "../language/text.ts";

/**
 * The content of the mail's frame. It is served through the app scheme, so that mail HTML never
 * passes through the window's code.
 */
export type PreviewSource = {
  /** The sanitised body of a draft; undefined for an unknown draft. */
  body(draftId: string): Promise<Uint8Array | undefined>;
  /** The bytes and MIME type of an image that the draft's HTML shows. */
  image(draftId: string, sha256: string): Promise<Picture | undefined>;
  /** A picture that is attached to the draft's mail. */
  attached(draftId: string, position: number): Promise<Picture | undefined>;
};
type Picture = { readonly bytes: Uint8Array; readonly type: string };

/**
 * The window may connect to nothing, but for the socket of the development server, which also writes
 * styles into the page. Svelte sets styles of elements by script, which the policy allows.
 */
const pagePolicy = (devServer?: DevServer): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    devServer === undefined ? "style-src 'self'" : "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${devServer?.socket ?? "'none'"}`,
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/**
 * The policy of the window's workers, which decode photos and PDFs of mails: they load nothing and
 * connect to nothing. A worker has the policy of its own script. Some pictures of a PDF are decoded
 * by WebAssembly that is part of the script.
 */
const scriptPolicy = "default-src 'none'; script-src 'wasm-unsafe-eval'";

/** The policy of a picture out of a mail: as a document, which it never is, it would do nothing. */
const picturePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * The policy of the mail's frame. Three independent means block scripts: sanitiser, sandbox and
 * policy. It loads nothing from the network, and only our window may embed it.
 */
const mailPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-same-origin",
].join("; ");

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * Answers the requests of our own scheme: the built window from `folder` or, during development,
 * from Vite's server, and the mails' bodies below `/preview/`. Nothing outside `folder` is ever
 * read, whatever the path says.
 */
export function answerPages(
  folder: string,
  preview: PreviewSource,
  devServer?: DevServer,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOurPage(request.url)) return missing(); // another host of our scheme is another origin
    const { pathname, search } = new URL(request.url);
    const mail = /^\/preview\/([0-9a-f-]{36})\/([0-9a-f]{64})?$/.exec(pathname);
    if (mail?.[1] !== undefined)
      return mail[2] === undefined
        ? body(preview, mail[1])
        : picture(await preview.image(mail[1], mail[2]));
    const file = /^\/preview\/([0-9a-f-]{36})\/files\/(\d{1,6})$/.exec(pathname);
    if (file?.[1] !== undefined) return picture(await preview.attached(file[1], Number(file[2])));
    return devServer === undefined
      ? page(folder, pathname)
      : pageInDevelopment(devServer, pathname + search);
  };
}

async function page(folder: string, pathname: string): Promise<Response> {
  const file = fileBelow(folder, pathname);
  const type = contentTypes[path.extname(file ?? "")];
  if (file === undefined || type === undefined) return missing();
  const bytes = await bytesOf(file);
  if (bytes === undefined) return missing();
  if (type.startsWith("text/html")) return answer(bytes, type, pagePolicy());
  return answer(bytes, type, type.startsWith("text/javascript") ? scriptPolicy : undefined);
}

const decompress = promisify(brotliDecompress);

/** In a package, text is compressed: see build/packaging/compress-window.mjs. */
async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const plain = await readFile(file).catch(() => undefined);
  if (plain !== undefined) return plain;
  const packed = await readFile(`${file}.br`).catch(() => undefined);
  return packed && decompress(packed);
}

/** Vite answers a file that is missing or does not compile with a status and a reason. */
async function pageInDevelopment(devServer: DevServer, pathAndQuery: string): Promise<Response> {
  const file = await fetch(devServer.origin + pathAndQuery);
  const type = file.headers.get("Content-Type") ?? "text/plain";
  const policy = type.startsWith("text/html") ? pagePolicy(devServer) : undefined;
  return answer(await file.bytes(), type, policy, file.status);
}

function fileBelow(folder: string, pathname: string): string | undefined {
  try {
    const file = path.join(folder, decodeURIComponent(pathname));
    return file.startsWith(folder + path.sep) ? file : undefined;
  } catch {
    return undefined; // an invalid escape, such as "%"
  }
}

async function body(preview: PreviewSource, draftId: string): Promise<Response> {
  const html = await preview.body(draftId);
  return html === undefined
    ? missing()
    : answer(mailPage(html), "text/html; charset=utf-8", mailPolicy);
}

const picture = (found: Picture | undefined): Response =>
  found === undefined || !isDrawable(found.type)
    ? missing()
    : answer(found.bytes, found.type, picturePolicy);

/**
 * Mails assume black on white. Where the window wants them dark, all colours are turned round, so that every text
 * keeps its contrast, whatever colours the mail has; pictures are turned back.
 *
 * Earlier messages are folded by an element that only Mailpin makes (electron/mail/content/fold.ts). Its words are
 * here, so that they are never a mail's, and are those of the user's language.
 */
const pageStart = (): string => `<!doctype html><html><head><meta charset="utf-8"><style>
:root{color-scheme:only light;background:#fff;color:#1d1d1b;font:14px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
body{margin:12px 14px;overflow-wrap:anywhere}img{max-width:100%;height:auto}pre{white-space:pre-wrap;font:inherit}table{max-width:100%}
blockquote{margin:0 0 0 2px;padding-left:10px;border-left:2px solid #d9d8d2;color:#4c4b47}a[href]{color:#2f5bd8}
summary{width:fit-content;min-height:24px;margin:12px 0;padding:1px 12px;border:1px solid #8b8a84;border-radius:12px;background:#fff;color:#4c4b47;font-size:12px;line-height:22px;list-style:none;cursor:pointer;user-select:none}
summary::before{content:${cssString(text("mailFrame.show-earlier"))}}details[open]>summary::before{content:${cssString(text("mailFrame.hide-earlier"))}}
summary:hover{background:#f4f3ef}summary:focus-visible{outline:2px solid #2f5bd8;outline-offset:2px}
:root.dark{filter:invert(.9) hue-rotate(180deg)}.dark img{filter:invert(1) hue-rotate(180deg)}
</style></head><body>`;
const pageEnd = Buffer.from("</body></html>");

const mailPage = (html: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(pageStart()), html, pageEnd]);

/** @see https://www.w3.org/TR/css-syntax-3/#consume-string-token */
const cssString = (words: string): string =>
  `"${words.replaceAll(/["\\<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

function answer(content: Uint8Array, type: string, policy?: string, status = 200): Response {
  const headers = new Headers({
    "Content-Type": type,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
  if (policy !== undefined) headers.set("Content-Security-Policy", policy);
  return new Response(new Uint8Array(content), { headers, status });
}

const missing = (): Response =>
  new Response("Not here", { status: 404, headers: { "Content-Type": "text/plain" } });
