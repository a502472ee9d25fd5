/* Checks of values and records that need no store: types, limits, dates in order. */
#pragma once

#include "klaster-record.h"

G_BEGIN_DECLS

/* Longest texts in characters. */
#define KLASTER_TEXT_MAX 500
#define KLASTER_LONG_TEXT_MAX 20000

/* Reads what a person typed into a stored value: "1.234,5", "23/1/2026", "Jan-Feb 2026", a choice by
 * key or label, "ya"/"tidak", and dates and periods as stored. Empty gives "not answered". Regions and references
 * are only checked for form here. Errors are KLASTER_INPUT_ERROR with a whole sentence. */
gboolean klaster_field_parse (const KlasterField *field,
                              const char *text,
                              KlasterValue *value,
                              GError **error);
/* Reads the wire form of klaster_value_dup_wire(), NULL for "not answered"; a dot is the decimal mark.
 * FALSE when WIRE is not of the type of FIELD; limits are not checked. */
gboolean klaster_field_read_wire (const KlasterField *field, const char *wire, KlasterValue *value);
/* The stored VALUE against type, limits, choices and length. */
gboolean klaster_field_check (const KlasterField *field, const KlasterValue *value, GError **error);
/* All fields, required ones, and the rules between fields of one record. The error names the field. */
gboolean klaster_record_check (const KlasterRecord *record, GError **error);

/* As people read it: numbers, dates and periods formatted, choices by label; blanks by kind. References
 * and regions are left as stored (the store resolves them). (transfer full) */
char *klaster_field_format (const KlasterField *field, const KlasterValue *value);
/* As a person would type it into a form. (transfer full) */
char *klaster_field_format_input (const KlasterField *field, const KlasterValue *value);

G_END_DECLS
