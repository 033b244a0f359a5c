import type {
  companies as englishCompanies,
  filedMail as englishFiledMail,
  fileNames as englishFileNames,
  mailFrame as englishMailFrame,
  signInPage as englishSignInPage,
} from "../../en/main/outside.ts";

export const mailFrame = {
  "show-earlier": "إظهار الرسائل السابقة",
  "hide-earlier": "إخفاء الرسائل السابقة",
} satisfies Record<keyof typeof englishMailFrame, string>;

export const fileNames = {
  history: "محفوظات Mailpin",
  evidence: "إثبات Mailpin { $job }",
  mail: "رسالة",
  "sent-mail": "رسالة مرسلة",
  recovered: "رسالة مستعادة",
  "mail-in-file": "{ $file }، رسالة { $number }",
  support: "Mailpin للدعم",
} satisfies Record<keyof typeof englishFileNames, string>;

export const filedMail = {
  "formatting-left-out": "حُذف التنسيق لأن النص معه أطول مما يحتفظ به Zoho.",
  "only-newest":
    "اختُصر النص لأنه أطول مما يحتفظ به Zoho: أحدث رسالة كاملة، واقتُطعت الرسائل الأقدم.",
  "only-beginning": "اختُصر النص لأنه أطول مما يحتفظ به Zoho: لا توجد هنا إلا بدايته.",
  shortened: "اختُصر النص لأنه أطول مما يحتفظ به Zoho.",
  "images-left-out": `{ $count ->
    [zero] لم تُحذف أي صورة.
    [one] حُذفت صورة واحدة.
    [two] حُذفت صورتان.
    [few] حُذفت { $count } صور.
    [many] حُذفت { $count } صورة.
   *[other] حُذفت { $count } صورة.
  }`,
  "left-out-files": "لم يُرفق: { $files }.",
  "file-and-size": "{ $file } ({ BYTES($size) })",
  "empty-files": "لم يُرفق لأنه فارغ: { $files }.",
  "original-attached": "الرسالة الأصلية مرفقة: { $file }.",
  "without-address": "موجّهة أيضًا إلى { $people }، دون عنوان بريد إلكتروني.",
  somebody: "شخص ما",
  "more-people": `{ $count ->
    [zero] لا مستلمين آخرين: عدد العناوين الذي يحتفظ به Zoho في كل حقل هو { $limit }.
    [one] موجّهة أيضًا إلى شخص آخر: عدد العناوين الذي يحتفظ به Zoho في كل حقل هو { $limit }.
    [two] موجّهة أيضًا إلى شخصين آخرين: عدد العناوين الذي يحتفظ به Zoho في كل حقل هو { $limit }.
    [few] موجّهة أيضًا إلى { $count } أشخاص آخرين: عدد العناوين الذي يحتفظ به Zoho في كل حقل هو { $limit }.
    [many] موجّهة أيضًا إلى { $count } شخصًا آخر: عدد العناوين الذي يحتفظ به Zoho في كل حقل هو { $limit }.
   *[other] موجّهة أيضًا إلى { $count } شخص آخر: عدد العناوين الذي يحتفظ به Zoho في كل حقل هو { $limit }.
  }`,
} satisfies Record<keyof typeof englishFiledMail, string>;

export const signInPage = {
  arrived: "وصل رد Zoho",
  "arrived-text": "يُكمل Mailpin تسجيل الدخول. يمكن إغلاق هذه الصفحة والعودة إلى Mailpin.",
  denied: "رُفض منح الإذن",
  "denied-text":
    "ليس لدى Mailpin إذن بالوصول إلى Zoho CRM. يمكن إغلاق هذه الصفحة والعودة إلى Mailpin.",
  "no-org": "لا توجد مؤسسة في Zoho CRM",
  "no-org-text": "ليس لحساب Zoho هذا مؤسسة. يُرجى العودة إلى Mailpin لتسجيل الدخول بحساب آخر.",
  failed: "لم ينجح تسجيل الدخول",
  "failed-text": "يُرجى العودة إلى Mailpin لمعرفة السبب وما يمكن فعله.",
  stranger: "ليس هذا الرد الذي ينتظره Mailpin",
  "stranger-text":
    "لا تخص هذه الصفحة عملية تسجيل الدخول الجارية، ولذلك لم يُنفَّذ شيء. يُرجى إكمال تسجيل الدخول في الصفحة التي فتحها Mailpin، أو بدؤه من جديد في Mailpin.",
} satisfies Record<keyof typeof englishSignInPage, string>;

export const companies = {
  practice: "الشركة التجريبية",
} satisfies Record<keyof typeof englishCompanies, string>;
