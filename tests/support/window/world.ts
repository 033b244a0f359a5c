import type { Output } from "../../../electron/contract/calls.ts";
import type { FilingException, UndoOutcome } from "../../../electron/contract/calls/filing.ts";
import type { Snapshot } from "../../../electron/contract/snapshot.ts";
import type { Colleague, OrganisationView } from "../../../electron/contract/connection.ts";
import type { Draft } from "../../../electron/contract/draft.ts";
import type { Attachment } from "../../../electron/contract/email.ts";
import type { Receipt } from "../../../electron/contract/history.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import type { Problem } from "../../../electron/contract/problem.ts";
import type { RecordCopyView } from "../../../electron/contract/record-copy.ts";
import type { Diagnostics } from "../../../electron/contract/diagnostics.ts";
import type { NetworkRoute } from "../../../electron/contract/network-route.ts";
import type { ModuleChoice, RecordHit } from "../../../electron/contract/record.ts";
import type {
  SentInDrop,
  SentMail,
  SentSuggestion,
} from "../../../electron/contract/sent-mails.ts";
import type { SignInOptions } from "../../../electron/contract/sign-in.ts";
import { said } from "../said.ts";

/** The state of the fake main; plain data, because it is copied into the page. */
export type World = {
  snapshot: Snapshot;
  /** Of the records on this computer. */
  copy: RecordCopyView;
  /** Of the CRM. */
  modules: ModuleChoice[];
  route: NetworkRoute;
  diagnostics: Diagnostics;
  /** A newer one that main pushes before it answers the window's first call. */
  early?: Snapshot;
  /** By draft; by default the first ones of `records`. */
  suggestions: Record<string, RecordHit[]>;
  /** Drafts whose first suggestion is not certain. */
  unsure: string[];
  records: RecordHit[];
  /** Records that only the CRM itself has. */
  atZoho: RecordHit[];
  signInOptions: SignInOptions;
  samples: Draft[];
  /** Mails of jobs; they come back when those are undone. */
  taken: Draft[];
  /** The latest first. */
  history: Receipt[];
  /** Sent and not filed, the latest first. */
  sent: SentMail[];
  /** What a dropped mailbox holds, by its name. */
  sentInDrop: Record<string, SentInDrop>;
  /** Mailboxes of sent mails that main finds. */
  mailboxes: SentSuggestion[];
  /** By file name: the reason why a file does not become a draft. */
  unreadable: Record<string, Problem>;
  /**
   * Delay of an answer (ms), by the text of a search, "at Zoho: " and the text, or the name of a
   * file.
   */
  slow: Record<string, number>;
  /** By job: the outcome of taking it back without confirming that it may have arrived. */
  doubts: Record<string, UndoOutcome>;
  /** By draft: whom the CRM does not know. */
  strangers: Record<string, Pick<Output<"suggestRecords">, "stranger">>;
  /** Who may be the same as a new person. */
  alike: RecordHit[];
  /** What a review of a filing finds. */
  exceptions: FilingException[];
  /** Drafts that surely belong to whatever record. */
  sure: string[];
  /** In base64, by the names of attachments; others are damaged. */
  photos: Record<string, string>;
  /** The bytes of attached PDFs by their names. */
  pdfs: Record<string, readonly number[]>;
};

/** Sunday evening, in the time zone that the window is tested in (Europe/Berlin). */
export const now = Date.parse("2026-11-22T18:30:00+01:00");

const mebibyte = 1024 * 1024;

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

export const file = (name: string, size: number, more: Partial<Attachment> = {}): Attachment => ({
  name,
  type: "application/octet-stream",
  size,
  sha256: "ab".repeat(32),
  inline: false,
  ...more,
});

/** A mail from Ana with the values that the test needs. */
export function draft(
  n: number,
  email: Partial<Draft["email"]> = {},
  more: Partial<Draft> = {},
): Draft {
  return {
    id: uuid(n),
    seq: n,
    fileName: `mail-${n}.eml`,
    openedAt: now,
    snippet: "Hi Sam, thank you for the call.",
    remoteImages: 0,
    ...more,
    email: {
      format: "eml",
      subject: `Subject ${n}`,
      from: { name: "Ana Client", address: "ana@client.example" },
      to: [{ name: "Sam Seller", address: "sam@seller.example" }],
      cc: [],
      bcc: [],
      date: "2026-11-20T10:04:00+05:30",
      messageId: `<mail-${n}@client.example>`,
      references: [],
      direction: "received",
      directionReason: said("from Ana, to you"),
      attachments: [],
      warnings: [],
      ...email,
    },
  };
}

