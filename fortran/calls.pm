# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# calls: the C functions that Fortran programs call. For fortran/generate.
#
# Each parameter adds what it needs before the call, its argument in the call, and what it needs behind it. With
# `sections`, choice buffers come as array descriptors (fortran/section.h), else as addresses.
use strict;
use warnings;
our %HANDLE;

my %ADDRESS = (aint => 'MPI_Aint', offset => 'MPI_Offset', count => 'MPI_Count', number => 'MPI_Aint');

# The parameters in C: `const int *count, ...`, with the hidden lengths of strings at the end.
sub c_parameters {
	my ($f, $sections) = @_;
	my (@list, @lengths);
	for my $p (@{ $f->{parameters} }) {
		my $const = $p->{intent} eq 'in' ? 'const ' : '';
		my $type = 'int *';
		if ($p->{kind} eq 'choice') {
			$const = '' if !$sections && $p->{type} !~ /^const/;
			$type = $sections ? 'struct descriptor *' : 'void *';
			$const = 'const ' if $sections;
		} elsif ($p->{kind} eq 'bits') {
			$const = '';
			$type = 'void *';
		} elsif ($p->{kind} eq 'address' || $p->{kind} eq 'detached') {
			$type = 'void *';
			$const = '';
		} elsif ($ADDRESS{ $p->{kind} }) {
			$type = $p->{type} =~ /(MPI_\w+)/ && $p->{kind} ne 'number' ? "$1 *" : 'MPI_Aint *';
		} elsif ($p->{kind} eq 'status') {
			$type = 'MPI_Status *';
		} elsif ($p->{kind} =~ /^string|^stripped$/) {
			$type = $sections ? 'struct descriptor *' : 'char *';
			$const = 'const ' if $sections;
			push @lengths, "size_t $p->{c_name}_len" unless $sections;
		} elsif ($p->{array} == 2) {
			push @list, "${const}int (*$p->{c_name})[3]";
			next;
		} elsif ($p->{kind} =~ /^(int|index|indices|weights|errcodes)$/ && $p->{type} =~ /MPI_Count/) {
			$type = 'MPI_Count *';
		}
		push @list, "$const$type$p->{c_name}";
	}
	push @list, 'int *ierror' if $f->{result} eq 'int';
	return join ', ', @list, @lengths;
}

