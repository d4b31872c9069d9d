// The C constants, macros and structures of the BSD socket calls that Swift cannot import.
#ifndef CSOCKETS_H
#define CSOCKETS_H

#include "csockets_address.h"
#include "csockets_calls.h"
#include "csockets_constants.h"
#include "csockets_control.h"
#include "csockets_kernel.h"
#include "csockets_names.h"
#include "csockets_sleeper.h"
#include "csockets_threads.h"

#endif
