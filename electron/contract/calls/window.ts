import { z } from "zod";
import { done, nothing } from "./common.ts";
import { diagnostics, ownFolder } from "../diagnostics.ts";
import { settingsChange } from "../settings.ts";
import { snapshot } from "../snapshot.ts";
import { folderToWatch } from "../watched-folder.ts";

/** What the window shows at first, its settings, and help for its user. */
export const windowCalls = {
  getSnapshot: { input: nothing, output: snapshot },
  /** The window shows the first snapshot: now main may do what could wait. */
  reportDrawn: { input: nothing, output: done },
  /** Remembers settings. Main pushes the result. */
  changeSettings: { input: settingsChange, output: done },
  /**
   * Watches a folder for new mails, or none. The path is main's: the user chooses a folder in the
   * system's dialog. Main pushes the result.
   */
  watchFolder: { input: z.object({ folder: folderToWatch }), output: done },
  /**
   * Shows where a link of a mail leads, and opens it in the system's browser if the user agrees.
   */
  openLink: { input: z.object({ url: z.string().max(10_000) }), output: done },
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
} as const;
