import type { recordCopy as english } from "../en/record-copy.ts";

export const recordCopy = {
  title: "السجلات على هذا الكمبيوتر",
  help: "مع وجود نسخة من السجلات يعثر عليها Mailpin أثناء الكتابة ودون شبكة. ومن دونها يبحث في { $crm } نفسه.",
  keep: "الاحتفاظ بنسخة من السجلات على هذا الكمبيوتر",
  "not-allowed": "لا تسمح إعدادات هذا الكمبيوتر بنسخة.",
  records: "السجلات",
  size: "الحجم",
  "synchronised-at": "آخر مزامنة",
  never: "لم تتم بعد",
  update: "مزامنة الآن",
  clear: "إزالة السجلات…",
  "doing.update": "جارٍ المزامنة…",
  "doing.clear": "جارٍ الإزالة…",
  "doing.keep": "لحظة من فضلك…",
} satisfies Record<keyof typeof english, string>;
