/*
 * The functions of these headers for those places where the compiler does not inline them, and
 * arrays of arrays.
 */
#define MW_INLINE extern inline

#include "mw.h"
#include "mw_dsp.h"
#include "mw_math.h"

static void *new_arrays(
    int32_t dimensions, const int32_t *sizes, uint32_t header, uint32_t elementBytes, uint32_t site) {
  if (dimensions == 1) {
    return mw_new_array(sizes[0], header, elementBytes, site);
  }
  RefArray *rows = MW_NEW_ARRAY(RefArray, sizes[0], site);
  for (int32_t i = 0; i < rows->length; i++) {
    rows->data[i] = new_arrays(dimensions - 1, sizes + 1, header, elementBytes, site);
  }
  return rows;
}

void *mw_new_arrays(
    int32_t dimensions, const int32_t *sizes, uint32_t header, uint32_t elementBytes, uint32_t site) {
  for (int32_t i = 0; i < dimensions; i++) { /* Java looks at all sizes before it makes anything */
    if (sizes[i] < 0) {
      (mw_trap)(MW_NEGATIVE_SIZE, site, sizes[i], 0);
    }
  }
  return new_arrays(dimensions, sizes, header, elementBytes, site);
}
