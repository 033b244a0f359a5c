import { expect as expectPage } from "@playwright/test";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Frame, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showMail } from "../../../electron/mail/show.ts";
import { answerPages } from "../../../electron/desktop/pages.ts";
import { filedHtml } from "../../../electron/zoho/filing/html.ts";
import { attackMail, attacks } from "../../support/hostile-html/attacks.ts";
import { Canary } from "../../support/hostile-html/canary.ts";
import { pressEverything, settled } from "../../support/hostile-html/incautious-reader.ts";
import { parsed } from "../../support/mails/parsed.ts";
import { tray, Windows } from "../../support/window/window.ts";
import { draft, uuid, worldWith } from "../../support/window/world.ts";

/**
 * The HTML of an attack as in the mail, and as the parser process returns it for display and for
 * filing.
 */
type HostileMail = {
  readonly name: string;
  readonly raw: string;
  readonly sanitised: string;
  readonly filed: string;
};

let windows: Windows;
let canary: Canary;
let mails: readonly HostileMail[];
let server: MailServer;

beforeAll(async () => {
  canary = new Canary();
  await canary.start();
  server = await MailServer.start();
  windows = await Windows.start();
  mails = await Promise.all(
    attacks.map(async (attack) => {
      const mail = await parsed(attackMail(attack, canary.address).bytes);
      const raw = mail.email.html ?? "";
      const filed = filedHtml(raw, () => undefined, "look")?.html ?? "";
      return { name: attack.name, raw, sanitised: showMail(mail).preview.html, filed };
    }),
  );
});

afterAll(async () => {
  await windows.stop();
  server.close();
  canary.close();
});

/**
 * Serves a mail as main does, in a frame without a sandbox: only the sanitiser or the policy can
 * stop an attack here.
 */
class MailServer {
  readonly #server: Server;
  html = "";
  hasPolicy = true;

