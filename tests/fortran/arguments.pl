#!/usr/bin/env perl
# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# arguments.pl: for every procedure a call from Fortran, and a C function of its name that looks at what arrives.
#
#   tests/fortran/arguments.pl c        the C functions: each checks that every argument has the value it should have,
#                                       sets what it has to set, and counts that it was called
#   tests/fortran/arguments.pl mpif     a program of mpif.h that calls them all and checks what comes back
#   tests/fortran/arguments.pl mpi      the same with the module mpi
#   tests/fortran/arguments.pl mpi_f08  with the module mpi_f08, large counts included
#
# Argument number i of a call has a value made from i, so that none can be mistaken for another. Calls whose Fortran form
# is written by hand because it differs from C's are not here; other tests have them.
use strict;
use warnings;

my $what = shift // '';
(my $top = $0) =~ s{[^/]*$}{};
$top = ($top =~ m{^/} ? '' : './') . $top . '../..';
require "$top/mpi/prototypes.pm";
require "$top/fortran/describe.pm";
our %HANDLE;

sub slurp {
	open my $file, '<', "$top/$_[0]" or die "arguments.pl: $_[0]: $!\n";
	local $/;
	return scalar <$file>;
}

my ($functions) = slurp('include/mpi.h') =~ m{/\* ==== The functions ==== \*/\n(.*?)/\* ==== The same functions}s or die;
my ($order, $function) = prototypes($functions);
read_rules(slurp('fortran/parameters.def'));
my $by_hand = qr/^(Pcontrol|Wtime|Wtick|Aint_\w+|\w+_(create_keyval|set_attr|get_attr|create_errhandler)|Attr_(put|get)|Keyval_create
	|Op_create(_c)?|Register_datarep(_c)?|Grequest_start|Comm_spawn\w*|\w*[Bb]uffer_detach|\w+_detach_buffer|Info_get|Info_get_string
	|Session_get_nth_pset|Type_get_contents(_c)?|Cart_get|Cart_sub)$/x;
my @all = grep { defined && $_->{name} !~ $by_hand } map { describe($_, $function->{$_}) } @$order;

# ---- Values ----

sub one { my ($i) = @_; return $i + 1 }                              # an integer
sub wide { my ($i) = @_; return "(8589934592_8 + $i)" }              # one that needs 8 bytes
sub handle { my ($i, $k) = @_; return 0x300 + 8 * $i + $k }          # below the first number of an object
sub text { my ($i) = @_; return "text $i" }

sub is_wide { my ($p) = @_; return $p->{type} =~ /MPI_(Aint|Offset|Count)/ }
# How long an array of handles is cannot be a number that large.
sub is_large { my ($f, $p) = @_; return is_wide($p) && $f->{name} ne 'Type_create_struct_c' }

# How many elements of an array are looked at.
sub looked_at {
	my ($f, $p) = @_;
	return 0 if $p->{name} =~ /^(send|recv)types$/ && $f->{name} =~ /neighbor/i;
	return 1 if $p->{name} =~ /^(send|recv)types$/;
	return 2;         # the smallest count is 2
}
# A communicator that is asked for its size has to be one.
sub is_asked { my ($f) = @_; return $f->{name} =~ /alltoallw/i }

# ---- C ----

