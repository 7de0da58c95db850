/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * The check of collective calls; see verify.h. Its own messages have tags that follow from the number of the call, so checks of many
 * nonblocking calls may be under way in any order; and the collective count of the communicator is set from that number, so that it is
 * the same everywhere even after ranks have called different things.
 */
#include "collectives/verify.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectives/state.h"
#include "common/compiler.h"
#include "common/error.h"
#include "common/log.h"
#include "common/params.h"

enum { NOTHING = -1, ANY = -2, TAGS_OF_A_CALL = 8 };

/* What a rank calls. */
struct claim {
	uint8_t kind, form, commutative, in_place;
	int32_t refused;         /* class of the error that this rank got already */
	int32_t root;
	int32_t op;              /* number of a predefined one, NOTHING: a user's, ANY: none */
	int32_t type;            /* number of a predefined one, NOTHING: derived, ANY: no matter */
	int32_t unused;
	int64_t sends, receives; /* bytes of a block or vector; NOTHING where this rank gives or gets none */
	uint64_t counts;         /* a sum over the counts of reduce_scatter */
};

/* What a rank found in the lengths told to it: the first that is wrong. */
struct verdict {
	int64_t sent, expected;
	int32_t from;
	int32_t wrong;
};

struct verification {
	struct comm *comm;
	uint32_t status_call;
	enum call_form form;
	uint64_t number;
	int stage, size, others; /* ranks of our group, and of the other if there is one */
	bool pairs;              /* lengths are to be compared pair by pair */
	struct claim mine, *claims;       /* of our group, then of the other */
	struct verdict found, *verdicts;  /* likewise */
	int64_t *told, *heard, *expected; /* per rank one can send to */
};

bool verify_wanted_by(const struct comm *comm, const char *name)
{
	static _Atomic bool said;

	if (params_lists(name, "collectives"))
		return comm->size > 1 || comm->inter;
	if (!said && comm->rank == 0 && !params_lists(name, "rma"))
		log_warn("WEFT_CHECK=%s checks nothing: the checks there are are \"collectives\" and \"rma\"", name);
	said = true;
	return false;
}

/* ---- What a rank says ---- */

static bool is_root(const struct comm *comm, const struct call *call)
{
	return comm->inter ? call->root == ROOT_HERE : call->root == comm->rank;
}

static void claim_lengths(const struct comm *comm, const struct call *call, struct claim *claim)
{
	int64_t send = slice_len(data_all(&call->send)), receive = slice_len(data_all(&call->receive));
	bool root = is_root(comm, call), leaf = !comm->inter || call->root >= 0;

	switch (call->kind) {
	case COLL_BCAST:
		claim->sends = root ? receive : NOTHING;
		claim->receives = leaf && !root ? receive : NOTHING;
		break;
	case COLL_GATHER:
	case COLL_REDUCE:
		claim->sends = leaf && !(call->kind == COLL_GATHER && call->in_place) ? send : NOTHING;
		claim->receives = root ? receive : NOTHING;
		break;
	case COLL_SCATTER:
		claim->sends = root ? send : NOTHING;
		claim->receives = leaf && !call->in_place ? receive : NOTHING;
		break;
	case COLL_ALLGATHER:
	case COLL_ALLTOALL:
		claim->sends = call->in_place ? NOTHING : send;
		claim->receives = receive;
		break;
	case COLL_ALLREDUCE:
	case COLL_SCAN:
	case COLL_EXSCAN:
	case COLL_REDUCE_SCATTER_BLOCK:
	case COLL_REDUCE_SCATTER:
		claim->sends = send;
		break;
	default: /* see pair_lengths */
		break;
	}
}

static struct claim claim_of(const struct comm *comm, const struct collective_call *collective, enum call_form form, int refused)
{
	const struct call *call = &collective->call;
	const struct datatype *type = call->send.type;
	struct claim claim = { .kind = (uint8_t)call->kind, .form = (uint8_t)form, .refused = refused, .op = ANY, .type = ANY,
			       .sends = NOTHING, .receives = NOTHING };

