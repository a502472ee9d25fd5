/* What the form of the enumerators asks, read from the store once for all kinds of form.
 *
 * Filled on the store's thread, then constant: the form may be written in another.
 */
#pragma once

#include "klaster-form-layout.h"
#include "klaster-store.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_FORM_KIND_UNKNOWN, /* the village is not chosen yet */
  KLASTER_FORM_KIND_DESA,
  KLASTER_FORM_KIND_KELURAHAN
} KlasterFormKind;

typedef struct
{
  KlasterRecord *record;
  char *name; /* "k6301012003" */
  char *title; /* for people */
  KlasterFormKind kind;
  char *enumerator; /* id or NULL */
  GPtrArray *innovations, *products; /* KlasterRecord, those known of the site */
} KlasterFormSite;

typedef struct
{
  GPtrArray *sites; /* KlasterFormSite, by code */
  GPtrArray *indicators; /* KlasterRecord, by group and code; active in some of the periods */
  GPtrArray *enumerators; /* KlasterRecord, by name */
  KlasterPeriod first, last;
  char *
      version; /* "2026112103": day of the last change in the store and how many there were on it */
} KlasterFormSource;

typedef struct
{
  KlasterPeriod first, last; /* year 0: from January of this year to December of the next */
  const char *site; /* id; NULL: all that are designated */
} KlasterFormQuery;

KlasterFormSource *
klaster_form_source_read (KlasterReader *reader, const KlasterFormQuery *query, GError **error);
void klaster_form_source_free (KlasterFormSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterFormSource, klaster_form_source_free)

/* Whether INDICATOR is asked of a site of KIND; of an unknown kind everything is. */
gboolean klaster_form_is_asked (const KlasterRecord *indicator, KlasterFormKind kind);
/* "Turnover (Rp)": the label with its unit. (transfer full) */
char *klaster_form_dup_label (const KlasterRecord *indicator);
/* The numbers that are accepted; NAN: no limit. A count is never below 0. Limits of 1e12 and more are those
 * of the store, not of the form. */
void klaster_form_get_limits (const KlasterRecord *indicator, double *lowest, double *highest);
/* The same for a question that is stored in FIELD. */
void klaster_form_get_field_limits (const KlasterField *field, double *lowest, double *highest);
/* "Between 0 and 100", "0 or more"; NULL without limits. (transfer full) */
char *klaster_form_dup_limits (double lowest, double highest);

G_END_DECLS
