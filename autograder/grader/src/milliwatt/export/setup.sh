#!/bin/sh
# Runs once, when Gradescope builds the autograder. Everything that is needed came with the zip;
# bubblewrap, which isolates submissions better, is installed where there is a network.
cd "$(dirname "$0")" || exit 1
chmod +x run_autograder java/bin/* java/lib/jspawnhelper
chmod -R go-rwx hidden 2>/dev/null
command -v bwrap >/dev/null || apt-get install -y bubblewrap >/dev/null 2>&1 ||
  echo "bubblewrap could not be installed: submissions run in a plain process, and hidden checks are refused."
