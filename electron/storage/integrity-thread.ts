/** The thread that checks a database: entry of a Worker. It answers what `isWhole` does. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { isWhole } from "./integrity.ts";

parentPort?.postMessage(isWhole(z.string().parse(workerData)));