	if (refused)
		return claim;
	claim.root = collective_is_rooted(call->kind) ? call->root : 0;
	claim.in_place = call->in_place && call->kind >= COLL_ALLTOALL && call->kind <= COLL_ALLTOALLW;
	if (collective->op) {
		claim.commutative = call->commutative;
		claim.op = collective->op->predefined ? collective->op->index : NOTHING;
		claim.type = type->predefined ? (int32_t)(type - datatype_table) : NOTHING;
	}
	claim_lengths(comm, call, &claim);
	if (call->kind == COLL_REDUCE_SCATTER)
		for (int i = 0; i < comm->size; i++)
			claim.counts = (claim.counts ^ (uint64_t)call->receive.counts[i]) * 0x100000001b3u + 1;
	return claim;
}

/* Add bytes to what goes between us and a rank. */
static void add(int64_t *lengths, int rank, struct slice block)
{
	lengths[rank] = (lengths[rank] == NOTHING ? 0 : lengths[rank]) + slice_len(block);
}

/* What we send to each rank and expect of each, where lengths are no common knowledge. */
static void pair_lengths(struct verification *v, const struct call *call)
{
	const struct comm *comm = v->comm;
	bool root = is_root(comm, call), leaf = !comm->inter || call->root >= 0;

	for (int i = 0; i < comm->remote_size; i++) {
		bool self = !comm->inter && i == comm->rank;
		if (call->kind == COLL_ALLTOALLV || call->kind == COLL_ALLTOALLW)
			add(v->told, i, data_block(call->in_place ? &call->receive : &call->send, i));
		if (call->kind == COLL_ALLGATHERV)
			add(v->told, i, call->in_place ? data_block(&call->receive, comm->rank) : data_all(&call->send));
		if (call->kind == COLL_SCATTERV && root && !(self && call->in_place))
			add(v->told, i, data_block(&call->send, i));
		if (call->kind == COLL_ALLTOALLV || call->kind == COLL_ALLTOALLW || call->kind == COLL_ALLGATHERV ||
		    (call->kind == COLL_GATHERV && root && !(self && call->in_place)))
			add(v->expected, i, data_block(&call->receive, i));
	}
	if (call->kind == COLL_GATHERV && leaf && !call->in_place)
		add(v->told, call->root, data_all(&call->send));
	if (call->kind == COLL_SCATTERV && leaf && !call->in_place)
		add(v->expected, call->root, data_all(&call->receive));
	bool gather = call->kind == COLL_NEIGHBOR_ALLGATHER || call->kind == COLL_NEIGHBOR_ALLGATHERV;
	for (int i = 0; i < call->destinations; i++)
		if (call->destination[i] >= 0)
			add(v->told, call->destination[i], gather ? data_all(&call->send) : data_block(&call->send, i));
	for (int i = 0; i < call->sources; i++)
		if (call->source[i] >= 0)
			add(v->expected, call->source[i], data_block(&call->receive, i));
}

static bool in_pairs(enum collective kind)
{
	return kind == COLL_GATHERV || kind == COLL_SCATTERV || kind == COLL_ALLGATHERV || kind == COLL_ALLTOALLV ||
	       kind == COLL_ALLTOALLW || kind >= COLL_NEIGHBOR_ALLGATHER;
}

struct verification *verification_new(struct comm *comm, const struct collective_call *collective, enum call_form form, int refused)
{
	struct coll_state *state = coll_state_of(comm);
	int others = comm->inter ? comm->remote_size : 0, peers = comm->remote_size;
	size_t ranks = (size_t)(comm->size + others);
	struct verification *v =
		state ? calloc(1, sizeof *v + ranks * (sizeof(struct claim) + sizeof(struct verdict)) + 3 * (size_t)peers * sizeof(int64_t))
		      : NULL;

