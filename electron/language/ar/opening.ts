import type { opening as english } from "../en/opening.ts";

export const opening = {
  "drop-files": `{ $count ->
    [zero] الإفلات للفتح
    [one] الإفلات للفتح
    [two] الإفلات لفتح ملفين
    [few] الإفلات لفتح { $count } ملفات
    [many] الإفلات لفتح { $count } ملفًا
   *[other] الإفلات لفتح { $count } ملف
  }`,
  "copy-stays": "يحتفظ برنامج البريد بنسخته.",
  "drop-onto": "الإفلات للتسجيل في { $record }",
  "drop-targets": "أو الإفلات على سجل للتسجيل فيه",
  "drop-each": "الإفلات لتحديد مصير كل محادثة",
  "drop-each.target": "تحديد مصير كل محادثة",
  "drop-each.how": "ترى وجهة كل محادثة قبل تسجيل أي شيء.",
  "not-filed": "لم تُسجَّل هذه الرسائل",
  "other-company": "تُعرض الآن شركة أخرى. توجد الرسائل في درج الشركة التي أُفلتت من أجلها.",
  folder: "مجلد",
  "unnamed-file": "ملف بلا اسم",
  "sent-mail": "رسالة مرسلة",

  "advice-title.new-outlook": "يتطلب Outlook الجديد خطوة إضافية",
  "advice.new-outlook":
    "لا يسلّم Outlook الجديد الرسالة. يُرجى سحبها أولًا إلى سطح المكتب أو اختيار «حفظ باسم»، ثم إفلات الملف هنا.",
  "advice-title.outlook-attachment": "مرفق من Outlook الجديد",
  "advice.outlook-attachment":
    "هذا مرفق في Outlook الجديد. يُرجى سحب الرسالة كلها إلى سطح المكتب أو حفظها، ثم إفلات الملف هنا.",
  "advice-title.mailspring": "يتطلب Mailspring خطوة إضافية",
  "advice.mailspring":
    "لا يرسل Mailspring إلا مرجعًا داخليًا. يُرجى النقر بزر الماوس الأيمن على الرسالة وحفظها بامتداد .eml، ثم إفلات الملف هنا.",
  "advice-title.link": "رابط وليس الرسالة",
  "advice.link":
    "يرسل برنامج البريد هذا رابطًا بدلًا من الرسالة. يُرجى حفظ الرسالة كملف أو سحبها أولًا إلى سطح المكتب، ثم إفلاتها هنا.",
  "advice-title.no-file": "لم يصل أي ملف",
  "advice.no-file": "لم يرسل البرنامج ملفه. يُرجى حفظ الرسالة كملف، ثم إفلات ذلك الملف هنا.",
  "advice-title.text": "نص وليس رسالة",
  "advice.text": "يُرجى إفلات الرسالة نفسها أو نسخة محفوظة منها (.eml أو .msg).",
  "advice-title.apple-mail": "أرسل Apple Mail رابطًا",
  "advice.apple-mail": "أرسل Apple Mail رابطًا. يُرجى سحب الرسالة إلى سطح المكتب، ثم إلى هنا.",
  "advice-title.thunderbird": "أرسل Thunderbird رابطًا",
  "advice.thunderbird":
    "على أجهزة Mac يرسل Thunderbird رابطًا. يُرجى اختيار «حفظ باسم»، أو سحب الرسالة أولًا إلى سطح المكتب ثم إلى هنا.",
  "advice-title.kmail": "أرسل KMail رابطًا",
  "advice.kmail": "لا يرسل KMail إلا مرجعًا. يُرجى اختيار «حفظ باسم»، ثم إفلات الملف هنا.",
  "advice-title.web": "رابط ويب",
  "advice.web": "هذا رابط ويب. يُرجى تنزيل الرسالة أولًا، ثم إفلات الملف هنا.",
  "watch-downloads": "أخذ ما أحفظه في «التنزيلات»",

  reading: "جارٍ القراءة…",
  "reading-mails": "جارٍ القراءة… عدد الرسائل حتى الآن: { $mails }",
  "reading-file": "جارٍ قراءة { $place } من { $of }…",
  "reading-file-mails": "جارٍ قراءة { $place } من { $of }… عدد الرسائل حتى الآن: { $mails }",
  stopping: "جارٍ الإيقاف…",
  "cancel-reading": "إلغاء القراءة",
  begins: "جارٍ قراءة الرسائل",
  ends: "قُرئت كل الملفات",
  read: `{ $mails ->
    [zero] لم تُقرأ أي رسالة
    [one] قُرئت رسالة واحدة
    [two] قُرئت رسالتان
    [few] قُرئت { $mails } رسائل
    [many] قُرئت { $mails } رسالة
   *[other] قُرئت { $mails } رسالة
  }`,

  "stopped-none": "توقفت القراءة. لم تُفتح أي رسالة.",
  stopped: `{ $mails ->
    [zero] توقفت القراءة. لا رسائل في الدرج.
    [one] توقفت القراءة. في الدرج رسالة واحدة.
    [two] توقفت القراءة. في الدرج رسالتان.
    [few] توقفت القراءة. في الدرج { $mails } رسائل.
    [many] توقفت القراءة. في الدرج { $mails } رسالة.
   *[other] توقفت القراءة. في الدرج { $mails } رسالة.
  }`,
  "stopped-of": `{ $mails ->
    [zero] توقفت القراءة. لا رسائل في الدرج (المجموع: { $of }).
    [one] توقفت القراءة. في الدرج رسالة واحدة (المجموع: { $of }).
    [two] توقفت القراءة. في الدرج رسالتان (المجموع: { $of }).
    [few] توقفت القراءة. في الدرج { $mails } رسائل (المجموع: { $of }).
    [many] توقفت القراءة. في الدرج { $mails } رسالة (المجموع: { $of }).
   *[other] توقفت القراءة. في الدرج { $mails } رسالة (المجموع: { $of }).
  }`,
  "rest-stays": "ما لم يُفتح لا يزال في مكانه الأصلي.",
  "sent-rest-stays": "ما يُزال من الدرج لا يزال في صندوق البريد الذي جرى إفلاته.",
  "not-stopped": "لم تتوقف القراءة",
  "none-opened": "لم تُفتح أي رسالة",
} satisfies Record<keyof typeof english, string>;
