# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# prototypes: what include/mpi.h declares, as data, for the scripts that write code from it (mpi/generate,
# fortran/generate).
use strict;
use warnings;

# Names in the header's order, and for each name (without MPI_) a hash:
#   result      its C type        list  the text between the parentheses        chapter  the heading above it
#   parameters  list of hashes: text, name ('' for void and ...), type (with the brackets of arrays at its end)
sub prototypes {
	my ($text) = @_;
	my (@order, %function);
	for my $part (split /(?=\/\* ---- )/, $text) {
		my ($chapter) = $part =~ m{/\* ---- (.*?) ---- \*/} or next;
		while ($part =~ /^((?:int|double|MPI_\w+)) MPI_(\w+)\(([^;]*)\);/mg) {
			my ($result, $name, $list) = ($1, $2, $3);
			$list =~ s/\s+/ /g;
			my @parameters;
			for (split /, /, $list) {
				if ($_ eq 'void' || $_ eq '...') {
					push @parameters, { text => $_, name => '', type => $_ };
					next;
				}
				/^(.*?)(\w+)((?:\[\d*\])*)$/ or die "include/mpi.h: cannot read the parameter $_ of MPI_$name\n";
				my ($type, $parameter, $array) = ($1, $2, $3);
				$type =~ s/ $//;
				push @parameters, { text => $_, name => $parameter, type => $type . $array };
			}
			push @order, $name;
			$function{$name} = { result => $result, list => $list, parameters => \@parameters, chapter => $chapter };
		}
	}
	return (\@order, \%function);
}

1;
