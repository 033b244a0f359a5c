import { z } from "zod";
import { colleague, connection, organisationView } from "./connection.ts";
import { draft } from "./draft.ts";
import { diagnostics, ownFolder } from "./diagnostics.ts";
import { direction, emailFormat, sha256 } from "./email.ts";
import { exportFormat, filedInTime, historyPage, historyQuery, receipt } from "./history.ts";
import { jobView } from "./job.ts";
import { mailLimitBytes, mostListedSent } from "./limits.ts";
import { listChange } from "./list-change.ts";
import { networkRoute } from "./network-route.ts";
import { newPerson, personModule } from "./new-person.ts";
import { notice } from "./notice.ts";
import { opening } from "./opening.ts";
import { problem, type Reply } from "./problem.ts";
import { proxyAnswer, proxySignInView } from "./proxy.ts";
import { moduleChoice, moduleView, recordHit, recordId, recordRef } from "./record.ts";
import { recordCopyView } from "./record-copy.ts";
import { sentInDrop, sentMail, sentMails, sentSuggestion, sentToWatch } from "./sent-mails.ts";
import { settings, settingsChange } from "./settings.ts";
import { largestPhoto } from "./photos.ts";
import { folderToWatch, watchedFolder } from "./watched-folder.ts";
import { keeping, signInOptions, signInProgress, signInRequest } from "./sign-in.ts";

/**
 * A file that did not become a draft, and why. One code is good news: with `filing-goes-on` the
 * file completes a mail in the outbox, whose filing continues.
 */
export const refusal = z.object({ fileName: z.string(), problem });
export type Refusal = z.output<typeof refusal>;

/**
 * What an opening led to. The drafts themselves are pushed while it goes on: at its end, the user
 * may have filed some of them.
 */
const opened = z.object({
  /** The mails that were brought, those that were in the tray before as well. */
  draftIds: z.array(z.uuid()),
  /** What kind of file the first of them was. */
  format: emailFormat.exactOptional(),
  refused: z.array(refusal),
  /** Where it was a mailbox of mails that were sent. */
  sent: sentInDrop.exactOptional(),
});
/** A call without input, and one without output. */
const nothing = z.undefined();
const done = z.void();
const oneJob = z.object({ jobId: z.uuid() });
const oneOrganisation = z.object({ organisationId: z.string().max(200) });

/**
 * Mails belong to the organisation that was shown when they came; absent before the window knows
 * which one that is.
 */
const into = {
  organisationId: z.string().max(200).exactOptional(),
  /** The name under which main pushes how far it is. */
  opening: z.uuid().exactOptional(),
};

/** Mails that are to be filed with one decision, to one record. */
const filing = z.object({
  mails: z
    .array(
      z.object({
        draftId: z.uuid(),
        direction,
        /** Positions in `email.attachments` that are left out. */
        without: z.array(z.number().int().nonnegative()),
        /** Whether the file that the mail came in is attached as well. */
        original: z.boolean().exactOptional(),
        /** What is left out follows the mail into the record's own Attachments. */
        addLeftOut: z.literal(true).exactOptional(),
        /**
         * The user knows that another mail with its Message-ID is with the record: it is filed
         * under an id of its own. Without effect where there is none.
         */
        asAnother: z.boolean().exactOptional(),
      }),
    )
    .min(1),
  record: recordRef,
  link: recordRef.exactOptional(),
  /** Later mails of the conversation are to go there, too. */
  follow: z.literal(true).exactOptional(),
  /** The user whose mail it is, if it is not the user's own; for administrators only. */
  owner: recordId.exactOptional(),
});

/** Why a mail of a filing should not simply go along with the others. */
const filingException = z.object({
  draftId: z.uuid(),
  /** It cannot be filed, or only if the user knows that. */
  problem: problem.exactOptional(),
  /** The record that Mailpin is sure of, where it is another one. */
  other: recordRef.exactOptional(),
  /** Who filed it to the record, as the CRM lists it there. */
  filedBy: z.string().exactOptional(),
  /** The title of another record that has it already. */
  filedTo: z.string().exactOptional(),
});
export type FilingException = z.output<typeof filingException>;

