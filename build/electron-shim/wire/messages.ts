/**
 * The messages between the page and main. Each is one binary frame, written by `codec.ts`.
 */

export type FromPage =
  | {
      readonly kind: "invoke";
      readonly id: number;
      readonly channel: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "send"; readonly channel: string; readonly args: readonly unknown[] }
  /** The document has reached this stage. `url` is the page's address on the loopback port. */
  | {
      readonly kind: "stage";
      readonly stage: "dom-ready" | "ready-to-show" | "did-finish-load";
      readonly url: string;
    }
  | { readonly kind: "focus"; readonly focused: boolean }
  /** Asks whether a link may be followed; the answer is true or false. */
  | {
      readonly kind: "navigate";
      readonly id: number;
      readonly url: string;
      readonly frame: "main" | "sub";
    }
  /** Asks whether the page has a permission, by its name in Electron; the answer is true or false. */
  | {
      readonly kind: "permission";
      readonly id: number;
      readonly asks: "request" | "check";
      readonly permission: string;
    }
  /** A link or script wanted a window of its own. */
  | { readonly kind: "open"; readonly url: string; readonly frameName: string }
  | { readonly kind: "answer"; readonly id: number; readonly answer: DialogAnswer }
  /** How the code of `run` has ended: with a result, or with the text of an error. */
  | {
      readonly kind: "ran";
      readonly id: number;
      readonly result?: unknown;
      readonly error?: string | undefined;
    }
  /** A key of the application menu was pressed. */
  | { readonly kind: "key"; readonly command: number };

export type ToPage =
  | { readonly kind: "result"; readonly id: number; readonly result: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly error: string }
  | { readonly kind: "send"; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: "ask"; readonly id: number; readonly dialog: Dialog }
  | { readonly kind: "theme"; readonly theme: "system" | "light" | "dark" }
  | { readonly kind: "keys"; readonly keys: readonly Key[] }
  | { readonly kind: "go"; readonly path: string }
  | { readonly kind: "reload" }
  /** Code for the page's own world. */
  | { readonly kind: "run"; readonly id: number; readonly code: string };

/** A dialog that the page draws. */
export type Dialog =
  | {
      readonly kind: "message";
      readonly message: string;
      readonly detail: string;
      readonly buttons: readonly string[];
      readonly defaultId: number;
      readonly cancelId: number;
      readonly checkboxLabel: string;
      readonly checkboxChecked: boolean;
    }
  | {
      readonly kind: "open-files";
      readonly title: string;
      readonly multiple: boolean;
      /** As in `<input accept>`; empty for all files. */
      readonly accept: string;
    }
  /** A folder or a file to save. The browser gives no paths, so the user types one. */
  | {
      readonly kind: "path";
      readonly title: string;
      readonly buttonLabel: string;
      readonly path: string;
    };

export type DialogAnswer =
  | { readonly kind: "message"; readonly response: number; readonly checkboxChecked: boolean }
  | {
      readonly kind: "open-files";
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    }
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "cancelled" };

/** A shortcut of the application menu: `key` in lower case as in KeyboardEvent.key. */
export type Key = {
  readonly command: number;
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
};

/** The settings of the page's script. */
export type PageSetup = {
  readonly socket: string;
  readonly productName: string;
  /** The page is alone in a window that we opened, and may close the window. */
  readonly ownWindow: boolean;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
};
