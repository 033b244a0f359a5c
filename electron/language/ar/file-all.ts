import type { fileAll as english } from "../en/file-all.ts";

export const fileAll = {
  title: "تسجيل كل رسائل الدرج",
  groups: "المجموعات",

  looking: "جارٍ فحص المجموعة { $place } من { $count }…",
  "nothing-goes": "لا شيء للتسجيل بعد.",
  go: `{ $count ->
    [zero] لن تُسجَّل أي رسالة.
    [one] ستُسجَّل رسالة واحدة.
    [two] ستُسجَّل رسالتان.
    [few] ستُسجَّل { $count } رسائل.
    [many] ستُسجَّل { $count } رسالة.
   *[other] ستُسجَّل { $count } رسالة.
  }`,
  stay: `{ $count ->
    [zero] لا تبقى أي رسالة في الدرج.
    [one] تبقى رسالة واحدة في الدرج.
    [two] تبقى رسالتان في الدرج.
    [few] تبقى { $count } رسائل في الدرج.
    [many] تبقى { $count } رسالة في الدرج.
   *[other] تبقى { $count } رسالة في الدرج.
  }`,
  undecided: `{ $count ->
    [zero] لا مجموعات تحتاج إلى تدخّلك.
    [one] تحتاج مجموعة واحدة إلى تدخّلك: يُرجى اختيار سجلها أو تركها في الدرج.
    [two] تحتاج مجموعتان إلى تدخّلك: يُرجى اختيار سجليهما أو تركهما في الدرج.
    [few] تحتاج { $count } مجموعات إلى تدخّلك: يُرجى اختيار سجلاتها أو تركها في الدرج.
    [many] تحتاج { $count } مجموعة إلى تدخّلك: يُرجى اختيار سجلاتها أو تركها في الدرج.
   *[other] تحتاج { $count } مجموعة إلى تدخّلك: يُرجى اختيار سجلاتها أو تركها في الدرج.
  }`,
  arrived: `{ $count ->
    [zero] لم تصل أي رسالة في هذه الأثناء.
    [one] وصلت رسالة واحدة في هذه الأثناء. ليست في هذه القائمة وتبقى في الدرج.
    [two] وصلت رسالتان في هذه الأثناء. ليستا في هذه القائمة وتبقيان في الدرج.
    [few] وصلت { $count } رسائل في هذه الأثناء. ليست في هذه القائمة وتبقى في الدرج.
    [many] وصلت { $count } رسالة في هذه الأثناء. ليست في هذه القائمة وتبقى في الدرج.
   *[other] وصلت { $count } رسالة في هذه الأثناء. ليست في هذه القائمة وتبقى في الدرج.
  }`,
  failed: "لم يُسجَّل شيء. { $problem }",

  file: "تسجيل",
  "file-count": `{ $count ->
    [zero] لا رسائل للتسجيل
    [one] تسجيل رسالة واحدة
    [two] تسجيل رسالتين
    [few] تسجيل { $count } رسائل
    [many] تسجيل { $count } رسالة
   *[other] تسجيل { $count } رسالة
  }`,
  going: `{ $count ->
    [zero] لا تُسجَّل أي رسالة.
    [one] جارٍ تسجيل رسالة واحدة.
    [two] جارٍ تسجيل رسالتين.
    [few] جارٍ تسجيل { $count } رسائل.
    [many] جارٍ تسجيل { $count } رسالة.
   *[other] جارٍ تسجيل { $count } رسالة.
  }`,

  "group.file": "تسجيل رسائل «{ $subject }»",
  "group.count": `{ $count ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
  }`,
  "group.some-go": `{ $count ->
    [zero] { $going } من { $count }
    [one] { $going } من رسالة واحدة
    [two] { $going } من رسالتين
    [few] { $going } من { $count } رسائل
    [many] { $going } من { $count } رسالة
   *[other] { $going } من { $count } رسالة
  }`,
  "group.looking": "جارٍ البحث عن السجل…",
  "group.failed": "تبقى في الدرج: { $problem }",
  "group.owner": "باسم { $name }",
  "group.nothing-known": "لا يُعرف شيء عن هؤلاء الأشخاص، لذلك تبقى في الدرج.",
  "group.not-sure": "ليس Mailpin متأكدًا. تبقى في الدرج ما لم يُختَر سجل.",
  "group.change": "تغيير",
  "group.change-of": "تغيير سجل «{ $subject }»",
  "group.suggestions": "اقتراحات «{ $subject }»",
  "group.exceptions": "استثناءات «{ $subject }»",
} satisfies Record<keyof typeof english, string>;
