import type { told as english } from "../../en/main/told.ts";

export const told = {
  "window-reloaded": "Mailpinのウィンドウを開き直しました",
  "window-reloaded-text":
    "ウィンドウが動作を停止していました。失われたものはなく、送信トレイの処理は続いています。",
  "window-reloaded-lost":
    "ウィンドウが動作を停止していました。ドロップされた{ $files }件のファイルはまだ読み込まれていませんでした。もう一度ドロップしてください。そのほかは失われておらず、送信トレイの処理は続いています。",

  uncaught: "Mailpinの内部で問題が発生しました",
  "uncaught-text":
    "失われたものはなく、送信トレイの処理は続きます。動作がおかしい場合は、Mailpinをもう一度起動してください。",

  "settings-unreadable": "設定を読み込めませんでした",
  "settings-set-aside":
    "既定の設定でMailpinを起動します。古いファイルは「{ $file }」として残っています。",
  "settings-unreadable-text":
    "「{ $file }」を読み込めないため、既定の設定を使用し、変更は保存しません。{ $remedy }",
  "settings-in-use":
    "このファイルを使用しているほかのプログラムを終了してから、Mailpinをもう一度起動してください。",
  "settings-unsaved": "設定がまだ保存されていません",
  "settings-unsaved-text":
    "この設定はMailpinを閉じるまで有効で、次に変更を保存できたときに一緒に保存されます。{ $remedy }",
  "settings-in-use-now":
    "Mailpinのデータフォルダーの「settings.json」を使用しているほかのプログラムを終了してから、設定をもう一度変更してください。",

  "companies-unreadable": "会社を表示できません",
  "companies-restored": "接続済みの会社の一覧を復元しました",
  "companies-restored-text":
    "一覧が壊れていたか欠けていたため、コピーを使用しました。足りない会社がある場合は、もう一度接続してください。その会社のメールは残っています。",
  "companies-lost": "接続済みの会社の一覧が失われました",
  "companies-lost-text":
    "このコンピューターには、接続済みの会社のデータがありません。もう一度接続してください。",
  "companies-left":
    "{ $count }社のデータは残っています。もう一度接続してください。メールは残っています。",
  "list-kept": "古いファイルは{ $file }として残っています。",

  "mails-brought-back": "中断した起動時のメールを復元しました",
  "data-damaged": "このコンピューター上のMailpinのデータが壊れていました",
  "no-backup": "バックアップがなかったため、履歴と送信トレイは空です。",
  "backup-restored":
    "{ $time }のバックアップを復元しました。送信トレイのメールは、あなたが確認するまで待機します。",
  "mails-back": "このコンピューターで見つかった{ $count }件のメールをトレイに戻しました。",
  "mails-unreadable":
    "{ $count }件のメールを読み込めませんでした。ファイルは「{ $folder }」にあります。",
  "check-crm": "メールをもう一度登録する前に、すでにCRMにあるか確認してください。",

  "drop-again": "{ $count }件のメールをもう一度ドロップしてください",
  "drop-again-text":
    "{ $files }を読み込めなくなりました。メールソフトからメールをもう一度ドロップしてください。",
  "file-name": "「{ $name }」",
  "more-files": "ほか{ $count }件",
} satisfies Record<keyof typeof english, string>;
