import type { dialogs as english } from "../en/dialogs.ts";

export const dialogs = {
  done: "تم",
  cancel: "إلغاء",

  copy: "نسخ",
  "copy-of": "نسخ { $label }",
  copied: "تم النسخ",
  "copied-of": "تم نسخ { $label }",

  "for-support": "تفاصيل للدعم",
  "answer-of-zoho": "رد Zoho",
} satisfies Record<keyof typeof english, string>;
