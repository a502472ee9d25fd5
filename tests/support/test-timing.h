/* Whether times may be asked of this build: not of one with sanitizers. */
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define TEST_IS_TIMED 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TEST_IS_TIMED 0
#else
#define TEST_IS_TIMED 1
#endif
#else
#define TEST_IS_TIMED 1
#endif
