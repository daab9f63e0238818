# Sourced by ./jbang and ./verify. find_jdk exports JAVA_HOME, a JDK 25 or newer, and fails where there is none.
# A JDK states its version in its file "release", so none has to be started to be asked.
# MILLIWATT_JDKS=DIR looks for JDKs in DIR instead of the usual places.

# The first number of the version of the JDK in folder $1; 0 if there is none.
jdk_version() {
  version=
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  echo "${version:-0}"
}

# What the user chose, in JAVA_HOME or on the PATH, goes before what lies about; there 25 goes before newer.
find_jdk() {
  on_path=$(command -v java || true)
  on_path=$(dirname "$(dirname "$(readlink -f "${on_path:-/none/bin/java}")")")
  for home in "${JAVA_HOME:-/none}" "$on_path"; do
    if [ "$(jdk_version "$home")" -ge 25 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  if [ -n "${MILLIWATT_JDKS-}" ]; then
    set -- "$MILLIWATT_JDKS"/*
  else
    set -- /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java/* "$HOME"/.jdks/* \
      "$HOME"/.sdkman/candidates/java/* "${JBANG_DIR:-$HOME/.jbang}"/cache/jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
  fi
  newer=
  for home in "$@"; do
    case $(jdk_version "$home") in
      25)
        JAVA_HOME=$home
        export JAVA_HOME
        return 0
        ;;
      2[6-9] | [3-9][0-9]) newer=$home ;;
    esac
  done
  [ -n "$newer" ] || return 1
  JAVA_HOME=$newer
  export JAVA_HOME
}

# How to install program $1 (jdk, maven or bubblewrap) on this machine.
how_to_install() {
  if [ "$(uname -s)" = Darwin ]; then
    case $1 in
      jdk) echo "brew install --cask temurin@25" ;;
      *) echo "brew install $1" ;;
    esac
  elif command -v apt-get >/dev/null; then
    case $1 in
      jdk)
        if apt-cache show openjdk-25-jdk >/dev/null 2>&1; then
          echo "sudo apt-get install openjdk-25-jdk"
        else
          echo "sdk install java 25-tem (sdk is SDKMAN)"
        fi
        ;;
      *) echo "sudo apt-get install $1" ;;
    esac
  elif command -v dnf >/dev/null; then
    case $1 in
      jdk) echo "sudo dnf install java-25-openjdk-devel" ;;
      *) echo "sudo dnf install $1" ;;
    esac
  else
    case $1 in
      jdk) echo "sdk install java 25-tem (sdk is SDKMAN)" ;;
      maven) echo "sdk install maven (sdk is SDKMAN)" ;;
      *) echo "your package manager, package $1" ;;
    esac
  fi
}
