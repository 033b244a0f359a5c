import type { fileTo as english } from "../en/file-to.ts";

export const fileTo = {
  title: "التسجيل في",
  find: "البحث عن سجل",
  suggestions: "الاقتراحات",
  "no-suggestions": "لا توجد اقتراحات لهذه الرسالة. يُرجى البحث عن سجلها أعلاه.",
  stranger: "ليس في { $crm } بعد: إنشاء { $name }…",
  chosen: "تم اختيار { $record }.",
  "none-suggested": "لا توجد اقتراحات",
  "not-sure": `{ $count ->
    [zero] غير متأكد: لا اقتراحات
    [one] غير متأكد: اقتراح واحد
    [two] غير متأكد: اقتراحان
    [few] غير متأكد: { $count } اقتراحات
    [many] غير متأكد: { $count } اقتراحًا
   *[other] غير متأكد: { $count } اقتراح
  }`,

  link: "ربط سجل آخر",
  "link.find": "البحث عن سجل لربطه",
  "link.add": "ربط سجل ثانٍ",
  "link.change": "تغيير",
  "link.change-of": "تغيير { $record }",
  "link.remove": "عدم ربطه",
  "link.remove-of": "عدم ربط { $record }",

  scope: "التسجيل",
  "scope.mail": "هذه الرسالة",
  "scope.chosen": `{ $count ->
    [zero] لا رسائل محددة
    [one] الرسالة المحددة
    [two] الرسالتان المحددتان
    [few] { $count } رسائل محددة
    [many] { $count } رسالة محددة
   *[other] { $count } رسالة محددة
  }`,
  "scope.thread": `{ $count ->
    [zero] هذه المحادثة: لا رسائل
    [one] هذه المحادثة: رسالة واحدة
    [two] هذه المحادثة: رسالتان
    [few] هذه المحادثة: { $count } رسائل
    [many] هذه المحادثة: { $count } رسالة
   *[other] هذه المحادثة: { $count } رسالة
  }`,
  "scope.later": "هذه المحادثة ورسائلها اللاحقة",

  owner: "صاحب الرسالة",
  "owner.you": "أنا",
  "owner.you-named": "أنا ({ $name })",

  file: "التسجيل في { $record }",
  "no-record": "اختيار سجل",
  count: `{ $count ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  }`,

  "looking-at": `{ $count ->
    [zero] لا رسائل للفحص
    [one] جارٍ فحص رسالة واحدة…
    [two] جارٍ فحص رسالتين…
    [few] جارٍ فحص { $count } رسائل…
    [many] جارٍ فحص { $count } رسالة…
   *[other] جارٍ فحص { $count } رسالة…
  }`,
  "already-there": "هذه الرسالة موجودة هناك بالفعل في CRM، وهو لا يقبلها مرة ثانية.",
  offline: "لا يوجد اتصال بالشبكة. تنتظر الرسالة في علبة الصادر حتى يعود الاتصال.",
  "signed-out": "تم تسجيل الخروج. تنتظر الرسالة في علبة الصادر حتى تسجيل الدخول من جديد.",
  "at-once": "تُرسل فورًا. لا يمكن إخراج رسالة مسجَّلة من Zoho بعد ذلك.",
  "undo-time": `المهلة المتاحة للتراجع: { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
  }. لا يمكن إخراج رسالة مسجَّلة من Zoho بعد ذلك.`,

  "obstacle.no-mail": "يُرجى اختيار رسالة أولًا.",
  "obstacle.none-goes": "لن تُسجَّل أي من هذه الرسائل: السبب مذكور أعلاه.",
  "obstacle.looking": "جارٍ البحث عن السجل…",
  "obstacle.already-there":
    "هذه الرسالة موجودة بالفعل في CRM. لتسجيلها في سجل آخر يُرجى اختيار ذلك السجل.",
  "obstacle.unknown": "يُرجى البحث عن السجل الذي تخصه هذه الرسالة.",
  "obstacle.not-sure": "ليس Mailpin متأكدًا. يُرجى اختيار سجل بمفاتيح الأسهم، أو البحث عنه.",

  failed: `{ $count ->
    [zero] لم تُسجَّل أي رسالة
    [one] لم تُسجَّل هذه الرسالة
    [two] لم تُسجَّل هاتان الرسالتان
    [few] لم تُسجَّل هذه الرسائل
    [many] لم تُسجَّل هذه الرسائل
   *[other] لم تُسجَّل هذه الرسائل
  }`,
  "as-another": `{ $count ->
    [zero] لا رسائل لتسجيلها
    [one] التسجيل كرسالة أخرى
    [two] التسجيل كرسالتين أخريين
    [few] التسجيل كرسائل أخرى
    [many] التسجيل كرسائل أخرى
   *[other] التسجيل كرسائل أخرى
  }`,
  stayed: `{ $count ->
    [zero] لا تبقى أي رسالة في الدرج
    [one] تبقى رسالة واحدة في الدرج
    [two] تبقى رسالتان في الدرج
    [few] تبقى { $count } رسائل في الدرج
    [many] تبقى { $count } رسالة في الدرج
   *[other] تبقى { $count } رسالة في الدرج
  }`,
  "filed-without": `{ $count ->
    [zero] لم تُسجَّل أي رسالة
    [one] سُجِّلت رسالة واحدة
    [two] سُجِّلت رسالتان
    [few] سُجِّلت { $count } رسائل
    [many] سُجِّلت { $count } رسالة
   *[other] سُجِّلت { $count } رسالة
  } { $staying ->
    [zero] ولم يبقَ شيء
    [one] من دونها
    [two] من دونهما
    [few] من دونها
    [many] من دونها
   *[other] من دونها
  }.`,
} satisfies Record<keyof typeof english, string>;
