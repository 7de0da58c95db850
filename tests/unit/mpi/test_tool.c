/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/*
 * Tests mpi/tool*.c: walk through everything as a tool does and compare with the tables; set variables before
 * MPI_Init, fail to afterwards. The library is not up: its state is a stand-in.
 */
#include "mpi/tool.h"
#include "runtime/init.h"
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>


static int start(void **state)
{
	int provided = -1;

	(void)state;
	setenv("WEFT_EAGER_SHM", "4096", 1);
	return MPI_T_init_thread(MPI_THREAD_SERIALIZED, &provided) != MPI_SUCCESS || provided != MPI_THREAD_SERIALIZED;
}

static int end(void **state)
{
	(void)state;
	unsetenv("WEFT_EAGER_SHM");
	return MPI_T_finalize() != MPI_SUCCESS;
}

static void nothing_before_the_start(void **state)
{
	int n;

	(void)state;
	assert_int_equal(MPI_T_cvar_get_num(&n), MPI_T_ERR_NOT_INITIALIZED);
	assert_int_equal(MPI_T_finalize(), MPI_T_ERR_NOT_INITIALIZED);
	assert_int_equal(MPI_T_init_thread(MPI_THREAD_SINGLE, &n), MPI_SUCCESS);
	assert_int_equal(MPI_T_init_thread(MPI_THREAD_SINGLE, &n), MPI_SUCCESS);
	assert_int_equal(MPI_T_finalize(), MPI_SUCCESS);
	assert_int_equal(MPI_T_cvar_get_num(&n), MPI_SUCCESS); /* started twice, ended once */
	assert_int_equal(MPI_T_finalize(), MPI_SUCCESS);
	assert_int_equal(MPI_T_pvar_get_num(&n), MPI_T_ERR_NOT_INITIALIZED);
}

static void texts(void **state)
{
	char text[8] = "xxxxxxx";
	int len = 8;

	(void)state;
	tool_text("abc", text, &len);
	assert_string_equal(text, "abc");
	assert_int_equal(len, 4);
	len = 3;
	tool_text("abcdef", text, &len);
	assert_string_equal(text, "ab");
	assert_int_equal(len, 7);
	len = 0;
	tool_text("abcdef", text, &len);
	assert_int_equal(len, 7);
	tool_text("other", text, NULL);
	assert_string_equal(text, "ab");
	len = 5;
	tool_text("abcdef", NULL, &len);
	assert_int_equal(len, 7);
}

