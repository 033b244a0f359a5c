/** A utility process of the fixture app. */
const [task] = process.argv.slice(2);

process.parentPort.on("message", ({ data }: { data: unknown }) => {
  if (data === "leave") process.exit(7);
  process.parentPort.postMessage({ task, data });
  process.parentPort.postMessage("second");
});

process.parentPort.postMessage("started");
if (task === "hang") {
  for (;;) {
    // As a parser does in a mail made to hang it.
  }
}