const filingReview = z.object({
  exceptions: z.array(filingException),
  /** Drafts of which Mailpin is sure by itself that they belong to the record. */
  sure: z.array(z.uuid()),
});

/** The outcome of `undoJob`. */
const undoOutcome = z.enum(["back", "filed", "in-doubt"]);
export type UndoOutcome = z.output<typeof undoOutcome>;

const bytes = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength <= mailLimitBytes, "larger than a mail may be");

/** How many bytes of the file the other side has already. */
const at = z.number().int().nonnegative();

const pieceOfAttachment = {
  input: z.object({ draftId: z.uuid(), attachment: z.number().int().nonnegative(), at }),
  output: z.object({ bytes }),
};

const photoBytes = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength <= largestPhoto, "larger than a photo may be");

/**
 * The connected organisations, in the order in which they were connected, and the one that the
 * window shows.
 */
export const organisations = z.object({
  active: z.string(),
  list: z.array(organisationView).min(1),
});
export type Organisations = z.output<typeof organisations>;

/** The records that the user starred. */
const favourites = z.array(recordRef);

/** All that the first screen needs. Of a long list only the beginning: the rest is pushed. */
export const snapshot = z.object({
  organisations,
  /** Users whose mails the user may also file: all for an administrator, none for others. */
  colleagues: z.array(colleague),
  connection,
  drafts: z.array(draft),
  openings: z.array(opening),
  /** Jobs under way, and jobs that ended in the last day. */
  jobs: z.array(jobView),
  settings,
  /** Addresses that the user added as own ones, besides those that the CRM knows. */
  ownAddresses: z.array(z.string()),
  /** Addresses and domains of which no mail may be filed. */
  neverFile: z.array(z.string()),
  favourites,
  signIn: signInProgress,
  keeping,
  proxySignIn: proxySignInView,
  watchedFolder,
  sentMails,
});
export type Snapshot = z.output<typeof snapshot>;

/** Who drops files: the window, or the drop strip. */
const page = z.enum(["window", "strip"]);
export type Page = z.output<typeof page>;

/**
 * Every call that the window may make. A new one is an entry here, a handler in desktop/ipc/ and a
 * line in preload.ts.
 */
