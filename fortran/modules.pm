# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# modules: mpif.h and the Fortran modules' interfaces. For fortran/generate.
use strict;
use warnings;

# ---- Constants ----

# Named constants of mpi.h as [name, kind, value]: kind is the handle's name, or int, or offset.
sub constants {
	my ($text) = @_;
	my (@list, %value);
	$text =~ s{/\*.*?\*/}{}gs;
	for (split /\n/, $text) {
		my @found;
		@found = ($1, $2, hex $3) if /^#define MPI_(\w+)\s+\(\(MPI_(\w+)\)0x([0-9a-f]+)\)/;
		@found = ($1, 'offset', $2) if /^#define MPI_(\w+)\s+\(\(MPI_Offset\)(-?\d+)\)/;
		@found = ($1, 'int', $2) if /^#define MPI_(\w+) (\d+)$/;
		@found = ($1, @{ $value{$2} }) if /^#define MPI_(\w+)\s+MPI_(\w+)$/ && $value{$2};
		if (@found) {
			$value{ $found[0] } = [@found[1, 2]];
			push @list, [@found];
			next;
		}
		while (/\bMPI_(\w+) = (-?\w+)/g) {
			my ($name, $number) = ($1, $2);
			push @list, [$name, 'int', $number =~ /^0x/ ? hex $number : $number];
		}
	}
	# Fortran's strings have no zero at their end.
	for (@list) {
		$_->[2]-- if $_->[0] =~ /^MAX_/;
	}
	return grep { $_->[0] !~ /^(T|F|X)_/ && $_->[1] !~ /^T_|function/ } @list;
}

sub kinds {
	return (['STATUS_SIZE', 'int', 8], ['SOURCE', 'int', 1], ['TAG', 'int', 2], ['ERROR', 'int', 3],
		['ADDRESS_KIND', 'int', 8], ['OFFSET_KIND', 'int', 8], ['COUNT_KIND', 'int', 8], ['INTEGER_KIND', 'int', 4]);
}

# The same storage for every binding; fortran/sentinels.h has its layout for C.
my $HOLDER = <<'END';
      integer MPI_BOTTOM, MPI_IN_PLACE, MPI_BUFFER_AUTOMATIC
      integer MPI_UNWEIGHTED(1), MPI_WEIGHTS_EMPTY(1)
      integer MPI_ERRCODES_IGNORE(1)
      integer MPI_STATUS_IGNORE(MPI_STATUS_SIZE)
      integer MPI_STATUSES_IGNORE(MPI_STATUS_SIZE,1)
      character(len=1) MPI_ARGV_NULL(1), MPI_ARGVS_NULL(1,1)
      common /MPI_ABI_SENTINELS/ MPI_BOTTOM, MPI_IN_PLACE
      common /MPI_ABI_SENTINELS/ MPI_BUFFER_AUTOMATIC, MPI_UNWEIGHTED
      common /MPI_ABI_SENTINELS/ MPI_WEIGHTS_EMPTY
      common /MPI_ABI_SENTINELS/ MPI_ERRCODES_IGNORE
      common /MPI_ABI_SENTINELS/ MPI_STATUS_IGNORE, MPI_STATUSES_IGNORE
      common /MPI_ABI_SENTINELS/ MPI_ARGV_NULL, MPI_ARGVS_NULL
      bind(C, name="mpi_abi_sentinels") :: /MPI_ABI_SENTINELS/
END

sub mpif_h {
	my (@constants) = @_;
	my $text = <<'END';
! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
! Written by fortran/generate; do not edit.
!
! mpif.h: MPI 5.0 for Fortran programs in fixed and in free form. New
! programs are better off with "use mpi_f08".
END
	for (kinds(), @constants) {
		my ($name, $kind, $value) = @$_;
		my $type = $kind eq 'offset' ? 'integer(kind=MPI_OFFSET_KIND)' : 'integer';
		$text .= "      $type MPI_$name\n      parameter (MPI_$name=$value)\n";
	}
	$text .= "      logical MPI_SUBARRAYS_SUPPORTED\n      parameter (MPI_SUBARRAYS_SUPPORTED=.false.)\n"
		. "      logical MPI_ASYNC_PROTECTS_NONBLOCKING\n      parameter (MPI_ASYNC_PROTECTS_NONBLOCKING=.false.)\n"
		. "! Constants that are addresses: the library knows them by their place.\n$HOLDER";
	for my $p ('', 'P') {
		# Programs declare MPI_AINT_ADD and MPI_AINT_DIFF for themselves, as other MPIs' mpif.h have it.
		# C's double, whatever options make of DOUBLE PRECISION.
		$text .= "      real(kind=selected_real_kind(15)) ${p}MPI_WTIME, ${p}MPI_WTICK\n"
			. "      external ${p}MPI_WTIME, ${p}MPI_WTICK\n";
	}
	$text .= "      external MPI_$_\n" for ready_made(), old_ready_made();
	return $text;
}

