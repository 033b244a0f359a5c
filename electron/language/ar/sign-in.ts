import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  title: "الاتصال بـ Zoho",
  continue: "متابعة",
  "to-proxy": "تسجيل الدخول إلى الخادم الوكيل",

  "data-centre": "مركز البيانات",
  "data-centre-help": "نهاية عنوان الويب الذي يعرضه المتصفح لـ Zoho CRM.",
  how: "طريقة تسجيل الدخول",
  "by.browser": "في المتصفح",
  "note.browser": "يطلب Zoho هناك السماح بالوصول",
  "by.self-client": "برمز من وحدة تحكم API",
  "note.self-client": "إذا سبق تسجيل عميل ذاتي",
  "by.device": "على جهاز آخر",
  "note.device": "برمز قصير يُدخل هناك",
  "console-code": "الرمز من وحدة تحكم API",

  "known-client": "يحتفظ Mailpin بسر العميل { $client }",
  "managed-client": "يسجّل Mailpin الدخول بالعميل { $client } الخاص بمؤسستك",
  "use-another": "استخدام عميل آخر",
  "client-id": "معرّف العميل",
  "client-secret": "سر العميل",

  "no-key-ring":
    "لا يوجد على هذا الكمبيوتر مخزن مفاتيح يمكن لـ Mailpin استخدامه. يحتفظ Mailpin ببيانات تسجيل الدخول هذه حتى إغلاقه فقط، إلا بعد الموافقة على حفظها في ملف لا يقرأه غيرك.",
  "keeps-in-file":
    "لا يوجد على هذا الكمبيوتر مخزن مفاتيح يمكن لـ Mailpin استخدامه. بناءً على موافقتك يحتفظ Mailpin ببيانات تسجيل الدخول في ملف لا يقرأه غيرك.",
  "keep-in-file": "حفظها في ملف",

  "in-browser": "المتابعة في المتصفح",
  "in-browser-help":
    "يطلب Zoho هناك السماح بالوصول. إذا لم يُفتح أي متصفح، فيُرجى نسخ هذا العنوان إلى متصفح.",
  "on-device": "المتابعة على جهاز آخر",
  "on-device-help":
    "يُرجى فتح العنوان على الهاتف أو على كمبيوتر آخر، وتسجيل الدخول إلى Zoho هناك، ثم إدخال هذا الرمز أو تأكيده.",
  "device-code": "الرمز",
  address: "العنوان",
  "time-left": "المتبقي: { $time }",
  "under-way": "جارٍ تسجيل الدخول…",
} satisfies Record<keyof typeof english, string>;
