import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { attachmentLimitBytes } from "../../../electron/contract/limits.ts";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { bytesOf, mail, sha256, type TestFile } from "../../support/mails/mails.ts";
import { CrmReader } from "../../support/practice.ts";

let folder: string;
let crm: PracticeCrm;
let organisation: Organisation;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-photos-"));
  crm = await startPracticeCrm({ port: 0, folder: path.join(folder, "crm") });
  organisation = start();
});
afterEach(async () => {
  await organisation.close();
  await crm.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

function start(): Organisation {
  const opened = openOrganisation({
    folder: path.join(folder, "organisation"),
    type: "practice",
    account: () => Promise.resolve(crm),
    web: () => Promise.resolve(crm.address),
    fetch,
    now: Date.now,
    postBytes,
    monotonic: () => performance.now(),
    forkParser,
    repair: true,
    onFailure: (_where, error) => {
      throw error;
    },
  });
  opened.start();
  return opened;
}

/** Bytes that begin like a JPEG: main looks no further. */
const jpeg = (size: number, seed: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), bytesOf(size - 4, seed)]);

const photo = jpeg(600_000, "photo");
const plan = bytesOf(400_000, "plan");
const smaller = jpeg(100_000, "smaller");

const withPhoto = (filename = "photo.jpg", contentType = "image/jpeg", pdf = plan) =>
  mail("a.eml", {
    attachments: [
      { filename: "plan.pdf", content: pdf },
      { filename, content: photo, contentType },
    ],
  });

async function dropped(file: TestFile): Promise<string> {
  const { drafts } = await organisation.openFiles([file]);
  return drafts[0]!.id;
}

const shrunkOf = (draftId: string) =>
  organisation.snapshot().drafts.find(({ id }) => id === draftId)?.shrunk;

async function filed(draftId: string): Promise<{ names: string[]; files: string[] }> {
  await organisation.refreshed();
  const [deal] = await organisation.records.find("", "Deals");
  const [jobId] = await organisation.file(
    { mails: [{ draftId, direction: "received", without: [] }], record: deal! },
    0,
  );
  while (organisation.job(jobId!).state !== "filed") await once(organisation.changes, "jobs");
  const reader = new CrmReader(crm);
  const [listed] = await reader.emailsOf("Deals", deal!.id);
  const whole = await reader.email("Deals", deal!.id, listed!.message_id);
  return {
    names: whole.attachments!.map(({ name }) => name),
    files: (await reader.attachments("Deals", deal!.id, whole)).map(sha256),
  };
}

describe("a photo that was made smaller", () => {
  it("is filed in the photo's place, under its name", async () => {
    const large = bytesOf(attachmentLimitBytes - 200_000, "large");
    const draftId = await dropped(await withPhoto("photo.jpg", "image/jpeg", large));
    expect(sha256(await organisation.photos.piece(draftId, 1, 0))).toBe(sha256(photo));
    await organisation.photos.keep(draftId, 1, smaller);
    await expect(filed(draftId)).rejects.toThrow("attachments-too-large");
    organisation.photos.use(draftId, [sha256(photo)], true);
    expect(await filed(draftId)).toEqual({
      names: ["plan.pdf", "photo.jpg"],
      files: [sha256(large), sha256(smaller)],
    });
  });

  it("has the ending of its type where that is another one", async () => {
    const draftId = await dropped(await withPhoto("scan.png", "image/png"));
    await organisation.photos.keep(draftId, 1, smaller);
    organisation.photos.use(draftId, [sha256(photo)], true);
    expect((await filed(draftId)).names).toEqual(["plan.pdf", "scan.jpg"]);
  });

  it("stays chosen over a restart and another reading, and is taken back", async () => {
    const file = await withPhoto();
    const draftId = await dropped(file);
    await organisation.photos.keep(draftId, 1, smaller);
    organisation.photos.use(draftId, [sha256(photo)], true);
    await organisation.close();
    organisation = start();
    await organisation.recovered;
    expect(await dropped(file)).toBe(draftId);
    const chosen = {
      ...{ of: sha256(photo), sha256: sha256(smaller), type: "image/jpeg" },
      ...{ size: smaller.byteLength, isUsed: true },
    };
    expect(shrunkOf(draftId)).toEqual([chosen]);
    const shown = await organisation.preview.image(draftId, sha256(smaller));
    expect(sha256(shown!.bytes)).toBe(sha256(smaller));
    expect((await organisation.preview.image(draftId, sha256(photo)))?.type).toBe("image/jpeg");
    organisation.photos.use(draftId, [sha256(photo)], false);
    expect(shrunkOf(draftId)).toEqual([{ ...chosen, isUsed: false }]);
    const saved = await organisation.attached(draftId, 1);
    expect(sha256(saved.bytes)).toBe(sha256(photo));
  });

  it("leaves the disk with its mail", async () => {
    const draftId = await dropped(await withPhoto());
    await organisation.photos.keep(draftId, 1, smaller);
    await organisation.discard([draftId]);
    expect(await organisation.preview.image(draftId, sha256(smaller))).toBeUndefined();
    await expect(organisation.photos.piece(draftId, 1, 0)).rejects.toThrow("draft-gone");
  });

  it("whose bytes are lost gives way to the photo when the mail is read again", async () => {
    const file = await withPhoto();
    const draftId = await dropped(file);
    await organisation.photos.keep(draftId, 1, smaller);
    organisation.photos.use(draftId, [sha256(photo)], true);
    await rm(path.join(folder, "organisation/spool", sha256(smaller)));
    expect(await dropped(file)).toBe(draftId);
    expect(shrunkOf(draftId)).toBeUndefined();
  });
});

describe("what the window hands over as a smaller photo", () => {
  it.each([
    ["no JPEG and no WebP", bytesOf(1000, "x")],
    ["empty", new Uint8Array()],
    ["hardly smaller", jpeg(500_000, "x")],
  ])("is refused when it is %s", async (_what, bytes) => {
    const draftId = await dropped(await withPhoto());
    await expect(organisation.photos.keep(draftId, 1, bytes)).rejects.toThrow("photo-not-smaller");
    expect(shrunkOf(draftId)).toBeUndefined();
  });

  it("is refused for an attachment that is no photo, whose bytes it does not get either", async () => {
    const draftId = await dropped(await withPhoto());
    await expect(organisation.photos.piece(draftId, 0, 0)).rejects.toThrow("attachment-unknown");
    await expect(organisation.photos.keep(draftId, 0, smaller)).rejects.toThrow(
      "attachment-unknown",
    );
  });
});