export const hit = (
  module: string,
  n: number,
  title: string,
  detail: string,
  more: Partial<RecordHit> = {},
): RecordHit => ({
  module,
  id: `36110000000${n}`,
  title,
  moduleLabel: module.slice(0, -1),
  detail,
  ...more,
});

const ana = hit("Contacts", 301, "Ana Client", "Client GmbH · ana@client.example");
export const linkToAna = {
  module: ana.module,
  id: ana.id,
  title: ana.title,
  moduleLabel: "Contact",
  reason: { code: "link", kind: "record", values: { record: "Deal" } },
};
export const renewal = hit(
  "Deals",
  101,
  "Client renewal 2027",
  "Negotiation · € 48,000 · closes 15 Dec",
  { link: linkToAna },
);
export const training = hit("Deals", 102, "Client training days", "Qualification · € 6,200", {
  link: linkToAna,
});
const company = hit("Accounts", 201, "Client GmbH", "Munich");

export const records: RecordHit[] = [
  renewal,
  company,
  training,
  ana,
  hit("Contacts", 302, "Jonas Weber", "Weber Logistik · jonas@weber.example"),
  hit("Deals", 103, "Raman onboarding", "Proposal · € 12,500"),
  hit("Leads", 401, "Luis Ortega", "Ortega Hermanos"),
  hit("Deals", 104, "Weber fleet extension", "Closing · € 91,000"),
];

export const job = (n: number, more: Partial<JobView> = {}): JobView => ({
  id: uuid(900 + n),
  seq: 1000 - n, // the higher the number, the older it is
  draftId: uuid(800 + n),
  subject: `Job ${n}`,
  record: renewal,
  state: "filed",
  createdAt: now - n * 60_000,
  finishedAt: now - n * 60_000 + 12_000,
  files: { uploaded: 1, total: 1 },
  ...more,
});

/** A job under way: it has not ended. */
/** Of a mail that was filed; the higher the number, the earlier. */
export function receiptOf(n: number, more: Partial<Receipt> = {}): Receipt {
  const ana = { name: "Ana Client", address: "ana@client.example" };
  const finishedAt = more.finishedAt ?? now - n * 60_000;
  return {
    id: uuid(900 + n),
    place: finishedAt,
    subject: `Job ${n}`,
    record: renewal,
    state: "filed",
    finishedAt,
    direction: "received",
    counterpart: ana,
    messageId: `<mail-${n}@client.example>`,
    originalSha256: "0a1b2c3d".repeat(8),
    crmMessageId: "7c9e".repeat(16),
    account: "4150001",
    mail: {
      ...{
        from: ana,
        to: [{ name: "Sam Seller", address: "sam@seller.example" }],
        cc: [],
        bcc: [],
      },
      ...{ date: "2026-11-21T10:04:00+05:30", direction: "received" },
    },
    fileCount: 2,
    files: [
      { name: "Offer.pdf", size: 84_000, sha256: "f1".repeat(32), inline: false },
      { name: "logo.png", size: 2_100, sha256: "e2".repeat(32), inline: true },
    ],
    additions: [],
    ...more,
  };
}

export const openJob = (n: number, more: Partial<JobView>): JobView =>
  without(job(n, more), "finishedAt");

/** A copy without some of its keys, which differs from undefined values. */
export const without = <T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> =>
  Object.fromEntries(
    Object.entries(value).filter(([key]) => !keys.some((gone) => gone === key)),
  ) as Omit<T, K>;

const practice: OrganisationView = {
  id: "practice",
  name: "Practice company",
  type: "practice",
  access: "full",
  waiting: 0,
};

