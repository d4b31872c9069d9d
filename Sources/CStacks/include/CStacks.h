#ifndef CSTACKS_H
#define CSTACKS_H

#include <stddef.h>

/// Calls a function in the calling thread, on another stack of so many bytes (makecontext(3)), and
/// returns when it has. The stack's pages are taken as they are used; below it is one that nobody
/// may touch. Returns 0, or -1 with errno where there is no such memory or no such call, and then
/// the function was not called.
int cstacks_call(size_t size, void (*_Nonnull function)(void *_Nullable), void *_Nullable argument);

#endif
