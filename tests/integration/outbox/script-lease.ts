/* Takes the lease on the file that it is given, says whether it got it, and keeps it until it ends. */
import { takeLease } from "../../../electron/storage/lease.ts";

const lease = takeLease(process.argv[2] ?? "");
process.stdout.write(lease === undefined ? "refused\n" : "taken\n");
// Whom nobody refers to any more, the garbage collector closes, lock and all.
if (lease !== undefined) process.stdin.resume().once("end", lease.release);
