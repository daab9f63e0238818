@echo off
rem Does on Windows what the script jbang beside it does on Linux and macOS; the reasons are there.
rem It has no lock: run one build at a time.
setlocal EnableExtensions DisableDelayedExpansion

set "MW_ROOT=%~dp0"
set "MW_CACHE=%LOCALAPPDATA%\milliwatt"
set "MW_TARGET=%MW_ROOT%autograder\grader\target"
set "MW_JBANG=0.132.1"
set "MW_SHA256=f977075849cff866f45b27997f5671ab8a336a5dd3cf9e702b3479128338f3a7"
set "MW_JAR=%MW_CACHE%\jbang-%MW_JBANG%.jar"
if not exist "%MW_CACHE%" mkdir "%MW_CACHE%"

rem A jbang of the user's own goes before the pinned one.
set "MW_OWN="
for /f "delims=" %%J in ('where jbang.cmd 2^>nul') do if /i not "%%~dpJ"=="%MW_ROOT%" if not defined MW_OWN set "MW_OWN=%%J"

rem A JDK states its version in its file "release".
set "MW_JDK="
call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java.exe 2^>nul') do call :consider "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-2*" "%ProgramFiles%\Java\jdk-2*" "%ProgramFiles%\Microsoft\jdk-2*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.jbang\cache\jdks\*") do call :consider "%%~D"
if defined MW_JDK set "JAVA_HOME=%MW_JDK%"
if not defined MW_JDK if not defined MW_OWN (
  echo Milliwatt needs JDK 25 and found none: install it with "winget install EclipseAdoptium.Temurin.25.JDK", or set JAVA_HOME to where one is. 1>&2
  exit /b 1
)

rem Only an alias of this clone's catalog needs the milliwatt jar.
set "MW_RUN="
if "%~1"=="" goto :jbang
findstr /r /c:"^    .%~1.: {" "%MW_ROOT%jbang-catalog.json" >nul 2>&1 || goto :jbang
set MW_RUN=run "--catalog=%MW_ROOT%jbang-catalog.json"
powershell -NoProfile -Command "$stamp = Get-Item -ErrorAction SilentlyContinue \"$env:MW_TARGET\installed\"; if (-not $stamp) { exit 1 }; Set-Location -LiteralPath $env:MW_ROOT; $newer = Get-ChildItem -Recurse -File pom.xml, autograder, labs, models, solutions, starter-code, boards | Where-Object { $_.FullName -notmatch '\\(target|test)\\' -and $_.LastWriteTime -gt $stamp.LastWriteTime }; if ($newer) { exit 1 }"
if not errorlevel 1 goto :jbang
if not defined MW_JDK goto :jbang
where mvn >nul 2>&1 || if defined MW_OWN (goto :jbang) else (goto :nomaven)
echo Building milliwatt from %MW_ROOT% (a minute or two the first time) ... 1>&2
if not exist "%MW_TARGET%" mkdir "%MW_TARGET%"
type nul > "%MW_TARGET%\installed.begin"
pushd "%MW_ROOT%"
call mvn -B -ntp install -pl autograder/grader -am -Dmaven.test.skip=true -Dspotless.check.skip=true > "%MW_CACHE%\build.log" 2>&1
set "MW_STATUS=%ERRORLEVEL%"
popd
if not "%MW_STATUS%"=="0" (
  echo Building milliwatt failed; the whole log is %MW_CACHE%\build.log 1>&2
  exit /b 1
)
move /y "%MW_TARGET%\installed.begin" "%MW_TARGET%\installed" >nul

:jbang
if defined MW_OWN (
  call "%MW_OWN%" %MW_RUN% %*
  goto :done
)
if exist "%MW_JAR%" goto :pinned
where mvn >nul 2>&1 || goto :nomaven
echo Fetching jbang %MW_JBANG%, once. 1>&2
pushd "%MW_ROOT%"
call mvn -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -N "-Dartifact=dev.jbang:jbang-cli:%MW_JBANG%:jar:all" "-DoutputDirectory=%MW_CACHE%\fetch" -Dmdep.stripVersion=true > "%MW_CACHE%\fetch.log" 2>&1
set "MW_STATUS=%ERRORLEVEL%"
popd
if not "%MW_STATUS%"=="0" (
  echo Maven could not fetch jbang %MW_JBANG%; its log is %MW_CACHE%\fetch.log 1>&2
  exit /b 1
)
certutil -hashfile "%MW_CACHE%\fetch\jbang-cli-all.jar" SHA256 | findstr /i /c:"%MW_SHA256%" >nul || (
  echo The jbang that Maven fetched does not have the SHA-256 %MW_SHA256%, so it was not run: delete dev\jbang in your local Maven repository and try again. 1>&2
  exit /b 1
)
move /y "%MW_CACHE%\fetch\jbang-cli-all.jar" "%MW_JAR%" >nul

:pinned
set "JBANG_RUNTIME_SHELL=cmd"
set "JBANG_NO_VERSION_CHECK=true"
set "JBANG_LAUNCH_CMD=%~f0"
set "MW_OUT=%TEMP%\milliwatt-%RANDOM%%RANDOM%.txt"
"%JAVA_HOME%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%MW_JAR%" %MW_RUN% %* > "%MW_OUT%"
set "MW_STATUS=%ERRORLEVEL%"
rem jbang ends with 255 when what it printed is a command to run.
if not "%MW_STATUS%"=="255" (
  type "%MW_OUT%"
  del "%MW_OUT%"
  exit /b %MW_STATUS%
)
set "MW_COMMAND="
for /f "usebackq delims=" %%L in ("%MW_OUT%") do if not defined MW_COMMAND set "MW_COMMAND=%%L"
del "%MW_OUT%"
%MW_COMMAND%

:done
exit /b %ERRORLEVEL%

:consider
if defined MW_JDK exit /b 0
if not exist "%~f1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.2[5-9]" "%~f1\release" >nul 2>&1 && set "MW_JDK=%~f1"
exit /b 0

:nomaven
echo Milliwatt needs Maven 3.8 or newer, which is not installed here: install it with "choco install maven" or "scoop install maven". 1>&2
exit /b 1
