import type { reasons as english } from "../en/reasons.ts";

export const reasons = {
  chosen: "هذا اختيارك",

  "same-thread": "رسالة سابقة من هذه المحادثة مسجَّلة هنا",
  "thread-decided": "قررت أن تُسجَّل هذه المحادثة هنا",
  "on-its-way": "هذه الرسالة في طريقها إلى هنا",
  "in-crm.you": "هذه الرسالة موجودة هنا في CRM، وأنت من سجّلها",
  "in-crm.other": "هذه الرسالة موجودة هنا في CRM، سُجِّلت من قِبل { $name }",
  "thread-in-crm.you": "سبق أن سجّلت هنا في CRM رسالة من هذه المحادثة",
  "thread-in-crm.other": "توجد هنا في CRM رسالة من هذه المحادثة، سُجِّلت من قِبل { $name }",
  "same-subject": "رسالة بالموضوع نفسه مع { $name } مسجَّلة هنا",
  "like-subject": "رسالة بموضوع مشابه مسجَّلة هنا",
  "same-word": "سُجِّلت هنا رسالة في موضوعها «{ $word }»",
  "same-file": "ملف باسم يشبه «{ $name }» مسجَّل هنا",
  "filed-with.all": `{ $count ->
    [zero] لا رسائل مع { $name } مسجَّلة هنا
    [one] آخر رسالة مع { $name } مسجَّلة هنا
    [two] آخر رسالتين مع { $name } مسجَّلتان هنا
    [few] آخر { $count } رسائل مع { $name } مسجَّلة هنا
    [many] آخر { $count } رسالة مع { $name } مسجَّلة هنا
   *[other] آخر { $count } رسالة مع { $name } مسجَّلة هنا
  }`,
  "filed-with.some": "من آخر الرسائل مع { $name } (العدد: { $count }) مسجَّل هنا: { $part }",
  "filed-last": "سُجِّلت رسائل أخرى هنا مؤخرًا",

  "has-number.subject": "رقمه مذكور في الموضوع",
  "has-number.text": "رقمه مذكور في النص",
  "has-number.file": "رقمه مذكور في اسم ملف",
  "has-number-of.subject": "رقم «{ $paper }» مذكور في الموضوع",
  "has-number-of.text": "رقم «{ $paper }» مذكور في النص",
  "has-number-of.file": "رقم «{ $paper }» مذكور في اسم ملف",
  "has-title.subject": "اسمه مذكور في الموضوع",
  "has-title.text": "اسمه مذكور في النص",
  "has-title.file": "اسمه مذكور في اسم ملف",
  "has-words.subject": "كلمات من اسمه مذكورة في الموضوع",
  "has-words.text": "كلمات من اسمه مذكورة في النص",
  "has-words.file": "كلمات من اسمه مذكورة في اسم ملف",

  "names-company": "الرسالة تذكر { $company }",
  "deal-of-named": "صفقة مفتوحة لدى { $company }، وهي مذكورة في الرسالة",

  "has-address": "عنوانه { $address }",
  person: "الرسالة مع { $name }",
  "contact-of": "جهة الاتصال فيه: { $name }",
  "contact-of.won": "جهة الاتصال: { $name }؛ الصفقة رابحة",
  "works-there": "جهة عمل { $name }",
  "deal-of-company": "صفقة مفتوحة لدى { $company }، جهة عمل { $name }",
  "deal-of-company.unnamed": "صفقة مفتوحة لدى الشركة التي يعمل فيها { $name }",
  "belongs-to-company": "تابع لـ { $company }، جهة عمل { $name }",
  "belongs-to-company.unnamed": "تابع للشركة التي يعمل فيها { $name }",
  "domain-of": "الرسائل الواردة من { $domain } تخص { $company }",
  "deal-of-domain": "صفقة مفتوحة لدى { $company }",

  "link.record": "من { $record }",
  "link.mail": "في هذه الرسالة",
  "link.before": "رُبط سابقًا",
  "link.chosen": "اختيارك",

  unknown: "مناسب لهذه الرسالة",
} satisfies Record<keyof typeof english, string>;
