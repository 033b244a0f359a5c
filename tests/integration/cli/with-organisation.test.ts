import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { UsageError, type Which } from "../../../electron/cli/words.ts";
import { openedFolder, withOrganisation } from "../../../electron/cli/with-organisation.ts";
import type { Notice } from "../../../electron/contract/notice.ts";
import {
  usualSettings,
  type OrganisationSettings,
} from "../../../electron/workspace/organisation-settings.ts";
import { Registry, type Entry } from "../../../electron/workspace/sign-in/registry.ts";
import { CredentialStore } from "../../../electron/workspace/sign-in/credential-store.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { mail } from "../../support/mails/mails.ts";

let dataFolder: string;
let registry: Registry;
beforeEach(async () => {
  said = [];
  dataFolder = await mkdtemp(path.join(tmpdir(), "mailpin-cli-"));
  registry = new Registry(path.join(dataFolder, "organisations"));
});
afterEach(() => rm(dataFolder, { recursive: true, maxRetries: 3 }));

const entry = (id: string, name: string): Entry => ({
  ...{ id, name, type: "production", dataCentre: "eu", scopes: [] },
  user: { id: "1", name: "Sam Seller", email: "sam@seller.example" },
});

/** Without a key ring, as on plain Node. */
const credentialStore = new CredentialStore(() => ({
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}));

let said: string[] = [];
const onNotice = ({ code }: Notice): void => void said.push(code);

const placeWith = (settings: Partial<OrganisationSettings> = {}) => ({
  ...{ dataFolder, credentialStore, dataCentres: [], fetch, postBytes, forkParser, policy: {} },
  settings: () => ({ ...usualSettings, ...settings }),
  onNotice,
});

/** Drops a mail into the tray of the organisation that is meant, and says in which one it lies. */
async function dropInto(which: Which): Promise<string> {
  const place = placeWith();
  await withOrganisation(place, which, async (organisation) => {
    await organisation.openFiles([await mail("a.eml")]);
  });
  for (const id of ["practice", "a", "b"]) {
    const waiting = await withOrganisation(
      place,
      id === "practice" ? { practice: true } : { practice: false, organisation: id },
      (organisation) => Promise.resolve(organisation.waiting),
    ).catch(() => 0);
    if (waiting === 1) return id;
  }
  throw new Error("the mail is nowhere");
}

describe("withOrganisation", () => {
  it("means the one that the window shows", async () => {
    registry.put(entry("a", "Seller"));
    registry.put(entry("b", "Seller (sandbox)"));
    registry.activate("b");
    await expect(dropInto({ practice: false })).resolves.toBe("b");
  });

  it.each([{ practice: false }, { practice: false, orPractice: true } as const])(
    "does not guess while the window shows the practice company, even if only one is connected: %j",
    async (which) => {
      registry.put(entry("a", "Seller"));
      await expect(dropInto(which)).rejects.toThrow(UsageError);
      await expect(dropInto(which)).rejects.toThrow(/--organisation.*--practice.*Seller \(a\)/);
      await expect(dropInto({ practice: false, organisation: "Seller" })).resolves.toBe("a");
    },
  );

  it("means the practice company only when it is named, or will do", async () => {
    await expect(dropInto({ practice: true })).resolves.toBe("practice");
    await expect(dropInto({ practice: false })).rejects.toThrow(
      /No Zoho organisation is connected/,
    );
  });

  it("takes the practice company for a look at the outbox while nothing is connected", async () => {
    await expect(dropInto({ practice: false, orPractice: true })).resolves.toBe("practice");
  });

  it.each(["b", "Seller (sandbox)"])("finds one by its id or name: %s", async (organisation) => {
    registry.put(entry("a", "Seller"));
    registry.put(entry("b", "Seller (sandbox)"));
    await expect(dropInto({ practice: false, organisation })).resolves.toBe("b");
  });

  it("names those that are connected when there is none of that name", async () => {
    registry.put(entry("a", "Seller"));
    registry.put(entry("b", "Buyer"));
    await expect(dropInto({ practice: false, organisation: "Sell" })).rejects.toThrow(
      /Seller \(a\), Buyer \(b\)/,
    );
  });
});

it("keeps the file of a mail that a command files for as long as the settings say", async () => {
  const place = placeWith({ keepFiledDays: 3 });
  await withOrganisation(place, { practice: true }, async (organisation) => {
    await organisation.refreshed();
    const [record] = await organisation.records.find("", "Deals");
    const { drafts } = await organisation.openFiles([await mail("a.eml")]);
    const mails = drafts.map(({ id }) => ({
      draftId: id,
      direction: "sent" as const,
      without: [],
    }));
    await organisation.file({ record: record!, mails }, 0);
    await organisation.whenQuiet();
    const [filed] = (await organisation.filedMails.page({ text: "" })).rows;
    await expect(organisation.filedMails.original(filed!.id)).resolves.toMatchObject({
      format: "eml",
    });
  });
});

describe("withOrganisation, where the list of organisations cannot be used", () => {
  const list = () => path.join(dataFolder, "organisations/connected.json");

  it.each([
    { practice: false },
    { practice: false, orPractice: true },
    { practice: false, organisation: "a" },
  ] as const)("takes no other one instead, and says why: %j", async (which) => {
    await mkdir(list(), { recursive: true });
    await expect(dropInto(which)).rejects.toMatchObject({
      problem: { code: "connected-unreadable", values: { file: list() } },
    });
  });

  it("takes the practice company where that is named", async () => {
    await mkdir(list(), { recursive: true });
    await expect(dropInto({ practice: true })).resolves.toBe("practice");
  });

  it("says that it took the copy of the list", async () => {
    registry.put(entry("a", "Seller"));
    registry.activate("a");
    await writeFile(list(), "{");
    await expect(dropInto({ practice: false })).resolves.toBe("a");
    expect(said).toEqual(["connected-restored"]);
  });
});

describe("openedFolder", () => {
  const opened = path.resolve("/data/Mailpin");

  it("is the app's own where the words name none, or the same", () => {
    expect(openedFolder(opened, undefined)).toBe(opened);
    expect(openedFolder(opened, `${opened}${path.sep}`)).toBe(opened);
  });

  it("is never another one than the words name: mails meant for a try must not reach the real company", () => {
    expect(() => openedFolder(opened, "/tmp/x")).toThrow(UsageError);
    expect(() => openedFolder(opened, "/tmp/x")).toThrow("--user-data-dir=/tmp/x");
  });
});
