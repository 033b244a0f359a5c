import type { settings as english } from "../en/settings.ts";

export const settings = {
  title: "الإعدادات",
  "group.filing": "التسجيل",
  "group.window": "النافذة",
  "group.programs": "رسائل من برامج أخرى",
  "group.background": "في الخلفية",
  "group.privacy": "الخصوصية",

  hold: "مهلة التراجع عن التسجيل",
  "hold.help":
    "لا يتيح Zoho حذف رسالة مسجَّلة. لذلك تنتظر عملية التسجيل هذه المدة، ويسترجعها زر «تراجع».",
  "hold.none": "لا يتيح Zoho حذف رسالة مسجَّلة. ما يُرسل فورًا لا يمكن استرجاعه.",
  "left-out": "ذكر أسماء الملفات المستبعدة",
  "left-out.help": "في نهاية النص داخل CRM، ليعلم من يقرؤه بوجودها.",

  appearance: "المظهر",
  "appearance.system": "مثل النظام",
  "appearance.light": "فاتح",
  "appearance.dark": "داكن",
  language: "اللغة",
  "language.system": "مثل النظام",
  keys: "استخدام المفاتيح المفردة",
  "keys.help":
    "تختار الأرقام من 1 إلى 9 اقتراحًا، ويعرض ? الاختصارات. يُرجى إيقافها عند الإملاء الصوتي.",
  shortcuts: "اختصارات لوحة المفاتيح…",

  folder: "أخذ الرسائل الجديدة من مجلد",
  "folder.help": "للبرامج التي لا تعطي ملفًا: يُرجى حفظ الرسالة هناك. لا يُحذف أي ملف.",
  "folder.unreachable": "يتعذر الوصول إلى المجلد. يتابع Mailpin عند عودته.",
  "choose-folder": "اختيار مجلد آخر…",

  notifications: "إظهار الإشعارات",
  "notifications.help": "فقط عندما لا تكون هذه النافذة أمامك. تعرض أعدادًا بلا مواضيع ولا أسماء.",
  login: "بدء Mailpin عند تسجيل الدخول إلى الكمبيوتر",
  "login.help": "ينتظر في منطقة الإعلام، ويبقى هناك عند إغلاق النافذة.",

  history: "عدد أيام الاحتفاظ بالمحفوظات",
  files: "عدد أيام الاحتفاظ بملفات الرسائل المسجَّلة",
  "files.help": "حتى ذلك الحين يمكن حفظ ملف الرسالة من إيصالها في المحفوظات.",
  "files.none": "يُحذف ملف الرسالة فور تسجيلها.",
} satisfies Record<keyof typeof english, string>;
