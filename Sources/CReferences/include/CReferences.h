// Counting references without atomic operations.
#ifndef CREFERENCES_H
#define CREFERENCES_H

// The Swift runtime's own functions (docs/Runtime.md of the Swift project, "Reference counting").
// For objects that only the holder of one lock counts: no other thread may count the same object
// at the same time, atomically or not.
void *_Nullable swift_nonatomic_retain(void *_Nullable object);
void swift_nonatomic_release(void *_Nullable object);

#endif
