import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: "{ $count }件のメールが登録されました",
  "nothing-waits": "送信トレイで待機中のものはありません。",
  "need-you": "{ $count }件のメールに対応が必要です",
  "filed-and-need-you": "{ $filed }件のメールが登録され、{ $needs }件は対応が必要です",
  "see-why": "送信トレイを開いて、理由と対処方法を確認してください。",
  "wait-to-be-sent": "{ $count }件のメールが送信を待っています",
  "stays-in-tray": "Mailpinは登録が完了するまで通知領域に残り、その後終了します。",
} satisfies Record<keyof typeof english, string>;
