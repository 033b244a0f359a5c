import type { commandLine as english } from "../../en/main/command-line.ts";

export const commandLine = {
  usage: "الاستخدام:",
  parse: "يطبع ما يقرأه Mailpin في كل رسالة، سطر JSON لكل منها",
  find: "يطبع السجلات الممكن التسجيل فيها، سطر JSON لكل منها؛ ودون TEXT أحدثها",
  file: "يسجّل الرسائل في سجل",
  history: "يطبع ما سُجِّل، سطر JSON لكل رسالة، الأحدث أولاً",
  status: "يطبع محتوى علبة الصادر وحجم نسخة السجلات",
  which:
    "تستخدم find وfile وhistory وstatus المؤسسة المعروضة في نافذة Mailpin. إذا كانت تعرض الشركة التجريبية وكانت مؤسسات أخرى متصلة، فيُرجى تحديد المقصودة:",
  practice: "الشركة التجريبية المدمجة",
  organisation: "إحدى المؤسسات المتصلة، باسمها أو معرّفها",
  "data-folder": "حفظ كل البيانات في DIR",
  version: "عرض إصدار Mailpin",

  "no-command": "لا يوجد أمر باسم «{ $word }».",
  "no-record": "يُرجى تحديد السجل المراد التسجيل فيه، مثل { $example }.",
  "one-direction": "تكون الرسالة إما --sent أو --received.",
  "owner-id": "يأخذ الخيار --owner معرّف مستخدم مكوّنًا من أرقام فقط.",
  "one-organisation": "يُرجى استخدام أحد الخيارين --practice و--organisation، وليس كليهما.",
  "record-word": "يأخذ الخيار { $option } القيمة MODULE/ID، مثل { $example }.",
  "no-file": "يُرجى تحديد ملف واحد على الأقل.",
  "data-folder-word":
    "يُرجى تحديد مجلد البيانات بعلامة يساوي: { $word }. لم يُنفَّذ شيء في { $folder }.",

  "no-such-organisation": "لا توجد مؤسسة متصلة بهذا الاسم. { $connected }",
  "none-connected": "لا توجد مؤسسات متصلة.",
  "these-connected": "المؤسسات المتصلة: { $names }.",
  "connect-one":
    "لا توجد مؤسسة Zoho متصلة. يُرجى الاتصال بمؤسسة في نافذة Mailpin، أو إضافة --practice لاستخدام الشركة التجريبية المدمجة.",
  "name-one":
    "تعرض نافذة Mailpin الشركة التجريبية. يُرجى تحديد المؤسسة المقصودة باستخدام --organisation، أو إضافة --practice. { $connected }",

  "needs-display":
    "يحتاج هذا الأمر إلى بيانات تسجيل الدخول التي لا يفتحها إلا مخزن مفاتيح سطح المكتب، ولا توجد شاشة هنا. يُرجى تنفيذه في جلسة سطح مكتب، أو استخدام --practice.",
  "not-started": "تعذر تشغيل Mailpin ({ $program }): { $reason }",
  "went-wrong": "حدث خطأ داخل Mailpin. لم يُفقد شيء؛ يُرجى الإبلاغ عن التالي:",
  "runs-already": "Mailpin قيد التشغيل بالفعل؛ تظهر نافذته في المقدمة.",
  notice: "{ $title }. { $message }",

  held: "معلّقة",
  waiting: "قيد الانتظار",
  filing: "جارٍ التسجيل",
  filed: "مسجَّلة",
  duplicate: "موجودة بالفعل",
  "needs-you": "تحتاج إلى تدخّلك",
  cancelled: "مسترجَعة",
  "outbox-empty": "علبة الصادر فارغة.",
  "copy-not-kept": "لا يُحتفظ بنسخة من السجلات؛ عدد ما عُثر عليه حتى الآن: { $count }، { $size }.",
  "copy-incomplete": "نسخة السجلات: العدد { $count }، { $size }، لم تكتمل بعد.",
  "copy-complete": "نسخة السجلات: العدد { $count }، { $size }، آخر مزامنة { $time }.",
} satisfies Record<keyof typeof english, string>;
