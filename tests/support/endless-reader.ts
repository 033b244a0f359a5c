/** A reader that never finishes a mail. */
process.on("message", () => {
  for (;;);
});
