import type { clientHelp as english } from "../en/client-help.ts";

export const clientHelp = {
  title: "لماذا يلزم عميل، ومن أين يمكن الحصول عليه؟",
  why: "لا يمنح Zoho الوصول إلا للعملاء المسجَّلين لديه. تسجّل شركتك عميلها الخاص لـ Mailpin مرة واحدة، فلا يعرف سره أحد غيرها.",
  open: "يُرجى فتح { $site } وتسجيل الدخول.",

  "self.choose": "يُرجى اختيار { $kind }. تعرض علامة التبويب { $tab } المعرّف والسر.",
  "self.scopes": "في علامة التبويب { $tab }، يُرجى إدخال هذه النطاقات وعشر دقائق وأي وصف.",
  scopes: "النطاقات",
  "self.create": "يُرجى اختيار { $button } ثم المؤسسة، ونسخ الرمز الذي يظهر إلى الحقل أدناه.",

  choose: "يُرجى اختيار { $button }، ثم { $kind }.",
  "device.name": "يُرجى تسميته Mailpin، وإدخال موقع الشركة على الويب صفحةً رئيسية له.",
  "browser.name":
    "يُرجى تسميته Mailpin، وإدخال موقع الشركة على الويب صفحةً رئيسية له، وإضافة كل عناوين URI التالية لإعادة التوجيه.",
  "redirect-uri": "عنوان URI لإعادة التوجيه { $number }",
  create: "يُرجى اختيار { $button }، ونسخ معرّف العميل وسر العميل إلى الحقلين أعلاه.",
} satisfies Record<keyof typeof english, string>;
