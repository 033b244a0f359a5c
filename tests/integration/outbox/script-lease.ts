/* Takes the lease on a file, prints whether it got it, and keeps it until it ends. */
import { takeLease } from "../../../electron/storage/lease.ts";

const lease = takeLease(process.argv[2] ?? "");
process.stdout.write(lease === undefined ? "refused\n" : "taken\n");
// Keeps a reference: garbage collection would close the database and release the lock.
if (lease !== undefined) process.stdin.resume().once("end", lease.release);
