/** The part of a window that the app needs at its end. */
export type OpenWindow = {
  /** Like a close by the user: the app may keep it open. */
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
};

/** The existing windows, oldest first. A file of its own, because app and window both need it. */
export const openWindows = new Set<OpenWindow>();
