import type { Input } from "../contract/calls.ts";
import type { Opened } from "../intake/intake.ts";
import type { Organisations } from "../organisation/organisations.ts";
import type { Keeping } from "../contract/sign-in.ts";
import type { Handlers } from "./answer.ts";

/** What only the desktop can do for the window. */
export type Desktop = {
  /** @returns the paths the user chose, none if the dialog was closed */
  chooseFiles(): Promise<readonly string[]>;
  /** Asks before it opens. */
  openLink(url: string): Promise<void>;
  /** For an address of our own making. */
  openPage(url: string): Promise<void>;
  openSamples(): Promise<Opened>;
  holdMs(): number;
  keeping(): Keeping;
  keepInFile(agreed: boolean): Promise<void>;
  /** @returns whether the user means it */
  confirmSignOut(organisationId: string): Promise<boolean>;
};

/** Every question of the contract, and who answers it: nearly always the organisation that the window shows. */
export const handlersFor = (organisations: Organisations, desktop: Desktop): Handlers => ({
  getSnapshot: () => ({ ...organisations.snapshot(), holdMs: desktop.holdMs(), keeping: desktop.keeping() }),
  openMails: ({ files }) => organisations.active.openFiles(files),
  chooseMails: async () => organisations.active.openPaths(await desktop.chooseFiles()),
  openSamples: () => desktop.openSamples(),
  openAttached: ({ draftId, attachment }) => organisations.active.openAttached(draftId, attachment),
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
  lookUpRecords: async ({ text, module }) => ({ hits: await organisations.active.lookUp(text, module) }),
  openRecord: async (record) => desktop.openPage(await organisations.active.linkTo(record)),
  fileMails: (filing) => ({ jobIds: organisations.active.file(filing, desktop.holdMs()) }),
  undoJob: ({ jobId }) => {
    organisations.active.undo(jobId);
  },
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

async function signOut(organisations: Organisations, desktop: Desktop, { organisationId }: Input<"signOut">) {
  if (!(await desktop.confirmSignOut(organisationId))) return { outcome: "kept" } as const;
  const isConfirmed = await organisations.signOut(organisationId);
  return { outcome: isConfirmed ? "ended" : "forgotten" } as const;
}