sub recorder {
	my ($f) = @_;
	my ($i, $body) = (0, "\tseen(\"$f->{name}\");\n");
	for my $p (@{ $f->{parameters} }) {
		$i++;
		my ($n, $k) = ($p->{c_name}, $p->{kind});
		my ($in, $out) = ($p->{intent} ne 'out', $p->{intent} ne 'in');
		if ($k eq 'choice') {
			$body .= "\tEXPECT($n == test_buffers[$i - 1], \"$n\");\n";
		} elsif ($k eq 'status') {
			$body .= "\tEXPECT($n == test_statuses, \"$n\");\n";
			$body .= "\t$n" . "[1].MPI_TAG = 50 + $i;\n" if $out && $p->{array};
			$body .= "\t$n->MPI_TAG = 50 + $i;\n" if $out && !$p->{array};
		} elsif ($k eq 'bits') {
			$body .= "\tEXPECT($n != NULL, \"$n\");\n";
		} elsif ($k eq 'address' || $k eq 'detached') {
			$body .= "\t*(void **)$n = test_buffers[$i - 1];\n";
		} elsif ($k eq 'string' || $k eq 'stripped') {
			$body .= $out ? "\tstrcpy($n, \"@{[text($i)]}\");\n" : "\tEXPECT(!strcmp($n, \"@{[text($i)]}\"), \"$n\");\n";
		} elsif ($k eq 'handle' && $p->{array}) {
			for my $e (1 .. looked_at($f, $p)) {
				$body .= "\tEXPECT((intptr_t)$n\[$e - 1] == @{[handle($i, $e)]}, \"$n\");\n" if $in;
				$body .= "\t$n\[$e - 1] = (void *)(intptr_t)@{[handle($i, $e) + 40]};\n" if $out;
			}
		} elsif ($k eq 'handle' && $p->{type} =~ /\*/) {
			$body .= "\tEXPECT((intptr_t)*$n == @{[handle($i, 1)]}, \"$n\");\n" if $in;
			$body .= "\t*$n = (void *)(intptr_t)@{[handle($i, 1) + 40]};\n" if $out;
		} elsif ($k eq 'handle') {
			my $value = $p->{handle} eq 'Comm' && is_asked($f) ? 0x101 : handle($i, 1);
			$body .= "\tEXPECT((intptr_t)$n == $value, \"$n\");\n";
		} elsif ($k eq 'logical' && $p->{array}) {
			$body .= "\tEXPECT($n\[$_ - 1] == " . $_ % 2 . ", \"$n\");\n" for 1 .. 3;
		} elsif ($k eq 'logical') {
			$body .= $out ? "\t*$n = 1;\n" : "\tEXPECT($n == 1, \"$n\");\n";
		} elsif ($k eq 'indices') {
			$body .= "\t$n\[0] = 7000 + $i;\n";
		} elsif ($p->{array}) {
			my $element = $p->{array} == 2 ? "((const int *)$n)" : $n;
			for my $e (1 .. 2) {
				$body .= "\tEXPECT($element\[$e - 1] == 100 * $i + $e, \"$n\");\n" if $in;
				$body .= "\t$element\[$e - 1] = 7000 + 100 * $i + $e;\n" if $out;
			}
		} elsif ($k eq 'index') {
			$body .= "\t*$n = 7000 + $i;\n";
		} elsif ($p->{type} =~ /\*/) {
			my $value = is_wide($p) ? "8589934592 + $i" : $i + 1;
			$body .= "\tEXPECT(*$n == $value, \"$n\");\n" if $in;
			$body .= "\t*$n = " . ($n eq 'outcount' ? '2' : is_wide($p) ? "8589934592 + 7000 + $i" : "7000 + $i") . ";\n" if $out;
		} else {
			my $value = is_large($f, $p) ? "8589934592 + $i" : $i + 1;
			$body .= "\tEXPECT($n == $value, \"$n\");\n";
		}
	}
	my @list = map { $_->{text} } @{ $f->{c_parameters} };
	return "int MPI_$f->{name}(" . join(', ', @list) . ")\n{\n$body\treturn MPI_SUCCESS;\n}\n\n";
}

sub c_file {
	print <<'END';
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wpedantic"

char test_buffers[24][64];      /* a COMMON block of the program */
MPI_Status test_statuses[64];
static const char *current = "";
static int calls;

#define EXPECT(condition, argument) do { if (!(condition)) wrong(argument); } while (0)

static void wrong(const char *argument)
{
	printf("MPI_%s got a wrong value for %s\n", current, argument);
	exit(1);
}

static void seen(const char *function)
{
	if (strcmp(function, current)) {
		printf("MPI_%s was called, should have been MPI_%s\n", function, current);
		exit(1);
	}
	calls++;
}

/* Before and after each call of the program. */
void test_call_(const char *function, size_t len)
{
	static char name[64];

	snprintf(name, sizeof(name), "%.*s", (int)len, function);
	current = name;
	calls = 0;
}

void test_called_(const int *ierror)
{
	if (calls != 1 || *ierror != MPI_SUCCESS) {
		printf("MPI_%s was called %d times, ierror is %d\n", current, calls, *ierror);
		exit(1);
	}
}

void test_begin_(void) { PMPI_Init(NULL, NULL); }
void test_end_(void) { PMPI_Finalize(); }

END
	print recorder($_) for @all;
}

# ---- Fortran ----

