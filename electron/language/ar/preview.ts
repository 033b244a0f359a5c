import type { preview as english } from "../en/preview.ts";

export const preview = {
  open: "معاينة",
  "open-of": "معاينة { $file }",
  place: "{ $place } من { $count }",
  previous: "المرفق السابق",
  next: "المرفق التالي",
  opening: "جارٍ الفتح…",
  page: "الصفحة { $page } من { $count }",
  "first-pages":
    "عدد الصفحات المعروضة من البداية: { $shown } من أصل { $count }. احفظ الملف لعرضها كلها.",
  locked: "ملف PDF هذا محمي بكلمة مرور. احفظه لفتحه.",
  "damaged-pdf": "ملف PDF هذا تالف ولا يمكن عرضه. احفظه لفتحه ببرنامج آخر.",
  "too-slow": "يستغرق عرض ملف PDF هذا وقتًا طويلًا جدًا. احفظه لفتحه.",
  "damaged-picture": "هذه الصورة تالفة ولا يمكن عرضها. احفظها لفتحها ببرنامج آخر.",
  unreadable: "هذا الملف ليس صورة ولا ملف PDF يمكن عرضه، أيًا كان اسمه.",
  "too-large": "هذا الملف أكبر من أن يُعرض هنا. احفظه لفتحه.",
} satisfies Record<keyof typeof english, string>;