# What one parameter adds: before, argument, after.
sub conversion {
	my ($f, $p, $sections) = @_;
	my ($n, $kind) = ($p->{c_name}, $p->{kind});
	my %c = (before => '', argument => "*$n", after => '', allocates => '');
	my $h = $p->{handle} ? $HANDLE{ $p->{handle} } : '';
	if ($kind eq 'choice') {
		$c{argument} = $sections ? "section_base($n)" : "buffer_of($n)";
	} elsif ($kind eq 'bits') {
		$c{argument} = $n;
	} elsif ($kind eq 'address' || $kind eq 'detached') {
		$c{argument} = $n;
	} elsif ($kind eq 'handle' && $p->{array}) {
		$c{before} = "\tstruct temporary t_$n;\n\t$p->{type}";
		$c{before} =~ s/const |\[\]//g;
		my $length = $p->{length} // '*count';
		$length = "in_place(sendbuf) ? 0 : $length" if $n eq 'sendtypes';
		$length = "in_place(sendbuf->base) ? 0 : $p->{length}" if $n eq 'sendtypes' && $sections;
		$c{before} .= " *c_$n = ${h}s_of(&t_$n, $n, $length);\n";
		$c{argument} = "c_$n";
		$c{allocates} = "c_$n";
		$c{after} .= "\t${h}s_back($n, c_$n, $length);\n" if $p->{intent} ne 'in';
		$c{after} .= "\ttemporary_free(&t_$n);\n";
	} elsif ($kind eq 'handle' && $p->{type} =~ /\*/) {
		my $null = 'MPI_' . uc($p->{handle}) . '_NULL';
		my $start = $p->{intent} eq 'out' ? $null : "${h}_of(*$n)";
		$c{before} = "\tMPI_$p->{handle} c_$n = $start;\n";
		$c{argument} = "&c_$n";
		$c{after} = $p->{intent} eq 'in' ? '' : $p->{intent} eq 'inout' ? "\t${h}_back($n, c_$n);\n"
			: "\tif (err == MPI_SUCCESS)\n\t\t*$n = ${h}_int(c_$n);\n";
	} elsif ($kind eq 'handle') {
		$c{argument} = "${h}_of(*$n)";
	} elsif ($kind eq 'logical' && $p->{array}) {
		$c{before} = "\tstruct temporary t_$n;\n\tint *c_$n = logicals_of(&t_$n, $n, $p->{length});\n";
		$c{argument} = $c{allocates} = "c_$n";
		$c{after} = "\ttemporary_free(&t_$n);\n";
	} elsif ($kind eq 'logical' && $p->{intent} eq 'out') {
		$c{before} = "\tint c_$n = 0;\n";
		$c{argument} = "&c_$n";
		$c{after} = "\tif (err == MPI_SUCCESS)\n\t\t*$n = logical_of(c_$n);\n";
	} elsif ($kind eq 'logical') {
		$c{argument} = "truth_of(*$n)";
	} elsif ($kind eq 'status') {
		$c{argument} = $p->{intent} eq 'in' || $p->{intent} eq 'inout' ? $n : "status_of($n)";
	} elsif ($kind eq 'string' && $p->{intent} eq 'out') {
		$c{before} = "\tchar c_$n\[$p->{room}];\n";
		$c{argument} = "c_$n";
		my $where = $sections ? "$n->base, $n->element" : "$n, ${n}_len";
		my ($resultlen) = map { ", $_->{c_name}" } grep { $_->{c_name} eq 'resultlen' } @{ $f->{parameters} };
		$resultlen //= ', NULL';
		$c{after} = "\tif (err == MPI_SUCCESS)\n\t\tstring_back($where, c_$n$resultlen);\n";
	} elsif ($kind eq 'string' || $kind eq 'stripped') {
		my $where = $sections ? "$n->base, $n->element" : "$n, ${n}_len";
		my $how = $kind eq 'stripped' ? 'stripped_of' : 'string_of';
		$c{before} = "\tstruct temporary t_$n;\n\tchar *c_$n = $how(&t_$n, $where);\n";
		$c{argument} = $c{allocates} = "c_$n";
		$c{after} = "\ttemporary_free(&t_$n);\n";
	} elsif ($kind eq 'index') {
		$c{before} = "\t*$n = MPI_UNDEFINED;\n";
		$c{argument} = $n;
		$c{after} = "\tif (*$n != MPI_UNDEFINED)\n\t\t++*$n;\n";
	} elsif ($kind eq 'indices') {
		$c{before} = "\t*outcount = MPI_UNDEFINED;\n";
		$c{argument} = $n;
		$c{after} = "\tcount_from_one($n, *outcount);\n";
	} elsif ($p->{array} == 2) {
		$c{argument} = "(int (*)[3])$n";
	} elsif ($kind eq 'weights') {
		$c{argument} = "weights_of($n)";
	} elsif ($p->{array} || $p->{type} =~ /\*/) {
		$c{argument} = $n;
	}
	return \%c;
}

# How a section that is not contiguous is treated in a call that may return before the buffer is used.
sub duration {
	my ($f) = @_;
	return 'SECTION_KEPT' if $f->{name} =~ /_init(_c)?$|^R?(Put|Get|Accumulate|Get_accumulate|put|get|accumulate|get_accumulate)(_c)?$|_begin(_c)?$/;
	return 'SECTION_NONBLOCKING' if grep { $_->{type} eq 'MPI_Request *' && $_->{intent} eq 'out' } @{ $f->{parameters} };
	return 'SECTION_BLOCKING';
}