export const sam: Colleague = { id: "4150001", name: "Sam Seller", email: "sam@seller.example" };
export const priya: Colleague = {
  id: "4150002",
  name: "Priya Raman",
  email: "priya@seller.example",
};
export const jonas: Colleague = {
  id: "4150003",
  name: "Jonas Berg",
  email: "jonas@seller.example",
};

export const seller = (more: Partial<OrganisationView> = {}): OrganisationView => ({
  id: "eu-1",
  name: "Seller Ltd",
  type: "production",
  user: sam,
  dataCentre: "Europe",
  access: "full",
  waiting: 0,
  ...more,
});

/** The current company beside the practice company. */
export const connectedTo = (
  active: OrganisationView,
  ...others: OrganisationView[]
): Pick<Snapshot, "organisations"> => ({
  organisations: { active: active.id, list: [practice, active, ...others] },
});

const signInOptions: SignInOptions = {
  dataCentres: [
    { id: "us", name: "United States", domain: "zoho.com" },
    { id: "eu", name: "Europe", domain: "zoho.eu" },
    { id: "in", name: "India", domain: "zoho.in", clientId: "1000.INDIA0123456789ABCDEF" },
    { id: "ca", name: "Canada", domain: "zohocloud.ca" },
  ],
  isClientManaged: false,
  redirectUris: [
    "http://localhost:53682/callback",
    "http://localhost:53683/callback",
    "http://localhost:53684/callback",
  ],
  scopes:
    "ZohoCRM.modules.ALL,ZohoCRM.files.CREATE,ZohoCRM.settings.modules.READ,ZohoCRM.users.READ,ZohoCRM.org.READ",
};

export const emptyWorld = (): World => ({
  snapshot: {
    organisations: { active: "practice", list: [practice] },
    colleagues: [],
    connection: { state: "online" },
    drafts: [],
    openings: [],
    jobs: [],
    settings: {
      holdSeconds: 10,
      notifications: true,
      historyDays: 365,
      keepFiledDays: 0,
      language: "system",
      appearance: "system",
      startAtLogin: false,
      darkMails: true,
      nameLeftOut: true,
      addLeftOut: false,
      grouping: "none",
      singleKeys: true,
      hotkey: "",
      isHotkeyTaken: false,
      dropStrip: false,
      stripPlace: 0.5,
      firstStep: "none",
      updates: "stable",
      updatesItself: false,
      managed: [],
      companyNeverFile: [],
    },
    ownAddresses: [],
    neverFile: [],
    favourites: [],
    signIn: { step: "none" },
    keeping: "key-ring",
    proxySignIn: { state: "none" },
    watchedFolder: { state: "none" },
    sentMails: { folder: { state: "none" } },
  },
  signInOptions,
  modules: [
    { apiName: "Deals", plural: "Deals", isOffered: true },
    { apiName: "Contacts", plural: "Contacts", isOffered: true },
  ],
  route: { way: "direct" },
  diagnostics: {
    version: "1.2.3",
    platform: "Linux 6.8 (x64)",
    dataFolder: "/home/sam/.config/Mailpin",
    logFolder: "/home/sam/.config/Mailpin/logs",
    support: '{ "version": "1.2.3" }',
  },
  copy: { isKept: true, mayKeep: true, records: 1234, bytes: 2_000_000, syncedAt: now },
  atZoho: [],
  suggestions: {},
  unsure: [],
  records,
  samples: [draft(71, { subject: "A first sample" }), draft(72, { subject: "A second sample" })],
  taken: [],
  history: [],
  sent: [],
  sentInDrop: {},
  mailboxes: [],
  unreadable: {},
  slow: {},
  doubts: {},
  exceptions: [],
  strangers: {},
  alike: [],
  sure: [],
  photos: {},
  pdfs: {},
});

export function worldWith(drafts: Draft[], more: Partial<Snapshot> = {}): World {
  const world = emptyWorld();
  return { ...world, snapshot: { ...world.snapshot, drafts, ...more } };
}

const renewalFiles = [
  file("Signed offer 2027.pdf", 3.8 * mebibyte),
  file("Site photo.jpg", 1.9 * mebibyte),
  file("Price list.xlsx", 0.5 * mebibyte),
  file("logo.png", 12_300, { inline: true, contentId: "logo" }),
];

