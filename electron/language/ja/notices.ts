import type { notices as english } from "../en/notices.ts";

export const notices = {
  dismiss: "閉じる: { $title }",

  connected: "{ $name }に接続しました",
  "mails-came": "{ $folder }から{ $count }件のメールが届きました",
  complete: "{ $count }件のメールが再びそろいました",

  "not-started": "Mailpinを正しく起動できませんでした",
  "part-not-opened": "開けませんでした",
  "file-refused": "このファイルを開けませんでした",
  "all-refused": "{ $count }件を開けませんでした",
  "some-refused": "{ $of }件中{ $count }件を開けませんでした",
  "discard-failed": "{ $count }件のメールを削除できませんでした",
  "grouping-not-kept": "この表示方法は保存されませんでした",
  "link-not-opened": "このリンクは開きませんでした",
  "copy-link": "リンクをコピー",
  "record-not-opened": "{ $record }を開けませんでした",
  "attachment-not-saved": "{ $name }を保存できませんでした",
  "address-not-remembered": "このアドレスは自分のアドレスとして保存されませんでした",
  "address-not-forgotten": "このアドレスを自分のアドレスから外せませんでした",
  "update-ready": "Mailpin { $version }の準備ができました。次回の起動から使われます。",
  "restart-now": "今すぐ再起動",
  "restarts-soon": "送信中のメールがなくなりしだい、Mailpinを再起動します。",
  "not-restarted": "Mailpinを再起動できませんでした",
} satisfies Record<keyof typeof english, string>;
