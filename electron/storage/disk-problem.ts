import { constants } from "node:os";
import path from "node:path";
import { z } from "zod";
import type { ProblemMessage } from "../contract/messages/problems.ts";
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
 * The problem to show when the disk fails; undefined for another kind of error. Its values may
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
  if (failed === undefined || cause === undefined) return undefined;
  const [anywhere, there] = problems[cause];
  const folder = folderOf(failed);
  return folder === undefined
    ? { ...anywhere, remedy: "retry" }
    : { ...there, values: { folder }, remedy: "retry" };
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

function folderOf({ path: named, syscall = "" }: Failure): string | undefined {
  if (named === undefined) return undefined;
  return ["mkdir", "scandir", "opendir"].includes(syscall) ? named : path.dirname(named);
}

/** What to say without the name of a folder, and with it. */
const problems = {
  full: [{ code: "disk-full" }, { code: "disk-full", kind: "folder" }],
  "read-only": [{ code: "disk-read-only" }, { code: "disk-read-only", kind: "folder" }],
  "not-allowed": [
    { code: "disk-read-only", kind: "not-allowed" },
    { code: "disk-read-only", kind: "folder-not-allowed" },
  ],
  fault: [{ code: "disk-fault" }, { code: "disk-fault", kind: "folder" }],
  "file-in-the-way": [
    { code: "disk-file-in-the-way" },
    { code: "disk-file-in-the-way", kind: "folder" },
  ],
} as const satisfies Record<Cause, readonly [ProblemMessage, ProblemMessage]>;