static void every_cvar(void **state)
{
	int count, found, params_seen = 0;

	(void)state;
	assert_int_equal(MPI_T_cvar_get_num(&count), MPI_SUCCESS);
	for (int p = 0; p < param_count; p++) {
		const struct param_info *param = &param_table[p];
		int rc = MPI_T_cvar_get_index(param->name, &found);

		if (param->kind == PARAM_KIND_GIVEN) {
			assert_int_equal(rc, MPI_T_ERR_INVALID_NAME);
			continue;
		}
		assert_int_equal(rc, MPI_SUCCESS);
		assert_int_equal(found, params_seen++);
		char name[64], doc[512], value[1024], want[1024];
		int name_len = sizeof name, doc_len = sizeof doc, scope, bind, verbosity, n;
		MPI_Datatype type;
		MPI_T_enum enumeration;
		MPI_T_cvar_handle handle;
		assert_int_equal(MPI_T_cvar_get_info(found, name, &name_len, &verbosity, &type, &enumeration, doc,
				&doc_len, &bind, &scope), MPI_SUCCESS);
		assert_string_equal(name, param->name);
		assert_string_equal(doc, param->doc);
		assert_ptr_equal(enumeration, MPI_T_ENUM_NULL);
		assert_int_equal(bind, MPI_T_BIND_NO_OBJECT);
		assert_int_equal(MPI_T_cvar_handle_alloc(found, NULL, &handle, &n), MPI_SUCCESS);
		assert_int_equal(MPI_T_cvar_read(handle, value), MPI_SUCCESS);
		if (type == MPI_INT)
			assert_int_equal(*(int *)(void *)value, atoi(param_format(param, want, sizeof want)));
		else if (type == MPI_COUNT)
			assert_int_equal(*(MPI_Count *)(void *)value, atoll(param_format(param, want, sizeof want)));
		else
			assert_string_equal(value, param_format(param, want, sizeof want));
		assert_int_equal(n, type == MPI_CHAR ? 1024 : 1);
		assert_int_equal(MPI_T_cvar_handle_free(&handle), MPI_SUCCESS);
		assert_null(handle);
	}
	assert_int_equal(params_seen, count);
	assert_int_equal(MPI_T_cvar_get_info(count, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
			MPI_T_ERR_INVALID_INDEX);
	assert_int_equal(MPI_T_cvar_get_info(-1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
			MPI_T_ERR_INVALID_INDEX);
	assert_int_equal(MPI_T_cvar_get_info(0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), MPI_SUCCESS);
	assert_int_equal(MPI_T_cvar_read(MPI_T_CVAR_HANDLE_NULL, &count), MPI_T_ERR_INVALID_HANDLE);
}

static MPI_T_cvar_handle open_cvar(const char *name)
{
	MPI_T_cvar_handle handle;
	int index, n;

	assert_int_equal(MPI_T_cvar_get_index(name, &index), MPI_SUCCESS);
	assert_int_equal(MPI_T_cvar_handle_alloc(index, NULL, &handle, &n), MPI_SUCCESS);
	return handle;
}

static void set_cvars(void **state)
{
	MPI_T_cvar_handle eager = open_cvar("WEFT_EAGER_SHM"), info = open_cvar("WEFT_INFO"), net = open_cvar("WEFT_NET");
	MPI_Count bytes = 0;
	int level;
	char text[1024];

	(void)state;
	assert_int_equal(MPI_T_cvar_read(eager, &bytes), MPI_SUCCESS);
	assert_int_equal(bytes, 4096); /* from the environment */
	bytes = 8192;
	assert_int_equal(MPI_T_cvar_write(eager, &bytes), MPI_SUCCESS);
	assert_int_equal(params.eager_shm, 8192);
	assert_string_equal(getenv("WEFT_EAGER_SHM"), "8192");
	bytes = -1;
	assert_int_equal(MPI_T_cvar_write(eager, &bytes), MPI_T_ERR_INVALID);
	assert_int_equal(params.eager_shm, 8192);

	level = 2;
	assert_int_equal(MPI_T_cvar_write(info, &level), MPI_SUCCESS);
	assert_int_equal(params.info, 2);
	assert_int_equal(params.eager_shm, 8192); /* the others stay */
	assert_int_equal(MPI_T_cvar_write(net, "10.0.0.0/8"), MPI_SUCCESS);
	assert_int_equal(MPI_T_cvar_read(net, text), MPI_SUCCESS);
	assert_string_equal(text, "10.0.0.0/8");
	/* What would be refused when it is used. */
	MPI_T_cvar_handle barrier = open_cvar("WEFT_COLL_BARRIER"), transport = open_cvar("WEFT_TRANSPORT");
	assert_int_equal(MPI_T_cvar_write(barrier, "GARBAGE"), MPI_T_ERR_INVALID);
	assert_int_equal(MPI_T_cvar_write(transport, "pigeon"), MPI_T_ERR_INVALID);
	assert_null(getenv("WEFT_COLL_BARRIER"));
	assert_int_equal(MPI_T_cvar_write(barrier, "dissemination"), MPI_SUCCESS);
	assert_string_equal(getenv("WEFT_COLL_BARRIER"), "dissemination");
	assert_int_equal(MPI_T_cvar_write(barrier, ""), MPI_SUCCESS);
	assert_int_equal(MPI_T_cvar_write(transport, "auto"), MPI_SUCCESS);
	assert_int_equal(MPI_T_cvar_handle_free(&barrier), MPI_SUCCESS);
	assert_int_equal(MPI_T_cvar_handle_free(&transport), MPI_SUCCESS);

	runtime.open = true;
	assert_int_equal(MPI_T_cvar_write(info, &level), MPI_T_ERR_CVAR_SET_NOT_NOW);
	assert_int_equal(MPI_T_cvar_read(info, &level), MPI_SUCCESS);
	runtime.open = false;
	MPI_T_cvar_handle_free(&eager);
	MPI_T_cvar_handle_free(&info);
	MPI_T_cvar_handle_free(&net);
	unsetenv("WEFT_INFO");
	unsetenv("WEFT_NET");
}

static void every_pvar(void **state)
{
	int count;
	MPI_T_pvar_session session, other;

	(void)state;
	assert_int_equal(MPI_T_pvar_get_num(&count), MPI_SUCCESS);
	assert_int_equal(count, counter_count);
	assert_int_equal(MPI_T_pvar_session_create(&session), MPI_SUCCESS);
	assert_int_equal(MPI_T_pvar_session_create(&other), MPI_SUCCESS);
	for (int i = 0; i < count; i++) {
		char name[64];
		int name_len = sizeof name, class, readonly, continuous, index, n;
		MPI_Datatype type;
		MPI_T_pvar_handle handle;
		unsigned long long value = 1;

		assert_int_equal(MPI_T_pvar_get_info(i, name, &name_len, NULL, &class, &type, NULL, NULL, NULL, NULL,
				&readonly, &continuous, NULL), MPI_SUCCESS);
		assert_string_equal(name, counter_table[i].name);
		assert_ptr_equal(type, MPI_UNSIGNED_LONG_LONG);
		assert_int_equal(MPI_T_pvar_get_index(name, class, &index), MPI_SUCCESS);
		assert_int_equal(index, i);
		assert_int_equal(MPI_T_pvar_get_index(name, MPI_T_PVAR_CLASS_TIMER, &index), MPI_T_ERR_INVALID_NAME);
		assert_int_equal(MPI_T_pvar_handle_alloc(session, i, NULL, &handle, &n), MPI_SUCCESS);
		*counter_table[i].value = 70 + (unsigned)i;
		assert_int_equal(MPI_T_pvar_read(session, handle, &value), MPI_SUCCESS);
		assert_int_equal(value, 70 + i);
		assert_int_equal(MPI_T_pvar_read(other, handle, &value), MPI_T_ERR_INVALID_HANDLE);
		assert_int_equal(MPI_T_pvar_stop(session, handle), MPI_T_ERR_PVAR_NO_STARTSTOP);
		assert_int_equal(MPI_T_pvar_reset(session, handle), MPI_T_ERR_PVAR_NO_WRITE);
		assert_int_equal(MPI_T_pvar_write(session, handle, &value), MPI_T_ERR_PVAR_NO_WRITE);
		assert_int_equal(MPI_T_pvar_readreset(session, handle, &value), MPI_T_ERR_PVAR_NO_ATOMIC);
		if (i % 2) /* the others go with their session */
			assert_int_equal(MPI_T_pvar_handle_free(session, &handle), MPI_SUCCESS);
		*counter_table[i].value = 0;
	}
	assert_int_equal(MPI_T_pvar_start(session, MPI_T_PVAR_ALL_HANDLES), MPI_SUCCESS);
	assert_int_equal(MPI_T_pvar_reset(session, MPI_T_PVAR_ALL_HANDLES), MPI_SUCCESS);
	assert_int_equal(MPI_T_pvar_session_free(&session), MPI_SUCCESS);
	assert_null(session);
	assert_int_equal(MPI_T_pvar_session_free(&session), MPI_T_ERR_INVALID_SESSION);
	assert_int_equal(MPI_T_pvar_session_free(&other), MPI_SUCCESS);
}

/* Every variable is in exactly one category, and every category but the first is in the first. */
static void categories(void **state)
{
	int count, cvars = 0, pvars = 0, events = -1, index;

	(void)state;
	assert_int_equal(MPI_T_category_get_num(&count), MPI_SUCCESS);
	for (int i = 0; i < count; i++) {
		char name[64];
		int name_len = sizeof name, c, p, inner, indices[256];

		assert_int_equal(MPI_T_category_get_info(i, name, &name_len, NULL, NULL, &c, &p, &inner), MPI_SUCCESS);
		assert_int_equal(MPI_T_category_get_index(name, &index), MPI_SUCCESS);
		assert_int_equal(index, i);
		assert_int_equal(MPI_T_category_get_cvars(i, 256, indices), MPI_SUCCESS);
		for (int k = 0; k < c; k++)
			assert_int_equal(indices[k], cvars + k);
		assert_int_equal(MPI_T_category_get_pvars(i, 256, indices), MPI_SUCCESS);
		for (int k = 0; k < p; k++)
			assert_int_equal(indices[k], pvars + k);
		assert_int_equal(MPI_T_category_get_categories(i, 256, indices), MPI_SUCCESS);
		for (int k = 0; k < inner; k++)
			assert_int_equal(indices[k], k + 1);
		assert_int_equal(inner, i == 0 ? count - 1 : 0);
		assert_int_equal(MPI_T_category_get_num_events(i, &events), MPI_SUCCESS);
		assert_int_equal(events, 0);
		cvars += c;
		pvars += p;
	}
	assert_int_equal(pvars, counter_count);
	MPI_T_cvar_get_num(&count);
	assert_int_equal(cvars, count);
	assert_int_equal(MPI_T_category_get_index("nonsense", &index), MPI_T_ERR_INVALID_NAME);
	assert_int_equal(MPI_T_category_get_num_events(99, &events), MPI_T_ERR_INVALID_INDEX);
}

static void no_events(void **state)
{
	int n = -1;

	(void)state;
	assert_int_equal(MPI_T_event_get_num(&n), MPI_SUCCESS);
	assert_int_equal(n, 0);
	n = -1;
	assert_int_equal(MPI_T_source_get_num(&n), MPI_SUCCESS);
	assert_int_equal(n, 0);
	assert_int_equal(MPI_T_event_get_index("nonsense", &n), MPI_T_ERR_INVALID_NAME);
	assert_int_equal(MPI_T_event_copy(NULL, NULL), MPI_T_ERR_INVALID_HANDLE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_before_the_start),
		cmocka_unit_test(texts),
		cmocka_unit_test_setup_teardown(every_cvar, start, end),
		cmocka_unit_test_setup_teardown(set_cvars, start, end),
		cmocka_unit_test_setup_teardown(every_pvar, start, end),
		cmocka_unit_test_setup_teardown(categories, start, end),
		cmocka_unit_test_setup_teardown(no_events, start, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
