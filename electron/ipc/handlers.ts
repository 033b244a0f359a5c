import type { Opened } from "../intake/intake.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Handlers } from "./answer.ts";

/** What only the desktop can do for the window. */
export type Desktop = {
  /** @returns the paths the user chose, none if the dialog was closed */
  chooseFiles(): Promise<readonly string[]>;
  openLink(url: string): Promise<void>;
  openSamples(): Promise<Opened>;
  holdMs(): number;
};

/** Every question of the contract, and who answers it. */
export const handlersFor = (organisation: Organisation, desktop: Desktop): Handlers => ({
  getSnapshot: () => ({ ...organisation.snapshot(), holdMs: desktop.holdMs() }),
  openMails: ({ files }) => organisation.openFiles(files),
  chooseMails: async () => organisation.openPaths(await desktop.chooseFiles()),
  openSamples: () => desktop.openSamples(),
  openAttached: ({ draftId, attachment }) => organisation.openAttached(draftId, attachment),
  addOwnAddress: ({ address }) => {
    organisation.addOwnAddress(address);
  },
  removeOwnAddress: ({ address }) => {
    organisation.removeOwnAddress(address);
  },
  discardDraft: ({ draftId }) => {
    organisation.discard(draftId);
  },
  suggestRecords: ({ draftId }) => ({ hits: organisation.suggest(draftId) }),
  findRecords: ({ text, module }) => ({ hits: organisation.find(text, module) }),
  fileMails: (filing) => ({ jobIds: organisation.file(filing, desktop.holdMs()) }),
  undoJob: ({ jobId }) => {
    organisation.undo(jobId);
  },
  retryJob: ({ jobId }) => {
    organisation.retry(jobId);
  },
  listHistory: ({ limit }) => ({ jobs: organisation.history(limit) }),
  openLink: ({ url }) => desktop.openLink(url),
});
