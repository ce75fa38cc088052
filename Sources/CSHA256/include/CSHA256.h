#ifndef CSHA256_H
#define CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// SHA-256 (FIPS 180-4) of `count` bytes; `digest` takes 32.
void csha256(const uint8_t *bytes, size_t count, uint8_t *digest);

#endif
