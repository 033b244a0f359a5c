@echo off
rem Mailpin's commands, on the Node that comes with it; "mailpin help" lists them.
setlocal
rem Meant for the user's own Node.
set NODE_OPTIONS=
"%~dp0node.exe" "%~dp0app\launcher.js" %*
exit /b %errorlevel%
