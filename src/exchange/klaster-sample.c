#include "klaster-sample.h"

#include <glib/gi18n.h>

#include "sample/klaster-sample-maker.h"

/* ------------------------------------------------------------------ on the store's thread */

static gpointer
is_filled (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_reader_dup_setting (reader, "sample", NULL);
}

static gpointer
list_villages (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) villages
      = klaster_reader_list (reader, klaster_entity_get ("village"), NULL, "code", error);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  if (villages == NULL)
    return NULL;
  for (guint i = 0; i < villages->len; i++)
    g_strv_builder_add (codes, klaster_record_get_text (g_ptr_array_index (villages, i), "code"));
  return g_strv_builder_end (codes);
}

/* ------------------------------------------------------------------ public */

GPtrArray *
klaster_sample_build_records (guint32 seed, const char *const *villages)
{
  g_auto (KlasterSampleMaker) maker = { 0 };

  g_return_val_if_fail (villages != NULL && villages[0] != NULL, NULL);

  klaster_sample_maker_init (&maker, seed, villages);
  klaster_sample_make_office (&maker);
  klaster_sample_make_places (&maker);
  klaster_sample_make_indices (&maker);
  klaster_sample_make_innovation (&maker);
  klaster_sample_make_reports (&maker);
  klaster_sample_make_kawasan (&maker);
  klaster_sample_make_teams (&maker);
  klaster_sample_make_decisions (&maker);
  klaster_sample_make_award (&maker);
  klaster_sample_make_sector (&maker);
  return g_steal_pointer (&maker.records);
}

gboolean
klaster_sample_fill (KlasterStore *store, guint32 seed, GError **error)
{
  g_autofree char *filled = NULL;
  g_auto (GStrv) villages = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (KlasterChange) change = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (KLASTER_IS_STORE (store), FALSE);

  filled = klaster_store_run (store, is_filled, NULL, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (filled != NULL)
    return TRUE;
  villages = klaster_store_run (store, list_villages, NULL, error);
  if (villages == NULL)
    return FALSE;
  records = klaster_sample_build_records (seed, (const char *const *)villages);
  change = klaster_change_new (_ ("Sample data made"));
  klaster_change_confirm (change);
  klaster_change_set_lasting (change);
  for (guint i = 0; i < records->len; i++)
    klaster_change_insert (change, g_ptr_array_index (records, i));
  return klaster_store_commit (store, change, error);
}
