import type { receipts as english } from "../en/receipts.ts";

export const receipts = {
  title: "الإيصال",
  subject: "الموضوع",
  filed: "وقت التسجيل",
  "found-there": "عُثر عليها هناك",
  "in-crm": "في CRM",
  "seen.whole": "شوهدت كما أُرسلت",
  "seen.other": "تظهر بنص مختلف أو بملفات ذات أحجام أخرى",
  "seen.incomplete": "تظهر دون بعض ملفاتها",
  note: "ملاحظة",
  record: "السجل",
  "linked-with": "مع { $record }",
  "more-people": "وآخرون (العدد: { $count })",
  written: "وقت الكتابة",

  "save-evidence": "حفظ الإثبات…",
  "save-mail": "حفظ الرسالة…",
  saved: "تم الحفظ",
  "evidence-failed": "لم يُحفظ الإثبات",
  "mail-failed": "لم تُحفظ الرسالة",
  "read-failed": "تعذرت قراءة الإيصال",

  "message-id": "Message-ID",
  "hash-of-original": "بصمة SHA-256 للأصل",
  "crm-id": "معرّف الرسالة لدى Zoho",
  files: `{ $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
  }`,
  "added-files": `{ $count ->
    [zero] { $count } ملف لمرفقات السجل
    [one] ملف واحد لمرفقات السجل
    [two] ملفان لمرفقات السجل
    [few] { $count } ملفات لمرفقات السجل
    [many] { $count } ملفًا لمرفقات السجل
   *[other] { $count } ملف لمرفقات السجل
  }`,
  "not-added-yet": "لم يُضَف بعد",
  "given-up": "استُغني عنه ولم يُضَف",
  "list-of-files": "الملفات المسجَّلة",
  "size-in-text": "{ BYTES($size) }، في النص",
  "hash-of-file": "بصمة SHA-256 للملف { $file }",
  "files-unknown": "سُجِّلت هذه الرسالة بإصدار سابق من Mailpin لم يحتفظ بأسماء ملفاتها.",
} satisfies Record<keyof typeof english, string>;
