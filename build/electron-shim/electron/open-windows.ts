/** As much of a window as the app's end needs to know. */
export type OpenWindow = {
  /** As if the user closed it; the app may keep it open. */
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
};

/** The windows that exist, oldest first. Kept apart, because app and window need it both. */
export const openWindows = new Set<OpenWindow>();
