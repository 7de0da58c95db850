# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# describe: what Fortran makes of every function in include/mpi.h: its C types joined with parameters.def. For
# fortran/generate.
use strict;
use warnings;

our %HANDLE = map { $_ => lc $_ } qw(Comm Errhandler File Group Info Message Op Request Session Win);
$HANDLE{Datatype} = 'type';

my %rule;       # word -> list of [pattern, value]

sub read_rules {
	my ($text) = @_;
	for (split /\n/, $text) {
		next if /^#|^\s*$/;
		my ($word, @items) = split ' ';
		for (@items) {
			/^([\w*.]+?)(?:=(.*))?$/ or die "fortran/parameters.def: cannot read $_\n";
			my ($pattern, $value) = ($1, $2 // 1);
			$pattern =~ s/[.]/\\./g;
			$pattern =~ s/[*]/\\w*/g;
			push @{ $rule{$word} }, [qr/^$pattern$/, $value, $_, 0];
		}
	}
}

# The value that the first fitting line of `word` gives to `item`.
sub rule {
	my ($word, $item) = @_;
	for (@{ $rule{$word} }) {
		next unless $item =~ $_->[0];
		$_->[3]++;
		return $_->[1];
	}
	return;
}

sub unused_rules {
	return map { my $word = $_; map { "$word $_->[2]" } grep { !$_->[3] } @{ $rule{$word} } } sort keys %rule;
}

# kind: choice, int, aint, offset, count, handle, status, string, function, or a word of parameters.def.
sub kind_of {
	my ($item, $type) = @_;
	for my $word (qw(logical bits index indices weights errcodes address detached number)) {
		return $word if rule($word, $item);
	}
	return 'choice' if $type =~ /^(const )?void \*$/;
	return 'function' if $type =~ /function(_c)? \*$/;
	return 'status' if $type =~ /Status/;
	return $type =~ /char \*\*\[\]/ ? 'strings2' : 'strings' if $type =~ /^char \*\*?\[\]$/;
	return 'stripped' if $type =~ /^const char/ && rule('stripped', $item);
	return 'string' if $type =~ /char/;
	return 'handle' if $type =~ /MPI_(\w+)/ && $HANDLE{$1};
	return lc $1 if $type =~ /MPI_(Aint|Offset|Count)/;
	return 'int' if $type =~ /\bint\b/;
	die "fortran/generate: what is $type ($item)?\n";
}

sub intent_of {
	my ($item, $type) = @_;
	return 'inout' if rule('inout', $item);
	return 'in' if rule('in', $item);
	return 'in' if $type =~ /^const|function(_c)? \*$|^char \*\*?\[\]$/ || $type !~ /[*\[]/;
	return 'inout' if $type =~ /^MPI_Request\[\]/;
	return 'in' if $type =~ /^int\[\]\[3\]/;
	return $item =~ /set_attr|Attr_put|extra_state|_set_fortran_booleans/ ? 'in' : 'out';
}

# A function as Fortran sees it: name, result, parameters with name, kind, intent, and where they apply handle, type,
# array, length, room, section. Nothing when Fortran does not have it.
sub describe {
	my ($name, $f) = @_;
	return if rule('none', $name);
	my @parameters;
	for (@{ $f->{parameters} }) {
		next if $_->{name} eq '' || $_->{name} =~ /^argc$/ || ($name =~ /^(Init|Init_thread|Info_create_env)$/ && $_->{name} eq 'argv');
		my $item = "$name.$_->{name}";
		my %p = (c_name => $_->{name}, name => rule('name', $item) // $_->{name}, type => $_->{type});
		$p{kind} = kind_of($item, $_->{type});
		$p{intent} = intent_of($item, $_->{type});
		$p{array} = $_->{type} =~ /\[\]|^const int \*$/ || $_->{name} eq 'array_of_statuses' ? 1 : 0;
		$p{array} = 1 if $p{kind} eq 'weights';
		$p{array} = 0 if $p{kind} =~ /^(string|stripped)$/;
		$p{array} = 2 if $_->{type} =~ /\[\]\[3\]/;
		if ($p{kind} eq 'handle') {
			($p{handle}) = $_->{type} =~ /MPI_(\w+)/;
		}
		if ($p{array} && ($p{kind} eq 'handle' || $p{kind} eq 'logical')) {
			$p{length} = rule('length', $item);
		}
		$p{room} = rule('room', $item) if $p{kind} eq 'string' && $p{intent} eq 'out';
		if ($p{kind} eq 'choice') {
			$p{section} = rule('base', $item) ? 'base' : rule('copy', $item) ? 'copy' : 'typed';
		}
		$p{integer} = $p{kind} =~ /^(aint|offset|count|number)$/ ? 8 : $p{kind} =~ /^(int|index|indices|weights|errcodes)$/ ? 4 : 0;
		push @parameters, \%p;
	}
	return { name => $name, result => $f->{result}, parameters => \@parameters, old => rule('old', $name) ? 1 : 0,
		choices => scalar(grep { $_->{kind} eq 'choice' } @parameters), chapter => $f->{chapter},
		c_parameters => $f->{parameters} };
}

1;
