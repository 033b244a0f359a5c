import type { organisations as english } from "../en/organisations.ts";

export const organisations = {
  menu: "المؤسسات",
  "sign-in-again": "تسجيل الدخول إلى { $name } من جديد…",
  connect: "الاتصال بـ Zoho…",
  "never-file": "عدم التسجيل…",
  "record-copy": "السجلات على هذا الكمبيوتر…",
  "sign-out": "تسجيل الخروج من { $name }…",

  "type.practice": "تجريبية",
  "type.sandbox": "بيئة اختبار",
  "type.developer": "إصدار المطورين",
  "type.bigin": "Bigin",

  "access.none": "تم تسجيل الخروج",
  "access.outdated": "تحتاج إلى إذن جديد",
  waiting: "قيد الانتظار: { $count }",

  crm: "CRM",

  "banner.signed-out": "تم تسجيل الخروج من { $name }.",
  "banner.what-waits": "تنتظر الرسائل المراد تسجيلها في علبة الصادر حتى تسجيل الدخول.",
  "banner.sign-in": "تسجيل الدخول",
  "banner.outdated": "يحتاج Mailpin إلى إذن جديد في Zoho.",
  "banner.why-again": "يُرجى تسجيل الدخول من جديد لمنحه. وحتى ذلك الحين لن تعمل بعض الوظائف.",
  "banner.sign-in-again": "تسجيل الدخول من جديد",

  "switch-failed": "تعذر عرض { $name }",
  "sign-out-failed": "لا يزال تسجيل الدخول إلى { $name } قائمًا",
  "signed-out": "تم تسجيل الخروج من { $name }",
  "signed-out-here": "تم تسجيل الخروج من { $name } على هذا الكمبيوتر",
  "not-confirmed":
    "لم يؤكد Zoho ذلك. لإنهاء وصول Mailpin هناك أيضًا يُرجى إزالة Mailpin من التطبيقات المتصلة في حسابك لدى Zoho.",
} satisfies Record<keyof typeof english, string>;
