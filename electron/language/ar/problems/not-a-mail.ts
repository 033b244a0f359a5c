import type { notAMail as english } from "../../en/problems/not-a-mail.ts";

const dropAnEmail = "يُرجى إفلات رسالة محفوظة بامتداد .eml أو .msg، أو سحبها من برنامج البريد.";
const attached = "إذا وصل مع رسالة، فيُرجى إفلات تلك الرسالة: تُسجَّل مرفقاتها معها.";
const cameWith = "المرسل والتاريخ مذكوران في الرسالة التي وصل معها: يُرجى إفلات تلك الرسالة.";
const linked =
  "إنه يشير فقط إلى مكان شيء آخر. يُرجى إفلات الرسالة نفسها، محفوظة بامتداد .eml أو .msg.";
const unpack = "يُرجى فك ضغطه ثم إفلات الرسائل الموجودة فيه.";
const saved =
  "إذا كانت تعرض رسالة، فيُرجى حفظ الرسالة نفسها: في بريد الويب تحتوي قائمة الرسالة على «تنزيل» أو «حفظ باسم» أو «عرض الأصل»؛ وفي Outlook يُرجى اختيار النوع .msg.";

export const notAMail = {
  "not-a-mail.outlook-data": `هذا ملف بيانات Outlook (.pst أو .ost)، وليس رسالة. يُرجى فتحه في Outlook وسحب الرسائل من هناك.`,
  "not-a-mail.outlook-mac": `هذا أرشيف Outlook for Mac (.olm)، وليس رسالة. يُرجى استيراده في Outlook وسحب الرسائل من هناك.`,
  "not-a-mail.notes": `هذه قاعدة بيانات Notes (.nsf)، وليست رسالة. يُرجى فتحها في Notes وسحب الرسائل منها إلى سطح المكتب، ثم إفلاتها هنا.`,
  "not-a-mail.outlook-express": `هذا مجلد Outlook Express (.dbx)، وليس رسالة. يُرجى استيراده في برنامج بريد وسحب الرسائل من هناك.`,
  "not-a-mail.thunderbird-index": `هذا فهرس Thunderbird (.msf)، وليس رسالة. الرسائل موجودة في الملف الذي يحمل الاسم نفسه دون .msf: يُرجى إفلات ذلك الملف، أو سحب الرسائل من Thunderbird.`,

  "not-a-mail.winmail": `هذا ملف winmail.dat من Outlook، وليس رسالة. إنه جزء مغلّف من رسالة فقط. يُرجى إفلات الرسالة التي أُرفق بها: يفتح Mailpin ملف winmail.dat الموجود فيها.`,
  "not-a-mail.rpmsg": `هذا هو الجزء المقفل من رسالة محمية (message.rpmsg)، وليس رسالة. لا يفتحه إلا Outlook. يُرجى إفلات الرسالة التي وصل معها: يمكن تسجيلها مقفلة كما هي.`,
  "not-a-mail.pgp-key": `هذا مفتاح PGP، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.pgp": `هذا ملف مشفر أو موقّع باستخدام PGP، وليس رسالة. ${cameWith}`,
  "not-a-mail.pgp-encrypted": `هذا ملف مشفر باستخدام PGP، وليس رسالة. ${cameWith}`,
  "not-a-mail.certificate": `هذه شهادة أو مفتاح، وليست رسالة. ${dropAnEmail}`,
  "not-a-mail.smime-signed": `هذا ملف موقّع (.p7m)، وليس رسالة. ${cameWith}`,
  "not-a-mail.smime-compressed": `هذا جزء مضغوط من رسالة (.p7m)، وليس رسالة. ${cameWith}`,
  "not-a-mail.smime-encrypted": `هذا جزء مشفر من رسالة (.p7m)، وليس رسالة. ${cameWith}`,
  "not-a-mail.smime-certificates": `هذا ملف توقيع أو شهادة (.p7s)، وليس رسالة. ${cameWith}`,
  "not-a-mail.calendar": `هذا موعد من التقويم، وليس رسالة. ${attached}`,
  "not-a-mail.contact-card": `هذه بطاقة جهة اتصال، وليست رسالة. ${dropAnEmail}`,

  "not-a-mail.outlook-contact": `هذه جهة اتصال من Outlook، وليست رسالة. ${dropAnEmail}`,
  "not-a-mail.outlook-list": `هذه قائمة توزيع من Outlook، وليست رسالة. ${dropAnEmail}`,
  "not-a-mail.outlook-task": `هذه مهمة من Outlook، وليست رسالة. ${dropAnEmail}`,
  "not-a-mail.outlook-note": `هذه ملاحظة من Outlook، وليست رسالة. ${dropAnEmail}`,
  "not-a-mail.outlook-journal": `هذا إدخال دفتر يومية من Outlook، وليس رسالة. ${dropAnEmail}`,

  "not-a-mail.shortcut": `هذا اختصار، وليس رسالة. يُرجى إفلات الملف الذي يؤدي إليه.`,
  "not-a-mail.link": `هذا رابط، وليس رسالة. ${linked}`,
  "not-a-mail.icloud": `هذا عنصر نائب عن ملف موجود في iCloud، وليس رسالة. يُرجى النقر على رمز السحابة بجانب اسمه، ثم إفلات الملف بعد تنزيله.`,
  "not-a-mail.apple-double": `هذه معلومات يحفظها نظام Mac عن ملف، وليست رسالة. يُرجى إفلات الملف الذي يحمل الاسم نفسه دون «._» في أوله.`,

  "not-a-mail.saved-page": `هذه صفحة ويب محفوظة، وليست رسالة. ${saved}`,
  "not-a-mail.web-page": `هذه صفحة ويب، وليست رسالة. ${saved}`,

  "not-a-mail.pdf": `هذا مستند PDF، وليس رسالة. ${attached}`,
  "not-a-mail.postscript": `هذا مستند PostScript، وليس رسالة. ${attached}`,
  "not-a-mail.rich-text": `هذا مستند نص منسق، وليس رسالة. ${attached}`,
  "not-a-mail.office": `هذا مستند Office، وليس رسالة. ${attached}`,
  "not-a-mail.word": `هذا مستند Word، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.excel": `هذا مصنف Excel، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.powerpoint": `هذا عرض تقديمي من PowerPoint، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.visio": `هذا رسم Visio، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.thumbnails": `هذا مجلد صور مصغرة، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.compound": `هذا مستند برنامج آخر أو مثبّته، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.picture": `هذا ملف صورة، وليس رسالة. ${attached}`,
  "not-a-mail.film": `هذا ملف فيديو أو صوت، وليس رسالة. ${attached}`,

  "not-a-mail.zip": `هذا أرشيف ZIP، وليس رسالة. ${unpack}`,
  "not-a-mail.rar": `هذا أرشيف RAR، وليس رسالة. ${unpack}`,
  "not-a-mail.7-zip": `هذا أرشيف 7-Zip، وليس رسالة. ${unpack}`,
  "not-a-mail.gzip": `هذا أرشيف gzip، وليس رسالة. ${unpack}`,
  "not-a-mail.archive": `هذا أرشيف، وليس رسالة. ${unpack}`,
  "not-a-mail.program": `هذا برنامج، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.database": `هذه قاعدة بيانات، وليست رسالة. ${dropAnEmail}`,
  "not-a-mail.xml": `هذا مستند XML، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.json": `هذا ملف بيانات (JSON)، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.table": `هذا جدول (CSV)، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.text": `هذا ملف نص عادي، وليس رسالة. ${dropAnEmail}`,
  "not-a-mail.other": `هذا ملف من نوع آخر، وليس رسالة. ${dropAnEmail}`,
} satisfies Record<keyof typeof english, string>;
