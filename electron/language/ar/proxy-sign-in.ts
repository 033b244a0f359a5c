import type { proxySignIn as english } from "../en/proxy-sign-in.ts";

export const proxySignIn = {
  title: "تسجيل الدخول إلى الخادم الوكيل",
  why: "يمر الطريق من هذا الكمبيوتر إلى Zoho عبر خادم وكيل في الشبكة، { $proxy }. يطلب هذا الخادم اسم مستخدم وكلمة مرور، وهما غير بيانات Zoho.",
  realm: "يعرّف نفسه باسم «{ $realm }».",
  refused:
    "لم يقبل الخادم الوكيل اسم المستخدم وكلمة المرور. يُرجى التحقق منهما، ومن الأحرف الكبيرة أيضًا.",
  "user-name": "اسم المستخدم",
  "windows-account": "لحساب Windows يُكتب الاسم مع النطاق: DOMAIN\\name.",
  password: "كلمة المرور",
  "kept-how":
    "يحتفظ Mailpin بهما كما يحتفظ ببيانات تسجيل الدخول، ولا يعطيهما إلا لهذا الخادم الوكيل.",
  "not-now": "ليس الآن",
  "sign-in": "تسجيل الدخول",
} satisfies Record<keyof typeof english, string>;
