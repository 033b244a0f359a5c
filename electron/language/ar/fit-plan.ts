import type { fitPlan as english } from "../en/fit-plan.ts";

export const fitPlan = {
  title: "لتتسع الرسالة",

  "step.logos": `{ $count ->
    [zero] لا شعارات توقيع لتركها ({ BYTES($size) })
    [one] ترك شعار توقيع واحد ({ BYTES($size) })
    [two] ترك شعارَي توقيع ({ BYTES($size) })
    [few] ترك { $count } شعارات توقيع ({ BYTES($size) })
    [many] ترك { $count } شعار توقيع ({ BYTES($size) })
   *[other] ترك { $count } شعار توقيع ({ BYTES($size) })
  }`,
  "step.photos": `{ $count ->
    [zero] لا صور لتصغيرها (من { BYTES($before) } إلى { BYTES($after) })
    [one] تصغير صورة واحدة (من { BYTES($before) } إلى { BYTES($after) })
    [two] تصغير صورتين (من { BYTES($before) } إلى { BYTES($after) })
    [few] تصغير { $count } صور (من { BYTES($before) } إلى { BYTES($after) })
    [many] تصغير { $count } صورة (من { BYTES($before) } إلى { BYTES($after) })
   *[other] تصغير { $count } صورة (من { BYTES($before) } إلى { BYTES($after) })
  }`,
  "step.original": "عدم إرفاق الرسالة الأصلية ({ BYTES($size) })",
  "step.some-smallest": `{ $count ->
    [zero] لا مرفقات لتركها ({ BYTES($size) })
    [one] ترك أصغر مرفق ({ BYTES($size) })
    [two] ترك أصغر مرفقين ({ BYTES($size) })
    [few] ترك أصغر { $count } مرفقات ({ BYTES($size) })
    [many] ترك أصغر { $count } مرفقًا ({ BYTES($size) })
   *[other] ترك أصغر { $count } مرفق ({ BYTES($size) })
  }`,
  "step.smallest": "ترك الأصغر: { $file } ({ BYTES($size) })",
  "step.largest": "ترك الأكبر: { $file } ({ BYTES($size) })",
  "step.enough": "ترك { $file } ({ BYTES($size) })",
  undo: "تراجع",

  "then.fits": "فتتسع الرسالة",
  "then.too-large": "فتبقى زيادة قدرها { BYTES($size) }",
  "then.too-many": `{ $count ->
    [zero] فلا تبقى مرفقات، والزيادة: { $excess }
    [one] فيبقى مرفق واحد، والزيادة: { $excess }
    [two] فيبقى مرفقان، والزيادة: { $excess }
    [few] فتبقى { $count } مرفقات، والزيادة: { $excess }
    [many] فيبقى { $count } مرفقًا، والزيادة: { $excess }
   *[other] فيبقى { $count } مرفق، والزيادة: { $excess }
  }`,
  "fits-now": "تتسع الرسالة الآن لمرفقاتها.",

  looking: "جارٍ معرفة مدى إمكان تصغير الصور…",
  failed: "كبيرة جدًا أو تالفة، لذلك لم يتمكّن Mailpin من تصغيرها وتبقى كما هي: { $files }.",
  "photos-stay": "تبقى الصور كما هي",

  compare: "مقارنة…",
  "compare.title": "مقارنة الصور",
  "compare.note":
    "تحتفظ الصور المصغَّرة بالصورة نفسها، لا بما سجّلته الكاميرا معها مثل المكان والوقت. وتبقى الصور في الرسالة كما هي.",
  "compare.original": "كما وردت: { BYTES($size) }",
  "compare.smaller": "مصغَّرة: { BYTES($size) }",
  "compare.original-of": "{ $file }، كما وردت",
  "compare.smaller-of": "{ $file }، مصغَّرة",
} satisfies Record<keyof typeof english, string>;