export const calls = {
  getSnapshot: { input: nothing, output: snapshot },
  /** The window shows the first snapshot: now main may do what could wait. */
  reportDrawn: { input: nothing, output: done },
  /** How many dropped files the page still holds: they would be lost with it. */
  holdFiles: { input: z.object({ page, files: z.number().int().nonnegative() }), output: done },
  /**
   * A part of a large file, whose last part comes with `openMails`. One file of a page comes at a
   * time.
   */
  bringPiece: { input: z.object({ page, at, bytes }), output: done },
  /** Bytes in. One file a call keeps the peak of memory low; several are allowed. */
  openMails: {
    input: z.object({
      ...into,
      page,
      files: z.array(z.object({ name: z.string().max(1000), at: at.exactOptional(), bytes })),
    }),
    output: opened,
  },
  /** Asks the user for files with the system's dialog. */
  chooseMails: { input: z.object(into), output: opened },
  /** Mails that fit the practice company, for a first try. */
  openSamples: { input: z.object(into), output: opened },
  /**
   * Opens a mail that is attached to the mail of a draft; from then on it is a draft like any
   * other.
   */
  openAttached: {
    input: z.object({
      ...into,
      draftId: z.uuid(),
      /** Its position in `email.attachments`. */
      attachment: z.number().int().nonnegative(),
    }),
    output: opened,
  },
  /**
   * Asks the user where, and writes an attachment of a draft's mail there. `saved` is false where
   * the user cancelled.
   */
  saveAttachment: {
    input: z.object({ draftId: z.uuid(), attachment: z.number().int().nonnegative() }),
    output: z.object({ saved: z.boolean() }),
  },
  /**
   * What the window can show of an attachment: a picture, which main serves at `addressOfPicture`,
   * or the pages of a PDF, whose bytes come with `getPdf`. Decided by its bytes.
   */
  viewAttachment: {
    input: z.object({ draftId: z.uuid(), attachment: z.number().int().nonnegative() }),
    output: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("picture") }),
      z.object({ kind: z.literal("pdf") }),
      z.object({ kind: z.literal("none"), why: z.enum(["unreadable", "too-large"]) }),
    ]),
  },
  /** A piece of an attached PDF: `pieceBytes`, but for the last one, which is shorter. */
  getPdf: pieceOfAttachment,
  /** The same of an attachment that may be a photo, to make it smaller. */
  getPhoto: pieceOfAttachment,
  /** Keeps a smaller version of a photo, a JPEG or a WebP. It is not used yet. */
  keepShrunkPhoto: {
    input: z.object({
      draftId: z.uuid(),
      attachment: z.number().int().nonnegative(),
      bytes: photoBytes,
    }),
    output: done,
  },
  /** Files the smaller versions of photos in their places, or the photos as they came. */
  useShrunkPhotos: {
    input: z.object({ draftId: z.uuid(), photos: z.array(sha256).max(1000), isUsed: z.boolean() }),
    output: done,
  },
  /**
   * Stops openings; what they have read stays. Answers how far they came, once they have ended.
   */
  stopOpenings: {
    input: z.object({
      organisationId: z.string().max(200).exactOptional(),
      openings: z.array(z.uuid()).max(1000),
    }),
    output: z.array(opening),
  },
  /**
   * Adds an address of the user's own, or a domain of the user's company: mails from there count as
   * sent, from now on and in the tray.
   */
  addOwnAddress: { input: z.object({ address: z.string().max(320) }), output: done },
  removeOwnAddress: { input: z.object({ address: z.string().max(320) }), output: done },
  /** Adds an address or a domain to the never-file list. */
  addNeverFile: { input: z.object({ entry: z.string().max(320) }), output: done },
  removeNeverFile: { input: z.object({ entry: z.string().max(320) }), output: done },
  /** Stars a record: it is among the first to choose from. */
  addFavourite: { input: recordRef, output: done },
  removeFavourite: { input: recordRef.pick({ module: true, id: true }), output: done },
  discardDrafts: { input: z.object({ draftIds: z.array(z.uuid()).min(1) }), output: done },
  /** Records that suit a draft, best first, each with its reasons. */
  suggestRecords: {
    input: z.object({ draftId: z.uuid() }),
    output: z.object({
      hits: z.array(recordHit),
      /** The first one is certain enough to be chosen for the user. */
      sure: z.boolean(),
      /** Whom the mail is with, where no record has the address. */
      stranger: z.object({ name: z.string(), address: z.string() }).exactOptional(),
    }),
  },
  /**
   * Records that match the words of `text`, those of a module together; for an empty text the
   * favourites, those that were filed to, and those that were changed last. Also the modules that can be searched, in the CRM's order.
   */
  findRecords: {
    input: z.object({ text: z.string().max(200), module: z.string().exactOptional() }),
    output: z.object({
      hits: z.array(recordHit),
      modules: z.array(moduleView),
      /** Whether the copy has all records: else the CRM may have others. */
      complete: z.boolean(),
    }),
  },
  /**
   * The same in the CRM itself, for records that were made a moment ago or are not in the local
   * copy. Records that it finds are added to the copy.
   */
  lookUpRecords: {
    input: z.object({
      text: z.string().min(2).max(200),
      module: z.string().exactOptional(),
      /** Not asked for by the user: not done while the CRM wants a pause. */
      automatic: z.literal(true).exactOptional(),
    }),
    output: z.object({ hits: z.array(recordHit) }),
  },
  /** The modules that the local copy knows, in the CRM's order. */
  listModules: { input: nothing, output: z.array(moduleChoice) },
  /**
   * Offers the records of a module when one is looked for, or no longer. One module is always
   * offered. Answers with what holds.
   */
  offerModule: {
    input: z.object({ module: z.string().max(100), isOffered: z.boolean() }),
    output: z.array(moduleChoice),
  },
  getRecordCopy: { input: nothing, output: recordCopyView },
  /**
   * Keeps a copy of the records on this computer from the next sync on; or asks the user, removes
   * the copy and keeps none.
   */
  keepRecordCopy: { input: z.object({ kept: z.boolean() }), output: recordCopyView },
  /** Asks the user, then removes the records from this computer until the next sync. */
  clearRecordCopy: { input: nothing, output: recordCopyView },
  /** Brings the copy up to date. Answered when that has ended, successful or not. */
  updateRecordCopy: { input: nothing, output: recordCopyView },
  /** What a mail tells of the stranger whom it is with, for a new contact or lead. */
  proposePerson: {
    input: z.object({ draftId: z.uuid() }),
    output: newPerson
      .omit({ module: true, account: true })
      /** Accounts that have the address's domain, the likeliest first. */
      .extend({ accounts: z.array(recordHit), modules: z.array(personModule) }),
  },
  /** Asks the CRM for the contacts and leads that somebody may be. Only online. */
  findPerson: { input: newPerson, output: z.object({ hits: z.array(recordHit) }) },
  /**
   * Creates a contact or a lead, unless the CRM has others than those that the user has `seen` who
   * may be the same: then it answers with these. Only online.
   */
  createPerson: {
    input: z.object({ person: newPerson, seen: z.array(recordId) }),
    output: z.object({ created: recordHit.exactOptional(), found: z.array(recordHit) }),
  },
  /** Opens the page of a record of the active organisation in the system's browser. */
  openRecord: { input: recordRef.pick({ module: true, id: true }), output: done },
  /**
   * What `fileMails` would meet, without filing anything: the mails that would not simply go along.
   * A later call ends this one with `asked-anew`.
   */
  reviewFiling: { input: filing, output: filingReview },
  /**
   * The same for one group of several that are filed together with `fileGroups`. No other call ends
   * it.
   */
  reviewGroup: { input: filing, output: filingReview },
  /** Answered once the jobs are on disk. All given mails go to the same record. */
  fileMails: {
    input: filing,
    output: z.object({ jobIds: z.array(z.uuid()) }),
  },
  /** The same for mails of several records, all or none. */
  fileGroups: {
    input: z.object({ filings: z.array(filing).min(1) }),
    output: z.object({ jobIds: z.array(z.uuid()) }),
  },
  /**
   * Takes a job back into the tray (`back`). When an answer was lost, the mail may have arrived:
   * main first asks the record's list of emails. If the list shows the mail, the job is done
   * (`filed`). If not, the job stays as it is (`in-doubt`), unless the user knows the risk and
   * wants the mail back nevertheless.
   */
  undoJob: {
    input: oneJob.extend({ nevertheless: z.literal(true).exactOptional() }),
    output: z.object({ outcome: undoOutcome }),
  },
  /**
   * Takes those of these jobs back into the tray that cannot have reached the CRM, and answers with
   * them; the others stay as they are.
   */
  takeBackJobs: {
    input: z.object({ jobIds: z.array(z.uuid()).min(1) }),
    output: z.object({ jobIds: z.array(z.uuid()) }),
  },
  /**
   * Tries a job that needs the user, or waits, again now; one that is held is sent now. Of a filed
   * one, tries the files again that are to follow it.
   */
  retryJob: { input: oneJob, output: done },
  /** Does without the files that are to follow a filed mail, and are not added yet. */
  giveUpFiles: { input: oneJob, output: done },
  /** Tries all jobs of the organisation that need the user, or wait, again now. */
  retryAll: { input: nothing, output: done },
  /** A page of what was filed, the latest first; without `before` the first one. */
  listHistory: {
    input: historyQuery.extend({ before: z.number().int().exactOptional() }),
    output: historyPage.extend({ modules: z.array(moduleView) }),
  },
  /**
   * What was filed between each of these times and the next, ascending; `whole` is from the first to
   * the last. The window knows when the user's days begin.
   */
  countFiled: {
    input: z.object({ bounds: z.array(z.number().int()).min(2).max(100) }),
    output: z.object({ parts: z.array(filedInTime), whole: filedInTime }),
  },
  getReceipt: { input: oneJob, output: receipt },
  /** Asks the user, then removes what was filed from the history of the organisation. */
  forgetHistory: { input: nothing, output: z.object({ isForgotten: z.boolean() }) },
  /**
   * Asks the user where, and writes all that the query finds there. `count` is the number of mails;
   * absent where the user cancelled.
   */
  exportHistory: {
    input: z.object({ query: historyQuery, format: exportFormat }),
    output: z.object({ count: z.number().int().exactOptional() }),
  },
  /** The same with the file of a filed mail; `original-gone` where it was not kept. */
  saveOriginal: { input: oneJob, output: z.object({ saved: z.boolean() }) },
  /** The same with the evidence of one mail: see docs/evidence.md. */
  saveEvidence: { input: oneJob, output: z.object({ saved: z.boolean() }) },
  /**
   * Shows where a link of a mail leads, and opens it in the system's browser if the user agrees.
   */
  openLink: { input: z.object({ url: z.string().max(10_000) }), output: done },

  /** Remembers settings. Main pushes the result. */
  changeSettings: { input: settingsChange, output: done },
  /**
   * Watches a folder for new mails, or none. The path is main's: the user chooses a folder in the
   * system's dialog. Main pushes the result.
   */
  watchFolder: { input: z.object({ folder: folderToWatch }), output: done },

  /** Mailboxes of sent mails that a mail program has on this computer. */
  suggestSent: { input: nothing, output: z.object({ suggestions: z.array(sentSuggestion) }) },
  /**
   * Watches a mailbox or folder of sent mails, or none: then all that was kept of it is deleted. The
   * path is main's. Main pushes the result.
   */
  watchSent: { input: z.object({ what: sentToWatch }), output: done },
  /** The mails of the last two weeks that were sent to customers and not filed, the latest first. */
  listSent: { input: nothing, output: z.object({ mails: z.array(sentMail) }) },
  /** Brings a mail of that list into the tray. */
  openSent: { input: z.object({ ...into, key: sha256 }), output: opened },
  /** The user files these mails of the list nowhere; or, with `wanted`, does so after all. */
  dismissSent: {
    input: z.object({
      keys: z.array(sha256).min(1).max(mostListedSent),
      wanted: z.literal(true).exactOptional(),
    }),
    output: done,
  },

  getSignInOptions: { input: nothing, output: signInOptions },
  /**
   * Answered when the organisation is connected and shown, or with why not. Ends a sign-in that is
   * still under way.
   */
  signIn: { input: signInRequest, output: oneOrganisation },
  cancelSignIn: { input: nothing, output: done },
  /** On a computer without a key ring: whether sign-ins may be kept in a file. */
  keepInFile: { input: z.object({ agreed: z.boolean() }), output: done },
  /** Gives a proxy what it wants. What waits for that goes on. */
  signInToProxy: { input: proxyAnswer, output: done },
  /** Mailpin does not ask by itself any more until the proxy has refused something. */
  putOffProxy: { input: proxyAnswer.pick({ id: true }), output: done },
  /** How calls to the CRM of the organisation leave this computer. */
  getNetworkRoute: { input: nothing, output: networkRoute },
  getDiagnostics: { input: nothing, output: diagnostics },
  /** All that a file for support would hold: the user reads it first. */
  getSupportFile: {
    input: z.object({ lastDrop: z.string().max(100_000) }),
    output: z.object({ content: z.string() }),
  },
  /** Asks the user where, and writes what was shown. `saved` is false where the user cancelled. */
  saveSupportFile: {
    input: z.object({ content: z.string().max(1_000_000) }),
    output: z.object({ saved: z.boolean() }),
  },
  /** Starts the version that was fetched, as soon as nothing is being sent. */
  restartToUpdate: { input: nothing, output: done },
  /** Shows a folder of Mailpin in the system's own window of files. */
  showFolder: { input: z.object({ folder: ownFolder }), output: done },
  /** Shows another of the connected organisations; the others go on sending what waits in them. */
  switchOrganisation: { input: oneOrganisation, output: done },
  /**
   * Asks the user, then revokes the access at Zoho and deletes it here. Mails that were not filed
   * yet are kept. The outcome is `kept` when the user declines, `forgotten` when Zoho could not be
   * told.
   */
  signOut: {
    input: oneOrganisation,
    output: z.object({ outcome: z.enum(["kept", "ended", "forgotten"]) }),
  },

  /** Brings the window forward. Of the drop strip, like the next two. */
  comeForward: { input: nothing, output: done },
  /** Moves the strip along the edge of the screen, by pixels; with the last of a drag its place is kept. */
  moveStrip: {
    input: z.object({ by: z.number().min(-100_000).max(100_000), isLast: z.boolean() }),
    output: done,
  },
  /** Makes room for words beside the strip, or takes it back. */
  widenStrip: { input: z.object({ isWide: z.boolean() }), output: done },
} as const;

