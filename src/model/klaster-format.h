/* Indonesian numbers and dates, whatever the computer's locale (formats.md 4.13).
 *
 * Pure functions, any thread. Strings are (transfer full).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KLASTER_INPUT_ERROR (klaster_input_error_quark ())
GQuark klaster_input_error_quark (void);
/* What a person typed or a file holds cannot be taken; the message is a translated sentence. */
typedef enum
{
  KLASTER_INPUT_ERROR_INVALID,
  KLASTER_INPUT_ERROR_AMBIGUOUS,
  KLASTER_INPUT_ERROR_LIMIT
} KlasterInputError;

/* 1234567.891, 2 -> "1.234.567,89"; NAN -> "–". Uses U+2212 for minus. */
char *klaster_format_number (double number, int decimals);
/* The number that klaster_format_number() writes, so that what is computed from it agrees with what is read. */
double klaster_format_round (double number, int decimals);
/* As many decimals as the number needs, at most MAX_DECIMALS. */
char *klaster_format_number_short (double number, int max_decimals);
char *klaster_format_integer (gint64 number);
/* "Rp1.500.000" */
char *klaster_format_money (gint64 rupiah);
/* Chart ticks: 1500 -> "1,5 rb", 2500000 -> "2,5 jt", 1e9 -> "1 M", 1e12 -> "1 T". */
char *klaster_format_compact (double number);
/* 25.2 -> "25,2%" */
char *klaster_format_percent (double percent, int decimals);
/* A written number with its unit: "1.010 desa"; the sign of percent stands at the number: "30,7%". UNIT may be NULL or
 * "". */
char *klaster_format_with_unit (const char *number, const char *unit);

/* Reads "1.234,5", "1234,5", "1 234", "Rp1.500.000,00", "−3"; a single dot followed by exactly three
 * digits is thousands, any other single dot is a decimal mark. Refuses NaN, infinity, hex and rest. */
gboolean klaster_number_parse (const char *text, double *number, GError **error);

/* Reads "2026-01-23", "23/1/2026", "23-01-2026", "23.01.2026", "23 Januari 2026", "23 Jan 26" and the
 * spellings of formats.md 4.13; refuses days that do not exist. */
gboolean klaster_date_parse (const char *text, GDate *date, GError **error);
/* Only "2026-01-23", as stored. FALSE when TEXT is NULL or not such a date. */
gboolean klaster_date_from_iso (const char *text, GDate *date);
/* Waktu Indonesia Tengah, that of Kalimantan Selatan, is so many hours ahead of UTC. */
#define KLASTER_WITA_HOURS 8

/* The day in WITA of a moment as stored, "2026-01-23T16:05:00Z": 24 January. FALSE as above. */
gboolean klaster_date_from_iso_time (const char *text, GDate *date);
char *klaster_date_dup_iso (const GDate *date);
/* "23 Januari 2026", "23 Jan 2026", "Jumat, 23 Januari 2026". "–" for an invalid date. */
char *klaster_format_date (const GDate *date);
char *klaster_format_date_short (const GDate *date);
char *klaster_format_date_long (const GDate *date);
/* "Januari 2026", for a date of which only the month is known. */
char *klaster_format_month (const GDate *date);
/* From stored texts: "2026-01-23" -> "23 Jan 2026"; "2026-01-23T01:41:00Z" -> "23 Jan 2026 09.41 WITA". */
char *klaster_format_iso_date (const char *iso);
char *klaster_format_iso_time (const char *iso);
/* MONTH from 1: "Januari", or "Jan". */
const char *klaster_month_name (int month, gboolean abbreviated);
/* "Senin" to "Minggu". */
const char *klaster_weekday_name (GDateWeekday weekday);
/* Today in WITA (UTC+8); KLASTER_TODAY=2026-03-01 in the environment fixes it for tests and prints. */
void klaster_today (GDate *date);
/* Now, as stored: "2026-01-23T01:41:07.123Z". */
char *klaster_now_dup_iso (void);

/* In Indonesian words, below 10^15: 2026 -> "dua ribu dua puluh enam", 0 -> "nol". (transfer full) */
char *klaster_format_words (guint64 number);

/* "Banjar, Tabalong, dan Tanah Bumbu" */
char *klaster_format_list (const char *const *items);
/* Whether PART stands in TEXT, case ignored; an empty PART always does. */
gboolean klaster_text_contains (const char *text, const char *part);
/* Sorting for people: case and accents ignored, digits by value. Returns a key for strcmp. */
char *klaster_collate_key (const char *text);

G_END_DECLS
