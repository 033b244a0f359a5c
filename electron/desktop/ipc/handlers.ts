import type { Input } from "../../contract/calls.ts";
import type { DroppedFile } from "../../drafts/intake.ts";
import type { Organisation } from "../../workspace/organisation.ts";
import type { Organisations } from "../../workspace/organisations.ts";
import type { CredentialStorage } from "../../contract/sign-in.ts";
import type { Handlers } from "./answer.ts";

/** What only the desktop can do for the window. */
export type DesktopActions = {
  /** @returns the paths the user chose, none if the dialog was closed */
  chooseFiles(): Promise<readonly string[]>;
  /** Asks before it opens. */
  openLink(url: string): Promise<void>;
  /** For an address of our own making. */
  openPage(url: string): Promise<void>;
  samples(): Promise<DroppedFile[]>;
  holdMs(): number;
  keeping(): CredentialStorage;
  keepInFile(agreed: boolean): Promise<void>;
  /** @returns whether the user means it */
  confirmSignOut(organisationId: string): Promise<boolean>;
};

/**
 * Every question of the contract, and who answers it: nearly always the organisation that the
 * window shows.
 */
export const handlersFor = (organisations: Organisations, desktop: DesktopActions): Handlers => ({
  getSnapshot: () => ({
    ...organisations.snapshot(),
    holdMs: desktop.holdMs(),
    keeping: desktop.keeping(),
  }),
  openMails: ({ organisationId, files }) => meant(organisations, organisationId).openFiles(files),
  chooseMails: async ({ organisationId }) => {
    const organisation = meant(organisations, organisationId);
    return organisation.openPaths(await desktop.chooseFiles());
  },
  openSamples: async ({ organisationId }) => {
    const organisation = meant(organisations, organisationId);
    return organisation.openFiles(await desktop.samples());
  },
  openAttached: ({ organisationId, draftId, attachment }) =>
    meant(organisations, organisationId).openAttached(draftId, attachment),
  addOwnAddress: ({ address }) => {
    organisations.active.addOwnAddress(address);
  },
  removeOwnAddress: ({ address }) => {
    organisations.active.removeOwnAddress(address);
  },
  discardDraft: ({ draftId }) => {
    organisations.active.discard(draftId);
  },
  suggestRecords: ({ draftId }) => ({ hits: organisations.active.suggest(draftId) }),
  findRecords: ({ text, module }) => ({ hits: organisations.active.find(text, module) }),
  lookUpRecords: async ({ text, module, automatic }) => ({
    hits: await organisations.active.lookUp(text, module, automatic),
  }),
  openRecord: async (record) => desktop.openPage(await organisations.active.linkTo(record)),
  fileMails: (filing) => ({ jobIds: organisations.active.file(filing, desktop.holdMs()) }),
  undoJob: async ({ jobId, nevertheless = false }) => ({
    outcome: await organisations.active.undo(jobId, nevertheless),
  }),
  retryJob: ({ jobId }) => {
    organisations.active.retry(jobId);
  },
  listHistory: ({ limit }) => ({ jobs: organisations.active.history(limit) }),
  openLink: ({ url }) => desktop.openLink(url),
  getSignInOptions: () => organisations.signInOptions(),
  signIn: async (request) => ({ organisationId: await organisations.signIn(request) }),
  cancelSignIn: () => {
    organisations.cancelSignIn();
  },
  keepInFile: ({ agreed }) => desktop.keepInFile(agreed),
  switchOrganisation: ({ organisationId }) => {
    organisations.switchTo(organisationId);
  },
  signOut: (asked) => signOut(organisations, desktop, asked),
});

/** The window may show another one by the time that a mail is read. */
const meant = (organisations: Organisations, id: string | undefined): Organisation =>
  id === undefined ? organisations.active : organisations.get(id);

async function signOut(
  organisations: Organisations,
  desktop: DesktopActions,
  { organisationId }: Input<"signOut">,
) {
  if (!(await desktop.confirmSignOut(organisationId))) return { outcome: "kept" } as const;
  const isConfirmed = await organisations.signOut(organisationId);
  return { outcome: isConfirmed ? "ended" : "forgotten" } as const;
}