	if (!v) {
		error_set(MPI_ERR_NO_MEM, "no memory for the check of a collective of %zu ranks", ranks);
		return NULL;
	}
	v->claims = (struct claim *)(void *)(v + 1);
	v->verdicts = (struct verdict *)(void *)(v->claims + ranks);
	v->told = (int64_t *)(void *)(v->verdicts + ranks);
	v->heard = v->told + peers;
	v->expected = v->heard + peers;
	v->comm = comm;
	v->size = comm->size;
	v->others = others;
	v->form = form;
	v->status_call = collective->status_call;
	v->number = ++state->checked;
	comm->collective_count = v->number * TAGS_OF_A_CALL;
	v->mine = claim_of(comm, collective, form, refused);
	v->pairs = in_pairs(collective->call.kind);
	for (int i = 0; i < peers; i++)
		v->told[i] = v->expected[i] = NOTHING;
	if (v->pairs && !refused)
		pair_lengths(v, &collective->call);
	return v;
}

void verification_free(struct verification *v)
{
	free(v);
}

/* ---- What is wrong ---- */

static const char *op_name(int op)
{
	static const char *const names[OP_PREDEFINED] = {
		[1] = "MPI_SUM",   [2] = "MPI_MIN",    [3] = "MPI_MAX",   [4] = "MPI_PROD",    [8] = "MPI_BAND",    [9] = "MPI_BOR",
		[10] = "MPI_BXOR", [16] = "MPI_LAND", [17] = "MPI_LOR", [18] = "MPI_LXOR", [24] = "MPI_MINLOC", [25] = "MPI_MAXLOC",
	};

	return op < 0 ? "an operator of its own" : names[op] ? names[op] : "another operator";
}

static const char *describe(const struct claim *claim, char *text, size_t len)
{
	static const char *const forms[] = { "", " (nonblocking)", " (persistent)" };
	size_t at = (size_t)snprintf(text, len, "%s%s", collective_title((enum collective)claim->kind), forms[claim->form]);

	if (at < len && claim->root == ROOT_HERE)
		at += (size_t)snprintf(text + at, len - at, " as the root");
	else if (at < len && claim->root == ROOT_BESIDE)
		at += (size_t)snprintf(text + at, len - at, " with the root in its own group");
	else if (at < len && collective_is_rooted((enum collective)claim->kind))
		at += (size_t)snprintf(text + at, len - at, " with root %d", claim->root);
	if (at < len && claim->in_place)
		at += (size_t)snprintf(text + at, len - at, " in place");
	if (at < len && claim->op != ANY)
		at += (size_t)snprintf(text + at, len - at, ", %s", op_name(claim->op));
	if (at < len && claim->type >= 0 && datatype_table[claim->type].constant)
		at += (size_t)snprintf(text + at, len - at, " on %s", datatype_table[claim->type].constant);
	if (at < len && claim->sends > NOTHING && claim->receives > NOTHING && claim->sends != claim->receives)
		snprintf(text + at, len - at, ", %lld bytes out and %lld in", (long long)claim->sends, (long long)claim->receives);
	else if (at < len && (claim->sends > NOTHING || claim->receives > NOTHING))
		snprintf(text + at, len - at, ", %lld bytes", (long long)(claim->sends > NOTHING ? claim->sends : claim->receives));
	return text;
}

static bool unequal(int64_t a, int64_t b)
{
	return a != NOTHING && b != NOTHING && a != b;
}

/* Do two calls not fit? The class of the error, or 0. BESIDE: both ranks are of one group of an intercommunicator, ACROSS: of both. */
static int differ(const struct claim *a, const struct claim *b, bool beside, bool across)
{
	bool both_ops = a->op != ANY && b->op != ANY;

	if (a->kind != b->kind || a->form != b->form)
		return MPI_ERR_OTHER;
	if (!across && a->root != b->root && !(beside && a->root < 0 && b->root < 0))
		return MPI_ERR_ROOT;
	if (across && collective_is_rooted((enum collective)a->kind) && (a->root < 0) == (b->root < 0))
		return MPI_ERR_ROOT;
	if (both_ops && (a->op != b->op || a->commutative != b->commutative))
		return MPI_ERR_OP;
	if (both_ops && a->type != b->type)
		return MPI_ERR_TYPE;
	if (!across && a->in_place != b->in_place)
		return MPI_ERR_BUFFER;
	if (!across && (unequal(a->sends, b->sends) || unequal(a->receives, b->receives) || a->counts != b->counts))
		return MPI_ERR_COUNT;
	if (!beside && (unequal(a->sends, b->receives) || unequal(a->receives, b->sends)))
		return MPI_ERR_COUNT;
	/* Vectors to combine are equally long in both groups. */
	return across && both_ops && unequal(a->sends, b->sends) ? MPI_ERR_COUNT : 0;
}