# The count and datatype that belong to a choice buffer.
sub count_and_type {
	my ($f, $buffer) = @_;
	(my $stem = $buffer) =~ s/_?(buf|addr|buffer)$//;
	my ($count, $type);
	for (@{ $f->{parameters} }) {
		my $p = $_->{c_name};
		$count //= $p if $stem ne '' && $p =~ /^${stem}_?count$/ || $p eq 'count' || ($p =~ /^(in|out)count$/ && $buffer =~ /^$1/);
		$type //= $p if $stem ne '' && $p =~ /^${stem}_?(data)?type$/ || $p eq 'datatype';
	}
	die "fortran/generate: no count or datatype for $buffer of MPI_$f->{name}\n" if !$count || !$type;
	return ($count, $type);
}

sub section_conversion {
	my ($f, $p, $replaced) = @_;
	my $n = $p->{c_name};
	my $use = join ' | ', ($p->{type} =~ /^const/ || $p->{intent} eq 'in' ? 'SECTION_IN' : 'SECTION_INOUT'), duration($f);
	my %c = (before => "\tstruct section s_$n;\n", argument => "s_$n.address", allocates => '', after => '');
	if ($p->{section} eq 'copy') {
		$c{section} = "section_copied(&s_$n, $n, $use)";
	} else {
		my ($count, $type) = count_and_type($f, $n);
		$c{section} = "section_typed(&s_$n, $n, *$count, type_of(*$type), $use)";
		my ($width) = map { $_->{type} } grep { $_->{c_name} eq $count } @{ $f->{parameters} };
		$replaced->{$count} = $width eq 'int' ? "(int)s_$n.count" : "s_$n.count";
		$replaced->{$type} = "s_$n.type";
	}
	$c{after} = duration($f) eq 'SECTION_NONBLOCKING' ? "\tsection_leave(&s_$n, err, request);\n" : "\tsection_end(&s_$n);\n";
	return \%c;
}

# The object whose error handler hears of mistakes that are found here.
sub complain {
	my ($f) = @_;
	for (@{ $f->{parameters} }) {
		return 'fail_' . lc($1) . '(' . lc($1) . "_of(*$_->{c_name}), " if $_->{kind} eq 'handle' && $_->{type} =~ /^MPI_(Comm|Win|File)$/;
	}
	return 'fail_comm(MPI_COMM_SELF, ';
}