  private constructor() {
    const page = `<!doctype html><iframe src="/preview/${uuid(0)}/"></iframe>`;
    const answer = answerPages("/nowhere", {
      body: () => Promise.resolve(Buffer.from(this.html)),
      image: () => Promise.resolve(undefined),
      attached: () => Promise.resolve(undefined),
    });
    this.#server = createServer((request, response) => {
      void answer(new Request(`app://mailpin${request.url}`)).then(
        async ({ status, headers, body }) => {
          if (!this.hasPolicy) headers.delete("Content-Security-Policy");
          if (request.url === "/")
            response.writeHead(200, { "Content-Type": "text/html" }).end(page);
          else
            response
              .writeHead(status, Object.fromEntries(headers))
              .end(await new Response(body).text());
        },
      );
    });
  }

  static async start(): Promise<MailServer> {
    const one = new MailServer();
    one.#server.listen(0, "127.0.0.1");
    await once(one.#server, "listening");
    return one;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/**
 * What the attacks achieved, by name: scripts that ran, requests to the attacker's server, and
 * addresses that frames were led to.
 */
class Report {
  readonly ran: string[] = [];
  readonly loaded: Record<string, string[]> = {};
  readonly led: Record<string, string> = {};
}

/** Shows the mails to an incautious reader, one after the other. */
async function read(
  context: BrowserContext,
  links: "and web links" | "but web links",
  show: (mail: HostileMail, index: number) => Promise<Frame>,
): Promise<Report> {
  const report = new Report();
  const runs: string[] = [];
  context.on("console", (message) => message.text() === "pwned" && runs.push("pwned"));
  context.on("dialog", (dialog) => void dialog.dismiss().catch(() => undefined));
  for (const [index, mail] of mails.entries()) {
    const frame = await show(mail, index);
    await pressEverything(frame, links).catch(() => undefined); // it may have been led away
    await settled(frame.page()).catch(() => undefined);
    const visits = canary.visits.splice(0);
    if (runs.splice(0).length > 0) report.ran.push(mail.name);
    if (visits.length > 0) report.loaded[mail.name] = visits;
    if (!/\/preview\/[\d-]{36}\/$/.test(frame.url())) report.led[mail.name] = frame.url();
  }
  return report;
}

async function readAlone(html: "raw" | "sanitised", hasPolicy: boolean): Promise<Report> {
  const context = await windows.context();
  server.hasPolicy = hasPolicy;
  return read(context, "but web links", async (mail) => {
    server.html = mail[html];
    const page = await pageIn(context, html === "sanitised" || hasPolicy);
    await page.goto(server.address);
    return page.frames()[1]!;
  });
}

/** Each attack that nothing blocks runs in a page of its own, because it may navigate it away. */
async function pageIn(context: BrowserContext, isBlocked: boolean): Promise<Page> {
  const [latest] = context.pages();
  if (isBlocked && latest !== undefined) return latest;
  // The latest page, and what it opened, may work on for ever, and then does not close either.
  for (const page of context.pages()) void page.close().catch(() => undefined);
  return context.newPage();
}

describe("a hostile mail", () => {
  it("does harm without protection, so that the tests below can fail", async () => {
    const { ran, loaded, led } = await readAlone("raw", false);
    expect(ran).toEqual(
      expect.arrayContaining([
        "script elements",
        "event handlers",
        "handlers with strange separators",
        "svg",
        "frames",
        "broken nesting",
        "mutation by noscript, template and comments",
        "mutation by other namespaces",
        "UTF-7",
      ]),
    );
    expect(Object.keys(loaded)).toEqual(
      expect.arrayContaining([
        "style sheets that load",
        "styles of an element",
        "pictures by every way",
        "objects and media",
      ]),
    );
    expect(Object.keys(led)).toEqual(
      expect.arrayContaining(["a refresh to elsewhere", "links to data"]),
    );
  });

  it("does nothing once it has been sanitised, without sandbox and policy", async () => {
    expect(await readAlone("sanitised", false)).toEqual(new Report());
  });

  it("contains nothing active, once it has been sanitised", async () => {
    const page = await (await windows.context()).newPage();
    for (const { name, sanitised, filed } of mails)
      for (const html of [sanitised, filed])
        expect([name, await page.evaluate(activeParts, html)]).toEqual([name, []]);
  });

  it("runs nothing and loads nothing under the policy, without sanitiser and sandbox", async () => {
    expect(await readAlone("raw", true)).toMatchObject({ ran: [], loaded: {} });
  });

  it("runs nothing in the window's frame and navigates nowhere, without sanitiser and policy", async () => {
    const drafts = mails.map(({ name }, index) => draft(index, { subject: name }));
    const { page, asked } = await windows.open(worldWith([draft(99), ...drafts]));
    await page.route("**/preview/*/", (route) => {
      const index = Number(/(\d+)\/$/.exec(route.request().url())?.[1]);
      // The mail in hand at the beginning is none of them.
      const body = mails[index]?.raw ?? "";
      return route.fulfill({ contentType: "text/html; charset=utf-8", body });
    });
    const report = await read(page.context(), "and web links", ({ name }, index) =>
      showInWindow(page, name, index),
    );
    await page.unrouteAll({ behavior: "ignoreErrors" });
    expect(report).toMatchObject({ ran: [], led: {} });
    expect(page.context().pages()).toEqual([page]);
    expect(await asked("openLink")).toContainEqual({ url: `${canary.address}/login` });
  });
});

async function showInWindow(page: Page, name: string, index: number): Promise<Frame> {
  await tray(page).getByText(name, { exact: true }).click();
  await expectPage(
    page.frameLocator('iframe[title="Message"]').getByText(`This is ${name}`),
  ).toBeAttached();
  return page.frames().find((frame) => frame.url().endsWith(`/preview/${uuid(index)}/`))!;
}

/**
 * Parses the HTML with the browser, which will also show it. The function is serialized into the
 * page, so it must be self-contained.
 */
function activeParts(html: string): string[] {
  const isActive =
    /^(?:script|style|link|meta|base|i?frame|frameset|object|embed|applet|form|input|button|select|textarea|template|audio|video|source|track|noscript|xmp|dialog)$/;
  const isActiveAttribute =
    /^(?:on|xlink|xmlns|data|form|popover)|^(?:id|name|class|is|srcset|srcdoc|background|action|ping|target|download|poster|cite|longdesc|lowsrc|dynsrc|usemap|autofocus)$/;
  const ofAttribute = ({ name, value }: Attr): boolean =>
    isActiveAttribute.test(name) ||
    (name === "style" && /url|expression|position|behavior|binding|import|[\\<]/i.test(value)) ||
    (name === "href" && !/^(?:https?:\/\/|mailto:)/i.test(value)) ||
    name === "src";
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll("head > *, body, body *")].flatMap((element) => [
    ...(isActive.test(element.localName) || !(element instanceof HTMLElement)
      ? [element.outerHTML]
      : []),
    ...[...element.attributes]
      .filter(ofAttribute)
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  ]);
}
