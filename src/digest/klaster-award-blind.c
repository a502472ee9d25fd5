#include "klaster-award-blind.h"

#include <glib/gi18n.h>

static gboolean
is_score (const KlasterRecord *record)
{
  return g_str_equal (klaster_record_get_entity (record)->name, "award_score");
}

/* Ids of the jurors of editions in which one is still open. */
static GHashTable *
find_open (KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) jurors
      = klaster_reader_list (reader, klaster_entity_get ("juror"), NULL, NULL, error);
  g_autoptr (GHashTable) awards = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *open;

  if (jurors == NULL)
    return NULL;
  open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < jurors->len; i++)
    if (!klaster_record_get_boolean (jurors->pdata[i], "closed"))
      g_hash_table_add (awards, (gpointer)klaster_record_get_text (jurors->pdata[i], "award"));
  for (guint i = 0; i < jurors->len; i++)
    if (g_hash_table_contains (awards, klaster_record_get_text (jurors->pdata[i], "award")))
      g_hash_table_add (open, g_strdup (klaster_record_get_id (jurors->pdata[i])));
  return open;
}

/* Public functions */

gboolean
klaster_award_hide_scores (KlasterReader *reader, GPtrArray *records, GError **error)
{
  g_autoptr (GHashTable) open = NULL;

  if (records->len == 0 || !is_score (records->pdata[0]))
    return TRUE;
  open = find_open (reader, error);
  if (open == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      KlasterRecord *hidden;

      if (!g_hash_table_contains (open, klaster_record_get_text (record, "juror")))
        continue;
      hidden = klaster_record_copy (record);
      klaster_record_set_blank (hidden, "score", KLASTER_BLANK_NOT_DUE);
      klaster_record_unref (record);
      records->pdata[i] = hidden;
    }
  return TRUE;
}

gboolean
klaster_award_may_export (KlasterReader *reader, const GPtrArray *records, GError **error)
{
  g_autoptr (GHashTable) open = NULL;

  if (records->len == 0 || !is_score (records->pdata[0]))
    return TRUE;
  open = find_open (reader, error);
  if (open == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (g_hash_table_contains (open, klaster_record_get_text (records->pdata[i], "juror")))
      {
        g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
                             _ ("The scores of the jury can be exported only when every juror of "
                                "the edition has handed in: until then nobody sees what others "
                                "gave."));
        return FALSE;
      }
  return TRUE;
}
