#include <string.h>

#include "klaster-matrix-private.h"

static void
answer_free (KlasterMatrixAnswer *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->opd);
  g_free (self);
}

static void
need_free (KlasterMatrixNeed *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->kawasan);
  g_free (self->title);
  g_free (self->priority_label);
  g_free (self->opd);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

static KlasterMatrixNeed *
make_need (const KlasterRecord *record, KlasterTitles *titles, GHashTable *answers)
{
  KlasterMatrixNeed *self = g_new0 (KlasterMatrixNeed, 1);
  const char *opd = klaster_titles_get (titles, "opd", klaster_record_get_text (record, "opd"));
  GPtrArray *of = g_hash_table_lookup (answers, klaster_record_get_id (record));

  self->id = g_strdup (klaster_record_get_id (record));
  self->kawasan = klaster_dup_text_or_empty (record, "kawasan");
  self->title = klaster_dup_text_or_empty (record, "title");
  self->priority_label = klaster_dup_choice (record, "priority", "");
  self->opd = g_strdup (opd != NULL ? opd : "");
  self->year = (int)klaster_record_get_integer (record, "year", 0);
  self->answers = of != NULL ? g_ptr_array_ref (of) : g_ptr_array_new ();
  return self;
}

GHashTable *
klaster_matrix_answers_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
}

void
klaster_matrix_note_answer (GHashTable *answers,
                            const KlasterRecord *program,
                            KlasterTitles *titles)
{
  const char *need = klaster_record_get_text (program, "answers");
  KlasterMatrixAnswer *answer;
  GPtrArray *of;

  if (need == NULL)
    return;
  of = g_hash_table_lookup (answers, need);
  if (of == NULL)
    {
      of = g_ptr_array_new_with_free_func ((GDestroyNotify)answer_free);
      g_hash_table_insert (answers, g_strdup (need), of);
    }
  answer = g_new0 (KlasterMatrixAnswer, 1);
  answer->id = g_strdup (klaster_record_get_id (program));
  answer->title = klaster_dup_text_or_empty (program, "title");
  answer->opd
      = g_strdup (klaster_titles_get (titles, "opd", klaster_record_get_text (program, "opd")));
  answer->year = (int)klaster_record_get_integer (program, "year", 0);
  g_ptr_array_add (of, answer);
}

GPtrArray *
klaster_matrix_needs_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)need_free);
}

GPtrArray *
klaster_matrix_read_needs (KlasterReader *reader, GHashTable *answers, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("kawasan_need"), NULL, "title", error);
  g_autoptr (KlasterTitles) titles = klaster_titles_new (reader);
  GPtrArray *needs;

  if (records == NULL)
    return NULL;
  needs = klaster_matrix_needs_new ();
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (needs, make_need (records->pdata[i], titles, answers));
  return needs;
}

/* Public functions */

GPtrArray *
klaster_matrix_list_needs (const KlasterMatrix *self, int column)
{
  GPtrArray *needs = g_ptr_array_new ();
  const KlasterMatrixColumn *kawasan = column >= 0 ? self->columns->pdata[column] : NULL;

  for (guint i = 0; i < self->needs->len; i++)
    {
      KlasterMatrixNeed *need = self->needs->pdata[i];

      if (kawasan == NULL || g_strcmp0 (need->kawasan, kawasan->id) == 0)
        g_ptr_array_add (needs, need);
    }
  return needs;
}
