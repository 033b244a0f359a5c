import type { Input, Output } from "../../contract/calls.ts";
import type { Page } from "../../contract/calls/mails.ts";
import type { Snapshot } from "../../contract/snapshot.ts";
import type { Diagnostics, OwnFolder } from "../../contract/diagnostics.ts";
import type { NetworkRoute } from "../../contract/network-route.ts";
import type { SettingsChange } from "../../contract/settings.ts";
import type { DroppedFile, Opened } from "../../drafts/intake.ts";
import { writeFileInPieces } from "../../storage/write-file.ts";
import { evidenceOf } from "../../workspace/history/evidence.ts";
import { exportHistory } from "../../workspace/history/export-history.ts";
import type { Organisation } from "../../workspace/organisation.ts";
import type { Organisations } from "../../workspace/organisations.ts";
import type { SavedFormat } from "../dialogs.ts";
import type { SentSuggestion, SentToWatch } from "../../contract/sent-mails.ts";
import type { SentWatch } from "../sent-watch.ts";
import type { HeldFiles } from "../held-files.ts";
import type { FolderToWatch } from "../../contract/watched-folder.ts";
import type { DropStrip } from "../drop-strip.ts";
import type { ProxySignIn } from "../proxy-sign-in.ts";
import type { Handlers } from "./answer.ts";
import { ComingFile } from "./coming-file.ts";
import { text } from "../../language/text.ts";

/** Actions that only the desktop can do. */
export type DesktopActions = {
  /** @returns the chosen paths; none if the dialog was cancelled */
  chooseFiles(): Promise<readonly string[]>;
  /**
   * Asks the user where to save a file.
   *
   * @param name without its extension, as a proposal
   * @returns its path; undefined if the dialog was cancelled
   */
  chooseFileToSave(format: SavedFormat, name: string): Promise<string | undefined>;
  /** The same for an attachment, which has a name of its own. */
  chooseAttachmentToSave(name: string): Promise<string | undefined>;
  /** Of Mailpin. */
  version(): string;
  /** Asks the user before it opens the link. */
  openLink(url: string): Promise<void>;
  /** Opens an address that Mailpin has built. */
  openPage(url: string): Promise<void>;
  samples(): Promise<DroppedFile[]>;
  readonly held: Pick<HeldFiles, "note">;
  /** All that the window shows. */
  snapshot(): Snapshot;
  /** The window shows it. */
  drawn(): void;
  /** In which a filing can be undone. */
  holdSeconds(): number;
  changeSettings(change: SettingsChange): Promise<void>;
  watchFolder(folder: FolderToWatch): Promise<void>;
  suggestSent(): Promise<SentSuggestion[]>;
  watchSent(what: SentToWatch): Promise<void>;
  readonly sent: Pick<SentWatch, "list" | "open" | "dismiss">;
  /** A secret is about to be kept. Tells the window by a push where it will be. */
  learnKeeping(): void;
  keepInFile(agreed: boolean): Promise<void>;
  readonly proxies: Pick<ProxySignIn, "answer" | "putOff">;
  /** @returns whether the user confirms */
  confirmSignOut(organisationId: string): Promise<boolean>;
  /** @returns whether the user wants the copy of the records removed, until the next sync or for good */
  confirmClear(until: "next-sync" | "for-good"): Promise<boolean>;
  /** @returns whether the user wants the history of the shown organisation forgotten */
  confirmForget(): Promise<boolean>;
  /** @param address of the CRM; undefined where it is not known */
  route(address: string | undefined): Promise<NetworkRoute>;
  diagnostics(): Diagnostics;
  /** @param lastDrop what the window knows of the latest drop */
  supportFile(lastDrop: string): Promise<string>;
  showFolder(folder: OwnFolder): void;
  restartToUpdate(): Promise<void>;
  /** Brings the window forward from any program. */
  comeForward(): void;
  readonly strip: Pick<DropStrip, "move" | "widen">;
};

