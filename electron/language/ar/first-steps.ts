import type { firstSteps as english } from "../en/first-steps.ts";

export const firstSteps = {
  title: "الخطوات الأولى",
  place: "{ $step } من { $count }",
  leave: "الخروج من الخطوات الأولى",
  again: "يمكن العثور عليها مجددًا في الإعدادات.",
  skip: "تخطٍّ",
  later: "لاحقًا",
  next: "التالي",
  practice: "التجربة مع الشركة التجريبية",
  "practice.help":
    "هي على هذا الكمبيوتر وحده، فلا خطر من الخطأ. يُرجى فتح الرسائل النموذجية والنظر إلى السجل الذي يقترحه Mailpin ثم الضغط على Enter.",
  connect: "توصيل Zoho CRM",
  "connect.help": "تذهب الرسائل عندئذ إلى سجلاتك. تبقى الشركة التجريبية لتجربة أخرى.",
  addresses: "ما العناوين التي تخصّك؟",
  modules: "أين تُسجَّل الرسائل؟",
  open: "الخطوات الأولى…",
  "go-on": "متابعة",
} satisfies Record<keyof typeof english, string>;
