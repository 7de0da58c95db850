! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
! Written by fortran/generate; do not edit.
!
! Part of mpi_f08.F90.
  interface MPI_Init
    subroutine MPI_Init_f08(ierror)
      implicit none
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Init_f08
  end interface MPI_Init
  interface MPI_Init_thread
    subroutine MPI_Init_thread_f08(required, provided, ierror)
      implicit none
      integer, intent(in) :: required
      integer, intent(out) :: provided
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Init_thread_f08
  end interface MPI_Init_thread
  interface MPI_Initialized
    subroutine MPI_Initialized_f08(flag, ierror)
      implicit none
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Initialized_f08
  end interface MPI_Initialized
  interface MPI_Finalize
    subroutine MPI_Finalize_f08(ierror)
      implicit none
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Finalize_f08
  end interface MPI_Finalize
  interface MPI_Finalized
    subroutine MPI_Finalized_f08(flag, ierror)
      implicit none
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Finalized_f08
  end interface MPI_Finalized
  interface MPI_Query_thread
    subroutine MPI_Query_thread_f08(provided, ierror)
      implicit none
      integer, intent(out) :: provided
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Query_thread_f08
  end interface MPI_Query_thread
  interface MPI_Is_thread_main
    subroutine MPI_Is_thread_main_f08(flag, ierror)
      implicit none
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Is_thread_main_f08
  end interface MPI_Is_thread_main
  interface MPI_Abort
    subroutine MPI_Abort_f08(comm, errorcode, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: errorcode
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Abort_f08
  end interface MPI_Abort
  interface MPI_Get_version
    subroutine MPI_Get_version_f08(version, subversion, ierror)
      implicit none
      integer, intent(out) :: version
      integer, intent(out) :: subversion
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_version_f08
  end interface MPI_Get_version
  interface MPI_Get_library_version
    subroutine MPI_Get_library_version_f08(version, resultlen, ierror)
      implicit none
      character(len=*), intent(out) :: version
      integer, intent(out) :: resultlen
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_library_version_f08
  end interface MPI_Get_library_version
  interface MPI_Get_processor_name
    subroutine MPI_Get_processor_name_f08(name, resultlen, ierror)
      implicit none
      character(len=*), intent(out) :: name
      integer, intent(out) :: resultlen
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_processor_name_f08
  end interface MPI_Get_processor_name
  interface MPI_Get_hw_resource_info
    subroutine MPI_Get_hw_resource_info_f08(hw_info, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(out) :: hw_info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_hw_resource_info_f08
  end interface MPI_Get_hw_resource_info
  interface MPI_Alloc_mem
    subroutine MPI_Alloc_mem_f08(size, info, baseptr, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Info, c_ptr
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      type(MPI_Info), intent(in) :: info
      type(c_ptr), intent(out) :: baseptr
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alloc_mem_f08
  end interface MPI_Alloc_mem
  interface MPI_Free_mem
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Free_mem_f08ts(base, ierror) bind(C, name="mpi_free_mem_f08ts_")
      implicit none
      type(*), dimension(..) :: base
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Free_mem_f08ts
#else
    subroutine MPI_Free_mem_f08(base, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: base
#ifdef __GFORTRAN__
      type(*), dimension(*) :: base
#else
      !DIR$ IGNORE_TKR base
      !IBM* IGNORE_TKR base
      real, dimension(*) :: base
#endif
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Free_mem_f08
#endif
  end interface MPI_Free_mem
  interface
    function MPI_Wtime() result(answer)
      implicit none
      real(kind=selected_real_kind(15)) :: answer
    end function MPI_Wtime
  end interface
  interface
    function MPI_Wtick() result(answer)
      implicit none
      real(kind=selected_real_kind(15)) :: answer
    end function MPI_Wtick
  end interface
  interface MPI_Pcontrol
    subroutine MPI_Pcontrol_f08(level)
      implicit none
      integer, intent(in) :: level
    end subroutine MPI_Pcontrol_f08
  end interface MPI_Pcontrol
  interface MPI_Comm_create_errhandler
    subroutine MPI_Comm_create_errhandler_f08(comm_errhandler_fn, errhandler, ierror)
      import :: MPI_Comm_errhandler_function, MPI_Errhandler
      implicit none
      procedure(MPI_Comm_errhandler_function) :: comm_errhandler_fn
      type(MPI_Errhandler), intent(out) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_create_errhandler_f08
  end interface MPI_Comm_create_errhandler
  interface MPI_Comm_set_errhandler
    subroutine MPI_Comm_set_errhandler_f08(comm, errhandler, ierror)
      import :: MPI_Comm, MPI_Errhandler
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Errhandler), intent(in) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_set_errhandler_f08
  end interface MPI_Comm_set_errhandler
  interface MPI_Comm_get_errhandler
    subroutine MPI_Comm_get_errhandler_f08(comm, errhandler, ierror)
      import :: MPI_Comm, MPI_Errhandler
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Errhandler), intent(out) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_get_errhandler_f08
  end interface MPI_Comm_get_errhandler
  interface MPI_Comm_call_errhandler
    subroutine MPI_Comm_call_errhandler_f08(comm, errorcode, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: errorcode
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_call_errhandler_f08
  end interface MPI_Comm_call_errhandler
  interface MPI_Win_create_errhandler
    subroutine MPI_Win_create_errhandler_f08(win_errhandler_fn, errhandler, ierror)
      import :: MPI_Errhandler, MPI_Win_errhandler_function
      implicit none
      procedure(MPI_Win_errhandler_function) :: win_errhandler_fn
      type(MPI_Errhandler), intent(out) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_create_errhandler_f08
  end interface MPI_Win_create_errhandler
  interface MPI_Win_set_errhandler
    subroutine MPI_Win_set_errhandler_f08(win, errhandler, ierror)
      import :: MPI_Errhandler, MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      type(MPI_Errhandler), intent(in) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_set_errhandler_f08
  end interface MPI_Win_set_errhandler
  interface MPI_Win_get_errhandler
    subroutine MPI_Win_get_errhandler_f08(win, errhandler, ierror)
      import :: MPI_Errhandler, MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      type(MPI_Errhandler), intent(out) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_get_errhandler_f08
  end interface MPI_Win_get_errhandler
  interface MPI_Win_call_errhandler
    subroutine MPI_Win_call_errhandler_f08(win, errorcode, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, intent(in) :: errorcode
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_call_errhandler_f08
  end interface MPI_Win_call_errhandler
  interface MPI_File_create_errhandler
    subroutine MPI_File_create_errhandler_f08(file_errhandler_fn, errhandler, ierror)
      import :: MPI_Errhandler, MPI_File_errhandler_function
      implicit none
      procedure(MPI_File_errhandler_function) :: file_errhandler_fn
      type(MPI_Errhandler), intent(out) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_create_errhandler_f08
  end interface MPI_File_create_errhandler
  interface MPI_File_set_errhandler
    subroutine MPI_File_set_errhandler_f08(file, errhandler, ierror)
      import :: MPI_Errhandler, MPI_File
      implicit none
      type(MPI_File), intent(in) :: file
      type(MPI_Errhandler), intent(in) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_set_errhandler_f08
  end interface MPI_File_set_errhandler
  interface MPI_File_get_errhandler
    subroutine MPI_File_get_errhandler_f08(file, errhandler, ierror)
      import :: MPI_Errhandler, MPI_File
      implicit none
      type(MPI_File), intent(in) :: file
      type(MPI_Errhandler), intent(out) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_errhandler_f08
  end interface MPI_File_get_errhandler
  interface MPI_File_call_errhandler
    subroutine MPI_File_call_errhandler_f08(fh, errorcode, ierror)
      import :: MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      integer, intent(in) :: errorcode
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_call_errhandler_f08
  end interface MPI_File_call_errhandler
  interface MPI_Session_create_errhandler
    subroutine MPI_Session_create_errhandler_f08(session_errhandler_fn, errhandler, ierror)
      import :: MPI_Errhandler, MPI_Session_errhandler_function
      implicit none
      procedure(MPI_Session_errhandler_function) :: session_errhandler_fn
      type(MPI_Errhandler), intent(out) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_create_errhandler_f08
  end interface MPI_Session_create_errhandler
  interface MPI_Session_set_errhandler
    subroutine MPI_Session_set_errhandler_f08(session, errhandler, ierror)
      import :: MPI_Errhandler, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      type(MPI_Errhandler), intent(in) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_set_errhandler_f08
  end interface MPI_Session_set_errhandler
  interface MPI_Session_get_errhandler
    subroutine MPI_Session_get_errhandler_f08(session, errhandler, ierror)
      import :: MPI_Errhandler, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      type(MPI_Errhandler), intent(out) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_get_errhandler_f08
  end interface MPI_Session_get_errhandler
  interface MPI_Session_call_errhandler
    subroutine MPI_Session_call_errhandler_f08(session, errorcode, ierror)
      import :: MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      integer, intent(in) :: errorcode
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_call_errhandler_f08
  end interface MPI_Session_call_errhandler
  interface MPI_Errhandler_free
    subroutine MPI_Errhandler_free_f08(errhandler, ierror)
      import :: MPI_Errhandler
      implicit none
      type(MPI_Errhandler), intent(inout) :: errhandler
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Errhandler_free_f08
  end interface MPI_Errhandler_free
  interface MPI_Error_string
    subroutine MPI_Error_string_f08(errorcode, string, resultlen, ierror)
      implicit none
      integer, intent(in) :: errorcode
      character(len=*), intent(out) :: string
      integer, intent(out) :: resultlen
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Error_string_f08
  end interface MPI_Error_string
  interface MPI_Error_class
    subroutine MPI_Error_class_f08(errorcode, errorclass, ierror)
      implicit none
      integer, intent(in) :: errorcode
      integer, intent(out) :: errorclass
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Error_class_f08
  end interface MPI_Error_class
  interface MPI_Add_error_class
    subroutine MPI_Add_error_class_f08(errorclass, ierror)
      implicit none
      integer, intent(out) :: errorclass
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Add_error_class_f08
  end interface MPI_Add_error_class
  interface MPI_Add_error_code
    subroutine MPI_Add_error_code_f08(errorclass, errorcode, ierror)
      implicit none
      integer, intent(in) :: errorclass
      integer, intent(out) :: errorcode
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Add_error_code_f08
  end interface MPI_Add_error_code
  interface MPI_Add_error_string
    subroutine MPI_Add_error_string_f08(errorcode, string, ierror)
      implicit none
      integer, intent(in) :: errorcode
      character(len=*), intent(in) :: string
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Add_error_string_f08
  end interface MPI_Add_error_string
  interface MPI_Remove_error_class
    subroutine MPI_Remove_error_class_f08(errorclass, ierror)
      implicit none
      integer, intent(in) :: errorclass
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Remove_error_class_f08
  end interface MPI_Remove_error_class
  interface MPI_Remove_error_code
    subroutine MPI_Remove_error_code_f08(errorcode, ierror)
      implicit none
      integer, intent(in) :: errorcode
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Remove_error_code_f08
  end interface MPI_Remove_error_code
  interface MPI_Remove_error_string
    subroutine MPI_Remove_error_string_f08(errorcode, ierror)
      implicit none
      integer, intent(in) :: errorcode
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Remove_error_string_f08
  end interface MPI_Remove_error_string
  interface MPI_Send
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Send_f08ts(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_send_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Send_f08ts
#else
    subroutine MPI_Send_f08(buf, count, datatype, dest, tag, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Send_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Send_c_f08ts(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_send_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Send_c_f08ts
#else
    subroutine MPI_Send_c_f08(buf, count, datatype, dest, tag, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Send_c_f08
#endif
  end interface MPI_Send
  interface MPI_Bsend
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bsend_f08ts(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_bsend_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bsend_f08ts
#else
    subroutine MPI_Bsend_f08(buf, count, datatype, dest, tag, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bsend_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bsend_c_f08ts(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_bsend_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bsend_c_f08ts
#else
    subroutine MPI_Bsend_c_f08(buf, count, datatype, dest, tag, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bsend_c_f08
#endif
  end interface MPI_Bsend
  interface MPI_Ssend
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ssend_f08ts(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_ssend_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ssend_f08ts
#else
    subroutine MPI_Ssend_f08(buf, count, datatype, dest, tag, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ssend_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ssend_c_f08ts(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_ssend_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ssend_c_f08ts
#else
    subroutine MPI_Ssend_c_f08(buf, count, datatype, dest, tag, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ssend_c_f08
#endif
  end interface MPI_Ssend
  interface MPI_Rsend
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rsend_f08ts(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_rsend_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rsend_f08ts
#else
    subroutine MPI_Rsend_f08(buf, count, datatype, dest, tag, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rsend_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rsend_c_f08ts(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_rsend_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rsend_c_f08ts
#else
    subroutine MPI_Rsend_c_f08(buf, count, datatype, dest, tag, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rsend_c_f08
#endif
  end interface MPI_Rsend
  interface MPI_Recv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Recv_f08ts(buf, count, datatype, source, tag, comm, status, ierror) bind(C, &
      name="mpi_recv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Recv_f08ts
#else
    subroutine MPI_Recv_f08(buf, count, datatype, source, tag, comm, status, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Recv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Recv_c_f08ts(buf, count, datatype, source, tag, comm, status, ierror) bind(C, &
      name="mpi_recv_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      type(*), dimension(..) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Recv_c_f08ts
#else
    subroutine MPI_Recv_c_f08(buf, count, datatype, source, tag, comm, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Recv_c_f08
#endif
  end interface MPI_Recv
  interface MPI_Sendrecv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Sendrecv_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
      source, recvtag, comm, status, ierror) bind(C, name="mpi_sendrecv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Sendrecv_f08ts
#else
    subroutine MPI_Sendrecv_f08(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, source, &
      recvtag, comm, status, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Sendrecv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Sendrecv_c_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
      source, recvtag, comm, status, ierror) bind(C, name="mpi_sendrecv_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Sendrecv_c_f08ts
#else
    subroutine MPI_Sendrecv_c_f08(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
      source, recvtag, comm, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Sendrecv_c_f08
#endif
  end interface MPI_Sendrecv
  interface MPI_Sendrecv_replace
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Sendrecv_replace_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
      ierror) bind(C, name="mpi_sendrecv_replace_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Sendrecv_replace_f08ts
#else
    subroutine MPI_Sendrecv_replace_f08(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
      ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Sendrecv_replace_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Sendrecv_replace_c_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
      ierror) bind(C, name="mpi_sendrecv_replace_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      type(*), dimension(..) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Sendrecv_replace_c_f08ts
#else
    subroutine MPI_Sendrecv_replace_c_f08(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Status
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Sendrecv_replace_c_f08
#endif
  end interface MPI_Sendrecv_replace
  interface MPI_Get_count
    subroutine MPI_Get_count_f08(status, datatype, count, ierror)
      import :: MPI_Datatype, MPI_Status
      implicit none
      type(MPI_Status), intent(in) :: status
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(out) :: count
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_count_f08
    subroutine MPI_Get_count_c_f08(status, datatype, count, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Status
      implicit none
      type(MPI_Status), intent(in) :: status
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: count
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_count_c_f08
  end interface MPI_Get_count
  interface MPI_Probe
    subroutine MPI_Probe_f08(source, tag, comm, status, ierror)
      import :: MPI_Comm, MPI_Status
      implicit none
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Probe_f08
  end interface MPI_Probe
  interface MPI_Mprobe
    subroutine MPI_Mprobe_f08(source, tag, comm, message, status, ierror)
      import :: MPI_Comm, MPI_Message, MPI_Status
      implicit none
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Message), intent(out) :: message
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Mprobe_f08
  end interface MPI_Mprobe
  interface MPI_Mrecv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Mrecv_f08ts(buf, count, datatype, message, status, ierror) bind(C, name="mpi_mrecv_f08ts_")
      import :: MPI_Datatype, MPI_Message, MPI_Status
      implicit none
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Message), intent(inout) :: message
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Mrecv_f08ts
#else
    subroutine MPI_Mrecv_f08(buf, count, datatype, message, status, ierror)
      import :: MPI_Datatype, MPI_Message, MPI_Status
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Message), intent(inout) :: message
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Mrecv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Mrecv_c_f08ts(buf, count, datatype, message, status, ierror) bind(C, name="mpi_mrecv_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Message, MPI_Status
      implicit none
      type(*), dimension(..) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Message), intent(inout) :: message
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Mrecv_c_f08ts
#else
    subroutine MPI_Mrecv_c_f08(buf, count, datatype, message, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Message, MPI_Status
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Message), intent(inout) :: message
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Mrecv_c_f08
#endif
  end interface MPI_Mrecv
  interface MPI_Isend
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Isend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_isend_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isend_f08ts
#else
    subroutine MPI_Isend_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isend_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Isend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_isend_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isend_c_f08ts
#else
    subroutine MPI_Isend_c_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isend_c_f08
#endif
  end interface MPI_Isend
  interface MPI_Ibsend
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ibsend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_ibsend_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ibsend_f08ts
#else
    subroutine MPI_Ibsend_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ibsend_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ibsend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_ibsend_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ibsend_c_f08ts
#else
    subroutine MPI_Ibsend_c_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ibsend_c_f08
#endif
  end interface MPI_Ibsend
  interface MPI_Issend
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Issend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_issend_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Issend_f08ts
#else
    subroutine MPI_Issend_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Issend_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Issend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_issend_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Issend_c_f08ts
#else
    subroutine MPI_Issend_c_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Issend_c_f08
#endif
  end interface MPI_Issend
  interface MPI_Irsend
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Irsend_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_irsend_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Irsend_f08ts
#else
    subroutine MPI_Irsend_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Irsend_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Irsend_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_irsend_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Irsend_c_f08ts
#else
    subroutine MPI_Irsend_c_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Irsend_c_f08
#endif
  end interface MPI_Irsend
  interface MPI_Irecv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Irecv_f08ts(buf, count, datatype, source, tag, comm, request, ierror) bind(C, &
      name="mpi_irecv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Irecv_f08ts
#else
    subroutine MPI_Irecv_f08(buf, count, datatype, source, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Irecv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Irecv_c_f08ts(buf, count, datatype, source, tag, comm, request, ierror) bind(C, &
      name="mpi_irecv_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Irecv_c_f08ts
#else
    subroutine MPI_Irecv_c_f08(buf, count, datatype, source, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Irecv_c_f08
#endif
  end interface MPI_Irecv
  interface MPI_Isendrecv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Isendrecv_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
      source, recvtag, comm, request, ierror) bind(C, name="mpi_isendrecv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isendrecv_f08ts
#else
    subroutine MPI_Isendrecv_f08(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
      source, recvtag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isendrecv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Isendrecv_c_f08ts(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
      source, recvtag, comm, request, ierror) bind(C, name="mpi_isendrecv_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isendrecv_c_f08ts
#else
    subroutine MPI_Isendrecv_c_f08(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, &
      source, recvtag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isendrecv_c_f08
#endif
  end interface MPI_Isendrecv
  interface MPI_Isendrecv_replace
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Isendrecv_replace_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, &
      ierror) bind(C, name="mpi_isendrecv_replace_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isendrecv_replace_f08ts
#else
    subroutine MPI_Isendrecv_replace_f08(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, &
      ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isendrecv_replace_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Isendrecv_replace_c_f08ts(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, &
      ierror) bind(C, name="mpi_isendrecv_replace_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isendrecv_replace_c_f08ts
#else
    subroutine MPI_Isendrecv_replace_c_f08(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Isendrecv_replace_c_f08
#endif
  end interface MPI_Isendrecv_replace
  interface MPI_Iprobe
    subroutine MPI_Iprobe_f08(source, tag, comm, flag, status, ierror)
      import :: MPI_Comm, MPI_Status
      implicit none
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      logical, intent(out) :: flag
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iprobe_f08
  end interface MPI_Iprobe
  interface MPI_Improbe
    subroutine MPI_Improbe_f08(source, tag, comm, flag, message, status, ierror)
      import :: MPI_Comm, MPI_Message, MPI_Status
      implicit none
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      logical, intent(out) :: flag
      type(MPI_Message), intent(out) :: message
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Improbe_f08
  end interface MPI_Improbe
  interface MPI_Imrecv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Imrecv_f08ts(buf, count, datatype, message, request, ierror) bind(C, name="mpi_imrecv_f08ts_")
      import :: MPI_Datatype, MPI_Message, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Message), intent(inout) :: message
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Imrecv_f08ts
#else
    subroutine MPI_Imrecv_f08(buf, count, datatype, message, request, ierror)
      import :: MPI_Datatype, MPI_Message, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Message), intent(inout) :: message
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Imrecv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Imrecv_c_f08ts(buf, count, datatype, message, request, ierror) bind(C, &
      name="mpi_imrecv_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Message, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Message), intent(inout) :: message
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Imrecv_c_f08ts
#else
    subroutine MPI_Imrecv_c_f08(buf, count, datatype, message, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Message, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Message), intent(inout) :: message
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Imrecv_c_f08
#endif
  end interface MPI_Imrecv
  interface MPI_Send_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Send_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_send_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Send_init_f08ts
#else
    subroutine MPI_Send_init_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Send_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Send_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_send_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Send_init_c_f08ts
#else
    subroutine MPI_Send_init_c_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Send_init_c_f08
#endif
  end interface MPI_Send_init
  interface MPI_Bsend_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bsend_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_bsend_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bsend_init_f08ts
#else
    subroutine MPI_Bsend_init_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bsend_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bsend_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_bsend_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bsend_init_c_f08ts
#else
    subroutine MPI_Bsend_init_c_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bsend_init_c_f08
#endif
  end interface MPI_Bsend_init
  interface MPI_Ssend_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ssend_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_ssend_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ssend_init_f08ts
#else
    subroutine MPI_Ssend_init_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ssend_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ssend_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_ssend_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ssend_init_c_f08ts
#else
    subroutine MPI_Ssend_init_c_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ssend_init_c_f08
#endif
  end interface MPI_Ssend_init
  interface MPI_Rsend_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rsend_init_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_rsend_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rsend_init_f08ts
#else
    subroutine MPI_Rsend_init_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rsend_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rsend_init_c_f08ts(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_rsend_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rsend_init_c_f08ts
#else
    subroutine MPI_Rsend_init_c_f08(buf, count, datatype, dest, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rsend_init_c_f08
#endif
  end interface MPI_Rsend_init
  interface MPI_Recv_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Recv_init_f08ts(buf, count, datatype, source, tag, comm, request, ierror) bind(C, &
      name="mpi_recv_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Recv_init_f08ts
#else
    subroutine MPI_Recv_init_f08(buf, count, datatype, source, tag, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Recv_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Recv_init_c_f08ts(buf, count, datatype, source, tag, comm, request, ierror) bind(C, &
      name="mpi_recv_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Recv_init_c_f08ts
#else
    subroutine MPI_Recv_init_c_f08(buf, count, datatype, source, tag, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Recv_init_c_f08
#endif
  end interface MPI_Recv_init
  interface MPI_Start
    subroutine MPI_Start_f08(request, ierror)
      import :: MPI_Request
      implicit none
      type(MPI_Request), intent(inout) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Start_f08
  end interface MPI_Start
  interface MPI_Startall
    subroutine MPI_Startall_f08(count, array_of_requests, ierror)
      import :: MPI_Request
      implicit none
      integer, intent(in) :: count
      type(MPI_Request), intent(inout) :: array_of_requests(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Startall_f08
  end interface MPI_Startall
  interface MPI_Wait
    subroutine MPI_Wait_f08(request, status, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      type(MPI_Request), intent(inout) :: request
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Wait_f08
  end interface MPI_Wait
  interface MPI_Waitany
    subroutine MPI_Waitany_f08(count, array_of_requests, index, status, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      integer, intent(in) :: count
      type(MPI_Request), intent(inout) :: array_of_requests(*)
      integer, intent(out) :: index
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Waitany_f08
  end interface MPI_Waitany
  interface MPI_Waitall
    subroutine MPI_Waitall_f08(count, array_of_requests, array_of_statuses, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      integer, intent(in) :: count
      type(MPI_Request), intent(inout) :: array_of_requests(*)
      type(MPI_Status) :: array_of_statuses(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Waitall_f08
  end interface MPI_Waitall
  interface MPI_Waitsome
    subroutine MPI_Waitsome_f08(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      integer, intent(in) :: incount
      type(MPI_Request), intent(inout) :: array_of_requests(*)
      integer, intent(out) :: outcount
      integer, intent(out) :: array_of_indices(*)
      type(MPI_Status) :: array_of_statuses(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Waitsome_f08
  end interface MPI_Waitsome
  interface MPI_Test
    subroutine MPI_Test_f08(request, flag, status, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      type(MPI_Request), intent(inout) :: request
      logical, intent(out) :: flag
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Test_f08
  end interface MPI_Test
  interface MPI_Testany
    subroutine MPI_Testany_f08(count, array_of_requests, index, flag, status, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      integer, intent(in) :: count
      type(MPI_Request), intent(inout) :: array_of_requests(*)
      integer, intent(out) :: index
      logical, intent(out) :: flag
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Testany_f08
  end interface MPI_Testany
  interface MPI_Testall
    subroutine MPI_Testall_f08(count, array_of_requests, flag, array_of_statuses, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      integer, intent(in) :: count
      type(MPI_Request), intent(inout) :: array_of_requests(*)
      logical, intent(out) :: flag
      type(MPI_Status) :: array_of_statuses(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Testall_f08
  end interface MPI_Testall
  interface MPI_Testsome
    subroutine MPI_Testsome_f08(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      integer, intent(in) :: incount
      type(MPI_Request), intent(inout) :: array_of_requests(*)
      integer, intent(out) :: outcount
      integer, intent(out) :: array_of_indices(*)
      type(MPI_Status) :: array_of_statuses(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Testsome_f08
  end interface MPI_Testsome
  interface MPI_Request_free
    subroutine MPI_Request_free_f08(request, ierror)
      import :: MPI_Request
      implicit none
      type(MPI_Request), intent(inout) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Request_free_f08
  end interface MPI_Request_free
  interface MPI_Request_get_status
    subroutine MPI_Request_get_status_f08(request, flag, status, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      type(MPI_Request), intent(in) :: request
      logical, intent(out) :: flag
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Request_get_status_f08
  end interface MPI_Request_get_status
  interface MPI_Request_get_status_any
    subroutine MPI_Request_get_status_any_f08(count, array_of_requests, index, flag, status, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      integer, intent(in) :: count
      type(MPI_Request), intent(in) :: array_of_requests(*)
      integer, intent(out) :: index
      logical, intent(out) :: flag
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Request_get_status_any_f08
  end interface MPI_Request_get_status_any
  interface MPI_Request_get_status_all
    subroutine MPI_Request_get_status_all_f08(count, array_of_requests, flag, array_of_statuses, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      integer, intent(in) :: count
      type(MPI_Request), intent(in) :: array_of_requests(*)
      logical, intent(out) :: flag
      type(MPI_Status) :: array_of_statuses(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Request_get_status_all_f08
  end interface MPI_Request_get_status_all
  interface MPI_Request_get_status_some
    subroutine MPI_Request_get_status_some_f08(incount, array_of_requests, outcount, array_of_indices, &
      array_of_statuses, ierror)
      import :: MPI_Request, MPI_Status
      implicit none
      integer, intent(in) :: incount
      type(MPI_Request), intent(in) :: array_of_requests(*)
      integer, intent(out) :: outcount
      integer, intent(out) :: array_of_indices(*)
      type(MPI_Status) :: array_of_statuses(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Request_get_status_some_f08
  end interface MPI_Request_get_status_some
  interface MPI_Cancel
    subroutine MPI_Cancel_f08(request, ierror)
      import :: MPI_Request
      implicit none
      type(MPI_Request), intent(in) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Cancel_f08
  end interface MPI_Cancel
  interface MPI_Test_cancelled
    subroutine MPI_Test_cancelled_f08(status, flag, ierror)
      import :: MPI_Status
      implicit none
      type(MPI_Status), intent(in) :: status
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Test_cancelled_f08
  end interface MPI_Test_cancelled
  interface MPI_Buffer_attach
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Buffer_attach_f08ts(buffer, size, ierror) bind(C, name="mpi_buffer_attach_f08ts_")
      implicit none
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Buffer_attach_f08ts
#else
    subroutine MPI_Buffer_attach_f08(buffer, size, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer, intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Buffer_attach_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Buffer_attach_c_f08ts(buffer, size, ierror) bind(C, name="mpi_buffer_attach_c_f08ts_")
      import :: MPI_COUNT_KIND
      implicit none
      type(*), dimension(..), asynchronous :: buffer
      integer(kind=MPI_COUNT_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Buffer_attach_c_f08ts
#else
    subroutine MPI_Buffer_attach_c_f08(buffer, size, ierror)
      import :: MPI_COUNT_KIND
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Buffer_attach_c_f08
#endif
  end interface MPI_Buffer_attach
  interface MPI_Buffer_detach
    subroutine MPI_Buffer_detach_f08(buffer_addr, size, ierror)
      import :: c_ptr
      implicit none
      type(c_ptr), intent(out) :: buffer_addr
      integer, intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Buffer_detach_f08
    subroutine MPI_Buffer_detach_c_f08(buffer_addr, size, ierror)
      import :: MPI_COUNT_KIND, c_ptr
      implicit none
      type(c_ptr), intent(out) :: buffer_addr
      integer(kind=MPI_COUNT_KIND), intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Buffer_detach_c_f08
  end interface MPI_Buffer_detach
  interface MPI_Buffer_flush
    subroutine MPI_Buffer_flush_f08(ierror)
      implicit none
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Buffer_flush_f08
  end interface MPI_Buffer_flush
  interface MPI_Buffer_iflush
    subroutine MPI_Buffer_iflush_f08(request, ierror)
      import :: MPI_Request
      implicit none
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Buffer_iflush_f08
  end interface MPI_Buffer_iflush
  interface MPI_Comm_attach_buffer
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Comm_attach_buffer_f08ts(comm, buffer, size, ierror) bind(C, &
      name="mpi_comm_attach_buffer_f08ts_")
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_attach_buffer_f08ts
#else
    subroutine MPI_Comm_attach_buffer_f08(comm, buffer, size, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer, intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_attach_buffer_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Comm_attach_buffer_c_f08ts(comm, buffer, size, ierror) bind(C, &
      name="mpi_comm_attach_buffer_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(*), dimension(..), asynchronous :: buffer
      integer(kind=MPI_COUNT_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_attach_buffer_c_f08ts
#else
    subroutine MPI_Comm_attach_buffer_c_f08(comm, buffer, size, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_attach_buffer_c_f08
#endif
  end interface MPI_Comm_attach_buffer
  interface MPI_Comm_detach_buffer
    subroutine MPI_Comm_detach_buffer_f08(comm, buffer_addr, size, ierror)
      import :: MPI_Comm, c_ptr
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(c_ptr), intent(out) :: buffer_addr
      integer, intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_detach_buffer_f08
    subroutine MPI_Comm_detach_buffer_c_f08(comm, buffer_addr, size, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, c_ptr
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(c_ptr), intent(out) :: buffer_addr
      integer(kind=MPI_COUNT_KIND), intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_detach_buffer_c_f08
  end interface MPI_Comm_detach_buffer
  interface MPI_Comm_flush_buffer
    subroutine MPI_Comm_flush_buffer_f08(comm, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_flush_buffer_f08
  end interface MPI_Comm_flush_buffer
  interface MPI_Comm_iflush_buffer
    subroutine MPI_Comm_iflush_buffer_f08(comm, request, ierror)
      import :: MPI_Comm, MPI_Request
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_iflush_buffer_f08
  end interface MPI_Comm_iflush_buffer
  interface MPI_Session_attach_buffer
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Session_attach_buffer_f08ts(session, buffer, size, ierror) bind(C, &
      name="mpi_session_attach_buffer_f08ts_")
      import :: MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_attach_buffer_f08ts
#else
    subroutine MPI_Session_attach_buffer_f08(session, buffer, size, ierror)
      import :: MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer, intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_attach_buffer_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Session_attach_buffer_c_f08ts(session, buffer, size, ierror) bind(C, &
      name="mpi_session_attach_buffer_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      type(*), dimension(..), asynchronous :: buffer
      integer(kind=MPI_COUNT_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_attach_buffer_c_f08ts
#else
    subroutine MPI_Session_attach_buffer_c_f08(session, buffer, size, ierror)
      import :: MPI_COUNT_KIND, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_attach_buffer_c_f08
#endif
  end interface MPI_Session_attach_buffer
  interface MPI_Session_detach_buffer
    subroutine MPI_Session_detach_buffer_f08(session, buffer_addr, size, ierror)
      import :: MPI_Session, c_ptr
      implicit none
      type(MPI_Session), intent(in) :: session
      type(c_ptr), intent(out) :: buffer_addr
      integer, intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_detach_buffer_f08
    subroutine MPI_Session_detach_buffer_c_f08(session, buffer_addr, size, ierror)
      import :: MPI_COUNT_KIND, MPI_Session, c_ptr
      implicit none
      type(MPI_Session), intent(in) :: session
      type(c_ptr), intent(out) :: buffer_addr
      integer(kind=MPI_COUNT_KIND), intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_detach_buffer_c_f08
  end interface MPI_Session_detach_buffer
  interface MPI_Session_flush_buffer
    subroutine MPI_Session_flush_buffer_f08(session, ierror)
      import :: MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_flush_buffer_f08
  end interface MPI_Session_flush_buffer
  interface MPI_Session_iflush_buffer
    subroutine MPI_Session_iflush_buffer_f08(session, request, ierror)
      import :: MPI_Request, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_iflush_buffer_f08
  end interface MPI_Session_iflush_buffer
  interface MPI_Psend_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Psend_init_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, &
      ierror) bind(C, name="mpi_psend_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: partitions
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Psend_init_f08ts
#else
    subroutine MPI_Psend_init_f08(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: partitions
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Psend_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Psend_init_c_f08ts(buf, partitions, count, datatype, dest, tag, comm, info, request, &
      ierror) bind(C, name="mpi_psend_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: partitions
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Psend_init_c_f08ts
#else
    subroutine MPI_Psend_init_c_f08(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: partitions
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Psend_init_c_f08
#endif
  end interface MPI_Psend_init
  interface MPI_Precv_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Precv_init_f08ts(buf, partitions, count, datatype, source, tag, comm, info, request, &
      ierror) bind(C, name="mpi_precv_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: partitions
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Precv_init_f08ts
#else
    subroutine MPI_Precv_init_f08(buf, partitions, count, datatype, source, tag, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: partitions
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Precv_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Precv_init_c_f08ts(buf, partitions, count, datatype, source, tag, comm, info, request, &
      ierror) bind(C, name="mpi_precv_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: partitions
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Precv_init_c_f08ts
#else
    subroutine MPI_Precv_init_c_f08(buf, partitions, count, datatype, source, tag, comm, info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: partitions
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Precv_init_c_f08
#endif
  end interface MPI_Precv_init
  interface MPI_Pready
    subroutine MPI_Pready_f08(partition, request, ierror)
      import :: MPI_Request
      implicit none
      integer, intent(in) :: partition
      type(MPI_Request), intent(in) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pready_f08
  end interface MPI_Pready
  interface MPI_Pready_range
    subroutine MPI_Pready_range_f08(partition_low, partition_high, request, ierror)
      import :: MPI_Request
      implicit none
      integer, intent(in) :: partition_low
      integer, intent(in) :: partition_high
      type(MPI_Request), intent(in) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pready_range_f08
  end interface MPI_Pready_range
  interface MPI_Pready_list
    subroutine MPI_Pready_list_f08(length, array_of_partitions, request, ierror)
      import :: MPI_Request
      implicit none
      integer, intent(in) :: length
      integer, intent(in) :: array_of_partitions(*)
      type(MPI_Request), intent(in) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pready_list_f08
  end interface MPI_Pready_list
  interface MPI_Parrived
    subroutine MPI_Parrived_f08(request, partition, flag, ierror)
      import :: MPI_Request
      implicit none
      type(MPI_Request), intent(in) :: request
      integer, intent(in) :: partition
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Parrived_f08
  end interface MPI_Parrived
  interface MPI_Type_contiguous
    subroutine MPI_Type_contiguous_f08(count, oldtype, newtype, ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_contiguous_f08
    subroutine MPI_Type_contiguous_c_f08(count, oldtype, newtype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_contiguous_c_f08
  end interface MPI_Type_contiguous
  interface MPI_Type_vector
    subroutine MPI_Type_vector_f08(count, blocklength, stride, oldtype, newtype, ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: blocklength
      integer, intent(in) :: stride
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_vector_f08
    subroutine MPI_Type_vector_c_f08(count, blocklength, stride, oldtype, newtype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer(kind=MPI_COUNT_KIND), intent(in) :: blocklength
      integer(kind=MPI_COUNT_KIND), intent(in) :: stride
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_vector_c_f08
  end interface MPI_Type_vector
  interface MPI_Type_create_hvector
    subroutine MPI_Type_create_hvector_f08(count, blocklength, stride, oldtype, newtype, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: blocklength
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: stride
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_hvector_f08
    subroutine MPI_Type_create_hvector_c_f08(count, blocklength, stride, oldtype, newtype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer(kind=MPI_COUNT_KIND), intent(in) :: blocklength
      integer(kind=MPI_COUNT_KIND), intent(in) :: stride
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_hvector_c_f08
  end interface MPI_Type_create_hvector
  interface MPI_Type_indexed
    subroutine MPI_Type_indexed_f08(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, &
      ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: array_of_blocklengths(*)
      integer, intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_indexed_f08
    subroutine MPI_Type_indexed_c_f08(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_blocklengths(*)
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_indexed_c_f08
  end interface MPI_Type_indexed
  interface MPI_Type_create_hindexed
    subroutine MPI_Type_create_hindexed_f08(count, array_of_blocklengths, array_of_displacements, oldtype, &
      newtype, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: array_of_blocklengths(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_hindexed_f08
    subroutine MPI_Type_create_hindexed_c_f08(count, array_of_blocklengths, array_of_displacements, oldtype, &
      newtype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_blocklengths(*)
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_hindexed_c_f08
  end interface MPI_Type_create_hindexed
  interface MPI_Type_create_indexed_block
    subroutine MPI_Type_create_indexed_block_f08(count, blocklength, array_of_displacements, oldtype, newtype, &
      ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: blocklength
      integer, intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_indexed_block_f08
    subroutine MPI_Type_create_indexed_block_c_f08(count, blocklength, array_of_displacements, oldtype, newtype, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer(kind=MPI_COUNT_KIND), intent(in) :: blocklength
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_indexed_block_c_f08
  end interface MPI_Type_create_indexed_block
  interface MPI_Type_create_hindexed_block
    subroutine MPI_Type_create_hindexed_block_f08(count, blocklength, array_of_displacements, oldtype, newtype, &
      ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: blocklength
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_hindexed_block_f08
    subroutine MPI_Type_create_hindexed_block_c_f08(count, blocklength, array_of_displacements, oldtype, newtype, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer(kind=MPI_COUNT_KIND), intent(in) :: blocklength
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_hindexed_block_c_f08
  end interface MPI_Type_create_hindexed_block
  interface MPI_Type_create_struct
    subroutine MPI_Type_create_struct_f08(count, array_of_blocklengths, array_of_displacements, array_of_types, &
      newtype, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: array_of_blocklengths(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: array_of_types(*)
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_struct_f08
    subroutine MPI_Type_create_struct_c_f08(count, array_of_blocklengths, array_of_displacements, array_of_types, &
      newtype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_blocklengths(*)
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_displacements(*)
      type(MPI_Datatype), intent(in) :: array_of_types(*)
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_struct_c_f08
  end interface MPI_Type_create_struct
  interface MPI_Type_create_subarray
    subroutine MPI_Type_create_subarray_f08(ndims, array_of_sizes, array_of_subsizes, array_of_starts, order, &
      oldtype, newtype, ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: ndims
      integer, intent(in) :: array_of_sizes(*)
      integer, intent(in) :: array_of_subsizes(*)
      integer, intent(in) :: array_of_starts(*)
      integer, intent(in) :: order
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_subarray_f08
    subroutine MPI_Type_create_subarray_c_f08(ndims, array_of_sizes, array_of_subsizes, array_of_starts, order, &
      oldtype, newtype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer, intent(in) :: ndims
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_sizes(*)
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_subsizes(*)
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_starts(*)
      integer, intent(in) :: order
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_subarray_c_f08
  end interface MPI_Type_create_subarray
  interface MPI_Type_create_darray
    subroutine MPI_Type_create_darray_f08(size, rank, ndims, array_of_gsizes, array_of_distribs, array_of_dargs, &
      array_of_psizes, order, oldtype, newtype, ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: size
      integer, intent(in) :: rank
      integer, intent(in) :: ndims
      integer, intent(in) :: array_of_gsizes(*)
      integer, intent(in) :: array_of_distribs(*)
      integer, intent(in) :: array_of_dargs(*)
      integer, intent(in) :: array_of_psizes(*)
      integer, intent(in) :: order
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_darray_f08
    subroutine MPI_Type_create_darray_c_f08(size, rank, ndims, array_of_gsizes, array_of_distribs, array_of_dargs, &
      array_of_psizes, order, oldtype, newtype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      integer, intent(in) :: size
      integer, intent(in) :: rank
      integer, intent(in) :: ndims
      integer(kind=MPI_COUNT_KIND), intent(in) :: array_of_gsizes(*)
      integer, intent(in) :: array_of_distribs(*)
      integer, intent(in) :: array_of_dargs(*)
      integer, intent(in) :: array_of_psizes(*)
      integer, intent(in) :: order
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_darray_c_f08
  end interface MPI_Type_create_darray
  interface MPI_Type_create_resized
    subroutine MPI_Type_create_resized_f08(oldtype, lb, extent, newtype, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: oldtype
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: lb
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extent
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_resized_f08
  end interface MPI_Type_create_resized
  interface MPI_Type_dup
    subroutine MPI_Type_dup_f08(oldtype, newtype, ierror)
      import :: MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: oldtype
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_dup_f08
  end interface MPI_Type_dup
  interface MPI_Type_commit
    subroutine MPI_Type_commit_f08(datatype, ierror)
      import :: MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(inout) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_commit_f08
  end interface MPI_Type_commit
  interface MPI_Type_free
    subroutine MPI_Type_free_f08(datatype, ierror)
      import :: MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(inout) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_free_f08
  end interface MPI_Type_free
  interface MPI_Type_size
    subroutine MPI_Type_size_f08(datatype, size, ierror)
      import :: MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_size_f08
    subroutine MPI_Type_size_c_f08(datatype, size, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_size_c_f08
  end interface MPI_Type_size
  interface MPI_Type_get_extent
    subroutine MPI_Type_get_extent_f08(datatype, lb, extent, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: lb
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: extent
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_extent_f08
  end interface MPI_Type_get_extent
  interface MPI_Type_get_true_extent
    subroutine MPI_Type_get_true_extent_f08(datatype, true_lb, true_extent, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: true_lb
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: true_extent
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_true_extent_f08
  end interface MPI_Type_get_true_extent
  interface MPI_Type_get_envelope
    subroutine MPI_Type_get_envelope_f08(datatype, num_integers, num_addresses, num_datatypes, combiner, ierror)
      import :: MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(out) :: num_integers
      integer, intent(out) :: num_addresses
      integer, intent(out) :: num_datatypes
      integer, intent(out) :: combiner
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_envelope_f08
    subroutine MPI_Type_get_envelope_c_f08(datatype, num_integers, num_addresses, num_large_counts, num_datatypes, &
      combiner, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: num_integers
      integer(kind=MPI_COUNT_KIND), intent(out) :: num_addresses
      integer(kind=MPI_COUNT_KIND), intent(out) :: num_large_counts
      integer(kind=MPI_COUNT_KIND), intent(out) :: num_datatypes
      integer, intent(out) :: combiner
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_envelope_c_f08
  end interface MPI_Type_get_envelope
  interface MPI_Type_get_contents
    subroutine MPI_Type_get_contents_f08(datatype, max_integers, max_addresses, max_datatypes, array_of_integers, &
      array_of_addresses, array_of_datatypes, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: max_integers
      integer, intent(in) :: max_addresses
      integer, intent(in) :: max_datatypes
      integer, intent(out) :: array_of_integers(*)
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: array_of_addresses(*)
      type(MPI_Datatype), intent(out) :: array_of_datatypes(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_contents_f08
    subroutine MPI_Type_get_contents_c_f08(datatype, max_integers, max_addresses, max_large_counts, max_datatypes, &
      array_of_integers, array_of_addresses, array_of_large_counts, array_of_datatypes, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(in) :: max_integers
      integer(kind=MPI_COUNT_KIND), intent(in) :: max_addresses
      integer(kind=MPI_COUNT_KIND), intent(in) :: max_large_counts
      integer(kind=MPI_COUNT_KIND), intent(in) :: max_datatypes
      integer, intent(out) :: array_of_integers(*)
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: array_of_addresses(*)
      integer(kind=MPI_COUNT_KIND), intent(out) :: array_of_large_counts(*)
      type(MPI_Datatype), intent(out) :: array_of_datatypes(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_contents_c_f08
  end interface MPI_Type_get_contents
  interface MPI_Type_get_value_index
    subroutine MPI_Type_get_value_index_f08(value_type, index_type, pair_type, ierror)
      import :: MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: value_type
      type(MPI_Datatype), intent(in) :: index_type
      type(MPI_Datatype), intent(out) :: pair_type
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_value_index_f08
  end interface MPI_Type_get_value_index
  interface MPI_Get_elements
    subroutine MPI_Get_elements_f08(status, datatype, count, ierror)
      import :: MPI_Datatype, MPI_Status
      implicit none
      type(MPI_Status), intent(in) :: status
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(out) :: count
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_elements_f08
    subroutine MPI_Get_elements_c_f08(status, datatype, count, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Status
      implicit none
      type(MPI_Status), intent(in) :: status
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: count
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_elements_c_f08
  end interface MPI_Get_elements
  interface MPI_Get_address
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Get_address_f08ts(location, address, ierror) bind(C, name="mpi_get_address_f08ts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), asynchronous :: location
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: address
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_address_f08ts
#else
    subroutine MPI_Get_address_f08(location, address, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: location
#ifdef __GFORTRAN__
      type(*), dimension(*) :: location
#else
      !DIR$ IGNORE_TKR location
      !IBM* IGNORE_TKR location
      real, dimension(*) :: location
#endif
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: address
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_address_f08
#endif
  end interface MPI_Get_address
  interface
    function MPI_Aint_add(base, disp) result(answer)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer(kind=MPI_ADDRESS_KIND) :: answer
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: base
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: disp
    end function MPI_Aint_add
  end interface
  interface
    function MPI_Aint_diff(addr1, addr2) result(answer)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer(kind=MPI_ADDRESS_KIND) :: answer
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: addr1
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: addr2
    end function MPI_Aint_diff
  end interface
  interface MPI_Pack
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Pack_f08ts(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror) bind(C, &
      name="mpi_pack_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: inbuf
      integer, intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      type(*), dimension(..) :: outbuf
      integer, intent(in) :: outsize
      integer, intent(inout) :: position
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_f08ts
#else
    subroutine MPI_Pack_f08(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      integer, intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: outbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: outbuf
#else
      !DIR$ IGNORE_TKR outbuf
      !IBM* IGNORE_TKR outbuf
      real, dimension(*) :: outbuf
#endif
      integer, intent(in) :: outsize
      integer, intent(inout) :: position
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Pack_c_f08ts(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror) bind(C, &
      name="mpi_pack_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: inbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      type(*), dimension(..) :: outbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: outsize
      integer(kind=MPI_COUNT_KIND), intent(inout) :: position
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_c_f08ts
#else
    subroutine MPI_Pack_c_f08(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: outbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: outbuf
#else
      !DIR$ IGNORE_TKR outbuf
      !IBM* IGNORE_TKR outbuf
      real, dimension(*) :: outbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: outsize
      integer(kind=MPI_COUNT_KIND), intent(inout) :: position
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_c_f08
#endif
  end interface MPI_Pack
  interface MPI_Unpack
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Unpack_f08ts(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror) bind(C, &
      name="mpi_unpack_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: inbuf
      integer, intent(in) :: insize
      integer, intent(inout) :: position
      type(*), dimension(..) :: outbuf
      integer, intent(in) :: outcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Unpack_f08ts
#else
    subroutine MPI_Unpack_f08(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      integer, intent(in) :: insize
      integer, intent(inout) :: position
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: outbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: outbuf
#else
      !DIR$ IGNORE_TKR outbuf
      !IBM* IGNORE_TKR outbuf
      real, dimension(*) :: outbuf
#endif
      integer, intent(in) :: outcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Unpack_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Unpack_c_f08ts(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror) bind(C, &
      name="mpi_unpack_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: inbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: insize
      integer(kind=MPI_COUNT_KIND), intent(inout) :: position
      type(*), dimension(..) :: outbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: outcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Unpack_c_f08ts
#else
    subroutine MPI_Unpack_c_f08(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: insize
      integer(kind=MPI_COUNT_KIND), intent(inout) :: position
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: outbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: outbuf
#else
      !DIR$ IGNORE_TKR outbuf
      !IBM* IGNORE_TKR outbuf
      real, dimension(*) :: outbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: outcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Unpack_c_f08
#endif
  end interface MPI_Unpack
  interface MPI_Pack_size
    subroutine MPI_Pack_size_f08(incount, datatype, comm, size, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      integer, intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Comm), intent(in) :: comm
      integer, intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_size_f08
    subroutine MPI_Pack_size_c_f08(incount, datatype, comm, size, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      integer(kind=MPI_COUNT_KIND), intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Comm), intent(in) :: comm
      integer(kind=MPI_COUNT_KIND), intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_size_c_f08
  end interface MPI_Pack_size
  interface MPI_Pack_external
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Pack_external_f08ts(datarep, inbuf, incount, datatype, outbuf, outsize, position, &
      ierror) bind(C, name="mpi_pack_external_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      type(*), dimension(..), intent(in) :: inbuf
      integer, intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      type(*), dimension(..) :: outbuf
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: outsize
      integer(kind=MPI_ADDRESS_KIND), intent(inout) :: position
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_external_f08ts
#else
    subroutine MPI_Pack_external_f08(datarep, inbuf, incount, datatype, outbuf, outsize, position, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      integer, intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: outbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: outbuf
#else
      !DIR$ IGNORE_TKR outbuf
      !IBM* IGNORE_TKR outbuf
      real, dimension(*) :: outbuf
#endif
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: outsize
      integer(kind=MPI_ADDRESS_KIND), intent(inout) :: position
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_external_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Pack_external_c_f08ts(datarep, inbuf, incount, datatype, outbuf, outsize, position, &
      ierror) bind(C, name="mpi_pack_external_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      type(*), dimension(..), intent(in) :: inbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      type(*), dimension(..) :: outbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: outsize
      integer(kind=MPI_COUNT_KIND), intent(inout) :: position
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_external_c_f08ts
#else
    subroutine MPI_Pack_external_c_f08(datarep, inbuf, incount, datatype, outbuf, outsize, position, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: outbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: outbuf
#else
      !DIR$ IGNORE_TKR outbuf
      !IBM* IGNORE_TKR outbuf
      real, dimension(*) :: outbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: outsize
      integer(kind=MPI_COUNT_KIND), intent(inout) :: position
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_external_c_f08
#endif
  end interface MPI_Pack_external
  interface MPI_Unpack_external
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Unpack_external_f08ts(datarep, inbuf, insize, position, outbuf, outcount, datatype, &
      ierror) bind(C, name="mpi_unpack_external_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      type(*), dimension(..), intent(in) :: inbuf
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: insize
      integer(kind=MPI_ADDRESS_KIND), intent(inout) :: position
      type(*), dimension(..) :: outbuf
      integer, intent(in) :: outcount
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Unpack_external_f08ts
#else
    subroutine MPI_Unpack_external_f08(datarep, inbuf, insize, position, outbuf, outcount, datatype, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: insize
      integer(kind=MPI_ADDRESS_KIND), intent(inout) :: position
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: outbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: outbuf
#else
      !DIR$ IGNORE_TKR outbuf
      !IBM* IGNORE_TKR outbuf
      real, dimension(*) :: outbuf
#endif
      integer, intent(in) :: outcount
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Unpack_external_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Unpack_external_c_f08ts(datarep, inbuf, insize, position, outbuf, outcount, datatype, &
      ierror) bind(C, name="mpi_unpack_external_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      type(*), dimension(..), intent(in) :: inbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: insize
      integer(kind=MPI_COUNT_KIND), intent(inout) :: position
      type(*), dimension(..) :: outbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: outcount
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Unpack_external_c_f08ts
#else
    subroutine MPI_Unpack_external_c_f08(datarep, inbuf, insize, position, outbuf, outcount, datatype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: insize
      integer(kind=MPI_COUNT_KIND), intent(inout) :: position
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: outbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: outbuf
#else
      !DIR$ IGNORE_TKR outbuf
      !IBM* IGNORE_TKR outbuf
      real, dimension(*) :: outbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: outcount
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Unpack_external_c_f08
#endif
  end interface MPI_Unpack_external
  interface MPI_Pack_external_size
    subroutine MPI_Pack_external_size_f08(datarep, incount, datatype, size, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      integer, intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_external_size_f08
    subroutine MPI_Pack_external_size_c_f08(datarep, incount, datatype, size, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      character(len=*), intent(in) :: datarep
      integer(kind=MPI_COUNT_KIND), intent(in) :: incount
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Pack_external_size_c_f08
  end interface MPI_Pack_external_size
  interface MPI_Barrier
    subroutine MPI_Barrier_f08(comm, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Barrier_f08
  end interface MPI_Barrier
  interface MPI_Bcast
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bcast_f08ts(buffer, count, datatype, root, comm, ierror) bind(C, name="mpi_bcast_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..) :: buffer
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bcast_f08ts
#else
    subroutine MPI_Bcast_f08(buffer, count, datatype, root, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bcast_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bcast_c_f08ts(buffer, count, datatype, root, comm, ierror) bind(C, name="mpi_bcast_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..) :: buffer
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bcast_c_f08ts
#else
    subroutine MPI_Bcast_c_f08(buffer, count, datatype, root, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bcast_c_f08
#endif
  end interface MPI_Bcast
  interface MPI_Gather
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      ierror) bind(C, name="mpi_gather_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gather_f08ts
#else
    subroutine MPI_Gather_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gather_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      ierror) bind(C, name="mpi_gather_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gather_c_f08ts
#else
    subroutine MPI_Gather_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gather_c_f08
#endif
  end interface MPI_Gather
  interface MPI_Gatherv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      ierror) bind(C, name="mpi_gatherv_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gatherv_f08ts
#else
    subroutine MPI_Gatherv_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gatherv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
      comm, ierror) bind(C, name="mpi_gatherv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gatherv_c_f08ts
#else
    subroutine MPI_Gatherv_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gatherv_c_f08
#endif
  end interface MPI_Gatherv
  interface MPI_Scatter
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatter_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      ierror) bind(C, name="mpi_scatter_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatter_f08ts
#else
    subroutine MPI_Scatter_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatter_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatter_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      ierror) bind(C, name="mpi_scatter_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatter_c_f08ts
#else
    subroutine MPI_Scatter_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatter_c_f08
#endif
  end interface MPI_Scatter
  interface MPI_Scatterv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatterv_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      ierror) bind(C, name="mpi_scatterv_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatterv_f08ts
#else
    subroutine MPI_Scatterv_f08(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatterv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatterv_c_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
      comm, ierror) bind(C, name="mpi_scatterv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatterv_c_f08ts
#else
    subroutine MPI_Scatterv_c_f08(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatterv_c_f08
#endif
  end interface MPI_Scatterv
  interface MPI_Allgather
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_allgather_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgather_f08ts
#else
    subroutine MPI_Allgather_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgather_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_allgather_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgather_c_f08ts
#else
    subroutine MPI_Allgather_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgather_c_f08
#endif
  end interface MPI_Allgather
  interface MPI_Allgatherv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      ierror) bind(C, name="mpi_allgatherv_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgatherv_f08ts
#else
    subroutine MPI_Allgatherv_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgatherv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      ierror) bind(C, name="mpi_allgatherv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgatherv_c_f08ts
#else
    subroutine MPI_Allgatherv_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgatherv_c_f08
#endif
  end interface MPI_Allgatherv
  interface MPI_Alltoall
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_alltoall_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoall_f08ts
#else
    subroutine MPI_Alltoall_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoall_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_alltoall_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoall_c_f08ts
#else
    subroutine MPI_Alltoall_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoall_c_f08
#endif
  end interface MPI_Alltoall
  interface MPI_Alltoallv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, &
      comm, ierror) bind(C, name="mpi_alltoallv_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallv_f08ts
#else
    subroutine MPI_Alltoallv_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, &
      comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, ierror) bind(C, name="mpi_alltoallv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallv_c_f08ts
#else
    subroutine MPI_Alltoallv_c_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, &
      comm, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallv_c_f08
#endif
  end interface MPI_Alltoallv
  interface MPI_Alltoallw
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, ierror) bind(C, name="mpi_alltoallw_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallw_f08ts
#else
    subroutine MPI_Alltoallw_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, recvtypes, &
      comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallw_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, ierror) bind(C, name="mpi_alltoallw_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallw_c_f08ts
#else
    subroutine MPI_Alltoallw_c_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallw_c_f08
#endif
  end interface MPI_Alltoallw
  interface MPI_Reduce
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, ierror) bind(C, &
      name="mpi_reduce_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_f08ts
#else
    subroutine MPI_Reduce_f08(sendbuf, recvbuf, count, datatype, op, root, comm, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, ierror) bind(C, &
      name="mpi_reduce_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_c_f08ts
#else
    subroutine MPI_Reduce_c_f08(sendbuf, recvbuf, count, datatype, op, root, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_c_f08
#endif
  end interface MPI_Reduce
  interface MPI_Allreduce
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allreduce_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror) bind(C, &
      name="mpi_allreduce_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allreduce_f08ts
#else
    subroutine MPI_Allreduce_f08(sendbuf, recvbuf, count, datatype, op, comm, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allreduce_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allreduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror) bind(C, &
      name="mpi_allreduce_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allreduce_c_f08ts
#else
    subroutine MPI_Allreduce_c_f08(sendbuf, recvbuf, count, datatype, op, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allreduce_c_f08
#endif
  end interface MPI_Allreduce
  interface MPI_Reduce_scatter_block
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_block_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror) bind(C, &
      name="mpi_reduce_scatter_block_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_f08ts
#else
    subroutine MPI_Reduce_scatter_block_f08(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_block_c_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror) bind(C, &
      name="mpi_reduce_scatter_block_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_c_f08ts
#else
    subroutine MPI_Reduce_scatter_block_c_f08(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_c_f08
#endif
  end interface MPI_Reduce_scatter_block
  interface MPI_Reduce_scatter
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror) bind(C, &
      name="mpi_reduce_scatter_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_f08ts
#else
    subroutine MPI_Reduce_scatter_f08(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_c_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror) bind(C, &
      name="mpi_reduce_scatter_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_c_f08ts
#else
    subroutine MPI_Reduce_scatter_c_f08(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_c_f08
#endif
  end interface MPI_Reduce_scatter
  interface MPI_Scan
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror) bind(C, name="mpi_scan_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scan_f08ts
#else
    subroutine MPI_Scan_f08(sendbuf, recvbuf, count, datatype, op, comm, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scan_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror) bind(C, &
      name="mpi_scan_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scan_c_f08ts
#else
    subroutine MPI_Scan_c_f08(sendbuf, recvbuf, count, datatype, op, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scan_c_f08
#endif
  end interface MPI_Scan
  interface MPI_Exscan
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Exscan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror) bind(C, &
      name="mpi_exscan_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Exscan_f08ts
#else
    subroutine MPI_Exscan_f08(sendbuf, recvbuf, count, datatype, op, comm, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Exscan_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Exscan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, ierror) bind(C, &
      name="mpi_exscan_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Exscan_c_f08ts
#else
    subroutine MPI_Exscan_c_f08(sendbuf, recvbuf, count, datatype, op, comm, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Exscan_c_f08
#endif
  end interface MPI_Exscan
  interface MPI_Reduce_local
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_local_f08ts(inbuf, inoutbuf, count, datatype, op, ierror) bind(C, &
      name="mpi_reduce_local_f08ts_")
      import :: MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: inbuf
      type(*), dimension(..) :: inoutbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_local_f08ts
#else
    subroutine MPI_Reduce_local_f08(inbuf, inoutbuf, count, datatype, op, ierror)
      import :: MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inoutbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: inoutbuf
#else
      !DIR$ IGNORE_TKR inoutbuf
      !IBM* IGNORE_TKR inoutbuf
      real, dimension(*) :: inoutbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_local_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_local_c_f08ts(inbuf, inoutbuf, count, datatype, op, ierror) bind(C, &
      name="mpi_reduce_local_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Op
      implicit none
      type(*), dimension(..), intent(in) :: inbuf
      type(*), dimension(..) :: inoutbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_local_c_f08ts
#else
    subroutine MPI_Reduce_local_c_f08(inbuf, inoutbuf, count, datatype, op, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Op
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: inbuf
#else
      !DIR$ IGNORE_TKR inbuf
      !IBM* IGNORE_TKR inbuf
      real, dimension(*), intent(in) :: inbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: inoutbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: inoutbuf
#else
      !DIR$ IGNORE_TKR inoutbuf
      !IBM* IGNORE_TKR inoutbuf
      real, dimension(*) :: inoutbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_local_c_f08
#endif
  end interface MPI_Reduce_local
  interface MPI_Op_create
    subroutine MPI_Op_create_f08(user_fn, commute, op, ierror)
      import :: MPI_Op, MPI_User_function
      implicit none
      procedure(MPI_User_function) :: user_fn
      logical, intent(in) :: commute
      type(MPI_Op), intent(out) :: op
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Op_create_f08
  end interface MPI_Op_create
  interface MPI_Op_create_c
    subroutine MPI_Op_create_c_f08(user_fn, commute, op, ierror)
      import :: MPI_Op, MPI_User_function_c
      implicit none
      procedure(MPI_User_function_c) :: user_fn
      logical, intent(in) :: commute
      type(MPI_Op), intent(out) :: op
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Op_create_c_f08
  end interface MPI_Op_create_c
  interface MPI_Op_free
    subroutine MPI_Op_free_f08(op, ierror)
      import :: MPI_Op
      implicit none
      type(MPI_Op), intent(inout) :: op
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Op_free_f08
  end interface MPI_Op_free
  interface MPI_Op_commutative
    subroutine MPI_Op_commutative_f08(op, commute, ierror)
      import :: MPI_Op
      implicit none
      type(MPI_Op), intent(in) :: op
      logical, intent(out) :: commute
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Op_commutative_f08
  end interface MPI_Op_commutative
  interface MPI_Ibarrier
    subroutine MPI_Ibarrier_f08(comm, request, ierror)
      import :: MPI_Comm, MPI_Request
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ibarrier_f08
  end interface MPI_Ibarrier
  interface MPI_Ibcast
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ibcast_f08ts(buffer, count, datatype, root, comm, request, ierror) bind(C, &
      name="mpi_ibcast_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ibcast_f08ts
#else
    subroutine MPI_Ibcast_f08(buffer, count, datatype, root, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ibcast_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ibcast_c_f08ts(buffer, count, datatype, root, comm, request, ierror) bind(C, &
      name="mpi_ibcast_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buffer
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ibcast_c_f08ts
#else
    subroutine MPI_Ibcast_c_f08(buffer, count, datatype, root, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ibcast_c_f08
#endif
  end interface MPI_Ibcast
  interface MPI_Igather
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Igather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror) bind(C, name="mpi_igather_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Igather_f08ts
#else
    subroutine MPI_Igather_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Igather_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Igather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      request, ierror) bind(C, name="mpi_igather_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Igather_c_f08ts
#else
    subroutine MPI_Igather_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Igather_c_f08
#endif
  end interface MPI_Igather
  interface MPI_Igatherv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Igatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      request, ierror) bind(C, name="mpi_igatherv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Igatherv_f08ts
#else
    subroutine MPI_Igatherv_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Igatherv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Igatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
      comm, request, ierror) bind(C, name="mpi_igatherv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Igatherv_c_f08ts
#else
    subroutine MPI_Igatherv_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Igatherv_c_f08
#endif
  end interface MPI_Igatherv
  interface MPI_Iscatter
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iscatter_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror) bind(C, name="mpi_iscatter_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscatter_f08ts
#else
    subroutine MPI_Iscatter_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscatter_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iscatter_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      request, ierror) bind(C, name="mpi_iscatter_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscatter_c_f08ts
#else
    subroutine MPI_Iscatter_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscatter_c_f08
#endif
  end interface MPI_Iscatter
  interface MPI_Iscatterv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iscatterv_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
      comm, request, ierror) bind(C, name="mpi_iscatterv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscatterv_f08ts
#else
    subroutine MPI_Iscatterv_f08(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscatterv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iscatterv_c_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
      comm, request, ierror) bind(C, name="mpi_iscatterv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscatterv_c_f08ts
#else
    subroutine MPI_Iscatterv_c_f08(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
      comm, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscatterv_c_f08
#endif
  end interface MPI_Iscatterv
  interface MPI_Iallgather
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iallgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror) bind(C, name="mpi_iallgather_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallgather_f08ts
#else
    subroutine MPI_Iallgather_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallgather_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iallgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror) bind(C, name="mpi_iallgather_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallgather_c_f08ts
#else
    subroutine MPI_Iallgather_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallgather_c_f08
#endif
  end interface MPI_Iallgather
  interface MPI_Iallgatherv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iallgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      request, ierror) bind(C, name="mpi_iallgatherv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallgatherv_f08ts
#else
    subroutine MPI_Iallgatherv_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallgatherv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iallgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      request, ierror) bind(C, name="mpi_iallgatherv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallgatherv_c_f08ts
#else
    subroutine MPI_Iallgatherv_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallgatherv_c_f08
#endif
  end interface MPI_Iallgatherv
  interface MPI_Ialltoall
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ialltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror) bind(C, name="mpi_ialltoall_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoall_f08ts
#else
    subroutine MPI_Ialltoall_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoall_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ialltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror) bind(C, name="mpi_ialltoall_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoall_c_f08ts
#else
    subroutine MPI_Ialltoall_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoall_c_f08
#endif
  end interface MPI_Ialltoall
  interface MPI_Ialltoallv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ialltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, request, ierror) bind(C, name="mpi_ialltoallv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoallv_f08ts
#else
    subroutine MPI_Ialltoallv_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, &
      comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoallv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ialltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, request, ierror) bind(C, name="mpi_ialltoallv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoallv_c_f08ts
#else
    subroutine MPI_Ialltoallv_c_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoallv_c_f08
#endif
  end interface MPI_Ialltoallv
  interface MPI_Ialltoallw
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ialltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, request, ierror) bind(C, name="mpi_ialltoallw_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoallw_f08ts
#else
    subroutine MPI_Ialltoallw_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoallw_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ialltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, request, ierror) bind(C, name="mpi_ialltoallw_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoallw_c_f08ts
#else
    subroutine MPI_Ialltoallw_c_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ialltoallw_c_f08
#endif
  end interface MPI_Ialltoallw
  interface MPI_Ireduce
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ireduce_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror) bind(C, &
      name="mpi_ireduce_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_f08ts
#else
    subroutine MPI_Ireduce_f08(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ireduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror) bind(C, &
      name="mpi_ireduce_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_c_f08ts
#else
    subroutine MPI_Ireduce_c_f08(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_c_f08
#endif
  end interface MPI_Ireduce
  interface MPI_Iallreduce
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iallreduce_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_iallreduce_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallreduce_f08ts
#else
    subroutine MPI_Iallreduce_f08(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallreduce_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iallreduce_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_iallreduce_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallreduce_c_f08ts
#else
    subroutine MPI_Iallreduce_c_f08(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iallreduce_c_f08
#endif
  end interface MPI_Iallreduce
  interface MPI_Ireduce_scatter_block
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ireduce_scatter_block_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, request, &
      ierror) bind(C, name="mpi_ireduce_scatter_block_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_block_f08ts
#else
    subroutine MPI_Ireduce_scatter_block_f08(sendbuf, recvbuf, recvcount, datatype, op, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_block_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ireduce_scatter_block_c_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, request, &
      ierror) bind(C, name="mpi_ireduce_scatter_block_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_block_c_f08ts
#else
    subroutine MPI_Ireduce_scatter_block_c_f08(sendbuf, recvbuf, recvcount, datatype, op, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_block_c_f08
#endif
  end interface MPI_Ireduce_scatter_block
  interface MPI_Ireduce_scatter
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ireduce_scatter_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, &
      ierror) bind(C, name="mpi_ireduce_scatter_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_f08ts
#else
    subroutine MPI_Ireduce_scatter_f08(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ireduce_scatter_c_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, &
      ierror) bind(C, name="mpi_ireduce_scatter_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_c_f08ts
#else
    subroutine MPI_Ireduce_scatter_c_f08(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_c_f08
#endif
  end interface MPI_Ireduce_scatter
  interface MPI_Iscan
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iscan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_iscan_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscan_f08ts
#else
    subroutine MPI_Iscan_f08(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscan_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iscan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_iscan_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscan_c_f08ts
#else
    subroutine MPI_Iscan_c_f08(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iscan_c_f08
#endif
  end interface MPI_Iscan
  interface MPI_Iexscan
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iexscan_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_iexscan_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iexscan_f08ts
#else
    subroutine MPI_Iexscan_f08(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iexscan_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iexscan_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_iexscan_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iexscan_c_f08ts
#else
    subroutine MPI_Iexscan_c_f08(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Iexscan_c_f08
#endif
  end interface MPI_Iexscan
  interface MPI_Barrier_init
    subroutine MPI_Barrier_init_f08(comm, info, request, ierror)
      import :: MPI_Comm, MPI_Info, MPI_Request
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Barrier_init_f08
  end interface MPI_Barrier_init
  interface MPI_Bcast_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bcast_init_f08ts(buffer, count, datatype, root, comm, info, request, ierror) bind(C, &
      name="mpi_bcast_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bcast_init_f08ts
#else
    subroutine MPI_Bcast_init_f08(buffer, count, datatype, root, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bcast_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bcast_init_c_f08ts(buffer, count, datatype, root, comm, info, request, ierror) bind(C, &
      name="mpi_bcast_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), asynchronous :: buffer
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bcast_init_c_f08ts
#else
    subroutine MPI_Bcast_init_c_f08(buffer, count, datatype, root, comm, info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Bcast_init_c_f08
#endif
  end interface MPI_Bcast_init
  interface MPI_Gather_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gather_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, info, &
      request, ierror) bind(C, name="mpi_gather_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gather_init_f08ts
#else
    subroutine MPI_Gather_init_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, info, &
      request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gather_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gather_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      info, request, ierror) bind(C, name="mpi_gather_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gather_init_c_f08ts
#else
    subroutine MPI_Gather_init_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, info, &
      request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gather_init_c_f08
#endif
  end interface MPI_Gather_init
  interface MPI_Gatherv_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gatherv_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
      comm, info, request, ierror) bind(C, name="mpi_gatherv_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gatherv_init_f08ts
#else
    subroutine MPI_Gatherv_init_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
      comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gatherv_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gatherv_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
      comm, info, request, ierror) bind(C, name="mpi_gatherv_init_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gatherv_init_c_f08ts
#else
    subroutine MPI_Gatherv_init_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, &
      comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Gatherv_init_c_f08
#endif
  end interface MPI_Gatherv_init
  interface MPI_Scatter_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatter_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      info, request, ierror) bind(C, name="mpi_scatter_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatter_init_f08ts
#else
    subroutine MPI_Scatter_init_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, info, &
      request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatter_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatter_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      info, request, ierror) bind(C, name="mpi_scatter_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatter_init_c_f08ts
#else
    subroutine MPI_Scatter_init_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatter_init_c_f08
#endif
  end interface MPI_Scatter_init
  interface MPI_Scatterv_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatterv_init_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
      comm, info, request, ierror) bind(C, name="mpi_scatterv_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatterv_init_f08ts
#else
    subroutine MPI_Scatterv_init_f08(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
      comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatterv_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatterv_init_c_f08ts(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, &
      root, comm, info, request, ierror) bind(C, name="mpi_scatterv_init_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatterv_init_c_f08ts
#else
    subroutine MPI_Scatterv_init_c_f08(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, &
      comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scatterv_init_c_f08
#endif
  end interface MPI_Scatterv_init
  interface MPI_Allgather_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgather_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror) bind(C, name="mpi_allgather_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgather_init_f08ts
#else
    subroutine MPI_Allgather_init_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgather_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgather_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror) bind(C, name="mpi_allgather_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgather_init_c_f08ts
#else
    subroutine MPI_Allgather_init_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgather_init_c_f08
#endif
  end interface MPI_Allgather_init
  interface MPI_Allgatherv_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgatherv_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, info, request, ierror) bind(C, name="mpi_allgatherv_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgatherv_init_f08ts
#else
    subroutine MPI_Allgatherv_init_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgatherv_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgatherv_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, info, request, ierror) bind(C, name="mpi_allgatherv_init_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgatherv_init_c_f08ts
#else
    subroutine MPI_Allgatherv_init_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allgatherv_init_c_f08
#endif
  end interface MPI_Allgatherv_init
  interface MPI_Alltoall_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoall_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror) bind(C, name="mpi_alltoall_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoall_init_f08ts
#else
    subroutine MPI_Alltoall_init_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoall_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoall_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror) bind(C, name="mpi_alltoall_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoall_init_c_f08ts
#else
    subroutine MPI_Alltoall_init_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoall_init_c_f08
#endif
  end interface MPI_Alltoall_init
  interface MPI_Alltoallv_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallv_init_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, info, request, ierror) bind(C, name="mpi_alltoallv_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallv_init_f08ts
#else
    subroutine MPI_Alltoallv_init_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallv_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallv_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, info, request, ierror) bind(C, name="mpi_alltoallv_init_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallv_init_c_f08ts
#else
    subroutine MPI_Alltoallv_init_c_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallv_init_c_f08
#endif
  end interface MPI_Alltoallv_init
  interface MPI_Alltoallw_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallw_init_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, info, request, ierror) bind(C, name="mpi_alltoallw_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallw_init_f08ts
#else
    subroutine MPI_Alltoallw_init_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallw_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallw_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, info, request, ierror) bind(C, name="mpi_alltoallw_init_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallw_init_c_f08ts
#else
    subroutine MPI_Alltoallw_init_c_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Alltoallw_init_c_f08
#endif
  end interface MPI_Alltoallw_init
  interface MPI_Reduce_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_init_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, &
      ierror) bind(C, name="mpi_reduce_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_init_f08ts
#else
    subroutine MPI_Reduce_init_f08(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, &
      ierror) bind(C, name="mpi_reduce_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_init_c_f08ts
#else
    subroutine MPI_Reduce_init_c_f08(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_init_c_f08
#endif
  end interface MPI_Reduce_init
  interface MPI_Allreduce_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allreduce_init_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, &
      ierror) bind(C, name="mpi_allreduce_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allreduce_init_f08ts
#else
    subroutine MPI_Allreduce_init_f08(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allreduce_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allreduce_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, &
      ierror) bind(C, name="mpi_allreduce_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allreduce_init_c_f08ts
#else
    subroutine MPI_Allreduce_init_c_f08(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Allreduce_init_c_f08
#endif
  end interface MPI_Allreduce_init
  interface MPI_Reduce_scatter_block_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_block_init_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, info, request, &
      ierror) bind(C, name="mpi_reduce_scatter_block_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_init_f08ts
#else
    subroutine MPI_Reduce_scatter_block_init_f08(sendbuf, recvbuf, recvcount, datatype, op, comm, info, request, &
      ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_block_init_c_f08ts(sendbuf, recvbuf, recvcount, datatype, op, comm, info, &
      request, ierror) bind(C, name="mpi_reduce_scatter_block_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_init_c_f08ts
#else
    subroutine MPI_Reduce_scatter_block_init_c_f08(sendbuf, recvbuf, recvcount, datatype, op, comm, info, request, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_init_c_f08
#endif
  end interface MPI_Reduce_scatter_block_init
  interface MPI_Reduce_scatter_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_init_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
      ierror) bind(C, name="mpi_reduce_scatter_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_init_f08ts
#else
    subroutine MPI_Reduce_scatter_init_f08(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
      ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_init_c_f08ts(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
      ierror) bind(C, name="mpi_reduce_scatter_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_init_c_f08ts
#else
    subroutine MPI_Reduce_scatter_init_c_f08(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_init_c_f08
#endif
  end interface MPI_Reduce_scatter_init
  interface MPI_Scan_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scan_init_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror) bind(C, &
      name="mpi_scan_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scan_init_f08ts
#else
    subroutine MPI_Scan_init_f08(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scan_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scan_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror) bind(C, &
      name="mpi_scan_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scan_init_c_f08ts
#else
    subroutine MPI_Scan_init_c_f08(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Scan_init_c_f08
#endif
  end interface MPI_Scan_init
  interface MPI_Exscan_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Exscan_init_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror) bind(C, &
      name="mpi_exscan_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Exscan_init_f08ts
#else
    subroutine MPI_Exscan_init_f08(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Exscan_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Exscan_init_c_f08ts(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror) bind(C, &
      name="mpi_exscan_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Exscan_init_c_f08ts
#else
    subroutine MPI_Exscan_init_c_f08(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Op, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Exscan_init_c_f08
#endif
  end interface MPI_Exscan_init
  interface MPI_Group_size
    subroutine MPI_Group_size_f08(group, size, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group
      integer, intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_size_f08
  end interface MPI_Group_size
  interface MPI_Group_rank
    subroutine MPI_Group_rank_f08(group, rank, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group
      integer, intent(out) :: rank
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_rank_f08
  end interface MPI_Group_rank
  interface MPI_Group_translate_ranks
    subroutine MPI_Group_translate_ranks_f08(group1, n, ranks1, group2, ranks2, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group1
      integer, intent(in) :: n
      integer, intent(in) :: ranks1(*)
      type(MPI_Group), intent(in) :: group2
      integer, intent(out) :: ranks2(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_translate_ranks_f08
  end interface MPI_Group_translate_ranks
  interface MPI_Group_compare
    subroutine MPI_Group_compare_f08(group1, group2, result, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group1
      type(MPI_Group), intent(in) :: group2
      integer, intent(out) :: result
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_compare_f08
  end interface MPI_Group_compare
  interface MPI_Comm_group
    subroutine MPI_Comm_group_f08(comm, group, ierror)
      import :: MPI_Comm, MPI_Group
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Group), intent(out) :: group
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_group_f08
  end interface MPI_Comm_group
  interface MPI_Group_union
    subroutine MPI_Group_union_f08(group1, group2, newgroup, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group1
      type(MPI_Group), intent(in) :: group2
      type(MPI_Group), intent(out) :: newgroup
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_union_f08
  end interface MPI_Group_union
  interface MPI_Group_intersection
    subroutine MPI_Group_intersection_f08(group1, group2, newgroup, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group1
      type(MPI_Group), intent(in) :: group2
      type(MPI_Group), intent(out) :: newgroup
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_intersection_f08
  end interface MPI_Group_intersection
  interface MPI_Group_difference
    subroutine MPI_Group_difference_f08(group1, group2, newgroup, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group1
      type(MPI_Group), intent(in) :: group2
      type(MPI_Group), intent(out) :: newgroup
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_difference_f08
  end interface MPI_Group_difference
  interface MPI_Group_incl
    subroutine MPI_Group_incl_f08(group, n, ranks, newgroup, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group
      integer, intent(in) :: n
      integer, intent(in) :: ranks(*)
      type(MPI_Group), intent(out) :: newgroup
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_incl_f08
  end interface MPI_Group_incl
  interface MPI_Group_excl
    subroutine MPI_Group_excl_f08(group, n, ranks, newgroup, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group
      integer, intent(in) :: n
      integer, intent(in) :: ranks(*)
      type(MPI_Group), intent(out) :: newgroup
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_excl_f08
  end interface MPI_Group_excl
  interface MPI_Group_range_incl
    subroutine MPI_Group_range_incl_f08(group, n, ranges, newgroup, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group
      integer, intent(in) :: n
      integer, intent(in) :: ranges(3,*)
      type(MPI_Group), intent(out) :: newgroup
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_range_incl_f08
  end interface MPI_Group_range_incl
  interface MPI_Group_range_excl
    subroutine MPI_Group_range_excl_f08(group, n, ranges, newgroup, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(in) :: group
      integer, intent(in) :: n
      integer, intent(in) :: ranges(3,*)
      type(MPI_Group), intent(out) :: newgroup
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_range_excl_f08
  end interface MPI_Group_range_excl
  interface MPI_Group_from_session_pset
    subroutine MPI_Group_from_session_pset_f08(session, pset_name, newgroup, ierror)
      import :: MPI_Group, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      character(len=*), intent(in) :: pset_name
      type(MPI_Group), intent(out) :: newgroup
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_from_session_pset_f08
  end interface MPI_Group_from_session_pset
  interface MPI_Group_free
    subroutine MPI_Group_free_f08(group, ierror)
      import :: MPI_Group
      implicit none
      type(MPI_Group), intent(inout) :: group
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Group_free_f08
  end interface MPI_Group_free
  interface MPI_Comm_size
    subroutine MPI_Comm_size_f08(comm, size, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_size_f08
  end interface MPI_Comm_size
  interface MPI_Comm_rank
    subroutine MPI_Comm_rank_f08(comm, rank, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(out) :: rank
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_rank_f08
  end interface MPI_Comm_rank
  interface MPI_Comm_compare
    subroutine MPI_Comm_compare_f08(comm1, comm2, result, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm1
      type(MPI_Comm), intent(in) :: comm2
      integer, intent(out) :: result
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_compare_f08
  end interface MPI_Comm_compare
  interface MPI_Comm_dup
    subroutine MPI_Comm_dup_f08(comm, newcomm, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_dup_f08
  end interface MPI_Comm_dup
  interface MPI_Comm_dup_with_info
    subroutine MPI_Comm_dup_with_info_f08(comm, info, newcomm, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_dup_with_info_f08
  end interface MPI_Comm_dup_with_info
  interface MPI_Comm_idup
    subroutine MPI_Comm_idup_f08(comm, newcomm, request, ierror)
      import :: MPI_Comm, MPI_Request
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Comm), intent(out) :: newcomm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_idup_f08
  end interface MPI_Comm_idup
  interface MPI_Comm_idup_with_info
    subroutine MPI_Comm_idup_with_info_f08(comm, info, newcomm, request, ierror)
      import :: MPI_Comm, MPI_Info, MPI_Request
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(out) :: newcomm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_idup_with_info_f08
  end interface MPI_Comm_idup_with_info
  interface MPI_Comm_create
    subroutine MPI_Comm_create_f08(comm, group, newcomm, ierror)
      import :: MPI_Comm, MPI_Group
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Group), intent(in) :: group
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_create_f08
  end interface MPI_Comm_create
  interface MPI_Comm_create_group
    subroutine MPI_Comm_create_group_f08(comm, group, tag, newcomm, ierror)
      import :: MPI_Comm, MPI_Group
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Group), intent(in) :: group
      integer, intent(in) :: tag
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_create_group_f08
  end interface MPI_Comm_create_group
  interface MPI_Comm_create_from_group
    subroutine MPI_Comm_create_from_group_f08(group, stringtag, info, errhandler, newcomm, ierror)
      import :: MPI_Comm, MPI_Errhandler, MPI_Group, MPI_Info
      implicit none
      type(MPI_Group), intent(in) :: group
      character(len=*), intent(in) :: stringtag
      type(MPI_Info), intent(in) :: info
      type(MPI_Errhandler), intent(in) :: errhandler
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_create_from_group_f08
  end interface MPI_Comm_create_from_group
  interface MPI_Comm_split
    subroutine MPI_Comm_split_f08(comm, color, key, newcomm, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: color
      integer, intent(in) :: key
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_split_f08
  end interface MPI_Comm_split
  interface MPI_Comm_split_type
    subroutine MPI_Comm_split_type_f08(comm, split_type, key, info, newcomm, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: split_type
      integer, intent(in) :: key
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_split_type_f08
  end interface MPI_Comm_split_type
  interface MPI_Comm_free
    subroutine MPI_Comm_free_f08(comm, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(inout) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_free_f08
  end interface MPI_Comm_free
  interface MPI_Comm_set_info
    subroutine MPI_Comm_set_info_f08(comm, info, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_set_info_f08
  end interface MPI_Comm_set_info
  interface MPI_Comm_get_info
    subroutine MPI_Comm_get_info_f08(comm, info_used, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(out) :: info_used
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_get_info_f08
  end interface MPI_Comm_get_info
  interface MPI_Comm_test_inter
    subroutine MPI_Comm_test_inter_f08(comm, flag, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_test_inter_f08
  end interface MPI_Comm_test_inter
  interface MPI_Comm_remote_size
    subroutine MPI_Comm_remote_size_f08(comm, size, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_remote_size_f08
  end interface MPI_Comm_remote_size
  interface MPI_Comm_remote_group
    subroutine MPI_Comm_remote_group_f08(comm, group, ierror)
      import :: MPI_Comm, MPI_Group
      implicit none
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Group), intent(out) :: group
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_remote_group_f08
  end interface MPI_Comm_remote_group
  interface MPI_Intercomm_create
    subroutine MPI_Intercomm_create_f08(local_comm, local_leader, peer_comm, remote_leader, tag, newintercomm, &
      ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: local_comm
      integer, intent(in) :: local_leader
      type(MPI_Comm), intent(in) :: peer_comm
      integer, intent(in) :: remote_leader
      integer, intent(in) :: tag
      type(MPI_Comm), intent(out) :: newintercomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Intercomm_create_f08
  end interface MPI_Intercomm_create
  interface MPI_Intercomm_create_from_groups
    subroutine MPI_Intercomm_create_from_groups_f08(local_group, local_leader, remote_group, remote_leader, &
      stringtag, info, errhandler, newintercomm, ierror)
      import :: MPI_Comm, MPI_Errhandler, MPI_Group, MPI_Info
      implicit none
      type(MPI_Group), intent(in) :: local_group
      integer, intent(in) :: local_leader
      type(MPI_Group), intent(in) :: remote_group
      integer, intent(in) :: remote_leader
      character(len=*), intent(in) :: stringtag
      type(MPI_Info), intent(in) :: info
      type(MPI_Errhandler), intent(in) :: errhandler
      type(MPI_Comm), intent(out) :: newintercomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Intercomm_create_from_groups_f08
  end interface MPI_Intercomm_create_from_groups
  interface MPI_Intercomm_merge
    subroutine MPI_Intercomm_merge_f08(intercomm, high, newintracomm, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: intercomm
      logical, intent(in) :: high
      type(MPI_Comm), intent(out) :: newintracomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Intercomm_merge_f08
  end interface MPI_Intercomm_merge
  interface MPI_Comm_create_keyval
    subroutine MPI_Comm_create_keyval_f08(comm_copy_attr_fn, comm_delete_attr_fn, comm_keyval, extra_state, &
      ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm_copy_attr_function, MPI_Comm_delete_attr_function
      implicit none
      procedure(MPI_Comm_copy_attr_function) :: comm_copy_attr_fn
      procedure(MPI_Comm_delete_attr_function) :: comm_delete_attr_fn
      integer, intent(out) :: comm_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_create_keyval_f08
  end interface MPI_Comm_create_keyval
  interface MPI_Comm_free_keyval
    subroutine MPI_Comm_free_keyval_f08(comm_keyval, ierror)
      implicit none
      integer, intent(inout) :: comm_keyval
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_free_keyval_f08
  end interface MPI_Comm_free_keyval
  interface MPI_Comm_set_attr
    subroutine MPI_Comm_set_attr_f08(comm, comm_keyval, attribute_val, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: comm_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: attribute_val
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_set_attr_f08
  end interface MPI_Comm_set_attr
  interface MPI_Comm_get_attr
    subroutine MPI_Comm_get_attr_f08(comm, comm_keyval, attribute_val, flag, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: comm_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: attribute_val
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_get_attr_f08
  end interface MPI_Comm_get_attr
  interface MPI_Comm_delete_attr
    subroutine MPI_Comm_delete_attr_f08(comm, comm_keyval, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: comm_keyval
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_delete_attr_f08
  end interface MPI_Comm_delete_attr
  interface MPI_Comm_set_name
    subroutine MPI_Comm_set_name_f08(comm, comm_name, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      character(len=*), intent(in) :: comm_name
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_set_name_f08
  end interface MPI_Comm_set_name
  interface MPI_Comm_get_name
    subroutine MPI_Comm_get_name_f08(comm, comm_name, resultlen, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      character(len=*), intent(out) :: comm_name
      integer, intent(out) :: resultlen
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_get_name_f08
  end interface MPI_Comm_get_name
  interface MPI_Type_create_keyval
    subroutine MPI_Type_create_keyval_f08(type_copy_attr_fn, type_delete_attr_fn, type_keyval, extra_state, &
      ierror)
      import :: MPI_ADDRESS_KIND, MPI_Type_copy_attr_function, MPI_Type_delete_attr_function
      implicit none
      procedure(MPI_Type_copy_attr_function) :: type_copy_attr_fn
      procedure(MPI_Type_delete_attr_function) :: type_delete_attr_fn
      integer, intent(out) :: type_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_keyval_f08
  end interface MPI_Type_create_keyval
  interface MPI_Type_free_keyval
    subroutine MPI_Type_free_keyval_f08(type_keyval, ierror)
      implicit none
      integer, intent(inout) :: type_keyval
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_free_keyval_f08
  end interface MPI_Type_free_keyval
  interface MPI_Type_set_attr
    subroutine MPI_Type_set_attr_f08(datatype, type_keyval, attribute_val, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: type_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: attribute_val
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_set_attr_f08
  end interface MPI_Type_set_attr
  interface MPI_Type_get_attr
    subroutine MPI_Type_get_attr_f08(datatype, type_keyval, attribute_val, flag, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: type_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: attribute_val
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_attr_f08
  end interface MPI_Type_get_attr
  interface MPI_Type_delete_attr
    subroutine MPI_Type_delete_attr_f08(datatype, type_keyval, ierror)
      import :: MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: type_keyval
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_delete_attr_f08
  end interface MPI_Type_delete_attr
  interface MPI_Type_set_name
    subroutine MPI_Type_set_name_f08(datatype, type_name, ierror)
      import :: MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      character(len=*), intent(in) :: type_name
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_set_name_f08
  end interface MPI_Type_set_name
  interface MPI_Type_get_name
    subroutine MPI_Type_get_name_f08(datatype, type_name, resultlen, ierror)
      import :: MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      character(len=*), intent(out) :: type_name
      integer, intent(out) :: resultlen
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_name_f08
  end interface MPI_Type_get_name
  interface MPI_Win_create_keyval
    subroutine MPI_Win_create_keyval_f08(win_copy_attr_fn, win_delete_attr_fn, win_keyval, extra_state, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Win_copy_attr_function, MPI_Win_delete_attr_function
      implicit none
      procedure(MPI_Win_copy_attr_function) :: win_copy_attr_fn
      procedure(MPI_Win_delete_attr_function) :: win_delete_attr_fn
      integer, intent(out) :: win_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_create_keyval_f08
  end interface MPI_Win_create_keyval
  interface MPI_Win_free_keyval
    subroutine MPI_Win_free_keyval_f08(win_keyval, ierror)
      implicit none
      integer, intent(inout) :: win_keyval
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_free_keyval_f08
  end interface MPI_Win_free_keyval
  interface MPI_Win_set_attr
    subroutine MPI_Win_set_attr_f08(win, win_keyval, attribute_val, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, intent(in) :: win_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: attribute_val
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_set_attr_f08
  end interface MPI_Win_set_attr
  interface MPI_Win_get_attr
    subroutine MPI_Win_get_attr_f08(win, win_keyval, attribute_val, flag, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, intent(in) :: win_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: attribute_val
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_get_attr_f08
  end interface MPI_Win_get_attr
  interface MPI_Win_delete_attr
    subroutine MPI_Win_delete_attr_f08(win, win_keyval, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, intent(in) :: win_keyval
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_delete_attr_f08
  end interface MPI_Win_delete_attr
  interface MPI_Win_set_name
    subroutine MPI_Win_set_name_f08(win, win_name, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      character(len=*), intent(in) :: win_name
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_set_name_f08
  end interface MPI_Win_set_name
  interface MPI_Win_get_name
    subroutine MPI_Win_get_name_f08(win, win_name, resultlen, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      character(len=*), intent(out) :: win_name
      integer, intent(out) :: resultlen
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_get_name_f08
  end interface MPI_Win_get_name
  interface MPI_Cart_create
    subroutine MPI_Cart_create_f08(comm_old, ndims, dims, periods, reorder, comm_cart, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm_old
      integer, intent(in) :: ndims
      integer, intent(in) :: dims(*)
      logical, intent(in) :: periods(*)
      logical, intent(in) :: reorder
      type(MPI_Comm), intent(out) :: comm_cart
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Cart_create_f08
  end interface MPI_Cart_create
  interface MPI_Dims_create
    subroutine MPI_Dims_create_f08(nnodes, ndims, dims, ierror)
      implicit none
      integer, intent(in) :: nnodes
      integer, intent(in) :: ndims
      integer, intent(inout) :: dims(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Dims_create_f08
  end interface MPI_Dims_create
  interface MPI_Cartdim_get
    subroutine MPI_Cartdim_get_f08(comm, ndims, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(out) :: ndims
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Cartdim_get_f08
  end interface MPI_Cartdim_get
  interface MPI_Cart_get
    subroutine MPI_Cart_get_f08(comm, maxdims, dims, periods, coords, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: maxdims
      integer, intent(out) :: dims(*)
      logical, intent(out) :: periods(*)
      integer, intent(out) :: coords(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Cart_get_f08
  end interface MPI_Cart_get
  interface MPI_Cart_rank
    subroutine MPI_Cart_rank_f08(comm, coords, rank, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: coords(*)
      integer, intent(out) :: rank
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Cart_rank_f08
  end interface MPI_Cart_rank
  interface MPI_Cart_coords
    subroutine MPI_Cart_coords_f08(comm, rank, maxdims, coords, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: rank
      integer, intent(in) :: maxdims
      integer, intent(out) :: coords(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Cart_coords_f08
  end interface MPI_Cart_coords
  interface MPI_Cart_shift
    subroutine MPI_Cart_shift_f08(comm, direction, disp, rank_source, rank_dest, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: direction
      integer, intent(in) :: disp
      integer, intent(out) :: rank_source
      integer, intent(out) :: rank_dest
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Cart_shift_f08
  end interface MPI_Cart_shift
  interface MPI_Cart_sub
    subroutine MPI_Cart_sub_f08(comm, remain_dims, newcomm, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      logical, intent(in) :: remain_dims(*)
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Cart_sub_f08
  end interface MPI_Cart_sub
  interface MPI_Cart_map
    subroutine MPI_Cart_map_f08(comm, ndims, dims, periods, newrank, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: ndims
      integer, intent(in) :: dims(*)
      logical, intent(in) :: periods(*)
      integer, intent(out) :: newrank
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Cart_map_f08
  end interface MPI_Cart_map
  interface MPI_Graph_create
    subroutine MPI_Graph_create_f08(comm_old, nnodes, index, edges, reorder, comm_graph, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm_old
      integer, intent(in) :: nnodes
      integer, intent(in) :: index(*)
      integer, intent(in) :: edges(*)
      logical, intent(in) :: reorder
      type(MPI_Comm), intent(out) :: comm_graph
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Graph_create_f08
  end interface MPI_Graph_create
  interface MPI_Graphdims_get
    subroutine MPI_Graphdims_get_f08(comm, nnodes, nedges, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(out) :: nnodes
      integer, intent(out) :: nedges
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Graphdims_get_f08
  end interface MPI_Graphdims_get
  interface MPI_Graph_get
    subroutine MPI_Graph_get_f08(comm, maxindex, maxedges, index, edges, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: maxindex
      integer, intent(in) :: maxedges
      integer, intent(out) :: index(*)
      integer, intent(out) :: edges(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Graph_get_f08
  end interface MPI_Graph_get
  interface MPI_Graph_neighbors_count
    subroutine MPI_Graph_neighbors_count_f08(comm, rank, nneighbors, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: rank
      integer, intent(out) :: nneighbors
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Graph_neighbors_count_f08
  end interface MPI_Graph_neighbors_count
  interface MPI_Graph_neighbors
    subroutine MPI_Graph_neighbors_f08(comm, rank, maxneighbors, neighbors, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: rank
      integer, intent(in) :: maxneighbors
      integer, intent(out) :: neighbors(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Graph_neighbors_f08
  end interface MPI_Graph_neighbors
  interface MPI_Graph_map
    subroutine MPI_Graph_map_f08(comm, nnodes, index, edges, newrank, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: nnodes
      integer, intent(in) :: index(*)
      integer, intent(in) :: edges(*)
      integer, intent(out) :: newrank
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Graph_map_f08
  end interface MPI_Graph_map
  interface MPI_Dist_graph_create_adjacent
    subroutine MPI_Dist_graph_create_adjacent_f08(comm_old, indegree, sources, sourceweights, outdegree, &
      destinations, destweights, info, reorder, comm_dist_graph, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      type(MPI_Comm), intent(in) :: comm_old
      integer, intent(in) :: indegree
      integer, intent(in) :: sources(*)
      integer, intent(in) :: sourceweights(*)
      integer, intent(in) :: outdegree
      integer, intent(in) :: destinations(*)
      integer, intent(in) :: destweights(*)
      type(MPI_Info), intent(in) :: info
      logical, intent(in) :: reorder
      type(MPI_Comm), intent(out) :: comm_dist_graph
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Dist_graph_create_adjacent_f08
  end interface MPI_Dist_graph_create_adjacent
  interface MPI_Dist_graph_create
    subroutine MPI_Dist_graph_create_f08(comm_old, n, sources, degrees, destinations, weights, info, reorder, &
      comm_dist_graph, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      type(MPI_Comm), intent(in) :: comm_old
      integer, intent(in) :: n
      integer, intent(in) :: sources(*)
      integer, intent(in) :: degrees(*)
      integer, intent(in) :: destinations(*)
      integer, intent(in) :: weights(*)
      type(MPI_Info), intent(in) :: info
      logical, intent(in) :: reorder
      type(MPI_Comm), intent(out) :: comm_dist_graph
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Dist_graph_create_f08
  end interface MPI_Dist_graph_create
  interface MPI_Dist_graph_neighbors_count
    subroutine MPI_Dist_graph_neighbors_count_f08(comm, indegree, outdegree, weighted, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(out) :: indegree
      integer, intent(out) :: outdegree
      logical, intent(out) :: weighted
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Dist_graph_neighbors_count_f08
  end interface MPI_Dist_graph_neighbors_count
  interface MPI_Dist_graph_neighbors
    subroutine MPI_Dist_graph_neighbors_f08(comm, maxindegree, sources, sourceweights, maxoutdegree, destinations, &
      destweights, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(in) :: maxindegree
      integer, intent(out) :: sources(*)
      integer :: sourceweights(*)
      integer, intent(in) :: maxoutdegree
      integer, intent(out) :: destinations(*)
      integer :: destweights(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Dist_graph_neighbors_f08
  end interface MPI_Dist_graph_neighbors
  interface MPI_Topo_test
    subroutine MPI_Topo_test_f08(comm, status, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(in) :: comm
      integer, intent(out) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Topo_test_f08
  end interface MPI_Topo_test
  interface MPI_Neighbor_allgather
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_neighbor_allgather_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_f08ts
#else
    subroutine MPI_Neighbor_allgather_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_neighbor_allgather_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_c_f08ts
#else
    subroutine MPI_Neighbor_allgather_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_c_f08
#endif
  end interface MPI_Neighbor_allgather
  interface MPI_Neighbor_allgatherv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, ierror) bind(C, name="mpi_neighbor_allgatherv_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_f08ts
#else
    subroutine MPI_Neighbor_allgatherv_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
      recvtype, comm, ierror) bind(C, name="mpi_neighbor_allgatherv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_c_f08ts
#else
    subroutine MPI_Neighbor_allgatherv_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_c_f08
#endif
  end interface MPI_Neighbor_allgatherv
  interface MPI_Neighbor_alltoall
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_neighbor_alltoall_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_f08ts
#else
    subroutine MPI_Neighbor_alltoall_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_neighbor_alltoall_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_c_f08ts
#else
    subroutine MPI_Neighbor_alltoall_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_c_f08
#endif
  end interface MPI_Neighbor_alltoall
  interface MPI_Neighbor_alltoallv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, ierror) bind(C, name="mpi_neighbor_alltoallv_f08ts_")
      import :: MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_f08ts
#else
    subroutine MPI_Neighbor_alltoallv_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, ierror)
      import :: MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
      rdispls, recvtype, comm, ierror) bind(C, name="mpi_neighbor_alltoallv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_c_f08ts
#else
    subroutine MPI_Neighbor_alltoallv_c_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_c_f08
#endif
  end interface MPI_Neighbor_alltoallv
  interface MPI_Neighbor_alltoallw
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, ierror) bind(C, name="mpi_neighbor_alltoallw_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_f08ts
#else
    subroutine MPI_Neighbor_alltoallw_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
      rdispls, recvtypes, comm, ierror) bind(C, name="mpi_neighbor_alltoallw_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..) :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_c_f08ts
#else
    subroutine MPI_Neighbor_alltoallw_c_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_c_f08
#endif
  end interface MPI_Neighbor_alltoallw
  interface MPI_Ineighbor_allgather
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_allgather_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      request, ierror) bind(C, name="mpi_ineighbor_allgather_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgather_f08ts
#else
    subroutine MPI_Ineighbor_allgather_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgather_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_allgather_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      request, ierror) bind(C, name="mpi_ineighbor_allgather_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgather_c_f08ts
#else
    subroutine MPI_Ineighbor_allgather_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgather_c_f08
#endif
  end interface MPI_Ineighbor_allgather
  interface MPI_Ineighbor_allgatherv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_allgatherv_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, request, ierror) bind(C, name="mpi_ineighbor_allgatherv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgatherv_f08ts
#else
    subroutine MPI_Ineighbor_allgatherv_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgatherv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_allgatherv_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
      recvtype, comm, request, ierror) bind(C, name="mpi_ineighbor_allgatherv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgatherv_c_f08ts
#else
    subroutine MPI_Ineighbor_allgatherv_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgatherv_c_f08
#endif
  end interface MPI_Ineighbor_allgatherv
  interface MPI_Ineighbor_alltoall
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_alltoall_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      request, ierror) bind(C, name="mpi_ineighbor_alltoall_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoall_f08ts
#else
    subroutine MPI_Ineighbor_alltoall_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoall_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_alltoall_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      request, ierror) bind(C, name="mpi_ineighbor_alltoall_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoall_c_f08ts
#else
    subroutine MPI_Ineighbor_alltoall_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoall_c_f08
#endif
  end interface MPI_Ineighbor_alltoall
  interface MPI_Ineighbor_alltoallv
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_alltoallv_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, request, ierror) bind(C, name="mpi_ineighbor_alltoallv_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallv_f08ts
#else
    subroutine MPI_Ineighbor_alltoallv_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallv_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_alltoallv_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
      rdispls, recvtype, comm, request, ierror) bind(C, name="mpi_ineighbor_alltoallv_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallv_c_f08ts
#else
    subroutine MPI_Ineighbor_alltoallv_c_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallv_c_f08
#endif
  end interface MPI_Ineighbor_alltoallv
  interface MPI_Ineighbor_alltoallw
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_alltoallw_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
      rdispls, recvtypes, comm, request, ierror) bind(C, name="mpi_ineighbor_alltoallw_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallw_f08ts
#else
    subroutine MPI_Ineighbor_alltoallw_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallw_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_alltoallw_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
      rdispls, recvtypes, comm, request, ierror) bind(C, name="mpi_ineighbor_alltoallw_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallw_c_f08ts
#else
    subroutine MPI_Ineighbor_alltoallw_c_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
      rdispls, recvtypes, comm, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallw_c_f08
#endif
  end interface MPI_Ineighbor_alltoallw
  interface MPI_Neighbor_allgather_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgather_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      info, request, ierror) bind(C, name="mpi_neighbor_allgather_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_init_f08ts
#else
    subroutine MPI_Neighbor_allgather_init_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgather_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
      comm, info, request, ierror) bind(C, name="mpi_neighbor_allgather_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_init_c_f08ts
#else
    subroutine MPI_Neighbor_allgather_init_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_init_c_f08
#endif
  end interface MPI_Neighbor_allgather_init
  interface MPI_Neighbor_allgatherv_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgatherv_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
      recvtype, comm, info, request, ierror) bind(C, name="mpi_neighbor_allgatherv_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_init_f08ts
#else
    subroutine MPI_Neighbor_allgatherv_init_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
      recvtype, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgatherv_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
      recvtype, comm, info, request, ierror) bind(C, name="mpi_neighbor_allgatherv_init_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_init_c_f08ts
#else
    subroutine MPI_Neighbor_allgatherv_init_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, &
      recvtype, comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: displs(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_init_c_f08
#endif
  end interface MPI_Neighbor_allgatherv_init
  interface MPI_Neighbor_alltoall_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoall_init_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      info, request, ierror) bind(C, name="mpi_neighbor_alltoall_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_init_f08ts
#else
    subroutine MPI_Neighbor_alltoall_init_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoall_init_c_f08ts(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, &
      comm, info, request, ierror) bind(C, name="mpi_neighbor_alltoall_init_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_init_c_f08ts
#else
    subroutine MPI_Neighbor_alltoall_init_c_f08(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      info, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcount
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcount
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_init_c_f08
#endif
  end interface MPI_Neighbor_alltoall_init
  interface MPI_Neighbor_alltoallv_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallv_init_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
      rdispls, recvtype, comm, info, request, ierror) bind(C, name="mpi_neighbor_alltoallv_init_f08ts_")
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_init_f08ts
#else
    subroutine MPI_Neighbor_alltoallv_init_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
      rdispls, recvtype, comm, info, request, ierror)
      import :: MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer, intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallv_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
      rdispls, recvtype, comm, info, request, ierror) bind(C, name="mpi_neighbor_alltoallv_init_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_init_c_f08ts
#else
    subroutine MPI_Neighbor_alltoallv_init_c_f08(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, &
      rdispls, recvtype, comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtype
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_init_c_f08
#endif
  end interface MPI_Neighbor_alltoallv_init
  interface MPI_Neighbor_alltoallw_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallw_init_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
      rdispls, recvtypes, comm, info, request, ierror) bind(C, name="mpi_neighbor_alltoallw_init_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_init_f08ts
#else
    subroutine MPI_Neighbor_alltoallw_init_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
      rdispls, recvtypes, comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer, intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_init_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallw_init_c_f08ts(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
      rdispls, recvtypes, comm, info, request, ierror) bind(C, name="mpi_neighbor_alltoallw_init_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_init_c_f08ts
#else
    subroutine MPI_Neighbor_alltoallw_init_c_f08(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, &
      rdispls, recvtypes, comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Comm, MPI_Datatype, MPI_Info, MPI_Request
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: sendcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      type(MPI_Datatype), intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: recvcounts(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      type(MPI_Datatype), intent(in) :: recvtypes(*)
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Info), intent(in) :: info
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_init_c_f08
#endif
  end interface MPI_Neighbor_alltoallw_init
  interface MPI_Info_create
    subroutine MPI_Info_create_f08(info, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(out) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_create_f08
  end interface MPI_Info_create
  interface MPI_Info_create_env
    subroutine MPI_Info_create_env_f08(info, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(out) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_create_env_f08
  end interface MPI_Info_create_env
  interface MPI_Info_delete
    subroutine MPI_Info_delete_f08(info, key, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      character(len=*), intent(in) :: key
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_delete_f08
  end interface MPI_Info_delete
  interface MPI_Info_dup
    subroutine MPI_Info_dup_f08(info, newinfo, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      type(MPI_Info), intent(out) :: newinfo
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_dup_f08
  end interface MPI_Info_dup
  interface MPI_Info_free
    subroutine MPI_Info_free_f08(info, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(inout) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_free_f08
  end interface MPI_Info_free
  interface MPI_Info_get_nkeys
    subroutine MPI_Info_get_nkeys_f08(info, nkeys, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      integer, intent(out) :: nkeys
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_get_nkeys_f08
  end interface MPI_Info_get_nkeys
  interface MPI_Info_get_nthkey
    subroutine MPI_Info_get_nthkey_f08(info, n, key, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      integer, intent(in) :: n
      character(len=*), intent(out) :: key
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_get_nthkey_f08
  end interface MPI_Info_get_nthkey
  interface MPI_Info_get_string
    subroutine MPI_Info_get_string_f08(info, key, buflen, value, flag, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      character(len=*), intent(in) :: key
      integer, intent(inout) :: buflen
      character(len=*), intent(out) :: value
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_get_string_f08
  end interface MPI_Info_get_string
  interface MPI_Info_set
    subroutine MPI_Info_set_f08(info, key, value, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      character(len=*), intent(in) :: key
      character(len=*), intent(in) :: value
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_set_f08
  end interface MPI_Info_set
  interface MPI_Session_init
    subroutine MPI_Session_init_f08(info, errhandler, session, ierror)
      import :: MPI_Errhandler, MPI_Info, MPI_Session
      implicit none
      type(MPI_Info), intent(in) :: info
      type(MPI_Errhandler), intent(in) :: errhandler
      type(MPI_Session), intent(out) :: session
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_init_f08
  end interface MPI_Session_init
  interface MPI_Session_finalize
    subroutine MPI_Session_finalize_f08(session, ierror)
      import :: MPI_Session
      implicit none
      type(MPI_Session), intent(inout) :: session
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_finalize_f08
  end interface MPI_Session_finalize
  interface MPI_Session_get_num_psets
    subroutine MPI_Session_get_num_psets_f08(session, info, npset_names, ierror)
      import :: MPI_Info, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      type(MPI_Info), intent(in) :: info
      integer, intent(out) :: npset_names
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_get_num_psets_f08
  end interface MPI_Session_get_num_psets
  interface MPI_Session_get_nth_pset
    subroutine MPI_Session_get_nth_pset_f08(session, info, n, pset_len, pset_name, ierror)
      import :: MPI_Info, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      type(MPI_Info), intent(in) :: info
      integer, intent(in) :: n
      integer, intent(inout) :: pset_len
      character(len=*), intent(out) :: pset_name
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_get_nth_pset_f08
  end interface MPI_Session_get_nth_pset
  interface MPI_Session_get_info
    subroutine MPI_Session_get_info_f08(session, info_used, ierror)
      import :: MPI_Info, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      type(MPI_Info), intent(out) :: info_used
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_get_info_f08
  end interface MPI_Session_get_info
  interface MPI_Session_get_pset_info
    subroutine MPI_Session_get_pset_info_f08(session, pset_name, info, ierror)
      import :: MPI_Info, MPI_Session
      implicit none
      type(MPI_Session), intent(in) :: session
      character(len=*), intent(in) :: pset_name
      type(MPI_Info), intent(out) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Session_get_pset_info_f08
  end interface MPI_Session_get_pset_info
  interface MPI_Comm_spawn
    subroutine MPI_Comm_spawn_f08(command, argv, maxprocs, info, root, comm, intercomm, array_of_errcodes, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      character(len=*), intent(in) :: command
      character(len=*), intent(in) :: argv(*)
      integer, intent(in) :: maxprocs
      type(MPI_Info), intent(in) :: info
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Comm), intent(out) :: intercomm
      integer :: array_of_errcodes(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_spawn_f08
  end interface MPI_Comm_spawn
  interface MPI_Comm_spawn_multiple
    subroutine MPI_Comm_spawn_multiple_f08(count, array_of_commands, array_of_argv, array_of_maxprocs, &
      array_of_info, root, comm, intercomm, array_of_errcodes, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      integer, intent(in) :: count
      character(len=*), intent(in) :: array_of_commands(*)
      character(len=*), intent(in) :: array_of_argv(count,*)
      integer, intent(in) :: array_of_maxprocs(*)
      type(MPI_Info), intent(in) :: array_of_info(*)
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Comm), intent(out) :: intercomm
      integer :: array_of_errcodes(*)
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_spawn_multiple_f08
  end interface MPI_Comm_spawn_multiple
  interface MPI_Comm_get_parent
    subroutine MPI_Comm_get_parent_f08(parent, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(out) :: parent
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_get_parent_f08
  end interface MPI_Comm_get_parent
  interface MPI_Open_port
    subroutine MPI_Open_port_f08(info, port_name, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      character(len=*), intent(out) :: port_name
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Open_port_f08
  end interface MPI_Open_port
  interface MPI_Close_port
    subroutine MPI_Close_port_f08(port_name, ierror)
      implicit none
      character(len=*), intent(in) :: port_name
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Close_port_f08
  end interface MPI_Close_port
  interface MPI_Comm_accept
    subroutine MPI_Comm_accept_f08(port_name, info, root, comm, newcomm, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      character(len=*), intent(in) :: port_name
      type(MPI_Info), intent(in) :: info
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_accept_f08
  end interface MPI_Comm_accept
  interface MPI_Comm_connect
    subroutine MPI_Comm_connect_f08(port_name, info, root, comm, newcomm, ierror)
      import :: MPI_Comm, MPI_Info
      implicit none
      character(len=*), intent(in) :: port_name
      type(MPI_Info), intent(in) :: info
      integer, intent(in) :: root
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Comm), intent(out) :: newcomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_connect_f08
  end interface MPI_Comm_connect
  interface MPI_Comm_disconnect
    subroutine MPI_Comm_disconnect_f08(comm, ierror)
      import :: MPI_Comm
      implicit none
      type(MPI_Comm), intent(inout) :: comm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_disconnect_f08
  end interface MPI_Comm_disconnect
  interface MPI_Comm_join
    subroutine MPI_Comm_join_f08(fd, intercomm, ierror)
      import :: MPI_Comm
      implicit none
      integer, intent(in) :: fd
      type(MPI_Comm), intent(out) :: intercomm
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Comm_join_f08
  end interface MPI_Comm_join
  interface MPI_Publish_name
    subroutine MPI_Publish_name_f08(service_name, info, port_name, ierror)
      import :: MPI_Info
      implicit none
      character(len=*), intent(in) :: service_name
      type(MPI_Info), intent(in) :: info
      character(len=*), intent(in) :: port_name
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Publish_name_f08
  end interface MPI_Publish_name
  interface MPI_Unpublish_name
    subroutine MPI_Unpublish_name_f08(service_name, info, port_name, ierror)
      import :: MPI_Info
      implicit none
      character(len=*), intent(in) :: service_name
      type(MPI_Info), intent(in) :: info
      character(len=*), intent(in) :: port_name
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Unpublish_name_f08
  end interface MPI_Unpublish_name
  interface MPI_Lookup_name
    subroutine MPI_Lookup_name_f08(service_name, info, port_name, ierror)
      import :: MPI_Info
      implicit none
      character(len=*), intent(in) :: service_name
      type(MPI_Info), intent(in) :: info
      character(len=*), intent(out) :: port_name
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Lookup_name_f08
  end interface MPI_Lookup_name
  interface MPI_Win_create
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Win_create_f08ts(base, size, disp_unit, info, comm, win, ierror) bind(C, &
      name="mpi_win_create_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Info, MPI_Win
      implicit none
      type(*), dimension(..), asynchronous :: base
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: disp_unit
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Win), intent(out) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_create_f08ts
#else
    subroutine MPI_Win_create_f08(base, size, disp_unit, info, comm, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Info, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: base
#ifdef __GFORTRAN__
      type(*), dimension(*) :: base
#else
      !DIR$ IGNORE_TKR base
      !IBM* IGNORE_TKR base
      real, dimension(*) :: base
#endif
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: disp_unit
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Win), intent(out) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_create_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Win_create_c_f08ts(base, size, disp_unit, info, comm, win, ierror) bind(C, &
      name="mpi_win_create_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Info, MPI_Win
      implicit none
      type(*), dimension(..), asynchronous :: base
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: disp_unit
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Win), intent(out) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_create_c_f08ts
#else
    subroutine MPI_Win_create_c_f08(base, size, disp_unit, info, comm, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Info, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: base
#ifdef __GFORTRAN__
      type(*), dimension(*) :: base
#else
      !DIR$ IGNORE_TKR base
      !IBM* IGNORE_TKR base
      real, dimension(*) :: base
#endif
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: disp_unit
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Win), intent(out) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_create_c_f08
#endif
  end interface MPI_Win_create
  interface MPI_Win_allocate
    subroutine MPI_Win_allocate_f08(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Info, MPI_Win, c_ptr
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: disp_unit
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(in) :: comm
      type(c_ptr), intent(out) :: baseptr
      type(MPI_Win), intent(out) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_allocate_f08
    subroutine MPI_Win_allocate_c_f08(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Info, MPI_Win, c_ptr
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: disp_unit
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(in) :: comm
      type(c_ptr), intent(out) :: baseptr
      type(MPI_Win), intent(out) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_allocate_c_f08
  end interface MPI_Win_allocate
  interface MPI_Win_allocate_shared
    subroutine MPI_Win_allocate_shared_f08(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Info, MPI_Win, c_ptr
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: disp_unit
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(in) :: comm
      type(c_ptr), intent(out) :: baseptr
      type(MPI_Win), intent(out) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_allocate_shared_f08
    subroutine MPI_Win_allocate_shared_c_f08(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Comm, MPI_Info, MPI_Win, c_ptr
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: disp_unit
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(in) :: comm
      type(c_ptr), intent(out) :: baseptr
      type(MPI_Win), intent(out) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_allocate_shared_c_f08
  end interface MPI_Win_allocate_shared
  interface MPI_Win_shared_query
    subroutine MPI_Win_shared_query_f08(win, rank, size, disp_unit, baseptr, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Win, c_ptr
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, intent(in) :: rank
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: size
      integer, intent(out) :: disp_unit
      type(c_ptr), intent(out) :: baseptr
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_shared_query_f08
    subroutine MPI_Win_shared_query_c_f08(win, rank, size, disp_unit, baseptr, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Win, c_ptr
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, intent(in) :: rank
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: size
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: disp_unit
      type(c_ptr), intent(out) :: baseptr
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_shared_query_c_f08
  end interface MPI_Win_shared_query
  interface MPI_Win_create_dynamic
    subroutine MPI_Win_create_dynamic_f08(info, comm, win, ierror)
      import :: MPI_Comm, MPI_Info, MPI_Win
      implicit none
      type(MPI_Info), intent(in) :: info
      type(MPI_Comm), intent(in) :: comm
      type(MPI_Win), intent(out) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_create_dynamic_f08
  end interface MPI_Win_create_dynamic
  interface MPI_Win_attach
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Win_attach_f08ts(win, base, size, ierror) bind(C, name="mpi_win_attach_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      type(*), dimension(..), asynchronous :: base
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_attach_f08ts
#else
    subroutine MPI_Win_attach_f08(win, base, size, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: base
#ifdef __GFORTRAN__
      type(*), dimension(*) :: base
#else
      !DIR$ IGNORE_TKR base
      !IBM* IGNORE_TKR base
      real, dimension(*) :: base
#endif
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_attach_f08
#endif
  end interface MPI_Win_attach
  interface MPI_Win_detach
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Win_detach_f08ts(win, base, ierror) bind(C, name="mpi_win_detach_f08ts_")
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      type(*), dimension(..), intent(in), asynchronous :: base
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_detach_f08ts
#else
    subroutine MPI_Win_detach_f08(win, base, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: base
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: base
#else
      !DIR$ IGNORE_TKR base
      !IBM* IGNORE_TKR base
      real, dimension(*), intent(in) :: base
#endif
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_detach_f08
#endif
  end interface MPI_Win_detach
  interface MPI_Win_free
    subroutine MPI_Win_free_f08(win, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(inout) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_free_f08
  end interface MPI_Win_free
  interface MPI_Win_get_group
    subroutine MPI_Win_get_group_f08(win, group, ierror)
      import :: MPI_Group, MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      type(MPI_Group), intent(out) :: group
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_get_group_f08
  end interface MPI_Win_get_group
  interface MPI_Win_set_info
    subroutine MPI_Win_set_info_f08(win, info, ierror)
      import :: MPI_Info, MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      type(MPI_Info), intent(in) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_set_info_f08
  end interface MPI_Win_set_info
  interface MPI_Win_get_info
    subroutine MPI_Win_get_info_f08(win, info_used, ierror)
      import :: MPI_Info, MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      type(MPI_Info), intent(out) :: info_used
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_get_info_f08
  end interface MPI_Win_get_info
  interface MPI_Put
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Put_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror) bind(C, name="mpi_put_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Put_f08ts
#else
    subroutine MPI_Put_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Put_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Put_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror) bind(C, name="mpi_put_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Put_c_f08ts
#else
    subroutine MPI_Put_c_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Put_c_f08
#endif
  end interface MPI_Put
  interface MPI_Get
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Get_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror) bind(C, name="mpi_get_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Win
      implicit none
      type(*), dimension(..), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_f08ts
#else
    subroutine MPI_Get_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*) :: origin_addr
#endif
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Get_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror) bind(C, name="mpi_get_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Win
      implicit none
      type(*), dimension(..), asynchronous :: origin_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_c_f08ts
#else
    subroutine MPI_Get_c_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*) :: origin_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_c_f08
#endif
  end interface MPI_Get
  interface MPI_Accumulate
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Accumulate_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, op, win, ierror) bind(C, name="mpi_accumulate_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Accumulate_f08ts
#else
    subroutine MPI_Accumulate_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, op, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Accumulate_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Accumulate_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, op, win, ierror) bind(C, name="mpi_accumulate_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Accumulate_c_f08ts
#else
    subroutine MPI_Accumulate_c_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, op, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Accumulate_c_f08
#endif
  end interface MPI_Accumulate
  interface MPI_Get_accumulate
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Get_accumulate_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror) bind(C, &
      name="mpi_get_accumulate_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      type(*), dimension(..), asynchronous :: result_addr
      integer, intent(in) :: result_count
      type(MPI_Datatype), intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_accumulate_f08ts
#else
    subroutine MPI_Get_accumulate_f08(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: result_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: result_addr
#else
      !DIR$ IGNORE_TKR result_addr
      !IBM* IGNORE_TKR result_addr
      real, dimension(*) :: result_addr
#endif
      integer, intent(in) :: result_count
      type(MPI_Datatype), intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_accumulate_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Get_accumulate_c_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror) bind(C, &
      name="mpi_get_accumulate_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      type(*), dimension(..), asynchronous :: result_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: result_count
      type(MPI_Datatype), intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_accumulate_c_f08ts
#else
    subroutine MPI_Get_accumulate_c_f08(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: result_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: result_addr
#else
      !DIR$ IGNORE_TKR result_addr
      !IBM* IGNORE_TKR result_addr
      real, dimension(*) :: result_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: result_count
      type(MPI_Datatype), intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_accumulate_c_f08
#endif
  end interface MPI_Get_accumulate
  interface MPI_Fetch_and_op
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Fetch_and_op_f08ts(origin_addr, result_addr, datatype, target_rank, target_disp, op, win, &
      ierror) bind(C, name="mpi_fetch_and_op_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      type(*), dimension(..), asynchronous :: result_addr
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Fetch_and_op_f08ts
#else
    subroutine MPI_Fetch_and_op_f08(origin_addr, result_addr, datatype, target_rank, target_disp, op, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: result_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: result_addr
#else
      !DIR$ IGNORE_TKR result_addr
      !IBM* IGNORE_TKR result_addr
      real, dimension(*) :: result_addr
#endif
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Fetch_and_op_f08
#endif
  end interface MPI_Fetch_and_op
  interface MPI_Compare_and_swap
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Compare_and_swap_f08ts(origin_addr, compare_addr, result_addr, datatype, target_rank, &
      target_disp, win, ierror) bind(C, name="mpi_compare_and_swap_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      type(*), dimension(..), intent(in), asynchronous :: compare_addr
      type(*), dimension(..), asynchronous :: result_addr
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Compare_and_swap_f08ts
#else
    subroutine MPI_Compare_and_swap_f08(origin_addr, compare_addr, result_addr, datatype, target_rank, &
      target_disp, win, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: compare_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: compare_addr
#else
      !DIR$ IGNORE_TKR compare_addr
      !IBM* IGNORE_TKR compare_addr
      real, dimension(*), intent(in) :: compare_addr
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: result_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: result_addr
#else
      !DIR$ IGNORE_TKR result_addr
      !IBM* IGNORE_TKR result_addr
      real, dimension(*) :: result_addr
#endif
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Compare_and_swap_f08
#endif
  end interface MPI_Compare_and_swap
  interface MPI_Rput
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rput_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror) bind(C, name="mpi_rput_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Request, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rput_f08ts
#else
    subroutine MPI_Rput_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Request, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rput_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rput_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, win, request, ierror) bind(C, name="mpi_rput_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Request, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rput_c_f08ts
#else
    subroutine MPI_Rput_c_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Request, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rput_c_f08
#endif
  end interface MPI_Rput
  interface MPI_Rget
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rget_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror) bind(C, name="mpi_rget_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Request, MPI_Win
      implicit none
      type(*), dimension(..), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rget_f08ts
#else
    subroutine MPI_Rget_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Request, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*) :: origin_addr
#endif
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rget_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rget_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, win, request, ierror) bind(C, name="mpi_rget_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Request, MPI_Win
      implicit none
      type(*), dimension(..), asynchronous :: origin_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rget_c_f08ts
#else
    subroutine MPI_Rget_c_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Request, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*) :: origin_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rget_c_f08
#endif
  end interface MPI_Rget
  interface MPI_Raccumulate
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Raccumulate_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, op, win, request, ierror) bind(C, name="mpi_raccumulate_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Request, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Raccumulate_f08ts
#else
    subroutine MPI_Raccumulate_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, op, win, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Request, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Raccumulate_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Raccumulate_c_f08ts(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, op, win, request, ierror) bind(C, name="mpi_raccumulate_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Op, MPI_Request, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Raccumulate_c_f08ts
#else
    subroutine MPI_Raccumulate_c_f08(origin_addr, origin_count, origin_datatype, target_rank, target_disp, &
      target_count, target_datatype, op, win, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Op, MPI_Request, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Raccumulate_c_f08
#endif
  end interface MPI_Raccumulate
  interface MPI_Rget_accumulate
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rget_accumulate_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror) bind(C, &
      name="mpi_rget_accumulate_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Request, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      type(*), dimension(..), asynchronous :: result_addr
      integer, intent(in) :: result_count
      type(MPI_Datatype), intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rget_accumulate_f08ts
#else
    subroutine MPI_Rget_accumulate_f08(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_Op, MPI_Request, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer, intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: result_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: result_addr
#else
      !DIR$ IGNORE_TKR result_addr
      !IBM* IGNORE_TKR result_addr
      real, dimension(*) :: result_addr
#endif
      integer, intent(in) :: result_count
      type(MPI_Datatype), intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rget_accumulate_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rget_accumulate_c_f08ts(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror) bind(C, &
      name="mpi_rget_accumulate_c_f08ts_")
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Op, MPI_Request, MPI_Win
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      type(*), dimension(..), asynchronous :: result_addr
      integer(kind=MPI_COUNT_KIND), intent(in) :: result_count
      type(MPI_Datatype), intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rget_accumulate_c_f08ts
#else
    subroutine MPI_Rget_accumulate_c_f08(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_COUNT_KIND, MPI_Datatype, MPI_Op, MPI_Request, MPI_Win
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: origin_addr
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: origin_addr
#else
      !DIR$ IGNORE_TKR origin_addr
      !IBM* IGNORE_TKR origin_addr
      real, dimension(*), intent(in) :: origin_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: origin_count
      type(MPI_Datatype), intent(in) :: origin_datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: result_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: result_addr
#else
      !DIR$ IGNORE_TKR result_addr
      !IBM* IGNORE_TKR result_addr
      real, dimension(*) :: result_addr
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: result_count
      type(MPI_Datatype), intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer(kind=MPI_COUNT_KIND), intent(in) :: target_count
      type(MPI_Datatype), intent(in) :: target_datatype
      type(MPI_Op), intent(in) :: op
      type(MPI_Win), intent(in) :: win
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Rget_accumulate_c_f08
#endif
  end interface MPI_Rget_accumulate
  interface MPI_Win_fence
    subroutine MPI_Win_fence_f08(assert, win, ierror)
      import :: MPI_Win
      implicit none
      integer, intent(in) :: assert
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_fence_f08
  end interface MPI_Win_fence
  interface MPI_Win_start
    subroutine MPI_Win_start_f08(group, assert, win, ierror)
      import :: MPI_Group, MPI_Win
      implicit none
      type(MPI_Group), intent(in) :: group
      integer, intent(in) :: assert
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_start_f08
  end interface MPI_Win_start
  interface MPI_Win_complete
    subroutine MPI_Win_complete_f08(win, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_complete_f08
  end interface MPI_Win_complete
  interface MPI_Win_post
    subroutine MPI_Win_post_f08(group, assert, win, ierror)
      import :: MPI_Group, MPI_Win
      implicit none
      type(MPI_Group), intent(in) :: group
      integer, intent(in) :: assert
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_post_f08
  end interface MPI_Win_post
  interface MPI_Win_wait
    subroutine MPI_Win_wait_f08(win, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_wait_f08
  end interface MPI_Win_wait
  interface MPI_Win_test
    subroutine MPI_Win_test_f08(win, flag, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_test_f08
  end interface MPI_Win_test
  interface MPI_Win_lock
    subroutine MPI_Win_lock_f08(lock_type, rank, assert, win, ierror)
      import :: MPI_Win
      implicit none
      integer, intent(in) :: lock_type
      integer, intent(in) :: rank
      integer, intent(in) :: assert
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_lock_f08
  end interface MPI_Win_lock
  interface MPI_Win_lock_all
    subroutine MPI_Win_lock_all_f08(assert, win, ierror)
      import :: MPI_Win
      implicit none
      integer, intent(in) :: assert
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_lock_all_f08
  end interface MPI_Win_lock_all
  interface MPI_Win_unlock
    subroutine MPI_Win_unlock_f08(rank, win, ierror)
      import :: MPI_Win
      implicit none
      integer, intent(in) :: rank
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_unlock_f08
  end interface MPI_Win_unlock
  interface MPI_Win_unlock_all
    subroutine MPI_Win_unlock_all_f08(win, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_unlock_all_f08
  end interface MPI_Win_unlock_all
  interface MPI_Win_flush
    subroutine MPI_Win_flush_f08(rank, win, ierror)
      import :: MPI_Win
      implicit none
      integer, intent(in) :: rank
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_flush_f08
  end interface MPI_Win_flush
  interface MPI_Win_flush_all
    subroutine MPI_Win_flush_all_f08(win, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_flush_all_f08
  end interface MPI_Win_flush_all
  interface MPI_Win_flush_local
    subroutine MPI_Win_flush_local_f08(rank, win, ierror)
      import :: MPI_Win
      implicit none
      integer, intent(in) :: rank
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_flush_local_f08
  end interface MPI_Win_flush_local
  interface MPI_Win_flush_local_all
    subroutine MPI_Win_flush_local_all_f08(win, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_flush_local_all_f08
  end interface MPI_Win_flush_local_all
  interface MPI_Win_sync
    subroutine MPI_Win_sync_f08(win, ierror)
      import :: MPI_Win
      implicit none
      type(MPI_Win), intent(in) :: win
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Win_sync_f08
  end interface MPI_Win_sync
  interface MPI_Grequest_start
    subroutine MPI_Grequest_start_f08(query_fn, free_fn, cancel_fn, extra_state, request, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Grequest_cancel_function, MPI_Grequest_free_function, &
        MPI_Grequest_query_function, MPI_Request
      implicit none
      procedure(MPI_Grequest_query_function) :: query_fn
      procedure(MPI_Grequest_free_function) :: free_fn
      procedure(MPI_Grequest_cancel_function) :: cancel_fn
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Grequest_start_f08
  end interface MPI_Grequest_start
  interface MPI_Grequest_complete
    subroutine MPI_Grequest_complete_f08(request, ierror)
      import :: MPI_Request
      implicit none
      type(MPI_Request), intent(in) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Grequest_complete_f08
  end interface MPI_Grequest_complete
  interface MPI_Status_set_elements
    subroutine MPI_Status_set_elements_f08(status, datatype, count, ierror)
      import :: MPI_Datatype, MPI_Status
      implicit none
      type(MPI_Status), intent(inout) :: status
      type(MPI_Datatype), intent(in) :: datatype
      integer, intent(in) :: count
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_set_elements_f08
    subroutine MPI_Status_set_elements_c_f08(status, datatype, count, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Status
      implicit none
      type(MPI_Status), intent(inout) :: status
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_set_elements_c_f08
  end interface MPI_Status_set_elements
  interface MPI_Status_set_cancelled
    subroutine MPI_Status_set_cancelled_f08(status, flag, ierror)
      import :: MPI_Status
      implicit none
      type(MPI_Status), intent(inout) :: status
      logical, intent(in) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_set_cancelled_f08
  end interface MPI_Status_set_cancelled
  interface MPI_Status_get_source
    subroutine MPI_Status_get_source_f08(status, source, ierror)
      import :: MPI_Status
      implicit none
      type(MPI_Status), intent(in) :: status
      integer, intent(out) :: source
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_get_source_f08
  end interface MPI_Status_get_source
  interface MPI_Status_set_source
    subroutine MPI_Status_set_source_f08(status, source, ierror)
      import :: MPI_Status
      implicit none
      type(MPI_Status), intent(inout) :: status
      integer, intent(in) :: source
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_set_source_f08
  end interface MPI_Status_set_source
  interface MPI_Status_get_tag
    subroutine MPI_Status_get_tag_f08(status, tag, ierror)
      import :: MPI_Status
      implicit none
      type(MPI_Status), intent(in) :: status
      integer, intent(out) :: tag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_get_tag_f08
  end interface MPI_Status_get_tag
  interface MPI_Status_set_tag
    subroutine MPI_Status_set_tag_f08(status, tag, ierror)
      import :: MPI_Status
      implicit none
      type(MPI_Status), intent(inout) :: status
      integer, intent(in) :: tag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_set_tag_f08
  end interface MPI_Status_set_tag
  interface MPI_Status_get_error
    subroutine MPI_Status_get_error_f08(status, err, ierror)
      import :: MPI_Status
      implicit none
      type(MPI_Status), intent(in) :: status
      integer, intent(out) :: err
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_get_error_f08
  end interface MPI_Status_get_error
  interface MPI_Status_set_error
    subroutine MPI_Status_set_error_f08(status, err, ierror)
      import :: MPI_Status
      implicit none
      type(MPI_Status), intent(inout) :: status
      integer, intent(in) :: err
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_set_error_f08
  end interface MPI_Status_set_error
  interface MPI_File_open
    subroutine MPI_File_open_f08(comm, filename, amode, info, fh, ierror)
      import :: MPI_Comm, MPI_File, MPI_Info
      implicit none
      type(MPI_Comm), intent(in) :: comm
      character(len=*), intent(in) :: filename
      integer, intent(in) :: amode
      type(MPI_Info), intent(in) :: info
      type(MPI_File), intent(out) :: fh
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_open_f08
  end interface MPI_File_open
  interface MPI_File_close
    subroutine MPI_File_close_f08(fh, ierror)
      import :: MPI_File
      implicit none
      type(MPI_File), intent(inout) :: fh
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_close_f08
  end interface MPI_File_close
  interface MPI_File_delete
    subroutine MPI_File_delete_f08(filename, info, ierror)
      import :: MPI_Info
      implicit none
      character(len=*), intent(in) :: filename
      type(MPI_Info), intent(in) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_delete_f08
  end interface MPI_File_delete
  interface MPI_File_set_size
    subroutine MPI_File_set_size_f08(fh, size, ierror)
      import :: MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_set_size_f08
  end interface MPI_File_set_size
  interface MPI_File_preallocate
    subroutine MPI_File_preallocate_f08(fh, size, ierror)
      import :: MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_preallocate_f08
  end interface MPI_File_preallocate
  interface MPI_File_get_size
    subroutine MPI_File_get_size_f08(fh, size, ierror)
      import :: MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_size_f08
  end interface MPI_File_get_size
  interface MPI_File_get_group
    subroutine MPI_File_get_group_f08(fh, group, ierror)
      import :: MPI_File, MPI_Group
      implicit none
      type(MPI_File), intent(in) :: fh
      type(MPI_Group), intent(out) :: group
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_group_f08
  end interface MPI_File_get_group
  interface MPI_File_get_amode
    subroutine MPI_File_get_amode_f08(fh, amode, ierror)
      import :: MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      integer, intent(out) :: amode
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_amode_f08
  end interface MPI_File_get_amode
  interface MPI_File_set_info
    subroutine MPI_File_set_info_f08(fh, info, ierror)
      import :: MPI_File, MPI_Info
      implicit none
      type(MPI_File), intent(in) :: fh
      type(MPI_Info), intent(in) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_set_info_f08
  end interface MPI_File_set_info
  interface MPI_File_get_info
    subroutine MPI_File_get_info_f08(fh, info_used, ierror)
      import :: MPI_File, MPI_Info
      implicit none
      type(MPI_File), intent(in) :: fh
      type(MPI_Info), intent(out) :: info_used
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_info_f08
  end interface MPI_File_get_info
  interface MPI_File_set_view
    subroutine MPI_File_set_view_f08(fh, disp, etype, filetype, datarep, info, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Info, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: disp
      type(MPI_Datatype), intent(in) :: etype
      type(MPI_Datatype), intent(in) :: filetype
      character(len=*), intent(in) :: datarep
      type(MPI_Info), intent(in) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_set_view_f08
  end interface MPI_File_set_view
  interface MPI_File_get_view
    subroutine MPI_File_get_view_f08(fh, disp, etype, filetype, datarep, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(out) :: disp
      type(MPI_Datatype), intent(out) :: etype
      type(MPI_Datatype), intent(out) :: filetype
      character(len=*), intent(out) :: datarep
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_view_f08
  end interface MPI_File_get_view
  interface MPI_File_seek
    subroutine MPI_File_seek_f08(fh, offset, whence, ierror)
      import :: MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      integer, intent(in) :: whence
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_seek_f08
  end interface MPI_File_seek
  interface MPI_File_get_position
    subroutine MPI_File_get_position_f08(fh, offset, ierror)
      import :: MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(out) :: offset
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_position_f08
  end interface MPI_File_get_position
  interface MPI_File_get_byte_offset
    subroutine MPI_File_get_byte_offset_f08(fh, offset, disp, ierror)
      import :: MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      integer(kind=MPI_OFFSET_KIND), intent(out) :: disp
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_byte_offset_f08
  end interface MPI_File_get_byte_offset
  interface MPI_File_seek_shared
    subroutine MPI_File_seek_shared_f08(fh, offset, whence, ierror)
      import :: MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      integer, intent(in) :: whence
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_seek_shared_f08
  end interface MPI_File_seek_shared
  interface MPI_File_get_position_shared
    subroutine MPI_File_get_position_shared_f08(fh, offset, ierror)
      import :: MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(out) :: offset
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_position_shared_f08
  end interface MPI_File_get_position_shared
  interface MPI_File_get_type_extent
    subroutine MPI_File_get_type_extent_f08(fh, datatype, extent, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: extent
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_type_extent_f08
  end interface MPI_File_get_type_extent
  interface MPI_File_set_atomicity
    subroutine MPI_File_set_atomicity_f08(fh, flag, ierror)
      import :: MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      logical, intent(in) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_set_atomicity_f08
  end interface MPI_File_set_atomicity
  interface MPI_File_get_atomicity
    subroutine MPI_File_get_atomicity_f08(fh, flag, ierror)
      import :: MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_get_atomicity_f08
  end interface MPI_File_get_atomicity
  interface MPI_File_sync
    subroutine MPI_File_sync_f08(fh, ierror)
      import :: MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_sync_f08
  end interface MPI_File_sync
  interface MPI_Register_datarep
    subroutine MPI_Register_datarep_f08(datarep, read_conversion_fn, write_conversion_fn, dtype_file_extent_fn, &
      extra_state, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datarep_conversion_function, MPI_Datarep_extent_function
      implicit none
      character(len=*), intent(in) :: datarep
      procedure(MPI_Datarep_conversion_function) :: read_conversion_fn
      procedure(MPI_Datarep_conversion_function) :: write_conversion_fn
      procedure(MPI_Datarep_extent_function) :: dtype_file_extent_fn
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Register_datarep_f08
  end interface MPI_Register_datarep
  interface MPI_Register_datarep_c
    subroutine MPI_Register_datarep_c_f08(datarep, read_conversion_fn, write_conversion_fn, dtype_file_extent_fn, &
      extra_state, ierror)
      import :: MPI_ADDRESS_KIND, MPI_Datarep_conversion_function_c, MPI_Datarep_extent_function
      implicit none
      character(len=*), intent(in) :: datarep
      procedure(MPI_Datarep_conversion_function_c) :: read_conversion_fn
      procedure(MPI_Datarep_conversion_function_c) :: write_conversion_fn
      procedure(MPI_Datarep_extent_function) :: dtype_file_extent_fn
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Register_datarep_c_f08
  end interface MPI_Register_datarep_c
  interface MPI_File_read_at
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_f08ts(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_at_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_f08ts
#else
    subroutine MPI_File_read_at_f08(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_c_f08ts(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_at_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_c_f08ts
#else
    subroutine MPI_File_read_at_c_f08(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_c_f08
#endif
  end interface MPI_File_read_at
  interface MPI_File_read_at_all
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_all_f08ts(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_at_all_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_f08ts
#else
    subroutine MPI_File_read_at_all_f08(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_all_c_f08ts(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_at_all_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_c_f08ts
#else
    subroutine MPI_File_read_at_all_c_f08(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_c_f08
#endif
  end interface MPI_File_read_at_all
  interface MPI_File_write_at
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_f08ts(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_at_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_f08ts
#else
    subroutine MPI_File_write_at_f08(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_c_f08ts(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_at_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_c_f08ts
#else
    subroutine MPI_File_write_at_c_f08(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_c_f08
#endif
  end interface MPI_File_write_at
  interface MPI_File_write_at_all
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_all_f08ts(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_at_all_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_f08ts
#else
    subroutine MPI_File_write_at_all_f08(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_all_c_f08ts(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_at_all_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_c_f08ts
#else
    subroutine MPI_File_write_at_all_c_f08(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_c_f08
#endif
  end interface MPI_File_write_at_all
  interface MPI_File_iread_at
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_at_f08ts(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_at_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_at_f08ts
#else
    subroutine MPI_File_iread_at_f08(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_at_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_at_c_f08ts(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_at_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_at_c_f08ts
#else
    subroutine MPI_File_iread_at_c_f08(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_at_c_f08
#endif
  end interface MPI_File_iread_at
  interface MPI_File_iread_at_all
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_at_all_f08ts(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_at_all_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_at_all_f08ts
#else
    subroutine MPI_File_iread_at_all_f08(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_at_all_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_at_all_c_f08ts(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_at_all_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_at_all_c_f08ts
#else
    subroutine MPI_File_iread_at_all_c_f08(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_at_all_c_f08
#endif
  end interface MPI_File_iread_at_all
  interface MPI_File_iwrite_at
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_at_f08ts(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_at_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_f08ts
#else
    subroutine MPI_File_iwrite_at_f08(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_at_c_f08ts(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_at_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_c_f08ts
#else
    subroutine MPI_File_iwrite_at_c_f08(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_c_f08
#endif
  end interface MPI_File_iwrite_at
  interface MPI_File_iwrite_at_all
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_at_all_f08ts(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_at_all_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_all_f08ts
#else
    subroutine MPI_File_iwrite_at_all_f08(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_all_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_at_all_c_f08ts(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_at_all_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_all_c_f08ts
#else
    subroutine MPI_File_iwrite_at_all_c_f08(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_all_c_f08
#endif
  end interface MPI_File_iwrite_at_all
  interface MPI_File_read
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_f08ts(fh, buf, count, datatype, status, ierror) bind(C, name="mpi_file_read_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_f08ts
#else
    subroutine MPI_File_read_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_c_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_c_f08ts
#else
    subroutine MPI_File_read_c_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_c_f08
#endif
  end interface MPI_File_read
  interface MPI_File_read_all
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_all_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_all_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_f08ts
#else
    subroutine MPI_File_read_all_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_all_c_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_all_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_c_f08ts
#else
    subroutine MPI_File_read_all_c_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_c_f08
#endif
  end interface MPI_File_read_all
  interface MPI_File_write
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_f08ts
#else
    subroutine MPI_File_write_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_c_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_c_f08ts
#else
    subroutine MPI_File_write_c_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_c_f08
#endif
  end interface MPI_File_write
  interface MPI_File_write_all
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_all_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_all_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_f08ts
#else
    subroutine MPI_File_write_all_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_all_c_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_all_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_c_f08ts
#else
    subroutine MPI_File_write_all_c_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_c_f08
#endif
  end interface MPI_File_write_all
  interface MPI_File_iread
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_f08ts
#else
    subroutine MPI_File_iread_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_c_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_c_f08ts
#else
    subroutine MPI_File_iread_c_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_c_f08
#endif
  end interface MPI_File_iread
  interface MPI_File_iread_all
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_all_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_all_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_all_f08ts
#else
    subroutine MPI_File_iread_all_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_all_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_all_c_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_all_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_all_c_f08ts
#else
    subroutine MPI_File_iread_all_c_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_all_c_f08
#endif
  end interface MPI_File_iread_all
  interface MPI_File_iwrite
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_f08ts
#else
    subroutine MPI_File_iwrite_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_c_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_c_f08ts
#else
    subroutine MPI_File_iwrite_c_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_c_f08
#endif
  end interface MPI_File_iwrite
  interface MPI_File_iwrite_all
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_all_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_all_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_all_f08ts
#else
    subroutine MPI_File_iwrite_all_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_all_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_all_c_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_all_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_all_c_f08ts
#else
    subroutine MPI_File_iwrite_all_c_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_all_c_f08
#endif
  end interface MPI_File_iwrite_all
  interface MPI_File_read_shared
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_shared_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_shared_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_shared_f08ts
#else
    subroutine MPI_File_read_shared_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_shared_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_shared_c_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_shared_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_shared_c_f08ts
#else
    subroutine MPI_File_read_shared_c_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_shared_c_f08
#endif
  end interface MPI_File_read_shared
  interface MPI_File_write_shared
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_shared_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_shared_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_shared_f08ts
#else
    subroutine MPI_File_write_shared_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_shared_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_shared_c_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_shared_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_shared_c_f08ts
#else
    subroutine MPI_File_write_shared_c_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_shared_c_f08
#endif
  end interface MPI_File_write_shared
  interface MPI_File_iread_shared
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_shared_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_shared_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_shared_f08ts
#else
    subroutine MPI_File_iread_shared_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_shared_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_shared_c_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_shared_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_shared_c_f08ts
#else
    subroutine MPI_File_iread_shared_c_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iread_shared_c_f08
#endif
  end interface MPI_File_iread_shared
  interface MPI_File_iwrite_shared
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_shared_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_shared_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_shared_f08ts
#else
    subroutine MPI_File_iwrite_shared_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_shared_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_shared_c_f08ts(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_shared_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_shared_c_f08ts
#else
    subroutine MPI_File_iwrite_shared_c_f08(fh, buf, count, datatype, request, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Request
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Request), intent(out) :: request
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_iwrite_shared_c_f08
#endif
  end interface MPI_File_iwrite_shared
  interface MPI_File_read_ordered
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_ordered_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_ordered_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_f08ts
#else
    subroutine MPI_File_read_ordered_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_ordered_c_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_ordered_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_c_f08ts
#else
    subroutine MPI_File_read_ordered_c_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_c_f08
#endif
  end interface MPI_File_read_ordered
  interface MPI_File_write_ordered
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_ordered_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_ordered_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_f08ts
#else
    subroutine MPI_File_write_ordered_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_ordered_c_f08ts(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_ordered_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_c_f08ts
#else
    subroutine MPI_File_write_ordered_c_f08(fh, buf, count, datatype, status, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_c_f08
#endif
  end interface MPI_File_write_ordered
  interface MPI_File_read_at_all_begin
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_all_begin_f08ts(fh, offset, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_read_at_all_begin_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_begin_f08ts
#else
    subroutine MPI_File_read_at_all_begin_f08(fh, offset, buf, count, datatype, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_begin_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_all_begin_c_f08ts(fh, offset, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_read_at_all_begin_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_begin_c_f08ts
#else
    subroutine MPI_File_read_at_all_begin_c_f08(fh, offset, buf, count, datatype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_begin_c_f08
#endif
  end interface MPI_File_read_at_all_begin
  interface MPI_File_read_at_all_end
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_all_end_f08ts(fh, buf, status, ierror) bind(C, &
      name="mpi_file_read_at_all_end_f08ts_")
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_end_f08ts
#else
    subroutine MPI_File_read_at_all_end_f08(fh, buf, status, ierror)
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_end_f08
#endif
  end interface MPI_File_read_at_all_end
  interface MPI_File_write_at_all_begin
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_all_begin_f08ts(fh, offset, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_write_at_all_begin_f08ts_")
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_begin_f08ts
#else
    subroutine MPI_File_write_at_all_begin_f08(fh, offset, buf, count, datatype, ierror)
      import :: MPI_Datatype, MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_begin_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_all_begin_c_f08ts(fh, offset, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_write_at_all_begin_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_begin_c_f08ts
#else
    subroutine MPI_File_write_at_all_begin_c_f08(fh, offset, buf, count, datatype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File, MPI_OFFSET_KIND
      implicit none
      type(MPI_File), intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_begin_c_f08
#endif
  end interface MPI_File_write_at_all_begin
  interface MPI_File_write_at_all_end
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_all_end_f08ts(fh, buf, status, ierror) bind(C, &
      name="mpi_file_write_at_all_end_f08ts_")
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_end_f08ts
#else
    subroutine MPI_File_write_at_all_end_f08(fh, buf, status, ierror)
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_end_f08
#endif
  end interface MPI_File_write_at_all_end
  interface MPI_File_read_all_begin
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_all_begin_f08ts(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_read_all_begin_f08ts_")
      import :: MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_begin_f08ts
#else
    subroutine MPI_File_read_all_begin_f08(fh, buf, count, datatype, ierror)
      import :: MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_begin_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_all_begin_c_f08ts(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_read_all_begin_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_begin_c_f08ts
#else
    subroutine MPI_File_read_all_begin_c_f08(fh, buf, count, datatype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_begin_c_f08
#endif
  end interface MPI_File_read_all_begin
  interface MPI_File_read_all_end
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_all_end_f08ts(fh, buf, status, ierror) bind(C, name="mpi_file_read_all_end_f08ts_")
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_end_f08ts
#else
    subroutine MPI_File_read_all_end_f08(fh, buf, status, ierror)
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_all_end_f08
#endif
  end interface MPI_File_read_all_end
  interface MPI_File_write_all_begin
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_all_begin_f08ts(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_write_all_begin_f08ts_")
      import :: MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_begin_f08ts
#else
    subroutine MPI_File_write_all_begin_f08(fh, buf, count, datatype, ierror)
      import :: MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_begin_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_all_begin_c_f08ts(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_write_all_begin_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_begin_c_f08ts
#else
    subroutine MPI_File_write_all_begin_c_f08(fh, buf, count, datatype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_begin_c_f08
#endif
  end interface MPI_File_write_all_begin
  interface MPI_File_write_all_end
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_all_end_f08ts(fh, buf, status, ierror) bind(C, name="mpi_file_write_all_end_f08ts_")
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_end_f08ts
#else
    subroutine MPI_File_write_all_end_f08(fh, buf, status, ierror)
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_all_end_f08
#endif
  end interface MPI_File_write_all_end
  interface MPI_File_read_ordered_begin
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_ordered_begin_f08ts(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_read_ordered_begin_f08ts_")
      import :: MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_begin_f08ts
#else
    subroutine MPI_File_read_ordered_begin_f08(fh, buf, count, datatype, ierror)
      import :: MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_begin_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_ordered_begin_c_f08ts(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_read_ordered_begin_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_begin_c_f08ts
#else
    subroutine MPI_File_read_ordered_begin_c_f08(fh, buf, count, datatype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_begin_c_f08
#endif
  end interface MPI_File_read_ordered_begin
  interface MPI_File_read_ordered_end
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_ordered_end_f08ts(fh, buf, status, ierror) bind(C, &
      name="mpi_file_read_ordered_end_f08ts_")
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_end_f08ts
#else
    subroutine MPI_File_read_ordered_end_f08(fh, buf, status, ierror)
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_end_f08
#endif
  end interface MPI_File_read_ordered_end
  interface MPI_File_write_ordered_begin
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_ordered_begin_f08ts(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_write_ordered_begin_f08ts_")
      import :: MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_begin_f08ts
#else
    subroutine MPI_File_write_ordered_begin_f08(fh, buf, count, datatype, ierror)
      import :: MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_begin_f08
#endif
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_ordered_begin_c_f08ts(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_write_ordered_begin_c_f08ts_")
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_begin_c_f08ts
#else
    subroutine MPI_File_write_ordered_begin_c_f08(fh, buf, count, datatype, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_File
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      type(MPI_Datatype), intent(in) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_begin_c_f08
#endif
  end interface MPI_File_write_ordered_begin
  interface MPI_File_write_ordered_end
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_ordered_end_f08ts(fh, buf, status, ierror) bind(C, &
      name="mpi_file_write_ordered_end_f08ts_")
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_end_f08ts
#else
    subroutine MPI_File_write_ordered_end_f08(fh, buf, status, ierror)
      import :: MPI_File, MPI_Status
      implicit none
      type(MPI_File), intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      type(MPI_Status) :: status
      integer, optional, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_end_f08
#endif
  end interface MPI_File_write_ordered_end
  interface MPI_Type_create_f90_integer
    subroutine MPI_Type_create_f90_integer_f08(r, newtype, ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: r
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_f90_integer_f08
  end interface MPI_Type_create_f90_integer
  interface MPI_Type_create_f90_real
    subroutine MPI_Type_create_f90_real_f08(p, r, newtype, ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: p
      integer, intent(in) :: r
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_f90_real_f08
  end interface MPI_Type_create_f90_real
  interface MPI_Type_create_f90_complex
    subroutine MPI_Type_create_f90_complex_f08(p, r, newtype, ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: p
      integer, intent(in) :: r
      type(MPI_Datatype), intent(out) :: newtype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_create_f90_complex_f08
  end interface MPI_Type_create_f90_complex
  interface MPI_Type_match_size
    subroutine MPI_Type_match_size_f08(typeclass, size, datatype, ierror)
      import :: MPI_Datatype
      implicit none
      integer, intent(in) :: typeclass
      integer, intent(in) :: size
      type(MPI_Datatype), intent(out) :: datatype
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_match_size_f08
  end interface MPI_Type_match_size
  interface MPI_Abi_get_version
    subroutine MPI_Abi_get_version_f08(abi_major, abi_minor, ierror)
      implicit none
      integer, intent(out) :: abi_major
      integer, intent(out) :: abi_minor
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Abi_get_version_f08
  end interface MPI_Abi_get_version
  interface MPI_Abi_get_info
    subroutine MPI_Abi_get_info_f08(info, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(out) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Abi_get_info_f08
  end interface MPI_Abi_get_info
  interface MPI_Abi_get_fortran_info
    subroutine MPI_Abi_get_fortran_info_f08(info, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(out) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Abi_get_fortran_info_f08
  end interface MPI_Abi_get_fortran_info
  interface MPI_Abi_set_fortran_info
    subroutine MPI_Abi_set_fortran_info_f08(info, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Abi_set_fortran_info_f08
  end interface MPI_Abi_set_fortran_info
  interface MPI_Abi_get_fortran_booleans
    subroutine MPI_Abi_get_fortran_booleans_f08(logical_size, logical_true, logical_false, is_set, ierror)
      implicit none
      integer, intent(in) :: logical_size
      logical, intent(out) :: logical_true
      logical, intent(out) :: logical_false
      logical, intent(out) :: is_set
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Abi_get_fortran_booleans_f08
  end interface MPI_Abi_get_fortran_booleans
  interface MPI_Abi_set_fortran_booleans
    subroutine MPI_Abi_set_fortran_booleans_f08(logical_size, logical_true, logical_false, ierror)
      implicit none
      integer, intent(in) :: logical_size
      logical, intent(in) :: logical_true
      logical, intent(in) :: logical_false
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Abi_set_fortran_booleans_f08
  end interface MPI_Abi_set_fortran_booleans
  interface MPI_Info_get
    subroutine MPI_Info_get_f08(info, key, valuelen, value, flag, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      character(len=*), intent(in) :: key
      integer, intent(in) :: valuelen
      character(len=*), intent(out) :: value
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_get_f08
  end interface MPI_Info_get
  interface MPI_Info_get_valuelen
    subroutine MPI_Info_get_valuelen_f08(info, key, valuelen, flag, ierror)
      import :: MPI_Info
      implicit none
      type(MPI_Info), intent(in) :: info
      character(len=*), intent(in) :: key
      integer, intent(out) :: valuelen
      logical, intent(out) :: flag
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Info_get_valuelen_f08
  end interface MPI_Info_get_valuelen
  interface MPI_Get_elements_x
    subroutine MPI_Get_elements_x_f08(status, datatype, count, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Status
      implicit none
      type(MPI_Status), intent(in) :: status
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: count
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Get_elements_x_f08
  end interface MPI_Get_elements_x
  interface MPI_Status_set_elements_x
    subroutine MPI_Status_set_elements_x_f08(status, datatype, count, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype, MPI_Status
      implicit none
      type(MPI_Status), intent(inout) :: status
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Status_set_elements_x_f08
  end interface MPI_Status_set_elements_x
  interface MPI_Type_get_extent_x
    subroutine MPI_Type_get_extent_x_f08(datatype, lb, extent, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: lb
      integer(kind=MPI_COUNT_KIND), intent(out) :: extent
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_extent_x_f08
  end interface MPI_Type_get_extent_x
  interface MPI_Type_get_true_extent_x
    subroutine MPI_Type_get_true_extent_x_f08(datatype, true_lb, true_extent, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: true_lb
      integer(kind=MPI_COUNT_KIND), intent(out) :: true_extent
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_get_true_extent_x_f08
  end interface MPI_Type_get_true_extent_x
  interface MPI_Type_size_x
    subroutine MPI_Type_size_x_f08(datatype, size, ierror)
      import :: MPI_COUNT_KIND, MPI_Datatype
      implicit none
      type(MPI_Datatype), intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: size
      integer, optional, intent(out) :: ierror
    end subroutine MPI_Type_size_x_f08
  end interface MPI_Type_size_x
