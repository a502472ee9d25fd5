/* What the digests share among themselves. */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

/* ref, unref and the boxed type of a digest made with g_atomic_rc_box_new0(); CLEAR frees its
 * members. */
#define KLASTER_DEFINE_DIGEST(Type, prefix, clear)                                                 \
  G_DEFINE_BOXED_TYPE (Type, prefix, prefix##_ref, prefix##_unref)                                 \
  Type *prefix##_ref (Type *self)                                                                  \
  {                                                                                                \
    return g_atomic_rc_box_acquire (self);                                                         \
  }                                                                                                \
  void prefix##_unref (Type *self)                                                                 \
  {                                                                                                \
    g_atomic_rc_box_release_full (self, (GDestroyNotify)(clear));                                  \
  }

/* Order of two guint32 Julian days, for GArray. */
int klaster_compare_days (gconstpointer a, gconstpointer b);

/* Days off as sorted Julian days (guint32) for klaster_working_days(): records of entity holiday, and
 * the setting of the same name. A store that cannot be read has none. (transfer full) */
GArray *klaster_dup_holidays (KlasterReader *reader);

/* Names of records for people, each looked up once. On the store's thread, for one build. */
typedef struct _KlasterTitles KlasterTitles;
KlasterTitles *klaster_titles_new (KlasterReader *reader);
void klaster_titles_free (KlasterTitles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterTitles, klaster_titles_free)
/* NULL for ID NULL. Borrowed from SELF. */
const char *klaster_titles_get (KlasterTitles *self, const char *entity, const char *id);

/* Records by the text in FIELD; values are arrays that share RECORDS' references. */
GHashTable *klaster_group_records (GPtrArray *records, const char *field);
/* Borrowed; an empty array when there is none. */
GPtrArray *klaster_group_get (GHashTable *groups, const char *key);

KlasterFigure klaster_figure_of (const KlasterRecord *record, const char *field);
/* The text of a field, NULL or "" when blank. (transfer full) */
char *klaster_dup_text (const KlasterRecord *record, const char *field);
char *klaster_dup_text_or_empty (const KlasterRecord *record, const char *field);
/* Label of a choice on the screen; FALLBACK when blank. (transfer full) */
char *klaster_dup_choice (const KlasterRecord *record, const char *field, const char *fallback);
/* Not valid when blank. */
GDate klaster_get_date (const KlasterRecord *record, const char *field);
/* The day of a meeting or an item of the agenda is exact unless its field date_exact says no. */
gboolean klaster_is_date_exact (const KlasterRecord *record);
/* Year 0 when blank. */
KlasterPeriod klaster_get_period (const KlasterRecord *record, const char *field);

/* Sentences put together: NULL parts are left out, one blank between. (transfer full) */
char *klaster_join_sentences (const char *first, ...) G_GNUC_NULL_TERMINATED;
/* Adds FORMAT with N in the place of "%u". */
void klaster_add_counted (GStrvBuilder *builder, const char *format, guint n);
/* Name of a village, or "not filled in yet". Borrowed. */
const char *klaster_village_or_unfilled (const char *name);

void klaster_link_clear (KlasterLink *self);
void klaster_missing_free (KlasterMissing *self);
void klaster_change_line_free (KlasterChangeLine *self);
/* SENTENCE is taken over. */
void klaster_missing_add (GPtrArray *missing,
                          const char *entity,
                          const char *id,
                          const char *field,
                          char *sentence);

G_END_DECLS
