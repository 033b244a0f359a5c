import { constants } from "node:os";
import path from "node:path";
import { z } from "zod";
import { problemIn, type Problem } from "../contract/problem.ts";

/** How many causes are followed: an error may be its own cause. */
const mostCauses = 10;

/**
 * The error fields of Node's file system and of node:sqlite:
 * https://nodejs.org/api/errors.html#class-systemerror
 */
const failure = z.object({
  code: z.string(),
  /** Negative, as in libuv. */
  errno: z.number().exactOptional(),
  syscall: z.string().exactOptional(),
  path: z.string().exactOptional(),
  /** https://www.sqlite.org/rescode.html */
  errcode: z.number().exactOptional(),
});
type Failure = z.output<typeof failure>;

type Cause = "full" | "read-only" | "not-allowed" | "fault" | "file-in-the-way";

const causes: ReadonlyMap<string, Cause> = new Map([
  ["ENOSPC", "full"],
  ["EROFS", "read-only"],
  ["EACCES", "not-allowed"],
  ["EPERM", "not-allowed"],
  ["EIO", "fault"],
  ["ENXIO", "fault"],
  ["ENODEV", "fault"],
  ["ENOTDIR", "file-in-the-way"],
]);

/** By primary result code. */
const sqliteCauses: Readonly<Record<number, Cause>> = {
  3: "not-allowed", // SQLITE_PERM
  8: "read-only", // SQLITE_READONLY
  10: "fault", // SQLITE_IOERR
  13: "full", // SQLITE_FULL
};

/** SQLITE_IOERR_SHMSIZE: no room for the shared-memory file beside the database. */
const sharedFileTooLarge = 4874;

/** These fail with the same codes without a disk: EACCES of a port, ENOSPC of a file watcher. */
const notOfDisk = /^(?:spawn|listen|bind|connect|watch|kill)/;

/**
 * The problem to show when the disk fails; undefined for another kind of error. Its sentence may
 * name a folder of the user: it is for the window, not for the log.
 *
 * Codes: `disk-full`; `disk-read-only`, also for a missing permission; `disk-fault`, where the disk
 * itself fails; `disk-file-in-the-way` where a file is in the place of a folder.
 *
 * @param error of Node's file system or of node:sqlite, or one with such an error among its causes
 */
export function diskProblem(error: unknown): Problem | undefined {
  let one = error;
  for (let depth = 0; depth < mostCauses && one instanceof Error; depth++) {
    const problem = carried(one) ?? ownProblem(one);
    if (problem !== undefined) return problem;
    one = one.cause;
  }
  return undefined;
}

/** The problem that an error may already have. */
function carried(error: Error): Problem | undefined {
  const problem = problemIn(error);
  return problem?.code.startsWith("disk-") === true ? problem : undefined;
}

function ownProblem(error: Error): Problem | undefined {
  const failed = failure.safeParse(error).data;
  const cause = failed === undefined ? undefined : causeOf(failed);
  return failed === undefined || cause === undefined
    ? undefined
    : problems[cause](folderOf(failed));
}

function causeOf({ code, errno, syscall = "", errcode }: Failure): Cause | undefined {
  if (errcode !== undefined)
    return errcode === sharedFileTooLarge ? "full" : sqliteCauses[errcode & 0xff];
  if (notOfDisk.test(syscall)) return undefined;
  // libuv has no name for an exhausted quota.
  if (errno === -constants.errno.EDQUOT) return "full";
  // Node's recursive mkdir reports EROFS as ENOENT.
  if (code === "ENOENT" && syscall === "mkdir") return "read-only";
  if (code === "EEXIST" && syscall === "mkdir") return "file-in-the-way";
  return causes.get(code);
}

/** In quotation marks. */
function folderOf({ path: named, syscall = "" }: Failure): string | undefined {
  if (named === undefined) return undefined;
  return `“${["mkdir", "scandir", "opendir"].includes(syscall) ? named : path.dirname(named)}”`;
}

const problems: Readonly<Record<Cause, (folder: string | undefined) => Problem>> = {
  full: (folder) => ({
    code: "disk-full",
    message: `The disk is full: Mailpin cannot write ${folder === undefined ? "its data" : `to ${folder}`}. Free some space, then try again.`,
    remedy: "retry",
  }),
  "read-only": (folder) => ({
    code: "disk-read-only",
    message: `Mailpin cannot write ${folder === undefined ? "its data" : `to ${folder}`}: the disk is read-only or no longer connected. Check the disk, then try again.`,
    remedy: "retry",
  }),
  "not-allowed": (folder) => ({
    code: "disk-read-only",
    message: `Mailpin may not read or write ${folder === undefined ? "its data folder" : `in ${folder}`}. Give your user the permission for it, or close the program that keeps it locked, then try again.`,
    remedy: "retry",
  }),
  fault: (folder) => ({
    code: "disk-fault",
    message: `Mailpin cannot use ${folder ?? "its data"}: the disk has a fault or is no longer connected. Check the disk, then try again.`,
    remedy: "retry",
  }),
  "file-in-the-way": (folder) => ({
    code: "disk-file-in-the-way",
    message: `Mailpin cannot use ${folder === undefined ? "its data folder" : `the folder ${folder}`}: a file lies in its place, or in that of a folder above it. Move the file elsewhere, then try again.`,
    remedy: "retry",
  }),
};
