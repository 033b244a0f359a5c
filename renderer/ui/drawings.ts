import check from "lucide/dist/esm/icons/check.mjs";
import down from "lucide/dist/esm/icons/chevron-down.mjs";
import leave from "lucide/dist/esm/icons/external-link.mjs";
import info from "lucide/dist/esm/icons/info.mjs";
import link from "lucide/dist/esm/icons/link.mjs";
import mail from "lucide/dist/esm/icons/mail.mjs";
import clip from "lucide/dist/esm/icons/paperclip.mjs";
import settings from "lucide/dist/esm/icons/settings-2.mjs";
import star from "lucide/dist/esm/icons/star.mjs";
import warning from "lucide/dist/esm/icons/triangle-alert.mjs";
import close from "lucide/dist/esm/icons/x.mjs";

export type Drawing = typeof check;

/** The icons of the window by what they mean here. They are read before the first screen shows. */
export const drawings = {
  ...{ check, clip, close, down, info, leave, link, mail, settings, star, warning },
} as const satisfies Record<string, Drawing>;