/* Between two of all ranks, by their numbers in claims[]; also of a call with itself. */
static int misfit(const struct verification *v, int i, int j)
{
	bool across = (i < v->size) != (j < v->size);

	return differ(&v->claims[i], &v->claims[j], v->others > 0 && !across, across);
}

static const char *in_group(const struct verification *v, int i)
{
	return i < v->size ? "" : " of the other group";
}

static const char *comm_name(const struct verification *v)
{
	return v->comm->name[0] ? v->comm->name : "this communicator";
}

static int complain(const struct verification *v, int class, int i, int j)
{
	char one[200], other[200], more[40] = "";
	int ranks = v->size + v->others, alike = 0;

	for (int k = 0; k < ranks; k++)
		alike += k != j && !memcmp(&v->claims[k], &v->claims[j], sizeof(struct claim));
	if (i == j)
		return error_set(class, "as collective number %lld on %s rank %d%s calls %s, which does not fit itself",
				 (long long)v->number, comm_name(v), i < v->size ? i : i - v->size, in_group(v, i),
				 describe(&v->claims[i], one, sizeof one));
	if (alike)
		snprintf(more, sizeof more, " and %d other%s", alike, alike > 1 ? "s" : "");
	return error_set(class, "ranks do not call the same: as collective number %lld on %s rank %d%s calls %s, but rank %d%s%s %s %s",
			 (long long)v->number, comm_name(v), i < v->size ? i : i - v->size, in_group(v, i),
			 describe(&v->claims[i], one, sizeof one), j < v->size ? j : j - v->size, in_group(v, j), more,
			 alike ? "call" : "calls", describe(&v->claims[j], other, sizeof other));
}

/* Who is not alone is right: the call that more ranks make than any other, if one does (R. Boyer, J. Moore, 1981). */
static int majority(const struct verification *v)
{
	int candidate = 0, votes = 0;

	for (int i = 0; i < v->size; i++) {
		if (votes == 0)
			candidate = i;
		votes += misfit(v, i, candidate) ? -1 : 1;
	}
	return candidate;
}

/* On an intercommunicator the one root is the rank that the other group names. */
static int compare_root(const struct verification *v, int i, int j)
{
	int number = i < v->size ? i : i - v->size;

	if (v->claims[i].root == ROOT_HERE && v->claims[j].root >= 0 && v->claims[j].root != number)
		return MPI_ERR_ROOT;
	return v->claims[i].root == ROOT_BESIDE && v->claims[j].root == number ? MPI_ERR_ROOT : 0;
}

static int compare_claims(const struct verification *v)
{
	int ranks = v->size + v->others, reference = majority(v), class;

	for (int i = 0; i < ranks; i++) {
		const struct claim *claim = &v->claims[i];
		if (claim->refused)
			return error_set(claim->refused,
					 "the call of %s by rank %d%s, collective number %lld on %s, was refused there for an error in its "
					 "arguments",
					 collective_title((enum collective)claim->kind), i < v->size ? i : i - v->size, in_group(v, i),
					 (long long)v->number, comm_name(v));
	}
	if (!v->others) {
		for (int i = 0; i < ranks; i++)
			if ((class = misfit(v, i, i)) || (class = misfit(v, i, reference)))
				return complain(v, class, i, misfit(v, i, i) ? i : reference);
		return 0;
	}
	for (int i = 0; i < ranks; i++)
		for (int j = 0; j < ranks; j++) {
			bool across = (i < v->size) != (j < v->size);
			class = misfit(v, i, j);
			if (!class && across)
				class = compare_root(v, i, j);
			if (class)
				return complain(v, class, i, j);
		}
	return 0;
}

