import type { systemDialogs as english } from "../../en/main/system-dialogs.ts";

export const systemDialogs = {
  "open-mails": "فتح رسائل",
  mails: "الرسائل",
  "all-files": "كل الملفات",
  "folder-to-watch": "المجلد المراد مراقبته",
  "sent-mailbox": "صندوق الرسائل المرسلة",
  "sent-folder": "مجلد الرسائل المرسلة",
  watch: "مراقبة",
  save: "حفظ",
  table: "جدول (CSV)",
  json: "JSON",
  text: "ملف نصي",
  mail: "رسالة",
  "outlook-mail": "رسالة Outlook",

  "open-page": "هل تُفتح صفحة من { $host }؟",
  "false-start": "يبدأ الرابط بـ «{ $name }» كأنه يؤدي إليه. يحذف Mailpin هذا الجزء.",
  "write-mail": "هل تُكتب رسالة؟",
  "write-mail-to": "هل تُكتب رسالة إلى { $address }؟",
  "write-mail-to-many": "هل تُكتب رسالة إلى { $address } وعناوين أخرى (العدد: { $count })؟",
  open: "فتح",
  cancel: "إلغاء",

  "sign-out-of": "هل يُسجَّل الخروج من { $name }؟",
  "sign-out-removes":
    "ينتهي وصول Mailpin، وتُزال نسخته من السجلات ومحفوظاته لهذه المؤسسة من هذا الكمبيوتر. يبقى ما سجّلته في Zoho.",
  "sign-out-keeps": `{ $count ->
    [zero] ينتهي وصول Mailpin. لا رسائل بانتظار التسجيل على هذا الكمبيوتر.
    [one] ينتهي وصول Mailpin. تبقى على هذا الكمبيوتر رسالة واحدة لم تُسجَّل بعد، ويمكن تسجيلها عند تسجيل الدخول من جديد.
    [two] ينتهي وصول Mailpin. تبقى على هذا الكمبيوتر رسالتان لم تُسجَّلا بعد، ويمكن تسجيلهما عند تسجيل الدخول من جديد.
    [few] ينتهي وصول Mailpin. تبقى على هذا الكمبيوتر { $count } رسائل لم تُسجَّل بعد، ويمكن تسجيلها عند تسجيل الدخول من جديد.
    [many] ينتهي وصول Mailpin. تبقى على هذا الكمبيوتر { $count } رسالة لم تُسجَّل بعد، ويمكن تسجيلها عند تسجيل الدخول من جديد.
   *[other] ينتهي وصول Mailpin. تبقى على هذا الكمبيوتر { $count } رسالة لم تُسجَّل بعد، ويمكن تسجيلها عند تسجيل الدخول من جديد.
  }`,
  "sign-out": "تسجيل الخروج",

  "remove-records": "هل تُزال السجلات من هذا الكمبيوتر؟",
  "removed-for-good":
    "من الآن فصاعدًا يبحث Mailpin في CRM نفسه، وهذا يتطلب شبكة، ولا يحتفظ إلا بالسجلات التي يُعثر عليها. تبقى الرسائل والمحفوظات والمفضلة.",
  "removed-until-sync":
    "حتى المزامنة التالية يبحث Mailpin في CRM نفسه، وهذا يتطلب شبكة. تبقى الرسائل والمحفوظات والمفضلة.",
  remove: "إزالة",

  "forget-history": "هل تريد محو سجل ما تم تسجيله في { $name }؟",
  "forget-history-text":
    "تُزال المحفوظات وإيصالاتها والملفات المحفوظة معها من هذا الكمبيوتر، وتبقى الرسائل في CRM.",
  forget: "محو",

  "cannot-start": "يتعذر تشغيل Mailpin",
  "try-again": "إعادة المحاولة",
  quit: "إنهاء",

  "window-stopped-again": "توقفت نافذة Mailpin عن العمل مرة أخرى",
  "open-window-again": "ما سجّلته محفوظ، وتواصل علبة الصادر عملها. هل تُفتح النافذة من جديد؟",
  "open-again": "فتح من جديد",
  "close-window": "إغلاق النافذة",

  "still-reading": `{ $files ->
    [zero] لا يقرأ Mailpin أي ملف الآن
    [one] ما زال Mailpin يقرأ ملفًا واحدًا أفلتَّه
    [two] ما زال Mailpin يقرأ ملفين أفلتَّهما
    [few] ما زال Mailpin يقرأ { $files } ملفات أفلتَّها
    [many] ما زال Mailpin يقرأ { $files } ملفًا أفلتَّها
   *[other] ما زال Mailpin يقرأ { $files } ملف أفلتَّها
  }`,
  "drop-them-again": "ما لم يُقرأ بعد ليس في الدرج، ويجب إفلاته من جديد.",
  "close-anyway": "الإغلاق رغم ذلك",
  "keep-open": "إبقاؤها مفتوحة",
} satisfies Record<keyof typeof english, string>;
