import type { jobs as english } from "../en/jobs.ts";

export const jobs = {
  "state.held": "على وشك الإرسال",
  "state.held-until": "الإرسال بعد { $time }",
  "state.waiting": "قيد الانتظار",
  "state.sending": "جارٍ الإرسال",
  "state.uploading": "جارٍ إرسال المرفقات، { $uploaded } من { $total }",
  "state.uploading-bytes": "جارٍ إرسال المرفقات، { $share }",
  "state.associating": "جارٍ التسجيل في Zoho",
  "state.filed": "مسجَّلة",
  "state.filed-whole": "مسجَّلة ✓ شوهدت في CRM",
  "state.filed-other": "مسجَّلة، وتظهر في CRM على نحو مختلف",
  "state.filed-incomplete": "مسجَّلة دون ملفات",
  "state.duplicate": "موجودة بالفعل",
  "state.needs-you": "تحتاج إلى تدخّلك",
  "state.cancelled": "مسترجَعة",

  "additions.planned": `{ $count ->
    [zero] { $count } ملف يتبع إلى مرفقات السجل
    [one] ملف واحد يتبع إلى مرفقات السجل
    [two] ملفان يتبعان إلى مرفقات السجل
    [few] { $count } ملفات تتبع إلى مرفقات السجل
    [many] { $count } ملفًا يتبع إلى مرفقات السجل
   *[other] { $count } ملف يتبع إلى مرفقات السجل
  }`,
  "additions.going": "أُضيف { $added } من { $total } من الملفات إلى مرفقات السجل",
  "additions.over": `{ $count ->
    [zero] أُضيف { $count } ملف إلى مرفقات السجل
    [one] أُضيف ملف واحد إلى مرفقات السجل
    [two] أُضيف ملفان إلى مرفقات السجل
    [few] أُضيفت { $count } ملفات إلى مرفقات السجل
    [many] أُضيف { $count } ملفًا إلى مرفقات السجل
   *[other] أُضيف { $count } ملف إلى مرفقات السجل
  }`,
  "trying-now": "جارٍ إعادة المحاولة",
  "next-try": "المحاولة التالية بعد { $time }",

  "sent-at-once": "إرسال فوري",
  "undo-time": `{ $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
  }`,

  "back-one": "عادت «{ $subject }» إلى الدرج",
  "back-more": `{ $count ->
    [zero] لم تعد أي رسالة إلى الدرج
    [one] عادت رسالة واحدة إلى الدرج
    [two] عادت رسالتان إلى الدرج
    [few] عادت { $count } رسائل إلى الدرج
    [many] عادت { $count } رسالة إلى الدرج
   *[other] عادت { $count } رسالة إلى الدرج
  }`,
  stayed: `{ $count ->
    [zero] لا رسائل أخرى في طريقها إلى CRM.
    [one] رسالة أخرى في طريقها الآن إلى CRM أو مسجَّلة فيه، ولا يمكن استرجاعها.
    [two] رسالتان أخريان في طريقهما الآن إلى CRM أو مسجَّلتان فيه، ولا يمكن استرجاعهما.
    [few] { $count } رسائل أخرى في طريقها الآن إلى CRM أو مسجَّلة فيه، ولا يمكن استرجاعها.
    [many] { $count } رسالة أخرى في طريقها الآن إلى CRM أو مسجَّلة فيه، ولا يمكن استرجاعها.
   *[other] { $count } رسالة أخرى في طريقها الآن إلى CRM أو مسجَّلة فيه، ولا يمكن استرجاعها.
  }`,
  "in-doubt":
    "قد تكون هذه الرسالة موجودة بالفعل في «{ $record }»: فُقد رد من { $crm }. إذا سُجِّلت في مكان آخر، فقد تتكرر.",

  "arrived.title": "«{ $subject }» موجودة بالفعل في «{ $record }»",
  "arrived.text": "لم يُفقد إلا الرد. تبقى الرسالة هناك ولا تعود إلى الدرج.",
  "undo-failed": "تعذر التراجع",
  "give-up-failed": "تعذر الاستغناء عن هذه الملفات",
  "retry-failed": "تعذرت إعادة المحاولة",
  "retry-all-failed": "تعذرت إعادة المحاولة لهذه الرسائل",

  "connection.online": "متصل",
  "connection.offline": "غير متصل",
  "connection.busy": "Zoho مشغول",
  "connection.signed-out": "تم تسجيل الخروج",
} satisfies Record<keyof typeof english, string>;