/** A working day: five mails, suggestions with reasons, an outbox under way. */
export function busyWorld(): World {
  const thread = { inReplyTo: "<offer@seller.example>", references: ["<offer@seller.example>"] };
  const drafts = [
    draft(
      1,
      {
        subject: "Re: Renewal offer 2027",
        cc: [{ name: "Jonas Weber", address: "jonas@client.example" }],
        attachments: renewalFiles,
        ...thread,
      },
      {
        remoteImages: 3,
        snippet: "Hi Sam, thank you for the call. We would like to go ahead with the renewal",
      },
    ),
    draft(
      2,
      { subject: "Renewal offer 2027", date: "2026-11-20T09:12:00+01:00", ...thread },
      { snippet: "Dear Ana, please find attached our offer" },
    ),
    draft(
      3,
      {
        subject: "Purchase order PO-2231",
        from: { name: "Jonas Weber", address: "jonas@weber.example" },
        date: "2026-11-22T14:40:00+01:00",
        attachments: [file("PO-2231.pdf", 240_000)],
        warnings: [
          said("One part of the mail is damaged and was left out: its base64 ends in the middle."),
        ],
      },
      { snippet: "Please confirm the order by Wednesday" },
    ),
    draft(
      4,
      {
        subject: "Minutes of our call",
        from: { name: "Priya Raman", address: "priya@raman.example" },
        date: "2026-11-18T17:02:00+00:00",
      },
      { snippet: "As promised, the minutes" },
    ),
    draft(
      5,
      {
        subject: "Quote Q-1187 as promised",
        from: { name: "Sam Seller", address: "sam@seller.example" },
        to: [{ name: "Luis Ortega", address: "luis@ortega.example" }],
        date: "2026-11-03T11:20:00+01:00",
        direction: "sent",
        directionReason: { code: "from-you" },
        attachments: [file("Quote Q-1187.pdf", 310_000)],
      },
      { snippet: "Hello Luis, here is the quote" },
    ),
  ];
  return {
    ...worldWith(drafts, {
      jobs: [
        ...Array.from({ length: 14 }, (_, n) =>
          job(n + 10, { subject: `Weekly report ${46 - n}` }),
        ),
        openJob(3, {
          subject: "Call notes",
          state: "needs-you",
          problem: {
            ...said("The deal is no longer in Zoho. Take the mail back and choose another record."),
            remedy: "choose-record",
          },
        }),
        openJob(2, {
          subject: "Delivery dates",
          state: "waiting",
          nextAt: now + 20_000,
          problem: said("Zoho could not be reached. Mailpin tries again by itself."),
        }),
        openJob(1, {
          subject: "Price question",
          state: "uploading",
          files: { uploaded: 1, total: 3 },
        }),
        openJob(0, {
          subject: "Minutes of our call",
          record: records[5]!,
          state: "held",
          nextAt: now + 8000,
          createdAt: now - 2000,
        }),
      ],
    }),
    suggestions: {
      [uuid(1)]: [
        { ...renewal, reasons: [{ code: "same-thread" }] },
        {
          ...company,
          reasons: [
            { code: "domain-of", values: { domain: "client.example", company: "Client GmbH" } },
          ],
        },
        { ...training, reasons: [{ code: "contact-of", values: { name: "Ana Client" } }] },
      ],
      [uuid(5)]: [
        {
          ...records[6]!,
          reasons: [{ code: "has-address", values: { address: "luis@ortega.example" } }],
        },
      ],
    },
    history: Array.from({ length: 30 }, (_, n) =>
      receiptOf(n + 10, {
        subject: `Weekly report ${46 - n}`,
        finishedAt: now - n * 9 * 3_600_000,
        link: linkToAna,
      }),
    ),
  };
}

/** 10.4 MB of attachments. */
export const tooLarge = (): Draft =>
  draft(
    1,
    {
      subject: "Plans of the new hall",
      attachments: [
        file("plan-east-elevation.pdf", Math.round(7.1 * mebibyte)),
        file("photo.jpg", Math.round(2.3 * mebibyte)),
        file("measurements.csv", mebibyte),
        file("empty.txt", 0),
      ],
    },
    {},
  );