sub ready_made {
	return ((map { my $k = $_; map { "${k}_$_" } qw(DUP_FN NULL_COPY_FN NULL_DELETE_FN) } qw(COMM TYPE WIN)), 'CONVERSION_FN_NULL');
}
sub old_ready_made { return qw(DUP_FN NULL_COPY_FN NULL_DELETE_FN) }

sub heading {
	my ($what) = @_;
	return "! SPDX-License-Identifier: BSD-3-Clause\n! Copyright (c) 2026 the Weft authors\n"
		. "! Written by fortran/generate; do not edit.\n!\n! $what\n";
}

# What mpi and mpi_f08 share, and for mpi the handles and sentinels.
sub constants_module {
	my (@constants) = @_;
	my $text = heading('Constants of MPI: integers for both modules, handles and addresses with a meaning for mpi.')
		. "module mpi_abi_constants\n  implicit none\n  public\n";
	for (kinds(), grep { $_->[1] eq 'int' || $_->[1] eq 'offset' } @constants) {
		my $type = $_->[1] eq 'offset' ? 'integer(kind=MPI_OFFSET_KIND)' : 'integer';
		$text .= "  $type, parameter :: MPI_$_->[0] = $_->[2]\n";
	}
	$text .= "#ifdef MPI_ABI_SECTIONS\n"
		. "  logical, parameter :: MPI_SUBARRAYS_SUPPORTED = .true., MPI_ASYNC_PROTECTS_NONBLOCKING = .true.\n#else\n"
		. "  logical, parameter :: MPI_SUBARRAYS_SUPPORTED = .false., MPI_ASYNC_PROTECTS_NONBLOCKING = .false.\n#endif\n"
		. "end module mpi_abi_constants\n\nmodule mpi_abi_handles\n  use mpi_abi_constants, only : MPI_STATUS_SIZE\n"
		. "  implicit none\n  public\n  private :: MPI_STATUS_SIZE\n";
	$text .= "  integer, parameter :: MPI_$_->[0] = $_->[2]\n" for grep { $_->[1] ne 'int' && $_->[1] ne 'offset' } @constants;
	(my $holder = $HOLDER) =~ s/^      (integer|character\(len=1\)) /  $1 :: /mg;
	$holder =~ s/^ {6}/  /mg;
	return $text . $holder . "end module mpi_abi_handles\n";
}

sub handle_constants_f08 {
	my (@constants) = @_;
	my $text = '';
	for (grep { $_->[1] ne 'int' && $_->[1] ne 'offset' } @constants) {
		$text .= "  type(MPI_$_->[1]), parameter :: MPI_$_->[0] = MPI_$_->[1]($_->[2])\n";
	}
	return $text;
}

# ---- Interfaces ----

sub continued {
	my ($text, $indent) = @_;
	my ($out, $line) = ('', '');
	for my $word (split /(?<=,) /, $text) {
		if (length("$line $word") > 110) {
			$out .= "$line &\n$indent  ";
			$line = $word;
		} else {
			$line .= $line eq '' ? $word : " $word";
		}
	}
	return "$out$line\n";
}

my %KIND = (aint => 'ADDRESS', number => 'ADDRESS', offset => 'OFFSET', count => 'COUNT');

# How a choice buffer is declared: `form` is 'section' (assumed rank) or 'address' (any type, kind and rank).
sub choice {
	my ($name, $intent, $form, $asynchronous) = @_;
	my $rest = ($intent ? ", intent($intent)" : '') . ($asynchronous ? ', asynchronous' : '');
	return "type(*), dimension(..)$rest :: $name" if $form eq 'section';
	return "!GCC\$ ATTRIBUTES NO_ARG_CHECK :: $name\n#ifdef __GFORTRAN__\n      type(*), dimension(*)$rest :: $name\n#else\n"
		. "      !DIR\$ IGNORE_TKR $name\n      !IBM* IGNORE_TKR $name\n      real, dimension(*)$rest :: $name\n#endif";
}

