/*
 * The model, or none, in flash. MW_MODEL_FILE is a file of an array's form: the int32 length, then
 * the bytes. The data, not the length, is aligned to 16 bytes.
 */
#include "mw.h"

extern const ByteArray mw_model_array;

#ifdef MW_MODEL_BYTES
__asm__(
    ".section .mw_model, \"a\"\n"
    ".balign 16\n"
    ".space 12\n"
    ".global mw_model_array\n"
    "mw_model_array:\n"
    ".int " MW_MODEL_BYTES "\n"
    ".incbin \"model.bin\"\n"
    ".previous\n");
#else
const ByteArray mw_model_array = {0};
#endif

const ByteArray *const mw_model = &mw_model_array;
