import type { directions as english } from "../en/directions.ts";

export const directions = {
  "from-you": "منك",
  "from-colleague": "من أحد الزملاء",
  "to-you": "موجّهة إليك",
  "marked-as-yours": "صندوق البريد يعدّها من رسائلك",
  draft: "هذه مسودة",
  "kept-in": "كانت محفوظة في «{ $folder }»",
  "marked-by-program": "برنامج { $program } يعدّها من رسائل مستخدمه",
  "delivery-headers": "يحتوي الملف على رؤوس تسليم",
  "hidden-recipients": "تتضمن مستلمين مخفيين",
  "nothing-says-sent": "لا شيء يدل على أنك المرسل",

  "earlier-version": "{ $text }",
  unknown: "بحسب تقدير Mailpin",
} satisfies Record<keyof typeof english, string>;
