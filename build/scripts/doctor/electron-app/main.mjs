/** A tiny app that says what Electron has, as a JSON line: versions, and whether secrets come back. */
import { app, safeStorage } from "electron";

/** Which of Linux's key rings Chromium took; other systems have one. */
const backend = () =>
  process.platform === "linux" ? safeStorage.getSelectedStorageBackend() : "the system's";

async function keyRing() {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return { available: false };
  const word = "a word to keep";
  const { result } = await safeStorage.decryptStringAsync(
    await safeStorage.encryptStringAsync(word),
  );
  return { available: true, backend: backend(), keeps: result === word };
}

await app.whenReady();
const { electron, chrome } = process.versions;
process.stdout.write(`${JSON.stringify({ electron, chrome, keyRing: await keyRing() })}\n`, () => {
  app.exit(0);
});