sub fortran_call {
	my ($f, $f08) = @_;
	my ($i, @arguments) = (0);
	my ($before, $after) = ('', '');
	for my $p (@{ $f->{parameters} }) {
		$i++;
		my ($n, $k) = ($p->{name}, $p->{kind});
		my ($in, $out) = ($p->{intent} ne 'out', $p->{intent} ne 'in');
		if ($k eq 'choice') {
			push @arguments, "buffers(:,$i)";
		} elsif ($k eq 'status') {
			push @arguments, $p->{array} ? 'statuses' : $f08 ? 'statuses(1)' : 'statuses(:,1)';
			my $element = $p->{array} ? 2 : 1;
			$after .= '  call check(' . ($f08 ? "statuses($element)%MPI_TAG" : "statuses(MPI_TAG,$element)") . " == 50 + $i, __LINE__)\n" if $out;
		} elsif ($k eq 'bits') {
			push @arguments, "l(1,$i)";
		} elsif ($k eq 'address' || $k eq 'detached') {
			push @arguments, "w(1,$i)" if !$f08;
			push @arguments, "p($i)" if $f08;
			$after .= $f08 ? "  call check(c_associated(p($i), c_loc(buffers(1,$i))), __LINE__)\n" : "  call check(w(1,$i) /= 0, __LINE__)\n";
		} elsif ($k eq 'string' || $k eq 'stripped') {
			push @arguments, "s($i)";
			$before .= $out ? "  s($i) = 'old'\n" : "  s($i) = '" . ($k eq 'stripped' ? '  ' : '') . text($i) . "'\n";
			$after .= "  call check(s($i) == '@{[text($i)]}', __LINE__)\n" if $out;
		} elsif ($k eq 'handle') {
			my $v = 'h_' . lc $p->{handle};
			my $value = $f08 ? '%MPI_VAL' : '';
			my $first = $p->{handle} eq 'Comm' && is_asked($f) && !$p->{array} ? 0x101 : handle($i, 1);
			push @arguments, $p->{array} ? "${v}(:,$i)" : "${v}(1,$i)";
			$before .= $p->{array} ? "  ${v}(:,$i)$value = [($_, k = 1, 64)]\n" : "  ${v}(1,$i)$value = $first\n"
				for 8 * $i + 0x300 . ' + k';
			$after .= "  call check(${v}($_,$i)$value == @{[handle($i, $_) + 40]}, __LINE__)\n" for $out ? ($p->{array} ? (1, 2) : 1) : ();
		} elsif ($k eq 'logical') {
			push @arguments, $p->{array} ? "l(:,$i)" : "l(1,$i)";
			$before .= $p->{array} ? "  l(:,$i) = [(mod(k, 2) == 1, k = 1, 64)]\n" : "  l(1,$i) = " . ($out ? '.false.' : '.true.') . "\n";
			$after .= "  call check(l(1,$i), __LINE__)\n" if $out;
		} else {
			my $v = is_wide($p) ? 'w' : 'n';
			push @arguments, $p->{array} == 2 ? "reshape(n(1:60,$i), [3, 20])" : $p->{array} || $k eq 'indices' ? "$v(:,$i)" : "$v(1,$i)";
			$before .= $p->{array} ? "  $v(:,$i) = [(100 * $i + k, k = 1, 64)]\n" : "  $v(1,$i) = " . (is_large($f, $p) ? wide($i) : $i + 1) . "\n";
			next if !$out;
			if ($k eq 'indices') {
				$after .= "  call check(n(1,$i) == 7001 + $i, __LINE__)\n";
			} elsif ($p->{array}) {
				$after .= "  call check($v(2,$i) == 7002 + 100 * $i, __LINE__)\n";
			} elsif ($n eq 'outcount') {
				$after .= "  call check(n(1,$i) == 2, __LINE__)\n";
			} elsif ($n ne 'resultlen') {
				$after .= "  call check($v(1,$i) == " . (is_wide($p) ? '8589934592_8 + ' : '') . ($k eq 'index' ? 7001 : 7000) . " + $i, __LINE__)\n";
			}
		}
	}
	(my $name = $f->{name}) =~ s/_c$//;
	my ($line, $text) = ("  call MPI_$name(", '');
	for my $argument (@arguments, 'ierr') {
		my $more = $argument eq 'ierr' ? "$argument)" : "$argument, ";
		if (length("$line$more") > 110) {
			$text .= "$line&\n";
			$line = '    ';
		}
		$line .= $more;
	}
	return "$before  ierr = -1\n  call test_call('$f->{name}')\n$text$line\n  call test_called(ierr)\n$after\n";
}

sub program {
	my ($binding) = @_;
	my $f08 = $binding eq 'mpi_f08';
	print "program arguments\n";
	print "  use $binding\n" if $binding ne 'mpif';
	print "  use, intrinsic :: iso_c_binding\n  implicit none\n";
	print "  include 'mpif.h'\n" if $binding eq 'mpif';
	print "  integer :: n(64,24), ierr, k\n  integer(kind=8) :: w(64,24)\n  logical :: l(64,24)\n  character(len=20) :: s(24)\n"
		. "  character(len=1), target :: buffers(64,24)\n  type(c_ptr) :: p(24)\n";
	print $f08 ? "  type(MPI_Status) :: statuses(64)\n" : "  integer :: statuses(MPI_STATUS_SIZE,64)\n";
	print '  ' . ($f08 ? "type(MPI_$_)" : 'integer') . ' :: h_' . lc($_) . "(64,24)\n" for sort keys %HANDLE;
	print "  common /test_buffers/ buffers\n  bind(C, name='test_buffers') :: /test_buffers/\n"
		. "  common /test_statuses/ statuses\n  bind(C, name='test_statuses') :: /test_statuses/\n\n  call test_begin()\n";
	for my $f (@all) {
		next if $f08 ? $f->{old} : $f->{name} =~ /_c$/;
		# The same kinds of arguments: the module has one form for both.
		next if $f->{name} =~ /^(File_get_type_extent|Type_create_resized|Type_get_extent|Type_get_true_extent)_c$/;
		print fortran_call($f, $f08);
	}
	print "  call test_end()\nend program arguments\n";
}

if ($what eq 'c') {
	c_file();
} elsif ($what =~ /^(mpif|mpi|mpi_f08)$/) {
	program($what);
} else {
	die "usage: arguments.pl c|mpif|mpi|mpi_f08\n";
}
