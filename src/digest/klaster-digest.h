/* Words that all digests share: a figure with its kind of blank, a mean with its n, a link to a
 * record.
 *
 * A digest is an answer computed from the store as a plain value. All digests of this folder keep
 * to the same rules:
 *  - klaster_X_build() runs inside a KlasterStoreFunc, on the store's thread, and reads each entity
 *    at most once or twice. It gives a new reference, or NULL with a KLASTER_STORE_ERROR.
 *  - A query is a plain struct, empty or NULL for the defaults; its strings are borrowed during the
 *    call.
 *  - The value is constant after build and counted atomically: it may cross threads. All members
 *    belong to the value and live as long as it does. Texts are never NULL unless said so.
 *  - Sentences, titles and labels are in the language of the screen; keys, codes and ids are as
 *    stored.
 *  - Dates are WITA days. A GDate that is not valid means "unknown". "today" in a query is the day
 *    from which lateness and due dates count; left empty it is klaster_today().
 *  - Blanks are never 0: they are left out of every mean, rank and line, and counted beside it.
 */
#pragma once

#include "klaster-format.h"
#include "klaster-status.h"
#include "klaster-store.h"

G_BEGIN_DECLS

/* ref, unref and the boxed type of a digest. */
#define KLASTER_DECLARE_DIGEST(Type, prefix)                                                       \
  GType prefix##_get_type (void);                                                                  \
  Type *prefix##_ref (Type *self);                                                                 \
  void prefix##_unref (Type *self);                                                                \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, prefix##_unref)

/* Keys of the settings (entity "setting") that digests follow; an unset one takes the value in
 * brackets. The first underscore may also be written as a point ("report.due_day"). */
#define KLASTER_SETTING_FIRST_PERIOD                                                               \
  "first_period" /* first period that asks for reports (202507B,
                                                     * or an earlier from_period of a site) */
#define KLASTER_SETTING_REPORT_DUE_DAY                                                             \
  "report_due_day" /* days after the end of the period (10); a record report_due overrules it */
#define KLASTER_DEFAULT_REPORT_DUE_DAY "10"
#define KLASTER_SETTING_PROPOSAL_DEADLINE                                                          \
  "proposal_deadline" /* month and day, each year (03-31); with _2027 behind it: of that year */
#define KLASTER_SETTING_HOLIDAYS                                                                   \
  "holidays" /* days off beside those of entity holiday, "2026-03-20, 2026-05-01" (none) */

/* A number or the kind of its blank. */
typedef struct
{
  double value; /* NAN when blank */
  KlasterBlank blank; /* only meaningful when value is NAN */
} KlasterFigure;

KlasterFigure klaster_figure (double value);
KlasterFigure klaster_figure_blank (KlasterBlank blank);
/* From a stored value; a text is "not answered". */
KlasterFigure klaster_figure_from_value (const KlasterValue *value);
gboolean klaster_figure_is_blank (KlasterFigure figure);

/* A mean over the N of OF figures that are there. */
typedef struct
{
  double mean; /* NAN when n is 0 */
  guint n;
  guint of;
} KlasterMean;

/* Counts FIGURE into SELF, which starts as KLASTER_MEAN_INIT. */
#define KLASTER_MEAN_INIT                                                                          \
  {                                                                                                \
    .mean = NAN                                                                                    \
  }
void klaster_mean_add (KlasterMean *self, KlasterFigure figure);
/* "7 of 13"; (transfer full). */
char *klaster_count_dup_text (guint n, guint of);

/* Where a figure, a date or a gap is to be opened or filled. */
typedef struct
{
  const char *entity; /* static; NULL: nowhere */
  char *id; /* NULL: a record that must be made first */
  const char *field; /* static, NULL: the record as a whole */
} KlasterLink;

/* Something that is not known yet, with the form that fills it. */
typedef struct
{
  KlasterLink link;
  char *sentence; /* "The decree number is not entered." */
  KlasterPeriod period; /* of a report that is not there; else year 0 */
} KlasterMissing;

/* One change that touched a place, from the journal; the link is to the first record that it
 * touched. */
typedef struct
{
  KlasterLink link;
  char *time; /* UTC, ISO 8601 */
  char *officer;
  char *summary; /* of the change */
  char *what; /* labels of the fields that changed, or of the entity when it was made or removed */
} KlasterChangeLine;

/* Working days after FROM up to and including TO: Monday to Friday without HOLIDAYS (GArray of
 * GDate julian days as guint32, sorted; may be NULL). 0 when TO is not after FROM. Pure. */
guint klaster_working_days (const GDate *from, const GDate *to, const GArray *holidays);

G_END_DECLS
