import type { opening as english } from "../en/opening.ts";

export const opening = {
  "drop-files": `{ $count ->
    [1] ドロップして開く
   *[other] ドロップして{ $count }件のファイルを開く
  }`,
  "copy-stays": "元のメールはメールソフトに残ります。",
  "drop-onto": "ドロップして{ $record }に登録する",
  "drop-targets": "またはレコードにドロップして登録する",
  "drop-each": "ドロップしてスレッドごとに決める",
  "drop-each.target": "スレッドごとに決める",
  "drop-each.how": "登録する前に、それぞれの登録先を確認できます。",
  "not-filed": "これらのメールは登録されませんでした",
  "other-company":
    "現在は別の会社が表示されています。メールは、ドロップしたときの会社のトレイにあります。",
  folder: "フォルダー",
  "unnamed-file": "名前のないファイル",
  "sent-mail": "送信済みメール",

  "advice-title.new-outlook": "新しいOutlookでは、もう1つ操作が必要です",
  "advice.new-outlook":
    "新しいOutlookはメールを渡しません。先にデスクトップへドラッグするか、「名前を付けて保存」を選択し、そのファイルをここにドロップしてください。",
  "advice-title.outlook-attachment": "新しいOutlookの添付ファイルです",
  "advice.outlook-attachment":
    "これは新しいOutlookの添付ファイルです。メール全体をデスクトップへドラッグするか保存し、そのファイルをここにドロップしてください。",
  "advice-title.mailspring": "Mailspringでは、もう1つ操作が必要です",
  "advice.mailspring":
    "Mailspringは内部の参照だけを渡します。メールを右クリックして.emlとして保存し、そのファイルをここにドロップしてください。",
  "advice-title.link": "メールではなく、リンクです",
  "advice.link":
    "このメールソフトは、メールの代わりにリンクを渡します。メールをファイルとして保存するか、先にデスクトップへドラッグし、それをここにドロップしてください。",
  "advice-title.no-file": "ファイルが届きませんでした",
  "advice.no-file":
    "ファイルが渡されませんでした。メールをファイルとして保存し、そのファイルをここにドロップしてください。",
  "advice-title.no-copy": "コピーが渡されません",
  "advice.no-copy":
    "メールが元の場所に残るように、Mailpinはコピーだけを受け取ります。Shiftキーを押している場合は離してください。または、メールをファイルとして保存し、そのファイルをここにドロップしてください。",
  "advice-title.text": "メールではなく、テキストです",
  "advice.text":
    "メールそのもの、または保存したメールのファイル(.emlまたは.msg)をドロップしてください。",
  "advice-title.apple-mail": "Apple Mailからリンクが渡されました",
  "advice.apple-mail":
    "Apple Mailからリンクが渡されました。メールをいったんデスクトップにドラッグしてから、ここにドラッグしてください。",
  "advice-title.thunderbird": "Thunderbirdからリンクが渡されました",
  "advice.thunderbird":
    "MacのThunderbirdはリンクを渡します。「名前を付けて保存」を選択するか、メールをいったんデスクトップにドラッグしてから、ここにドラッグしてください。",
  "advice-title.kmail": "KMailからリンクが渡されました",
  "advice.kmail":
    "KMailは参照だけを渡します。「名前を付けて保存」を選択し、そのファイルをここにドロップしてください。",
  "advice-title.web": "Webのリンクです",
  "advice.web":
    "これはWebのリンクです。先にメールをダウンロードし、そのファイルをここにドロップしてください。",
  "watch-downloads": "「ダウンロード」に保存したメールを取り込む",

  reading: "読み込んでいます…",
  "reading-mails": "読み込んでいます… これまでに{ $mails }件",
  "reading-file": "{ $of }件中{ $place }件目を読み込んでいます…",
  "reading-file-mails": "{ $of }件中{ $place }件目を読み込んでいます… これまでにメール{ $mails }件",
  stopping: "停止しています…",
  "cancel-reading": "読み込みをキャンセル",
  begins: "メールを読み込んでいます",
  ends: "すべてのファイルを読み込みました",
  read: "{ $mails }件のメールを読み込みました",

  "stopped-none": "読み込みを停止しました。メールは開かれていません。",
  stopped: "読み込みを停止しました。{ $mails }件のメールがトレイにあります。",
  "stopped-of": "読み込みを停止しました。{ $of }件中{ $mails }件のメールがトレイにあります。",
  "rest-stays": "開かれなかったものは、元の場所に残っています。",
  "sent-rest-stays": "トレイから削除したものは、ドロップしたメールボックスに残っています。",
  "not-stopped": "読み込みを停止できませんでした",
  "none-opened": "メールは開かれませんでした",
} satisfies Record<keyof typeof english, string>;