# Whether a call is over with its buffers when it returns.
sub waits {
	my ($f) = @_;
	return $f->{name} !~ /^I[a-z]|_init(_c)?$|^R?(Put|Get|Acc|Comp|Fetch|put|get|acc)|^File_i|_begin|_end$|^Win|attach/;
}

# The declarations of a function's parameters in module mpi (f08 = 0) or mpi_f08, and the names that they import.
sub declarations {
	my ($f, $f08, $form) = @_;
	my (@lines, %needs);
	for my $p (@{ $f->{parameters} }) {
		my ($n, $k) = ($p->{name}, $p->{kind});
		my $intent = ", intent($p->{intent})";
		my $dimension = $p->{array} == 2 ? '(3,*)' : $p->{array} ? '(*)' : '';
		my $type = 'integer';
		if ($k eq 'choice') {
			push @lines, choice($n, $p->{type} =~ /^const/ && $n ne 'location' ? 'in' : '', $form, $form eq 'section' && !waits($f));
			next;
		} elsif ($k eq 'detached' && !$f08) {
			push @lines, choice($n, '', 'address', 0);
			next;
		} elsif ($k eq 'address' || $k eq 'detached') {
			($type, $intent) = ('type(c_ptr)', ', intent(out)');
			$type = 'integer(kind=MPI_ADDRESS_KIND)' if !$f08 && $form ne 'cptr';
			$needs{ $type =~ /c_ptr/ ? 'c_ptr' : 'MPI_ADDRESS_KIND' } = 1;
		} elsif ($k eq 'function') {
			(my $interface = $p->{type}) =~ s/ \*$//;
			$needs{$interface} = 1 if $f08;
			push @lines, $f08 ? "procedure($interface) :: $n" : "external :: $n";
			next;
		} elsif ($k eq 'logical' || $k eq 'bits') {
			$type = 'logical';
		} elsif ($k =~ /^string|^stripped/) {
			$type = 'character(len=*)';
			$dimension = '(*)' if $k eq 'strings';
			$dimension = '(count,*)' if $k eq 'strings2';
		} elsif ($k eq 'status') {
			$intent = '' if $p->{intent} eq 'out';
			$type = 'type(MPI_Status)' if $f08;
			$dimension = $p->{array} ? '(MPI_STATUS_SIZE,*)' : '(MPI_STATUS_SIZE)' if !$f08;
			$needs{ $f08 ? 'MPI_Status' : 'MPI_STATUS_SIZE' } = 1;
		} elsif ($k eq 'handle' && $f08) {
			($type, $needs{"MPI_$p->{handle}"}) = ("type(MPI_$p->{handle})", 1);
		} elsif ($KIND{$k} || $p->{type} =~ /MPI_Count/) {
			my $kind = $p->{type} =~ /MPI_(Aint|Offset|Count)/ ? $KIND{ lc $1 } : $f->{old} ? '' : 'ADDRESS';
			$type = "integer(kind=MPI_${kind}_KIND)" if $kind;
			$needs{"MPI_${kind}_KIND"} = 1 if $kind;
		}
		$intent = '' if $k eq 'errcodes' || ($k eq 'weights' && $p->{intent} eq 'out');
		# Programs of the time before interfaces pass a 0 for arrays that MPI_IN_PLACE makes meaningless.
		if (!$f08 && $f->{name} =~ /[vw](_init)?$/i && $n =~ /counts|displs|types?$/ && $f->{choices}) {
			push @lines, "!GCC\$ ATTRIBUTES NO_ARG_CHECK :: $n", "!DIR\$ IGNORE_TKR (r) $n";
		}
		push @lines, "$type$intent :: $n$dimension";
	}
	if ($f->{result} eq 'int' && $f->{name} ne 'Pcontrol') {
		push @lines, $f08 ? 'integer, optional, intent(out) :: ierror' : 'integer, intent(out) :: ierror';
	}
	return (\@lines, \%needs);
}

