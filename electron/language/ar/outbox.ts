import type { outbox as english } from "../en/outbox.ts";

export const outbox = {
  waiting: "قيد الانتظار: { $count }",
  "and-retry": "، { $retry }",
  "need-you": "بحاجة إلى تدخّلك: { $count }",
  "filed-today": "مسجَّلة اليوم: { $count }",

  jobs: "عمليات التسجيل",
  "column.mail": "الرسالة",
  "column.to": "الوجهة",
  "column.state": "الحالة",
  "column.actions": "الإجراءات",
  empty: "علبة الصادر فارغة.",
  "none-like-that": "لا توجد عملية تسجيل من هذا القبيل.",

  show: "عرض",
  "filter.all": "الكل",
  "filter.needs-you": "تحتاج إلى تدخّلك",
  "filter.waiting": "قيد الانتظار",
  "filter.filed-today": "مسجَّلة اليوم",
  order: "الترتيب",
  "order.urgency": "الأكثر إلحاحًا أولاً",
  "order.age": "الأقدم أولاً",
  "order.record": "حسب السجل",
  "retry-all": "إعادة محاولة الكل",
  "take-all-back": "استرجاع الكل…",
  "take-back-question": `{ $count ->
    [zero] لا رسائل منتظرة لاسترجاعها إلى الدرج.
    [one] هل تُسترجَع الرسالة المنتظرة إلى الدرج؟
    [two] هل تُسترجَع الرسالتان المنتظرتان إلى الدرج؟
    [few] هل تُسترجَع كل الرسائل المنتظرة ({ $count } رسائل) إلى الدرج؟
    [many] هل تُسترجَع كل الرسائل المنتظرة ({ $count } رسالة) إلى الدرج؟
   *[other] هل تُسترجَع كل الرسائل المنتظرة ({ $count } رسالة) إلى الدرج؟
  }`,
  "take-back": "استرجاع",
  keep: "إبقاء",

  "linked-with": "مع { $record }",
  "attachments-of": "مرفقات «{ $subject }»",
  "as-soon-as-possible": "في أقرب وقت ممكن",
  details: "التفاصيل",
  "details-of": "التفاصيل: «{ $subject }»",
  "action-on": "{ $action }: «{ $subject }»",
  "action.undo": "تراجع",
  "action.send-now": "إرسال الآن",
  "action.retry": "إعادة المحاولة",
  "action.file-as-another": "التسجيل كرسالة أخرى",
  "action.give-up-files": "الاستغناء عن الملفات",
  "action.take-back": "استرجاع إلى الدرج",
  "action.sign-in": "تسجيل الدخول",
  "action.sign-in-to-proxy": "تسجيل الدخول إلى الخادم الوكيل",
  "action.choose-record": "اختيار سجل آخر",
  "action.choose-link": "اختيار السجل المراد ربطه",
  "action.choose-owner": "اختيار صاحب الرسالة",
  "action.choose-attachments": "اختيار المرفقات",

  "leave-it": "تركها",
  "anyway.undo": "تراجع رغم ذلك",
  "anyway.take-back": "استرجاع إلى الدرج رغم ذلك",
  "anyway.choose-record": "اختيار سجل آخر رغم ذلك",
  "anyway.choose-link": "اختيار السجل المراد ربطه رغم ذلك",
  "anyway.choose-owner": "اختيار صاحب الرسالة رغم ذلك",
  "anyway.choose-attachments": "اختيار المرفقات رغم ذلك",
} satisfies Record<keyof typeof english, string>;
