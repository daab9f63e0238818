/* The functions of these headers for those places where the compiler does not inline them. */
#define MW_INLINE extern inline

#include "mw.h"
#include "mw_dsp.h"
#include "mw_math.h"
