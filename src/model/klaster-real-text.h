/* Numbers as text that is the same on every machine: exact arithmetic on whole numbers, without the printing of the C
 * library, its locale or its rounding mode. Pure; any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sign, 17 digits, point, exponent, end. */
#define KLASTER_REAL_BYTES 28

/* NUMBER, finite, with the fewest digits from 15 to 17 that give the same double back; in the form of %.15g: without zeros
 * at the end, with an exponent where it is below -4 or not below the number of digits. BUFFER is returned. */
const char *klaster_real_write (double number, char buffer[KLASTER_REAL_BYTES]);

G_END_DECLS
