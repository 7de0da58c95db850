/* ranks: 1   transports: shm   timeout: 30 */
/* SPDX-License-Identifier: BSD-3-Clause */
/* Copyright (c) 2026 the Weft authors */
/* Info objects, before MPI_Init and after MPI_Finalize too; hints of communicators; MPI_INFO_ENV. */
#include "test.h"

static void check_value(MPI_Info info, const char *key, const char *expected)
{
    char value[MPI_MAX_INFO_VAL];
    int len = sizeof value, flag;
    CHECK_OK(MPI_Info_get_string(info, key, &len, value, &flag));
    CHECK_EQ(flag, expected != NULL);
    if (expected) {
        CHECK_STR(value, expected);
        CHECK_EQ(len, (int)strlen(expected) + 1);
    }
}

static void test_object(void)
{
    MPI_Info info, copy;
    char key[MPI_MAX_INFO_KEY], value[8];
    int count, flag, len;
    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Info_set(info, "one", "1"));
    CHECK_OK(MPI_Info_set(info, "two", "22222"));
    CHECK_OK(MPI_Info_set(info, "one", "111"));
    CHECK_OK(MPI_Info_get_nkeys(info, &count));
    CHECK_EQ(count, 2);
    check_value(info, "one", "111");
    check_value(info, "three", NULL);
    CHECK_OK(MPI_Info_get_nthkey(info, 1, key));
    CHECK_STR(key, "two");
    CHECK_OK(MPI_Info_dup(info, &copy));
    CHECK_OK(MPI_Info_delete(info, "one"));
    check_value(info, "one", NULL);
    check_value(copy, "one", "111");
    /* Too little room: cut, and the length says how much there is. */
    len = 4;
    CHECK_OK(MPI_Info_get_string(copy, "two", &len, value, &flag));
    CHECK_STR(value, "222");
    CHECK_EQ(len, 6);
    len = 0;
    CHECK_OK(MPI_Info_get_string(copy, "two", &len, NULL, &flag));
    CHECK_EQ(len, 6);
    /* The older ones count without the final zero. */
    CHECK_OK(MPI_Info_get_valuelen(copy, "two", &len, &flag));
    CHECK(flag && len == 5);
    CHECK_OK(MPI_Info_get(copy, "two", 5, value, &flag));
    CHECK_STR(value, "22222");
    CHECK_OK(MPI_Info_free(&copy));
    CHECK(copy == MPI_INFO_NULL);
    CHECK_OK(MPI_Info_free(&info));
}

static void test_errors(void)
{
    MPI_Info info, none = MPI_INFO_NULL, env = MPI_INFO_ENV;
    char key[MPI_MAX_INFO_KEY + 1], value[MPI_MAX_INFO_VAL + 1];
    CHECK_OK(MPI_Comm_set_errhandler(MPI_COMM_SELF, MPI_ERRORS_RETURN));
    CHECK_OK(MPI_Info_create(&info));
    memset(key, 'k', sizeof key);
    memset(value, 'v', sizeof value);
    key[MPI_MAX_INFO_KEY] = value[MPI_MAX_INFO_VAL] = '\0';
    CHECK_CLASS(MPI_Info_set(info, key, "x"), MPI_ERR_INFO_KEY);
    CHECK_CLASS(MPI_Info_set(info, "", "x"), MPI_ERR_INFO_KEY);
    CHECK_CLASS(MPI_Info_set(info, "x", value), MPI_ERR_INFO_VALUE);
    CHECK_CLASS(MPI_Info_delete(info, "x"), MPI_ERR_INFO_NOKEY);
    CHECK_CLASS(MPI_Info_get_nthkey(info, 0, key), MPI_ERR_ARG);
    CHECK_CLASS(MPI_Info_set(none, "x", "y"), MPI_ERR_INFO);
    CHECK_CLASS(MPI_Info_free(&none), MPI_ERR_INFO);
    CHECK_CLASS(MPI_Info_set(env, "x", "y"), MPI_ERR_INFO);
    CHECK_OK(MPI_Info_free(&info));
}

static void test_start(char **argv)
{
    MPI_Info info;
    char *arguments[] = { "program", "-x", "7", NULL };
    check_value(MPI_INFO_ENV, "maxprocs", "1");
    check_value(MPI_INFO_ENV, "command", argv[0]);
    CHECK_OK(MPI_Info_create_env(3, arguments, &info));
    check_value(info, "command", "program");
    check_value(info, "argv", "-x 7");
    CHECK_OK(MPI_Info_free(&info));
}

static void test_hints(void)
{
    MPI_Info info, used;
    MPI_Comm copy, plain;
    CHECK_OK(MPI_Info_create(&info));
    CHECK_OK(MPI_Info_set(info, "mpi_assert_no_any_tag", "true"));
    CHECK_OK(MPI_Info_set(info, "mpi_assert_no_any_source", "perhaps"));
    CHECK_OK(MPI_Info_set(info, "org.example.color", "blue"));
    CHECK_OK(MPI_Comm_dup_with_info(MPI_COMM_WORLD, info, &copy));
    CHECK_OK(MPI_Comm_get_info(copy, &used));
    check_value(used, "mpi_assert_no_any_tag", "true");
    check_value(used, "mpi_assert_no_any_source", NULL); /* no valid value */
    check_value(used, "org.example.color", NULL);        /* nothing that this library knows */
    CHECK_OK(MPI_Info_free(&used));
    CHECK_OK(MPI_Info_set(info, "mpi_assert_no_any_tag", "false"));
    CHECK_OK(MPI_Comm_set_info(copy, info));
    CHECK_OK(MPI_Comm_dup(copy, &plain));
    CHECK_OK(MPI_Comm_get_info(plain, &used));
    check_value(used, "mpi_assert_no_any_tag", "false");
    CHECK_OK(MPI_Info_free(&used));
    CHECK_OK(MPI_Comm_free(&plain));
    CHECK_OK(MPI_Comm_dup_with_info(copy, MPI_INFO_NULL, &plain));
    CHECK_OK(MPI_Comm_get_info(plain, &used));
    check_value(used, "mpi_assert_no_any_tag", NULL);
    CHECK_OK(MPI_Info_free(&used));
    CHECK_OK(MPI_Comm_free(&plain));
    CHECK_OK(MPI_Comm_free(&copy));
    CHECK_OK(MPI_Info_free(&info));
}

int main(int argc, char **argv)
{
    test_object();
    MPI_Init(&argc, &argv);
    test_object();
    test_errors();
    test_start(argv);
    test_hints();
    MPI_Finalize();
    test_object();
    return 0;
}
