import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ParserClient,
  type FoundMail,
  type ReadMail,
} from "../../../../electron/mail/process/parser-client.ts";
import { forkParser } from "../../../support/fork-parser.ts";

const fixture = path.join(import.meta.dirname, "../../../fixtures/mails/offer.eml");

describe("the parser's process", () => {
  let folder: string;
  let spool: string;
  let client: ParserClient;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "mailpin-test-"));
    spool = path.join(folder, "spool");
    await mkdir(spool);
    client = new ParserClient({ fork: () => forkParser(spool), limitMs: () => 30_000 });
  });
  afterEach(async () => {
    client.close();
    await rm(folder, { recursive: true });
  });
  /** The process may read nothing else. */
  const intoSpool = async (file: string): Promise<string> => {
    const copy = path.join(spool, path.basename(file));
    await copyFile(file, copy);
    return copy;
  };
  const all = async (file: string, withBody = false): Promise<FoundMail[]> => {
    const found: FoundMail[] = [];
    const fileName = path.basename(file);
    const mailFile = {
      path: file,
      sha256: "0".repeat(64),
      size: 1,
      fileName,
      withBody,
    };
    await client.parse(mailFile, (one) => found.push(one));
    return found;
  };
  const parse = async (file: string, withBody = false): Promise<ReadMail> => {
    const [found] = await all(file, withBody);
    if (found?.outcome.ok !== true) throw new Error("no mail");
    return found.outcome.mail;
  };
  const spooled = (sha256: string): Promise<Buffer> => readFile(path.join(spool, sha256));

  it("tells of a meeting in the language that people read", async () => {
    const file = path.join(spool, "invitation.eml");
    const ics = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "LOCATION:Bremen", "END:VEVENT"];
    const head = ["From: ana@client.example", "Content-Type: text/calendar", ""];
    await writeFile(file, [...head, ...ics, "END:VCALENDAR", ""].join("\r\n"));
    expect((await parse(file, true)).body?.text).toBe("Where: Bremen");
    client.close();
    const limitMs = () => 30_000;
    client = new ParserClient({ fork: () => forkParser(spool), limitMs, language: () => "de" });
    const german = await parse(file, true);
    expect(german.body?.text).toBe("Wo: Bremen");
    expect(german.snippet).toBe("Wo: Bremen");
  });

  it("answers the mail, with the attachments' bytes in the spool", async () => {
    const { email, preview, snippet, originalName } = await parse(await intoSpool(fixture));
    expect(email).toMatchObject({
      subject: "Angebot für März – zwei Anhänge",
      direction: "received",
      directionReason: { code: "delivery-headers" },
    });
    expect(snippet).toBe("Hallo Jo, anbei das Angebot.");
    expect(originalName).toBe("Angebot für März – zwei Anhänge.eml");
    expect((await spooled(preview.sha256)).toString()).toContain(email.attachments[0]!.sha256);
    expect((await spooled(email.attachments[1]!.sha256)).toString()).toBe("Größe;Preis\r\nA;10 €");
  });

  it("answers the body only where it is asked for", async () => {
    const { email, body } = await parse(await intoSpool(fixture));
    expect(email).not.toHaveProperty("text");
    expect(email).not.toHaveProperty("html");
    expect(body).toBeUndefined();
    expect((await parse(await intoSpool(fixture), true)).body?.text).toContain("anbei das Angebot");
  });

  it("answers the pictures that are written into the HTML beside the mail, with their bytes in the spool", async () => {
    const { email, preview, prepared } = await parse(
      await intoSpool(
        path.join(import.meta.dirname, "../../../fixtures/mails/classes/pictures-in-html.eml"),
      ),
    );
    expect(email.attachments.map(({ name }) => name)).toEqual(["logo.png"]);
    expect(prepared.pictures?.map(({ name }) => name)).toEqual([
      "picture-1.png",
      "picture-2.png",
      "picture-3.png",
    ]);
    expect(prepared.fit).toMatchObject({
      shown: [0],
      pictureBytes: prepared.pictures?.reduce((sum, { size }) => sum + size, 0),
    });
    for (const { sha256, size } of prepared.pictures ?? []) {
      expect((await spooled(preview.sha256)).toString()).toContain(`<img src="${sha256}"`);
      expect(await spooled(sha256)).toHaveLength(size);
    }
  });

  it("answers a problem for what is no mail, and for what is not there, and reads on", async () => {
    await writeFile(path.join(spool, "a.eml"), "%PDF-1.7");
    const [pdf, gone, mail] = await Promise.allSettled([
      parse(path.join(spool, "a.eml")),
      parse(path.join(spool, "gone")),
      parse(await intoSpool(fixture)),
    ]);
    expect(pdf).toMatchObject({ reason: { problem: { code: "not-a-mail" } } });
    expect(gone).toMatchObject({ reason: { problem: { code: "unreadable" } } });
    expect(mail.status).toBe("fulfilled");
  });

  it("answers each mail of an mbox, with its bytes in the spool", async () => {
    const file = path.join(spool, "Inbox");
    const message = (subject: string) => `From: a@b.example\nSubject: ${subject}\n\nx\n`;
    const line = "From - Mon Mar  2 09:15:00 2026\n";
    await writeFile(file, `${line}${message("one")}\n${line}${message("two")}`);
    const found = await all(file);
    expect(
      found.map(({ index, outcome }) => [index, outcome.ok && outcome.mail.email.subject]),
    ).toEqual([
      [0, "one"],
      [1, "two"],
    ]);
    expect(await readFile(path.join(spool, found[0]!.original.sha256), "utf8")).toBe(
      message("one"),
    );
  });

  it("ends when its parent is gone", async () => {
    const support = path.join(import.meta.dirname, "../../../support/fork-parser.ts");
    const program = `import { forkParser } from ${JSON.stringify(support)}; const port = forkParser(${JSON.stringify(spool)}); console.log(port.pid); port.onMessage(() => process.kill(process.pid, "SIGKILL")); port.postMessage({ id: 1, path: "/none", sha256: "${"0".repeat(64)}", fileName: "none", withBody: false });`;
    const parent = spawn(process.execPath, ["--input-type=module-typescript", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let pid = 0;
    parent.stdout.on("data", (data: Buffer) => (pid = Number(data.toString())));
    await once(parent, "exit");
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
