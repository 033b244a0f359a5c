import path from "node:path";

const folder = path.join(import.meta.dirname, "desktop-with-tray");

/** The PATH of a desktop on Linux that says that it draws icons of a tray. */
export const pathWithTray = (): string => [folder, process.env["PATH"] ?? ""].join(path.delimiter);
