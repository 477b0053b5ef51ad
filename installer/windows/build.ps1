# Makes the packages for Windows in target\installer: an .msi for one user, an .msi for the whole computer, a portable
# .zip, and their checksums. Needs a JDK 25 that JAVA_HOME names, Maven and WiX on the path.
# PERMIT_DESK_CERTIFICATE, if set, is the SHA-1 thumbprint of the certificate to sign with, in the store of the user;
# PERMIT_DESK_TIMESTAMP the address of the time stamping server. signtool, from the Windows SDK, has to be on the path.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

# A program that fails does not stop a script by itself.
function Invoke-Tool {
    $tool, $arguments = $args
    & $tool @arguments
    if ($LASTEXITCODE -ne 0) { throw "$tool ended with $LASTEXITCODE" }
}

if (-not $env:JAVA_HOME) { throw 'JAVA_HOME names no JDK 25.' }
$jpackage = Join-Path $env:JAVA_HOME 'bin\jpackage.exe'
$shared = ConvertFrom-StringData (Get-Content -Raw 'installer\permit-desk.properties')
$name = $shared['name']
$out = 'target\installer'
$jars = "$out\jars"
$image = "$out\$name"

# The program and its libraries.
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
Invoke-Tool mvn '-B' '-ntp' '-q' 'package' '-DskipTests' `
    'org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies' `
    '-DincludeScope=runtime' "-DoutputDirectory=$jars"
$project = ([xml](Get-Content -Raw 'pom.xml')).project
$version = $project.version
$jar = "permit-desk-$version.jar"
Copy-Item "target\$jar" $jars

# What a start need not do, as quicken of common.sh does it.
$made = "$out\jar"
$jarTool = Join-Path $env:JAVA_HOME 'bin\jar.exe'
Invoke-Tool (Join-Path $env:JAVA_HOME 'bin\java.exe') '-cp' "$jars\*" 'installer\Stylesheets.java' $made
Invoke-Tool $jarTool '--create' '--no-manifest' '--file' "$jars\stylesheets.jar" '-C' $made '.'
Remove-Item -Recurse $made
$signed = Get-Item "$jars\credential-secure-storage-*.jar"
# Expand-Archive opens nothing but .zip.
$zip = "$out\signed.zip"
Move-Item $signed $zip
Expand-Archive $zip $made
Remove-Item "$made\META-INF\*.SF", "$made\META-INF\*.RSA", $zip
Invoke-Tool $jarTool '--create' '--no-manifest' '--file' $signed.FullName '-C' $made '.'
Remove-Item -Recurse $made

# The image, from which all packages are made: the application with its own Java runtime.
Invoke-Tool $jpackage '--type' 'app-image' '--dest' $out `
    '--name' $name '--app-version' $version `
    '--vendor' $shared['vendor'] '--description' $shared['description'] '--copyright' $shared['copyright'] `
    '--icon' 'icons\permit-desk.ico' `
    '--input' $jars '--main-jar' $jar '--main-class' $shared['main-class'] `
    '--java-options' "$($project.properties.'run.jvmArgs') $($shared['java-options'])" `
    '--add-modules' "$($shared['modules']),$($shared['windows-modules'])" `
    '--jlink-options' $shared['jlink-options']

# What is added to the image before it is signed: everything in the packages that is neither the program nor Java.
Copy-Item 'LICENSE' $image

# The AOT cache, as make_aot_cache of common.sh makes it.
function Invoke-Launcher([string] $options, [hashtable] $arguments) {
    $env:JAVA_TOOL_OPTIONS = $options
    # The launcher is no console program: a script does not wait for it by itself.
    $run = Start-Process "$image\$name.exe" @arguments -Wait -PassThru
    Remove-Item Env:JAVA_TOOL_OPTIONS
    if ($run.ExitCode -ne 0) { throw "$name with $options ended with $($run.ExitCode)" }
}

$cache = Join-Path (Resolve-Path "$image\app") 'permit-desk.aot'
$recorded = Join-Path (Resolve-Path $out) 'permit-desk.aotconf'
# In quotes, which Java takes off again: the names have blanks.
Invoke-Launcher "$($shared['recording-options']) -XX:AOTMode=record `"-XX:AOTConfiguration=$recorded`"" @{ ArgumentList = '--self-test' }
Invoke-Launcher "$($shared['recording-options']) -XX:AOTMode=create `"-XX:AOTConfiguration=$recorded`" `"-XX:AOTCache=$cache`"" @{}
Remove-Item $recorded
Add-Content (Get-Item "$image\app\*.cfg") 'java-options=-XX:AOTCache=$APPDIR\permit-desk.aot'

function Add-Signature([string] $file) {
    if (-not $env:PERMIT_DESK_CERTIFICATE) { return }
    # jpackage leaves the launcher read-only.
    Set-ItemProperty $file -Name IsReadOnly -Value $false
    $options = @('/fd', 'SHA256', '/sha1', $env:PERMIT_DESK_CERTIFICATE)
    if ($env:PERMIT_DESK_TIMESTAMP) { $options += @('/tr', $env:PERMIT_DESK_TIMESTAMP, '/td', 'SHA256') }
    Invoke-Tool signtool sign @options $file
}

function New-Msi([string] $scope, [string[]] $options) {
    $folder = "$out\$scope"
    Invoke-Tool $jpackage '--type' 'msi' '--dest' $folder '--app-image' $image `
        '--name' $name '--app-version' $version `
        '--vendor' $shared['vendor'] '--description' $shared['description'] `
        '--win-upgrade-uuid' $shared['windows-upgrade-uuid'] `
        '--win-menu' '--win-menu-group' $name '--win-shortcut' @options
    $msi = "$out\permit-desk-$version-windows-$scope.msi"
    Move-Item "$folder\*.msi" $msi
    Add-Signature $msi
}

Add-Signature "$image\$name.exe"
Compress-Archive -Path $image -DestinationPath "$out\permit-desk-$version-windows.zip"
New-Msi 'user' @('--win-per-user-install')
New-Msi 'computer' @()

# As installer/verify reads them: lower case, two blanks, the name.
$packages = Get-ChildItem "$out\*" -Include '*.msi', '*.zip' | Sort-Object Name
$lines = $packages | ForEach-Object { "$((Get-FileHash $_ -Algorithm SHA256).Hash.ToLower())  $($_.Name)`n" }
[IO.File]::WriteAllText((Join-Path (Get-Location) "$out\SHA256SUMS"), -join $lines)
$packages
if (-not $env:PERMIT_DESK_CERTIFICATE) {
    Write-Warning 'UNSIGNED: PERMIT_DESK_CERTIFICATE names no certificate; Windows warns whoever opens them.'
}
