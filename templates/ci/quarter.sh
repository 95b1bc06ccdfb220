#!/bin/sh
# One look at this audit by a script: is every file in order, who is missing, do the gates hold, how do the rounds stand.
# What it prints is for people (cron mails it); the files in checks/ are for programs. The exit code is that of the
# gates: 0 they hold, 1 one fails, 2 a file is to be put right, 3 nothing can be judged yet.
#
# It may run late, twice or never: nothing here is made from the date. The round is the newest open one of the audit.
cd "$(dirname "$0")" || exit 2
# ACCORD names another build, such as a checkout of your own: node path/to/accord/bin/accord.js
accord() { ${ACCORD:-npx --yes accord-audit@0.1} "$@"; }
umask 077
mkdir -p checks

accord validate || exit 2
accord status --remind
accord check -o - -o checks/junit.xml -o checks/check.json --force
code=$?
accord trend -o checks/trend.csv --force || true
exit "$code"
