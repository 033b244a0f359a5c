import type { systemDialogs as english } from "../../en/main/system-dialogs.ts";

export const systemDialogs = {
  "open-mails": "メールを開く",
  mails: "メール",
  "all-files": "すべてのファイル",
  "folder-to-watch": "監視するフォルダー",
  "sent-mailbox": "送信済みメールのメールボックス",
  "sent-folder": "送信済みメールのフォルダー",
  watch: "監視",
  save: "保存",
  table: "表(CSV)",
  json: "JSON",
  text: "テキストファイル",
  mail: "メール",
  "outlook-mail": "Outlookのメール",

  "open-page": "{ $host }のページを開きますか?",
  "false-start":
    "リンクの先頭に「{ $name }」とありますが、実際の行き先ではありません。Mailpinはこの部分を取り除きます。",
  "write-mail": "メールを作成しますか?",
  "write-mail-to": "{ $address }宛てのメールを作成しますか?",
  "write-mail-to-many": "{ $address }ほか{ $count }件宛てのメールを作成しますか?",
  open: "開く",
  cancel: "キャンセル",

  "sign-out-of": "{ $name }からサインアウトしますか?",
  "sign-out-removes":
    "Mailpinのアクセスが終了し、この組織のレコードのコピーと履歴がこのコンピューターから削除されます。登録済みのメールはZohoに残ります。",
  "sign-out-keeps":
    "Mailpinのアクセスが終了します。まだ登録されていない{ $count }件のメールはこのコンピューターに残り、もう一度サインインすると登録できます。",
  "sign-out": "サインアウト",

  "remove-records": "このコンピューターからレコードを削除しますか?",
  "removed-for-good":
    "今後はCRMを直接検索します。検索にはネットワークが必要で、見つかったレコードだけが保存されます。メール、履歴、お気に入りは残ります。",
  "removed-until-sync":
    "次の同期までCRMを直接検索します。検索にはネットワークが必要です。メール、履歴、お気に入りは残ります。",
  remove: "削除",

  "forget-history": "{ $name }に登録した履歴を消去しますか？",
  "forget-history-text":
    "履歴とその控え、一緒に保存されているファイルが、このコンピューターから削除されます。CRMのメールは残ります。",
  forget: "消去",

  "cannot-start": "Mailpinを起動できません",
  "try-again": "再試行",
  quit: "終了",

  "window-stopped-again": "Mailpinのウィンドウが再び動作を停止しました",
  "open-window-again":
    "登録の操作をしたメールは保存されており、送信トレイの処理は続いています。ウィンドウをもう一度開きますか?",
  "open-again": "もう一度開く",
  "close-window": "ウィンドウを閉じる",

  "still-reading": "ドロップされた{ $files }件のファイルをまだ読み込んでいます",
  "drop-them-again":
    "読み込みが終わっていないものはトレイに入っておらず、もう一度ドロップする必要があります。",
  "close-anyway": "閉じる",
  "keep-open": "開いたままにする",
} satisfies Record<keyof typeof english, string>;
