; Offers Mailpin under "Open with" and in the default apps of Windows, and leaves the user's defaults alone: the default value
; of Software\Classes\.eml and its like is never written. Opens links "mailpin:", which belong to nobody else.
; windows-file-types.xml does the same in the MSI.
; https://learn.microsoft.com/windows/win32/shell/how-to-include-an-application-on-the-open-with-dialog-box
; https://learn.microsoft.com/windows/win32/shell/default-programs

!define MAILPIN_CAPABILITIES "Software\Mailpin\Capabilities"

!macro offerForMailFile EXT DESCRIPTION
  WriteRegStr SHELL_CONTEXT "Software\Classes\Mailpin.${EXT}" "" "${DESCRIPTION}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Mailpin.${EXT}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Mailpin.${EXT}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Mailpin.${EXT}"
  WriteRegStr SHELL_CONTEXT "${MAILPIN_CAPABILITIES}\FileAssociations" ".${EXT}" "Mailpin.${EXT}"
!macroend

!macro withdrawFromMailFile EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Mailpin.${EXT}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Mailpin.${EXT}"
!macroend

; The words of a link come after "--": whatever it holds, it is no switch.
!macro openLinks
  WriteRegStr SHELL_CONTEXT "Software\Classes\mailpin" "" "URL:Mailpin"
  WriteRegStr SHELL_CONTEXT "Software\Classes\mailpin" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\mailpin\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\mailpin\shell\open\command" "" '"$appExe" -- "%1"'
!macroend

; The app itself writes them when the user wants a start at login, under the id of electron-builder.yml.
!macro forgetStartAtLogin
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
!macroend

!macro tellTheShell
  System::Call 'shell32::SHChangeNotify(i, i, i, i) v (0x08000000, 0, 0, 0)' ; SHCNE_ASSOCCHANGED
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "${MAILPIN_CAPABILITIES}" "ApplicationName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "${MAILPIN_CAPABILITIES}" "ApplicationDescription" "Files emails in Zoho CRM"
  !insertmacro offerForMailFile "eml" "Email message"
  !insertmacro offerForMailFile "emlx" "Apple Mail message"
  !insertmacro offerForMailFile "msg" "Outlook message"
  !insertmacro offerForMailFile "oft" "Outlook template"
  !insertmacro offerForMailFile "mbox" "Mailbox"
  !insertmacro openLinks
  WriteRegStr SHELL_CONTEXT "Software\RegisteredApplications" "Mailpin" "${MAILPIN_CAPABILITIES}"
  !insertmacro tellTheShell
!macroend

!macro customUnInstall
  ; An update uninstalls the old version first: what the user chose for these files must outlive it.
  ${ifNot} ${isUpdated}
    !insertmacro withdrawFromMailFile "eml"
    !insertmacro withdrawFromMailFile "emlx"
    !insertmacro withdrawFromMailFile "msg"
    !insertmacro withdrawFromMailFile "oft"
    !insertmacro withdrawFromMailFile "mbox"
    DeleteRegKey SHELL_CONTEXT "Software\Classes\mailpin"
    !insertmacro forgetStartAtLogin
    DeleteRegValue SHELL_CONTEXT "Software\RegisteredApplications" "Mailpin"
    DeleteRegKey SHELL_CONTEXT "${MAILPIN_CAPABILITIES}"
    DeleteRegKey /ifempty SHELL_CONTEXT "Software\Mailpin"
    !insertmacro tellTheShell
  ${endIf}
!macroend
