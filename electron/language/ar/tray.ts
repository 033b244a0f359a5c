import type { tray as english } from "../en/tray.ts";

export const tray = {
  title: "الدرج",
  selected: "المحدد: { $count }",
  open: "فتح…",
  "file-all": "تسجيل الكل…",
  group: "تجميع الرسائل",
  "grouping.none": "رسائل منفردة",
  "grouping.thread": "حسب المحادثة",
  "grouping.person": "حسب الشخص",

  "remove-these": `{ $count ->
    [zero] لا رسائل لإزالتها من الدرج
    [one] هل تُزال هذه الرسالة من الدرج؟
    [two] هل تُزال رسالتان من الدرج؟
    [few] هل تُزال { $count } رسائل من الدرج؟
    [many] هل تُزال { $count } رسالة من الدرج؟
   *[other] هل تُزال { $count } رسالة من الدرج؟
  }`,
  remove: "إزالة",
  keep: "إبقاء",
  nothing: "لا شيء لتسجيله",
  "drop-more": "يمكن إفلات رسائل أخرى في أي مكان من هذه النافذة",

  "no-date": "بلا تاريخ",
  attachments: `{ $count ->
    [zero] لا مرفقات
    [one] مرفق واحد
    [two] مرفقان
    [few] { $count } مرفقات
    [many] { $count } مرفقًا
   *[other] { $count } مرفق
  }`,
  stays: "تبقى في الدرج: { $why }",
  "remove-mail": "إزالة «{ $subject }» من الدرج",
  "remove-mail-hint": "إزالة من الدرج",
  mails: `{ $count ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  }`,
  "mails-of": `{ $count ->
    [zero] لا رسائل من «{ $subject }»
    [one] رسالة واحدة من «{ $subject }»
    [two] رسالتان من «{ $subject }»
    [few] { $count } رسائل من «{ $subject }»
    [many] { $count } رسالة من «{ $subject }»
   *[other] { $count } رسالة من «{ $subject }»
  }`,
  "hide-mails": "إخفاء الرسائل",
  "show-mails": "إظهار الرسائل",

  mail: "الرسالة",
  "first-comes": "ستظهر الرسالة الأولى هنا فور قراءتها.",
  "drop-here": "يُرجى إفلات الرسائل في أي مكان من هذه النافذة",
  "drop-what":
    "من Outlook أو Thunderbird، أو ملفات محفوظة { $kinds }. ويمكن أيضًا لصق ملفات منسوخة.",
  "on-mac":
    "على أجهزة Mac، لا يسلّم Mail وOutlook الرسالة إلا عبر Finder: يُرجى سحبها إلى سطح المكتب، ثم إلى هنا.",
  samples: "تجربة رسائل نموذجية",
  keys: "{ $file } لتسجيل الرسالة المحددة · { $find } للبحث عن سجل · { $next } للانتقال إلى المنطقة التالية · { $list } لعرض كل المفاتيح",
} satisfies Record<keyof typeof english, string>;
