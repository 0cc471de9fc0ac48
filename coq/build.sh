#!/bin/bash
# Builds the Coq theorems from nothing and checks what they rest on.
#
#   coq/build.sh [--check] [FOLDER]
#
# The products go to FOLDER, coq/build if none is given. With --check, coqchk re-checks the compiled files.
# The status is not 0, and a line says what failed, if a file does not compile, an axiom is declared or a proof is left
# open, a listed theorem does not prove exactly its statement, a statement or theorem is not listed, or the assumptions
# are not those of assumptions.txt.
set -u -o pipefail

source_folder=$(cd "$(dirname "$0")" && pwd)
check=no
products=$source_folder/build
for argument in "$@"; do
  case $argument in
    --check) check=yes ;;
    -*) echo "coq/build.sh: expected --check or a folder, got $argument" >&2; exit 64 ;;
    *) products=$argument ;;
  esac
done

fail() { echo "coq/build.sh: $*" >&2; exit 1; }

command -v coqc > /dev/null || fail "coqc is not installed: see coq/README.md"
command -v node > /dev/null || fail "node is not installed"

# No axiom of our own, no proof left open, no check of Coq switched off.
forbidden='(^|[^A-Za-z_])(Admitted|admit|Axioms?|Parameters?|Conjectures?|Unset +(Guard|Universe|Positivity) +Checking|bypass_check|type-in-type)([^A-Za-z_]|$)'
if found=$(grep -rnE "$forbidden" "$source_folder" --include='*.v' --exclude-dir=build); then
  fail "a forbidden word is in a source: ${found%%$'\n'*}"
fi

compiled=$products/Lossproof
rm -rf "$compiled" && mkdir -p "$compiled" || fail "cannot write to $products"
(cd "$source_folder" && find . -name build -prune -o -name '*.v' -print | tar cf - -T -) | tar xf - -C "$compiled" ||
  fail "cannot copy the sources to $compiled"
node "$source_folder/audit.mjs" list "$source_folder" "$compiled" || fail "the lists of theorems do not fit the sources"

cd "$compiled" || fail "cannot enter $compiled"
sources=$(find . -name '*.v' ! -name 'Audit_*' | sort)
coq_makefile -Q . Lossproof -arg -w -arg none $sources -o Makefile > make.log 2>&1 || fail "coq_makefile failed: $(tail -n 1 make.log)"
make -j"$(nproc)" > make.log 2>&1 || { cat make.log >&2; fail "a file does not compile"; }

ls Audit_*.v | xargs -P "$(nproc)" -I{} sh -c 'coqc -w none -Q . Lossproof {} > $(basename {} .v).out 2> $(basename {} .v).err' ||
  { cat Audit_*.err >&2; fail "a theorem does not prove its statement"; }
node "$source_folder/audit.mjs" report "$source_folder" "$compiled" > assumptions.txt ||
  fail "the proofs rest on other axioms than the lists state"
diff -u "$source_folder/assumptions.txt" assumptions.txt >&2 ||
  fail "coq/assumptions.txt is out of date: compare it with $compiled/assumptions.txt"

if [ "$check" = yes ]; then
  coqchk -silent -Q . Lossproof $(echo "$sources" | sed 's|^\./|-norec Lossproof.|; s|\.v$||; s|/|.|g') > check.log 2>&1 ||
    { tail -n 20 check.log >&2; fail "coqchk refuses a compiled file"; }
fi
echo "coq: $(wc -l < assumptions.txt) theorems proved; their axioms are those of coq/assumptions.txt"
