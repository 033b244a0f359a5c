import type { records as english } from "../en/records.ts";

export const records = {
  kind: "نوع السجل",
  "all-kinds": "الكل",
  list: "السجلات المطابقة",
  "section.favourites": "المفضلة",
  "section.used": "سُجِّل فيها مؤخرًا",
  "section.changed": "تغيّرت مؤخرًا",
  count: `{ $count ->
    [zero] لا سجلات
    [one] سجل واحد
    [two] سجلان
    [few] { $count } سجلات
    [many] { $count } سجلًا
   *[other] { $count } سجل
  }`,
  "none-yet": "لا سجلات بعد",
  "no-match": "لا يطابق أي سجل «{ $words }»",
  "no-match-in": "لا شيء في { $crm } يطابق «{ $words }»",
  searching: "جارٍ البحث في { $crm }…",
  search: "البحث في { $crm } عن «{ $words }»",

  "is-favourite": "، من المفضلة",
  favourite: "في المفضلة: { $record }",
  star: "إضافة إلى المفضلة",
  unstar: "إزالة من المفضلة",
  "star-failed": "لم تتغير نجمة { $record }",

  open: "فتح في { $crm }",
  "open-record": "فتح { $record } في { $crm }",
} satisfies Record<keyof typeof english, string>;
