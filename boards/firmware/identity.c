/* What the firmware was built as: a small file, for it is compiled anew for every program. */
#include "firmware.h"

const char mw_device_name[] = "milliwatt-" MW_DEVICE;
const char mw_build[] = MW_BUILD;
