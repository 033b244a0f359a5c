import type { Opened } from "../intake/intake.ts";
import type { Organisation } from "../organisation.ts";
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
  getSnapshot: () => Promise.resolve({ ...organisation.snapshot(), holdMs: desktop.holdMs() }),
  openMails: ({ files }) => organisation.openFiles(files),
  chooseMails: async () => organisation.openPaths(await desktop.chooseFiles()),
  openSamples: () => desktop.openSamples(),
  discardDraft: ({ draftId }) => Promise.resolve(organisation.discard(draftId)),
  suggestRecords: ({ draftId }) => Promise.resolve({ hits: organisation.suggest(draftId) }),
  findRecords: ({ text, module }) => Promise.resolve({ hits: organisation.find(text, module) }),
  fileMails: (filing) => Promise.resolve({ jobIds: organisation.file(filing, desktop.holdMs()) }),
  undoJob: ({ jobId }) => Promise.resolve(organisation.undo(jobId)),
  retryJob: ({ jobId }) => Promise.resolve(organisation.retry(jobId)),
  listHistory: ({ limit }) => Promise.resolve({ jobs: organisation.history(limit) }),
  openLink: ({ url }) => desktop.openLink(url),
});