# One procedure: `name` as the module calls it, `bound` its name for the linker where that is fixed.
sub procedure {
	my ($f, $name, $bound, $f08, $form) = @_;
	my ($lines, $needs) = declarations($f, $f08, $form);
	my @arguments = map { $_->{name} } @{ $f->{parameters} };
	push @arguments, 'ierror' if $f->{result} eq 'int' && $f->{name} ne 'Pcontrol';
	my $binding = $bound ? " bind(C, name=\"$bound\")" : '';
	my ($what, $result) = ('subroutine', '');
	if ($f->{result} ne 'int') {
		($what, $binding) = ('function', ' result(answer)');
		$needs->{MPI_ADDRESS_KIND} = 1 if $f->{result} eq 'MPI_Aint';
		$result = $f->{result} eq 'double' ? "      real(kind=selected_real_kind(15)) :: answer\n" : "      integer(kind=MPI_ADDRESS_KIND) :: answer\n";
	}
	my $text = '    ' . continued("$what $name(" . join(', ', @arguments) . ")$binding", '    ');
	$text .= '      ' . continued('import :: ' . join(', ', sort keys %$needs), '      ') if %$needs;
	$text .= "      implicit none\n$result";
	$text .= /^!/ ? "      $_\n" : '      ' . continued($_, '      ') for @$lines;
	return "$text    end $what $name\n";
}

# What tells two specific procedures of one generic name apart.
sub signature {
	my ($f) = @_;
	return join ' ', map {
		$_->{kind} eq 'function' || $_->{kind} eq 'choice' ? $_->{kind} : $_->{handle} ? $_->{handle}
			: ($_->{type} =~ /MPI_(Aint|Offset|Count)/ || $_->{integer} == 8 ? 'int8' : $_->{integer} ? 'int4' : $_->{kind}) . $_->{array}
	} @{ $f->{parameters} };
}

sub interfaces_mpi {
	my (@functions) = @_;
	my %named = map { $_->{name} => $_ } @functions;
	my $text = '';
	for my $f (grep { $_->{name} !~ /_c$/ } @functions) {
		my $name = "MPI_$f->{name}";
		my $bound = lc $name;
		# The standard has large counts here in this module, too; programs before it did not.
		if ($f->{name} =~ /^(Psend|Precv)_init$/) {
			my $large = $named{"$f->{name}_c"};
			$text .= "  interface $name\n#ifdef MPI_ABI_SECTIONS\n" . procedure($f, $name, "${bound}_fts_", 0, 'section')
				. procedure($large, "${name}_c", "${bound}_c_f08ts_", 0, 'section') . "#else\n" . procedure($f, $name, '', 0, 'address')
				. procedure($large, "${name}_c_f08", '', 0, 'address') . "#endif\n  end interface $name\n";
			next;
		}
		if (grep { $_->{kind} eq 'address' } @{ $f->{parameters} }) {
			$text .= "  interface $name\n" . procedure($f, $name, '', 0, 'address')
				. procedure($f, "${name}_cptr", '', 0, 'cptr') . "  end interface $name\n";
		} elsif ($f->{choices}) {
			$text .= "  interface\n#ifdef MPI_ABI_SECTIONS\n" . procedure($f, $name, "${bound}_fts_", 0, 'section')
				. "#else\n" . procedure($f, $name, '', 0, 'address') . "#endif\n  end interface\n";
		} else {
			$text .= "  interface\n" . procedure($f, $name, '', 0, '') . "  end interface\n";
		}
	}
	return $text;
}

sub interfaces_f08 {
	my (@functions) = @_;
	my %named = map { $_->{name} => $_ } @functions;
	my $text = '';
	for my $f (grep { !$_->{old} } @functions) {
		my $large = $f->{name} =~ /_c$/;
		my $alone = $f->{name} =~ /^(Op_create|Register_datarep)_c$/;
		next if $large && !$alone;
		my $name = "MPI_$f->{name}";
		if ($f->{result} ne 'int') {
			$text .= "  interface\n" . procedure($f, $name, '', 1, '') . "  end interface\n";
			next;
		}
		my @forms = ($f);
		my $twin = $named{"$f->{name}_c"};
		push @forms, $twin if $twin && $f->{name} !~ /^(Op_create|Register_datarep)$/ && signature($twin) ne signature($f);
		$text .= "  interface $name\n";
		for my $form (@forms) {
			my $specific = "MPI_$form->{name}";
			if ($form->{choices}) {
				$text .= "#ifdef MPI_ABI_SECTIONS\n" . procedure($form, "${specific}_f08ts", lc "${specific}_f08ts_", 1, 'section')
					. "#else\n" . procedure($form, "${specific}_f08", '', 1, 'address') . "#endif\n";
			} else {
				$text .= procedure($form, "${specific}_f08", '', 1, '');
			}
		}
		$text .= "  end interface $name\n";
	}
	return $text;
}

1;
