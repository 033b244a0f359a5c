import calendar from "lucide/dist/esm/icons/calendar.mjs";
import archive from "lucide/dist/esm/icons/file-archive.mjs";
import picture from "lucide/dist/esm/icons/file-image.mjs";
import sound from "lucide/dist/esm/icons/file-music.mjs";
import film from "lucide/dist/esm/icons/file-play.mjs";
import sheet from "lucide/dist/esm/icons/file-spreadsheet.mjs";
import document from "lucide/dist/esm/icons/file-text.mjs";
import other from "lucide/dist/esm/icons/file.mjs";
import mail from "lucide/dist/esm/icons/mail.mjs";
import slides from "lucide/dist/esm/icons/presentation.mjs";
import type { FileKind } from "../lib/file-kinds.ts";
import type { Drawing } from "./drawings.ts";

export const fileDrawings: Readonly<Record<FileKind, Drawing>> = {
  ...{ archive, calendar, document, film, mail, other, picture, sheet, slides, sound },
};
