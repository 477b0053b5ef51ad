# What the packages for Linux and macOS are made with alike; sourced by their build scripts, in the project's folder.
set -euo pipefail
shopt -s nullglob
umask 022 # what is installed is for every user

out=target/installer
jars=$out/jars

# A value of the file that the packages of all systems share.
shared() {
  sed -n "s/^$1=//p" installer/permit-desk.properties
}

# A property of the pom.
from_pom() {
  local value
  value=$(sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" pom.xml)
  [[ $value ]] || stop "The pom has no $1."
  echo "$value"
}

stop() {
  echo "$*" >&2
  exit 1
}

use_jdk() {
  JAVA_HOME=$(.ci/find-jdk) || stop "No JDK 25 was found in the usual places."
  export JAVA_HOME
  PATH=$JAVA_HOME/bin:$PATH
  # A package for others is made with a JDK from an archive.
  [[ ! -L $JAVA_HOME/lib/security/cacerts ]] ||
    echo "This JDK trusts the authorities of this machine, $(readlink "$JAVA_HOME/lib/security/cacerts"): so will the packages." >&2
}

# The program and its libraries, in $jars. Sets version, jar and launch_options.
collect_jars() {
  rm -rf "$out"
  mvn -B -ntp -q package -DskipTests \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$jars" </dev/null
  version=$(sed -n 's/^version=//p' target/classes/org/permitdesk/version.properties)
  [[ $version ]] || stop "No version could be read."
  launch_options=$(from_pom run.jvmArgs)
  jar=permit-desk-$version.jar
  cp "target/$jar" "$jars"
  quicken "$jars"/credential-secure-storage-*.jar
}

# What a start need not do. With the signed library.
quicken() {
  local signed=$1 made=$out/jar
  # JavaFX takes these in place of the text, which takes long to parse.
  java -cp "$jars/*" installer/Stylesheets.java "$made"
  jar --create --no-manifest --file "$jars/stylesheets.jar" -C "$made" .
  rm -r "$made"
  # Java would check the maker's signature at each start, and keep no class from this jar in the AOT cache.
  unzip -q "$signed" -d "$made"
  rm "$made"/META-INF/*.SF "$made"/META-INF/*.RSA
  jar --create --no-manifest --file "$signed" -C "$made" .
  rm -r "$made"
}

# The image, from which all packages are made: the application with its own Java runtime. With more options of jpackage.
make_image() {
  jpackage --type app-image --dest "$out" \
    --vendor "$(shared vendor)" --description "$(shared description)" --copyright "$(shared copyright)" \
    --input "$jars" --main-jar "$jar" --main-class "$(shared main-class)" \
    --java-options "$launch_options $(shared java-options)" \
    --add-modules "$(shared modules)" \
    --jlink-options "$(shared jlink-options)" "$@"
}

# The AOT cache, from which Java takes the program's classes as they were loaded and linked in a run in which the program
# opened all its screens. It holds for this image alone: with other jars, or the same with other time stamps, Java starts
# without it. With the launcher, the folder of the jars, and the command, if any, that gives the run a screen. A run that
# records may not be told of a cache.
make_aot_cache() {
  local launcher=$1 app=$2 recorded=$PWD/$out/permit-desk.aotconf
  JAVA_TOOL_OPTIONS="$(shared recording-options) -XX:AOTMode=record -XX:AOTConfiguration=$recorded" \
    "${@:3}" "$launcher" --self-test
  JAVA_TOOL_OPTIONS="$(shared recording-options) -XX:AOTMode=create -XX:AOTConfiguration=$recorded -XX:AOTCache=$app/permit-desk.aot" \
    "$launcher"
  rm "$recorded"
}

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}

# Beside the packages, for installer/verify.
write_checksums() {
  (cd "$out" && sha256 -- "$@" >SHA256SUMS && ls -sh -- "$@" SHA256SUMS)
}