/** The handler of each call; most go to the organisation that the window shows. */
export const handlersFor = (
  organisations: Organisations,
  desktop: DesktopActions,
  coming: Readonly<Record<Page, ComingFile>> = {
    window: new ComingFile(),
    strip: new ComingFile(),
  },
): Handlers => ({
  getSnapshot: () => desktop.snapshot(),
  reportDrawn: () => {
    desktop.drawn();
  },
  holdFiles: ({ page, files }) => {
    desktop.held.note(page, files);
  },
  bringPiece: ({ page, at, bytes }) => {
    coming[page].add(at, bytes);
  },
  openMails: async ({ organisationId, opening, page, files }) => {
    const whole = files.map(({ name, at, bytes }) => ({
      name,
      bytes: coming[page].end(at, bytes),
    }));
    const organisation = organisationOf(organisations, organisationId);
    const since = Date.now();
    const opened = await organisation.openFiles(whole, opening);
    const sent = await organisation.sent.inDrop(opened.drafts, since);
    return { ...toldOf(opened), ...(sent !== undefined && { sent }) };
  },
  chooseMails: async ({ organisationId, opening }) => {
    const organisation = organisationOf(organisations, organisationId);
    return toldOf(await organisation.openPaths(await desktop.chooseFiles(), opening));
  },
  openSamples: async ({ organisationId, opening }) => {
    const organisation = organisationOf(organisations, organisationId);
    return toldOf(await organisation.openFiles(await desktop.samples(), opening));
  },
  openAttached: async ({ organisationId, opening, draftId, attachment }) => {
    const organisation = organisationOf(organisations, organisationId);
    return toldOf(await organisation.openAttached(draftId, attachment, opening));
  },
  saveAttachment: async ({ draftId, attachment }) => {
    const { name, bytes } = await organisations.active.attached(draftId, attachment);
    return save(await desktop.chooseAttachmentToSave(name), bytes);
  },
  viewAttachment: ({ draftId, attachment }) =>
    organisations.active.attachments.view(draftId, attachment),
  getPdf: async ({ draftId, attachment, at }) => ({
    bytes: await organisations.active.attachments.pieceOfPdf(draftId, attachment, at),
  }),
  getPhoto: async ({ draftId, attachment, at }) => ({
    bytes: await organisations.active.photos.piece(draftId, attachment, at),
  }),
  keepShrunkPhoto: ({ draftId, attachment, bytes }) =>
    organisations.active.photos.keep(draftId, attachment, bytes),
  useShrunkPhotos: ({ draftId, photos, isUsed }) => {
    organisations.active.photos.use(draftId, photos, isUsed);
  },
  stopOpenings: ({ organisationId, openings }) =>
    organisationOf(organisations, organisationId).stopOpenings(openings),
  addOwnAddress: ({ address }) => {
    organisations.active.addOwnAddress(address);
  },
  removeOwnAddress: ({ address }) => {
    organisations.active.removeOwnAddress(address);
  },
  addNeverFile: ({ entry }) => {
    organisations.active.addNeverFile(entry);
  },
  removeNeverFile: ({ entry }) => {
    organisations.active.removeNeverFile(entry);
  },
  addFavourite: (record) => {
    organisations.active.addFavourite(record);
  },
  removeFavourite: (record) => {
    organisations.active.removeFavourite(record);
  },
  discardDrafts: ({ draftIds }) => organisations.active.discard(draftIds),
  suggestRecords: ({ draftId }) => organisations.active.records.suggest(draftId),
  findRecords: async ({ text, module }) => ({
    hits: await (text.trim() === ""
      ? organisations.active.records.recordsToPick(module)
      : organisations.active.records.find(text, module)),
    modules: organisations.active.records.offeredModules(),
    complete: organisations.active.copy.isComplete,
  }),
  lookUpRecords: async ({ text, module, automatic }) => ({
    hits: await organisations.active.records.lookUp(text, module, automatic),
  }),
  listModules: () => organisations.active.records.modules(),
  offerModule: ({ module, isOffered }) => {
    const { active } = organisations;
    active.records.offerModule(module, isOffered);
    return active.records.modules();
  },
  getRecordCopy: () => organisations.active.copy.view(),
  keepRecordCopy: async ({ kept }) => {
    const { copy } = organisations.active;
    if (kept || (await desktop.confirmClear("for-good"))) await copy.keep(kept);
    return copy.view();
  },
  clearRecordCopy: async () => {
    const { copy } = organisations.active;
    if (await desktop.confirmClear("next-sync")) await copy.clear();
    return copy.view();
  },
  updateRecordCopy: async () => {
    const { copy } = organisations.active;
    await copy.update();
    return copy.view();
  },
  proposePerson: ({ draftId }) => organisations.active.records.proposePerson(draftId),
  findPerson: async (person) => ({ hits: await organisations.active.records.findPerson(person) }),
  createPerson: ({ person, seen }) => organisations.active.records.createPerson(person, seen),
  openRecord: async (record) => desktop.openPage(await organisations.active.records.linkTo(record)),
  reviewFiling: (filing) => organisations.active.review(filing),
  fileMails: async (filing) => ({
    jobIds: await organisations.active.file(filing, desktop.holdSeconds() * 1000),
  }),
  reviewGroup: (filing) => organisations.active.reviewGroup(filing),
  fileGroups: async (groups) => ({
    jobIds: await organisations.active.fileGroups(groups, desktop.holdSeconds() * 1000),
  }),
  undoJob: async ({ jobId, nevertheless = false }) => ({
    outcome: await organisations.active.undo(jobId, nevertheless),
  }),
  takeBackJobs: async ({ jobIds }) => ({ jobIds: await organisations.active.takeBack(jobIds) }),
  retryJob: ({ jobId, asAnother }) => {
    organisations.active.retry(jobId, asAnother);
  },
  giveUpFiles: ({ jobId }) => {
    organisations.active.giveUpFiles(jobId);
  },
  retryAll: () => organisations.active.retryAll(),
  listHistory: async ({ before, ...query }) => {
    const { active } = organisations;
    return { ...(await active.filedMails.page(query, before)), modules: active.records.modules() };
  },
  countFiled: ({ bounds }) => organisations.active.filedMails.count(bounds),
  getReceipt: ({ jobId }) => organisations.active.filedMails.receipt(jobId),
  forgetHistory: async () => {
    const { active } = organisations; // another one may be shown when the user has answered
    const isForgotten = await desktop.confirmForget();
    if (isForgotten) await active.forgetHistory();
    return { isForgotten };
  },
  exportHistory: async ({ query, format }) => {
    const { active } = organisations; // another one may be shown when the user has chosen
    const file = await desktop.chooseFileToSave(format, text("fileNames.history"));
    return file === undefined
      ? {}
      : { count: await exportHistory(file, format, active.filedMails.receipts(query)) };
  },
  saveOriginal: async ({ jobId }) => {
    const { format, bytes } = await organisations.active.filedMails.original(jobId);
    return save(await desktop.chooseFileToSave(format, text("fileNames.mail")), bytes);
  },
  saveEvidence: async ({ jobId }) => {
    const evidence = evidenceOf(organisations.active.filedMails.receipt(jobId), desktop.version());
    const name = text("fileNames.evidence", { job: jobId });
    return save(
      await desktop.chooseFileToSave("json", name),
      `${JSON.stringify(evidence, undefined, 2)}\n`,
    );
  },
  openLink: ({ url }) => desktop.openLink(url),
  changeSettings: async (change) => {
    await desktop.changeSettings(change);
  },
  getSignInOptions: () => {
    desktop.learnKeeping();
    return organisations.signInOptions();
  },
  watchFolder: ({ folder }) => desktop.watchFolder(folder),
  suggestSent: async () => ({ suggestions: await desktop.suggestSent() }),
  watchSent: ({ what }) => desktop.watchSent(what),
  listSent: async () => ({ mails: await desktop.sent.list() }),
  openSent: async ({ organisationId, opening, key }) => {
    const organisation = organisationOf(organisations, organisationId);
    return toldOf(await desktop.sent.open(key, organisation, opening));
  },
  dismissSent: ({ keys, wanted = false }) => {
    desktop.sent.dismiss(keys, !wanted);
  },
  signIn: async (request) => ({ organisationId: await organisations.signIn(request) }),
  cancelSignIn: () => {
    organisations.cancelSignIn();
  },
  keepInFile: ({ agreed }) => desktop.keepInFile(agreed),
  signInToProxy: (answer) => {
    desktop.proxies.answer(answer);
  },
  putOffProxy: ({ id }) => {
    desktop.proxies.putOff(id);
  },
  getNetworkRoute: async () => desktop.route(await organisations.active.address()),
  getDiagnostics: () => desktop.diagnostics(),
  getSupportFile: async ({ lastDrop }) => ({ content: await desktop.supportFile(lastDrop) }),
  saveSupportFile: async ({ content }) =>
    save(await desktop.chooseFileToSave("txt", text("fileNames.support")), content),
  restartToUpdate: () => desktop.restartToUpdate(),
  showFolder: ({ folder }) => {
    desktop.showFolder(folder);
  },
  switchOrganisation: ({ organisationId }) => {
    organisations.switchTo(organisationId);
  },
  signOut: (asked) => signOut(organisations, desktop, asked),
  comeForward: () => {
    desktop.comeForward();
  },
  moveStrip: ({ by, isLast }) => {
    desktop.strip.move(by, isLast);
  },
  widenStrip: ({ isWide }) => {
    desktop.strip.widen(isWide);
  },
});

/** The call names its organisation, because the window may show another one by now. */
const organisationOf = (organisations: Organisations, id: string | undefined): Organisation =>
  id === undefined ? organisations.active : organisations.get(id);

/** What the window is told of opened files; their drafts are pushed. */
const toldOf = ({ drafts, refused }: Opened): Output<"openMails"> => ({
  draftIds: [...new Set(drafts.map(({ id }) => id))],
  ...(drafts[0] && { format: drafts[0].email.format }),
  refused,
});

/** Writes a file where the user wants it; the outcome is false when they want none. */
async function save(
  file: string | undefined,
  content: string | Uint8Array,
): Promise<{ saved: boolean }> {
  if (file !== undefined) await writeFileInPieces(file, [content]);
  return { saved: file !== undefined };
}

async function signOut(
  organisations: Organisations,
  desktop: DesktopActions,
  { organisationId }: Input<"signOut">,
) {
  if (!(await desktop.confirmSignOut(organisationId))) return { outcome: "kept" } as const;
  const isConfirmed = await organisations.signOut(organisationId);
  return { outcome: isConfirmed ? "ended" : "forgotten" } as const;
}
