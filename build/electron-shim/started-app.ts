/** The app that the shim runs. A file of its own, because `electron/` reads it at its start. */
export const startedApp: {
  /** Absolute path of its main script or its folder. */
  path: string;
  /** Absolute path of its main script. */
  main: string;
  /** Node's own executable, whatever the app takes for its own. */
  node: string;
  isPackaged: boolean;
} = { path: process.cwd(), main: process.cwd(), node: process.execPath, isPackaged: false };
