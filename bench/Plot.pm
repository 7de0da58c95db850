# SPDX-License-Identifier: BSD-3-Clause
# Copyright (c) 2026 the Weft authors
#
# Plot: the rows of one table of bench/record as a picture (SVG). A panel for each case, value against bytes, both axes logarithmic; a line for each
# installation, the first one thick, and a dashed one for the floor.
package Plot;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT_OK = ('plot');

use constant { WIDTH => 300, HEIGHT => 200, LEFT => 56, RIGHT => 12, TOP => 26, BOTTOM => 30, ACROSS => 3 };
my @colours = ('#b5121b', '#1f5fa8', '#2e8b57', '#8a5fbf', '#c77c02');

sub escape {
	my ($text) = @_;
	$text =~ s/&/&amp;/g;
	$text =~ s/</&lt;/g;
	return $text;
}

sub text {
	my ($x, $y, $anchor, $what) = @_;
	return sprintf qq(<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>\n), $x, $y, $anchor, escape($what);
}

# 4096 is "4K"; values as they are.
sub bytes_text {
	my ($bytes) = @_;
	return $bytes >= 1 << 20 ? ($bytes >> 20) . 'M' : $bytes >= 1 << 10 ? ($bytes >> 10) . 'K' : $bytes;
}

# Functions from a value to a place on an axis of that length: logarithmic.
sub axis {
	my ($least, $most, $from, $to) = @_;
	my $span = log($most) - log($least) || 1;
	return sub { $from + ($to - $from) * (log($_[0]) - log($least)) / $span };
}

sub line {
	my ($x, $y, $points, $style) = @_;
	return '' if !@$points;
	if (@$points == 1) { # a short piece to its right, or it would not be seen
		my ($at, $height) = ($x->($points->[0][0]), $y->($points->[0][1]));
		return sprintf qq(<line x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f" $style/>\n), $at, $at + 24, ($height) x 2;
	}
	my $places = join ' ', map { sprintf '%.1f,%.1f', $x->($_->[0]), $y->($_->[1]) } @$points;
	return qq(<polyline points="$places" fill="none" $style/>\n);
}

sub panel {
	my ($left, $top, $case, $unit, $lines, $styles) = @_;
	my @all = map { @$_ } values %$lines;
	my ($least_x, $most_x) = (sort { $a <=> $b } map { $_->[0] } @all)[0, -1];
	my ($least, $most) = (sort { $a <=> $b } map { $_->[1] } @all)[0, -1];
	my ($right, $bottom) = ($left + WIDTH - RIGHT, $top + HEIGHT - BOTTOM);
	my $x = axis($least_x, $most_x, $left + LEFT, $right);
	my $y = axis($least / 1.1, $most * 1.1, $bottom, $top + TOP);
	my $out = text($left + LEFT, $top + TOP - 10, 'start', "$case, $unit");
	$out .= sprintf qq(<rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="#999"/>\n), $left + LEFT, $top + TOP, $right - $left - LEFT, $bottom - $top - TOP;
	for (my $decade = 10 ** int(log($least) / log(10) - 1); $decade <= $most; $decade *= 10) {
		for my $mark ($decade, 2 * $decade, 5 * $decade) {
			next if $mark < $least / 1.1 || $mark > $most * 1.1 || ($mark != $decade && $most / $least > 100);
			$out .= sprintf qq(<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#ddd"/>\n), $left + LEFT, $right, ($y->($mark)) x 2;
			$out .= text($left + LEFT - 4, $y->($mark) + 4, 'end', sprintf '%.6g', $mark);
		}
	}
	my %sizes = map { $_->[0] => 1 } @all;
	my @sizes = sort { $a <=> $b } keys %sizes;
	my $step = int((@sizes + 5) / 6);
	$out .= text($x->($sizes[$_ * $step]), $bottom + 14, 'middle', bytes_text($sizes[$_ * $step])) for 0 .. int($#sizes / $step);
	# The first one is drawn last, over the others.
	$out .= line($x, $y, [sort { $a->[0] <=> $b->[0] } @{ $lines->{$_} }], $styles->{$_}) for reverse sort keys %$lines;
	return $out;
}

# plot(FILE, NAMES, ROWS): rows as bench/compare gives them. False when there is nothing to draw: no case has three sizes.
sub plot {
	my ($file, $names, @rows) = @_;
	my (%cases, @order, %unit);
	for my $row (grep { $_->{bytes} > 0 } @rows) {
		push @order, $row->{case} if !$cases{ $row->{case} };
		$cases{ $row->{case} } ||= {};
		$unit{ $row->{case} } = $row->{unit};
		for my $i (0 .. $#$names) {
			my $value = ($row->{ $names->[$i] } || {})->{median};
			push @{ $cases{ $row->{case} }{"$i"} }, [$row->{bytes}, $value] if $value && $value > 0;
		}
		push @{ $cases{ $row->{case} }{floor} }, [$row->{bytes}, $row->{floor}] if $row->{floor};
	}
	@order = grep { @{ $cases{$_}{0} || [] } >= 3 } @order or return 0;
	my %styles = (floor => 'stroke="#555" stroke-width="1" stroke-dasharray="4 3"');
	$styles{$_} = sprintf 'stroke="%s" stroke-width="%s"', $colours[$_ % @colours], $_ ? 1.2 : 2.4 for 0 .. $#$names;
	my $across = @order < ACROSS ? @order : ACROSS;
	my ($width, $height) = ($across * WIDTH, int((@order + $across - 1) / $across) * HEIGHT + 24);
	my $out = qq(<svg xmlns="http://www.w3.org/2000/svg" width="$width" height="$height" font-family="sans-serif" font-size="11">\n)
		. qq(<rect width="$width" height="$height" fill="#fff"/>\n);
	for my $i (0 .. $#order) {
		$out .= panel($i % $across * WIDTH, int($i / $across) * HEIGHT, $order[$i], $unit{ $order[$i] }, $cases{ $order[$i] }, \%styles);
	}
	my @legend = ((map { [$names->[$_], $styles{$_}] } 0 .. $#$names), (grep({ $_->{floor} } values %cases) ? ['floor', $styles{floor}] : ()));
	for my $i (0 .. $#legend) {
		my ($at, $y) = (10 + $i * 72, $height - 10);
		$out .= sprintf qq(<line x1="%d" x2="%d" y1="%d" y2="%d" %s/>\n), $at, $at + 16, $y, $y, $legend[$i][1];
		$out .= text($at + 20, $y + 4, 'start', $legend[$i][0]);
	}
	open my $to, '>', $file or die "record: $file: $!\n";
	print $to "$out</svg>\n";
	close $to or die "record: $file: $!\n";
	return 1;
}

1;
