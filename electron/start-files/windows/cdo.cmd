@echo off
rem The command line of the version that "current" names.
setlocal
set /p version=<"%~dp0current"
set NODE_OPTIONS=
set NODE_PATH=
"%~dp0versions\%version%\node\node.exe" "%~dp0versions\%version%\dist\cli\main.js" %*
