import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { answerPages, type PreviewSource } from "../../../electron/desktop/pages.ts";

const draftId = "3f0cbd0e-38a7-4a2f-9b39-6a7a2b2f1a11";
const sha256 = "ab".repeat(32);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-pages-"));
  await mkdir(path.join(folder, "renderer/assets"), { recursive: true });
  await writeFile(path.join(folder, "renderer/index.html"), "<p>window</p>");
  await writeFile(path.join(folder, "renderer/assets/a b.js"), "1");
  await writeFile(path.join(folder, "secret.html"), "token");
});
afterEach(() => rm(folder, { recursive: true }));

const preview = (type: string): PreviewSource => ({
  body: (id) => Promise.resolve(id === draftId ? Buffer.from("<p>mail</p>") : undefined),
  image: (id, hash) =>
    Promise.resolve(
      id === draftId && hash === sha256 ? { bytes: new Uint8Array([1, 2]), type } : undefined,
    ),
  attached: (id, position) =>
    Promise.resolve(
      id === draftId && position === 3 ? { bytes: new Uint8Array([3]), type } : undefined,
    ),
});

const get = (pathname: string, type = "image/png", origin = "app://mailpin") =>
  answerPages(path.join(folder, "renderer"), preview(type))(new Request(origin + pathname));

describe("answerPages", () => {
  it("serves the window under a policy that allows its own scripts and no network", async () => {
    const response = await get("/index.html");
    expect(await response.text()).toBe("<p>window</p>");
    expect(Object.fromEntries(response.headers)).toEqual({
      ...{
        "content-type": "text/html; charset=utf-8",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  it("serves files whose names need escaping", async () => {
    const { headers } = await get("/assets/a%20b.js");
    expect(headers.get("content-type")).toContain("text/javascript");
    // A worker that it starts loads nothing and connects to nothing.
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'wasm-unsafe-eval'",
    );
  });

  it("serves what a package holds compressed as it was", async () => {
    const page = path.join(folder, "renderer/strip.html.br");
    await writeFile(page, brotliCompressSync("<p>strip</p>"));
    const response = await get("/strip.html");
    expect(await response.text()).toBe("<p>strip</p>");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect((await get("/strip.html.br")).status).toBe(404);
  });

  it.each([
    "/../secret.html",
    "/%2e%2e/secret.html",
    "/..%2fsecret.html",
    "/assets/..%5c..%5c..%5csecret.html",
    "/%00",
    "/%",
    "/index.html/",
  ])("never leaves its folder: %s", async (pathname) => {
    expect((await get(pathname)).status).toBe(404);
  });

  it("serves a mail under its own policy: no script, no network", async () => {
    const response = await get(`/preview/${draftId}/`);
    expect(await response.text()).toContain("<p>mail</p>");
    expect(Object.fromEntries(response.headers)).toEqual({
      ...{
        "content-type": "text/html; charset=utf-8",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
      "content-security-policy":
        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'self'; sandbox allow-same-origin",
    });
  });

  it("serves the images that the mail shows, and never an SVG, which could carry code", async () => {
    expect((await get(`/preview/${draftId}/${sha256}`)).status).toBe(200);
    expect((await get(`/preview/${draftId}/${sha256}`, "image/svg+xml")).status).toBe(404);
    expect((await get(`/preview/${draftId}/${sha256}`, "text/html")).status).toBe(404);
    expect((await get(`/preview/${draftId}/${"cd".repeat(32)}`)).status).toBe(404);
  });

  it("serves an attached picture so that it would do nothing as a document", async () => {
    const response = await get(`/preview/${draftId}/files/3`);
    expect(await response.bytes()).toEqual(new Uint8Array([3]));
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
    expect((await get(`/preview/${draftId}/files/3`, "image/svg+xml")).status).toBe(404);
    for (const other of ["4", "-1", "3/", "0x3"])
      expect((await get(`/preview/${draftId}/files/${other}`)).status).toBe(404);
  });

  it.each(["app://mailpin.evil", "app://evil", "app://mailpin:81"])(
    "answers nothing under another host: %s",
    async (origin) => {
      for (const pathname of [
        "/index.html",
        `/preview/${draftId}/`,
        `/preview/${draftId}/${sha256}`,
      ])
        expect((await get(pathname, "image/png", origin)).status).toBe(404);
    },
  );

  it("serves the window from the development server, under the same policy but for its socket and styles", async () => {
    const asked = vi
      .spyOn(globalThis, "fetch")
      .mockImplementation(() =>
        Promise.resolve(new Response("<p>dev</p>", { headers: { "Content-Type": "text/html" } })),
      );
    onTestFinished(() => {
      asked.mockRestore();
    });
    const devServer = { origin: "http://127.0.0.1:5173", socket: "ws://127.0.0.1:5173" };
    const answer = answerPages(folder, preview("image/png"), devServer);
    const response = await answer(new Request("app://mailpin/index.html?t=1"));
    expect(asked.mock.calls).toEqual([["http://127.0.0.1:5173/index.html?t=1"]]);
    expect(await response.text()).toBe("<p>dev</p>");
    const built = (await get("/index.html")).headers.get("content-security-policy")!;
    expect(response.headers.get("content-security-policy")).toBe(
      built
        .replace("connect-src 'none'", "connect-src ws://127.0.0.1:5173")
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    );
    const mail = await answer(new Request(`app://mailpin/preview/${draftId}/`));
    expect(await mail.text()).toContain("<p>mail</p>");
    expect(mail.headers.get("content-security-policy")).not.toContain("5173");
    expect((await answer(new Request("app://evil/index.html"))).status).toBe(404);
    expect(asked).toHaveBeenCalledOnce();
  });

  it("serves no other draft", async () => {
    expect((await get("/preview/00000000-0000-4000-8000-000000000000/")).status).toBe(404);
  });
});
