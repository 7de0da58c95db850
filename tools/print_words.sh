# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
# In mpicc and mpifort; configure puts it there.
# Print words as a shell reads them, and CMake, which wants the quotes behind the option.
print_words() {
    line='' rest='' option=''
    for word; do
        case $word in
        '' | *[!A-Za-z0-9_@%+=:,./-]*)
            option='' rest=$word
            for known in -I -L -Wl,; do
                case $word in "$known"*) option=$known rest=${word#"$known"} ;; esac
            done
            word=$option\"$(printf '%s\n' "$rest" | sed 's/[\\"$`]/\\&/g')\"
            ;;
        esac
        line=$line${line:+ }$word
    done
    printf '%s\n' "$line"
}
