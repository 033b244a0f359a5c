import type { mailCard as english } from "../en/mail-card.ts";

export const mailCard = {
  title: "メール",
  "cut-off": "Zohoではこの部分が切られます",

  direction: "送受信",
  received: "受信",
  sent: "送信",
  "direction-chosen": "自分で選択したため",
  "own-address": "これは自分のアドレス",
  "own-address-help": "今後、{ $address }からのメールを送信メールとして扱います",
  "not-own-address": "自分のアドレスではない",
  "not-own-address-help": "{ $address }を自分のアドレスとして記憶しています",

  "sent-at": "{ $time } · { $ago }",
  "sent-at-both": "{ $time }、差出人の時刻では{ $written } · { $ago }",
  "no-date": "このメールには日時がないため、開いた日時で登録されます",

  "no-sender": "このメールには差出人がありません",
  "no-address": "アドレスなし",
  "more-people": "ほか{ $count }人",

  kept: "Zohoに保存される内容",
  "subject-cut": "件名は{ $count }文字に切られ、末尾が「…{ $end }」になります",

  message: "メールの本文",
  "remote-images": "Web上の画像{ $count }件をブロックしました",
  "remote-images-help": "読み込むと、メールを読んだことが差出人に伝わります",
  "show-light": "白い背景で表示",
  "show-light-help": "メールを本来の色で、白い背景に表示します",
  "show-dark": "暗く表示",
  "show-dark-help": "メールを暗い色で表示します",
} satisfies Record<keyof typeof english, string>;