sub call {
	my ($f, $sections, $wrapped) = @_;
	my $lower = lc "mpi_$f->{name}" . ($sections ? '_f08ts' : $f->{name} =~ /_c$/ ? '_f08' : '');
	my (@arguments, %replaced, %of);
	my ($before, $after, @allocates, @sections) = ('', '');
	for my $p (@{ $f->{parameters} }) {
		my $c = $sections && $p->{kind} eq 'choice' && $p->{section} ne 'base' ? section_conversion($f, $p, \%replaced)
			: conversion($f, $p, $sections);
		$of{ $p->{c_name} } = $c;
		$before .= $c->{before};
		push @sections, $c->{section} if $c->{section};
		push @allocates, $c->{allocates} if $c->{allocates};
	}
	# Handles have to be back before a section is left to a request.
	for my $p (sort { ($a->{kind} eq 'choice') <=> ($b->{kind} eq 'choice') } @{ $f->{parameters} }) {
		$after .= $of{ $p->{c_name} }{after};
	}
	for (@{ $f->{c_parameters} }) {
		push @arguments, $_->{name} =~ /^arg[cv]$/ ? ($_->{type} eq 'int' ? '0' : 'NULL') : $replaced{ $_->{name} } // $of{ $_->{name} }{argument}
			if $_->{type} ne 'void' && $_->{type} ne '...';
	}
	my $invoke = "MPI_$f->{name}(" . join(', ', @arguments) . ')';
	my $parameters = c_parameters($f, $sections);
	my $plain = plain($f, $sections);
	my $text = $plain ? $wrapped->("static SELDOM void ${lower}_general($parameters)", "\t\t") : $wrapped->("void ${lower}_($parameters)", "\t\t");
	$text .= "\n{\n$before";
	if (@sections) {
		$text .= "\tint err = $sections[0];\n";
		$text .= "\tint other = $_;\n" for @sections[1 .. $#sections];
		my $problem = @sections > 1 ? 'err || other' : 'err';
		$text .= "\n\tif ($problem)\n\t\terr = " . complain($f) . (@sections > 1 ? 'err ? err : other' : 'err') . ");\n";
		if (@allocates) {
			$text .= "\telse if (" . join(' || ', map { "!$_" } @allocates) . ")\n\t\terr = " . complain($f) . "MPI_ERR_NO_MEM);\n";
		}
		$text .= "\telse\n\t\terr = " . $wrapped->("$invoke;", "\t\t\t", 30) . "\n";
	} elsif (@allocates) {
		$text .= "\tint err = " . join(' && ', @allocates) . "\n\t\t? " . $wrapped->($invoke, "\t\t\t", 30)
			. "\n\t\t: " . complain($f) . "MPI_ERR_NO_MEM);\n";
	} else {
		$text .= "\tint err = " . $wrapped->("$invoke;", "\t\t\t", 18) . "\n";
	}
	$text .= "\n$after\treport(ierror, err);\n}\n";
	if ($plain) {
		my @names = map { /(\w+)$/ } map { s/\)\[3\]$//r } split /, /, $parameters;
		$text .= "\n" . $wrapped->("void ${lower}_($parameters)", "\t\t") . "\n{\n\tif ("
			. $wrapped->($plain->{condition}, "\t\t\t", 12) . ")\n\t\t" . $wrapped->("report(ierror, $plain->{call});", "\t\t\t", 16)
			. "\n\telse\n\t\t" . $wrapped->("${lower}_general(" . join(', ', @names) . ');', "\t\t\t", 16) . "\n}\n";
	}
	return $text;
}

# Most calls have predefined handles, contiguous buffers and nothing else to convert. Those of the calls that move data
# look for that first and leave the rest to a function of its own, so that they need not save what only that one needs.
sub plain {
	my ($f, $sections) = @_;
	my (@conditions, @handles, @arguments);
	return if !$f->{choices};
	for my $p (@{ $f->{parameters} }) {
		my ($n, $k) = ($p->{c_name}, $p->{kind});
		if ($k eq 'choice') {
			push @conditions, $sections ? "section_plain($n)" : "!is_sentinel($n)";
			push @arguments, $sections ? "$n->base" : $n;
		} elsif ($k eq 'handle' && $p->{type} !~ /[*\[]/) {
			push @handles, "*$n";
			push @arguments, "predefined_$HANDLE{ $p->{handle} }(*$n)";
		} elsif ($k eq 'status' || $k =~ /^(int|aint|offset|count)$/) {
			my $c = conversion($f, $p, $sections);
			push @arguments, $c->{argument};
		} else {
			return;
		}
	}
	push @conditions, 'is_predefined(' . join(' | ', @handles) . ')' if @handles;
	return { condition => join(' && ', @conditions), call => "MPI_$f->{name}(" . join(', ', @arguments) . ')' };
}

# The other spellings of a name, and the names of the modules' procedures that are the same function.
sub names {
	my ($f, $sections) = @_;
	my $lower = lc "mpi_$f->{name}";
	my $upper = uc $lower;
	return "SECTION_NAMES($lower)\n\n" if $sections;
	return "LARGE_NAMES($lower, $upper)\n\n" if $f->{name} =~ /_c$/;
	my $pointers = grep({ $_->{kind} eq 'address' } @{ $f->{parameters} }) ? "CPTR_NAMES($lower, $upper)\n" : '';
	return $pointers . ($f->{old} ? "OLD_NAMES($lower, $upper)\n\n" : "NAMES($lower, $upper)\n\n");
}

1;
