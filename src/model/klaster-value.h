/* A value of one field: text, whole number, real number, or blank, where a blank has its kind.
 *
 * Dates, periods, choices, region codes and references are texts in their exchange form
 * ("2026-01-23", "202601B", "on_time", "63.03.05.2057", a UUID); booleans are the integers 0 and 1;
 * money is whole rupiah. "Answered zero" is the number 0 and never a blank.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  KLASTER_BLANK_NOT_ANSWERED, /* nothing was given; what an empty field is */
  KLASTER_BLANK_NOT_DUE,
  KLASTER_BLANK_NOT_APPLICABLE
} KlasterBlank;

typedef enum
{
  KLASTER_VALUE_BLANK,
  KLASTER_VALUE_TEXT,
  KLASTER_VALUE_INTEGER,
  KLASTER_VALUE_REAL
} KlasterValueType;

typedef struct
{
  KlasterValueType type;
  union
  {
    KlasterBlank blank;
    char *text;
    gint64 integer;
    double real;
  };
} KlasterValue;

#define KLASTER_VALUE_INIT                                                                         \
  {                                                                                                \
    .type = KLASTER_VALUE_BLANK, .blank = KLASTER_BLANK_NOT_ANSWERED                               \
  }

/* The first four return a value that the caller owns and clears. */
KlasterValue klaster_value_text (const char *text);
KlasterValue klaster_value_integer (gint64 number);
KlasterValue klaster_value_real (double number);
KlasterValue klaster_value_blank (KlasterBlank blank);
KlasterValue klaster_value_copy (const KlasterValue *value);
void klaster_value_clear (KlasterValue *value);
gboolean klaster_value_equal (const KlasterValue *a, const KlasterValue *b);
gboolean klaster_value_is_blank (const KlasterValue *value);

/* The number in a value, NAN for blanks and texts. */
double klaster_value_get_number (const KlasterValue *value);

/* A whole number in BUFFER, at its end; returns where it begins. */
#define KLASTER_INTEGER_BYTES 24
const char *klaster_integer_write (gint64 number, char buffer[KLASTER_INTEGER_BYTES]);
/* The shortest text of 15 to 17 digits that reads back as the same NUMBER, so that two offices write the same; dot as
 * decimal mark, no NAN. (transfer full) */
char *klaster_real_dup_wire (double number);

/* Exchange form: the same in the journal, on the command line and in files; NULL when not answered,
 * "not_due" and "not_applicable" for the other blanks, dot as decimal mark. (transfer full) */
char *klaster_value_dup_wire (const KlasterValue *value);

/* "not_answered", "not_due" or "not_applicable". */
const char *klaster_blank_to_key (KlasterBlank blank);
gboolean klaster_blank_from_key (const char *key, KlasterBlank *blank);
/* The blank in the words of the screen, translated. */
const char *klaster_blank_get_label (KlasterBlank blank);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KlasterValue, klaster_value_clear)

G_END_DECLS
