import { mailLimitBytes } from "../../electron/contract/limits.ts";
import type { Problem, Reply } from "../../electron/contract/problem.ts";
import { formatSize } from "../lib/size.ts";

/** A dropped or pasted file. Its bytes are already being read, or a problem says why not. */
export type Arrival = {
  readonly name: string;
  readonly read: Promise<Reply<Uint8Array<ArrayBuffer>>>;
};

/** Most bytes that one drop or paste may hold in memory at a time. */
const togetherLimitBytes = 4 * mailLimitBytes;

const refuse = (code: string, message: string): Promise<Reply<never>> =>
  Promise.resolve({ ok: false, problem: { code, message } });

const anyFolder = "Folders are not supported; select the mails in it and drop those.";
const appleMailbox =
  'Apple Mail exports a mailbox as a folder. Right-click it, choose Show Package Contents, and drop the file "mbox" inside it.';

/** By name, because most mail stores are too large for their content to be read. */
const mailStore = /\.(?:pst|ost|olm|nsf|mbox)$/i;
const pickFromStore =
  "Open it in your mail program and drag the emails that you want to file from there.";
const fewerAttachments = "Save its large attachments and attach them to the record in Zoho.";

const vanished: Problem = {
  code: "file-vanished",
  message:
    "The mail client removed or locked the file before it could be read. The mail may be protected, or the client runs in a sandbox such as Flatpak or Snap. Save the message and drop the saved file.",
};

/**
 * Takes the dropped or pasted files. It starts all reads in parallel before it returns: the data is
 * invalid after the event, and Thunderbird may delete its temporary file half a second later.
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

/** No mail client writes names longer than the contract allows. */
const nameOf = (file: File): string => (file.name === "" ? "Unnamed file" : file.name.slice(-1000));

function read(file: File): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  if (file.size > mailLimitBytes) {
    const sizes = `This file is ${formatSize(file.size)}; Mailpin opens emails of up to ${formatSize(mailLimitBytes)}.`;
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
    `More than ${formatSize(togetherLimitBytes)} at once. Drop this file again on its own.`,
  );
