/* What a library of others never frees, where tests/support/leaks.supp cannot name it, since the stack ends in GLib:
 * nothing that is made between the two is looked for. Without effect but in a build with sanitizers. */
#pragma once

#include "test-timing.h"

#if TEST_IS_TIMED
#define TEST_BEGIN_LEAKS_OF_OTHERS
#define TEST_END_LEAKS_OF_OTHERS
#else
#include <sanitizer/lsan_interface.h>
#define TEST_BEGIN_LEAKS_OF_OTHERS __lsan_disable ()
#define TEST_END_LEAKS_OF_OTHERS __lsan_enable ()
#endif
