/* The functions of mw.h and mw_math.h for those places where the compiler does not inline them. */
#define MW_INLINE extern inline

#include "mw.h"
#include "mw_math.h"
