#ifndef CCRYPT_H
#define CCRYPT_H

#include <stddef.h>
#include <stdint.h>

enum { CCRYPT_LONGEST = 511, CCRYPT_HASH_SIZE = 384 };

/// Hashes `count` bytes, none of them zero and at most CCRYPT_LONGEST, by yescrypt with a fresh salt; `hash` takes
/// CCRYPT_HASH_SIZE bytes and ends with a zero. Returns whether it could.
int ccrypt_hash(const uint8_t *secret, size_t count, char *hash);

/// Whether the bytes are what `hash` was made of; takes as long for those that are not.
int ccrypt_verify(const uint8_t *secret, size_t count, const char *hash);

/// Overwrites the bytes, whoever reads them afterwards or not.
void ccrypt_wipe(void *bytes, size_t count);

/// From now on no core of this process is written, and no other process of the user may look into it.
void ccrypt_guard_process(void);

#endif
