import type { history as english } from "../en/history.ts";

export const history = {
  title: "المحفوظات",
  "column.mail": "الرسالة",
  "column.with": "مع",
  "column.record": "السجل",
  "column.state": "الحالة",
  "column.when": "الوقت",
  "sent-to": "إلى { $name }",
  "linked-with": "مع { $record }",
  "nothing-matches": "لا شيء مما سُجِّل يطابق البحث.",
  "nothing-yet": "لم يُسجَّل شيء بعد.",

  search: "البحث في المحفوظات",
  "search-in": "موضوع أو شخص أو سجل أو مرفق",
  period: "الفترة",
  "period.any": "أي وقت",
  "period.today": "اليوم",
  "period.week": "آخر 7 أيام",
  "period.month": "آخر 30 يومًا",
  "period.year": "آخر 12 شهرًا",
  "period.days": "اختيار أيام…",
  "day.first": "أول يوم",
  "day.last": "آخر يوم",
  kind: "نوع السجل",
  "all-kinds": "كل السجلات",
  count: `{ $count ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  }`,
  "more-than": `{ $count ->
    [zero] أكثر من { $count } رسالة
    [one] أكثر من رسالة واحدة
    [two] أكثر من رسالتين
    [few] أكثر من { $count } رسائل
    [many] أكثر من { $count } رسالة
   *[other] أكثر من { $count } رسالة
  }`,

  export: "تصدير { $format }…",
  exporting: "جارٍ التصدير…",
  exported: `{ $count ->
    [zero] لم تُصدَّر أي رسالة
    [one] صُدِّرت رسالة واحدة
    [two] صُدِّرت رسالتان
    [few] صُدِّرت { $count } رسائل
    [many] صُدِّرت { $count } رسالة
   *[other] صُدِّرت { $count } رسالة
  }`,
  "export-failed": "لم تُصدَّر المحفوظات",
  "read-failed": "تعذرت قراءة المحفوظات",
} satisfies Record<keyof typeof english, string>;