static void find_wrong_length(struct verification *v)
{
	for (int i = 0; i < v->comm->remote_size && !v->found.wrong; i++)
		if (v->heard[i] != v->expected[i] && (v->heard[i] > 0 || v->expected[i] > 0))
			v->found = (struct verdict){ .wrong = 1, .from = i, .sent = v->heard[i], .expected = v->expected[i] };
}

static int compare_verdicts(const struct verification *v)
{
	for (int i = 0; i < v->size + v->others; i++) {
		const struct verdict *wrong = &v->verdicts[i];
		bool here = i < v->size, from_here = v->others ? !here : true;
		if (!wrong->wrong)
			continue;
		return error_set(
			MPI_ERR_COUNT,
			"lengths differ: in %s, collective number %lld on %s, rank %d%s sends %lld bytes to rank %d%s, which expects %lld",
			collective_title((enum collective)v->mine.kind), (long long)v->number, comm_name(v), wrong->from,
			from_here ? "" : " of the other group", (long long)(wrong->sent < 0 ? 0 : wrong->sent), here ? i : i - v->size,
			in_group(v, i), (long long)(wrong->expected < 0 ? 0 : wrong->expected));
	}
	return 0;
}

/* ---- The steps ---- */

static const struct algorithm tell_all = { "check", allgather_bruck, NULL, NULL }, tell_each = { "check", alltoall_linear, NULL, NULL };

static void make_step(const struct verification *v, struct verify_step *step, struct comm *comm, enum collective kind, const void *input,
		      void *output, size_t len)
{
	struct data bytes = { .count = (MPI_Count)len, .type = schedule_byte_type() };

	*step = (struct verify_step){ .comm = comm, .algorithm = comm->inter ? NULL : kind == COLL_ALLGATHER ? &tell_all : &tell_each };
	step->collective.call = (struct call){ .kind = kind, .send = bytes, .receive = bytes };
	step->collective.call.receive.buffer = BUFFER_OUTPUT;
	step->collective.input = input;
	step->collective.output = output;
	step->collective.status_call = v->status_call;
	step->tag = (int)(1u << 29 | ((v->number * TAGS_OF_A_CALL + (uint64_t)v->stage) & ((1u << 29) - 1)));
}

bool verification_next(struct verification *v, struct verify_step *step, int *error)
{
	struct comm *comm = v->comm, *ours = comm->inter ? comm->local : comm;

	*error = 0;
	switch (v->stage++) {
	case 0:
		make_step(v, step, ours, COLL_ALLGATHER, &v->mine, v->claims, sizeof v->mine);
		return true;
	case 1:
		if (comm->inter) {
			make_step(v, step, comm, COLL_ALLGATHER, &v->mine, v->claims + v->size, sizeof v->mine);
			return true;
		}
		v->stage++;
		/* fall through */
	case 2:
		*error = compare_claims(v);
		if (*error || !v->pairs)
			return false;
		make_step(v, step, comm, COLL_ALLTOALL, v->told, v->heard, sizeof *v->told);
		return true;
	case 3:
		find_wrong_length(v);
		make_step(v, step, ours, COLL_ALLGATHER, &v->found, v->verdicts, sizeof v->found);
		return true;
	case 4:
		if (comm->inter) {
			make_step(v, step, comm, COLL_ALLGATHER, &v->found, v->verdicts + v->size, sizeof v->found);
			return true;
		}
		/* fall through */
	default:
		*error = compare_verdicts(v);
		return false;
	}
}

int verify_call(struct comm *comm, const struct collective_call *collective, enum call_form form, int refused)
{
	struct verification *v = verification_new(comm, collective, form, refused);
	struct verify_step step;
	int error = 0;

	if (!v)
		return MPI_ERR_NO_MEM;
	while (!error && verification_next(v, &step, &error)) {
		struct coll_state *state = coll_state_of(step.comm);
		error = state ? run_collective(step.comm, state, &step.collective, step.algorithm, &step.collective.call, step.tag)
			      : error_set(MPI_ERR_NO_MEM, "no memory for the check of a collective");
	}
	verification_free(v);
	return error;
}
