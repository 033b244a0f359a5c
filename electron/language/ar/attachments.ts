import type { attachments as english } from "../en/attachments.ts";

export const attachments = {
  title: "المرفقات",

  "remark.smaller": "مصغَّر، وحجمه في الرسالة { BYTES($size) }",
  "remark.too-large": "أكبر وحده مما يقبله Zoho",
  "remark.empty-in-text": "في النص، فارغ",
  "remark.empty": "ملف فارغ",
  "remark.signature": "جزء من توقيع على الأرجح",
  "remark.shortened": "اسم مختصر، في CRM أيضًا",
  "full-name": "الاسم الكامل: { $name }",
  "remark.in-text": "في النص",

  open: "فتح",
  "open-as-mail": "فتح كرسالة",
  "open-of": "فتح { $file } كرسالة",
  save: "حفظ…",
  "save-as-file": "حفظ كملف",
  "save-of": "حفظ { $file } كملف",

  "left-out": "متروك: { $files }",
  "add-left-out": `{ $count ->
    [zero] إضافة { $count } ملف متروك إلى مرفقات السجل ({ BYTES($size) })
    [one] إضافة الملف المتروك إلى مرفقات السجل ({ BYTES($size) })
    [two] إضافة الملفين المتروكين إلى مرفقات السجل ({ BYTES($size) })
    [few] إضافة { $count } ملفات متروكة إلى مرفقات السجل ({ BYTES($size) })
    [many] إضافة { $count } ملفًا متروكًا إلى مرفقات السجل ({ BYTES($size) })
   *[other] إضافة { $count } ملف متروك إلى مرفقات السجل ({ BYTES($size) })
  }`,
  "size-of-pictures": "الصور في النص: { BYTES($size) }",
  original: "إرفاق الرسالة الأصلية",
  "original-keeps-text": "تحتفظ بالنص الذي يقتطعه Zoho",

  "gauge.title": "حجم المرفقات",
  "gauge.used": "{ $used } من { $limit }",
  "gauge.left": "المتبقي { BYTES($size) }",
  "gauge.used-and-left": "{ $used }، { $left }",
  "gauge.part": "{ $part }: { $size }",
  "gauge.part-spoken": "{ $part }: { BYTES($size) }.",
  "gauge.pictures": "الصور في النص",
  "gauge.fits-without": "تتسع الرسالة دون { $files }.",

  "too-large": "زيادة قدرها { BYTES($size) }: يُرجى إلغاء تحديد بعض المرفقات.",
  "too-many": `{ $count ->
    [zero] لا مرفقات، والحد الذي يقبله Zoho هو { $limit }: يُرجى إلغاء تحديد { $excess }.
    [one] مرفق واحد، لكن الحد الذي يقبله Zoho هو { $limit }: يُرجى إلغاء تحديد { $excess }.
    [two] مرفقان، لكن الحد الذي يقبله Zoho هو { $limit }: يُرجى إلغاء تحديد { $excess }.
    [few] { $count } مرفقات، لكن الحد الذي يقبله Zoho هو { $limit }: يُرجى إلغاء تحديد { $excess }.
    [many] { $count } مرفقًا، لكن الحد الذي يقبله Zoho هو { $limit }: يُرجى إلغاء تحديد { $excess }.
   *[other] { $count } مرفق، لكن الحد الذي يقبله Zoho هو { $limit }: يُرجى إلغاء تحديد { $excess }.
  }`,
} satisfies Record<keyof typeof english, string>;
