import type { sentMails as english } from "../en/sent-mails.ts";

export const sentMails = {
  title: "送信済みで未登録",

  line: "送信済みメール",
  "open-this-week": "今週顧客に送信したメール{ $sent }件のうち{ $open }件が未登録です",
  "open-last-week": "先週顧客に送信したメールのうち{ $count }件が未登録です",
  show: "表示",
  "show-them": "未登録の送信済みメールを表示",

  none: "今週、顧客に送信したメールはありません。",
  counts: "今週、顧客に{ $sent }件送信し、{ $filed }件登録しました。",
  "counts-and-tray":
    "今週、顧客に{ $sent }件送信し、{ $filed }件登録しました。{ $waiting }件がトレイにあります。",

  "drop-all-filed": "顧客に送信したメールは{ $sent }件、すべて登録済みです",
  "drop-some-filed": "顧客に送信したメールは{ $sent }件、うち{ $filed }件は登録済みです",
  "keep-none": "これらをトレイから削除",
  "keep-open": "未登録の{ $count }件だけを残す",

  "this-week": "今週",
  "last-week": "先週",
  to: "宛先: { $people }",
  "more-people": "ほか{ $count }人",
  file: "登録…",
  "file-of": "{ $subject }を登録…",
  "not-needed": "登録不要",
  "not-needed-of": "{ $subject }は登録不要",
  "file-all": "すべてトレイに入れる",
  "taken-off": "リストから削除しました: { $subject }",
  "put-back": "リストに戻す",
  "put-back-of": "{ $subject }をリストに戻す",
  "nothing-left": "登録するメールは残っていません。",

  find: "未登録の送信済みメールを探す",
  "choose-another": "別の場所を選択…",
  places: "送信済みメールの保存場所",
  "of-thunderbird": "{ $account }の{ $mailbox }(Thunderbird)",
  "another-mailbox": "別のメールボックス(ファイル)…",
  "saved-mails": "保存したメールのフォルダー…",
  unreachable: "フォルダーは現在利用できません。利用できるようになると再開します。",
  unreadable: "このメールボックスを読み込めません。自動的に再試行します。",
  reading: "過去2週間に送信したメールを読み込んでいます…",
  found: "{ $counts }この情報がこのコンピューターの外に出ることはありません。",
  help: "Mailpinは、Thunderbirdなどのメールソフトが送信済みメールを保存するフォルダーを調べ、顧客宛てで未登録のメールを一覧にします。フォルダーの内容は変更しません。保持するのは2週間分で、この情報がこのコンピューターの外に出ることはありません。",
} satisfies Record<keyof typeof english, string>;