export type CallName = keyof typeof calls;

/** What the drop strip alone may ask. Besides that it brings mails, and nothing else. */
export const stripOnly = ["comeForward", "moveStrip", "widenStrip"] as const;
type StripOnly = (typeof stripOnly)[number];
/** What both may ask. */
export const bothAsk = ["holdFiles", "bringPiece", "openMails"] as const;
export type StripCall = StripOnly | (typeof bothAsk)[number];
export type WindowCall = Exclude<CallName, StripOnly>;

export type Input<C extends CallName> = z.output<(typeof calls)[C]["input"]>;
export type Output<C extends CallName> = z.output<(typeof calls)[C]["output"]>;

/**
 * What main sends by itself: each push replaces what the window knew, except `refused`, `taken`,
 * `updateReady`, `notices`, `show`, and the changes of `drafts` and `jobs`.
 */
export const pushes = {
  /** Everything: another organisation is shown. */
  snapshot,
  organisations,
  colleagues: z.array(colleague),
  settings,
  signIn: signInProgress,
  keeping,
  proxySignIn: proxySignInView,
  watchedFolder,
  sentMails,
  /** Counts how often new records came that may be better suggestions. */
  records: z.number().int(),
  drafts: listChange(draft),
  /** Those under way: at once when one begins, then a few times a second. */
  openings: z.array(opening),
  jobs: listChange(jobView),
  connection,
  ownAddresses: z.array(z.string()),
  neverFile: z.array(z.string()),
  favourites,
  /** Files opened from outside the window (command line, second start) that could not be read. */
  refused: z.array(refusal),
  /** Mails came in from the watched folder of this name. */
  taken: z.object({ mails: z.number().int().positive(), from: z.string() }),
  /** A new version was fetched, and begins with the next start. */
  updateReady: z.object({ version: z.string() }),
  /** What the user should know, in addition to earlier notices. */
  notices: z.array(notice),
  /** The user wants to see this part of the window, and says so outside it. */
  show: z.enum(["outbox", "settings", "shortcuts", "mail-help"]),
} as const;

export type PushName = keyof typeof pushes;
export type Push<P extends PushName> = z.output<(typeof pushes)[P]>;

/** A push, with its name. */
export type News = {
  readonly [P in PushName]: { readonly name: P; readonly value: Push<P> };
}[PushName];

type Questions<Name extends CallName> = {
  readonly [C in Name]: (
    ...input: undefined extends Input<C> ? [] : [Input<C>]
  ) => Promise<Reply<Output<C>>>;
};

/** `window.mailpin` of the drop strip. */
export type StripBridge = Questions<StripCall>;

/** `window.mailpin`. Each `on` function returns one that removes the listener. */
export type Bridge = Questions<WindowCall> & {
  readonly on: { readonly [P in PushName]: (listener: (value: Push<P>) => void) => () => void };
};
