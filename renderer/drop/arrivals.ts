import { mailLimitBytes } from "../../electron/contract/limits.ts";
import type { Problem, Reply } from "../../electron/contract/problem.ts";
import { formatSize } from "../lib/size.ts";

/**
 * A file on its way in: its bytes are being read already, or there is a sentence that says why not.
 */
export type Arrival = {
  readonly name: string;
  readonly read: Promise<Reply<Uint8Array<ArrayBuffer>>>;
};

/** All that one drop or paste may hold in memory at a time, in bytes. */
const togetherLimitBytes = 4 * mailLimitBytes;

const refuse = (code: string, message: string): Promise<Reply<never>> =>
  Promise.resolve({ ok: false, problem: { code, message } });

const anyFolder = "Folders are not supported; select the mails in it and drop those.";
const appleMailbox =
  'Apple Mail exports a mailbox as a folder. Right-click it, choose Show Package Contents, and drop the file "mbox" that is in it.';

/**
 * Most are larger than any mail, so that their content, which tells more surely, is never looked
 * at.
 */
const mailStore = /\.(?:pst|ost|olm|nsf|mbox)$/i;
const pickFromStore =
  "Open it in your mail program, and drag over the emails that you want to file.";
const fewerAttachments = "Save its large attachments and attach them to the record in Zoho.";

const vanished: Problem = {
  code: "file-vanished",
  message:
    "The mail client removed or locked the file before it could be read (it may be protected, or the client runs in a sandbox such as Flatpak or Snap). Save the message and drop the saved file.",
};

/**
 * Takes what was dropped or pasted. Everything happens before this returns: the data is dead after
 * the event, and Thunderbird's temporary file may be gone half a second later, so all reads start
 * here, side by side.
 */
export function takeFiles(data: DataTransfer): Arrival[] {
  const items = Array.from(data.items).filter(({ kind }) => kind === "file");
  const entries = items.map((item) => ({
    file: item.getAsFile(),
    folder: item.webkitGetAsEntry()?.isDirectory === true,
  }));
  const files =
    entries.length > 0 ? entries : Array.from(data.files, (file) => ({ file, folder: false }));
  let together = 0;
  return files.flatMap(({ file, folder }) => {
    if (folder)
      return [
        {
          name: file?.name ?? "Folder",
          read: refuse("folder", file?.name.endsWith(".mbox") === true ? appleMailbox : anyFolder),
        },
      ];
    if (file === null) return [];
    const fits = together + file.size <= togetherLimitBytes;
    if (fits && file.size <= mailLimitBytes) together += file.size;
    return [{ name: nameOf(file), read: fits ? read(file) : tooMuchTogether() }];
  });
}

/** Longer names than the contract takes come from nobody's mail client. */
const nameOf = (file: File): string => (file.name === "" ? "Unnamed file" : file.name.slice(-1000));

function read(file: File): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  if (file.size > mailLimitBytes) {
    const sizes = `This file has ${formatSize(file.size)}; a mail may have at most ${formatSize(mailLimitBytes)}.`;
    return refuse(
      "too-large",
      `${sizes} ${mailStore.test(file.name) ? pickFromStore : fewerAttachments}`,
    );
  }
  if (file.size === 0) return Promise.resolve({ ok: false, problem: vanished });
  return file.arrayBuffer().then(
    (bytes) => ({ ok: true, value: new Uint8Array(bytes) }),
    () => ({ ok: false, problem: vanished }),
  );
}

const tooMuchTogether = (): Promise<Reply<never>> =>
  refuse(
    "too-much-together",
    `More than ${formatSize(togetherLimitBytes)} at once. Drop this file again by itself.`,
  );
