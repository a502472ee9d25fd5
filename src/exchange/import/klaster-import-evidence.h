/* How the numbers and dates of a column seem to be meant (formats.md 4.13). Plain values. */
#pragma once

#include "klaster-book.h"
#include "klaster-import.h"

G_BEGIN_DECLS

/* How many text cells of the column speak for what. */
typedef struct
{
  guint n_comma; /* "12,5", "1.234,5", "1.234.567": the comma is the decimal mark */
  guint n_point; /* "12.5", "1,234.5", "1,234,567" */
  guint n_open; /* "1.234" or "1,234": thousands or decimals */
  guint n_plain; /* numbers without marks */
  double open_comma_max; /* the largest open value, read with the comma as decimal mark */
  double open_point_max;
  guint n_day_first; /* "23/1/2026" */
  guint n_month_first; /* "1/23/2026" */
} KlasterImportEvidence;

void klaster_import_evidence_add (KlasterImportEvidence *self, const KlasterCell *cell);
/* The reading for FIELD; DOUBTFUL (out) when another is as good. */
KlasterImportReading klaster_import_evidence_judge (const KlasterImportEvidence *self,
                                                    const KlasterField *field,
                                                    gboolean *doubtful);

/* Reads TEXT with signs for money, percent and blanks around; FALSE when it is no number in that reading. */
gboolean
klaster_import_read_number (const char *text, KlasterImportReading reading, double *number);

G_END_DECLS
