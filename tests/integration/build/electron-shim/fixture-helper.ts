/** A utility process of the fixture app. */
import { getHeapStatistics } from "node:v8";

const [task] = process.argv.slice(2);

process.parentPort.on("message", ({ data }: { data: unknown }) => {
  if (data === "leave") process.exit(7);
  process.parentPort.postMessage({ task, data });
  process.parentPort.postMessage("second");
});

const heapMb = getHeapStatistics().heap_size_limit / 1024 / 1024;
process.parentPort.postMessage(
  task === "report" ? { heapMb, environment: Object.keys(process.env) } : "started",
);
if (task === "reject") {
  void Promise.reject(new Error("no helper awaits"));
  setImmediate(() => {
    process.parentPort.postMessage("goes on");
  });
}
if (task === "starve") {
  const eaten: unknown[][] = [];
  for (;;) eaten.push(Array.from({ length: 100_000 }, () => ({})));
}
if (task === "hang") {
  for (;;) {
    // As a parser does in a mail made to hang it.
  }
}
