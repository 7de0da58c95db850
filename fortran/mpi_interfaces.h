! SPDX-License-Identifier: BSD-3-Clause
! Copyright (c) 2026 the Weft authors
! Written by fortran/generate; do not edit.
!
! Part of mpi.F90.
  interface
    subroutine MPI_Init(ierror)
      implicit none
      integer, intent(out) :: ierror
    end subroutine MPI_Init
  end interface
  interface
    subroutine MPI_Init_thread(required, provided, ierror)
      implicit none
      integer, intent(in) :: required
      integer, intent(out) :: provided
      integer, intent(out) :: ierror
    end subroutine MPI_Init_thread
  end interface
  interface
    subroutine MPI_Initialized(flag, ierror)
      implicit none
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Initialized
  end interface
  interface
    subroutine MPI_Finalize(ierror)
      implicit none
      integer, intent(out) :: ierror
    end subroutine MPI_Finalize
  end interface
  interface
    subroutine MPI_Finalized(flag, ierror)
      implicit none
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Finalized
  end interface
  interface
    subroutine MPI_Query_thread(provided, ierror)
      implicit none
      integer, intent(out) :: provided
      integer, intent(out) :: ierror
    end subroutine MPI_Query_thread
  end interface
  interface
    subroutine MPI_Is_thread_main(flag, ierror)
      implicit none
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Is_thread_main
  end interface
  interface
    subroutine MPI_Abort(comm, errorcode, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: errorcode
      integer, intent(out) :: ierror
    end subroutine MPI_Abort
  end interface
  interface
    subroutine MPI_Get_version(version, subversion, ierror)
      implicit none
      integer, intent(out) :: version
      integer, intent(out) :: subversion
      integer, intent(out) :: ierror
    end subroutine MPI_Get_version
  end interface
  interface
    subroutine MPI_Get_library_version(version, resultlen, ierror)
      implicit none
      character(len=*), intent(out) :: version
      integer, intent(out) :: resultlen
      integer, intent(out) :: ierror
    end subroutine MPI_Get_library_version
  end interface
  interface
    subroutine MPI_Get_processor_name(name, resultlen, ierror)
      implicit none
      character(len=*), intent(out) :: name
      integer, intent(out) :: resultlen
      integer, intent(out) :: ierror
    end subroutine MPI_Get_processor_name
  end interface
  interface
    subroutine MPI_Get_hw_resource_info(hw_info, ierror)
      implicit none
      integer, intent(out) :: hw_info
      integer, intent(out) :: ierror
    end subroutine MPI_Get_hw_resource_info
  end interface
  interface MPI_Alloc_mem
    subroutine MPI_Alloc_mem(size, info, baseptr, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: info
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: baseptr
      integer, intent(out) :: ierror
    end subroutine MPI_Alloc_mem
    subroutine MPI_Alloc_mem_cptr(size, info, baseptr, ierror)
      import :: MPI_ADDRESS_KIND, c_ptr
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: info
      type(c_ptr), intent(out) :: baseptr
      integer, intent(out) :: ierror
    end subroutine MPI_Alloc_mem_cptr
  end interface MPI_Alloc_mem
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Free_mem(base, ierror) bind(C, name="mpi_free_mem_fts_")
      implicit none
      type(*), dimension(..) :: base
      integer, intent(out) :: ierror
    end subroutine MPI_Free_mem
#else
    subroutine MPI_Free_mem(base, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: base
#ifdef __GFORTRAN__
      type(*), dimension(*) :: base
#else
      !DIR$ IGNORE_TKR base
      !IBM* IGNORE_TKR base
      real, dimension(*) :: base
#endif
      integer, intent(out) :: ierror
    end subroutine MPI_Free_mem
#endif
  end interface
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
  interface
    subroutine MPI_Pcontrol(level)
      implicit none
      integer, intent(in) :: level
    end subroutine MPI_Pcontrol
  end interface
  interface
    subroutine MPI_Comm_create_errhandler(comm_errhandler_fn, errhandler, ierror)
      implicit none
      external :: comm_errhandler_fn
      integer, intent(out) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_create_errhandler
  end interface
  interface
    subroutine MPI_Comm_set_errhandler(comm, errhandler, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_set_errhandler
  end interface
  interface
    subroutine MPI_Comm_get_errhandler(comm, errhandler, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_get_errhandler
  end interface
  interface
    subroutine MPI_Comm_call_errhandler(comm, errorcode, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: errorcode
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_call_errhandler
  end interface
  interface
    subroutine MPI_Win_create_errhandler(win_errhandler_fn, errhandler, ierror)
      implicit none
      external :: win_errhandler_fn
      integer, intent(out) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Win_create_errhandler
  end interface
  interface
    subroutine MPI_Win_set_errhandler(win, errhandler, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(in) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Win_set_errhandler
  end interface
  interface
    subroutine MPI_Win_get_errhandler(win, errhandler, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(out) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Win_get_errhandler
  end interface
  interface
    subroutine MPI_Win_call_errhandler(win, errorcode, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(in) :: errorcode
      integer, intent(out) :: ierror
    end subroutine MPI_Win_call_errhandler
  end interface
  interface
    subroutine MPI_File_create_errhandler(file_errhandler_fn, errhandler, ierror)
      implicit none
      external :: file_errhandler_fn
      integer, intent(out) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_File_create_errhandler
  end interface
  interface
    subroutine MPI_File_set_errhandler(file, errhandler, ierror)
      implicit none
      integer, intent(in) :: file
      integer, intent(in) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_File_set_errhandler
  end interface
  interface
    subroutine MPI_File_get_errhandler(file, errhandler, ierror)
      implicit none
      integer, intent(in) :: file
      integer, intent(out) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_errhandler
  end interface
  interface
    subroutine MPI_File_call_errhandler(fh, errorcode, ierror)
      implicit none
      integer, intent(in) :: fh
      integer, intent(in) :: errorcode
      integer, intent(out) :: ierror
    end subroutine MPI_File_call_errhandler
  end interface
  interface
    subroutine MPI_Session_create_errhandler(session_errhandler_fn, errhandler, ierror)
      implicit none
      external :: session_errhandler_fn
      integer, intent(out) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Session_create_errhandler
  end interface
  interface
    subroutine MPI_Session_set_errhandler(session, errhandler, ierror)
      implicit none
      integer, intent(in) :: session
      integer, intent(in) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Session_set_errhandler
  end interface
  interface
    subroutine MPI_Session_get_errhandler(session, errhandler, ierror)
      implicit none
      integer, intent(in) :: session
      integer, intent(out) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Session_get_errhandler
  end interface
  interface
    subroutine MPI_Session_call_errhandler(session, errorcode, ierror)
      implicit none
      integer, intent(in) :: session
      integer, intent(in) :: errorcode
      integer, intent(out) :: ierror
    end subroutine MPI_Session_call_errhandler
  end interface
  interface
    subroutine MPI_Errhandler_free(errhandler, ierror)
      implicit none
      integer, intent(inout) :: errhandler
      integer, intent(out) :: ierror
    end subroutine MPI_Errhandler_free
  end interface
  interface
    subroutine MPI_Error_string(errorcode, string, resultlen, ierror)
      implicit none
      integer, intent(in) :: errorcode
      character(len=*), intent(out) :: string
      integer, intent(out) :: resultlen
      integer, intent(out) :: ierror
    end subroutine MPI_Error_string
  end interface
  interface
    subroutine MPI_Error_class(errorcode, errorclass, ierror)
      implicit none
      integer, intent(in) :: errorcode
      integer, intent(out) :: errorclass
      integer, intent(out) :: ierror
    end subroutine MPI_Error_class
  end interface
  interface
    subroutine MPI_Add_error_class(errorclass, ierror)
      implicit none
      integer, intent(out) :: errorclass
      integer, intent(out) :: ierror
    end subroutine MPI_Add_error_class
  end interface
  interface
    subroutine MPI_Add_error_code(errorclass, errorcode, ierror)
      implicit none
      integer, intent(in) :: errorclass
      integer, intent(out) :: errorcode
      integer, intent(out) :: ierror
    end subroutine MPI_Add_error_code
  end interface
  interface
    subroutine MPI_Add_error_string(errorcode, string, ierror)
      implicit none
      integer, intent(in) :: errorcode
      character(len=*), intent(in) :: string
      integer, intent(out) :: ierror
    end subroutine MPI_Add_error_string
  end interface
  interface
    subroutine MPI_Remove_error_class(errorclass, ierror)
      implicit none
      integer, intent(in) :: errorclass
      integer, intent(out) :: ierror
    end subroutine MPI_Remove_error_class
  end interface
  interface
    subroutine MPI_Remove_error_code(errorcode, ierror)
      implicit none
      integer, intent(in) :: errorcode
      integer, intent(out) :: ierror
    end subroutine MPI_Remove_error_code
  end interface
  interface
    subroutine MPI_Remove_error_string(errorcode, ierror)
      implicit none
      integer, intent(in) :: errorcode
      integer, intent(out) :: ierror
    end subroutine MPI_Remove_error_string
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Send(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_send_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Send
#else
    subroutine MPI_Send(buf, count, datatype, dest, tag, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Send
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bsend(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_bsend_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Bsend
#else
    subroutine MPI_Bsend(buf, count, datatype, dest, tag, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Bsend
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ssend(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_ssend_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Ssend
#else
    subroutine MPI_Ssend(buf, count, datatype, dest, tag, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Ssend
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rsend(buf, count, datatype, dest, tag, comm, ierror) bind(C, name="mpi_rsend_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Rsend
#else
    subroutine MPI_Rsend(buf, count, datatype, dest, tag, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Rsend
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Recv(buf, count, datatype, source, tag, comm, status, ierror) bind(C, name="mpi_recv_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Recv
#else
    subroutine MPI_Recv(buf, count, datatype, source, tag, comm, status, ierror)
      import :: MPI_STATUS_SIZE
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Recv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Sendrecv(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, source, &
      recvtag, comm, status, ierror) bind(C, name="mpi_sendrecv_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      integer, intent(in) :: comm
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Sendrecv
#else
    subroutine MPI_Sendrecv(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, source, &
      recvtag, comm, status, ierror)
      import :: MPI_STATUS_SIZE
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      integer, intent(in) :: comm
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Sendrecv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Sendrecv_replace(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, &
      ierror) bind(C, name="mpi_sendrecv_replace_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      integer, intent(in) :: comm
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Sendrecv_replace
#else
    subroutine MPI_Sendrecv_replace(buf, count, datatype, dest, sendtag, source, recvtag, comm, status, ierror)
      import :: MPI_STATUS_SIZE
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      integer, intent(in) :: comm
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Sendrecv_replace
#endif
  end interface
  interface
    subroutine MPI_Get_count(status, datatype, count, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: status(MPI_STATUS_SIZE)
      integer, intent(in) :: datatype
      integer, intent(out) :: count
      integer, intent(out) :: ierror
    end subroutine MPI_Get_count
  end interface
  interface
    subroutine MPI_Probe(source, tag, comm, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Probe
  end interface
  interface
    subroutine MPI_Mprobe(source, tag, comm, message, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: message
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Mprobe
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Mrecv(buf, count, datatype, message, status, ierror) bind(C, name="mpi_mrecv_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(inout) :: message
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Mrecv
#else
    subroutine MPI_Mrecv(buf, count, datatype, message, status, ierror)
      import :: MPI_STATUS_SIZE
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(inout) :: message
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Mrecv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Isend(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, name="mpi_isend_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Isend
#else
    subroutine MPI_Isend(buf, count, datatype, dest, tag, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Isend
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ibsend(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, name="mpi_ibsend_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ibsend
#else
    subroutine MPI_Ibsend(buf, count, datatype, dest, tag, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ibsend
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Issend(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, name="mpi_issend_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Issend
#else
    subroutine MPI_Issend(buf, count, datatype, dest, tag, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Issend
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Irsend(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, name="mpi_irsend_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Irsend
#else
    subroutine MPI_Irsend(buf, count, datatype, dest, tag, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Irsend
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Irecv(buf, count, datatype, source, tag, comm, request, ierror) bind(C, name="mpi_irecv_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Irecv
#else
    subroutine MPI_Irecv(buf, count, datatype, source, tag, comm, request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Irecv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Isendrecv(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, source, &
      recvtag, comm, request, ierror) bind(C, name="mpi_isendrecv_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Isendrecv
#else
    subroutine MPI_Isendrecv(sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype, source, &
      recvtag, comm, request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Isendrecv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Isendrecv_replace(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, &
      ierror) bind(C, name="mpi_isendrecv_replace_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Isendrecv_replace
#else
    subroutine MPI_Isendrecv_replace(buf, count, datatype, dest, sendtag, source, recvtag, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: sendtag
      integer, intent(in) :: source
      integer, intent(in) :: recvtag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Isendrecv_replace
#endif
  end interface
  interface
    subroutine MPI_Iprobe(source, tag, comm, flag, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      logical, intent(out) :: flag
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Iprobe
  end interface
  interface
    subroutine MPI_Improbe(source, tag, comm, flag, message, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      logical, intent(out) :: flag
      integer, intent(out) :: message
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Improbe
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Imrecv(buf, count, datatype, message, request, ierror) bind(C, name="mpi_imrecv_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(inout) :: message
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Imrecv
#else
    subroutine MPI_Imrecv(buf, count, datatype, message, request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(inout) :: message
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Imrecv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Send_init(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_send_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Send_init
#else
    subroutine MPI_Send_init(buf, count, datatype, dest, tag, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Send_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bsend_init(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_bsend_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Bsend_init
#else
    subroutine MPI_Bsend_init(buf, count, datatype, dest, tag, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Bsend_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ssend_init(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_ssend_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ssend_init
#else
    subroutine MPI_Ssend_init(buf, count, datatype, dest, tag, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ssend_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rsend_init(buf, count, datatype, dest, tag, comm, request, ierror) bind(C, &
      name="mpi_rsend_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Rsend_init
#else
    subroutine MPI_Rsend_init(buf, count, datatype, dest, tag, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Rsend_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Recv_init(buf, count, datatype, source, tag, comm, request, ierror) bind(C, &
      name="mpi_recv_init_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Recv_init
#else
    subroutine MPI_Recv_init(buf, count, datatype, source, tag, comm, request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Recv_init
#endif
  end interface
  interface
    subroutine MPI_Start(request, ierror)
      implicit none
      integer, intent(inout) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Start
  end interface
  interface
    subroutine MPI_Startall(count, array_of_requests, ierror)
      implicit none
      integer, intent(in) :: count
      integer, intent(inout) :: array_of_requests(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Startall
  end interface
  interface
    subroutine MPI_Wait(request, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(inout) :: request
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Wait
  end interface
  interface
    subroutine MPI_Waitany(count, array_of_requests, index, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: count
      integer, intent(inout) :: array_of_requests(*)
      integer, intent(out) :: index
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Waitany
  end interface
  interface
    subroutine MPI_Waitall(count, array_of_requests, array_of_statuses, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: count
      integer, intent(inout) :: array_of_requests(*)
      integer :: array_of_statuses(MPI_STATUS_SIZE,*)
      integer, intent(out) :: ierror
    end subroutine MPI_Waitall
  end interface
  interface
    subroutine MPI_Waitsome(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: incount
      integer, intent(inout) :: array_of_requests(*)
      integer, intent(out) :: outcount
      integer, intent(out) :: array_of_indices(*)
      integer :: array_of_statuses(MPI_STATUS_SIZE,*)
      integer, intent(out) :: ierror
    end subroutine MPI_Waitsome
  end interface
  interface
    subroutine MPI_Test(request, flag, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(inout) :: request
      logical, intent(out) :: flag
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Test
  end interface
  interface
    subroutine MPI_Testany(count, array_of_requests, index, flag, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: count
      integer, intent(inout) :: array_of_requests(*)
      integer, intent(out) :: index
      logical, intent(out) :: flag
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Testany
  end interface
  interface
    subroutine MPI_Testall(count, array_of_requests, flag, array_of_statuses, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: count
      integer, intent(inout) :: array_of_requests(*)
      logical, intent(out) :: flag
      integer :: array_of_statuses(MPI_STATUS_SIZE,*)
      integer, intent(out) :: ierror
    end subroutine MPI_Testall
  end interface
  interface
    subroutine MPI_Testsome(incount, array_of_requests, outcount, array_of_indices, array_of_statuses, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: incount
      integer, intent(inout) :: array_of_requests(*)
      integer, intent(out) :: outcount
      integer, intent(out) :: array_of_indices(*)
      integer :: array_of_statuses(MPI_STATUS_SIZE,*)
      integer, intent(out) :: ierror
    end subroutine MPI_Testsome
  end interface
  interface
    subroutine MPI_Request_free(request, ierror)
      implicit none
      integer, intent(inout) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Request_free
  end interface
  interface
    subroutine MPI_Request_get_status(request, flag, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: request
      logical, intent(out) :: flag
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Request_get_status
  end interface
  interface
    subroutine MPI_Request_get_status_any(count, array_of_requests, index, flag, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: array_of_requests(*)
      integer, intent(out) :: index
      logical, intent(out) :: flag
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_Request_get_status_any
  end interface
  interface
    subroutine MPI_Request_get_status_all(count, array_of_requests, flag, array_of_statuses, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: array_of_requests(*)
      logical, intent(out) :: flag
      integer :: array_of_statuses(MPI_STATUS_SIZE,*)
      integer, intent(out) :: ierror
    end subroutine MPI_Request_get_status_all
  end interface
  interface
    subroutine MPI_Request_get_status_some(incount, array_of_requests, outcount, array_of_indices, &
      array_of_statuses, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: incount
      integer, intent(in) :: array_of_requests(*)
      integer, intent(out) :: outcount
      integer, intent(out) :: array_of_indices(*)
      integer :: array_of_statuses(MPI_STATUS_SIZE,*)
      integer, intent(out) :: ierror
    end subroutine MPI_Request_get_status_some
  end interface
  interface
    subroutine MPI_Cancel(request, ierror)
      implicit none
      integer, intent(in) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Cancel
  end interface
  interface
    subroutine MPI_Test_cancelled(status, flag, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: status(MPI_STATUS_SIZE)
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Test_cancelled
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Buffer_attach(buffer, size, ierror) bind(C, name="mpi_buffer_attach_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Buffer_attach
#else
    subroutine MPI_Buffer_attach(buffer, size, ierror)
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
      integer, intent(out) :: ierror
    end subroutine MPI_Buffer_attach
#endif
  end interface
  interface
    subroutine MPI_Buffer_detach(buffer_addr, size, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer_addr
#else
      !DIR$ IGNORE_TKR buffer_addr
      !IBM* IGNORE_TKR buffer_addr
      real, dimension(*) :: buffer_addr
#endif
      integer, intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Buffer_detach
  end interface
  interface
    subroutine MPI_Buffer_flush(ierror)
      implicit none
      integer, intent(out) :: ierror
    end subroutine MPI_Buffer_flush
  end interface
  interface
    subroutine MPI_Buffer_iflush(request, ierror)
      implicit none
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Buffer_iflush
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Comm_attach_buffer(comm, buffer, size, ierror) bind(C, name="mpi_comm_attach_buffer_fts_")
      implicit none
      integer, intent(in) :: comm
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_attach_buffer
#else
    subroutine MPI_Comm_attach_buffer(comm, buffer, size, ierror)
      implicit none
      integer, intent(in) :: comm
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer, intent(in) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_attach_buffer
#endif
  end interface
  interface
    subroutine MPI_Comm_detach_buffer(comm, buffer_addr, size, ierror)
      implicit none
      integer, intent(in) :: comm
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer_addr
#else
      !DIR$ IGNORE_TKR buffer_addr
      !IBM* IGNORE_TKR buffer_addr
      real, dimension(*) :: buffer_addr
#endif
      integer, intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_detach_buffer
  end interface
  interface
    subroutine MPI_Comm_flush_buffer(comm, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_flush_buffer
  end interface
  interface
    subroutine MPI_Comm_iflush_buffer(comm, request, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_iflush_buffer
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Session_attach_buffer(session, buffer, size, ierror) bind(C, &
      name="mpi_session_attach_buffer_fts_")
      implicit none
      integer, intent(in) :: session
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Session_attach_buffer
#else
    subroutine MPI_Session_attach_buffer(session, buffer, size, ierror)
      implicit none
      integer, intent(in) :: session
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer
#else
      !DIR$ IGNORE_TKR buffer
      !IBM* IGNORE_TKR buffer
      real, dimension(*) :: buffer
#endif
      integer, intent(in) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Session_attach_buffer
#endif
  end interface
  interface
    subroutine MPI_Session_detach_buffer(session, buffer_addr, size, ierror)
      implicit none
      integer, intent(in) :: session
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buffer_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buffer_addr
#else
      !DIR$ IGNORE_TKR buffer_addr
      !IBM* IGNORE_TKR buffer_addr
      real, dimension(*) :: buffer_addr
#endif
      integer, intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Session_detach_buffer
  end interface
  interface
    subroutine MPI_Session_flush_buffer(session, ierror)
      implicit none
      integer, intent(in) :: session
      integer, intent(out) :: ierror
    end subroutine MPI_Session_flush_buffer
  end interface
  interface
    subroutine MPI_Session_iflush_buffer(session, request, ierror)
      implicit none
      integer, intent(in) :: session
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Session_iflush_buffer
  end interface
  interface MPI_Psend_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Psend_init(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror) bind(C, &
      name="mpi_psend_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: partitions
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Psend_init
    subroutine MPI_Psend_init_c(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror) bind(C, &
      name="mpi_psend_init_c_f08ts_")
      import :: MPI_COUNT_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: partitions
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Psend_init_c
#else
    subroutine MPI_Psend_init(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Psend_init
    subroutine MPI_Psend_init_c_f08(buf, partitions, count, datatype, dest, tag, comm, info, request, ierror)
      import :: MPI_COUNT_KIND
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
      integer, intent(in) :: datatype
      integer, intent(in) :: dest
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Psend_init_c_f08
#endif
  end interface MPI_Psend_init
  interface MPI_Precv_init
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Precv_init(buf, partitions, count, datatype, source, tag, comm, info, request, ierror) bind(C, &
      name="mpi_precv_init_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: partitions
      integer, intent(in) :: count
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Precv_init
    subroutine MPI_Precv_init_c(buf, partitions, count, datatype, source, tag, comm, info, request, &
      ierror) bind(C, name="mpi_precv_init_c_f08ts_")
      import :: MPI_COUNT_KIND
      implicit none
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: partitions
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Precv_init_c
#else
    subroutine MPI_Precv_init(buf, partitions, count, datatype, source, tag, comm, info, request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: datatype
      !DIR$ IGNORE_TKR (r) datatype
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Precv_init
    subroutine MPI_Precv_init_c_f08(buf, partitions, count, datatype, source, tag, comm, info, request, ierror)
      import :: MPI_COUNT_KIND
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
      integer, intent(in) :: datatype
      integer, intent(in) :: source
      integer, intent(in) :: tag
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Precv_init_c_f08
#endif
  end interface MPI_Precv_init
  interface
    subroutine MPI_Pready(partition, request, ierror)
      implicit none
      integer, intent(in) :: partition
      integer, intent(in) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Pready
  end interface
  interface
    subroutine MPI_Pready_range(partition_low, partition_high, request, ierror)
      implicit none
      integer, intent(in) :: partition_low
      integer, intent(in) :: partition_high
      integer, intent(in) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Pready_range
  end interface
  interface
    subroutine MPI_Pready_list(length, array_of_partitions, request, ierror)
      implicit none
      integer, intent(in) :: length
      integer, intent(in) :: array_of_partitions(*)
      integer, intent(in) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Pready_list
  end interface
  interface
    subroutine MPI_Parrived(request, partition, flag, ierror)
      implicit none
      integer, intent(in) :: request
      integer, intent(in) :: partition
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Parrived
  end interface
  interface
    subroutine MPI_Type_contiguous(count, oldtype, newtype, ierror)
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_contiguous
  end interface
  interface
    subroutine MPI_Type_vector(count, blocklength, stride, oldtype, newtype, ierror)
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: blocklength
      integer, intent(in) :: stride
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_vector
  end interface
  interface
    subroutine MPI_Type_create_hvector(count, blocklength, stride, oldtype, newtype, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: blocklength
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: stride
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_hvector
  end interface
  interface
    subroutine MPI_Type_indexed(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, ierror)
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: array_of_blocklengths(*)
      integer, intent(in) :: array_of_displacements(*)
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_indexed
  end interface
  interface
    subroutine MPI_Type_create_hindexed(count, array_of_blocklengths, array_of_displacements, oldtype, newtype, &
      ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: array_of_blocklengths(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: array_of_displacements(*)
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_hindexed
  end interface
  interface
    subroutine MPI_Type_create_indexed_block(count, blocklength, array_of_displacements, oldtype, newtype, ierror)
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: blocklength
      integer, intent(in) :: array_of_displacements(*)
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_indexed_block
  end interface
  interface
    subroutine MPI_Type_create_hindexed_block(count, blocklength, array_of_displacements, oldtype, newtype, &
      ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: blocklength
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: array_of_displacements(*)
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_hindexed_block
  end interface
  interface
    subroutine MPI_Type_create_struct(count, array_of_blocklengths, array_of_displacements, array_of_types, &
      newtype, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: count
      integer, intent(in) :: array_of_blocklengths(*)
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: array_of_displacements(*)
      integer, intent(in) :: array_of_types(*)
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_struct
  end interface
  interface
    subroutine MPI_Type_create_subarray(ndims, array_of_sizes, array_of_subsizes, array_of_starts, order, oldtype, &
      newtype, ierror)
      implicit none
      integer, intent(in) :: ndims
      integer, intent(in) :: array_of_sizes(*)
      integer, intent(in) :: array_of_subsizes(*)
      integer, intent(in) :: array_of_starts(*)
      integer, intent(in) :: order
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_subarray
  end interface
  interface
    subroutine MPI_Type_create_darray(size, rank, ndims, array_of_gsizes, array_of_distribs, array_of_dargs, &
      array_of_psizes, order, oldtype, newtype, ierror)
      implicit none
      integer, intent(in) :: size
      integer, intent(in) :: rank
      integer, intent(in) :: ndims
      integer, intent(in) :: array_of_gsizes(*)
      integer, intent(in) :: array_of_distribs(*)
      integer, intent(in) :: array_of_dargs(*)
      integer, intent(in) :: array_of_psizes(*)
      integer, intent(in) :: order
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_darray
  end interface
  interface
    subroutine MPI_Type_create_resized(oldtype, lb, extent, newtype, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: oldtype
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: lb
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extent
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_resized
  end interface
  interface
    subroutine MPI_Type_dup(oldtype, newtype, ierror)
      implicit none
      integer, intent(in) :: oldtype
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_dup
  end interface
  interface
    subroutine MPI_Type_commit(datatype, ierror)
      implicit none
      integer, intent(inout) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_commit
  end interface
  interface
    subroutine MPI_Type_free(datatype, ierror)
      implicit none
      integer, intent(inout) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_free
  end interface
  interface
    subroutine MPI_Type_size(datatype, size, ierror)
      implicit none
      integer, intent(in) :: datatype
      integer, intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Type_size
  end interface
  interface
    subroutine MPI_Type_get_extent(datatype, lb, extent, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: datatype
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: lb
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: extent
      integer, intent(out) :: ierror
    end subroutine MPI_Type_get_extent
  end interface
  interface
    subroutine MPI_Type_get_true_extent(datatype, true_lb, true_extent, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: datatype
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: true_lb
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: true_extent
      integer, intent(out) :: ierror
    end subroutine MPI_Type_get_true_extent
  end interface
  interface
    subroutine MPI_Type_get_envelope(datatype, num_integers, num_addresses, num_datatypes, combiner, ierror)
      implicit none
      integer, intent(in) :: datatype
      integer, intent(out) :: num_integers
      integer, intent(out) :: num_addresses
      integer, intent(out) :: num_datatypes
      integer, intent(out) :: combiner
      integer, intent(out) :: ierror
    end subroutine MPI_Type_get_envelope
  end interface
  interface
    subroutine MPI_Type_get_contents(datatype, max_integers, max_addresses, max_datatypes, array_of_integers, &
      array_of_addresses, array_of_datatypes, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: datatype
      integer, intent(in) :: max_integers
      integer, intent(in) :: max_addresses
      integer, intent(in) :: max_datatypes
      integer, intent(out) :: array_of_integers(*)
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: array_of_addresses(*)
      integer, intent(out) :: array_of_datatypes(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Type_get_contents
  end interface
  interface
    subroutine MPI_Type_get_value_index(value_type, index_type, pair_type, ierror)
      implicit none
      integer, intent(in) :: value_type
      integer, intent(in) :: index_type
      integer, intent(out) :: pair_type
      integer, intent(out) :: ierror
    end subroutine MPI_Type_get_value_index
  end interface
  interface
    subroutine MPI_Get_elements(status, datatype, count, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: status(MPI_STATUS_SIZE)
      integer, intent(in) :: datatype
      integer, intent(out) :: count
      integer, intent(out) :: ierror
    end subroutine MPI_Get_elements
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Get_address(location, address, ierror) bind(C, name="mpi_get_address_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), asynchronous :: location
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: address
      integer, intent(out) :: ierror
    end subroutine MPI_Get_address
#else
    subroutine MPI_Get_address(location, address, ierror)
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
      integer, intent(out) :: ierror
    end subroutine MPI_Get_address
#endif
  end interface
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
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Pack(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror) bind(C, &
      name="mpi_pack_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: inbuf
      integer, intent(in) :: incount
      integer, intent(in) :: datatype
      type(*), dimension(..) :: outbuf
      integer, intent(in) :: outsize
      integer, intent(inout) :: position
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Pack
#else
    subroutine MPI_Pack(inbuf, incount, datatype, outbuf, outsize, position, comm, ierror)
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
      integer, intent(in) :: datatype
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
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Pack
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Unpack(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror) bind(C, &
      name="mpi_unpack_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: inbuf
      integer, intent(in) :: insize
      integer, intent(inout) :: position
      type(*), dimension(..) :: outbuf
      integer, intent(in) :: outcount
      integer, intent(in) :: datatype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Unpack
#else
    subroutine MPI_Unpack(inbuf, insize, position, outbuf, outcount, datatype, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Unpack
#endif
  end interface
  interface
    subroutine MPI_Pack_size(incount, datatype, comm, size, ierror)
      implicit none
      integer, intent(in) :: incount
      integer, intent(in) :: datatype
      integer, intent(in) :: comm
      integer, intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Pack_size
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Pack_external(datarep, inbuf, incount, datatype, outbuf, outsize, position, ierror) bind(C, &
      name="mpi_pack_external_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      character(len=*), intent(in) :: datarep
      type(*), dimension(..), intent(in) :: inbuf
      integer, intent(in) :: incount
      integer, intent(in) :: datatype
      type(*), dimension(..) :: outbuf
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: outsize
      integer(kind=MPI_ADDRESS_KIND), intent(inout) :: position
      integer, intent(out) :: ierror
    end subroutine MPI_Pack_external
#else
    subroutine MPI_Pack_external(datarep, inbuf, incount, datatype, outbuf, outsize, position, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: datatype
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
      integer, intent(out) :: ierror
    end subroutine MPI_Pack_external
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Unpack_external(datarep, inbuf, insize, position, outbuf, outcount, datatype, ierror) bind(C, &
      name="mpi_unpack_external_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      character(len=*), intent(in) :: datarep
      type(*), dimension(..), intent(in) :: inbuf
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: insize
      integer(kind=MPI_ADDRESS_KIND), intent(inout) :: position
      type(*), dimension(..) :: outbuf
      integer, intent(in) :: outcount
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_Unpack_external
#else
    subroutine MPI_Unpack_external(datarep, inbuf, insize, position, outbuf, outcount, datatype, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_Unpack_external
#endif
  end interface
  interface
    subroutine MPI_Pack_external_size(datarep, incount, datatype, size, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      character(len=*), intent(in) :: datarep
      integer, intent(in) :: incount
      integer, intent(in) :: datatype
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Pack_external_size
  end interface
  interface
    subroutine MPI_Barrier(comm, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Barrier
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bcast(buffer, count, datatype, root, comm, ierror) bind(C, name="mpi_bcast_fts_")
      implicit none
      type(*), dimension(..) :: buffer
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Bcast
#else
    subroutine MPI_Bcast(buffer, count, datatype, root, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Bcast
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror) bind(C, &
      name="mpi_gather_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Gather
#else
    subroutine MPI_Gather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Gather
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      ierror) bind(C, name="mpi_gatherv_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Gatherv
#else
    subroutine MPI_Gatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Gatherv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatter(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror) bind(C, &
      name="mpi_scatter_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Scatter
#else
    subroutine MPI_Scatter(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Scatter
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatterv(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      ierror) bind(C, name="mpi_scatterv_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Scatterv
#else
    subroutine MPI_Scatterv(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Scatterv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror) bind(C, &
      name="mpi_allgather_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Allgather
#else
    subroutine MPI_Allgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Allgather
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      ierror) bind(C, name="mpi_allgatherv_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Allgatherv
#else
    subroutine MPI_Allgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Allgatherv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror) bind(C, &
      name="mpi_alltoall_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoall
#else
    subroutine MPI_Alltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoall
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, comm, &
      ierror) bind(C, name="mpi_alltoallv_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoallv
#else
    subroutine MPI_Alltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, comm, &
      ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoallv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, recvtypes, &
      comm, ierror) bind(C, name="mpi_alltoallw_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      type(*), dimension(..) :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoallw
#else
    subroutine MPI_Alltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, recvtypes, &
      comm, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoallw
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce(sendbuf, recvbuf, count, datatype, op, root, comm, ierror) bind(C, &
      name="mpi_reduce_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce
#else
    subroutine MPI_Reduce(sendbuf, recvbuf, count, datatype, op, root, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allreduce(sendbuf, recvbuf, count, datatype, op, comm, ierror) bind(C, &
      name="mpi_allreduce_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Allreduce
#else
    subroutine MPI_Allreduce(sendbuf, recvbuf, count, datatype, op, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Allreduce
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_block(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror) bind(C, &
      name="mpi_reduce_scatter_block_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block
#else
    subroutine MPI_Reduce_scatter_block(sendbuf, recvbuf, recvcount, datatype, op, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror) bind(C, &
      name="mpi_reduce_scatter_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter
#else
    subroutine MPI_Reduce_scatter(sendbuf, recvbuf, recvcounts, datatype, op, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scan(sendbuf, recvbuf, count, datatype, op, comm, ierror) bind(C, name="mpi_scan_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Scan
#else
    subroutine MPI_Scan(sendbuf, recvbuf, count, datatype, op, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Scan
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Exscan(sendbuf, recvbuf, count, datatype, op, comm, ierror) bind(C, name="mpi_exscan_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Exscan
#else
    subroutine MPI_Exscan(sendbuf, recvbuf, count, datatype, op, comm, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Exscan
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_local(inbuf, inoutbuf, count, datatype, op, ierror) bind(C, &
      name="mpi_reduce_local_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: inbuf
      type(*), dimension(..) :: inoutbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_local
#else
    subroutine MPI_Reduce_local(inbuf, inoutbuf, count, datatype, op, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_local
#endif
  end interface
  interface
    subroutine MPI_Op_create(user_fn, commute, op, ierror)
      implicit none
      external :: user_fn
      logical, intent(in) :: commute
      integer, intent(out) :: op
      integer, intent(out) :: ierror
    end subroutine MPI_Op_create
  end interface
  interface
    subroutine MPI_Op_free(op, ierror)
      implicit none
      integer, intent(inout) :: op
      integer, intent(out) :: ierror
    end subroutine MPI_Op_free
  end interface
  interface
    subroutine MPI_Op_commutative(op, commute, ierror)
      implicit none
      integer, intent(in) :: op
      logical, intent(out) :: commute
      integer, intent(out) :: ierror
    end subroutine MPI_Op_commutative
  end interface
  interface
    subroutine MPI_Ibarrier(comm, request, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ibarrier
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ibcast(buffer, count, datatype, root, comm, request, ierror) bind(C, name="mpi_ibcast_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ibcast
#else
    subroutine MPI_Ibcast(buffer, count, datatype, root, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ibcast
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Igather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror) bind(C, name="mpi_igather_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Igather
#else
    subroutine MPI_Igather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Igather
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Igatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      request, ierror) bind(C, name="mpi_igatherv_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Igatherv
#else
    subroutine MPI_Igatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Igatherv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iscatter(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror) bind(C, name="mpi_iscatter_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iscatter
#else
    subroutine MPI_Iscatter(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, request, &
      ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iscatter
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iscatterv(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      request, ierror) bind(C, name="mpi_iscatterv_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iscatterv
#else
    subroutine MPI_Iscatterv(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      request, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iscatterv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iallgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror) bind(C, name="mpi_iallgather_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iallgather
#else
    subroutine MPI_Iallgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iallgather
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iallgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, request, &
      ierror) bind(C, name="mpi_iallgatherv_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iallgatherv
#else
    subroutine MPI_Iallgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, request, &
      ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iallgatherv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ialltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror) bind(C, name="mpi_ialltoall_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ialltoall
#else
    subroutine MPI_Ialltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ialltoall
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ialltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, &
      comm, request, ierror) bind(C, name="mpi_ialltoallv_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ialltoallv
#else
    subroutine MPI_Ialltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, &
      comm, request, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ialltoallv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ialltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, recvtypes, &
      comm, request, ierror) bind(C, name="mpi_ialltoallw_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ialltoallw
#else
    subroutine MPI_Ialltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, recvtypes, &
      comm, request, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ialltoallw
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ireduce(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror) bind(C, &
      name="mpi_ireduce_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ireduce
#else
    subroutine MPI_Ireduce(sendbuf, recvbuf, count, datatype, op, root, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ireduce
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iallreduce(sendbuf, recvbuf, count, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_iallreduce_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iallreduce
#else
    subroutine MPI_Iallreduce(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iallreduce
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ireduce_scatter_block(sendbuf, recvbuf, recvcount, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_ireduce_scatter_block_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_block
#else
    subroutine MPI_Ireduce_scatter_block(sendbuf, recvbuf, recvcount, datatype, op, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter_block
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ireduce_scatter(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_ireduce_scatter_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter
#else
    subroutine MPI_Ireduce_scatter(sendbuf, recvbuf, recvcounts, datatype, op, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ireduce_scatter
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iscan(sendbuf, recvbuf, count, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_iscan_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iscan
#else
    subroutine MPI_Iscan(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iscan
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Iexscan(sendbuf, recvbuf, count, datatype, op, comm, request, ierror) bind(C, &
      name="mpi_iexscan_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iexscan
#else
    subroutine MPI_Iexscan(sendbuf, recvbuf, count, datatype, op, comm, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Iexscan
#endif
  end interface
  interface
    subroutine MPI_Barrier_init(comm, info, request, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Barrier_init
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Bcast_init(buffer, count, datatype, root, comm, info, request, ierror) bind(C, &
      name="mpi_bcast_init_fts_")
      implicit none
      type(*), dimension(..), asynchronous :: buffer
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Bcast_init
#else
    subroutine MPI_Bcast_init(buffer, count, datatype, root, comm, info, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Bcast_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gather_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, info, &
      request, ierror) bind(C, name="mpi_gather_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Gather_init
#else
    subroutine MPI_Gather_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, info, &
      request, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Gather_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Gatherv_init(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      info, request, ierror) bind(C, name="mpi_gatherv_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Gatherv_init
#else
    subroutine MPI_Gatherv_init(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, root, comm, &
      info, request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Gatherv_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatter_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, info, &
      request, ierror) bind(C, name="mpi_scatter_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Scatter_init
#else
    subroutine MPI_Scatter_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, root, comm, info, &
      request, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Scatter_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scatterv_init(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      info, request, ierror) bind(C, name="mpi_scatterv_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Scatterv_init
#else
    subroutine MPI_Scatterv_init(sendbuf, sendcounts, displs, sendtype, recvbuf, recvcount, recvtype, root, comm, &
      info, request, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Scatterv_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgather_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, request, &
      ierror) bind(C, name="mpi_allgather_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Allgather_init
#else
    subroutine MPI_Allgather_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, request, &
      ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Allgather_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allgatherv_init(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      info, request, ierror) bind(C, name="mpi_allgatherv_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Allgatherv_init
#else
    subroutine MPI_Allgatherv_init(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      info, request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Allgatherv_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoall_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, request, &
      ierror) bind(C, name="mpi_alltoall_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoall_init
#else
    subroutine MPI_Alltoall_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, request, &
      ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoall_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallv_init(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, &
      comm, info, request, ierror) bind(C, name="mpi_alltoallv_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoallv_init
#else
    subroutine MPI_Alltoallv_init(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, recvtype, &
      comm, info, request, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoallv_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Alltoallw_init(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, info, request, ierror) bind(C, name="mpi_alltoallw_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoallw_init
#else
    subroutine MPI_Alltoallw_init(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, info, request, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Alltoallw_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_init(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, ierror) bind(C, &
      name="mpi_reduce_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_init
#else
    subroutine MPI_Reduce_init(sendbuf, recvbuf, count, datatype, op, root, comm, info, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Allreduce_init(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror) bind(C, &
      name="mpi_allreduce_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Allreduce_init
#else
    subroutine MPI_Allreduce_init(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Allreduce_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_block_init(sendbuf, recvbuf, recvcount, datatype, op, comm, info, request, &
      ierror) bind(C, name="mpi_reduce_scatter_block_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_init
#else
    subroutine MPI_Reduce_scatter_block_init(sendbuf, recvbuf, recvcount, datatype, op, comm, info, request, &
      ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_block_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Reduce_scatter_init(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, &
      ierror) bind(C, name="mpi_reduce_scatter_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcounts(*)
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_init
#else
    subroutine MPI_Reduce_scatter_init(sendbuf, recvbuf, recvcounts, datatype, op, comm, info, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Reduce_scatter_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Scan_init(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror) bind(C, &
      name="mpi_scan_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Scan_init
#else
    subroutine MPI_Scan_init(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Scan_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Exscan_init(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror) bind(C, &
      name="mpi_exscan_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Exscan_init
#else
    subroutine MPI_Exscan_init(sendbuf, recvbuf, count, datatype, op, comm, info, request, ierror)
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
      integer, intent(in) :: datatype
      integer, intent(in) :: op
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Exscan_init
#endif
  end interface
  interface
    subroutine MPI_Group_size(group, size, ierror)
      implicit none
      integer, intent(in) :: group
      integer, intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Group_size
  end interface
  interface
    subroutine MPI_Group_rank(group, rank, ierror)
      implicit none
      integer, intent(in) :: group
      integer, intent(out) :: rank
      integer, intent(out) :: ierror
    end subroutine MPI_Group_rank
  end interface
  interface
    subroutine MPI_Group_translate_ranks(group1, n, ranks1, group2, ranks2, ierror)
      implicit none
      integer, intent(in) :: group1
      integer, intent(in) :: n
      integer, intent(in) :: ranks1(*)
      integer, intent(in) :: group2
      integer, intent(out) :: ranks2(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Group_translate_ranks
  end interface
  interface
    subroutine MPI_Group_compare(group1, group2, result, ierror)
      implicit none
      integer, intent(in) :: group1
      integer, intent(in) :: group2
      integer, intent(out) :: result
      integer, intent(out) :: ierror
    end subroutine MPI_Group_compare
  end interface
  interface
    subroutine MPI_Comm_group(comm, group, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: group
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_group
  end interface
  interface
    subroutine MPI_Group_union(group1, group2, newgroup, ierror)
      implicit none
      integer, intent(in) :: group1
      integer, intent(in) :: group2
      integer, intent(out) :: newgroup
      integer, intent(out) :: ierror
    end subroutine MPI_Group_union
  end interface
  interface
    subroutine MPI_Group_intersection(group1, group2, newgroup, ierror)
      implicit none
      integer, intent(in) :: group1
      integer, intent(in) :: group2
      integer, intent(out) :: newgroup
      integer, intent(out) :: ierror
    end subroutine MPI_Group_intersection
  end interface
  interface
    subroutine MPI_Group_difference(group1, group2, newgroup, ierror)
      implicit none
      integer, intent(in) :: group1
      integer, intent(in) :: group2
      integer, intent(out) :: newgroup
      integer, intent(out) :: ierror
    end subroutine MPI_Group_difference
  end interface
  interface
    subroutine MPI_Group_incl(group, n, ranks, newgroup, ierror)
      implicit none
      integer, intent(in) :: group
      integer, intent(in) :: n
      integer, intent(in) :: ranks(*)
      integer, intent(out) :: newgroup
      integer, intent(out) :: ierror
    end subroutine MPI_Group_incl
  end interface
  interface
    subroutine MPI_Group_excl(group, n, ranks, newgroup, ierror)
      implicit none
      integer, intent(in) :: group
      integer, intent(in) :: n
      integer, intent(in) :: ranks(*)
      integer, intent(out) :: newgroup
      integer, intent(out) :: ierror
    end subroutine MPI_Group_excl
  end interface
  interface
    subroutine MPI_Group_range_incl(group, n, ranges, newgroup, ierror)
      implicit none
      integer, intent(in) :: group
      integer, intent(in) :: n
      integer, intent(in) :: ranges(3,*)
      integer, intent(out) :: newgroup
      integer, intent(out) :: ierror
    end subroutine MPI_Group_range_incl
  end interface
  interface
    subroutine MPI_Group_range_excl(group, n, ranges, newgroup, ierror)
      implicit none
      integer, intent(in) :: group
      integer, intent(in) :: n
      integer, intent(in) :: ranges(3,*)
      integer, intent(out) :: newgroup
      integer, intent(out) :: ierror
    end subroutine MPI_Group_range_excl
  end interface
  interface
    subroutine MPI_Group_from_session_pset(session, pset_name, newgroup, ierror)
      implicit none
      integer, intent(in) :: session
      character(len=*), intent(in) :: pset_name
      integer, intent(out) :: newgroup
      integer, intent(out) :: ierror
    end subroutine MPI_Group_from_session_pset
  end interface
  interface
    subroutine MPI_Group_free(group, ierror)
      implicit none
      integer, intent(inout) :: group
      integer, intent(out) :: ierror
    end subroutine MPI_Group_free
  end interface
  interface
    subroutine MPI_Comm_size(comm, size, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_size
  end interface
  interface
    subroutine MPI_Comm_rank(comm, rank, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: rank
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_rank
  end interface
  interface
    subroutine MPI_Comm_compare(comm1, comm2, result, ierror)
      implicit none
      integer, intent(in) :: comm1
      integer, intent(in) :: comm2
      integer, intent(out) :: result
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_compare
  end interface
  interface
    subroutine MPI_Comm_dup(comm, newcomm, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_dup
  end interface
  interface
    subroutine MPI_Comm_dup_with_info(comm, info, newcomm, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_dup_with_info
  end interface
  interface
    subroutine MPI_Comm_idup(comm, newcomm, request, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: newcomm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_idup
  end interface
  interface
    subroutine MPI_Comm_idup_with_info(comm, info, newcomm, request, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: newcomm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_idup_with_info
  end interface
  interface
    subroutine MPI_Comm_create(comm, group, newcomm, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: group
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_create
  end interface
  interface
    subroutine MPI_Comm_create_group(comm, group, tag, newcomm, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: group
      integer, intent(in) :: tag
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_create_group
  end interface
  interface
    subroutine MPI_Comm_create_from_group(group, stringtag, info, errhandler, newcomm, ierror)
      implicit none
      integer, intent(in) :: group
      character(len=*), intent(in) :: stringtag
      integer, intent(in) :: info
      integer, intent(in) :: errhandler
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_create_from_group
  end interface
  interface
    subroutine MPI_Comm_split(comm, color, key, newcomm, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: color
      integer, intent(in) :: key
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_split
  end interface
  interface
    subroutine MPI_Comm_split_type(comm, split_type, key, info, newcomm, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: split_type
      integer, intent(in) :: key
      integer, intent(in) :: info
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_split_type
  end interface
  interface
    subroutine MPI_Comm_free(comm, ierror)
      implicit none
      integer, intent(inout) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_free
  end interface
  interface
    subroutine MPI_Comm_set_info(comm, info, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_set_info
  end interface
  interface
    subroutine MPI_Comm_get_info(comm, info_used, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: info_used
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_get_info
  end interface
  interface
    subroutine MPI_Comm_test_inter(comm, flag, ierror)
      implicit none
      integer, intent(in) :: comm
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_test_inter
  end interface
  interface
    subroutine MPI_Comm_remote_size(comm, size, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_remote_size
  end interface
  interface
    subroutine MPI_Comm_remote_group(comm, group, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: group
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_remote_group
  end interface
  interface
    subroutine MPI_Intercomm_create(local_comm, local_leader, peer_comm, remote_leader, tag, newintercomm, ierror)
      implicit none
      integer, intent(in) :: local_comm
      integer, intent(in) :: local_leader
      integer, intent(in) :: peer_comm
      integer, intent(in) :: remote_leader
      integer, intent(in) :: tag
      integer, intent(out) :: newintercomm
      integer, intent(out) :: ierror
    end subroutine MPI_Intercomm_create
  end interface
  interface
    subroutine MPI_Intercomm_create_from_groups(local_group, local_leader, remote_group, remote_leader, stringtag, &
      info, errhandler, newintercomm, ierror)
      implicit none
      integer, intent(in) :: local_group
      integer, intent(in) :: local_leader
      integer, intent(in) :: remote_group
      integer, intent(in) :: remote_leader
      character(len=*), intent(in) :: stringtag
      integer, intent(in) :: info
      integer, intent(in) :: errhandler
      integer, intent(out) :: newintercomm
      integer, intent(out) :: ierror
    end subroutine MPI_Intercomm_create_from_groups
  end interface
  interface
    subroutine MPI_Intercomm_merge(intercomm, high, newintracomm, ierror)
      implicit none
      integer, intent(in) :: intercomm
      logical, intent(in) :: high
      integer, intent(out) :: newintracomm
      integer, intent(out) :: ierror
    end subroutine MPI_Intercomm_merge
  end interface
  interface
    subroutine MPI_Comm_create_keyval(comm_copy_attr_fn, comm_delete_attr_fn, comm_keyval, extra_state, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      external :: comm_copy_attr_fn
      external :: comm_delete_attr_fn
      integer, intent(out) :: comm_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_create_keyval
  end interface
  interface
    subroutine MPI_Comm_free_keyval(comm_keyval, ierror)
      implicit none
      integer, intent(inout) :: comm_keyval
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_free_keyval
  end interface
  interface
    subroutine MPI_Comm_set_attr(comm, comm_keyval, attribute_val, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: comm_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: attribute_val
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_set_attr
  end interface
  interface
    subroutine MPI_Comm_get_attr(comm, comm_keyval, attribute_val, flag, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: comm_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: attribute_val
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_get_attr
  end interface
  interface
    subroutine MPI_Comm_delete_attr(comm, comm_keyval, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: comm_keyval
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_delete_attr
  end interface
  interface
    subroutine MPI_Comm_set_name(comm, comm_name, ierror)
      implicit none
      integer, intent(in) :: comm
      character(len=*), intent(in) :: comm_name
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_set_name
  end interface
  interface
    subroutine MPI_Comm_get_name(comm, comm_name, resultlen, ierror)
      implicit none
      integer, intent(in) :: comm
      character(len=*), intent(out) :: comm_name
      integer, intent(out) :: resultlen
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_get_name
  end interface
  interface
    subroutine MPI_Type_create_keyval(type_copy_attr_fn, type_delete_attr_fn, type_keyval, extra_state, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      external :: type_copy_attr_fn
      external :: type_delete_attr_fn
      integer, intent(out) :: type_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_keyval
  end interface
  interface
    subroutine MPI_Type_free_keyval(type_keyval, ierror)
      implicit none
      integer, intent(inout) :: type_keyval
      integer, intent(out) :: ierror
    end subroutine MPI_Type_free_keyval
  end interface
  interface
    subroutine MPI_Type_set_attr(datatype, type_keyval, attribute_val, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: datatype
      integer, intent(in) :: type_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: attribute_val
      integer, intent(out) :: ierror
    end subroutine MPI_Type_set_attr
  end interface
  interface
    subroutine MPI_Type_get_attr(datatype, type_keyval, attribute_val, flag, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: datatype
      integer, intent(in) :: type_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: attribute_val
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Type_get_attr
  end interface
  interface
    subroutine MPI_Type_delete_attr(datatype, type_keyval, ierror)
      implicit none
      integer, intent(in) :: datatype
      integer, intent(in) :: type_keyval
      integer, intent(out) :: ierror
    end subroutine MPI_Type_delete_attr
  end interface
  interface
    subroutine MPI_Type_set_name(datatype, type_name, ierror)
      implicit none
      integer, intent(in) :: datatype
      character(len=*), intent(in) :: type_name
      integer, intent(out) :: ierror
    end subroutine MPI_Type_set_name
  end interface
  interface
    subroutine MPI_Type_get_name(datatype, type_name, resultlen, ierror)
      implicit none
      integer, intent(in) :: datatype
      character(len=*), intent(out) :: type_name
      integer, intent(out) :: resultlen
      integer, intent(out) :: ierror
    end subroutine MPI_Type_get_name
  end interface
  interface
    subroutine MPI_Win_create_keyval(win_copy_attr_fn, win_delete_attr_fn, win_keyval, extra_state, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      external :: win_copy_attr_fn
      external :: win_delete_attr_fn
      integer, intent(out) :: win_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, intent(out) :: ierror
    end subroutine MPI_Win_create_keyval
  end interface
  interface
    subroutine MPI_Win_free_keyval(win_keyval, ierror)
      implicit none
      integer, intent(inout) :: win_keyval
      integer, intent(out) :: ierror
    end subroutine MPI_Win_free_keyval
  end interface
  interface
    subroutine MPI_Win_set_attr(win, win_keyval, attribute_val, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: win
      integer, intent(in) :: win_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: attribute_val
      integer, intent(out) :: ierror
    end subroutine MPI_Win_set_attr
  end interface
  interface
    subroutine MPI_Win_get_attr(win, win_keyval, attribute_val, flag, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: win
      integer, intent(in) :: win_keyval
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: attribute_val
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Win_get_attr
  end interface
  interface
    subroutine MPI_Win_delete_attr(win, win_keyval, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(in) :: win_keyval
      integer, intent(out) :: ierror
    end subroutine MPI_Win_delete_attr
  end interface
  interface
    subroutine MPI_Win_set_name(win, win_name, ierror)
      implicit none
      integer, intent(in) :: win
      character(len=*), intent(in) :: win_name
      integer, intent(out) :: ierror
    end subroutine MPI_Win_set_name
  end interface
  interface
    subroutine MPI_Win_get_name(win, win_name, resultlen, ierror)
      implicit none
      integer, intent(in) :: win
      character(len=*), intent(out) :: win_name
      integer, intent(out) :: resultlen
      integer, intent(out) :: ierror
    end subroutine MPI_Win_get_name
  end interface
  interface
    subroutine MPI_Cart_create(comm_old, ndims, dims, periods, reorder, comm_cart, ierror)
      implicit none
      integer, intent(in) :: comm_old
      integer, intent(in) :: ndims
      integer, intent(in) :: dims(*)
      logical, intent(in) :: periods(*)
      logical, intent(in) :: reorder
      integer, intent(out) :: comm_cart
      integer, intent(out) :: ierror
    end subroutine MPI_Cart_create
  end interface
  interface
    subroutine MPI_Dims_create(nnodes, ndims, dims, ierror)
      implicit none
      integer, intent(in) :: nnodes
      integer, intent(in) :: ndims
      integer, intent(inout) :: dims(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Dims_create
  end interface
  interface
    subroutine MPI_Cartdim_get(comm, ndims, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: ndims
      integer, intent(out) :: ierror
    end subroutine MPI_Cartdim_get
  end interface
  interface
    subroutine MPI_Cart_get(comm, maxdims, dims, periods, coords, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: maxdims
      integer, intent(out) :: dims(*)
      logical, intent(out) :: periods(*)
      integer, intent(out) :: coords(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Cart_get
  end interface
  interface
    subroutine MPI_Cart_rank(comm, coords, rank, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: coords(*)
      integer, intent(out) :: rank
      integer, intent(out) :: ierror
    end subroutine MPI_Cart_rank
  end interface
  interface
    subroutine MPI_Cart_coords(comm, rank, maxdims, coords, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: rank
      integer, intent(in) :: maxdims
      integer, intent(out) :: coords(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Cart_coords
  end interface
  interface
    subroutine MPI_Cart_shift(comm, direction, disp, rank_source, rank_dest, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: direction
      integer, intent(in) :: disp
      integer, intent(out) :: rank_source
      integer, intent(out) :: rank_dest
      integer, intent(out) :: ierror
    end subroutine MPI_Cart_shift
  end interface
  interface
    subroutine MPI_Cart_sub(comm, remain_dims, newcomm, ierror)
      implicit none
      integer, intent(in) :: comm
      logical, intent(in) :: remain_dims(*)
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Cart_sub
  end interface
  interface
    subroutine MPI_Cart_map(comm, ndims, dims, periods, newrank, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: ndims
      integer, intent(in) :: dims(*)
      logical, intent(in) :: periods(*)
      integer, intent(out) :: newrank
      integer, intent(out) :: ierror
    end subroutine MPI_Cart_map
  end interface
  interface
    subroutine MPI_Graph_create(comm_old, nnodes, index, edges, reorder, comm_graph, ierror)
      implicit none
      integer, intent(in) :: comm_old
      integer, intent(in) :: nnodes
      integer, intent(in) :: index(*)
      integer, intent(in) :: edges(*)
      logical, intent(in) :: reorder
      integer, intent(out) :: comm_graph
      integer, intent(out) :: ierror
    end subroutine MPI_Graph_create
  end interface
  interface
    subroutine MPI_Graphdims_get(comm, nnodes, nedges, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: nnodes
      integer, intent(out) :: nedges
      integer, intent(out) :: ierror
    end subroutine MPI_Graphdims_get
  end interface
  interface
    subroutine MPI_Graph_get(comm, maxindex, maxedges, index, edges, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: maxindex
      integer, intent(in) :: maxedges
      integer, intent(out) :: index(*)
      integer, intent(out) :: edges(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Graph_get
  end interface
  interface
    subroutine MPI_Graph_neighbors_count(comm, rank, nneighbors, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: rank
      integer, intent(out) :: nneighbors
      integer, intent(out) :: ierror
    end subroutine MPI_Graph_neighbors_count
  end interface
  interface
    subroutine MPI_Graph_neighbors(comm, rank, maxneighbors, neighbors, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: rank
      integer, intent(in) :: maxneighbors
      integer, intent(out) :: neighbors(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Graph_neighbors
  end interface
  interface
    subroutine MPI_Graph_map(comm, nnodes, index, edges, newrank, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: nnodes
      integer, intent(in) :: index(*)
      integer, intent(in) :: edges(*)
      integer, intent(out) :: newrank
      integer, intent(out) :: ierror
    end subroutine MPI_Graph_map
  end interface
  interface
    subroutine MPI_Dist_graph_create_adjacent(comm_old, indegree, sources, sourceweights, outdegree, destinations, &
      destweights, info, reorder, comm_dist_graph, ierror)
      implicit none
      integer, intent(in) :: comm_old
      integer, intent(in) :: indegree
      integer, intent(in) :: sources(*)
      integer, intent(in) :: sourceweights(*)
      integer, intent(in) :: outdegree
      integer, intent(in) :: destinations(*)
      integer, intent(in) :: destweights(*)
      integer, intent(in) :: info
      logical, intent(in) :: reorder
      integer, intent(out) :: comm_dist_graph
      integer, intent(out) :: ierror
    end subroutine MPI_Dist_graph_create_adjacent
  end interface
  interface
    subroutine MPI_Dist_graph_create(comm_old, n, sources, degrees, destinations, weights, info, reorder, &
      comm_dist_graph, ierror)
      implicit none
      integer, intent(in) :: comm_old
      integer, intent(in) :: n
      integer, intent(in) :: sources(*)
      integer, intent(in) :: degrees(*)
      integer, intent(in) :: destinations(*)
      integer, intent(in) :: weights(*)
      integer, intent(in) :: info
      logical, intent(in) :: reorder
      integer, intent(out) :: comm_dist_graph
      integer, intent(out) :: ierror
    end subroutine MPI_Dist_graph_create
  end interface
  interface
    subroutine MPI_Dist_graph_neighbors_count(comm, indegree, outdegree, weighted, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: indegree
      integer, intent(out) :: outdegree
      logical, intent(out) :: weighted
      integer, intent(out) :: ierror
    end subroutine MPI_Dist_graph_neighbors_count
  end interface
  interface
    subroutine MPI_Dist_graph_neighbors(comm, maxindegree, sources, sourceweights, maxoutdegree, destinations, &
      destweights, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: maxindegree
      integer, intent(out) :: sources(*)
      integer :: sourceweights(*)
      integer, intent(in) :: maxoutdegree
      integer, intent(out) :: destinations(*)
      integer :: destweights(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Dist_graph_neighbors
  end interface
  interface
    subroutine MPI_Topo_test(comm, status, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(out) :: status
      integer, intent(out) :: ierror
    end subroutine MPI_Topo_test
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_neighbor_allgather_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather
#else
    subroutine MPI_Neighbor_allgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      ierror) bind(C, name="mpi_neighbor_allgatherv_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv
#else
    subroutine MPI_Neighbor_allgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, &
      ierror) bind(C, name="mpi_neighbor_alltoall_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall
#else
    subroutine MPI_Neighbor_alltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, ierror) bind(C, name="mpi_neighbor_alltoallv_fts_")
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..) :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv
#else
    subroutine MPI_Neighbor_alltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, ierror) bind(C, name="mpi_neighbor_alltoallw_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in) :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      type(*), dimension(..) :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw
#else
    subroutine MPI_Neighbor_alltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_allgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror) bind(C, name="mpi_ineighbor_allgather_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgather
#else
    subroutine MPI_Ineighbor_allgather(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgather
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_allgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      request, ierror) bind(C, name="mpi_ineighbor_allgatherv_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgatherv
#else
    subroutine MPI_Ineighbor_allgatherv(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, comm, &
      request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_allgatherv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_alltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror) bind(C, name="mpi_ineighbor_alltoall_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoall
#else
    subroutine MPI_Ineighbor_alltoall(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, request, &
      ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoall
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_alltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, request, ierror) bind(C, name="mpi_ineighbor_alltoallv_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallv
#else
    subroutine MPI_Ineighbor_alltoallv(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, request, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallv
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Ineighbor_alltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, request, ierror) bind(C, name="mpi_ineighbor_alltoallw_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallw
#else
    subroutine MPI_Ineighbor_alltoallw(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, request, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Ineighbor_alltoallw
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgather_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror) bind(C, name="mpi_neighbor_allgather_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_init
#else
    subroutine MPI_Neighbor_allgather_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgather_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_allgatherv_init(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, info, request, ierror) bind(C, name="mpi_neighbor_allgatherv_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_init
#else
    subroutine MPI_Neighbor_allgatherv_init(sendbuf, sendcount, sendtype, recvbuf, recvcounts, displs, recvtype, &
      comm, info, request, ierror)
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
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: displs
      !DIR$ IGNORE_TKR (r) displs
      integer, intent(in) :: displs(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_allgatherv_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoall_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror) bind(C, name="mpi_neighbor_alltoall_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      integer, intent(in) :: sendcount
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_init
#else
    subroutine MPI_Neighbor_alltoall_init(sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype, comm, info, &
      request, ierror)
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
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      integer, intent(in) :: recvcount
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoall_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallv_init(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, info, request, ierror) bind(C, name="mpi_neighbor_alltoallv_init_fts_")
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_init
#else
    subroutine MPI_Neighbor_alltoallv_init(sendbuf, sendcounts, sdispls, sendtype, recvbuf, recvcounts, rdispls, &
      recvtype, comm, info, request, ierror)
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer, intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtype
      !DIR$ IGNORE_TKR (r) sendtype
      integer, intent(in) :: sendtype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer, intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtype
      !DIR$ IGNORE_TKR (r) recvtype
      integer, intent(in) :: recvtype
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallv_init
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Neighbor_alltoallw_init(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, info, request, ierror) bind(C, name="mpi_neighbor_alltoallw_init_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: sendbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      type(*), dimension(..), asynchronous :: recvbuf
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_init
#else
    subroutine MPI_Neighbor_alltoallw_init(sendbuf, sendcounts, sdispls, sendtypes, recvbuf, recvcounts, rdispls, &
      recvtypes, comm, info, request, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendbuf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: sendbuf
#else
      !DIR$ IGNORE_TKR sendbuf
      !IBM* IGNORE_TKR sendbuf
      real, dimension(*), intent(in) :: sendbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendcounts
      !DIR$ IGNORE_TKR (r) sendcounts
      integer, intent(in) :: sendcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sdispls
      !DIR$ IGNORE_TKR (r) sdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: sdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: sendtypes
      !DIR$ IGNORE_TKR (r) sendtypes
      integer, intent(in) :: sendtypes(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvbuf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: recvbuf
#else
      !DIR$ IGNORE_TKR recvbuf
      !IBM* IGNORE_TKR recvbuf
      real, dimension(*) :: recvbuf
#endif
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvcounts
      !DIR$ IGNORE_TKR (r) recvcounts
      integer, intent(in) :: recvcounts(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: rdispls
      !DIR$ IGNORE_TKR (r) rdispls
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: rdispls(*)
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: recvtypes
      !DIR$ IGNORE_TKR (r) recvtypes
      integer, intent(in) :: recvtypes(*)
      integer, intent(in) :: comm
      integer, intent(in) :: info
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Neighbor_alltoallw_init
#endif
  end interface
  interface
    subroutine MPI_Info_create(info, ierror)
      implicit none
      integer, intent(out) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_Info_create
  end interface
  interface
    subroutine MPI_Info_create_env(info, ierror)
      implicit none
      integer, intent(out) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_Info_create_env
  end interface
  interface
    subroutine MPI_Info_delete(info, key, ierror)
      implicit none
      integer, intent(in) :: info
      character(len=*), intent(in) :: key
      integer, intent(out) :: ierror
    end subroutine MPI_Info_delete
  end interface
  interface
    subroutine MPI_Info_dup(info, newinfo, ierror)
      implicit none
      integer, intent(in) :: info
      integer, intent(out) :: newinfo
      integer, intent(out) :: ierror
    end subroutine MPI_Info_dup
  end interface
  interface
    subroutine MPI_Info_free(info, ierror)
      implicit none
      integer, intent(inout) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_Info_free
  end interface
  interface
    subroutine MPI_Info_get_nkeys(info, nkeys, ierror)
      implicit none
      integer, intent(in) :: info
      integer, intent(out) :: nkeys
      integer, intent(out) :: ierror
    end subroutine MPI_Info_get_nkeys
  end interface
  interface
    subroutine MPI_Info_get_nthkey(info, n, key, ierror)
      implicit none
      integer, intent(in) :: info
      integer, intent(in) :: n
      character(len=*), intent(out) :: key
      integer, intent(out) :: ierror
    end subroutine MPI_Info_get_nthkey
  end interface
  interface
    subroutine MPI_Info_get_string(info, key, buflen, value, flag, ierror)
      implicit none
      integer, intent(in) :: info
      character(len=*), intent(in) :: key
      integer, intent(inout) :: buflen
      character(len=*), intent(out) :: value
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Info_get_string
  end interface
  interface
    subroutine MPI_Info_set(info, key, value, ierror)
      implicit none
      integer, intent(in) :: info
      character(len=*), intent(in) :: key
      character(len=*), intent(in) :: value
      integer, intent(out) :: ierror
    end subroutine MPI_Info_set
  end interface
  interface
    subroutine MPI_Session_init(info, errhandler, session, ierror)
      implicit none
      integer, intent(in) :: info
      integer, intent(in) :: errhandler
      integer, intent(out) :: session
      integer, intent(out) :: ierror
    end subroutine MPI_Session_init
  end interface
  interface
    subroutine MPI_Session_finalize(session, ierror)
      implicit none
      integer, intent(inout) :: session
      integer, intent(out) :: ierror
    end subroutine MPI_Session_finalize
  end interface
  interface
    subroutine MPI_Session_get_num_psets(session, info, npset_names, ierror)
      implicit none
      integer, intent(in) :: session
      integer, intent(in) :: info
      integer, intent(out) :: npset_names
      integer, intent(out) :: ierror
    end subroutine MPI_Session_get_num_psets
  end interface
  interface
    subroutine MPI_Session_get_nth_pset(session, info, n, pset_len, pset_name, ierror)
      implicit none
      integer, intent(in) :: session
      integer, intent(in) :: info
      integer, intent(in) :: n
      integer, intent(inout) :: pset_len
      character(len=*), intent(out) :: pset_name
      integer, intent(out) :: ierror
    end subroutine MPI_Session_get_nth_pset
  end interface
  interface
    subroutine MPI_Session_get_info(session, info_used, ierror)
      implicit none
      integer, intent(in) :: session
      integer, intent(out) :: info_used
      integer, intent(out) :: ierror
    end subroutine MPI_Session_get_info
  end interface
  interface
    subroutine MPI_Session_get_pset_info(session, pset_name, info, ierror)
      implicit none
      integer, intent(in) :: session
      character(len=*), intent(in) :: pset_name
      integer, intent(out) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_Session_get_pset_info
  end interface
  interface
    subroutine MPI_Comm_spawn(command, argv, maxprocs, info, root, comm, intercomm, array_of_errcodes, ierror)
      implicit none
      character(len=*), intent(in) :: command
      character(len=*), intent(in) :: argv(*)
      integer, intent(in) :: maxprocs
      integer, intent(in) :: info
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: intercomm
      integer :: array_of_errcodes(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_spawn
  end interface
  interface
    subroutine MPI_Comm_spawn_multiple(count, array_of_commands, array_of_argv, array_of_maxprocs, array_of_info, &
      root, comm, intercomm, array_of_errcodes, ierror)
      implicit none
      integer, intent(in) :: count
      character(len=*), intent(in) :: array_of_commands(*)
      character(len=*), intent(in) :: array_of_argv(count,*)
      integer, intent(in) :: array_of_maxprocs(*)
      integer, intent(in) :: array_of_info(*)
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: intercomm
      integer :: array_of_errcodes(*)
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_spawn_multiple
  end interface
  interface
    subroutine MPI_Comm_get_parent(parent, ierror)
      implicit none
      integer, intent(out) :: parent
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_get_parent
  end interface
  interface
    subroutine MPI_Open_port(info, port_name, ierror)
      implicit none
      integer, intent(in) :: info
      character(len=*), intent(out) :: port_name
      integer, intent(out) :: ierror
    end subroutine MPI_Open_port
  end interface
  interface
    subroutine MPI_Close_port(port_name, ierror)
      implicit none
      character(len=*), intent(in) :: port_name
      integer, intent(out) :: ierror
    end subroutine MPI_Close_port
  end interface
  interface
    subroutine MPI_Comm_accept(port_name, info, root, comm, newcomm, ierror)
      implicit none
      character(len=*), intent(in) :: port_name
      integer, intent(in) :: info
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_accept
  end interface
  interface
    subroutine MPI_Comm_connect(port_name, info, root, comm, newcomm, ierror)
      implicit none
      character(len=*), intent(in) :: port_name
      integer, intent(in) :: info
      integer, intent(in) :: root
      integer, intent(in) :: comm
      integer, intent(out) :: newcomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_connect
  end interface
  interface
    subroutine MPI_Comm_disconnect(comm, ierror)
      implicit none
      integer, intent(inout) :: comm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_disconnect
  end interface
  interface
    subroutine MPI_Comm_join(fd, intercomm, ierror)
      implicit none
      integer, intent(in) :: fd
      integer, intent(out) :: intercomm
      integer, intent(out) :: ierror
    end subroutine MPI_Comm_join
  end interface
  interface
    subroutine MPI_Publish_name(service_name, info, port_name, ierror)
      implicit none
      character(len=*), intent(in) :: service_name
      integer, intent(in) :: info
      character(len=*), intent(in) :: port_name
      integer, intent(out) :: ierror
    end subroutine MPI_Publish_name
  end interface
  interface
    subroutine MPI_Unpublish_name(service_name, info, port_name, ierror)
      implicit none
      character(len=*), intent(in) :: service_name
      integer, intent(in) :: info
      character(len=*), intent(in) :: port_name
      integer, intent(out) :: ierror
    end subroutine MPI_Unpublish_name
  end interface
  interface
    subroutine MPI_Lookup_name(service_name, info, port_name, ierror)
      implicit none
      character(len=*), intent(in) :: service_name
      integer, intent(in) :: info
      character(len=*), intent(out) :: port_name
      integer, intent(out) :: ierror
    end subroutine MPI_Lookup_name
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Win_create(base, size, disp_unit, info, comm, win, ierror) bind(C, name="mpi_win_create_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), asynchronous :: base
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: disp_unit
      integer, intent(in) :: info
      integer, intent(in) :: comm
      integer, intent(out) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_create
#else
    subroutine MPI_Win_create(base, size, disp_unit, info, comm, win, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: info
      integer, intent(in) :: comm
      integer, intent(out) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_create
#endif
  end interface
  interface MPI_Win_allocate
    subroutine MPI_Win_allocate(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: disp_unit
      integer, intent(in) :: info
      integer, intent(in) :: comm
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: baseptr
      integer, intent(out) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_allocate
    subroutine MPI_Win_allocate_cptr(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: MPI_ADDRESS_KIND, c_ptr
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: disp_unit
      integer, intent(in) :: info
      integer, intent(in) :: comm
      type(c_ptr), intent(out) :: baseptr
      integer, intent(out) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_allocate_cptr
  end interface MPI_Win_allocate
  interface MPI_Win_allocate_shared
    subroutine MPI_Win_allocate_shared(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: disp_unit
      integer, intent(in) :: info
      integer, intent(in) :: comm
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: baseptr
      integer, intent(out) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_allocate_shared
    subroutine MPI_Win_allocate_shared_cptr(size, disp_unit, info, comm, baseptr, win, ierror)
      import :: MPI_ADDRESS_KIND, c_ptr
      implicit none
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(in) :: disp_unit
      integer, intent(in) :: info
      integer, intent(in) :: comm
      type(c_ptr), intent(out) :: baseptr
      integer, intent(out) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_allocate_shared_cptr
  end interface MPI_Win_allocate_shared
  interface MPI_Win_shared_query
    subroutine MPI_Win_shared_query(win, rank, size, disp_unit, baseptr, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: win
      integer, intent(in) :: rank
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: size
      integer, intent(out) :: disp_unit
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: baseptr
      integer, intent(out) :: ierror
    end subroutine MPI_Win_shared_query
    subroutine MPI_Win_shared_query_cptr(win, rank, size, disp_unit, baseptr, ierror)
      import :: MPI_ADDRESS_KIND, c_ptr
      implicit none
      integer, intent(in) :: win
      integer, intent(in) :: rank
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: size
      integer, intent(out) :: disp_unit
      type(c_ptr), intent(out) :: baseptr
      integer, intent(out) :: ierror
    end subroutine MPI_Win_shared_query_cptr
  end interface MPI_Win_shared_query
  interface
    subroutine MPI_Win_create_dynamic(info, comm, win, ierror)
      implicit none
      integer, intent(in) :: info
      integer, intent(in) :: comm
      integer, intent(out) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_create_dynamic
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Win_attach(win, base, size, ierror) bind(C, name="mpi_win_attach_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: win
      type(*), dimension(..), asynchronous :: base
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Win_attach
#else
    subroutine MPI_Win_attach(win, base, size, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: win
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: base
#ifdef __GFORTRAN__
      type(*), dimension(*) :: base
#else
      !DIR$ IGNORE_TKR base
      !IBM* IGNORE_TKR base
      real, dimension(*) :: base
#endif
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Win_attach
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Win_detach(win, base, ierror) bind(C, name="mpi_win_detach_fts_")
      implicit none
      integer, intent(in) :: win
      type(*), dimension(..), intent(in), asynchronous :: base
      integer, intent(out) :: ierror
    end subroutine MPI_Win_detach
#else
    subroutine MPI_Win_detach(win, base, ierror)
      implicit none
      integer, intent(in) :: win
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: base
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: base
#else
      !DIR$ IGNORE_TKR base
      !IBM* IGNORE_TKR base
      real, dimension(*), intent(in) :: base
#endif
      integer, intent(out) :: ierror
    end subroutine MPI_Win_detach
#endif
  end interface
  interface
    subroutine MPI_Win_free(win, ierror)
      implicit none
      integer, intent(inout) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_free
  end interface
  interface
    subroutine MPI_Win_get_group(win, group, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(out) :: group
      integer, intent(out) :: ierror
    end subroutine MPI_Win_get_group
  end interface
  interface
    subroutine MPI_Win_set_info(win, info, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(in) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_Win_set_info
  end interface
  interface
    subroutine MPI_Win_get_info(win, info_used, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(out) :: info_used
      integer, intent(out) :: ierror
    end subroutine MPI_Win_get_info
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Put(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror) bind(C, name="mpi_put_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Put
#else
    subroutine MPI_Put(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Put
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Get(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror) bind(C, name="mpi_get_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Get
#else
    subroutine MPI_Get(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Get
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Accumulate(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, op, win, ierror) bind(C, name="mpi_accumulate_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Accumulate
#else
    subroutine MPI_Accumulate(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, op, win, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Accumulate
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Get_accumulate(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror) bind(C, &
      name="mpi_get_accumulate_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      integer, intent(in) :: origin_datatype
      type(*), dimension(..), asynchronous :: result_addr
      integer, intent(in) :: result_count
      integer, intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Get_accumulate
#else
    subroutine MPI_Get_accumulate(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: origin_datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: result_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: result_addr
#else
      !DIR$ IGNORE_TKR result_addr
      !IBM* IGNORE_TKR result_addr
      real, dimension(*) :: result_addr
#endif
      integer, intent(in) :: result_count
      integer, intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Get_accumulate
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Fetch_and_op(origin_addr, result_addr, datatype, target_rank, target_disp, op, win, &
      ierror) bind(C, name="mpi_fetch_and_op_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      type(*), dimension(..), asynchronous :: result_addr
      integer, intent(in) :: datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Fetch_and_op
#else
    subroutine MPI_Fetch_and_op(origin_addr, result_addr, datatype, target_rank, target_disp, op, win, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Fetch_and_op
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Compare_and_swap(origin_addr, compare_addr, result_addr, datatype, target_rank, target_disp, &
      win, ierror) bind(C, name="mpi_compare_and_swap_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      type(*), dimension(..), intent(in), asynchronous :: compare_addr
      type(*), dimension(..), asynchronous :: result_addr
      integer, intent(in) :: datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Compare_and_swap
#else
    subroutine MPI_Compare_and_swap(origin_addr, compare_addr, result_addr, datatype, target_rank, target_disp, &
      win, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Compare_and_swap
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rput(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror) bind(C, name="mpi_rput_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: win
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Rput
#else
    subroutine MPI_Rput(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: win
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Rput
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rget(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror) bind(C, name="mpi_rget_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: win
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Rget
#else
    subroutine MPI_Rget(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, win, request, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: win
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Rget
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Raccumulate(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, op, win, request, ierror) bind(C, name="mpi_raccumulate_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Raccumulate
#else
    subroutine MPI_Raccumulate(origin_addr, origin_count, origin_datatype, target_rank, target_disp, target_count, &
      target_datatype, op, win, request, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: origin_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Raccumulate
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_Rget_accumulate(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror) bind(C, &
      name="mpi_rget_accumulate_fts_")
      import :: MPI_ADDRESS_KIND
      implicit none
      type(*), dimension(..), intent(in), asynchronous :: origin_addr
      integer, intent(in) :: origin_count
      integer, intent(in) :: origin_datatype
      type(*), dimension(..), asynchronous :: result_addr
      integer, intent(in) :: result_count
      integer, intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Rget_accumulate
#else
    subroutine MPI_Rget_accumulate(origin_addr, origin_count, origin_datatype, result_addr, result_count, &
      result_datatype, target_rank, target_disp, target_count, target_datatype, op, win, request, ierror)
      import :: MPI_ADDRESS_KIND
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
      integer, intent(in) :: origin_datatype
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: result_addr
#ifdef __GFORTRAN__
      type(*), dimension(*) :: result_addr
#else
      !DIR$ IGNORE_TKR result_addr
      !IBM* IGNORE_TKR result_addr
      real, dimension(*) :: result_addr
#endif
      integer, intent(in) :: result_count
      integer, intent(in) :: result_datatype
      integer, intent(in) :: target_rank
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: target_disp
      integer, intent(in) :: target_count
      integer, intent(in) :: target_datatype
      integer, intent(in) :: op
      integer, intent(in) :: win
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Rget_accumulate
#endif
  end interface
  interface
    subroutine MPI_Win_fence(assert, win, ierror)
      implicit none
      integer, intent(in) :: assert
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_fence
  end interface
  interface
    subroutine MPI_Win_start(group, assert, win, ierror)
      implicit none
      integer, intent(in) :: group
      integer, intent(in) :: assert
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_start
  end interface
  interface
    subroutine MPI_Win_complete(win, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_complete
  end interface
  interface
    subroutine MPI_Win_post(group, assert, win, ierror)
      implicit none
      integer, intent(in) :: group
      integer, intent(in) :: assert
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_post
  end interface
  interface
    subroutine MPI_Win_wait(win, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_wait
  end interface
  interface
    subroutine MPI_Win_test(win, flag, ierror)
      implicit none
      integer, intent(in) :: win
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Win_test
  end interface
  interface
    subroutine MPI_Win_lock(lock_type, rank, assert, win, ierror)
      implicit none
      integer, intent(in) :: lock_type
      integer, intent(in) :: rank
      integer, intent(in) :: assert
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_lock
  end interface
  interface
    subroutine MPI_Win_lock_all(assert, win, ierror)
      implicit none
      integer, intent(in) :: assert
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_lock_all
  end interface
  interface
    subroutine MPI_Win_unlock(rank, win, ierror)
      implicit none
      integer, intent(in) :: rank
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_unlock
  end interface
  interface
    subroutine MPI_Win_unlock_all(win, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_unlock_all
  end interface
  interface
    subroutine MPI_Win_flush(rank, win, ierror)
      implicit none
      integer, intent(in) :: rank
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_flush
  end interface
  interface
    subroutine MPI_Win_flush_all(win, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_flush_all
  end interface
  interface
    subroutine MPI_Win_flush_local(rank, win, ierror)
      implicit none
      integer, intent(in) :: rank
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_flush_local
  end interface
  interface
    subroutine MPI_Win_flush_local_all(win, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_flush_local_all
  end interface
  interface
    subroutine MPI_Win_sync(win, ierror)
      implicit none
      integer, intent(in) :: win
      integer, intent(out) :: ierror
    end subroutine MPI_Win_sync
  end interface
  interface
    subroutine MPI_Grequest_start(query_fn, free_fn, cancel_fn, extra_state, request, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      external :: query_fn
      external :: free_fn
      external :: cancel_fn
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Grequest_start
  end interface
  interface
    subroutine MPI_Grequest_complete(request, ierror)
      implicit none
      integer, intent(in) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_Grequest_complete
  end interface
  interface
    subroutine MPI_Status_set_elements(status, datatype, count, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(inout) :: status(MPI_STATUS_SIZE)
      integer, intent(in) :: datatype
      integer, intent(in) :: count
      integer, intent(out) :: ierror
    end subroutine MPI_Status_set_elements
  end interface
  interface
    subroutine MPI_Status_set_cancelled(status, flag, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(inout) :: status(MPI_STATUS_SIZE)
      logical, intent(in) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Status_set_cancelled
  end interface
  interface
    subroutine MPI_Status_get_source(status, source, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: source
      integer, intent(out) :: ierror
    end subroutine MPI_Status_get_source
  end interface
  interface
    subroutine MPI_Status_set_source(status, source, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(inout) :: status(MPI_STATUS_SIZE)
      integer, intent(in) :: source
      integer, intent(out) :: ierror
    end subroutine MPI_Status_set_source
  end interface
  interface
    subroutine MPI_Status_get_tag(status, tag, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: tag
      integer, intent(out) :: ierror
    end subroutine MPI_Status_get_tag
  end interface
  interface
    subroutine MPI_Status_set_tag(status, tag, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(inout) :: status(MPI_STATUS_SIZE)
      integer, intent(in) :: tag
      integer, intent(out) :: ierror
    end subroutine MPI_Status_set_tag
  end interface
  interface
    subroutine MPI_Status_get_error(status, err, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: err
      integer, intent(out) :: ierror
    end subroutine MPI_Status_get_error
  end interface
  interface
    subroutine MPI_Status_set_error(status, err, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(inout) :: status(MPI_STATUS_SIZE)
      integer, intent(in) :: err
      integer, intent(out) :: ierror
    end subroutine MPI_Status_set_error
  end interface
  interface
    subroutine MPI_File_open(comm, filename, amode, info, fh, ierror)
      implicit none
      integer, intent(in) :: comm
      character(len=*), intent(in) :: filename
      integer, intent(in) :: amode
      integer, intent(in) :: info
      integer, intent(out) :: fh
      integer, intent(out) :: ierror
    end subroutine MPI_File_open
  end interface
  interface
    subroutine MPI_File_close(fh, ierror)
      implicit none
      integer, intent(inout) :: fh
      integer, intent(out) :: ierror
    end subroutine MPI_File_close
  end interface
  interface
    subroutine MPI_File_delete(filename, info, ierror)
      implicit none
      character(len=*), intent(in) :: filename
      integer, intent(in) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_File_delete
  end interface
  interface
    subroutine MPI_File_set_size(fh, size, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_File_set_size
  end interface
  interface
    subroutine MPI_File_preallocate(fh, size, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_File_preallocate
  end interface
  interface
    subroutine MPI_File_get_size(fh, size, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_size
  end interface
  interface
    subroutine MPI_File_get_group(fh, group, ierror)
      implicit none
      integer, intent(in) :: fh
      integer, intent(out) :: group
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_group
  end interface
  interface
    subroutine MPI_File_get_amode(fh, amode, ierror)
      implicit none
      integer, intent(in) :: fh
      integer, intent(out) :: amode
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_amode
  end interface
  interface
    subroutine MPI_File_set_info(fh, info, ierror)
      implicit none
      integer, intent(in) :: fh
      integer, intent(in) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_File_set_info
  end interface
  interface
    subroutine MPI_File_get_info(fh, info_used, ierror)
      implicit none
      integer, intent(in) :: fh
      integer, intent(out) :: info_used
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_info
  end interface
  interface
    subroutine MPI_File_set_view(fh, disp, etype, filetype, datarep, info, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: disp
      integer, intent(in) :: etype
      integer, intent(in) :: filetype
      character(len=*), intent(in) :: datarep
      integer, intent(in) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_File_set_view
  end interface
  interface
    subroutine MPI_File_get_view(fh, disp, etype, filetype, datarep, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(out) :: disp
      integer, intent(out) :: etype
      integer, intent(out) :: filetype
      character(len=*), intent(out) :: datarep
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_view
  end interface
  interface
    subroutine MPI_File_seek(fh, offset, whence, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      integer, intent(in) :: whence
      integer, intent(out) :: ierror
    end subroutine MPI_File_seek
  end interface
  interface
    subroutine MPI_File_get_position(fh, offset, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(out) :: offset
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_position
  end interface
  interface
    subroutine MPI_File_get_byte_offset(fh, offset, disp, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      integer(kind=MPI_OFFSET_KIND), intent(out) :: disp
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_byte_offset
  end interface
  interface
    subroutine MPI_File_seek_shared(fh, offset, whence, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      integer, intent(in) :: whence
      integer, intent(out) :: ierror
    end subroutine MPI_File_seek_shared
  end interface
  interface
    subroutine MPI_File_get_position_shared(fh, offset, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(out) :: offset
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_position_shared
  end interface
  interface
    subroutine MPI_File_get_type_extent(fh, datatype, extent, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      integer, intent(in) :: fh
      integer, intent(in) :: datatype
      integer(kind=MPI_ADDRESS_KIND), intent(out) :: extent
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_type_extent
  end interface
  interface
    subroutine MPI_File_set_atomicity(fh, flag, ierror)
      implicit none
      integer, intent(in) :: fh
      logical, intent(in) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_File_set_atomicity
  end interface
  interface
    subroutine MPI_File_get_atomicity(fh, flag, ierror)
      implicit none
      integer, intent(in) :: fh
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_File_get_atomicity
  end interface
  interface
    subroutine MPI_File_sync(fh, ierror)
      implicit none
      integer, intent(in) :: fh
      integer, intent(out) :: ierror
    end subroutine MPI_File_sync
  end interface
  interface
    subroutine MPI_Register_datarep(datarep, read_conversion_fn, write_conversion_fn, dtype_file_extent_fn, &
      extra_state, ierror)
      import :: MPI_ADDRESS_KIND
      implicit none
      character(len=*), intent(in) :: datarep
      external :: read_conversion_fn
      external :: write_conversion_fn
      external :: dtype_file_extent_fn
      integer(kind=MPI_ADDRESS_KIND), intent(in) :: extra_state
      integer, intent(out) :: ierror
    end subroutine MPI_Register_datarep
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_at_fts_")
      import :: MPI_OFFSET_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_at
#else
    subroutine MPI_File_read_at(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_OFFSET_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_at
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_all(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_at_all_fts_")
      import :: MPI_OFFSET_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_at_all
#else
    subroutine MPI_File_read_at_all(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_OFFSET_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_at_all
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_at_fts_")
      import :: MPI_OFFSET_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_at
#else
    subroutine MPI_File_write_at(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_OFFSET_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_at
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_all(fh, offset, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_at_all_fts_")
      import :: MPI_OFFSET_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_at_all
#else
    subroutine MPI_File_write_at_all(fh, offset, buf, count, datatype, status, ierror)
      import :: MPI_OFFSET_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_at_all
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_at(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_at_fts_")
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread_at
#else
    subroutine MPI_File_iread_at(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread_at
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_at_all(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_at_all_fts_")
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread_at_all
#else
    subroutine MPI_File_iread_at_all(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread_at_all
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_at(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_at_fts_")
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at
#else
    subroutine MPI_File_iwrite_at(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_at_all(fh, offset, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_at_all_fts_")
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_all
#else
    subroutine MPI_File_iwrite_at_all(fh, offset, buf, count, datatype, request, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite_at_all
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read(fh, buf, count, datatype, status, ierror) bind(C, name="mpi_file_read_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read
#else
    subroutine MPI_File_read(fh, buf, count, datatype, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_all(fh, buf, count, datatype, status, ierror) bind(C, name="mpi_file_read_all_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_all
#else
    subroutine MPI_File_read_all(fh, buf, count, datatype, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_all
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write(fh, buf, count, datatype, status, ierror) bind(C, name="mpi_file_write_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write
#else
    subroutine MPI_File_write(fh, buf, count, datatype, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_all(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_all_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_all
#else
    subroutine MPI_File_write_all(fh, buf, count, datatype, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_all
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread(fh, buf, count, datatype, request, ierror) bind(C, name="mpi_file_iread_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread
#else
    subroutine MPI_File_iread(fh, buf, count, datatype, request, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_all(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_all_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread_all
#else
    subroutine MPI_File_iread_all(fh, buf, count, datatype, request, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread_all
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite(fh, buf, count, datatype, request, ierror) bind(C, name="mpi_file_iwrite_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite
#else
    subroutine MPI_File_iwrite(fh, buf, count, datatype, request, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_all(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_all_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite_all
#else
    subroutine MPI_File_iwrite_all(fh, buf, count, datatype, request, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite_all
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_shared(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_shared_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_shared
#else
    subroutine MPI_File_read_shared(fh, buf, count, datatype, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_shared
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_shared(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_shared_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_shared
#else
    subroutine MPI_File_write_shared(fh, buf, count, datatype, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_shared
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iread_shared(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iread_shared_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread_shared
#else
    subroutine MPI_File_iread_shared(fh, buf, count, datatype, request, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iread_shared
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_iwrite_shared(fh, buf, count, datatype, request, ierror) bind(C, &
      name="mpi_file_iwrite_shared_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite_shared
#else
    subroutine MPI_File_iwrite_shared(fh, buf, count, datatype, request, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: request
      integer, intent(out) :: ierror
    end subroutine MPI_File_iwrite_shared
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_ordered(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_read_ordered_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_ordered
#else
    subroutine MPI_File_read_ordered(fh, buf, count, datatype, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_ordered
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_ordered(fh, buf, count, datatype, status, ierror) bind(C, &
      name="mpi_file_write_ordered_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in) :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_ordered
#else
    subroutine MPI_File_write_ordered(fh, buf, count, datatype, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_ordered
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_all_begin(fh, offset, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_read_at_all_begin_fts_")
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_begin
#else
    subroutine MPI_File_read_at_all_begin(fh, offset, buf, count, datatype, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_begin
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_at_all_end(fh, buf, status, ierror) bind(C, name="mpi_file_read_at_all_end_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_end
#else
    subroutine MPI_File_read_at_all_end(fh, buf, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_at_all_end
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_all_begin(fh, offset, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_write_at_all_begin_fts_")
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
      integer(kind=MPI_OFFSET_KIND), intent(in) :: offset
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_begin
#else
    subroutine MPI_File_write_at_all_begin(fh, offset, buf, count, datatype, ierror)
      import :: MPI_OFFSET_KIND
      implicit none
      integer, intent(in) :: fh
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
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_begin
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_at_all_end(fh, buf, status, ierror) bind(C, name="mpi_file_write_at_all_end_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_end
#else
    subroutine MPI_File_write_at_all_end(fh, buf, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_at_all_end
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_all_begin(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_read_all_begin_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_all_begin
#else
    subroutine MPI_File_read_all_begin(fh, buf, count, datatype, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_all_begin
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_all_end(fh, buf, status, ierror) bind(C, name="mpi_file_read_all_end_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_all_end
#else
    subroutine MPI_File_read_all_end(fh, buf, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_all_end
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_all_begin(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_write_all_begin_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_all_begin
#else
    subroutine MPI_File_write_all_begin(fh, buf, count, datatype, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_all_begin
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_all_end(fh, buf, status, ierror) bind(C, name="mpi_file_write_all_end_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_all_end
#else
    subroutine MPI_File_write_all_end(fh, buf, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_all_end
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_ordered_begin(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_read_ordered_begin_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_begin
#else
    subroutine MPI_File_read_ordered_begin(fh, buf, count, datatype, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_begin
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_read_ordered_end(fh, buf, status, ierror) bind(C, name="mpi_file_read_ordered_end_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), asynchronous :: buf
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_end
#else
    subroutine MPI_File_read_ordered_end(fh, buf, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*) :: buf
#endif
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_read_ordered_end
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_ordered_begin(fh, buf, count, datatype, ierror) bind(C, &
      name="mpi_file_write_ordered_begin_fts_")
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_begin
#else
    subroutine MPI_File_write_ordered_begin(fh, buf, count, datatype, ierror)
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer, intent(in) :: count
      integer, intent(in) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_begin
#endif
  end interface
  interface
#ifdef MPI_ABI_SECTIONS
    subroutine MPI_File_write_ordered_end(fh, buf, status, ierror) bind(C, name="mpi_file_write_ordered_end_fts_")
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      type(*), dimension(..), intent(in), asynchronous :: buf
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_end
#else
    subroutine MPI_File_write_ordered_end(fh, buf, status, ierror)
      import :: MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: fh
      !GCC$ ATTRIBUTES NO_ARG_CHECK :: buf
#ifdef __GFORTRAN__
      type(*), dimension(*), intent(in) :: buf
#else
      !DIR$ IGNORE_TKR buf
      !IBM* IGNORE_TKR buf
      real, dimension(*), intent(in) :: buf
#endif
      integer :: status(MPI_STATUS_SIZE)
      integer, intent(out) :: ierror
    end subroutine MPI_File_write_ordered_end
#endif
  end interface
  interface
    subroutine MPI_Type_create_f90_integer(r, newtype, ierror)
      implicit none
      integer, intent(in) :: r
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_f90_integer
  end interface
  interface
    subroutine MPI_Type_create_f90_real(p, r, newtype, ierror)
      implicit none
      integer, intent(in) :: p
      integer, intent(in) :: r
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_f90_real
  end interface
  interface
    subroutine MPI_Type_create_f90_complex(p, r, newtype, ierror)
      implicit none
      integer, intent(in) :: p
      integer, intent(in) :: r
      integer, intent(out) :: newtype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_create_f90_complex
  end interface
  interface
    subroutine MPI_Type_match_size(typeclass, size, datatype, ierror)
      implicit none
      integer, intent(in) :: typeclass
      integer, intent(in) :: size
      integer, intent(out) :: datatype
      integer, intent(out) :: ierror
    end subroutine MPI_Type_match_size
  end interface
  interface
    subroutine MPI_Abi_get_version(abi_major, abi_minor, ierror)
      implicit none
      integer, intent(out) :: abi_major
      integer, intent(out) :: abi_minor
      integer, intent(out) :: ierror
    end subroutine MPI_Abi_get_version
  end interface
  interface
    subroutine MPI_Abi_get_info(info, ierror)
      implicit none
      integer, intent(out) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_Abi_get_info
  end interface
  interface
    subroutine MPI_Abi_get_fortran_info(info, ierror)
      implicit none
      integer, intent(out) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_Abi_get_fortran_info
  end interface
  interface
    subroutine MPI_Abi_set_fortran_info(info, ierror)
      implicit none
      integer, intent(in) :: info
      integer, intent(out) :: ierror
    end subroutine MPI_Abi_set_fortran_info
  end interface
  interface
    subroutine MPI_Abi_get_fortran_booleans(logical_size, logical_true, logical_false, is_set, ierror)
      implicit none
      integer, intent(in) :: logical_size
      logical, intent(out) :: logical_true
      logical, intent(out) :: logical_false
      logical, intent(out) :: is_set
      integer, intent(out) :: ierror
    end subroutine MPI_Abi_get_fortran_booleans
  end interface
  interface
    subroutine MPI_Abi_set_fortran_booleans(logical_size, logical_true, logical_false, ierror)
      implicit none
      integer, intent(in) :: logical_size
      logical, intent(in) :: logical_true
      logical, intent(in) :: logical_false
      integer, intent(out) :: ierror
    end subroutine MPI_Abi_set_fortran_booleans
  end interface
  interface
    subroutine MPI_Attr_delete(comm, keyval, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: keyval
      integer, intent(out) :: ierror
    end subroutine MPI_Attr_delete
  end interface
  interface
    subroutine MPI_Attr_get(comm, keyval, attribute_val, flag, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: keyval
      integer, intent(out) :: attribute_val
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Attr_get
  end interface
  interface
    subroutine MPI_Attr_put(comm, keyval, attribute_val, ierror)
      implicit none
      integer, intent(in) :: comm
      integer, intent(in) :: keyval
      integer, intent(in) :: attribute_val
      integer, intent(out) :: ierror
    end subroutine MPI_Attr_put
  end interface
  interface
    subroutine MPI_Keyval_create(copy_fn, delete_fn, keyval, extra_state, ierror)
      implicit none
      external :: copy_fn
      external :: delete_fn
      integer, intent(out) :: keyval
      integer, intent(in) :: extra_state
      integer, intent(out) :: ierror
    end subroutine MPI_Keyval_create
  end interface
  interface
    subroutine MPI_Keyval_free(keyval, ierror)
      implicit none
      integer, intent(inout) :: keyval
      integer, intent(out) :: ierror
    end subroutine MPI_Keyval_free
  end interface
  interface
    subroutine MPI_Info_get(info, key, valuelen, value, flag, ierror)
      implicit none
      integer, intent(in) :: info
      character(len=*), intent(in) :: key
      integer, intent(in) :: valuelen
      character(len=*), intent(out) :: value
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Info_get
  end interface
  interface
    subroutine MPI_Info_get_valuelen(info, key, valuelen, flag, ierror)
      implicit none
      integer, intent(in) :: info
      character(len=*), intent(in) :: key
      integer, intent(out) :: valuelen
      logical, intent(out) :: flag
      integer, intent(out) :: ierror
    end subroutine MPI_Info_get_valuelen
  end interface
  interface
    subroutine MPI_Get_elements_x(status, datatype, count, ierror)
      import :: MPI_COUNT_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(in) :: status(MPI_STATUS_SIZE)
      integer, intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: count
      integer, intent(out) :: ierror
    end subroutine MPI_Get_elements_x
  end interface
  interface
    subroutine MPI_Status_set_elements_x(status, datatype, count, ierror)
      import :: MPI_COUNT_KIND, MPI_STATUS_SIZE
      implicit none
      integer, intent(inout) :: status(MPI_STATUS_SIZE)
      integer, intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(in) :: count
      integer, intent(out) :: ierror
    end subroutine MPI_Status_set_elements_x
  end interface
  interface
    subroutine MPI_Type_get_extent_x(datatype, lb, extent, ierror)
      import :: MPI_COUNT_KIND
      implicit none
      integer, intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: lb
      integer(kind=MPI_COUNT_KIND), intent(out) :: extent
      integer, intent(out) :: ierror
    end subroutine MPI_Type_get_extent_x
  end interface
  interface
    subroutine MPI_Type_get_true_extent_x(datatype, true_lb, true_extent, ierror)
      import :: MPI_COUNT_KIND
      implicit none
      integer, intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: true_lb
      integer(kind=MPI_COUNT_KIND), intent(out) :: true_extent
      integer, intent(out) :: ierror
    end subroutine MPI_Type_get_true_extent_x
  end interface
  interface
    subroutine MPI_Type_size_x(datatype, size, ierror)
      import :: MPI_COUNT_KIND
      implicit none
      integer, intent(in) :: datatype
      integer(kind=MPI_COUNT_KIND), intent(out) :: size
      integer, intent(out) :: ierror
    end subroutine MPI_Type_size_x
  end interface
