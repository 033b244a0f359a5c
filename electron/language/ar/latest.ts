import type { latest as english } from "../en/latest.ts";

export const latest = {
  nothing: "ما يُسجَّل يُرسل من هنا، وينتظر هنا عند انقطاع الاتصال",

  "held-one": "جارٍ تسجيل «{ $subject }» في { $record }",
  "held-more": `جارٍ تسجيل { $count ->
    [zero] { $count } رسالة
    [one] رسالة واحدة
    [two] رسالتين
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  } في { $record }`,
  "held-records": `جارٍ تسجيل { $count ->
    [zero] { $count } رسالة
    [one] رسالة واحدة
    [two] رسالتين
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  } في { $records ->
    [zero] { $records } سجل
    [one] سجل واحد
    [two] سجلين
    [few] { $records } سجلات
    [many] { $records } سجلاً
   *[other] { $records } سجل
  }`,
  "time-left": "بعد { $time }",

  sending: "جارٍ الإرسال: «{ $subject }» إلى { $record }",
  uploading: "جارٍ إرسال المرفقات، { $uploaded } من { $total }: «{ $subject }» إلى { $record }",
  "uploading-bytes": "جارٍ إرسال المرفقات، { $share }: «{ $subject }» إلى { $record }",
  associating: "جارٍ التسجيل في Zoho: «{ $subject }» في { $record }",
  "sending-more": `جارٍ إرسال { $count ->
    [zero] { $count } رسالة
    [one] رسالة واحدة
    [two] رسالتين
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  }`,
  "uploading-more": `جارٍ إرسال مرفقات { $count ->
    [zero] { $count } رسالة
    [one] رسالة واحدة
    [two] رسالتين
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  }، { $share }`,

  filed: "مسجَّلة: «{ $subject }» في { $record }",
  "filed-whole": "مسجَّلة ✓ شوهدت في CRM: «{ $subject }» في { $record }",
  "filed-other": "مسجَّلة، وتظهر في CRM على نحو مختلف: «{ $subject }» في { $record }",
  "filed-incomplete": "مسجَّلة دون ملفات: «{ $subject }» في { $record }",
  duplicate: "موجودة بالفعل: «{ $subject }» في { $record }",

  "undo-begins-one": `«{ $subject }» على وشك التسجيل في { $record }. للتراجع يُرجى الضغط على { $keys } خلال { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
  }.`,
  "undo-begins-more": `«{ $subject }» على وشك التسجيل في { $record } مع غيرها (العدد: { $count }). للتراجع يُرجى الضغط على { $keys } خلال { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
  }.`,
  "undo-begins-records": `{ $count ->
    [zero] { $count } رسالة
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  } على وشك التسجيل في { $records ->
    [zero] { $records } سجل
    [one] سجل واحد
    [two] سجلين
    [few] { $records } سجلات
    [many] { $records } سجلاً
   *[other] { $records } سجل
  }. للتراجع يُرجى الضغط على { $keys } خلال { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
  }.`,
  "filed-more": "الرسائل المسجَّلة في { $record }: { $count }",
  "filed-records": "مسجَّلة: عدد الرسائل { $count }، وعدد السجلات { $records }",
  "needs-you": "«{ $subject }» في { $record } بحاجة إلى تدخّلك: { $why }",
  "undo-keys": "Ctrl وZ",
  "undo-keys-on-mac": "Command وZ",
} satisfies Record<keyof typeof english, string>;
