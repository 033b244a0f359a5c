/** A reader that a mail keeps busy for ever. */
process.on("message", () => {
  for (;;);
});
