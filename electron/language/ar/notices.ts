import type { notices as english } from "../en/notices.ts";

export const notices = {
  dismiss: "إخفاء: { $title }",

  connected: "تم الاتصال بـ { $name }",
  "mails-came": `{ $count ->
    [zero] لم تصل أي رسالة من { $folder }
    [one] وصلت رسالة واحدة من { $folder }
    [two] وصلت رسالتان من { $folder }
    [few] وصلت { $count } رسائل من { $folder }
    [many] وصلت { $count } رسالة من { $folder }
   *[other] وصلت { $count } رسالة من { $folder }
  }`,
  complete: `{ $count ->
    [zero] لم تكتمل أي رسالة
    [one] اكتملت هذه الرسالة من جديد
    [two] اكتملت رسالتان من جديد
    [few] اكتملت { $count } رسائل من جديد
    [many] اكتملت { $count } رسالة من جديد
   *[other] اكتملت { $count } رسالة من جديد
  }`,

  "not-started": "تعذر بدء Mailpin كما ينبغي",
  "part-not-opened": "تعذر الفتح",
  "file-refused": "تعذر فتح هذا الملف",
  "all-refused": `{ $count ->
    [zero] لم يتعذر فتح أي ملف
    [one] تعذر فتح ملف واحد
    [two] تعذر فتح ملفين
    [few] تعذر فتح { $count } ملفات
    [many] تعذر فتح { $count } ملفًا
   *[other] تعذر فتح { $count } ملف
  }`,
  "some-refused": "تعذر فتح بعض الملفات ({ $count } من { $of })",
  "discard-failed": `{ $count ->
    [zero] لا رسائل لإزالتها
    [one] تعذرت إزالة هذه الرسالة
    [two] تعذرت إزالة هاتين الرسالتين
    [few] تعذرت إزالة هذه الرسائل
    [many] تعذرت إزالة هذه الرسائل
   *[other] تعذرت إزالة هذه الرسائل
  }`,
  "grouping-not-kept": "لم يُحفظ هذا الاختيار",
  "link-not-opened": "لم يُفتح هذا الرابط",
  "copy-link": "نسخ الرابط",
  "record-not-opened": "تعذر فتح { $record }",
  "attachment-not-saved": "تعذر حفظ { $name }",
  "address-not-remembered": "لم يُحفظ هذا العنوان ضمن عناوينك",
  "address-not-forgotten": "لم يُحذف هذا العنوان من عناوينك",
  "update-ready": "أصبح Mailpin { $version } جاهزًا ويبدأ مع التشغيل التالي.",
  "restart-now": "إعادة التشغيل الآن",
  "restarts-soon": "سيُعاد تشغيل Mailpin حالما لا تكون هناك رسائل قيد الإرسال.",
  "not-restarted": "تعذّرت إعادة تشغيل Mailpin",
} satisfies Record<keyof typeof english, string>;
