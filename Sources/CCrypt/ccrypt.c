#define _GNU_SOURCE
#include "CCrypt.h"

#include <crypt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

_Static_assert(CCRYPT_LONGEST < CRYPT_MAX_PASSPHRASE_SIZE, "libcrypt takes fewer bytes");
_Static_assert(CCRYPT_HASH_SIZE >= CRYPT_OUTPUT_SIZE, "libcrypt writes more bytes");

/// Nothing of the phrase stays behind in memory: neither the copy with its zero nor libcrypt's own.
static int hash_with(const uint8_t *secret, size_t count, const char *setting, char *hash) {
    if (count > CCRYPT_LONGEST || memchr(secret, 0, count)) return 0;
    struct crypt_data *data = calloc(1, sizeof *data);
    if (!data) return 0;
    char phrase[CCRYPT_LONGEST + 1];
    if (count) memcpy(phrase, secret, count);
    phrase[count] = 0;
    const char *made = crypt_rn(phrase, setting, data, sizeof *data);
    int done = made && made[0] != '*';
    if (done) memcpy(hash, made, strlen(made) + 1);
    explicit_bzero(phrase, sizeof phrase);
    explicit_bzero(data, sizeof *data);
    free(data);
    return done;
}

int ccrypt_hash(const uint8_t *secret, size_t count, char *hash) {
    char setting[CRYPT_GENSALT_OUTPUT_SIZE];
    if (!crypt_gensalt_rn("$y$", 0, NULL, 0, setting, sizeof setting)) return 0;
    return hash_with(secret, count, setting, hash);
}

int ccrypt_verify(const uint8_t *secret, size_t count, const char *hash) {
    char made[CCRYPT_HASH_SIZE] = {0}, wanted[CCRYPT_HASH_SIZE] = {0};
    if (strlen(hash) >= sizeof wanted || !hash_with(secret, count, hash, made)) return 0;
    memcpy(wanted, hash, strlen(hash));
    volatile unsigned char difference = 0;
    for (size_t index = 0; index < sizeof made; index++) difference |= made[index] ^ wanted[index];
    explicit_bzero(made, sizeof made);
    return difference == 0;
}

void ccrypt_wipe(void *bytes, size_t count) { explicit_bzero(bytes, count); }

void ccrypt_guard_process(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
