// The error numbers by name. Where two names share a number, the one to print comes first.
#define _GNU_SOURCE 1
#define __APPLE_USE_RFC_3542 1
#include <errno.h>

#include "csockets_names.h"

#define NAMED(constant) {#constant, (int64_t)(constant)}

static const csockets_named entries[] = {
#ifdef EPERM
  NAMED(EPERM),
#endif
#ifdef ENOENT
  NAMED(ENOENT),
#endif
#ifdef ESRCH
  NAMED(ESRCH),
#endif
#ifdef EINTR
  NAMED(EINTR),
#endif
#ifdef EIO
  NAMED(EIO),
#endif
#ifdef ENXIO
  NAMED(ENXIO),
#endif
#ifdef E2BIG
  NAMED(E2BIG),
#endif
#ifdef ENOEXEC
  NAMED(ENOEXEC),
#endif
#ifdef EBADF
  NAMED(EBADF),
#endif
#ifdef ECHILD
  NAMED(ECHILD),
#endif
#ifdef EAGAIN
  NAMED(EAGAIN),
#endif
#ifdef ENOMEM
  NAMED(ENOMEM),
#endif
#ifdef EACCES
  NAMED(EACCES),
#endif
#ifdef EFAULT
  NAMED(EFAULT),
#endif
#ifdef ENOTBLK
  NAMED(ENOTBLK),
#endif
#ifdef EBUSY
  NAMED(EBUSY),
#endif
#ifdef EEXIST
  NAMED(EEXIST),
#endif
#ifdef EXDEV
  NAMED(EXDEV),
#endif
#ifdef ENODEV
  NAMED(ENODEV),
#endif
#ifdef ENOTDIR
  NAMED(ENOTDIR),
#endif
#ifdef EISDIR
  NAMED(EISDIR),
#endif
#ifdef EINVAL
  NAMED(EINVAL),
#endif
#ifdef ENFILE
  NAMED(ENFILE),
#endif
#ifdef EMFILE
  NAMED(EMFILE),
#endif
#ifdef ENOTTY
  NAMED(ENOTTY),
#endif
#ifdef ETXTBSY
  NAMED(ETXTBSY),
#endif
#ifdef EFBIG
  NAMED(EFBIG),
#endif
#ifdef ENOSPC
  NAMED(ENOSPC),
#endif
#ifdef ESPIPE
  NAMED(ESPIPE),
#endif
#ifdef EROFS
  NAMED(EROFS),
#endif
#ifdef EMLINK
  NAMED(EMLINK),
#endif
#ifdef EPIPE
  NAMED(EPIPE),
#endif
#ifdef EDOM
  NAMED(EDOM),
#endif
#ifdef ERANGE
  NAMED(ERANGE),
#endif
#ifdef EDEADLK
  NAMED(EDEADLK),
#endif
#ifdef ENAMETOOLONG
  NAMED(ENAMETOOLONG),
#endif
#ifdef ENOLCK
  NAMED(ENOLCK),
#endif
#ifdef ENOSYS
  NAMED(ENOSYS),
#endif
#ifdef ENOTEMPTY
  NAMED(ENOTEMPTY),
#endif
#ifdef ELOOP
  NAMED(ELOOP),
#endif
#ifdef ENOMSG
  NAMED(ENOMSG),
#endif
#ifdef EIDRM
  NAMED(EIDRM),
#endif
#ifdef ECHRNG
  NAMED(ECHRNG),
#endif
#ifdef EL2NSYNC
  NAMED(EL2NSYNC),
#endif
#ifdef EL3HLT
  NAMED(EL3HLT),
#endif
#ifdef EL3RST
  NAMED(EL3RST),
#endif
#ifdef ELNRNG
  NAMED(ELNRNG),
#endif
#ifdef EUNATCH
  NAMED(EUNATCH),
#endif
#ifdef ENOCSI
  NAMED(ENOCSI),
#endif
#ifdef EL2HLT
  NAMED(EL2HLT),
#endif
#ifdef EBADE
  NAMED(EBADE),
#endif
#ifdef EBADR
  NAMED(EBADR),
#endif
#ifdef EXFULL
  NAMED(EXFULL),
#endif
#ifdef ENOANO
  NAMED(ENOANO),
#endif
#ifdef EBADRQC
  NAMED(EBADRQC),
#endif
#ifdef EBADSLT
  NAMED(EBADSLT),
#endif
#ifdef EBFONT
  NAMED(EBFONT),
#endif
#ifdef ENOSTR
  NAMED(ENOSTR),
#endif
#ifdef ENODATA
  NAMED(ENODATA),
#endif
#ifdef ETIME
  NAMED(ETIME),
#endif
#ifdef ENOSR
  NAMED(ENOSR),
#endif
#ifdef ENONET
  NAMED(ENONET),
#endif
#ifdef ENOPKG
  NAMED(ENOPKG),
#endif
#ifdef EREMOTE
  NAMED(EREMOTE),
#endif
#ifdef ENOLINK
  NAMED(ENOLINK),
#endif
#ifdef EADV
  NAMED(EADV),
#endif
#ifdef ESRMNT
  NAMED(ESRMNT),
#endif
#ifdef ECOMM
  NAMED(ECOMM),
#endif
#ifdef EPROTO
  NAMED(EPROTO),
#endif
#ifdef EMULTIHOP
  NAMED(EMULTIHOP),
#endif
#ifdef EDOTDOT
  NAMED(EDOTDOT),
#endif
#ifdef EBADMSG
  NAMED(EBADMSG),
#endif
#ifdef EOVERFLOW
  NAMED(EOVERFLOW),
#endif
#ifdef ENOTUNIQ
  NAMED(ENOTUNIQ),
#endif
#ifdef EBADFD
  NAMED(EBADFD),
#endif
#ifdef EREMCHG
  NAMED(EREMCHG),
#endif
#ifdef ELIBACC
  NAMED(ELIBACC),
#endif
#ifdef ELIBBAD
  NAMED(ELIBBAD),
#endif
#ifdef ELIBSCN
  NAMED(ELIBSCN),
#endif
#ifdef ELIBMAX
  NAMED(ELIBMAX),
#endif
#ifdef ELIBEXEC
  NAMED(ELIBEXEC),
#endif
#ifdef EILSEQ
  NAMED(EILSEQ),
#endif
#ifdef ERESTART
  NAMED(ERESTART),
#endif
#ifdef ESTRPIPE
  NAMED(ESTRPIPE),
#endif
#ifdef EUSERS
  NAMED(EUSERS),
#endif
#ifdef ENOTSOCK
  NAMED(ENOTSOCK),
#endif
#ifdef EDESTADDRREQ
  NAMED(EDESTADDRREQ),
#endif
#ifdef EMSGSIZE
  NAMED(EMSGSIZE),
#endif
#ifdef EPROTOTYPE
  NAMED(EPROTOTYPE),
#endif
#ifdef ENOPROTOOPT
  NAMED(ENOPROTOOPT),
#endif
#ifdef EPROTONOSUPPORT
  NAMED(EPROTONOSUPPORT),
#endif
#ifdef ESOCKTNOSUPPORT
  NAMED(ESOCKTNOSUPPORT),
#endif
#ifdef EOPNOTSUPP
  NAMED(EOPNOTSUPP),
#endif
#ifdef EPFNOSUPPORT
  NAMED(EPFNOSUPPORT),
#endif
#ifdef EAFNOSUPPORT
  NAMED(EAFNOSUPPORT),
#endif
#ifdef EADDRINUSE
  NAMED(EADDRINUSE),
#endif
#ifdef EADDRNOTAVAIL
  NAMED(EADDRNOTAVAIL),
#endif
#ifdef ENETDOWN
  NAMED(ENETDOWN),
#endif
#ifdef ENETUNREACH
  NAMED(ENETUNREACH),
#endif
#ifdef ENETRESET
  NAMED(ENETRESET),
#endif
#ifdef ECONNABORTED
  NAMED(ECONNABORTED),
#endif
#ifdef ECONNRESET
  NAMED(ECONNRESET),
#endif
#ifdef ENOBUFS
  NAMED(ENOBUFS),
#endif
#ifdef EISCONN
  NAMED(EISCONN),
#endif
#ifdef ENOTCONN
  NAMED(ENOTCONN),
#endif
#ifdef ESHUTDOWN
  NAMED(ESHUTDOWN),
#endif
#ifdef ETOOMANYREFS
  NAMED(ETOOMANYREFS),
#endif
#ifdef ETIMEDOUT
  NAMED(ETIMEDOUT),
#endif
#ifdef ECONNREFUSED
  NAMED(ECONNREFUSED),
#endif
#ifdef EHOSTDOWN
  NAMED(EHOSTDOWN),
#endif
#ifdef EHOSTUNREACH
  NAMED(EHOSTUNREACH),
#endif
#ifdef EALREADY
  NAMED(EALREADY),
#endif
#ifdef EINPROGRESS
  NAMED(EINPROGRESS),
#endif
#ifdef ESTALE
  NAMED(ESTALE),
#endif
#ifdef EUCLEAN
  NAMED(EUCLEAN),
#endif
#ifdef ENOTNAM
  NAMED(ENOTNAM),
#endif
#ifdef ENAVAIL
  NAMED(ENAVAIL),
#endif
#ifdef EISNAM
  NAMED(EISNAM),
#endif
#ifdef EREMOTEIO
  NAMED(EREMOTEIO),
#endif
#ifdef EDQUOT
  NAMED(EDQUOT),
#endif
#ifdef ENOMEDIUM
  NAMED(ENOMEDIUM),
#endif
#ifdef EMEDIUMTYPE
  NAMED(EMEDIUMTYPE),
#endif
#ifdef ECANCELED
  NAMED(ECANCELED),
#endif
#ifdef ENOKEY
  NAMED(ENOKEY),
#endif
#ifdef EKEYEXPIRED
  NAMED(EKEYEXPIRED),
#endif
#ifdef EKEYREVOKED
  NAMED(EKEYREVOKED),
#endif
#ifdef EKEYREJECTED
  NAMED(EKEYREJECTED),
#endif
#ifdef EOWNERDEAD
  NAMED(EOWNERDEAD),
#endif
#ifdef ENOTRECOVERABLE
  NAMED(ENOTRECOVERABLE),
#endif
#ifdef ERFKILL
  NAMED(ERFKILL),
#endif
#ifdef EWOULDBLOCK
  NAMED(EWOULDBLOCK),
#endif
#ifdef EDEADLOCK
  NAMED(EDEADLOCK),
#endif
#ifdef ENOTSUP
  NAMED(ENOTSUP),
#endif
#ifdef EAUTH
  NAMED(EAUTH),
#endif
#ifdef EBADARCH
  NAMED(EBADARCH),
#endif
#ifdef EBADEXEC
  NAMED(EBADEXEC),
#endif
#ifdef EBADMACHO
  NAMED(EBADMACHO),
#endif
#ifdef EBADRPC
  NAMED(EBADRPC),
#endif
#ifdef EDEVERR
  NAMED(EDEVERR),
#endif
#ifdef EFTYPE
  NAMED(EFTYPE),
#endif
#ifdef ENEEDAUTH
  NAMED(ENEEDAUTH),
#endif
#ifdef ENOATTR
  NAMED(ENOATTR),
#endif
#ifdef ENOPOLICY
  NAMED(ENOPOLICY),
#endif
#ifdef EPROCLIM
  NAMED(EPROCLIM),
#endif
#ifdef EPROCUNAVAIL
  NAMED(EPROCUNAVAIL),
#endif
#ifdef EPROGMISMATCH
  NAMED(EPROGMISMATCH),
#endif
#ifdef EPROGUNAVAIL
  NAMED(EPROGUNAVAIL),
#endif
#ifdef EPWROFF
  NAMED(EPWROFF),
#endif
#ifdef EQFULL
  NAMED(EQFULL),
#endif
#ifdef ERPCMISMATCH
  NAMED(ERPCMISMATCH),
#endif
#ifdef ESHLIBVERS
  NAMED(ESHLIBVERS),
#endif
#ifdef ENOTCAPABLE
  NAMED(ENOTCAPABLE),
#endif
};

const csockets_named *csockets_errno_constants(int32_t *count) {
  *count = (int32_t)(sizeof(entries) / sizeof(entries[0]));
  return entries;
}
