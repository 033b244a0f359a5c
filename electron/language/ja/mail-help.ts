import type { mailHelp as english } from "../en/mail-help.ts";

export const mailHelp = {
  title: "メールを取り込む方法",
  open: "メールを取り込む方法…",
  "show-how": "方法を見る",
  clients: "メールソフト",
  "client.outlook": "従来のOutlook",
  "client.new-outlook": "新しいOutlook",
  "client.outlook-web": "Web版のOutlook",
  "client.gmail": "Gmail",
  "client.apple-mail": "Apple Mail",
  "client.thunderbird": "Thunderbird",
  "client.mailspring": "Mailspring",
  "client.other": "スマートフォン、その他",
  "step.select": "一覧でメールを選択します。複数でもかまいません。",
  "step.drag": "このウィンドウまでドラッグして離します。",
  "step.stays": "メールがトレイに入ります。元のメールはメールソフトに残ります。",
  "step.menu": "メールのメニュー(3つの点)を開きます。",
  "step.save-as": "「名前を付けて保存」を選択します。メールがファイルになります。",
  "step.save-or-download":
    "「名前を付けて保存」または「ダウンロード」を選択します。メールがファイルになります。",
  "step.download": "「メッセージをダウンロード」を選択します。メールがファイルになります。",
  "step.desktop": "デスクトップにドラッグします。そこでファイルになります。",
  "step.right-click": "メールを右クリックします。",
  "step.save-as-eml": ".emlとして保存します。メールがファイルになります。",
  "step.computer":
    "このコンピューターでメールボックスを開きます。スマートフォンにあるメールは、そこにもあります。",
  "step.save-file": "メールをファイル(.eml、.msg、.mbox)として保存します。",
  "step.file": "そのファイルをこのウィンドウにドロップします。",
  "step.comes": "Mailpinが{ $folder }から自動で取り込みます。",
  "note.desktop":
    "メールをデスクトップにドラッグし、そのファイルをここにドラッグすることもできます。",
  "note.outlook-for-mac": "Mac版のOutlookでも同じです。",
  "note.thunderbird":
    "Macでは、先にメールをデスクトップにドラッグしてください。Linuxでファイルが届かないときは、メールをダウンロードフォルダーに保存し、そのファイルをドロップしてください。",
  "note.open":
    "「開く…」でも保存したファイルを選択できます。コピーしたファイルの貼り付けもできます。",
  "last-drop": "最後に届いたもの…",
  "last-drop.title": "最後に届いたもの",
  "last-drop.none": "このウィンドウには、まだ何もドラッグまたは貼り付けされていません。",
  "last-drop.what":
    "メールがうまく取り込めないとき、この内容がサポートの役に立ちます。形式、サイズ、コードだけを含み、件名、アドレス、ファイル名、本文は含みません。ウィンドウを閉じると消えます。",
} satisfies Record<keyof typeof english, string>;
